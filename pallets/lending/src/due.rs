//! The index of due dates: what is due first is its first key.
//!
//! A live loan has one entry, at the next instant at which it changes if nobody pays, or earlier: a payment in time moves the
//! instant and leaves the entry, which then finds nothing to do and moves on. So a payment does not write here. An offer has its entry
//! at its expiry.

use frame_support::{pallet_prelude::*, storage::with_storage_layer, weights::WeightMeter};
use infrafi_protocol::{BeU64, Liquidity, LoanBook, LoanId};

use crate::{
	live::Live, weighed::Outcome, Config, Due, Event, Loans, Offers, Pallet, Seizures, WeightInfo,
	RETRY,
};

impl<T: Config> Pallet<T> {
	/// Enters an instant.
	pub(crate) fn enter_due(at: u64, loan: LoanId) {
		Due::<T>::insert((BeU64::from(at), loan), ());
	}

	/// Forgets an instant.
	pub(crate) fn forget_due(at: u64, loan: LoanId) {
		Due::<T>::remove((BeU64::from(at), loan));
	}

	/// Sees to it that the entry of a loan is not later than its next event.
	pub(crate) fn keep_due(live: &mut Live<T>) -> DispatchResult {
		let Some(event) = live.next_event()? else { return Ok(()) };
		match live.record.due_at {
			Some(at) if at <= event => return Ok(()),
			Some(at) => Self::forget_due(at, live.id),
			None => {}
		}
		Self::enter_due(event, live.id);
		live.record.due_at = Some(event);
		Ok(())
	}

	/// The first entry whose time has come.
	pub(crate) fn first_due(now: u64) -> Option<(u64, LoanId)> {
		let (at, loan) = Due::<T>::iter_keys().next()?;
		let at = u64::from(at);
		(at <= now).then_some((at, loan))
	}

	/// Works through what is due, the earliest first, as far as the meter and the count allow. Says whether none is left.
	///
	/// Something is begun only where there is room for the most that it can weigh, and counts as what it weighed.
	pub(crate) fn work_due(meter: &mut WeightMeter, most: u32) -> bool {
		let now = Self::now();
		let look = T::WeightInfo::first_due();
		let mut passed = None;
		for _ in 0..most {
			if meter.try_consume(look).is_err() {
				return false;
			}
			let Some((at, id)) = Self::first_due(now) else { return true };
			let is_offer = Offers::<T>::contains_key(id);
			let room = match is_offer {
				true => T::WeightInfo::reject(),
				false => Self::bring_up_weight(T::Liquidity::MAX_PASSED),
			};
			if !meter.can_consume(room) {
				return false;
			}
			// Before the work: whatever comes of it, this entry is not met again.
			Self::forget_due(at, id);
			meter.consume(match is_offer {
				true => Self::drop_offer(id, now),
				false => {
					let passed = *passed.get_or_insert_with(T::Liquidity::passed);
					Self::brought_up_weight(Self::bring_up_due(id, now), passed)
				}
			});
		}
		meter.try_consume(look).is_ok() && Self::first_due(now).is_none()
	}

	/// An offer that expires is dropped as a rejected one is.
	fn drop_offer(id: LoanId, now: u64) -> Weight {
		if let Err(error) = with_storage_layer(|| Self::expire(id)) {
			Self::try_later(id, now, error);
		}
		T::WeightInfo::reject()
	}

	fn bring_up_due(id: LoanId, now: u64) -> Outcome {
		// Its entry is gone: it gets another.
		with_storage_layer(|| Self::look_at(id, |live| live.record.due_at = None)).unwrap_or_else(
			|error| {
				Self::try_later(id, now, error);
				Outcome::Failed
			},
		)
	}

	fn try_later(loan: LoanId, now: u64, error: DispatchError) {
		Self::postpone(loan, now.saturating_add(RETRY));
		Self::deposit_event(Event::ClassificationFailed { loan, error });
	}

	/// One loan that fails does not stop the others.
	pub(crate) fn postpone(loan: LoanId, at: u64) {
		Loans::<T>::mutate(loan, |record| {
			if let Some(record) = record {
				record.due_at = Some(at);
			}
		});
		Seizures::<T>::mutate(loan, |record| {
			if let Some(record) = record {
				record.due_at = Some(at);
			}
		});
		Self::enter_due(at, loan);
	}
}

impl<T: Config> LoanBook for Pallet<T> {
	fn classify_due(meter: &mut WeightMeter) -> bool {
		Self::work_due(meter, u32::MAX)
	}

	fn classify_weight() -> Weight {
		let classify = Self::bring_up_weight(T::Liquidity::MAX_PASSED);
		T::WeightInfo::first_due().saturating_add(classify)
	}
}
