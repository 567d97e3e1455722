//! `pay_rent`.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	rent::is_large_enough,
	units::{Seconds, Usdai},
};
use infrafi_protocol::{assets::Balance, Fact, LeaseId, RecordKeeper, RentSink};

use crate::{Config, Error, Event, LeaseRecordOf, Leases, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// Lending takes the money itself, since it knows the receiver.
	pub(crate) fn do_pay_rent(who: T::AccountId, id: LeaseId, amount: Balance) -> DispatchResult {
		Self::pay_rent_into::<T::Rent>(who, id, amount)
	}

	/// The same into any sink.
	pub(crate) fn pay_rent_into<Sink: RentSink<T::AccountId>>(
		who: T::AccountId,
		id: LeaseId,
		amount: Balance,
	) -> DispatchResult {
		let record = Self::active_record(id)?;
		Self::ensure_payable(&record, amount)?;
		Self::note_arrears(&record)?;
		let to = Sink::pay(&record.facts(id), &who, amount)?;

		// The payment may have ended the loan, and with it the recognition: so the record is read
		// again.
		let mut record = Self::active_record(id)?;
		record.paid = record.paid().ensure_add(Usdai(amount))?.0;
		Leases::<T>::insert(id, &record);

		let fallen_due = record.rent().fallen_due_up(Self::now())?.0;
		Self::deposit_event(Event::RentPaid {
			lease: id,
			unit: record.lease.unit,
			payer: who,
			to,
			amount,
			paid: record.paid,
			fallen_due,
		});
		Ok(())
	}

	/// A lease is paid or ends while it is in arrears: its lessee gets that into its record.
	pub(crate) fn note_arrears(record: &LeaseRecordOf<T>) -> DispatchResult {
		let length = Seconds(Params::<T>::get().min_arrears);
		if record.rent().is_in_arrears(record.paid(), Self::now(), length)? {
			T::Records::note(&record.lease.lessee, Fact::RentLate);
		}
		Ok(())
	}

	/// Fails if a payment is too small or too high now.
	fn ensure_payable(record: &LeaseRecordOf<T>, amount: Balance) -> DispatchResult {
		let (rent, paid, now) = (record.rent(), record.paid(), Self::now());
		let unpaid = rent.unpaid_up(paid, now)?;
		ensure!(is_large_enough(Usdai(amount), unpaid), Error::<T>::RentTooSmall);
		let ahead = Seconds(Params::<T>::get().max_prepaid);
		let limit = rent.max_payment_up(paid, now, ahead)?;
		ensure!(Usdai(amount) <= limit, Error::<T>::RentTooHigh);
		Ok(())
	}
}
