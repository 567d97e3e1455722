//! A runtime with the oracle, three appraisers, and units that each test sets.

use std::collections::BTreeMap;

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU128, ConstU32, ConstU64, SortedMembers, Time},
	PalletId,
};
use frame_system::{
	offchain::{AppCrypto, CreateSignedTransaction, CreateTransactionBase, SigningTypes},
	EnsureRoot,
};
use infrafi_protocol::{feed::Source, unit::Grade, Model, OracleKey, Subject, UnitId, UnitInspect};
use sp_runtime::{
	generic, traits::IdentityLookup, AccountId32, BoundedVec, BuildStorage, FixedU128,
	MultiSignature, MultiSigner, Perbill,
};

use crate as pallet_appraisal;
use crate::{Grades, IncomeParams, MedianOfFresh, ModelParams, Parameters};

pub type AccountId = AccountId32;
pub type Extrinsic = sp_runtime::testing::TestXt<RuntimeCall, ()>;
type Block = generic::Block<generic::Header<u64, sp_runtime::traits::BlakeTwo256>, Extrinsic>;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Test;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type Oracle = pallet_oracle;
	#[runtime::pallet_index(3)]
	pub type Appraisal = pallet_appraisal;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type AccountId = AccountId;
	type Lookup = IdentityLookup<AccountId>;
	type Block = Block;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

/// The clock in seconds: pallet-timestamp counts milliseconds.
pub struct Seconds;

impl Time for Seconds {
	type Moment = u64;

	fn now() -> u64 {
		Timestamp::get() / 1_000
	}
}

parameter_types! {
	pub static Members: Vec<AccountId> = vec![account(1), account(2), account(3)];
	pub static Units: BTreeMap<UnitId, Subject> = BTreeMap::new();
	/// Models of which a unit secures a loan.
	pub static Securing: Vec<Model> = vec![];
	pub static StorageIsReady: bool = true;
	pub const OraclePalletId: PalletId = PalletId(*b"infr/orc");
}

impl SortedMembers<AccountId> for Members {
	fn sorted_members() -> Vec<AccountId> {
		Self::get()
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn add(who: &AccountId) {
		Self::mutate(|members| {
			members.push(who.clone());
			members.sort();
		});
	}
}

impl UnitInspect for Units {
	fn subject(unit: UnitId) -> Option<Subject> {
		Self::get().get(&unit).cloned()
	}

