//! The receipt of a unit: its NFT, with what a wallet shows of it.

use alloc::{string::ToString, vec::Vec};
use codec::Encode;
use frame_support::{
	pallet_prelude::DispatchResult,
	traits::tokens::nonfungibles_v2::{Create, Mutate},
};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Class, Grade, Unit},
	UnitId,
};

use crate::{Config, Pallet, UnitOf};

/// What wallets show of the collection.
pub(crate) const COLLECTION_METADATA: &str = concat!(
	r#"{"name":"InfraFi collateral units","#,
	r#""description":"Warehouse receipts for GPU servers. Whoever holds a receipt owns the hardware behind it."}"#,
);

impl<T: Config> Pallet<T> {
	/// Makes the collection of units. By its fixed id, so that it matters to nobody who makes a collection first.
	pub(crate) fn create_collection() -> DispatchResult {
		let account = Self::account();
		let config = T::CollectionConfig::default();
		T::Nfts::create_collection_with_id(UNIT_COLLECTION, &account, &account, &config)?;
		T::Nfts::set_collection_metadata(None, &UNIT_COLLECTION, COLLECTION_METADATA.as_bytes())
	}

	/// Mints the receipt. Its storage is paid for by the unit's own deposit: `Nfts` is to take none.
	pub(crate) fn mint_receipt(
		id: UnitId,
		owner: &T::AccountId,
		unit: &UnitOf<T>,
	) -> DispatchResult {
		// Every setting stays enabled: the NFTs pallet keeps parts of a burned item for which one is not.
		let config = T::ItemConfig::default();
		T::Nfts::mint_into(&UNIT_COLLECTION, &id, owner, &config, true)?;
		for (key, value) in attributes(unit) {
			T::Nfts::set_attribute(&UNIT_COLLECTION, &id, key.as_bytes(), &value)?;
		}
		T::Nfts::set_item_metadata(None, &UNIT_COLLECTION, &id, &unit.document.uri)
	}
}

/// The attributes of a receipt: words and numbers as text, the account and the hash as their bytes.
pub(crate) fn attributes<AccountId: Encode>(
	unit: &Unit<AccountId>,
) -> [(&'static str, Vec<u8>); 8] {
	[
		("class", class(unit.class).into()),
		("model", unit.model.to_vec()),
		("quantity", unit.quantity.to_string().into()),
		("grade", grade(unit.grade).into()),
		("custodian", unit.custodian.encode()),
		("facility", unit.facility.to_vec()),
		("in_service_at", unit.in_service_at.to_string().into()),
		("document", unit.document.hash.as_bytes().to_vec()),
	]
}

fn class(class: Class) -> &'static str {
	match class {
		Class::Gpu => "Gpu",
		Class::Storage => "Storage",
		Class::Bandwidth => "Bandwidth",
		Class::Power => "Power",
	}
}

fn grade(grade: Grade) -> &'static str {
	match grade {
		Grade::A => "A",
		Grade::B => "B",
		Grade::C => "C",
	}
}
