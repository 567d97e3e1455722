//! A runtime with this pallet, the assets, and a vault that can be empty, lent out, or too small.

use frame_support::{
	derive_impl, parameter_types,
	traits::{
		fungibles::{Balanced, Credit, Inspect},
		tokens::{Fortitude, Precision, Preservation},
		Contains,
	},
};
use frame_system::EnsureRoot;
use infrafi_finance::units::{Usdai, Usdc};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	Admission, Bearing, Group, ReserveInspect, Role, RoleInspect, RoleWatch, VaultLoss,
};
use infrafi_testing::account;
use sp_core::H256;
use sp_runtime::{BuildStorage, DispatchError, DispatchResult, Perbill};

use crate::{self as pallet_reserve, Cusip, Parameters, Position, MAX_TERM, MAX_YIELD};

pub const ALICE: AccountId = account(1);
pub const BOB: AccountId = account(2);
pub const CAROL: AccountId = account(3);
pub const TREASURER: AccountId = account(4);
pub const CUSTODIAN: AccountId = account(5);
pub const OTHER_CUSTODIAN: AccountId = account(6);
pub const ATTESTORS: [AccountId; 3] = [account(7), account(8), account(9)];
pub const ISSUER: AccountId = account(10);
pub const RESERVE: AccountId = account(11);
pub const TREASURY: AccountId = account(12);
pub const VAULT: AccountId = account(13);

/// One USDC.
pub const DOLLAR: Balance = 1_000_000;
/// One USDai.
pub const ONE: Balance = 1_000_000_000_000_000_000;
/// USDC of Alice, Bob, Carol and each custodian at the start.
pub const FUNDS: Balance = 10_000_000 * DOLLAR;
/// The time at which every test starts, in seconds since 1970.
pub const NOW: u64 = 1_790_000_000;
pub const DAY: u64 = 86_400;
/// A bill of 2023.
pub const BILL: Cusip = *b"912797GL5";

infrafi_testing::base_runtime! {
	System {
	}
	Timestamp {
		type OnTimestampSet = Reserve;
	}
	3 => Assets: pallet_assets,
	4 => Reserve: pallet_reserve,
}

infrafi_testing::assets_config! {
	type AssetId = u32;
	type AssetIdParameter = u32;
	type Freezer = ();
}

parameter_types! {
	pub storage Treasurers: Vec<AccountId> = vec![TREASURER];
	pub storage Custodians: Vec<AccountId> = vec![CUSTODIAN, OTHER_CUSTODIAN];
	pub storage Attestors: Vec<AccountId> = ATTESTORS.to_vec();
	/// Accounts whose group is not their own.
	pub storage Groups: Vec<(AccountId, Group)> = vec![];
	/// Accounts whose admissions end, in seconds since 1970.
	pub storage Ends: Vec<(AccountId, u64)> = vec![];
	pub storage FrozenAccounts: Vec<AccountId> = vec![];
	/// Whether no migration runs and none has failed.
	pub storage StorageIsReady: bool = true;
	/// USDai that the vault has lent: they are net assets and cannot be charged.
	pub storage VaultLent: Balance = 0;
	/// Whether the loans of the vault are brought up to now.
	pub storage LoansAreCurrent: bool = true;
	/// Income that the prices of the vault did not count.
	pub storage VaultUncounted: Balance = 0;
	/// Whether the shares outside the lock are worth the minimum.
	pub storage VaultIsStaked: bool = false;
	pub ReserveAccount: AccountId = RESERVE;
	pub TreasuryAccount: AccountId = TREASURY;
}

pub struct AreFrozen;

impl Contains<AccountId> for AreFrozen {
	fn contains(who: &AccountId) -> bool {
		FrozenAccounts::get().contains(who)
	}
}

/// The accounts of the lists. Each has a group of its own and no end, unless a test changes that.
pub struct Roles;

impl RoleInspect<AccountId> for Roles {
	fn admission(role: Role, who: &AccountId) -> Option<Admission> {
		let list = match role {
			Role::Treasurer => Treasurers::get(),
			Role::BillCustodian => Custodians::get(),
			Role::Attestor => Attestors::get(),
			_ => vec![],
		};
		let of = |(other, value): (AccountId, u64)| (other == *who).then_some(value);
		let valid_until = Ends::get().into_iter().find_map(of);
		let group = Groups::get().into_iter().map(|(who, group)| (who, group.into())).find_map(of);
		let bytes: &[u8] = who.as_ref();
		let own = 1_000 + u64::from(bytes[0]) + 256 * u64::from(bytes[1]);
		let group = group.unwrap_or(own) as Group;
		let admission = Admission { group, valid_until, evidence: H256::zero(), admitted_at: NOW };
		(list.contains(who) && admission.is_valid(now())).then_some(admission)
	}
}

