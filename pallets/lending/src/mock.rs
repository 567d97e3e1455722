//! A runtime with this pallet, the real pallets it goes through, and stand-ins for units, appraisal
//! and vault.

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungibles::{Inspect, Mutate},
		ConstU128, ConstU32, ConstU64, Contains, SortedMembers,
	},
	BoundedVec, PalletId,
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use infrafi_finance::interest::Aggregate;
use infrafi_protocol::assets::{USDAI, USDAI_DECIMALS};
use infrafi_testing::account;
use sp_runtime::{BuildStorage, FixedU128, Perbill};

use crate::{self as pallet_lending, Lender, LtvCap, Parameters, TermsOf, Tranche};

#[cfg(feature = "runtime-benchmarks")]
mod bench;
mod bonds;
mod check;
mod leases;
mod loans;
mod roles;
mod seized;
mod units;
mod vault;

pub use bonds::*;
pub use check::*;
pub use infrafi_testing::Random;
pub use leases::*;
pub use loans::*;
pub use roles::*;
pub use seized::*;
pub use units::*;
pub use vault::*;

pub const BORROWER: AccountId = account(1);
pub const CURATOR: AccountId = account(2);
pub const OTHER_CURATOR: AccountId = account(3);
pub const LENDER: AccountId = account(4);
pub const STRANGER: AccountId = account(5);
pub const COMMITTEE: AccountId = account(6);
pub const OTHER_BORROWER: AccountId = account(7);
pub const TREASURY: AccountId = account(8);
pub const VAULT: AccountId = account(9);
pub const INSURER: AccountId = account(10);
pub const CUSTODIAN: AccountId = account(11);
pub const LESSEE: AccountId = account(12);
pub const OTHER_LESSEE: AccountId = account(13);

/// The accounts of persons that lend and borrow.
pub const PEOPLE: [AccountId; 7] =
	[BORROWER, CURATOR, OTHER_CURATOR, LENDER, STRANGER, COMMITTEE, OTHER_BORROWER];

/// The accounts that lease units. They have money too.
pub const LESSEES: [AccountId; 2] = [LESSEE, OTHER_LESSEE];

/// One USDai.
pub const ONE: Balance = 10u128.pow(USDAI_DECIMALS as u32);
pub const DAY: u64 = 24 * 60 * 60;
/// The time at which every test starts, in seconds since 1970.
pub const NOW: u64 = 1_790_000_000;
/// The balance of each account at the start: USDai (18 decimals).
pub const FUNDS: Balance = 100_000_000 * ONE;
/// The idle money of the vault at the start: USDai (18 decimals).
pub const IDLE: Balance = 1_000_000_000 * ONE;
/// How long an appraisal is fresh.
pub const FRESH: u64 = DAY;
/// The fee on the vault's interest.
pub const FEE: Perbill = Perbill::from_percent(10);

infrafi_testing::base_runtime! {
	Timestamp { type OnTimestampSet = Lending; }
	3 => Assets: pallet_assets,
	4 => AssetsHolder: pallet_assets_holder,
	5 => Nfts: pallet_nfts,
	6 => Lending: pallet_lending,
}

infrafi_testing::assets_config! {
	type Holder = AssetsHolder;
}

impl pallet_assets_holder::Config for Test {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

infrafi_testing::nfts_config! {
	Locker = Lending,
	ItemDeposit = ConstU128<0>,
	StringLimit = ConstU32<256>,
	KeyLimit = ConstU32<64>,
	ValueLimit = ConstU32<64>,
}

parameter_types! {
	/// Whether USDai can be minted.
	pub storage EntryOpen: bool = true;
	/// Whether no migration runs and none has failed.
	pub storage StorageIsReady: bool = true;
	pub const LendingPalletId: PalletId = PalletId(*b"inf/lend");
	pub const TreasuryAccount: AccountId = TREASURY;
}

pub struct Committee;
impl SortedMembers<AccountId> for Committee {
	fn sorted_members() -> Vec<AccountId> {
		vec![COMMITTEE]
	}
}

/// Frozen or blocked in USDai.
pub struct Frozen;
impl Contains<AccountId> for Frozen {
	fn contains(who: &AccountId) -> bool {
		pallet_assets::Account::<Test>::get(USDAI, who)
			.is_some_and(|account| account.status.is_frozen())
	}
}

impl pallet_lending::Config for Test {
	type Assets = Assets;
	type Holds = AssetsHolder;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Frozen = Frozen;
	type Treasury = TreasuryAccount;
	type IsEntryOpen = EntryOpen;
	type HasReserveLoss = HasReserveLoss;
	type Liquidity = Vault;
	type Custody = Units;
	type Leases = Leases;
	type Appraise = Units;
	type Nfts = Nfts;
	type CollectionConfig = pallet_nfts::CollectionConfigFor<Test>;
	type ItemConfig = pallet_nfts::ItemConfig;
	type Roles = Roles;
	type CreditCommittee = EnsureSignedBy<Committee, AccountId>;
	type Governance = EnsureRoot<AccountId>;
	type DelayedGovernance = EnsureRoot<AccountId>;
	type GovernanceDelay = ConstU64<{ 2 * DAY }>;
	type ParamsOrigin = infrafi_testing::EnsureParams;
	type Time = Timestamp;
	type StorageReady = StorageIsReady;
	type PalletId = LendingPalletId;
	type MaxPerBlock = ConstU32<4>;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Units;
}

/// The only way to storage: the state that a test leaves behind is checked.
pub struct Ext(sp_io::TestExternalities);

/// Loans of a model begin at 70 % of its value, and are margined above 80 %.
pub fn cap(model: &str) -> LtvCap {
	let (entry, maintenance) = (Perbill::from_percent(70), Perbill::from_percent(80));
	LtvCap { model: text(model), entry, maintenance }
}

/// Without a least coverage: the tests of coverage set one.
pub fn params() -> Parameters {
	Parameters {
		min_coverage: FixedU128::from_u32(0),
		ltv_caps: vec![cap("H100-SXM5-80GB")].try_into().unwrap(),
		min_window: 1,
		max_term: 30 * 365 * DAY,
		sale: sale_rules(),
		..Default::default()
	}
}

pub fn new_test_ext() -> Ext {
	let genesis = RuntimeGenesisConfig {
		assets: pallet_assets::GenesisConfig {
			assets: vec![(USDAI, VAULT, true, 1)],
			accounts: PEOPLE.into_iter().chain(LESSEES).map(|who| (USDAI, who, FUNDS)).collect(),
			..Default::default()
		},
		lending: pallet_lending::GenesisConfig { params: params(), ..Default::default() },
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		Timestamp::set_timestamp(NOW * 1_000);
		Assets::mint_into(USDAI, &VAULT, IDLE).unwrap();
		let claims = Aggregate { at: NOW, ..Default::default() };
		VaultBooks::put(Books { idle: IDLE, claims, ..Default::default() });
		put_unit(0, BORROWER, 2_000_000 * ONE);
		Supply::set(&Assets::total_issuance(USDAI));
	});
	Ext(ext)
}

