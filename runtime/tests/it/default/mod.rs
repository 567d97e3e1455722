//! Loans that fail, in all pallets together: which party loses how much, and when. This file is
//! what the others share.
//!
//! Figures are worked out in the tests from the rules as they are written down, in whole numbers,
//! and never by the code under test. Times and stages are those of a live chain: windows of 30
//! days, grace of ten, stages at 30, 60 and 90 days.

mod all;
mod book;
mod exit_race;
mod known_money;
mod one_block;
mod reads;
mod saver_prices;
mod standstill;
mod unfair;

use frame_support::{
	assert_ok,
	traits::{Hooks, OnIdle},
	weights::Weight,
};
use infrafi_finance::{curve::Amortisation, units::Usdai};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI},
	OracleKey,
};
use infrafi_runtime::{
	configs::{ReserveAccount, TreasuryAccount, VaultAccount},
	*,
};
use pallet_appraisal::ModelParams;
use pallet_lending::{Call, Lender, Parameters, Sale, SaleRules};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{DispatchError, Perbill};

use crate::{chain::*, loan::*};

pub const YEAR: u128 = 31_536_000;
pub const MODEL: &str = "H100-SXM5-80GB";

/// The savers. None of them has a role in lending.
pub const SAVERS: [Sr25519Keyring; 8] =
	[AliceStash, BobStash, CharlieStash, DaveStash, EveStash, FerdieStash, Charlie, Ferdie];

/// The buyer of every lot.
pub const BUYER: Sr25519Keyring = Alice;

/// The window that was open when the chain began; from its end on they are of 30 days.
pub const FIRST_WINDOW: u64 = START + 60;

/// The end of the window `months` after the first.
pub fn window(months: u64) -> u64 {
	FIRST_WINDOW + months * 30 * DAY
}

/// Nothing happens until an instant: no block is made.
pub fn go_to(at: u64) {
	next_block(at - now());
}

/// `seconds` pass in blocks of a minute.
pub fn blocks(seconds: u64) {
	let end = now() + seconds;
	while now() < end {
		next_block((end - now()).min(60));
		Lending::on_initialize(System::block_number());
	}
}

/// The idle work of a block with room, once the loans are valued.
pub fn idle() {
	valued();
	AllPalletsWithSystem::on_idle(System::block_number(), Weight::MAX);
}

/// The conservative and the optimistic NAV.
pub fn prices() -> (Balance, Balance) {
	let assets = Vault::total_assets().unwrap();
	assert!(assets.is_current);
	(assets.conservative, assets.optimistic)
}

/// Both NAVs once all that is locked is released.
pub fn released() -> (Balance, Balance) {
	let (c, o) = prices();
	(c + Vault::total_assets().unwrap().locked, o)
}

pub fn shares() -> Balance {
	use frame_support::traits::fungibles::Inspect;
	Assets::total_issuance(SUSDAI)
}

/// Deposits a number of dollars, and returns the shares.
pub fn save(who: Sr25519Keyring, dollars: Balance) -> Balance {
	mint_usdai(who, dollars);
	let before = Assets::balance(SUSDAI, who.to_account_id());
	let deposit =
		pallet_vault::Call::deposit { assets: dollars * ONE, min_shares: 0, min_worth: 0 };
	assert_ok!(call(who, deposit));
	Assets::balance(SUSDAI, who.to_account_id()) - before
}

pub fn ask(who: Sr25519Keyring, shares: Balance, bid: u8) -> u64 {
	let request = pallet_vault::NextRequestId::<Runtime>::get();
	assert_ok!(call(who, pallet_vault::Call::request_redeem { shares, bid }));
	request
}

pub fn service() {
	valued();
	assert_ok!(call(Dave, pallet_vault::Call::service {}));
}

/// The claimable USDai of a request.
pub fn claimable(request: u64) -> Balance {
	Vault::request(request).unwrap().claimable_usdai
}

/// A chain with the times of a live one. Each saver has saved `dollars`.
pub fn savers(dollars: Balance) {
	let lending = Parameters {
		ltv_caps: Lending::params().ltv_caps,
		min_first_loss: Perbill::zero(),
		// These tests are of loans that fail, whatever the rent is.
		min_coverage: 0.into(),
		sale: SaleRules {
			step: 360,
			steps: 10,
			length: 3_600,
			extension: 600,
			..Default::default()
		},
		..Default::default()
	};
	assert_ok!(root(Call::set_params { params: lending }));
	assert_ok!(root(pallet_vault::Call::set_params { params: Default::default() }));
	// Bonds as small as they can be: one insurer covers many servers.
	let bond_ratio = Perbill::from_percent(1);
	let params = pallet_collateral::Parameters { bond_ratio, ..Collateral::params() };
	assert_ok!(root(pallet_collateral::Call::set_params { params }));
	// No depreciation: a unit is worth its price.
	let model_params = pallet_appraisal::Models::<Runtime>::get(model(MODEL)).unwrap();
	let params = Some(ModelParams { depreciation: Perbill::zero(), ..model_params });
	assert_ok!(root(pallet_appraisal::Call::set_model { model: model(MODEL), params }));
	for who in SAVERS {
		save(who, dollars);
	}
	for (who, dollars) in
		[(Bob, 2_000_000), (Eve, 3_000_000), (Dave, 2_000_000), (BUYER, 9_000_000)]
	{
		mint_usdai(who, dollars);
	}
}

