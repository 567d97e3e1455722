//! The integrity test: the NFTs pallet of the runtime has room for the largest receipt.

use alloc::vec;
use frame_support::BoundedVec;
use infrafi_protocol::unit::{Class, Document, Grade, Unit};
use sp_core::H256;

use crate::{types::into_parts, Config, Pallet};

impl<T: Config> Pallet<T> {
	/// Panics if `Nfts` has no room for the largest receipt. The fault then shows when a runtime is
	/// built, and not when a custodian issues a receipt.
	pub(crate) fn ensure_largest_receipt_fits() {
		let account = Self::account();
		Self::create_collection().expect("`Nfts` takes the metadata of the collection");
		let (custodian, description, _) = into_parts(largest_unit(account.clone(), 1));
		Self::mint_receipt(0, &account, &custodian, &description)
			.expect("`Nfts` takes the attributes and the metadata of the largest receipt");
	}
}

/// A unit with this number of serial numbers and with all other fields at their maximum length.
pub(crate) fn largest_unit<AccountId>(custodian: AccountId, serials: u32) -> Unit<AccountId> {
	Unit {
		class: Class::Bandwidth,
		model: BoundedVec::truncate_from(vec![b'm'; 32]),
		quantity: u32::MAX,
		serials: BoundedVec::truncate_from((0..serials).map(serial).collect()),
		custodian,
		facility: BoundedVec::truncate_from(vec![b'f'; 64]),
		document: Document {
			hash: H256::repeat_byte(1),
			uri: BoundedVec::truncate_from(vec![b'u'; 128]),
		},
		in_service_at: 0,
		grade: Grade::C,
	}
}

/// The hash with the number in its first bytes, and never zero.
pub fn serial(number: u32) -> H256 {
	let number = number.to_be_bytes();
	H256(core::array::from_fn(|position| number.get(position).copied().unwrap_or(1)))
}
