//! Receipts as items of the market.

use frame_support::{pallet_prelude::*, traits::tokens::nonfungibles_v2::Transfer};
use infrafi_protocol::{
	assets::Balance, ids::UNIT_COLLECTION, ItemFacts, ItemKeeper, LeaseBook, ReceiptFacts, UnitId,
};

use crate::{Config, Pallet, Policies};

impl<T: Config> ItemKeeper<UnitId, T::AccountId> for Pallet<T> {
	/// Only an issued unit can be sold: a pledged one secures a loan of its owner.
	fn facts(unit: UnitId) -> Result<(T::AccountId, ItemFacts<T::AccountId>), DispatchError> {
		let record = Self::record(unit)?;
		record.ensure_issued::<T>()?;
		let owner = Self::owner(unit, &record);
		let lease = T::Leases::active(unit);
		let facts = ReceiptFacts {
			state: record.state,
			loss: record.loss,
			cover: Policies::<T>::get(unit),
			custodian: record.custodian,
			lease: lease.as_ref().map(|lease| lease.id),
			rent_paid: lease.map_or(0, |lease| lease.paid),
		};
		Ok((owner, ItemFacts::Receipt(facts)))
	}

	/// Rent is paid to the owner at once.
	fn claimable(_: UnitId) -> Balance {
		0
	}

	fn hand_over(unit: UnitId, from: &T::AccountId, to: &T::AccountId) -> DispatchResult {
		let record = Self::record(unit)?;
		record.ensure_issued::<T>()?;
		Self::ensure_owner(unit, &record, from)?;
		T::Nfts::transfer(&UNIT_COLLECTION, &unit, to)
	}
}
