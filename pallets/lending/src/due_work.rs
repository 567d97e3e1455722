//! The work of idle blocks and of the vault's exits: loans that are due are brought up to now, and
//! expired offers are dropped.

use frame_support::{pallet_prelude::*, storage::with_storage_layer, weights::WeightMeter};
use infrafi_protocol::{ApprovedOffers, LoanBook, LoanId, OfferInspect, StrikeStatus};

use crate::{
	any_loan::AnyLoan,
	books::{DueIndex, FailingLoans, TotalsBook},
	live::LiveLoan,
	offer::LoanOffer,
	post_info::{actual_weight, end_of_offer_weight, sync_weight},
	rounds::Rounds,
	seized::SeizedLoan,
	time::now,
	Config, Event, Pallet, WeightInfo, RETRY_AFTER,
};

/// Works through what is due, the earliest first, as far as the meter and the count allow. Returns
/// whether it has seen that none is left.
///
/// Work starts only where there is room for its largest weight, and counts with its actual weight.
pub(crate) fn work_due<T: Config>(meter: &mut WeightMeter, max: u32) -> bool {
	let now = now::<T>();
	let look = T::WeightInfo::first_due();
	for _ in 0..max {
		if meter.try_consume(look).is_err() {
			return false;
		}
		let Some((at, id)) = DueIndex::<T>::first(now) else { return true };
		let offer = LoanOffer::<T>::record(id).map(|offer| end_of_offer_weight::<T>(offer.stage));
		let room = offer.unwrap_or_else(due_weight::<T>);
		if !meter.can_consume(room) {
			return false;
		}
		// Before the work: this entry is not met again, even if the work fails.
		DueIndex::<T>::remove(at, id);
		let used = match offer {
			Some(weight) => {
				drop_offer::<T>(id, now);
				weight
			}
			None => sync_due::<T>(id, now),
		};
		meter.consume(used);
	}
	false
}

/// An offer that expires is dropped as a rejected one is.
fn drop_offer<T: Config>(id: LoanId, now: u64) {
	if let Err(error) = with_storage_layer(|| LoanOffer::<T>::expire(id)) {
		try_later::<T>(id, now.saturating_add(RETRY_AFTER), error);
	}
}

/// Returns what it weighed.
fn sync_due<T: Config>(id: LoanId, now: u64) -> Weight {
	match with_storage_layer(|| AnyLoan::<T>::sync_due(id)) {
		Ok(outcome) => actual_weight::<T>(outcome),
		Err(error) => {
			fail::<T>(id, now, error);
			due_weight::<T>()
		}
	}
}

/// The largest weight of a due loan, which may fail after all of the work. To count a failure
/// writes no more keys than to drop an offer does, and its booking at the vault writes none.
pub(crate) fn due_weight<T: Config>() -> Weight {
	sync_weight::<T>().saturating_add(T::WeightInfo::reject(0))
}

/// A loan could not be valued: it is counted until it can be brought up to now, and tried again as
/// a due one is.
pub(crate) fn fail_now<T: Config>(id: LoanId, error: DispatchError) {
	let due_at = LiveLoan::<T>::record(id).and_then(|record| record.due_at);
	let due_at = due_at.or_else(|| SeizedLoan::<T>::record(id).and_then(|record| record.due_at));
	if let Some(at) = due_at {
		DueIndex::<T>::remove(at, id);
	}
	fail::<T>(id, now::<T>(), error);
}

/// A loan could not be brought up to now: it is counted until it can be.
fn fail<T: Config>(id: LoanId, now: u64, error: DispatchError) {
	let at = FailingLoans::<T>::note(id, now, || AnyLoan::<T>::unimpaired(id));
	try_later::<T>(id, at, error);
}

fn try_later<T: Config>(loan: LoanId, at: u64, error: DispatchError) {
	postpone::<T>(loan, at);
	Pallet::<T>::deposit_event(Event::ClassificationFailed { loan, error });
}

/// A loan that fails does not stop the others: it gets a later entry.
pub(crate) fn postpone<T: Config>(loan: LoanId, at: u64) {
	LiveLoan::<T>::set_due(loan, at);
	SeizedLoan::<T>::set_due(loan, at);
	DueIndex::<T>::insert(at, loan);
}

impl<T: Config> OfferInspect for Pallet<T> {
	fn approved() -> ApprovedOffers {
		TotalsBook::<T>::get().approved
	}
}

impl<T: Config> LoanBook for Pallet<T> {
	fn classify_due(meter: &mut WeightMeter) -> bool {
		work_due::<T>(meter, u32::MAX) && !FailingLoans::<T>::is_waiting()
	}

	fn classify_weight() -> Weight {
		T::WeightInfo::first_due().saturating_add(due_weight::<T>())
	}

	fn is_current() -> bool {
		DueIndex::<T>::first(now::<T>()).is_none() && Rounds::<T>::is_recent()
	}

	fn last_strike() -> Option<StrikeStatus> {
		Rounds::<T>::status()
	}
}
