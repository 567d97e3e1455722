//! The records in storage.

use core::marker::PhantomData;
use frame_support::pallet_prelude::*;
use infrafi_protocol::{Fact, LoanId, Role};

use super::{LoanOutcome, PartyRecord};
use crate::{Config, Event, Outcomes, Pallet, Records};

/// The outcomes of loans, and the records of parties.
pub(crate) struct RecordBook<T>(PhantomData<T>);

impl<T: Config> RecordBook<T> {
	/// How a loan has ended.
	pub(crate) fn outcome(loan: LoanId) -> Option<LoanOutcome> {
		Outcomes::<T>::get(loan)
	}

	/// Writes down how a loan has ended, or what changed since.
	pub(super) fn set_outcome(loan: LoanId, outcome: LoanOutcome) {
		Outcomes::<T>::insert(loan, outcome);
		Pallet::<T>::deposit_event(Event::OutcomeRecorded { loan, outcome });
	}

	/// What an account has done in a role.
	pub(crate) fn record(role: Role, who: &T::AccountId) -> PartyRecord {
		Records::<T>::get((role, who))
	}

	/// Changes the record of an account.
	pub(super) fn change(
		role: Role,
		who: &T::AccountId,
		change: impl FnOnce(&mut PartyRecord) -> DispatchResult,
	) -> DispatchResult {
		Records::<T>::try_mutate((role, who), change)
	}

	/// Adds a fact to the record of an account: one key is read and written.
	pub(crate) fn note(who: &T::AccountId, fact: Fact) {
		let role = fact.role();
		Records::<T>::mutate((role, who), |record| record.note(fact));
		Pallet::<T>::deposit_event(Event::FactRecorded { role, who: who.clone(), fact });
	}
}
