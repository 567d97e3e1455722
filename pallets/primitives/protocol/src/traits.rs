//! The seams between the pallets.

use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

use crate::{assets::Balance, feed::Model, ids::UnitId, unit::Grade};

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

/// Appraises units. The provider judges the age of its data on every call.
pub trait Appraise {
	/// What the unit is worth now.
	fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError>;
}