	fn is_security(model: &Model) -> bool {
		Securing::get().contains(model)
	}
}

impl pallet_oracle::Config for Test {
	type OnNewData = Appraisal;
	type CombineData = MedianOfFresh<Test>;
	type Time = Seconds;
	type OracleKey = OracleKey;
	type OracleValue = FixedU128;
	type PalletId = OraclePalletId;
	type Members = Members;
	type WeightInfo = ();
	type MaxHasDispatchedSize = ConstU32<4>;
	type MaxFeedValues = ConstU32<8>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl SigningTypes for Test {
	type Public = MultiSigner;
	type Signature = MultiSignature;
}

impl<Call> CreateTransactionBase<Call> for Test
where
	RuntimeCall: From<Call>,
{
	type Extrinsic = Extrinsic;
	type RuntimeCall = RuntimeCall;
}

impl<Call> CreateSignedTransaction<Call> for Test
where
	RuntimeCall: From<Call>,
{
	fn create_signed_transaction<C: AppCrypto<MultiSigner, MultiSignature>>(
		call: RuntimeCall,
		public: MultiSigner,
		_account: AccountId,
		nonce: u32,
	) -> Option<Extrinsic> {
		C::sign(b"payload", public)?;
		Some(Extrinsic::new_signed(call, nonce.into(), (), ()))
	}
}

impl pallet_appraisal::Config for Test {
	type AppraiserId = crate::crypto::AppraiserId;
	type Governance = EnsureRoot<AccountId>;
	type DelayedGovernance = EnsureRoot<AccountId>;
	type ParamsOrigin = infrafi_testing::EnsureParams;
	type Units = Units;
	type MaxAppraisers = ConstU32<3>;
	type MaxSources = ConstU32<4>;
	type StorageReady = StorageIsReady;
	type MaxTip = ConstU128<1_000_000_000_000>;
	type BlockSeconds = ConstU64<6>;
	type WeightInfo = ();
}

pub fn account(seed: u8) -> AccountId {
	AccountId::new([seed; 32])
}

/// Time at which every test starts, in seconds since 1970.
pub const START: u64 = 1_700_000_000;

pub const PARAMS: fn() -> Parameters = || Parameters {
	fetch_interval: 5,
	min_sources: 2,
	max_spread: Perbill::from_percent(20),
	minimum_count: 2,
	value_expiry: 100,
	max_age: 300,
	max_deviation: Perbill::from_percent(25),
	confirm_rounds: 3,
	tip: 7,
};

pub fn model(name: &str) -> Model {
	BoundedVec::truncate_from(name.as_bytes().to_vec())
}

pub fn price(name: &str) -> OracleKey {
	OracleKey::Price(model(name))
}

pub fn hourly(name: &str) -> OracleKey {
	OracleKey::HourlyRate(model(name))
}

/// Depreciation 25 % a year down to 10 %; grades 100 %, 90 % and 75 %; an economic life of four
/// years with a utilisation of 70 % and a margin of 60 %.
pub fn model_params() -> ModelParams {
	ModelParams {
		depreciation: Perbill::from_percent(25),
		floor: Perbill::from_percent(10),
		grades: Grades {
			a: Perbill::from_percent(100),
			b: Perbill::from_percent(90),
			c: Perbill::from_percent(75),
		},
		income: IncomeParams {
			economic_life: 4 * 31_536_000,
			utilisation: Perbill::from_percent(70),
			margin: Perbill::from_percent(60),
			discount_rate: FixedU128::from_rational(15, 100),
		},
	}
}

pub fn source(url: &str, pointer: &str) -> Source {
	Source {
		url: BoundedVec::truncate_from(url.as_bytes().to_vec()),
		pointer: BoundedVec::truncate_from(pointer.as_bytes().to_vec()),
		scale: FixedU128::from_u32(1),
	}
}

/// Two sources, the minimum.
pub fn sources() -> BoundedVec<Source, ConstU32<4>> {
	BoundedVec::truncate_from(vec![source("https://a/", "/x"), source("https://b/", "/x")])
}

pub fn usd(dollars: u32) -> FixedU128 {
	FixedU128::from_u32(dollars)
}

/// A unit of one piece of grade A, in service since [`START`].
pub fn piece(name: &str) -> Subject {
	Subject { model: model(name), quantity: 1, in_service_at: START, grade: Grade::A }
}

/// Moves to the next block, `seconds` later.
pub fn wait(seconds: u64) {
	use frame_support::traits::Hooks;
	Oracle::on_finalize(System::block_number());
	System::set_block_number(System::block_number() + 1);
	Timestamp::set_timestamp(Timestamp::get() + seconds * 1_000);
}

/// Moves to a block, of which one is made every six seconds.
pub fn begin_block(number: u64) {
	use frame_support::traits::Hooks;
	Oracle::on_finalize(System::block_number());
	System::set_block_number(number);
	Timestamp::set_timestamp((START + number * 6) * 1_000);
}

/// An appraiser feeds one value.
pub fn feed(appraiser: u8, key: OracleKey, value: FixedU128) {
	feed_all(appraiser, vec![(key, value)]);
}

/// Governance accepts the held value of a feed, if there is one.
pub fn accept_if_held(key: OracleKey) {
	if pallet_appraisal::Feeds::<Test>::get(&key).is_some_and(|feed| feed.held.is_some()) {
		frame_support::assert_ok!(Appraisal::accept_value(RuntimeOrigin::root(), key));
	}
}

/// An appraiser feeds several values, which is possible once per block.
pub fn feed_all(appraiser: u8, values: Vec<(OracleKey, FixedU128)>) {
	let values = BoundedVec::truncate_from(values);
	frame_support::assert_ok!(Oracle::feed_values(
		RuntimeOrigin::signed(account(appraiser)),
		values
	));
}

pub fn externalities() -> sp_io::TestExternalities {
	let genesis = RuntimeGenesisConfig {
		appraisal: pallet_appraisal::GenesisConfig {
			params: PARAMS(),
			models: vec![(model("H100"), model_params())],
			sources: vec![],
			_config: Default::default(),
		},
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities =
		genesis.build_storage().expect("the genesis is valid").into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(START * 1_000);
	});
	ext
}

/// Runs a test and checks the invariants at its end.
pub fn run(test: impl FnOnce()) {
	check(&mut externalities(), test);
}

/// Runs a test on these externalities and checks the invariants at its end.
pub fn check(ext: &mut sp_io::TestExternalities, test: impl FnOnce()) {
	ext.execute_with(|| {
		Members::set(vec![account(1), account(2), account(3)]);
		Units::set(BTreeMap::new());
		Securing::set(vec![]);
		StorageIsReady::set(true);
		test();
		Appraisal::do_try_state().expect("the invariants hold");
	});
}
