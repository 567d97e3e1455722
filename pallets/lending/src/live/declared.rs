//! The breaches of a loan in storage: those that are declared, and those that were cured since the
//! last round.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_protocol::{time::UnixSeconds, BeU64, LoanId};

use super::breach::{Breach, BreachList, BreachReason};
use crate::{time::now, Breaches, Config, Event, MarginCalls, Pallet, MAX_BREACHES};

/// A breach that is declared, or was cured since the last round.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct BreachRecord {
	/// The breach as it was declared last.
	pub breach: Breach,
	/// The end of the cure period for what leavers are paid, in seconds since 1970: the first one
	/// since a round found that the breach does not hold. If a round declared the breach, the
	/// period counts from its strike.
	pub doubtful_after: UnixSeconds,
	/// Whether it was cured since the last round. Then it counts for leavers alone, until the next
	/// round: so no account chooses the instant at which they are paid more.
	pub is_cured: bool,
}

/// The breaches of a loan in storage, each kind once.
pub type BreachRecords = BoundedVec<BreachRecord, ConstU32<MAX_BREACHES>>;

/// The breaches of one loan, and the list of margin calls.
pub(crate) struct Declared<T> {
	loan: LoanId,
	records: BreachRecords,
	/// Breaches that were declared since the records were read.
	newly_declared: u16,
	_config: PhantomData<T>,
}

// Derived, these would demand the same of the runtime.
impl<T> Clone for Declared<T> {
	fn clone(&self) -> Self {
		let Self { loan, newly_declared, .. } = *self;
		Self { loan, records: self.records.clone(), newly_declared, _config: PhantomData }
	}
}

impl<T> PartialEq for Declared<T> {
	fn eq(&self, other: &Self) -> bool {
		self.records == other.records
	}
}

impl<T: Config> Declared<T> {
	/// The breaches of a loan.
	pub(crate) fn of(loan: LoanId) -> Self {
		let records = Breaches::<T>::get(loan);
		Self { loan, records, newly_declared: 0, _config: PhantomData }
	}

	/// Of a loan that has none.
	pub(super) fn none(loan: LoanId) -> Self {
		Self { loan, records: Default::default(), newly_declared: 0, _config: PhantomData }
	}

	/// How many breaches were declared since the records were read.
	pub(super) fn newly_declared(&self) -> u16 {
		self.newly_declared
	}

	/// The breaches that are declared.
	pub(crate) fn list(&self) -> BreachList {
		BoundedVec::truncate_from(self.standing().copied().collect())
	}

	/// Whether no breach is declared.
	pub(super) fn is_empty(&self) -> bool {
		self.standing().next().is_none()
	}

	fn standing(&self) -> impl Iterator<Item = &Breach> {
		self.records.iter().filter(|record| !record.is_cured).map(|record| &record.breach)
	}

	/// The first end of a cure period.
	pub(super) fn cure_until(&self) -> Option<u64> {
		self.standing().map(|breach| breach.cure_until).min()
	}

	/// The first end of a cure period for what leavers are paid.
	pub(super) fn doubtful_after(&self) -> Option<u64> {
		self.records.iter().map(|record| record.doubtful_after).min()
	}

	/// Declares a breach, if it is not declared. Returns whether it was not. One that was cured
	/// since the last round counts for leavers as if it had not been cured.
	pub(super) fn declare(
		&mut self,
		reason: BreachReason,
		cure_until: u64,
		doubtful_after: u64,
	) -> bool {
		let breach = Breach { reason, declared_at: now::<T>(), cure_until };
		let known = self.records.iter_mut().find(|record| record.breach.reason == reason);
		let is_new = match known {
			Some(record) if record.is_cured => {
				let doubtful_after = record.doubtful_after.min(doubtful_after);
				*record = BreachRecord { breach, doubtful_after, is_cured: false };
				true
			}
			Some(_) => false,
			None => {
				let record = BreachRecord { breach, doubtful_after, is_cured: false };
				self.records.try_push(record).is_ok()
			}
		};
		if is_new && reason == BreachReason::ValueShort {
			MarginCalls::<T>::insert(BeU64::from(self.loan), ());
		}
		self.newly_declared = self.newly_declared.saturating_add(is_new.into());
		is_new
	}

	/// Ends, by a call, the breaches that do not hold. Returns whether there were any.
	pub(super) fn cure(&mut self, holds: impl Fn(BreachReason) -> bool) -> bool {
		let mut is_any = false;
		for record in self.records.iter_mut().filter(|record| !record.is_cured) {
			if !holds(record.breach.reason) {
				record.is_cured = true;
				note_end::<T>(self.loan, record.breach.reason);
				is_any = true;
			}
		}
		is_any
	}

	/// Removes, by a round, the breaches that do not hold. A covenant that the committee has cured
	/// is not judged again.
	pub(super) fn remove(&mut self, holds: impl Fn(BreachReason) -> bool) {
		let loan = self.loan;
		self.records.retain(|record| {
			let reason = record.breach.reason;
			let is_settled = record.is_cured && reason == BreachReason::Covenant;
			let stays = !is_settled && holds(reason);
			if !stays && !record.is_cured {
				note_end::<T>(loan, reason);
			}
			stays
		});
	}

	/// Stores the breaches.
	pub(super) fn store(self) {
		if self.records.is_empty() {
			Breaches::<T>::remove(self.loan);
		} else {
			Breaches::<T>::insert(self.loan, self.records);
		}
	}

	/// Removes the breaches of a loan that ends or is seized.
	pub(super) fn remove_all(loan: LoanId) {
		Breaches::<T>::remove(loan);
		MarginCalls::<T>::remove(BeU64::from(loan));
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

/// A declared breach ends.
fn note_end<T: Config>(loan: LoanId, reason: BreachReason) {
	if reason == BreachReason::ValueShort {
		MarginCalls::<T>::remove(BeU64::from(loan));
		Pallet::<T>::deposit_event(Event::MarginRestored { loan });
	} else {
		Pallet::<T>::deposit_event(Event::BreachCured { loan, reason });
	}
}
