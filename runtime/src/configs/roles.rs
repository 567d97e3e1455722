//! The roles of the protocol: a membership for each, which governance changes.

use frame_support::traits::ConstU32;
use pallet_membership::{
	weights::SubstrateWeight, Instance1, Instance2, Instance3, Instance4, Instance5, Instance6,
	Instance7, Instance8,
};

use super::Governance;
use crate::{Oracle, Runtime, RuntimeEvent};

/// The largest number of members of a role.
pub const MAX_MEMBERS: u32 = 32;

/// [`MAX_MEMBERS`] as a type.
pub type MaxMembers = ConstU32<MAX_MEMBERS>;

macro_rules! role {
	($($instance:ty => $on_change:ty, $weight:ty);+ $(;)?) => {$(
		impl pallet_membership::Config<$instance> for Runtime {
			type RuntimeEvent = RuntimeEvent;
			type AddOrigin = Governance;
			type RemoveOrigin = Governance;
			type SwapOrigin = Governance;
			type ResetOrigin = Governance;
			type PrimeOrigin = Governance;
			type MembershipInitialized = ();
			type MembershipChanged = $on_change;
			type MaxMembers = MaxMembers;
			type WeightInfo = $weight;
		}
	)+};
}

// In this order: custodians, insurers, appraisers, curators, borrowers, treasurers, attestors,
// credit committee. The oracle deletes the numbers of an appraiser that is removed.
role! {
	Instance1 => (), SubstrateWeight<Runtime>;
	Instance2 => (), SubstrateWeight<Runtime>;
	Instance3 => Oracle, crate::weights::pallet_membership::Appraisers<Runtime>;
	Instance4 => (), SubstrateWeight<Runtime>;
	Instance5 => (), SubstrateWeight<Runtime>;
	Instance6 => (), SubstrateWeight<Runtime>;
	Instance7 => (), SubstrateWeight<Runtime>;
	Instance8 => (), SubstrateWeight<Runtime>;
}
