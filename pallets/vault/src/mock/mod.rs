//! A runtime with this pallet, the assets it keeps its money in, and stand-ins for the reserve and
//! for lending.

mod ext;
mod lender;
mod reserve;

use frame_support::{
	derive_impl, parameter_types,
	traits::{ConstU128, ConstU32, Contains, InstanceFilter},
};
use infrafi_finance::units::{Shares, Usdai};
use infrafi_protocol::assets::{SUSDAI, USDAI};
use infrafi_testing::{account, EnsureParams};
use pallet_assets::AccountStatus;
use sp_runtime::{traits::BlakeTwo256, Perbill};

use crate::{self as pallet_vault, Parameters};

pub use ext::*;
pub use lender::*;
pub use reserve::*;

pub const ALICE: AccountId = account(1);
pub const BOB: AccountId = account(2);
pub const CAROL: AccountId = account(3);
pub const STRANGER: AccountId = account(4);
pub const BORROWER: AccountId = account(5);
pub const COMPLIANCE: AccountId = account(6);
pub const TREASURY: AccountId = account(7);
pub const VAULT: AccountId = account(8);

/// One USDai and one share, in their smallest units.
pub const ONE: Balance = 1_000_000_000_000_000_000;

/// The USDai of each saver at the start of a test.
pub const FUNDS: Balance = 10_000_000 * ONE;

pub const DAY: u64 = 24 * 60 * 60;

/// The time at which every test starts, in seconds since 1970: the start of a window of 30 days.
pub const NOW: u64 = 690 * 30 * DAY;

/// The end of the window that is open at first.
pub const END: u64 = NOW + 30 * DAY;

/// The shortest wait of a request, in seconds.
pub const WAIT: u64 = 7 * DAY;

infrafi_testing::base_runtime! {
	3 => Assets: pallet_assets,
	4 => Proxy: pallet_proxy,
	5 => Vault: pallet_vault,
}

infrafi_testing::assets_config! {}

/// The calls that an operator may make for a saver.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	PartialOrd,
	Ord,
	codec::Encode,
	codec::Decode,
	codec::DecodeWithMemTracking,
	codec::MaxEncodedLen,
	scale_info::TypeInfo,
)]
pub struct Operator;

impl InstanceFilter<RuntimeCall> for Operator {
	fn filter(&self, call: &RuntimeCall) -> bool {
		matches!(
			call,
			RuntimeCall::Vault(
				crate::Call::request_redeem { .. }
					| crate::Call::cancel_request { .. }
					| crate::Call::claim { .. }
			)
		)
	}
}

impl pallet_proxy::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeCall = RuntimeCall;
	type Currency = Balances;
	type ProxyType = Operator;
	type ProxyDepositBase = ConstU128<1>;
	type ProxyDepositFactor = ConstU128<1>;
	type MaxProxies = ConstU32<4>;
	type WeightInfo = ();
	type MaxPending = ConstU32<4>;
	type CallHasher = BlakeTwo256;
	type AnnouncementDepositBase = ConstU128<1>;
	type AnnouncementDepositFactor = ConstU128<1>;
	type BlockNumberProvider = System;
}

/// An account is frozen if it is frozen or blocked for USDai.
pub struct Frozen;
impl Contains<AccountId> for Frozen {
	fn contains(who: &AccountId) -> bool {
		pallet_assets::Account::<Test>::get(USDAI, who)
			.is_some_and(|account| account.status != AccountStatus::Liquid)
	}
}

parameter_types! {
	/// Whether no migration runs and none has failed.
	pub storage StorageIsReady: bool = true;
	pub const VaultAccount: AccountId = VAULT;
	pub const TreasuryAccount: AccountId = TREASURY;
}

impl pallet_vault::Config for Test {
	type Assets = Assets;
	type Reserve = Reserve;
	type Loans = Lender;
	type Frozen = Frozen;
	type ParamsOrigin = EnsureParams;
	type Time = Timestamp;
	type StorageReady = StorageIsReady;
	type Account = VaultAccount;
	type Treasury = TreasuryAccount;
	type WeightInfo = ();
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = Reserve;
}

#[cfg(feature = "runtime-benchmarks")]
impl crate::BenchmarkHelper for Reserve {
	/// Deposits are always open here. Only the stake has to be recorded as below its minimum.
	fn open_entries() {
		Reserve::change(|book| book.yields.is_staked = false);
	}

	/// Nothing is missing here: the vault's mock does not count the cash.
	fn back(_: infrafi_finance::units::Usdai) {}

