//! The delay of governance, and the guardians that stop it.

use frame_support::{
	parameter_types,
	traits::{Contains, EitherOf, EnsureOrigin, EnsureOriginWithArg},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureWithSuccess};
use infrafi_protocol::ParamsChange;
use pallet_timelock::{CallClass, EnsureExecuted};
use sp_runtime::Perbill;

use super::{
	governance::{Governance, ThirdOfCouncil, ThreeQuartersOfCouncil},
	roles::MaxMembers,
	BlockWeights,
};
use crate::{
	AccountId, BlockNumber, CouncilMembers, FailedMigration, Guardians, Preimage, Runtime,
	RuntimeCall, RuntimeOrigin, SafeMode, Timestamp, Validators, MINUTES,
};

/// Governance after the delay of the timelock, or Root.
pub type Timelocked = EitherOf<EnsureRoot<AccountId>, EnsureExecuted>;

/// Governance after the delay sets governed values; two thirds of the council at once, as far as
/// they only tighten.
pub type ParamsOrigin = EitherOf<
	EnsureWithSuccess<Timelocked, AccountId, AnyChange>,
	EnsureWithSuccess<Governance, AccountId, TightenOnly>,
>;

parameter_types! {
	/// What governance does after the delay.
	pub const AnyChange: ParamsChange = ParamsChange::Any;
	/// What the council does at once.
	pub const TightenOnly: ParamsChange = ParamsChange::TightenOnly;
	/// Blocks for which a guardian enters safe mode: half an hour.
	pub const BrakeDuration: BlockNumber = 30 * MINUTES;
	/// The weight that a scheduled call may take of a block: as a motion.
	pub MaxTimelockedWeight: Weight = Perbill::from_percent(50) * BlockWeights::get().max_block;
}

/// The share of the council that each class of calls needs.
pub struct ScheduleByClass;

impl EnsureOriginWithArg<RuntimeOrigin, CallClass> for ScheduleByClass {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin, class: &CallClass) -> Result<(), RuntimeOrigin> {
		match class {
			CallClass::Council => <Governance as EnsureOrigin<_>>::try_origin(origin).map(drop),
			CallClass::Root => {
				<ThreeQuartersOfCouncil as EnsureOrigin<_>>::try_origin(origin).map(drop)
			}
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &CallClass) -> Result<RuntimeOrigin, ()> {
		Ok(RuntimeOrigin::root())
	}
}

/// The repairs that cannot wait: those of finality that has stalled, and all that a chain needs on
/// which a migration has failed, since it stands still until then. No session ends while GRANDPA
/// waits with a forced change, so that one that takes longer than a session waits for the delay.
pub struct Undelayed;

impl Contains<RuntimeCall> for Undelayed {
	fn contains(call: &RuntimeCall) -> bool {
		let ends_a_stall = matches!(
			call,
			RuntimeCall::Grandpa(pallet_grandpa::Call::note_stalled { delay, .. })
				if *delay < Validators::params().session_blocks
		);
		ends_a_stall || FailedMigration::stands()
	}
}

impl pallet_timelock::Config for Runtime {
	type ScheduleOrigin = ScheduleByClass;
	type CancelOrigin = ThirdOfCouncil;
	type ParamsOrigin = Timelocked;
	type Objectors = CouncilMembers;
	type MaxObjectors = MaxMembers;
	type Guardians = Guardians;
	type Undelayed = Undelayed;
	type Preimages = Preimage;
	type SafeMode = SafeMode;
	type Time = Timestamp;
	type BrakeDuration = BrakeDuration;
	type MaxCallWeight = MaxTimelockedWeight;
	type WeightInfo = pallet_timelock::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::TimelockHelper;
}
