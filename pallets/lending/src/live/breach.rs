//! Breaches of a loan's terms other than a missed payment.

use alloc::vec::Vec;
use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::{
	cover::{is_lapsed, InsuredUnit},
	units::Usdai,
};
use infrafi_protocol::{time::UnixSeconds, ExitWindows};

use super::{declared::Declared, value::MarginTest, LiveLoan};
use crate::{
	offer::unit_checks::coverage_left,
	safe_mode::SafeModes,
	standstill::Standstill,
	time::now,
	valuation::{ConditionOf, PricedUnit},
	Config, Event, Pallet, Parameters, MAX_BREACHES,
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
	/// Over the last windows the rent covered less of the debt service than the `floor` of the cash
	/// account, and the account contains less than its target and the next instalment. The chain
	/// declares this kind at a deadline, or a valuation round does.
	CoverageLow,
}

impl BreachReason {
	/// The kinds that a round declares beside [`Self::ValueShort`].
	const OF_ROUNDS: [Self; 4] =
		[Self::PolicyLapsed, Self::CustodyStale, Self::LossReported, Self::CoverageLow];

	/// Whether the chain alone declares the kind.
	pub(super) fn is_of_chain(self) -> bool {
		matches!(self, Self::ValueShort | Self::CoverageLow)
	}
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

/// The declared breaches of a loan, each kind once.
pub type BreachList = BoundedVec<Breach, ConstU32<MAX_BREACHES>>;

/// What breaches are judged by.
pub(super) struct Judgement<'a, T: Config> {
	/// The conditions of the units.
	pub(super) conditions: &'a [ConditionOf<T>],
	/// The units by present or struck prices.
	pub(super) units: &'a [PricedUnit],
	/// The principal that the loan owes now.
	pub(super) principal: Usdai,
	/// The second as of which policies are in force: now, or the strike.
	pub(super) at: u64,
	/// Whether the coverage of the loan is too low now.
	pub(super) is_coverage_low: bool,
}

impl<T: Config> Judgement<'_, T> {
	/// Whether the condition of a breach other than a margin call holds. The chain cannot verify a
	/// covenant: that breach lasts until the committee clears it.
	pub(super) fn is_breached(&self, reason: BreachReason) -> bool {
		if reason == BreachReason::CoverageLow {
			return self.is_coverage_low;
		}
		let is_unit_in_breach = self.conditions.iter().any(|condition| {
			// A unit that does not exist breaches in every way.
			let Some(condition) = condition else { return true };
			match reason {
				BreachReason::PolicyLapsed => {
					condition.counted_policy().is_none_or(|policy| policy.expires_at <= self.at)
				}
				BreachReason::CustodyStale => !condition.is_custody_fresh,
				BreachReason::LossReported => condition.loss.is_some(),
				BreachReason::Covenant => true,
				BreachReason::ValueShort | BreachReason::CoverageLow => false,
			}
		});
		is_unit_in_breach || (reason == BreachReason::PolicyLapsed && self.is_cover_too_small())
	}

	/// Whether a breach is not seen to be remedied. Where a value is in doubt, the margin call
	/// stays as it is.
	fn may_hold(&self, reason: BreachReason, margin: &MarginTest) -> bool {
		match reason {
			BreachReason::ValueShort => !margin.is_covered(),
			other => self.is_breached(other),
		}
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
	/// mode it declares none. Returns whether anything changed.
	pub(super) fn judge(
		&mut self,
		by: &Judgement<T>,
		margin: &MarginTest,
		params: &Parameters,
	) -> bool {
		let before = self.breaches();
		let mut breaches = before.clone();
		breaches.remove(|reason| by.may_hold(reason, margin));
		if !SafeModes::<T>::stands() {
			self.find(&mut breaches, by, margin, params);
		}
		let is_changed = breaches != before;
		if is_changed {
			self.set_breaches(breaches);
		}
		is_changed
	}

	/// Declares the breaches that hold and are not declared. What leavers are paid follows the
	/// strike, and not the instant at which the round comes to the loan.
	fn find(
		&self,
		breaches: &mut Declared<T>,
		by: &Judgement<T>,
		margin: &MarginTest,
		params: &Parameters,
	) {
		let (loan, now) = (self.id, now::<T>());
		for reason in BreachReason::OF_ROUNDS {
			let cure_until = now.saturating_add(params.cure_period);
			let doubtful_after = by.at.saturating_add(params.cure_period);
			if by.is_breached(reason) && breaches.declare(reason, cure_until, doubtful_after) {
				let event = Event::BreachDeclared { loan, reason, cure_until };
				Pallet::<T>::deposit_event(event);
			}
		}
		// A saver that asks to leave after the call does not leave before its end.
		let period = params.margin_period.min(T::Liquidity::min_wait());
		let until = now.saturating_add(period);
		let doubtful_after = by.at.saturating_add(period);
		let reason = BreachReason::ValueShort;
		if margin.is_short() && breaches.declare(reason, until, doubtful_after) {
			let (need, cover) = (margin.need.0, margin.cover.0);
			Pallet::<T>::deposit_event(Event::MarginCalled { loan, need, cover, until });
		}
	}

	/// Ends the declared breaches whose condition no longer holds, and those of covenants if the
	/// committee calls. Returns whether there were any.
	pub(super) fn cure_remedied(
		breaches: &mut Declared<T>,
		by: &Judgement<T>,
		margin: &MarginTest,
		by_committee: bool,
	) -> bool {
		breaches.cure(|reason| {
			by.may_hold(reason, margin) && !(by_committee && reason == BreachReason::Covenant)
		})
	}

	/// The breaches. Where there is none, the record shows it without another read.
	pub(super) fn breaches(&self) -> Declared<T> {
		match self.record.doubtful_after {
			Some(_) => Declared::of(self.id),
			None => Declared::none(self.id),
		}
	}

	/// Stores the breaches. The first ends of cure periods go into the record, where a payment
	/// finds them without another read.
	pub(super) fn set_breaches(&mut self, breaches: Declared<T>) {
		self.record.conduct.note_breaches(breaches.newly_declared());
		self.record.cure_until = breaches.cure_until();
		self.record.doubtful_after = breaches.doubtful_after();
		breaches.store();
	}

	/// Whether the cure period of a declared breach is over, so that the loan can be liquidated.
	pub(crate) fn is_breach_final(&self) -> bool {
		self.record.cure_until.is_some_and(|until| cure_end::<T>(until) < now::<T>())
	}

	/// The last second before a breach makes the value of the units doubtful.
	pub(super) fn doubt_end(&self) -> Option<u64> {
		self.record.doubtful_after.map(cure_end::<T>)
	}

	/// The instant after that. None if it has passed.
	pub(super) fn doubt_begins(&self) -> Option<u64> {
		let until = Standstill::<T>::deferred(self.record.doubtful_after?);
		Some(until.saturating_add(1)).filter(|at| *at > self.record.debt.at)
	}
}

/// The end of a cure period. If it was within a standstill of the chain, it is the end of the
/// notice after it. No cure period ends while safe mode stands.
pub(crate) fn cure_end<T: Config>(cure_until: u64) -> u64 {
	SafeModes::<T>::deferred(Standstill::<T>::deferred(cure_until))
}
