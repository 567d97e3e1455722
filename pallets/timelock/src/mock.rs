//! A runtime with this pallet, preimages, safe mode and batches. Accounts stand for shares of the
//! council.

use std::collections::BTreeMap;

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		ConstU32, ConstU64, Contains, EitherOf, EnsureOrigin, EnsureOriginWithArg, Get, InsideBoth,
		SortedMembers,
	},
	weights::{constants::RocksDbWeight, RuntimeDbWeight, Weight},
};
use frame_system::{EnsureNever, EnsureRoot, RawOrigin};
use infrafi_testing::account;
use sp_runtime::BuildStorage;
use sp_version::RuntimeVersion;

use crate::{self as pallet_timelock, CallClass, EnsureExecuted, Parameters};

pub use infrafi_testing::{ALICE, DAY, STRANGER};

/// One third, two thirds and three quarters of the council.
pub const THIRD: AccountId = account(11);
pub const TWO_THIRDS: AccountId = account(12);
pub const THREE_QUARTERS: AccountId = account(13);
/// The members of the council.
pub const MEMBERS: [AccountId; 6] =
	[account(31), account(32), account(33), account(34), account(35), account(36)];
/// The guardians.
pub const GUARDIAN: AccountId = account(21);
pub const OTHER_GUARDIAN: AccountId = account(22);

/// Time at which every test starts, in seconds since 1970.
pub const NOW: u64 = 1_790_000_000;
/// Blocks for which a guardian brakes.
pub const BRAKE: u64 = 300;

infrafi_testing::base_runtime! {
	System {
		type DbWeight = DbWeight;
		type BaseCallFilter = InsideBoth<NoBurn, SafeMode>;
		type Version = Version;
	}
	3 => Preimage: pallet_preimage,
	4 => SafeMode: pallet_safe_mode,
	5 => Utility: pallet_utility,
	6 => Timelock: pallet_timelock,
}

parameter_types! {
	// Weight of a read and of a write. A test counts reads and writes with it.
	pub static DbWeight: RuntimeDbWeight = RocksDbWeight::get();
	/// The version of the encoding of calls.
	pub static TransactionVersion: u32 = 1;
	/// Whether calls of class `Root` have no delay.
	pub static IsRepair: bool = false;
	/// The guardians. They are in storage, so that each test starts with these.
	pub storage GuardianMembers: Vec<AccountId> = vec![GUARDIAN, OTHER_GUARDIAN];
	/// The members of the council, in order.
	pub storage CouncilMembers: Vec<AccountId> = MEMBERS.to_vec();
	/// The most that a scheduled call weighs.
	pub static MaxCallWeight: Weight = Weight::from_parts(500_000_000_000, 3_000_000);
	pub static BrakeDuration: u64 = BRAKE;
	pub const NoDeposit: Option<Balance> = None;
	pub const NoDelay: Option<u64> = None;
}

/// The filter closes one call.
pub struct NoBurn;

impl Contains<RuntimeCall> for NoBurn {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Balances(pallet_balances::Call::burn { .. }))
	}
}

/// Safe mode closes transfers, and nothing of governance.
pub struct NoTransfers;

impl Contains<RuntimeCall> for NoTransfers {
	fn contains(call: &RuntimeCall) -> bool {
		!matches!(call, RuntimeCall::Balances(_))
	}
}

pub struct Version;

impl Get<RuntimeVersion> for Version {
	fn get() -> RuntimeVersion {
		RuntimeVersion { transaction_version: TransactionVersion::get(), ..Default::default() }
	}
}

pub struct Guardians;

impl Contains<AccountId> for Guardians {
	fn contains(who: &AccountId) -> bool {
		GuardianMembers::get().contains(who)
	}
}

pub struct Council;

impl SortedMembers<AccountId> for Council {
	fn sorted_members() -> Vec<AccountId> {
		CouncilMembers::get()
	}
}

/// During a repair every call, and one call always.
pub struct Undelayed;

impl Contains<RuntimeCall> for Undelayed {
	fn contains(call: &RuntimeCall) -> bool {
		IsRepair::get()
			|| matches!(call, RuntimeCall::System(frame_system::Call::kill_storage { .. }))
	}
}

/// A share of the council, at least.
fn is_council(origin: &RuntimeOrigin, shares: &[AccountId]) -> bool {
	matches!(origin.clone().into(), Ok(RawOrigin::Signed(who)) if shares.contains(&who))
}

fn is_root(origin: &RuntimeOrigin) -> bool {
	matches!(origin.clone().into(), Ok(RawOrigin::Root))
}

/// Root, or the share that a class needs.
pub struct ByClass;

impl EnsureOriginWithArg<RuntimeOrigin, CallClass> for ByClass {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin, class: &CallClass) -> Result<(), RuntimeOrigin> {
		let shares: &[_] = match class {
			CallClass::Council => &[TWO_THIRDS, THREE_QUARTERS],
			CallClass::Root => &[THREE_QUARTERS],
		};
		(is_root(&origin) || is_council(&origin, shares)).then_some(()).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(_: &CallClass) -> Result<RuntimeOrigin, ()> {
		Ok(signed(THREE_QUARTERS))
	}
}

pub struct AtLeastThird;

impl EnsureOrigin<RuntimeOrigin> for AtLeastThird {
	type Success = ();

	fn try_origin(origin: RuntimeOrigin) -> Result<(), RuntimeOrigin> {
		let passes = is_council(&origin, &[THIRD, TWO_THIRDS, THREE_QUARTERS]);
		passes.then_some(()).ok_or(origin)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
		Ok(signed(THIRD))
	}
}

