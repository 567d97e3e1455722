//! The reads behind the view functions.

use frame_support::traits::tokens::nonfungibles_v2::Inspect;
use infrafi_protocol::{ids::UNIT_COLLECTION, UnitId};

use crate::{Config, NextUnitId, Pallet, Record, RecordOf, UnitInfo, UnitPage, MAX_PAGE};

impl<T: Config> Pallet<T> {
	pub(crate) fn info(id: UnitId, record: RecordOf<T>) -> UnitInfo<T::AccountId> {
		let Record { state, applicant, unit, .. } = record;
		let owner = T::Nfts::owner(&UNIT_COLLECTION, &id).unwrap_or_else(|| applicant.clone());
		UnitInfo { id, unit, state, owner, applicant }
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
