//! What is kept of a unit, and what is told of it.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use infrafi_protocol::{unit::Unit, UnitId};
use scale_info::TypeInfo;
use sp_runtime::SaturatedConversion;

use crate::Config;

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

/// What is kept of a live unit. Its owner is not: that is the holder of the receipt, once there is one.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Record<AccountId, Ticket> {
	/// Where it stands.
	pub state: State,
	/// Who applied and put down the storage deposit, which goes back to this account when the unit ends.
	pub applicant: AccountId,
	/// The storage deposit.
	pub ticket: Ticket,
	/// What the applicant declared of the hardware.
	pub unit: Unit<AccountId>,
}

/// A record as the runtime has it.
pub type RecordOf<T> = Record<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// All about a live unit.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct UnitInfo<AccountId> {
	/// Its id, and that of the item that is its receipt.
	pub id: UnitId,
	/// What the applicant declared of the hardware.
	pub unit: Unit<AccountId>,
	/// Where it stands.
	pub state: State,
	/// The holder of the receipt; the applicant while there is none.
	pub owner: AccountId,
	/// Who put down the storage deposit and gets it back.
	pub applicant: AccountId,
}

/// A page of live units.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct UnitPage<AccountId> {
	/// The units, by ascending id. There may be none although more are to come.
	pub units: Vec<UnitInfo<AccountId>>,
	/// Where the next page starts; nothing after the last one.
	pub next: Option<UnitId>,
}

/// How many serial numbers a unit has, for its weight.
pub(crate) fn serial_count<AccountId>(unit: &Unit<AccountId>) -> u32 {
	// Bounded by `MAX_SERIALS`, so nothing is ever cut off.
	unit.serials.len().saturated_into()
}
