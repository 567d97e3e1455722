//! What is kept of a unit, and what is told of it.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use infrafi_protocol::{
	unit::{Class, Cover, Document, Facility, Grade, LossKind, State, Unit, MAX_SERIALS},
	Model, UnitId,
};
use scale_info::TypeInfo;
use sp_core::H256;
use sp_runtime::SaturatedConversion;

use crate::{limits::DAY, Config, MAX_CONFIRMATIONS};

/// Hashes of the serial numbers of a unit.
pub type SerialNumbers = BoundedVec<H256, ConstU32<MAX_SERIALS>>;

/// Units that a custodian confirms at once.
pub type Confirmations = BoundedVec<UnitId, ConstU32<MAX_CONFIRMATIONS>>;

/// The governed values of collateral.
#[derive(
	Clone,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	serde::Serialize,
	serde::Deserialize,
)]
pub struct Parameters {
	/// Seconds for which a custodian's confirmation of a unit counts.
	pub max_custody_age: u64,
	/// Seconds for which an application may wait for its custodian; then it has lapsed, and anyone may clear it away.
	pub max_application_age: u64,
	/// Seconds from now until the end of a policy at most, when it is bound or renewed.
	pub max_policy_term: u64,
}

impl Default for Parameters {
	/// Thirty days, thirty days, five years.
	fn default() -> Self {
		Self {
			max_custody_age: 30 * DAY,
			max_application_age: 30 * DAY,
			max_policy_term: 5 * 366 * DAY,
		}
	}
}

/// What the applicant declared of the hardware and nobody changes any more; its serial numbers are kept apart.
#[derive(
	Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Description {
	/// Kind of hardware.
	pub class: Class,
	/// Model, as the feeds name it.
	pub model: Model,
	/// How many pieces of the model.
	pub quantity: u32,
	/// Where it stands.
	pub facility: Facility,
	/// The paper behind it.
	pub document: Document,
	/// Since when it works, in seconds since 1970.
	pub in_service_at: u64,
	/// Its condition.
	pub grade: Grade,
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
	/// Who keeps the hardware.
	pub custodian: AccountId,
	/// What it is.
	pub description: Description,
	/// When it was applied for, in seconds since 1970.
	pub applied_at: u64,
	/// When a custodian last said that he keeps it, in seconds since 1970; nothing while it is applied for, and 1970 where the
	/// custodian who said so was removed and another one has yet to look.
	pub confirmed_at: Option<u64>,
	/// A loss that its custodian has reported, if any.
	pub loss: Option<LossKind>,
}

/// A record as the runtime has it.
pub type RecordOf<T> = Record<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// A unit as the runtime's accounts have it.
pub type UnitOf<T> = Unit<<T as frame_system::Config>::AccountId>;

/// All about a live unit.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct UnitInfo<AccountId> {
	/// Its id, and that of the item that is its receipt.
	pub id: UnitId,
	/// What the applicant declared of the hardware, with the custodian who keeps it now.
	pub unit: Unit<AccountId>,
	/// Where it stands.
	pub state: State,
	/// The holder of the receipt; the applicant while there is none.
	pub owner: AccountId,
	/// Who put down the storage deposit and gets it back.
	pub applicant: AccountId,
	/// When it was applied for, in seconds since 1970.
	pub applied_at: u64,
	/// When a custodian last said that he keeps it, in seconds since 1970; nothing while it is applied for, and 1970 where the
	/// custodian who said so was removed and another one has yet to look.
	pub confirmed_at: Option<u64>,
	/// Whether that was lately, and the custodian still is one.
	pub is_custody_fresh: bool,
	/// A loss that its custodian has reported, if any.
	pub loss: Option<LossKind>,
	/// Who insures it and how, expired or not.
	pub cover: Option<Cover<AccountId>>,
	/// Whether that insurer still is one, so that the cover counts; not so where there is no cover.
	pub is_insurer_admitted: bool,
}

/// A page of live units.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct UnitPage<AccountId> {
	/// The units, by ascending id. There may be none although more are to come.
	pub units: Vec<UnitInfo<AccountId>>,
	/// Where the next page starts; nothing after the last one.
	pub next: Option<UnitId>,
}

/// A unit in the parts in which it is kept.
pub(crate) fn take_apart<AccountId>(
	unit: Unit<AccountId>,
) -> (AccountId, Description, SerialNumbers) {
	let Unit {
		class,
		model,
		quantity,
		serials,
		custodian,
		facility,
		document,
		in_service_at,
		grade,
	} = unit;
	let description =
		Description { class, model, quantity, facility, document, in_service_at, grade };
	(custodian, description, serials)
}

/// The unit that was taken apart.
pub(crate) fn put_together<AccountId>(
	custodian: AccountId,
	description: Description,
	serials: SerialNumbers,
) -> Unit<AccountId> {
	let Description { class, model, quantity, facility, document, in_service_at, grade } =
		description;
	Unit { class, model, quantity, serials, custodian, facility, document, in_service_at, grade }
}

/// Length of a list, for the weight of what is done with each of its items.
pub(crate) fn length<Item, const MAX: u32>(list: &BoundedVec<Item, ConstU32<MAX>>) -> u32 {
	// Bounded by `MAX`, so nothing is ever cut off.
	list.len().saturated_into()
}
