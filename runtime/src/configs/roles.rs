//! The roles of the protocol, and the memberships that governance changes.

use frame_support::{
	parameter_types,
	traits::{ConstU32, EnsureOrigin, EnsureOriginWithArg},
};
use frame_system::EnsureSignedBy;
use infrafi_protocol::{HasRole, Role};
use pallet_membership::{
	weights::SubstrateWeight, Instance1, Instance2, Instance3, Instance4, Instance5,
};

use super::{
	governance::{Governance, ThreeQuartersOfCouncil},
	timelock::Timelocked,
};
use crate::{
	AccountId, Council, CreditCommittee, Oracle, Registrars, Reserve, Roles, Runtime, RuntimeEvent,
	RuntimeOrigin, Timestamp,
};

/// The largest number of members of a membership.
pub const MAX_MEMBERS: u32 = 32;

/// [`MAX_MEMBERS`] as a type.
pub type MaxMembers = ConstU32<MAX_MEMBERS>;

/// The largest number of guardians and of registrars.
pub const MAX_GUARDIANS: u32 = 16;

macro_rules! membership {
	($($instance:ty: $max:ty => $on_change:ty, $at_genesis:ty, $remove:ty, $weight:ty);+ $(;)?) => {$(
		impl pallet_membership::Config<$instance> for Runtime {
			type RuntimeEvent = RuntimeEvent;
			type AddOrigin = Timelocked;
			type RemoveOrigin = $remove;
			type SwapOrigin = Timelocked;
			type ResetOrigin = Timelocked;
			type PrimeOrigin = Timelocked;
			type MembershipInitialized = $at_genesis;
			type MembershipChanged = $on_change;
			type MaxMembers = $max;
			type WeightInfo = $weight;
		}
	)+};
}

// In this order: members of the council, members of the credit committee, appraisers, guardians,
// registrars.
//
// Additions wait. A removal protects, so that it does not wait. One from the council takes three
// quarters: two thirds could else remove the rest, which alone could cancel what they schedule.
// The oracle deletes the numbers of an appraiser that is removed.
membership! {
	Instance1: MaxMembers =>
		Council, Council, ThreeQuartersOfCouncil, SubstrateWeight<Runtime>;
	Instance2: MaxMembers =>
		CreditCommittee, CreditCommittee, Governance, SubstrateWeight<Runtime>;
	Instance3: MaxMembers =>
		Oracle, (), Governance, crate::weights::pallet_membership::Appraisers<Runtime>;
	Instance4: ConstU32<MAX_GUARDIANS> => (), (), Governance, SubstrateWeight<Runtime>;
	Instance5: ConstU32<MAX_GUARDIANS> => (), (), Governance, SubstrateWeight<Runtime>;
}

/// Whether registrars, the providers of KYB, decide on a role.
fn is_of_registrars(role: &Role) -> bool {
	matches!(role, Role::Borrower | Role::Lessee)
}

/// `G` for every role, and registrars for theirs.
pub struct OrRegistrar<G>(core::marker::PhantomData<G>);

impl<G: EnsureOrigin<RuntimeOrigin>> EnsureOriginWithArg<RuntimeOrigin, Role> for OrRegistrar<G> {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin, role: &Role) -> Result<(), RuntimeOrigin> {
		match G::try_origin(origin) {
			Err(origin) if is_of_registrars(role) => {
				type Registrar = EnsureSignedBy<Registrars, AccountId>;
				<Registrar as EnsureOrigin<_>>::try_origin(origin).map(drop)
			}
			other => other.map(drop),
		}
	}

	/// A registrar where registrars decide, whose membership is read.
	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(role: &Role) -> Result<RuntimeOrigin, ()> {
		if is_of_registrars(role) {
			return Ok(RuntimeOrigin::signed(crate::benchmarks::registrar()));
		}
		G::try_successful_origin()
	}
}

impl pallet_roles::Config for Runtime {
	type AdmitOrigin = OrRegistrar<Timelocked>;
	type RevokeOrigin = OrRegistrar<Governance>;
	// The reserve stores what attestors report.
	type Watch = Reserve;
	type Time = Timestamp;
	type WeightInfo = pallet_roles::weights::SubstrateWeight<Runtime>;
}

parameter_types! {
	pub const HardwareCustodianRole: Role = Role::HardwareCustodian;
	pub const LesseeRole: Role = Role::Lessee;
}

/// The accounts that are admitted as lessees now.
pub type Lessees = HasRole<Roles, LesseeRole>;
/// The accounts that are admitted as custodians of hardware now.
pub type HardwareCustodians = HasRole<Roles, HardwareCustodianRole>;