	fn incur_loss(loss: infrafi_finance::units::Usdai) {
		Reserve::change(|book| book.loss = loss);
	}

	/// The stand-in of lending values its loans at each instant.
	fn value_loans() {}

	fn set_time(seconds: u64) {
		at(seconds);
	}
}

/// Windows of 30 days, a wait of 7 days, no fee and no buffer: those have tests of their own.
pub fn params() -> Parameters {
	Parameters {
		window_length: 30 * DAY,
		min_wait: WAIT,
		min_stake: 1_000 * ONE,
		fee: Perbill::zero(),
		buffer: Perbill::zero(),
		deposit_cap: 1_000_000_000_000 * ONE,
		smoothing: 65 * DAY,
	}
}

pub fn set_params(params: Parameters) {
	Vault::set_params(RuntimeOrigin::root(), params).unwrap();
}

pub fn now() -> u64 {
	Timestamp::get() / 1_000
}

/// Moves the clock on by a number of seconds.
pub fn pass(seconds: u64) {
	at(now() + seconds);
}

/// Sets the clock.
pub fn at(instant: u64) {
	Timestamp::set_timestamp(instant * 1_000);
}

/// Deposits whole USDai. Returns the shares received.
pub fn deposit(who: AccountId, dollars: Balance) -> Balance {
	let before = shares(&who);
	Vault::deposit(signed(who.clone()), dollars * ONE, 0, 0).unwrap();
	shares(&who) - before
}

/// Requests the redemption of whole shares. Returns the id of the request.
pub fn request(who: AccountId, shares: Balance, bid: u8) -> u64 {
	Vault::do_request_redeem(who, shares * ONE, bid).unwrap()
}

pub fn service() {
	Vault::service(signed(STRANGER)).unwrap();
}

/// Claims a request. Returns the payment, which is zero if nothing could be claimed.
pub fn claim(request: u64) -> Balance {
	let Some(ask) = pallet_vault::Requests::<Test>::get(request) else { return 0 };
	let before = usdai(&ask.owner);
	let _ = Vault::claim(signed(STRANGER), request);
	usdai(&ask.owner) - before
}

/// What can be claimed for a request.
pub fn claimable(id: u64) -> Balance {
	Vault::request(id).unwrap().claimable_usdai
}

pub fn usdai(who: &AccountId) -> Balance {
	Assets::balance(USDAI, who)
}

pub fn shares(who: &AccountId) -> Balance {
	Assets::balance(SUSDAI, who)
}

pub fn idle() -> Balance {
	pallet_vault::VaultLedger::<Test>::get().money.idle.0
}

pub fn pot() -> Balance {
	pallet_vault::VaultLedger::<Test>::get().money.claims.0
}

/// What the vault owes the treasury.
pub fn fees() -> Balance {
	pallet_vault::VaultLedger::<Test>::get().money.fees.0
}

/// The USDai that loans may draw.
pub fn available() -> Balance {
	Vault::available().unwrap().amount
}

/// The net asset values: conservative, and optimistic.
pub fn nav() -> (Balance, Balance) {
	let nav = Vault::state().unwrap().nav;
	(nav.conservative.0, nav.optimistic.0)
}

/// The prices of a redemption and of a deposit, as exact fractions of assets over shares.
pub fn prices() -> ((Usdai, Shares), (Usdai, Shares)) {
	let state = Vault::state().unwrap();
	let (leave, enter) = (state.redemption_price(), state.deposit_price());
	((leave.assets, leave.shares), (enter.assets, enter.shares))
}

/// Whether a price, as a fraction, is lower than another.
pub fn is_lower(price: (Usdai, Shares), than: (Usdai, Shares)) -> bool {
	use num_bigint::BigUint;
	let cross = |a: Usdai, b: Shares| BigUint::from(a.0) * BigUint::from(b.0);
	cross(price.0, than.1) < cross(than.0, price.1)
}

pub fn freeze(who: &AccountId) {
	Assets::freeze(signed(COMPLIANCE), USDAI, who.clone()).unwrap();
}

pub fn block(who: &AccountId) {
	Assets::block(signed(COMPLIANCE), USDAI, who.clone()).unwrap();
}

pub fn thaw(who: &AccountId) {
	Assets::thaw(signed(COMPLIANCE), USDAI, who.clone()).unwrap();
}

/// Whether an event was emitted.
pub fn emitted(event: pallet_vault::Event<Test>) -> bool {
	System::events().iter().any(|record| record.event == event.clone().into())
}
