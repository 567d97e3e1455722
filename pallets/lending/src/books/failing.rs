//! Loans that could not be brought up to now: since when, and what of them counts as lost.
//!
//! The record of such a loan may not be readable, so this is stored beside it. While such a loan
//! waits, the vault fills nothing, because its price is not known. After `failing_period` the loan
//! counts as lost, up to the vault's principal, and fills go on without it.

use core::marker::PhantomData;
use frame_support::{pallet_prelude::*, storage::with_storage_layer};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::USDAI, ClaimChange, Liquidity, LoanId};

use super::CreditOf;
use crate::{
	Config, Event, Failing, FailingCounts, FailingLoan, FailingTotals, Pallet, Parameters,
	RETRY_AFTER,
};

/// The loans that fail.
pub(crate) struct FailingLoans<T>(PhantomData<T>);

impl<T: Config> FailingLoans<T> {
	/// Whether a loan fails that does not count as lost yet.
	pub(crate) fn is_waiting() -> bool {
		FailingCounts::<T>::get().waiting > 0
	}

	/// Whether a loan fails.
	pub(crate) fn contains(id: LoanId) -> bool {
		FailingCounts::<T>::get() != FailingTotals::default() && Failing::<T>::contains_key(id)
	}

	/// Records that a loan has failed. Once its time is over it counts as lost. `unimpaired` is the
	/// part of the vault's principal that counts as good until then. Returns when to try again.
	pub(crate) fn note(id: LoanId, now: u64, unimpaired: impl FnOnce() -> Usdai) -> u64 {
		let before = Failing::<T>::get(id);
		let failing = before.unwrap_or(FailingLoan { since: now, lost: None });
		let lost_at = failing.since.saturating_add(Parameters::current::<T>().failing_period);
		let lost = match failing.lost {
			// If that fails, the loan waits: what is not known is not paid out.
			None if now >= lost_at => Self::count_as_lost(id, unimpaired()).ok(),
			lost => lost,
		};
		Self::put(id, before, Some(FailingLoan { lost, ..failing }));
		let later = now.saturating_add(RETRY_AFTER);
		if now < lost_at {
			later.min(lost_at)
		} else {
			later
		}
	}

	/// A loan takes a step. If it has failed before, its record can be relied on again, and it
	/// counts by that.
	pub(crate) fn recover(id: LoanId) -> DispatchResult {
		if FailingCounts::<T>::get() == FailingTotals::default() {
			return Ok(());
		}
		let Some(failing) = Failing::<T>::get(id) else { return Ok(()) };
		Self::put(id, Some(failing), None);
		let impaired = failing.lost.unwrap_or_default();
		Self::book(ClaimChange { impaired, ..Default::default() })?;
		Pallet::<T>::deposit_event(Event::BroughtUpAgain { loan: id });
		Ok(())
	}

	fn count_as_lost(id: LoanId, lost: Usdai) -> Result<Usdai, DispatchError> {
		with_storage_layer(|| {
			Self::book(ClaimChange { impairment: lost, ..Default::default() })?;
			Pallet::<T>::deposit_event(Event::CountedAsLost { loan: id, amount: lost.0 });
			Ok(lost)
		})
	}

	fn book(change: ClaimChange) -> DispatchResult {
		if change == ClaimChange::default() {
			return Ok(());
		}
		T::Liquidity::book(change, CreditOf::<T>::zero(USDAI))
	}

	fn put(id: LoanId, before: Option<FailingLoan>, after: Option<FailingLoan>) {
		if before == after {
			return;
		}
		FailingCounts::<T>::mutate(|counts| *counts = counts.with(before, after));
		match after {
			Some(failing) => Failing::<T>::insert(id, failing),
			None => Failing::<T>::remove(id),
		}
	}
}
