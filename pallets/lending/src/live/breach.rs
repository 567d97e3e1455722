//! Breaches of a loan's terms other than a missed payment.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	stored,
	traits::{ConstU32, Get},
	BoundedVec,
};
use infrafi_finance::{
	cover::{is_lapsed, InsuredUnit},
	units::Usdai,
};
use infrafi_protocol::{time::UnixSeconds, BeU64, ExitWindows, LoanId};

use super::{value::MarginTest, LiveLoan};
use crate::{
	offer::unit_checks::coverage_left,
	standstill::Standstill,
	time::now,
	valuation::{ConditionOf, PricedUnit},
	Breaches, Config, Event, MarginCalls, Pallet, Parameters, MAX_BREACHES,
};

/// The kind of a breach. A loan can be in breach while its payments are in time.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum BreachReason {
	/// A unit has no policy in force from an admitted insurer, or the policies cover too little: a
	/// policy counts up to the value of its unit, and together they have to cover the principal, or
	/// all units where these are worth less.
	PolicyLapsed,
	/// The custody of a unit was not confirmed recently.
	CustodyStale,
	/// A loss of a unit is reported.
	LossReported,
	/// A covenant is violated. Only the credit committee declares and clears this kind.
	Covenant,
	/// The loan owes more than the values of its units, each times the maintenance of its model.
	/// Only a valuation round declares this kind: it is the margin call.
	ValueShort,
}

impl BreachReason {
	/// The kinds that a round declares beside [`Self::ValueShort`].
	const OF_UNITS: [Self; 3] = [Self::PolicyLapsed, Self::CustodyStale, Self::LossReported];
}

/// A declared breach that is not cured.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct Breach {
	/// Kind of the breach.
	pub reason: BreachReason,
	/// When it was declared, in seconds since 1970.
	pub declared_at: UnixSeconds,
	/// The last second of the cure period, in seconds since 1970. After it the loan can be
	/// liquidated.
	pub cure_until: UnixSeconds,
}

/// The breaches of a loan, each kind once.
pub type BreachList = BoundedVec<Breach, ConstU32<MAX_BREACHES>>;

/// The declared breaches of all loans.
pub(crate) struct Declared<T>(PhantomData<T>);

impl<T: Config> Declared<T> {
	/// The breaches of a loan.
	pub(crate) fn of(loan: LoanId) -> BreachList {
		Breaches::<T>::get(loan)
	}

	/// At most `limit` loans with a margin call, from an id on, and the id after them.
	pub(crate) fn margin_calls(from: LoanId, limit: usize) -> (Vec<LoanId>, Option<LoanId>) {
		let ids = match from.checked_sub(1) {
			None => MarginCalls::<T>::iter_keys(),
			Some(before) => {
				let key = MarginCalls::<T>::hashed_key_for(BeU64::from(before));
				MarginCalls::<T>::iter_keys_from(key)
			}
		};
		let mut ids = ids.map(u64::from);
		let page = ids.by_ref().take(limit).collect();
		(page, ids.next())
	}
}

/// What breaches are judged by.
pub(super) struct Judgement<'a, T: Config> {
	/// The conditions of the units.
	pub(super) conditions: &'a [ConditionOf<T>],
	/// The units by present or struck prices.
	pub(super) units: &'a [PricedUnit],
	/// The principal that the loan owes now.
	pub(super) principal: Usdai,
}

impl<T: Config> Judgement<'_, T> {
	/// Whether the condition of a breach of the units holds. The chain cannot verify a covenant:
	/// that breach lasts until the committee clears it.
	pub(super) fn is_breached(&self, reason: BreachReason) -> bool {
		let now = now::<T>();
		let is_unit_in_breach = self.conditions.iter().any(|condition| {
			// A unit that does not exist breaches in every way.
			let Some(condition) = condition else { return true };
			match reason {
				BreachReason::PolicyLapsed => {
					condition.counted_policy().is_none_or(|policy| policy.expires_at <= now)
				}
				BreachReason::CustodyStale => !condition.is_custody_fresh,
				BreachReason::LossReported => condition.loss.is_some(),
				BreachReason::Covenant => true,
				BreachReason::ValueShort => false,
			}
		});
		is_unit_in_breach || (reason == BreachReason::PolicyLapsed && self.is_cover_too_small())
	}

	/// Whether the policies, all of them in force, cover too little.
	fn is_cover_too_small(&self) -> bool {
		let insured = self.units.iter().zip(self.conditions).map(|(unit, condition)| {
			let remaining = condition.as_ref().map_or(Usdai::ZERO, coverage_left);
			InsuredUnit { remaining, value: unit.price }
		});
		is_lapsed(self.principal, &insured.collect::<Vec<_>>())
	}
}

