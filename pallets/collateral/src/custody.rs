//! The storage of the hardware: `confirm_custody` and `reassign`.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_protocol::{unit::LossKind, Fact, RecordKeeper, UnitId};

use crate::{
	types::{length, Confirmations},
	Config, Error, Event, Pallet, Params, RecordOf, Units, WeightInfo,
};

impl<T: Config> Pallet<T> {
	/// Confirms all units, or none.
	pub(crate) fn do_confirm_custody(who: T::AccountId, units: Confirmations) -> DispatchResult {
		ensure!(!units.is_empty(), Error::<T>::NoUnits);
		ensure!(T::Custodians::contains(&who), Error::<T>::UnknownCustodian);
		let now = Self::now();
		for unit in &units {
			Self::confirm(&who, *unit, now)?;
		}

		Self::deposit_event(Event::CustodyConfirmed { custodian: who, units });
		Ok(())
	}

	/// Confirms one unit. A custodian that reported it missing or destroyed has to withdraw the
	/// report first.
	fn confirm(who: &T::AccountId, id: UnitId, now: u64) -> DispatchResult {
		let mut record = Self::record(id)?;
		ensure!(record.custodian == *who, Error::<T>::NotCustodian);
		record.ensure_receipt::<T>()?;
		ensure!(
			!matches!(record.loss, Some(LossKind::Missing | LossKind::Destroyed)),
			Error::<T>::ReportedLost
		);

		if Self::has_custody_lapsed(&record) {
			T::Records::note(who, Fact::CustodyLapsed);
		}
		record.confirmed_at = Some(now);
		Units::<T>::insert(id, record);
		Ok(())
	}

	/// Names another custodian in the record and on the receipt.
	///
	/// The loss report and the last confirmation stay, because they are the last known facts about
	/// the hardware. A confirmation that does not count, by its age or by a removed custodian, must
	/// not count again when another custodian takes over: it is set to 1970, so that the new
	/// custodian has to confirm, and answers for no lapse of the one before.
	pub(crate) fn do_reassign(id: UnitId, custodian: T::AccountId) -> DispatchResult {
		let mut record = Self::record(id)?;
		ensure!(record.custodian != custodian, Error::<T>::SameCustodian);
		ensure!(T::Custodians::contains(&custodian), Error::<T>::UnknownCustodian);

		if record.ensure_receipt::<T>().is_ok() {
			Self::write_custodian(id, &custodian)?;
		}
		if Self::has_custody_lapsed(&record) {
			T::Records::note(&record.custodian, Fact::CustodyLapsed);
		}
		if !Self::is_custody_fresh(&record) {
			record.confirmed_at = record.confirmed_at.map(|_| 0);
		}
		let from = core::mem::replace(&mut record.custodian, custodian.clone());
		Units::<T>::insert(id, record);

		Self::deposit_event(Event::Reassigned { unit: id, from, to: custodian });
		Ok(())
	}

	/// Whether the last confirmation is too old. One of 1970 is not of the present custodian.
	fn has_custody_lapsed(record: &RecordOf<T>) -> bool {
		let age = Params::<T>::get().max_custody_age;
		let at = record.confirmed_at.filter(|at| *at > 0);
		at.is_some_and(|at| at.saturating_add(age) < Self::now())
	}

	/// Whether a confirmation counts now.
	pub(crate) fn is_custody_fresh(record: &RecordOf<T>) -> bool {
		Self::custody_fresh_until(record).is_some_and(|until| Self::now() <= until)
	}

	/// The last second at which the last confirmation counts: `max_custody_age` after it. A
	/// confirmation by a removed custodian does not count.
	pub(crate) fn custody_fresh_until(record: &RecordOf<T>) -> Option<u64> {
		let confirmed_at =
			record.confirmed_at.filter(|_| T::Custodians::contains(&record.custodian));
		confirmed_at.map(|at| at.saturating_add(Params::<T>::get().max_custody_age))
	}
}

/// The weight of a confirmation, with the record of the custodian.
pub(crate) fn confirm_weight<T: Config>(units: &Confirmations) -> Weight {
	let weight = T::WeightInfo::confirm_custody(length(units));
	weight.saturating_add(T::Records::note_weight())
}

/// The weight of a change of the custodian, with the record of the one before.
pub(crate) fn reassign_weight<T: Config>() -> Weight {
	T::WeightInfo::reassign().saturating_add(T::Records::note_weight())
}
