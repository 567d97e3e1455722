//! Collateral units: hardware, its state and its insurance.

use frame_support::{stored, traits::ConstU32, BoundedVec};
use sp_core::H256;

use crate::{
	assets::Usdai,
	feed::Model,
	ids::{PolicyId, UnitId},
	time::UnixSeconds,
};

/// The most serial numbers of a unit: those of a rack.
pub const MAX_SERIALS: u32 = 256;

/// Name of the place where a unit is stored.
pub type Facility = BoundedVec<u8, ConstU32<64>>;

/// Kind of hardware. Kinds differ only by their models: one rule depends on them, that accelerators
/// need a model which can be appraised. Later kinds follow at the end, because the index of a kind
/// is stored.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum Class {
	/// Accelerators.
	Gpu,
	/// Disks and disk servers.
	Storage,
	/// Network equipment.
	Bandwidth,
	/// Power supply, distribution and storage: batteries.
	Power,
	/// Servers without accelerators.
	Compute,
}

/// Condition of the hardware. The owner declares it, and the custodian that issues the receipt
/// confirms it.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum Grade {
	/// As new.
	A,
	/// Used, without faults.
	B,
	/// Used, with faults that do not stop it from working.
	C,
}

/// State of a live unit.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum State {
	/// The owner has applied for a receipt, and no receipt exists yet.
	Applied,
	/// The receipt is issued and can be transferred.
	Issued,
	/// The unit secures a loan.
	Pledged,
	/// The loan of the unit has failed, and the unit is for sale.
	Seized,
	/// The owner has requested the hardware.
	Redeeming,
}

/// Kind of a reported loss.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum LossKind {
	/// The hardware is in custody and does not work as its grade states.
	Damaged,
	/// The hardware is not where it was stored.
	Missing,
	/// The hardware cannot be repaired.
	Destroyed,
}

/// Number of a policy, given by its insurer.
pub type PolicyNumber = BoundedVec<u8, ConstU32<64>>;

/// An insurance policy for one unit, in USDai.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Policy {
	/// Number of the policy, given by its insurer.
	pub number: PolicyNumber,
	/// The most that the policy still pays: USDai (18 decimals). It falls by what is paid for
	/// claims, by the insurer or out of its bond.
	pub coverage: Usdai,
	/// End of the cover, in seconds since 1970. The unit is not covered at this second.
	pub expires_at: UnixSeconds,
}

/// A bound policy with its insurer.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Cover<AccountId> {
	/// Id of the policy: how many policies were bound before it.
	pub id: PolicyId,
	/// The insurer that pays.
	pub insurer: AccountId,
	/// The policy.
	pub policy: Policy,
}

/// A bound policy on which a claim is filed. It may have ended since, because the unit was sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyRef<AccountId> {
	/// Id of the policy.
	pub id: PolicyId,
	/// The unit that it covers.
	pub unit: UnitId,
	/// The insurer that owes what it covers.
	pub insurer: AccountId,
}

/// What a lender needs to know about a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition<AccountId> {
	/// State of the unit.
	pub state: State,
	/// Owner of the receipt, or the applicant if there is no receipt yet.
	pub owner: AccountId,
	/// Model of the hardware, as the feeds name it.
	pub model: Model,
	/// Place where the unit is stored.
	pub facility: Facility,
	/// The custodian that stores the unit, whether it is still admitted or not.
	pub custodian: AccountId,
	/// Whether the custodian has confirmed the custody recently.
	pub is_custody_fresh: bool,
	/// The loss that the custodian has reported, if any.
	pub loss: Option<LossKind>,
	/// The insurance of the unit, expired or not. `None` if the unit has no policy.
	pub cover: Option<Cover<AccountId>>,
	/// Whether a claim on the policy is open, which stands for what the policy has left. `false`
	/// without a cover.
	pub has_claim: bool,
	/// Whether the insurer is still admitted, so that the cover counts. `false` without a cover.
	pub is_insurer_admitted: bool,
}

impl<AccountId> Condition<AccountId> {
	/// The insurance that counts for a lender, if its insurer is still admitted. It may have
	/// expired: `expires_at` shows that.
	pub fn counted_cover(&self) -> Option<&Cover<AccountId>> {
		self.cover.as_ref().filter(|_| self.is_insurer_admitted)
	}

	/// The policy of [`Self::counted_cover`].
	pub fn counted_policy(&self) -> Option<&Policy> {
		self.counted_cover().map(|cover| &cover.policy)
	}
}

/// A document outside the chain: the warehouse receipt, the contract of bailment, or the
/// inspection.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Document {
	/// Hash of its bytes.
	pub hash: H256,
	/// Address of the document.
	pub uri: BoundedVec<u8, ConstU32<128>>,
}

/// A collateral unit: a server, a rack or other hardware in custody.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct Unit<AccountId> {
	/// Kind of hardware.
	pub class: Class,
	/// Model of the hardware, as the feeds name it.
	pub model: Model,
	/// Number of pieces of the model: 8 for a server with eight accelerators.
	pub quantity: u32,
	/// Hashes of the serial numbers, without duplicates.
	pub serials: BoundedVec<H256, ConstU32<MAX_SERIALS>>,
	/// The custodian that stores the hardware: the bailee.
	pub custodian: AccountId,
	/// Place where the unit is stored.
	pub facility: Facility,
	/// The warehouse receipt as a document.
	pub document: Document,
	/// Start of service, in seconds since 1970. The age of the unit counts from here.
	pub in_service_at: UnixSeconds,
	/// Condition of the hardware.
	pub grade: Grade,
}