impl<T: Config> LiveLoan<T> {
	/// A round removes the breaches that are remedied, and declares those that it finds. Under safe
	/// mode it declares none. Where a value is in doubt, the margin call stays as it is. Returns
	/// whether anything changed.
	pub(super) fn judge(
		&mut self,
		by: &Judgement<T>,
		margin: &MarginTest,
		params: &Parameters,
	) -> bool {
		let mut breaches = self.declared();
		let is_cleared = self.remove_remedied(&mut breaches, by, margin, false);
		let is_declared = !T::IsSafeMode::get() && self.find(&mut breaches, by, margin, params);
		let doubtful_after = match breaches.iter().map(|breach| breach.cure_until).min() {
			Some(end) => Some(self.first_doubt(end)),
			None if margin.is_firm => None,
			// A call that was cured in between might still stand.
			None => self.record.doubtful_after,
		};
		let is_changed = is_cleared || is_declared || doubtful_after != self.record.doubtful_after;
		self.record.doubtful_after = doubtful_after;
		if is_cleared || is_declared {
			self.set_breaches(breaches);
		}
		is_changed
	}

	/// Adds the breaches that hold and are not declared. Returns whether there were any.
	fn find(
		&self,
		breaches: &mut BreachList,
		by: &Judgement<T>,
		margin: &MarginTest,
		params: &Parameters,
	) -> bool {
		let (loan, known) = (self.id, breaches.len());
		let now = now::<T>();
		for reason in BreachReason::OF_UNITS {
			let cure_until = now.saturating_add(params.cure_period);
			if by.is_breached(reason) && add(breaches, reason, now, cure_until) {
				let event = Event::BreachDeclared { loan, reason, cure_until };
				Pallet::<T>::deposit_event(event);
			}
		}
		// A saver that asks to leave after the call does not leave before its end.
		let period = params.margin_period.min(T::Liquidity::min_wait());
		let until = now.saturating_add(period);
		if margin.is_short() && add(breaches, BreachReason::ValueShort, now, until) {
			MarginCalls::<T>::insert(BeU64::from(loan), ());
			let (need, cover) = (margin.need.0, margin.cover.0);
			Pallet::<T>::deposit_event(Event::MarginCalled { loan, need, cover, until });
		}
		breaches.len() > known
	}

	/// Removes the declared breaches whose condition no longer holds, and covenant breaches if the
	/// committee calls. Returns whether there were any.
	pub(super) fn remove_remedied(
		&self,
		breaches: &mut BreachList,
		by: &Judgement<T>,
		margin: &MarginTest,
		by_committee: bool,
	) -> bool {
		let (loan, known) = (self.id, breaches.len());
		breaches.retain(|breach| {
			let reason = breach.reason;
			let stays = match reason {
				BreachReason::Covenant => !by_committee,
				BreachReason::ValueShort => !margin.is_covered(),
				of_units => by.is_breached(of_units),
			};
			match reason {
				_ if stays => {}
				BreachReason::ValueShort => {
					MarginCalls::<T>::remove(BeU64::from(loan));
					Pallet::<T>::deposit_event(Event::MarginRestored { loan });
				}
				_ => Pallet::<T>::deposit_event(Event::BreachCured { loan, reason }),
			}
			stays
		});
		breaches.len() < known
	}

	/// The breaches. Where nothing is declared, the record shows it without another read.
	pub(super) fn declared(&self) -> BreachList {
		self.record.cure_until.map(|_| Declared::<T>::of(self.id)).unwrap_or_default()
	}

	/// Stores the breaches. The first end of a cure period goes into the record, where a payment
	/// finds it without another read.
	pub(super) fn set_breaches(&mut self, breaches: BreachList) {
		self.record.cure_until = breaches.iter().map(|breach| breach.cure_until).min();
		if breaches.is_empty() {
			Breaches::<T>::remove(self.id);
		} else {
			Breaches::<T>::insert(self.id, breaches);
		}
	}

	/// The end of a cure period after which leavers count a breach as final: the first one since a
	/// round found no breach.
	pub(super) fn first_doubt(&self, cure_until: u64) -> u64 {
		self.record.doubtful_after.map_or(cure_until, |end| end.min(cure_until))
	}

	/// Removes all breaches.
	pub(super) fn remove_breaches(&self) {
		Breaches::<T>::remove(self.id);
		MarginCalls::<T>::remove(BeU64::from(self.id));
	}

	/// Whether the cure period of a declared breach is over, so that the loan can be liquidated.
	pub(crate) fn is_breach_final(&self) -> bool {
		self.record.cure_until.is_some_and(|until| cure_end::<T>(until) < now::<T>())
	}

	/// The last second before a breach makes the value of the units doubtful.
	pub(super) fn doubt_end(&self) -> Option<u64> {
		self.record.doubtful_after.map(cure_end::<T>)
	}
}

/// Adds a breach, if none of its kind is declared. Returns whether it was added.
pub(super) fn add(
	breaches: &mut BreachList,
	reason: BreachReason,
	declared_at: u64,
	cure_until: u64,
) -> bool {
	let is_known = breaches.iter().any(|breach| breach.reason == reason);
	!is_known && breaches.try_push(Breach { reason, declared_at, cure_until }).is_ok()
}

/// The end of a cure period. If it was within a standstill of the chain, it is the end of the
/// notice after it. No cure period ends while safe mode stands.
fn cure_end<T: Config>(cure_until: u64) -> u64 {
	let end = Standstill::<T>::deferred(cure_until);
	if T::IsSafeMode::get() {
		end.max(now::<T>())
	} else {
		end
	}
}
