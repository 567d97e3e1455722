//! The receipt of a unit: its NFT, with what a wallet shows of it.

use alloc::{format, string::ToString, vec::Vec};
use codec::Encode;
use frame_support::{
	pallet_prelude::DispatchResult,
	traits::tokens::nonfungibles_v2::{Create, Mutate},
};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Class, Grade},
	UnitId,
};

use crate::{Config, Description, Pallet};

/// What wallets show of the collection.
pub(crate) const COLLECTION_METADATA: &str = concat!(
	r#"{"name":"InfraFi collateral units","#,
	r#""description":"Warehouse receipts for GPU servers. Whoever holds a receipt owns the hardware behind it."}"#,
);

/// Under which key a receipt names its custodian: the one attribute that ever changes.
pub(crate) const CUSTODIAN: &str = "custodian";

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
		custodian: &T::AccountId,
		description: &Description,
	) -> DispatchResult {
		// Every setting stays enabled: the NFTs pallet keeps parts of a burned item for which one is not.
		let config = T::ItemConfig::default();
		T::Nfts::mint_into(&UNIT_COLLECTION, &id, owner, &config, true)?;
		for (key, value) in attributes(custodian, description) {
			T::Nfts::set_attribute(&UNIT_COLLECTION, &id, key.as_bytes(), &value)?;
		}
		T::Nfts::set_item_metadata(None, &UNIT_COLLECTION, &id, &description.document.uri)
	}

	/// Writes the custodian on the receipt.
	pub(crate) fn write_custodian(id: UnitId, custodian: &T::AccountId) -> DispatchResult {
		T::Nfts::set_attribute(&UNIT_COLLECTION, &id, CUSTODIAN.as_bytes(), &custodian.encode())
	}

	/// Burns the receipt, with all that is written on it: the NFTs pallet would keep the attributes.
	pub(crate) fn burn_receipt(id: UnitId) -> DispatchResult {
		for key in ATTRIBUTES {
			T::Nfts::clear_attribute(&UNIT_COLLECTION, &id, key.as_bytes())?;
		}
		T::Nfts::clear_item_metadata(None, &UNIT_COLLECTION, &id)?;
		T::Nfts::burn(&UNIT_COLLECTION, &id, None)
	}
}

/// Keys of the attributes of a receipt.
pub(crate) const ATTRIBUTES: [&str; 9] = [
	"name",
	"class",
	"model",
	"quantity",
	"grade",
	CUSTODIAN,
	"facility",
	"in_service_at",
	"document",
];

/// The attributes of a receipt: words and numbers as text, the account and the hash as their bytes.
pub(crate) fn attributes<AccountId: Encode>(
	custodian: &AccountId,
	described: &Description,
) -> impl Iterator<Item = (&'static str, Vec<u8>)> {
	let values: [Vec<u8>; ATTRIBUTES.len()] = [
		name(described),
		class(described.class).into(),
		described.model.to_vec(),
		described.quantity.to_string().into(),
		grade(described.grade).into(),
		custodian.encode(),
		described.facility.to_vec(),
		described.in_service_at.to_string().into(),
		described.document.hash.as_bytes().to_vec(),
	];
	ATTRIBUTES.into_iter().zip(values)
}

/// What a wallet calls the unit, such as `8 x H100-SXM5-80GB`.
fn name(described: &Description) -> Vec<u8> {
	[format!("{} x ", described.quantity).as_bytes(), &described.model].concat()
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
