//! The receipt of a unit, which is an NFT: `issue_receipt`, and the metadata that wallets show.

use alloc::{format, string::ToString, vec::Vec};
use codec::Encode;
use frame_support::{
	pallet_prelude::DispatchResult,
	traits::tokens::nonfungibles_v2::{Create, Mutate},
};
use infrafi_protocol::{
	ids::UNIT_COLLECTION,
	unit::{Class, Grade, State},
	UnitId,
};

use crate::{Config, Description, Event, Pallet, Units};

/// Metadata of the collection.
pub(crate) const COLLECTION_METADATA: &str = concat!(
	r#"{"name":"InfraFi collateral units","#,
	r#""description":"Warehouse receipts for machines. "#,
	r#"The holder of a receipt owns the machine behind it."}"#,
);

/// Key of the attribute that names the custodian. It is the only attribute that can change.
pub(crate) const CUSTODIAN: &str = "custodian";

impl<T: Config> Pallet<T> {
	/// Mints the receipt to the applicant. Issuing a receipt also confirms custody.
	pub(crate) fn do_issue_receipt(who: T::AccountId, id: UnitId) -> DispatchResult {
		let mut record = Self::record(id)?;
		Self::ensure_custodian(&record, &who)?;
		record.ensure_applied::<T>()?;

		Self::mint_receipt(id, &record.applicant, &who, &record.description)?;
		record.state = State::Issued;
		record.confirmed_at = Some(Self::now());
		Units::<T>::insert(id, &record);

		let owner = record.applicant;
		Self::deposit_event(Event::ReceiptIssued { unit: id, owner, custodian: who });
		Ok(())
	}

	/// Creates the collection of units under its fixed id.
	pub(crate) fn create_collection() -> DispatchResult {
		let account = Self::account();
		let config = T::CollectionConfig::default();
		T::Nfts::create_collection_with_id(UNIT_COLLECTION, &account, &account, &config)?;
		T::Nfts::set_collection_metadata(None, &UNIT_COLLECTION, COLLECTION_METADATA.as_bytes())
	}

	/// Mints the receipt. The storage deposit of the unit pays for its storage, so `Nfts` must not
	/// take a deposit of its own.
	pub(crate) fn mint_receipt(
		id: UnitId,
		owner: &T::AccountId,
		custodian: &T::AccountId,
		description: &Description,
	) -> DispatchResult {
		// All settings stay enabled: after a burn, the NFTs pallet would otherwise not remove every
		// part of the item.
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

	/// Clears the attributes and the metadata, then burns the receipt. A burn alone would leave the
	/// attributes in storage.
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

/// Attributes of a receipt. Names and numbers are text; the account and the hash are raw bytes.
pub(crate) fn attributes<AccountId: Encode>(
	custodian: &AccountId,
	description: &Description,
) -> impl Iterator<Item = (&'static str, Vec<u8>)> {
	let values: [Vec<u8>; ATTRIBUTES.len()] = [
		name(description),
		class(description.class).into(),
		description.model.to_vec(),
		description.quantity.to_string().into(),
		grade(description.grade).into(),
		custodian.encode(),
		description.facility.to_vec(),
		description.in_service_at.to_string().into(),
		description.document.hash.as_bytes().to_vec(),
	];
	ATTRIBUTES.into_iter().zip(values)
}

/// Display name of the unit, such as `8 x H100-SXM5-80GB`.
fn name(description: &Description) -> Vec<u8> {
	[format!("{} x ", description.quantity).as_bytes(), &description.model].concat()
}

fn class(class: Class) -> &'static str {
	match class {
		Class::Gpu => "Gpu",
		Class::Storage => "Storage",
		Class::Bandwidth => "Bandwidth",
		Class::Power => "Power",
		Class::Compute => "Compute",
	}
}

fn grade(grade: Grade) -> &'static str {
	match grade {
		Grade::A => "A",
		Grade::B => "B",
		Grade::C => "C",
	}
}