parameter_types! {
	/// The supply at the start: lending neither issues nor burns money.
	pub storage Supply: Balance = 0;
}

impl Ext {
	/// Without the checks, for tests that leave copies behind.
	pub fn into_inner(self) -> sp_io::TestExternalities {
		self.0
	}

	pub fn execute_with<R>(mut self, test: impl FnOnce() -> R) -> R {
		self.0.execute_with(|| {
			let result = test();
			check();
			result
		})
	}
}

pub fn text<Bound: frame_support::traits::Get<u32>>(text: &str) -> BoundedVec<u8, Bound> {
	text.as_bytes().to_vec().try_into().unwrap()
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn now() -> u64 {
	Timestamp::get() / 1_000
}

/// Lets `seconds` pass. Appraisals stay as fresh as they were.
pub fn pass(seconds: u64) {
	go_to(now() + seconds);
}

pub fn go_to(instant: u64) {
	let fresh: Vec<_> =
		UnitRecords::iter().filter(|(_, unit)| now() - unit.as_of <= FRESH).collect();
	Timestamp::set_timestamp(instant * 1_000);
	for (id, _) in fresh {
		change_unit(id, |unit| unit.as_of = instant);
	}
}

/// Lets `seconds` pass without an appraisal.
pub fn pass_unappraised(seconds: u64) {
	Timestamp::set_timestamp((now() + seconds) * 1_000);
}

pub fn percent(percent: u32) -> FixedU128 {
	FixedU128::from_rational(percent.into(), 100)
}

pub fn by(lender: AccountId, amount: Balance, apr: u32) -> Tranche<AccountId> {
	Tranche { lender: Lender::Account(lender), amount: amount * ONE, apr: percent(apr) }
}

pub fn by_vault(amount: Balance, apr: u32) -> Tranche<AccountId> {
	Tranche { lender: Lender::Vault, amount: amount * ONE, apr: percent(apr) }
}

pub fn bounded<Item, const MAX: u32>(list: Vec<Item>) -> BoundedVec<Item, ConstU32<MAX>> {
	list.try_into().map_err(|_| "too many").unwrap()
}

pub fn balance(who: &AccountId) -> Balance {
	Assets::balance(USDAI, who)
}

pub fn freeze(who: &AccountId) {
	set_status(who, pallet_assets::AccountStatus::Frozen);
}

pub fn block(who: &AccountId) {
	set_status(who, pallet_assets::AccountStatus::Blocked);
}

pub fn thaw(who: &AccountId) {
	set_status(who, pallet_assets::AccountStatus::Liquid);
}

fn set_status(who: &AccountId, status: pallet_assets::AccountStatus) {
	pallet_assets::Account::<Test>::mutate(USDAI, who, |account| {
		account.as_mut().expect("the account exists").status = status;
	});
}

/// The events of this pallet, in order.
pub fn events() -> Vec<crate::Event<Test>> {
	let ours = |record: frame_system::EventRecord<RuntimeEvent, _>| match record.event {
		RuntimeEvent::Lending(event) => Some(event),
		_ => None,
	};
	System::events().into_iter().filter_map(ours).collect()
}

/// A valuation round at this second, by the prices as they are.
pub fn value() {
	use frame_support::weights::WeightMeter;

	use crate::rounds::Rounds;

	Rounds::<Test>::begin_now();
	Rounds::<Test>::work(&mut WeightMeter::new(), u32::MAX);
	assert!(!Lending::valuation().running, "the round is complete");
}

/// Changes the governed values.
pub fn change_params(change: impl FnOnce(&mut Parameters)) {
	let mut params = Lending::params();
	change(&mut params);
	params.set::<Test>().unwrap();
}
