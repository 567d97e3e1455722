//! Types that the view functions return.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode};
use infrafi_protocol::{
	assets::Usdai,
	time::UnixSeconds,
	unit::{Cover, LossKind, Policy, State, Unit},
	UnitId,
};
use scale_info::TypeInfo;

/// A live unit.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct UnitInfo<AccountId> {
	/// Id of the unit, and of the NFT that is its receipt.
	pub id: UnitId,
	/// The unit as the applicant declared it, with its present custodian.
	pub unit: Unit<AccountId>,
	/// State of the unit.
	pub state: State,
	/// The holder of the receipt, or the applicant as long as there is no receipt.
	pub owner: AccountId,
	/// The account that paid the storage deposit and receives it back.
	pub applicant: AccountId,
	/// Time of the application, in seconds since 1970.
	pub applied_at: UnixSeconds,
	/// Time of the last confirmation of custody, in seconds since 1970. `None` for an application.
	/// 0 if that confirmation came from a removed custodian and the new one has not confirmed yet.
	pub confirmed_at: Option<UnixSeconds>,
	/// Whether the last confirmation is at most `max_custody_age` seconds old and the custodian is
	/// still admitted as one.
	pub is_custody_fresh: bool,
	/// The loss that the custodian reported, if any.
	pub loss: Option<LossKind>,
	/// The insurer and its policy, expired or not. `None` if the unit has no policy.
	pub cover: Option<Cover<AccountId>>,
	/// Whether that account is still admitted as an insurer. Only then the policy counts. `false`
	/// without a policy.
	pub is_insurer_admitted: bool,
	/// Last second at which the custody counts as confirmed, in seconds since 1970, past or not.
	/// `None` if no confirmation of a current custodian counts.
	pub custody_fresh_until: Option<UnixSeconds>,
	/// End of the cover, in seconds since 1970, past or not. `None` without a policy of an admitted
	/// insurer.
	pub insured_until: Option<UnixSeconds>,
}

/// The bond of an insurer, and what stands behind it, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct InsurerInfo {
	/// The bond: USDai (18 decimals).
	pub bond: Usdai,
	/// The most that the policies and the open claims of the insurer may cost: USDai (18 decimals).
	/// Policies whose time is over may still be in it.
	pub exposure: Usdai,
	/// What is left unpaid of its open claims, a part of the exposure: USDai (18 decimals).
	pub claimed: Usdai,
	/// The least bond, `bond_ratio` of the exposure: USDai (18 decimals), rounded up. A new policy
	/// is bound only if the bond reaches it.
	pub required: Usdai,
	/// What can be withdrawn now: USDai (18 decimals). Nothing while a claim is open.
	pub free: Usdai,
}

/// A policy that an insurer offers for a unit, in USDai.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct PolicyOfferInfo<AccountId> {
	/// The insurer.
	pub insurer: AccountId,
	/// The policy that is offered.
	pub policy: Policy,
	/// What the account that accepts it pays to the insurer: USDai (18 decimals).
	pub premium: Usdai,
}

/// A page of live units.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct UnitPage<AccountId> {
	/// The live units by ascending id. The list may be empty although more pages follow.
	pub units: Vec<UnitInfo<AccountId>>,
	/// First id of the next page. `None` after the last page.
	pub next: Option<UnitId>,
}
