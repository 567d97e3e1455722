//! Breaches of a loan's terms other than a missed payment.

use alloc::vec::Vec;
use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_protocol::{unit::Condition, Custody};

use crate::{live::Live, Breaches, Config, Event, Pallet, TermsOf};

/// What is wrong with a loan that may be paid to the day.
#[stored]
#[derive(Copy)]
pub enum BreachReason {
	/// A unit has no policy in force of an insurer who is one.
	PolicyLapsed,
	/// A custodian has not confirmed lately that he keeps a unit.
	CustodyStale,
	/// A loss of a unit is reported.
	LossReported,
	/// Something else that was agreed: the credit committee says so.
	Covenant,
}

/// A breach that was declared and is not cured.
#[stored]
#[derive(Copy)]
pub struct Breach {
	/// What is wrong.
	pub reason: BreachReason,
	/// When it was declared.
	pub declared_at: u64,
	/// Until when it may be cured; past that second the loan can be liquidated.
	pub cure_until: u64,
}

/// The breaches of a loan: each reason once.
pub type BreachList = BoundedVec<Breach, ConstU32<4>>;

impl<T: Config> Pallet<T> {
	/// How the units of a loan are. A unit that is not there has no condition.
	pub(crate) fn conditions(terms: &TermsOf<T>) -> Vec<Option<Condition<T::AccountId>>> {
		terms.units.iter().map(|unit| T::Custody::condition(*unit)).collect()
	}

	/// Whether the chain sees the breach now. Of a covenant it sees nothing: that stands until the committee says otherwise.
	pub(crate) fn is_breached(
		conditions: &[Option<Condition<T::AccountId>>],
		reason: BreachReason,
	) -> bool {
		let now = Self::now();
		conditions.iter().any(|condition| {
			// A unit that is not there has been lost in every way.
			let Some(condition) = condition else { return true };
			match reason {
				BreachReason::PolicyLapsed => {
					condition.counted_policy().is_none_or(|policy| policy.expires_at <= now)
				}
				BreachReason::CustodyStale => !condition.is_custody_fresh,
				BreachReason::LossReported => condition.loss.is_some(),
				BreachReason::Covenant => true,
			}
		})
	}

	/// Strikes the declared breaches that the chain sees no more, and those of covenants where the committee says so. Whoever has
	/// a loan brought up to now does this first: a breach that was put right takes no time from one that comes later. Says
	/// whether there was one.
	pub(crate) fn strike_cured(live: &mut Live<T>, by_committee: bool) -> bool {
		// Known without a read where nothing is declared.
		if live.record.cure_until.is_none() {
			return false;
		}
		let declared = Breaches::<T>::get(live.id);
		let conditions = Self::conditions(&live.terms);
		let mut left = declared.clone();
		left.retain(|breach| match breach.reason {
			BreachReason::Covenant => !by_committee,
			reason => Self::is_breached(&conditions, reason),
		});
		if left.len() == declared.len() {
			return false;
		}
		for breach in declared.iter().filter(|breach| !left.contains(breach)) {
			Self::deposit_event(Event::BreachCured { loan: live.id, reason: breach.reason });
		}
		Self::keep_breaches(live, left);
		true
	}

	/// Writes the breaches, and the first end of their time in the loan in hand: a payment need not look for it.
	pub(crate) fn keep_breaches(live: &mut Live<T>, breaches: BreachList) {
		live.record.cure_until = breaches.iter().map(|breach| breach.cure_until).min();
		match breaches.is_empty() {
			true => Breaches::<T>::remove(live.id),
			false => Breaches::<T>::insert(live.id, breaches),
		}
	}

	/// Whether a breach was not cured in time. Of a loan that is brought up to now: what is declared of it is so.
	pub(crate) fn is_breach_final(live: &Live<T>) -> bool {
		live.record.cure_until.is_some_and(|until| until < Self::now())
	}
}
