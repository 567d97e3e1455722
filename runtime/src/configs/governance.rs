//! The council and the credit committee. Sudo has a key on development chains only.
//!
//! Two thirds of the council stop and protect at once. What they add or change waits for the delay
//! of the timelock, and so do calls that need Root, which take three quarters.

use core::cmp::Ordering;
use frame_support::{
	parameter_types,
	traits::{ConstU32, EitherOf, Get, PrivilegeCmp},
	weights::Weight,
};
use frame_system::{EnsureNever, EnsureRoot, EnsureWithSuccess, RawOrigin};
use pallet_collective::{
	DefaultVote, EnsureProportionAtLeast, EnsureProportionMoreThan, MemberCount,
	RawOrigin as Collective,
};
use sp_runtime::Perbill;

use super::{
	filters::AlwaysOpen, roles::MaxMembers, system::StorageReady, BlockWeights, StorageDeposit,
};
use crate::{
	AccountId, Balance, Balances, BlockNumber, OriginCaller, Preimage, Runtime, RuntimeCall,
	RuntimeEvent, RuntimeHoldReason, RuntimeOrigin, System, DAYS, HOURS,
};

type CouncilCollective = pallet_collective::Instance1;
type CommitteeCollective = pallet_collective::Instance2;

/// Root, or two thirds of the council.
pub type Governance =
	EitherOf<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, CouncilCollective, 2, 3>>;

/// Root, or three quarters of the council.
pub type ThreeQuartersOfCouncil =
	EitherOf<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, CouncilCollective, 3, 4>>;

/// Root, or one third of the council.
pub type ThirdOfCouncil =
	EitherOf<EnsureRoot<AccountId>, EnsureProportionAtLeast<AccountId, CouncilCollective, 1, 3>>;

/// More than half of the credit committee. Neither the council nor Root stands for it.
pub type CreditDecision = EnsureProportionMoreThan<AccountId, CommitteeCollective, 1, 2>;

/// A member that does not vote counts as a no. With the SDK's default votes the prime member, or a
/// bare majority, would decide for all absent members when a motion ends, upgrades included.
pub struct SilenceIsNo;

impl DefaultVote for SilenceIsNo {
	fn default_vote(_: Option<bool>, _: MemberCount, _: MemberCount, _: MemberCount) -> bool {
		false
	}
}

/// Decides which origin may cancel a scheduled call. Root cancels every call. The council cancels
/// each call that it scheduled, whatever the number of votes then and now. If origins had to be
/// equal, neither Root nor four of six members could cancel a call of five of six.
pub struct RootOrWhoScheduled;

impl PrivilegeCmp<OriginCaller> for RootOrWhoScheduled {
	fn cmp_privilege(left: &OriginCaller, right: &OriginCaller) -> Option<Ordering> {
		use OriginCaller::{system, Council};
		match (left, right) {
			_ if left == right => Some(Ordering::Equal),
			(system(RawOrigin::Root), _) => Some(Ordering::Greater),
			(_, system(RawOrigin::Root)) => Some(Ordering::Less),
			(Council(Collective::Members(..)), Council(Collective::Members(..))) => {
				Some(Ordering::Equal)
			}
			_ => None,
		}
	}
}

parameter_types! {
	/// Blocks for which a motion is open.
	pub const MotionDuration: BlockNumber = 7 * DAYS;
	/// The weight that a motion may take of a block.
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * BlockWeights::get().max_block;
	/// Blocks for which safe mode lasts when it is entered.
	pub const SafeModeDuration: BlockNumber = 4 * HOURS;
	/// Blocks by which safe mode is extended.
	pub const SafeModeExtension: BlockNumber = 2 * HOURS;
	/// No account can enter or extend safe mode for a deposit.
	pub const NoDeposit: Option<Balance> = None;
	/// There are no deposits to release.
	pub const NoReleaseDelay: Option<BlockNumber> = None;
	/// The reason for which the deposit of a preimage is held.
	pub const PreimageHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

/// The weight that scheduled calls may take of a block: half of it, or exactly nothing until the
/// storage has the layout of the code. Then the scheduler touches no agenda, and all calls are made
/// later in their order. With a little weight it would drop calls that do not fit.
pub struct MaxScheduledWeight;

impl Get<Weight> for MaxScheduledWeight {
	fn get() -> Weight {
		if StorageReady::get() {
			Perbill::from_percent(50) * BlockWeights::get().max_block
		} else {
			Weight::zero()
		}
	}
}

impl pallet_sudo::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type WeightInfo = pallet_sudo::weights::SubstrateWeight<Runtime>;
}

macro_rules! collective {
	($($instance:ty),+) => {$(
		impl pallet_collective::Config<$instance> for Runtime {
			type RuntimeOrigin = RuntimeOrigin;
			type Proposal = RuntimeCall;
			type RuntimeEvent = RuntimeEvent;
			type MotionDuration = MotionDuration;
			type MaxProposals = ConstU32<32>;
			type MaxMembers = MaxMembers;
			type DefaultVote = SilenceIsNo;
			type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
			// The memberships change the members: an addition has to wait, a removal does not, and
			// a list of all members shows neither.
			type SetMembersOrigin = EnsureNever<()>;
			type MaxProposalWeight = MaxProposalWeight;
			type DisapproveOrigin = EnsureRoot<AccountId>;
			type KillOrigin = EnsureRoot<AccountId>;
			type Consideration = ();
		}
	)+};
}

collective!(CouncilCollective, CommitteeCollective);

impl pallet_preimage::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	// Not the council: it could withdraw the bytes of a call that waits.
	type ManagerOrigin = EnsureRoot<AccountId>;
	type Consideration = StorageDeposit<PreimageHoldReason>;
}

impl pallet_scheduler::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeOrigin = RuntimeOrigin;
	type PalletsOrigin = OriginCaller;
	type RuntimeCall = RuntimeCall;
	type MaximumWeight = MaxScheduledWeight;
	type ScheduleOrigin = Governance;
	type OriginPrivilegeCmp = RootOrWhoScheduled;
	type MaxScheduledPerBlock = ConstU32<50>;
	type WeightInfo = pallet_scheduler::weights::SubstrateWeight<Runtime>;
	type Preimages = Preimage;
	type BlockNumberProvider = System;
}

impl pallet_safe_mode::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = AlwaysOpen;
	type EnterDuration = SafeModeDuration;
	type ExtendDuration = SafeModeExtension;
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = EnsureWithSuccess<Governance, AccountId, SafeModeDuration>;
	type ForceExtendOrigin = EnsureWithSuccess<Governance, AccountId, SafeModeExtension>;
	type ForceExitOrigin = Governance;
	type ForceDepositOrigin = Governance;
	type Notify = crate::Lending;
	type ReleaseDelay = NoReleaseDelay;
	type WeightInfo = crate::weights::pallet_safe_mode::WeightInfo<Runtime>;
}

impl pallet_tx_pause::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PauseOrigin = Governance;
	type UnpauseOrigin = Governance;
	type WhitelistedCalls = AlwaysOpen;
	type MaxNameLen = ConstU32<64>;
	type WeightInfo = pallet_tx_pause::weights::SubstrateWeight<Runtime>;
}
