//! Bounds of the pallet, and the largest unit there can be.

use alloc::vec;
use frame_support::BoundedVec;
use infrafi_protocol::unit::{Class, Document, Grade, Unit};
use sp_core::H256;

use crate::{types::take_apart, Config, Pallet};

/// Units in a page of [`Pallet::units`] at most.
pub const MAX_PAGE: u32 = 64;

/// Units that a custodian confirms in one call at most.
pub const MAX_CONFIRMATIONS: u32 = 256;

/// Upper bound of [`Parameters::max_custody_age`](crate::Parameters::max_custody_age): a year, and a leap day.
pub const MAX_CUSTODY_AGE: u64 = 366 * DAY;

/// Upper bound of [`Parameters::max_application_age`](crate::Parameters::max_application_age): a year, and a leap day.
pub const MAX_APPLICATION_AGE: u64 = 366 * DAY;

/// Seconds of a day.
pub(crate) const DAY: u64 = 24 * 60 * 60;

impl<T: Config> Pallet<T> {
	/// Panics where `Nfts` has not room for every receipt, so that it shows when a runtime is built and not when a
	/// custodian issues one.
	pub(crate) fn ensure_largest_receipt_fits() {
		let account = Self::account();
		Self::create_collection().expect("`Nfts` takes the metadata of the collection");
		let (custodian, description, _) = take_apart(largest_unit(account.clone(), 1));
		Self::mint_receipt(0, &account, &custodian, &description)
			.expect("`Nfts` takes the attributes and the metadata of the largest receipt");
	}
}

/// A unit of so many serial numbers, with everything else as long as can be.
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

/// The hash with the number in its first bytes.
pub fn serial(number: u32) -> H256 {
	let number = number.to_be_bytes();
	H256(core::array::from_fn(|position| number.get(position).copied().unwrap_or(0)))
}