impl pallet_preimage::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = Balances;
	type ManagerOrigin = EnsureRoot<AccountId>;
	type Consideration = ();
}

impl pallet_safe_mode::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type Currency = Balances;
	type RuntimeHoldReason = RuntimeHoldReason;
	type WhitelistedCalls = NoTransfers;
	type EnterDuration = ConstU64<1>;
	type ExtendDuration = ConstU64<1>;
	type EnterDepositAmount = NoDeposit;
	type ExtendDepositAmount = NoDeposit;
	type ForceEnterOrigin = EnsureNever<u64>;
	type ForceExtendOrigin = EnsureNever<u64>;
	type ForceExitOrigin = EnsureRoot<AccountId>;
	type ForceDepositOrigin = EnsureRoot<AccountId>;
	type Notify = ();
	type ReleaseDelay = NoDelay;
	type WeightInfo = ();
}

impl pallet_utility::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type PalletsOrigin = OriginCaller;
	type WeightInfo = ();
}

impl pallet_timelock::Config for Test {
	type ScheduleOrigin = ByClass;
	type CancelOrigin = EitherOf<EnsureRoot<AccountId>, AtLeastThird>;
	type ParamsOrigin = EitherOf<EnsureRoot<AccountId>, EnsureExecuted>;
	type Objectors = Council;
	type MaxObjectors = ConstU32<8>;
	type Guardians = Guardians;
	type Undelayed = Undelayed;
	type Preimages = Preimage;
	type SafeMode = SafeMode;
	type Time = Timestamp;
	type BrakeDuration = BrakeDuration;
	type MaxCallWeight = MaxCallWeight;
	type WeightInfo = pallet_timelock::weights::SubstrateWeight<Test>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Helper;
}

/// Adds guardians in benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Helper;

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for Helper {
	fn add_guardian(who: &AccountId) {
		GuardianMembers::set(&[GuardianMembers::get(), vec![who.clone()]].concat());
	}

	fn fill_council() -> Vec<AccountId> {
		CouncilMembers::get()
	}

	fn set_time(seconds: u64) {
		Timestamp::set_timestamp(seconds * 1_000);
	}
}

/// The values of the tests: two days, a week, a day.
pub fn params() -> Parameters {
	Parameters { delay: 2 * DAY, window: 7 * DAY, guardian_interval: DAY }
}

/// Storage at the time of the tests.
pub fn externalities() -> sp_io::TestExternalities {
	let genesis = RuntimeGenesisConfig {
		timelock: pallet_timelock::GenesisConfig { params: params(), ..Default::default() },
		balances: pallet_balances::GenesisConfig {
			balances: vec![(ALICE, 1_000)],
			..Default::default()
		},
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW * 1_000);
	});
	ext
}

infrafi_testing::checked_externalities!(check);

pub fn new_test_ext() -> Ext {
	Ext(externalities())
}

/// Checks the invariants, and that a preimage is stored for each long call and for nothing else.
pub fn check() {
	Timelock::do_try_state().unwrap();
	let mut requests = BTreeMap::new();
	for record in pallet_timelock::Pending::<Test>::iter_values() {
		if let Some(hash) = record.call.lookup_hash() {
			*requests.entry(hash).or_insert(0u32) += 1;
		}
	}
	let stored: BTreeMap<_, _> = pallet_preimage::RequestStatusFor::<Test>::iter()
		.map(|(hash, status)| match status {
			pallet_preimage::RequestStatus::Requested { count, .. } => (hash, count),
			pallet_preimage::RequestStatus::Unrequested { .. } => (hash, 0),
		})
		.collect();
	assert_eq!(requests, stored, "a preimage is missing, or stored for nothing");
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

infrafi_testing::clock! {}

/// A call of class `Council`: it sets the interval of guardians.
pub fn set_interval(guardian_interval: u64) -> RuntimeCall {
	let params = Parameters { guardian_interval, ..params() };
	pallet_timelock::Call::set_params { params }.into()
}

/// A call of class `Root`: it sets the balance of an account.
pub fn set_balance(who: AccountId, new_free: Balance) -> RuntimeCall {
	pallet_balances::Call::force_set_balance { who, new_free }.into()
}

/// A call whose encoding is longer than a record may be.
pub fn long(call: RuntimeCall) -> RuntimeCall {
	let filler = frame_system::Call::remark { remark: vec![7; 200] }.into();
	pallet_utility::Call::batch_all { calls: vec![filler, call] }.into()
}

/// Schedules a call by the share of the council that its class needs.
pub fn schedule(call: RuntimeCall, class: CallClass) -> u64 {
	let share = match class {
		CallClass::Council => TWO_THIRDS,
		CallClass::Root => THREE_QUARTERS,
	};
	let id = pallet_timelock::NextCallId::<Test>::get();
	Timelock::schedule(signed(share), Box::new(call), class).unwrap();
	id
}

/// Executes a call as an account without a role, with the bound that the view returns.
pub fn execute(id: u64) -> Result<(), sp_runtime::DispatchError> {
	let bound = Timelock::weight(id).unwrap_or_default();
	Timelock::execute(signed(STRANGER), id, bound).map(drop).map_err(|error| error.error)
}

/// Whether a call is scheduled.
pub fn is_pending(id: u64) -> bool {
	pallet_timelock::Pending::<Test>::contains_key(id)
}
