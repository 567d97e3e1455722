//! Types that the pallet stores.

use frame_support::{stored, traits::ConstU32, BoundedVec};
use infrafi_protocol::{
	assets::Usdai,
	time::{Seconds, UnixSeconds},
	unit::{Class, Cover, Document, Facility, Grade, LossKind, Policy, State, Unit, MAX_SERIALS},
	Model, UnitId,
};
use sp_core::H256;
use sp_runtime::{Perbill, SaturatedConversion};

use crate::{
	limits::{DAY, MAX_CONFIRMATIONS},
	Config,
};

/// Hashes of the serial numbers of a unit.
pub type SerialNumbers = BoundedVec<H256, ConstU32<MAX_SERIALS>>;

/// Units whose custody is confirmed in one call.
pub type Confirmations = BoundedVec<UnitId, ConstU32<MAX_CONFIRMATIONS>>;

/// The governed values of collateral.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// Seconds for which a confirmation of custody counts: at least 1, at most 366 days.
	pub max_custody_age: Seconds,
	/// Seconds after which an unanswered application lapses, so that any account may withdraw it:
	/// at least 1, at most 366 days.
	pub max_application_age: Seconds,
	/// Least bond of an insurer as a share of its exposure, in billionths: 1 % to 100 %.
	pub bond_ratio: Perbill,
}

impl Parameters {
	/// Whether `new` is nowhere looser than these values: custody is confirmed more often, and
	/// bonds are larger. The age of applications has no stricter side: it divides between
	/// applicants and strangers.
	pub(crate) fn tightens(&self, new: &Self) -> bool {
		let Self { max_custody_age, max_application_age, bond_ratio } = self;
		new.max_custody_age <= *max_custody_age
			&& new.max_application_age == *max_application_age
			&& new.bond_ratio >= *bond_ratio
	}
}

impl Default for Parameters {
	/// Thirty days each, and a fifth.
	fn default() -> Self {
		Self {
			max_custody_age: 30 * DAY,
			max_application_age: 30 * DAY,
			bond_ratio: Perbill::from_percent(20),
		}
	}
}

/// The fields of a unit that the applicant declared and that never change, without the serial
/// numbers.
#[stored]
pub struct Description {
	/// Kind of hardware.
	pub class: Class,
	/// Name of the model, as in the price feeds.
	pub model: Model,
	/// Number of pieces of the model.
	pub quantity: u32,
	/// Name of the place where the hardware is stored.
	pub facility: Facility,
	/// The document of the unit: the hash of its bytes and its address.
	pub document: Document,
	/// Start of service, in seconds since 1970.
	pub in_service_at: UnixSeconds,
	/// Condition of the hardware.
	pub grade: Grade,
}

/// The record of a live unit. It has no owner: the owner is the holder of the receipt, or the
/// applicant as long as there is no receipt.
#[stored]
pub struct Record<AccountId, Ticket> {
	/// State of the unit.
	pub state: State,
	/// The account that applied and paid the storage deposit. It receives the deposit back when the
	/// unit ends.
	pub applicant: AccountId,
	/// The storage deposit.
	pub ticket: Ticket,
	/// The account that stores the hardware.
	pub custodian: AccountId,
	/// The hardware.
	pub description: Description,
	/// Time of the application, in seconds since 1970.
	pub applied_at: UnixSeconds,
	/// Time of the last confirmation of custody, in seconds since 1970. `None` for an application.
	/// 0 if that confirmation came from a removed custodian and the new one has not confirmed yet.
	pub confirmed_at: Option<UnixSeconds>,
	/// The loss that the custodian reported, if any.
	pub loss: Option<LossKind>,
}

/// A record with the types of the runtime.
pub type RecordOf<T> = Record<<T as frame_system::Config>::AccountId, <T as Config>::Consideration>;

/// A unit with the accounts of the runtime.
pub type UnitOf<T> = Unit<<T as frame_system::Config>::AccountId>;

/// The policy of a unit.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct PolicyRecord<AccountId> {
	/// The policy with its insurer.
	pub cover: Cover<AccountId>,
	/// Whether a claim on the policy is open. Then the policy counts in the exposure of its insurer
	/// until the claim is closed, and even after the policy has ended.
	pub has_claim: bool,
	/// Whether the policy is in the index of expiries. One that a claim or a reported loss keeps
	/// beyond its time is not, so that it hides no other policy.
	pub is_listed: bool,
}

/// A policy with the accounts of the runtime.
pub type PolicyRecordOf<T> = PolicyRecord<<T as frame_system::Config>::AccountId>;

/// The offer of an insurer to insure a unit, in USDai.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct PolicyOffer {
	/// The policy that is offered.
	pub policy: Policy,
	/// What the account that accepts it pays to the insurer: USDai (18 decimals).
	pub premium: Usdai,
}

/// The record of an offer.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct PolicyOfferRecord<Ticket> {
	/// The offer.
	pub offer: PolicyOffer,
	/// The storage deposit of the insurer.
	pub ticket: Ticket,
}

/// A record with the types of the runtime.
pub type PolicyOfferRecordOf<T> = PolicyOfferRecord<<T as Config>::OfferConsideration>;

/// Splits a unit into the parts that are stored apart.
pub(crate) fn into_parts<AccountId>(
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

/// Builds a unit from the parts that are stored apart.
pub(crate) fn from_parts<AccountId>(
	custodian: AccountId,
	description: Description,
	serials: SerialNumbers,
) -> Unit<AccountId> {
	let Description { class, model, quantity, facility, document, in_service_at, grade } =
		description;
	Unit { class, model, quantity, serials, custodian, facility, document, in_service_at, grade }
}

/// A number of items, for the weight of a call.
pub(crate) fn count(items: usize) -> u32 {
	items.saturated_into()
}

/// Length of a list, for the weight of a call.
pub(crate) fn length<Item, const MAX: u32>(list: &BoundedVec<Item, ConstU32<MAX>>) -> u32 {
	// A list has at most `MAX` items, so the conversion never saturates.
	list.len().saturated_into()
}
