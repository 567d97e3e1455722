//! The entries of the lists among the governed values.

use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_finance::{impairment, units::Seconds};
use infrafi_protocol::{time, Model};
use sp_runtime::Perbill;

use crate::{MAX_MODELS, MAX_STAGES};

/// The loan-to-value caps of a hardware model.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct LtvCap {
	/// The model.
	pub model: Model,
	/// The most that may be lent against a unit, as a share of its value in billionths.
	pub entry: Perbill,
	/// The most that a loan may owe against a unit, as a share of its value in billionths: above
	/// `entry`. A loan that owes more is margined.
	pub maintenance: Perbill,
}

/// The loan-to-value caps of the models that may be lent against.
pub type LtvCapList = BoundedVec<LtvCap, ConstU32<MAX_MODELS>>;

/// The shares of a unit's value that bound what a loan may owe.
#[derive(Clone, Copy, Default)]
pub(crate) struct UnitCaps {
	/// The most at a draw.
	pub(crate) entry: Perbill,
	/// The most before margin is called.
	pub(crate) maintenance: Perbill,
}

impl UnitCaps {
	/// The share half-way between both, rounded down: what a loan may need after a release.
	pub(crate) fn midpoint_down(self) -> Perbill {
		let parts = u32::midpoint(self.entry.deconstruct(), self.maintenance.deconstruct());
		Perbill::from_parts(parts)
	}
}

/// The caps of a model. Of one that nothing is lent against any more the maintenance is the whole
/// value: such a change is no reason to call margin.
pub(crate) fn unit_caps(caps: &LtvCapList, model: &Model) -> UnitCaps {
	let cap = caps.iter().find(|cap| cap.model == *model);
	let none = UnitCaps { entry: Perbill::zero(), maintenance: Perbill::one() };
	cap.map_or(none, |cap| UnitCaps { entry: cap.entry, maintenance: cap.maintenance })
}

/// A share of a loan's principal that counts as lost from a number of seconds past due.
#[stored]
#[derive(Copy, serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct ImpairmentStage {
	/// Seconds past the oldest missed deadline from which the stage holds.
	pub from: time::Seconds,
	/// Share of the whole principal that counts as lost, in billionths.
	pub lost: Perbill,
}

/// The share of an appraisal that still counts from an age of its data on.
#[stored]
#[derive(Copy, serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct AppraisalHaircut {
	/// Age of the data in seconds from which the share holds.
	pub from: time::Seconds,
	/// Share of the appraisal that counts, in billionths.
	pub counted: Perbill,
}

/// Shares of appraisals by the age of their data.
pub type HaircutList = BoundedVec<AppraisalHaircut, ConstU32<MAX_STAGES>>;

/// The share of an appraisal that counts at an age of its data.
pub(crate) fn share_counted(list: &HaircutList, age: Seconds) -> Perbill {
	let none = impairment::Haircut { from: Seconds(0), counted: Perbill::one() };
	let mut haircuts = [none; MAX_STAGES as usize];
	for (slot, haircut) in haircuts.iter_mut().zip(list) {
		*slot = impairment::Haircut { from: Seconds(haircut.from), counted: haircut.counted };
	}
	impairment::share_counted(&haircuts, age)
}
