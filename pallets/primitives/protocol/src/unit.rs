//! Collateral units: what an owner declares of the hardware.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;

use crate::feed::Model;

/// Serial numbers of a unit at most: a rack.
pub const MAX_SERIALS: u32 = 256;

/// What kind of hardware a unit is. Kinds differ by their models alone: no rule of the protocol depends on them.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum Class {
	/// Accelerators.
	Gpu,
	/// Disks and disk servers.
	Storage,
	/// Network equipment.
	Bandwidth,
	/// Power supply and distribution.
	Power,
}

/// Condition of the hardware as its custodian found it.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub enum Grade {
	/// As new.
	A,
	/// Used, without faults.
	B,
	/// Used, with faults that do not stop it from working.
	C,
}

/// A document off the chain: the receipt, the contract of bailment, the inspection.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Document {
	/// Hash of its bytes.
	pub hash: H256,
	/// Where it can be had.
	pub uri: BoundedVec<u8, ConstU32<128>>,
}

/// A collateral unit: a server or rack in the keeping of a custodian.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Unit<AccountId> {
	/// Kind of hardware.
	pub class: Class,
	/// Model, as the feeds name it.
	pub model: Model,
	/// How many pieces of the model: 8 for a server with eight accelerators.
	pub quantity: u32,
	/// Hashes of the serial numbers, none twice.
	pub serials: BoundedVec<H256, ConstU32<MAX_SERIALS>>,
	/// Who keeps the hardware: the bailee.
	pub custodian: AccountId,
	/// Where it stands.
	pub facility: BoundedVec<u8, ConstU32<64>>,
	/// The paper behind it.
	pub document: Document,
	/// Since when it works, in seconds since 1970: its age counts from here.
	pub in_service_at: u64,
	/// Its condition.
	pub grade: Grade,
}
