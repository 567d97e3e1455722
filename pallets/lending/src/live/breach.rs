//! Breaches of a loan's terms other than a missed payment.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::{
	cover::{is_lapsed, InsuredUnit},
	units::Usdai,
};
use infrafi_protocol::{time::UnixSeconds, unit::Condition, LoanId};

use super::LiveLoan;
use crate::{
	offer::checks::coverage_left, standstill::Standstill, time::now, valuation::accepted_value,
	Breaches, Config, Event, Pallet,
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
pub type BreachList = BoundedVec<Breach, ConstU32<4>>;

/// The declared breaches of all loans.
pub(crate) struct Declared<T>(PhantomData<T>);

impl<T: Config> Declared<T> {
	/// The breaches of a loan.
	pub(crate) fn of(loan: LoanId) -> BreachList {
		Breaches::<T>::get(loan)
	}
}

impl<T: Config> LiveLoan<T> {
	/// Whether the condition of the breach holds now, of a loan that owes this principal. The chain
	/// cannot verify a covenant: that breach lasts until the committee clears it.
	pub(super) fn is_breached(
		&self,
		conditions: &[Option<Condition<T::AccountId>>],
		reason: BreachReason,
		principal: Usdai,
	) -> bool {
		let now = now::<T>();
		let is_unit_in_breach = conditions.iter().any(|condition| {
			// A unit that does not exist breaches in every way.
			let Some(condition) = condition else { return true };
			match reason {
				BreachReason::PolicyLapsed => {
					condition.counted_policy().is_none_or(|policy| policy.expires_at <= now)
				}
				BreachReason::CustodyStale => !condition.is_custody_fresh,
				BreachReason::LossReported => condition.loss.is_some(),
				BreachReason::Covenant => true,
			}
		});
		is_unit_in_breach
			|| (reason == BreachReason::PolicyLapsed
				&& self.is_cover_too_small(conditions, principal))
	}

	/// Whether the policies, all of them in force, cover too little.
	fn is_cover_too_small(
		&self,
		conditions: &[Option<Condition<T::AccountId>>],
		principal: Usdai,
	) -> bool {
		let insured = self.terms.units.iter().zip(conditions).map(|(unit, condition)| {
			let remaining = condition.as_ref().map_or(Usdai::ZERO, coverage_left);
			InsuredUnit { remaining, value: accepted_value::<T>(*unit) }
		});
		is_lapsed(principal, &insured.collect::<Vec<_>>())
	}

	/// Clears the declared breaches whose condition no longer holds, and covenant breaches if the
	/// committee calls. `principal` is what the loan owes now. Each sync does this first, so that a
	/// remedied breach takes no time from a later one. Returns whether a breach was cleared.
	pub(crate) fn clear_remedied(&mut self, by_committee: bool, principal: Usdai) -> bool {
		// Where nothing is declared, the record shows it without another read.
		if self.record.cure_until.is_none() {
			return false;
		}
		let declared = Breaches::<T>::get(self.id);
		let conditions = self.conditions();
		let mut left = declared.clone();
		left.retain(|breach| match breach.reason {
			BreachReason::Covenant => !by_committee,
			reason => self.is_breached(&conditions, reason, principal),
		});
		if left.len() == declared.len() {
			return false;
		}
		for breach in declared.iter().filter(|breach| !left.contains(breach)) {
			let (loan, reason) = (self.id, breach.reason);
			Pallet::<T>::deposit_event(Event::BreachCured { loan, reason });
		}
		self.set_breaches(left);
		true
	}

	/// Stores the breaches. The first end of a cure period goes into the record, where a payment
	/// finds it without another read.
	pub(super) fn set_breaches(&mut self, breaches: BreachList) {
		self.record.cure_until = breaches.iter().map(|breach| breach.cure_until).min();
		if breaches.is_empty() {
			self.remove_breaches();
		} else {
			Breaches::<T>::insert(self.id, breaches);
		}
	}

	/// Removes all breaches.
	pub(super) fn remove_breaches(&self) {
		Breaches::<T>::remove(self.id);
	}

	/// The first end of a cure period. If it was within a standstill of the chain, it is the end of
	/// the notice after it.
	pub(crate) fn cure_end(&self) -> Option<u64> {
		self.record.cure_until.map(Standstill::<T>::deferred)
	}

	/// Whether the cure period of a declared breach is over. The loan has to be up to now.
	pub(crate) fn is_breach_final(&self) -> bool {
		self.cure_end().is_some_and(|until| until < now::<T>())
	}
}