/// An attestor's admission is revoked.
pub fn revoke_attestor(who: &AccountId) {
	Attestors::set(&Attestors::get().into_iter().filter(|other| other != who).collect());
	Reserve::revoked(Role::Attestor, who);
}

/// A vault with one pot, [`VAULT`]'s balance of USDai, and the USDai that it has lent.
pub struct StandIn;

pub fn vault_idle() -> Balance {
	Assets::balance(USDAI, VAULT)
}

impl VaultLoss for StandIn {
	type Credit = Credit<AccountId, Assets>;

	fn bearing() -> Result<Bearing, DispatchError> {
		let assets = Usdai(vault_idle() + VaultLent::get());
		Ok(Bearing { assets, is_current: LoansAreCurrent::get() })
	}

	fn is_staked() -> Result<bool, DispatchError> {
		Ok(VaultIsStaked::get())
	}

	fn settle_result(loss: Usdai, uncounted: Usdai) -> Result<Self::Credit, DispatchError> {
		// The reserve has stored its state already.
		assert_eq!(Reserve::loss(), loss);
		VaultUncounted::set(&(VaultUncounted::get() + uncounted.0));
		let amount = loss.0.min(vault_idle());
		if amount == 0 {
			return Ok(Credit::<AccountId, Assets>::zero(USDAI));
		}
		withdraw_from_vault(amount)
	}

	fn receive_income(income: Self::Credit) -> DispatchResult {
		assert_ne!(income.peek(), 0);
		Assets::resolve(&VAULT, income).expect("the pot takes USDai");
		// While there is unharvested income, there is no loss to pay.
		assert_eq!(Reserve::loss(), Usdai::ZERO);
		Ok(())
	}
}

