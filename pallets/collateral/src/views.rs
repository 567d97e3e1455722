//! What can be asked without a transaction.

use frame_support::pallet_macros::pallet_section;
use infrafi_protocol::UnitId;

use crate::{
	types::put_together, Config, NextUnitId, Pallet, Policies, RecordOf, UnitInfo, UnitPage,
	UnitSerials, MAX_PAGE,
};

#[pallet_section]
mod views {
	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// All about a live unit.
		pub fn unit(id: UnitId) -> Option<UnitInfo<T::AccountId>> {
			Units::<T>::get(id).map(|record| Self::info(id, record))
		}

		/// The live units among the `limit` ids from `from` on, and the id to go on from. A limit is at least 1 and at most
		/// [`MAX_PAGE`].
		pub fn units(from: UnitId, limit: u32) -> UnitPage<T::AccountId> {
			Self::page(from, limit)
		}

		/// The live unit that has the serial number of this hash.
		pub fn serial(hash: H256) -> Option<UnitId> {
			Serials::<T>::get(hash)
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}

		/// The keyless account that owns and administers the collection of units.
		pub fn account() -> T::AccountId {
			T::PalletId::get().into_account_truncating()
		}
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn info(id: UnitId, record: RecordOf<T>) -> UnitInfo<T::AccountId> {
		let owner = Self::owner(id, &record);
		let is_custody_fresh = Self::is_custody_fresh(&record);
		let serials = UnitSerials::<T>::get(id);
		let cover = Policies::<T>::get(id);
		UnitInfo {
			id,
			unit: put_together(record.custodian, record.description, serials),
			state: record.state,
			owner,
			applicant: record.applicant,
			applied_at: record.applied_at,
			confirmed_at: record.confirmed_at,
			is_custody_fresh,
			loss: record.loss,
			is_insurer_admitted: Self::is_insurer_admitted(&cover),
			cover,
		}
	}

	/// Counts ids and not units, so that a run of ended units costs a reader no more than a run of live ones.
	pub(crate) fn page(from: UnitId, limit: u32) -> UnitPage<T::AccountId> {
		let end = NextUnitId::<T>::get();
		let stop = from.saturating_add(limit.clamp(1, MAX_PAGE).into()).min(end);
		UnitPage {
			units: (from..stop).filter_map(Self::unit).collect(),
			next: (stop < end).then_some(stop),
		}
	}
}
