//! The seams between the pallets.

use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::pallet_prelude::DispatchResult;
use scale_info::TypeInfo;

use crate::{
	assets::Balance,
	feed::Model,
	ids::UnitId,
	unit::{Condition, Grade},
};

/// What an appraisal has to know of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
	/// Model, as the feeds name it.
	pub model: Model,
	/// How many pieces of the model.
	pub quantity: u32,
	/// Since when it works, in seconds since 1970.
	pub in_service_at: u64,
	/// Its condition.
	pub grade: Grade,
}

/// Tells what a unit is. Answered by whoever registers units.
pub trait UnitInspect {
	/// The unit as an appraisal sees it, or nothing where there is no such unit.
	fn subject(unit: UnitId) -> Option<Subject>;
}

/// What a unit is worth, and how old the data behind it are.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Appraisal {
	/// Value of the whole unit in USDai (18 decimals), rounded down.
	pub value: Balance,
	/// Time of the oldest data behind the value, in seconds since 1970.
	pub as_of: u64,
}

/// Why a unit cannot be appraised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub enum AppraiseError {
	/// There is no unit of this id.
	UnknownUnit,
	/// The unit's model is not registered for appraisal.
	UnknownModel,
	/// No price of the model was ever accepted.
	NoData,
	/// The last accepted price of the model is older than the governed limit.
	Stale,
	/// The value exceeds what an amount can hold.
	Overflow,
}

/// Appraises units.
pub trait Appraise {
	/// What the unit is worth now by the accepted values, none of which may be stale.
	fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;

	/// What may be lent against: as [`Appraise::appraise`], with the lower of both where a jump of a value is held.
	fn entry_value(unit: UnitId) -> Result<Appraisal, AppraiseError>;

	/// What the unit is worth by the values accepted last, however old they are; never [`AppraiseError::Stale`].
	fn last_good(unit: UnitId) -> Result<Appraisal, AppraiseError>;
}

/// Keeps units as the security of loans. Called by lending alone.
pub trait Custody<AccountId> {
	/// What a lender has to know of a unit, or nothing where there is no such unit.
	fn condition(unit: UnitId) -> Option<Condition<AccountId>>;

	/// Binds an issued unit to a loan of its owner: from now on its receipt does not move.
	fn pledge(unit: UnitId, owner: &AccountId) -> DispatchResult;

	/// Marks a pledged unit as one whose loan has failed. Its receipt stays where it is, and still does not move.
	fn seize(unit: UnitId) -> DispatchResult;

	/// Ends a pledge or a seizure: the unit is issued again, its receipt with `owner`, to whom it moves from another holder.
	fn release(unit: UnitId, owner: &AccountId) -> DispatchResult;
}