pub fn withdraw_from_vault(amount: Balance) -> Result<Credit<AccountId, Assets>, DispatchError> {
	let (precision, fortitude) = (Precision::Exact, Fortitude::Polite);
	Assets::withdraw(USDAI, &VAULT, amount, precision, Preservation::Expendable, fortitude)
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper<AccountId> for StandIn {
	fn admit(role: Role, who: &AccountId) {
		match role {
			Role::Treasurer => Treasurers::set(&[Treasurers::get(), vec![who.clone()]].concat()),
			Role::BillCustodian => {
				Custodians::set(&[Custodians::get(), vec![who.clone()]].concat())
			}
			_ => Attestors::set(&[Attestors::get(), vec![who.clone()]].concat()),
		}
	}

	fn attestors() -> Vec<AccountId> {
		Attestors::get()
	}

	fn make_assets() {}

	/// What the vault has lent bears a loss, and the vault of these tests has no other books.
	fn stake(usdai: u128) {
		VaultLent::set(&usdai);
	}

	/// In the stand-in of the vault loans are current unless a test has it otherwise.
	fn value_loans() {}

	fn set_time(seconds: u64) {
		set_clock(seconds);
	}
}

impl pallet_reserve::Config for Test {
	type Assets = Assets;
	type Vault = StandIn;
	type Frozen = AreFrozen;
	type Roles = Roles;
	type Governance = EnsureRoot<AccountId>;
	type DelayedGovernance = EnsureRoot<AccountId>;
	type ParamsOrigin = infrafi_testing::EnsureParams;
	type Time = Timestamp;
	type StorageReady = StorageIsReady;
	type ReserveAccount = ReserveAccount;
	type TreasuryAccount = TreasuryAccount;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = StandIn;
}

pub fn params() -> Parameters {
	Parameters {
		supply_cap: 30_000_000 * DOLLAR,
		liquidity_floor: Perbill::from_percent(10),
		// The tests of other rules buy what they need.
		max_per_custodian: Perbill::one(),
		max_bought_per_day: Perbill::one(),
		max_bill_term: MAX_TERM,
		harvest_fee: Perbill::from_percent(10),
		max_sale_loss: Perbill::from_percent(1),
		max_recent_losses: 20_000 * DOLLAR,
		bill_grace: DAY,
		bill_default: 7 * DAY,
		max_attestation_age: 2 * DAY,
		min_attestors: 1,
		// Bills of days, at prices that are easy to read.
		max_yield: MAX_YIELD,
	}
}

/// Storage for one test, which ends with the checks of `try_state`.
pub struct Ext(sp_io::TestExternalities);

pub fn new_test_ext() -> Ext {
	let funded = [ALICE, BOB, CAROL, CUSTODIAN, OTHER_CUSTODIAN];
	let genesis = RuntimeGenesisConfig {
		assets: pallet_assets::GenesisConfig {
			assets: [USDC, USDAI, SUSDAI].map(|asset| (asset, ISSUER, true, 1)).to_vec(),
			accounts: funded.map(|who| (USDC, who, FUNDS)).to_vec(),
			..Default::default()
		},
		reserve: pallet_reserve::GenesisConfig { params: params(), ..Default::default() },
		..Default::default()
	};
	let mut ext: sp_io::TestExternalities = genesis.build_storage().unwrap().into();
	ext.execute_with(|| {
		System::set_block_number(1);
		set_clock(NOW);
	});
	Ext(ext)
}

impl Ext {
	pub fn execute_with<R>(mut self, test: impl FnOnce() -> R) -> R {
		self.0.execute_with(|| {
			let result = test();
			Reserve::do_try_state().unwrap();
			result
		})
	}
}

pub fn root() -> RuntimeOrigin {
	RuntimeOrigin::root()
}

pub fn now() -> u64 {
	Timestamp::get() / 1_000
}

/// Sets the clock, in seconds since 1970, and calls its hook, as the timestamp of a block does.
pub fn set_clock(seconds: u64) {
	Timestamp::set_timestamp(seconds * 1_000);
}

/// The next block comes after a number of seconds.
pub fn pass(seconds: u64) {
	set_clock(now() + seconds);
}

pub fn usdc(who: &AccountId) -> Balance {
	Assets::balance(USDC, who)
}

pub fn usdai(who: &AccountId) -> Balance {
	Assets::balance(USDAI, who)
}

pub fn supply() -> Balance {
	Assets::total_issuance(USDAI)
}

pub fn position() -> Position {
	Reserve::position().unwrap()
}

pub fn hash(number: u64) -> H256 {
	H256::from_low_u64_be(number)
}

/// Mints dollars of USDai for an account.
pub fn mint(who: AccountId, dollars: Balance) {
	Reserve::mint(signed(who), dollars * DOLLAR, 0).unwrap();
}

pub fn redeem(who: AccountId, dollars: Balance) -> DispatchResult {
	Reserve::redeem(signed(who), dollars * ONE, 0)
}

/// Gives the vault idle USDai.
pub fn stake(dollars: Balance) {
	Reserve::mint(signed(CAROL), dollars * DOLLAR, 0).unwrap();
	Assets::transfer(signed(CAROL), USDAI, VAULT, dollars * ONE).unwrap();
}

/// Buys a bill from a custodian, with face and cost in dollars, that matures after some days.
pub fn buy(face: Balance, cost: Balance, days: u64) -> u64 {
	buy_from(CUSTODIAN, face, cost, days)
}

pub fn buy_from(custodian: AccountId, face: Balance, cost: Balance, days: u64) -> u64 {
	let id = pallet_reserve::NextLotId::<Test>::get();
	let matures_at = now() + days * DAY;
	let (face, cost) = (face * DOLLAR, cost * DOLLAR);
	Reserve::buy_bill(signed(TREASURER), BILL, face, cost, matures_at, custodian).unwrap();
	id
}

/// The first attestor reports the face value of the bills at a custodian, in dollars.
pub fn attest(custodian: AccountId, face: Balance) -> DispatchResult {
	attest_as(0, custodian, face)
}

pub fn attest_as(attestor: usize, custodian: AccountId, face: Balance) -> DispatchResult {
	let attestor = signed(ATTESTORS[attestor].clone());
	Reserve::attest(attestor, custodian, now(), face * DOLLAR, hash(1))
}

/// Changes the governed values.
pub fn govern(change: impl FnOnce(&mut Parameters)) {
	let mut params = Reserve::params();
	change(&mut params);
	Reserve::set_params(root(), params).unwrap();
}

pub fn settle(lot: u64) -> DispatchResult {
	Reserve::settle_bill(signed(CUSTODIAN), lot)
}

pub fn harvest() -> DispatchResult {
	Reserve::harvest(signed(BOB))
}

/// Whether the reserve has emitted the event.
pub fn emitted(event: crate::Event<Test>) -> bool {
	System::events().iter().any(|record| record.event == event.clone().into())
}

pub fn cash() -> Usdc {
	crate::Books::<Test>::get().cash
}
