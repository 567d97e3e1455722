//! Collateral units: what an owner declares of the hardware.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use sp_core::H256;

use crate::{assets::Balance, feed::Model};

/// Serial numbers of a unit at most: a rack.
pub const MAX_SERIALS: u32 = 256;

/// Name of the place where a unit stands.
pub type Facility = BoundedVec<u8, ConstU32<64>>;

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

/// Condition of the hardware: declared by its owner, and attested by the custodian who issues the receipt.
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

/// Where a live unit stands.
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
pub enum State {
	/// Its owner has applied for a receipt; no receipt exists.
	Applied,
	/// The receipt is out, and free to move.
	Issued,
	/// It secures a loan.
	Pledged,
	/// Its loan has failed, and it is being sold.
	Seized,
	/// Its owner has asked for the hardware.
	Redeeming,
}

/// What became of the hardware.
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
pub enum LossKind {
	/// It is there, and does not work as its grade says.
	Damaged,
	/// It is not where it was kept.
	Missing,
	/// It cannot be repaired.
	Destroyed,
}

/// An insurance policy for one unit.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Policy {
	/// Number of the policy with its insurer.
	pub number: BoundedVec<u8, ConstU32<64>>,
	/// What it pays at most, in USDai (18 decimals).
	pub coverage: Balance,
	/// Until when it covers the unit, in seconds since 1970; at that second it no longer does.
	pub expires_at: u64,
}

/// A policy and who is bound by it.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Cover<AccountId> {
	/// Who pays.
	pub insurer: AccountId,
	/// What, and until when.
	pub policy: Policy,
}

/// What a lender has to know of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition<AccountId> {
	/// Where it stands.
	pub state: State,
	/// The holder of the receipt; the applicant while there is none.
	pub owner: AccountId,
	/// Model, as the feeds name it.
	pub model: Model,
	/// Where it is kept.
	pub facility: Facility,
	/// Whether its custodian has confirmed lately that he keeps it.
	pub is_custody_fresh: bool,
	/// A loss that its custodian has reported, if any.
	pub loss: Option<LossKind>,
	/// Who insures it and how, expired or not; nothing where it was never insured or the policy was cancelled.
	pub cover: Option<Cover<AccountId>>,
	/// Whether that insurer still is one, so that the cover counts; not so where there is no cover.
	pub is_insurer_admitted: bool,
}

impl<AccountId> Condition<AccountId> {
	/// The policy that a lender may count on, of an insurer who still is one. It may have expired: that is told by its end.
	pub fn counted_policy(&self) -> Option<&Policy> {
		self.cover.as_ref().filter(|_| self.is_insurer_admitted).map(|cover| &cover.policy)
	}
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
	pub facility: Facility,
	/// The paper behind it.
	pub document: Document,
	/// Since when it works, in seconds since 1970: its age counts from here.
	pub in_service_at: u64,
	/// Its condition.
	pub grade: Grade,
}