/// A server is worth `dollars` from now on.
pub fn worth(dollars: u32) {
	next_block(6);
	assert_ok!(feed(Alice, MODEL, dollars / 8));
	// A jump is held. Governance accepts it.
	let _ = root(pallet_appraisal::Call::accept_value { feed: OracleKey::Price(model(MODEL)) });
	assert_eq!(Appraisal::appraise(0).unwrap().value, Balance::from(dollars) * ONE);
}

/// Servers of Bob, insured for two years.
pub fn servers(count: u8) -> Vec<u64> {
	let first = pallet_collateral::NextUnitId::<Runtime>::get() as u8;
	let policy = policy_of(5_000_000, now() + 730 * DAY);
	(first..first + count).map(|serial| insured(serial + 1, policy.clone())).collect()
}

pub fn eve() -> Lender<AccountId> {
	Lender::Account(Eve.to_account_id())
}

/// A loan of the vault, and of Eve where `junior` is not 0: interest every 30 days, principal after
/// twelve times that.
pub fn bullet(units: Vec<u64>, senior: Balance, junior: Balance) -> Loan {
	loan(senior + junior).on(units).junior(junior).amortised(Amortisation::Bullet)
}

/// A loan of 850,000 and 150,000, in default since this second; its units are worth 900,000 each.
pub fn in_default(units: u8, sale: Sale) -> (u64, book::Outstanding) {
	savers(250_000);
	let units = servers(units);
	worth(4_000_000);
	let loan = bullet(units, 850_000, 150_000).sale(sale).drawn();
	let drawn_at = now();
	go_to(drawn_at + 40 * DAY);
	worth(900_000);
	(loan, book::Outstanding::new(850_000, 150_000, now() - drawn_at))
}

/// Seized by Dave, the liquidator that is paid the costs.
pub fn seize(loan: u64) {
	assert_ok!(call(Dave, Call::liquidate { loan }));
}

/// The least bid for the lot on sale.
pub fn least(loan: u64) -> Option<Balance> {
	Lending::least_bid_for(loan).map(|least| least.amount)
}

/// The number of the lot on sale, or 0.
pub fn lot(loan: u64) -> u32 {
	Lending::auction(loan).map_or(0, |auction| auction.lot)
}

/// The buyer bids `amount` as soon as it is enough, no other account bids, and the auction is
/// settled.
pub fn sell(loan: u64, amount: Balance) {
	while least(loan).expect("it is on sale") > amount {
		blocks(60);
	}
	assert_ok!(call(BUYER, Call::bid { loan, lot: lot(loan), amount }));
	blocks(3_600);
	assert_ok!(call(Dave, Call::settle_auction { loan }));
	check();
}

/// No account bids, and the auction is settled.
pub fn spurn(loan: u64) {
	blocks(11 * 360);
	assert_ok!(call(Dave, Call::settle_auction { loan }));
	check();
}

pub fn repay(who: Sr25519Keyring, loan: u64, amount: Balance) -> Result<(), DispatchError> {
	call(who, Call::repay { loan, amount }).map(drop).map_err(|error| error.error)
}

/// The invariants across pallets; with the feature `try-runtime`, those of each pallet too.
pub fn check() {
	use frame_support::traits::fungibles::{Inspect, InspectHold};
	let people = Sr25519Keyring::iter().map(|key| key.to_account_id());
	let pots = [
		TreasuryAccount::get(),
		ReserveAccount::get(),
		VaultAccount::get(),
		Lending::account(),
		Collateral::account(),
	];
	let money: Balance = people
		.chain(pots)
		.map(|who| Assets::balance(USDAI, &who) + AssetsHolder::total_balance_on_hold(USDAI, &who))
		.sum();
	assert_eq!(money, Assets::total_issuance(USDAI), "money is somewhere else");
	let reserve = Reserve::position().unwrap();
	let backing =
		(reserve.cash_usdc + reserve.bills_at_cost_usdc) * 1_000_000_000_000 + reserve.loss_usdai;
	assert!(backing >= reserve.supply_usdai, "a dollar is not backed");
	assert_eq!(reserve.supply_usdai, money);

	let ledger = pallet_vault::VaultLedger::<Runtime>::get();
	let portfolio = Lending::portfolio();
	let vault = Assets::balance(USDAI, VaultAccount::get());
	assert_eq!(vault, ledger.money.total().unwrap().0, "the vault's ledger is not its money");
	assert_eq!(ledger.receivables.loans.principal, portfolio.vault_principal);
	assert_eq!(ledger.receivables.impairment, portfolio.impairment);
	let pot = Assets::balance(USDAI, Lending::account());
	let owed = portfolio.reserves.0 + portfolio.unclaimed.0 + portfolio.bid_deposits.0;
	assert_eq!(pot, owed, "the pot of lending holds what it owes");
	invariants();
}
