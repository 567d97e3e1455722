//! Loans that fail, over all pallets together: who loses what, and when it shows. Here is what the files beside share.
//!
//! Figures are worked out in the tests from the rules as they are written down, in whole numbers, and never by the code under
//! test. Times and stages are those of a live chain: windows of 30 days, grace of ten, stages at 30, 60 and 90 days.

mod all;
mod book;
mod exit_race;
mod one_block;
mod reads;
mod sight;
mod standstill;
mod unfair;

use frame_support::{
	assert_ok,
	traits::{Hooks, OnIdle},
	weights::Weight,
	BoundedVec,
};
use infrafi_finance::{curve::Amortisation, units::Usdai};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI},
	unit::Policy,
	OracleKey,
};
use infrafi_runtime::{
	configs::{ReserveAccount, TreasuryAccount, VaultAccount},
	*,
};
use pallet_appraisal::ModelParams;
use pallet_lending::{
	Call, Fees, Grace, Lender, Parameters, Sale, SaleRules, Schedule, TermsOf, Tranche,
};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{DispatchError, FixedU128, Perbill, Permill};

use crate::chain::*;

pub const ONE: Balance = 1_000_000_000_000_000_000;
pub const DAY: u64 = 86_400;
pub const YEAR: u128 = 31_536_000;
pub const MODEL: &str = "H100-SXM5-80GB";

/// Who saves. Nobody of them has a role in lending.
pub const SAVERS: [Sr25519Keyring; 8] =
	[AliceStash, BobStash, CharlieStash, DaveStash, EveStash, FerdieStash, Charlie, Ferdie];

/// Who buys what is sold.
pub const BUYER: Sr25519Keyring = Alice;

/// The window that was open when the chain began; from its end on they are of 30 days.
pub const FIRST_WINDOW: u64 = START + 60;

/// End of the window so many months after the first.
pub fn window(months: u64) -> u64 {
	FIRST_WINDOW + months * 30 * DAY
}

pub fn now() -> u64 {
	Timestamp::get() / 1_000
}

/// Nothing happens until an instant: no block is made.
pub fn go_to(at: u64) {
	next_block(at - now());
}

/// So many seconds pass in blocks of a minute.
pub fn blocks(seconds: u64) {
	let end = now() + seconds;
	while now() < end {
		next_block((end - now()).min(60));
		Lending::on_initialize(System::block_number());
	}
}

/// What blocks with room do by themselves.
pub fn idle() {
	AllPalletsWithSystem::on_idle(System::block_number(), Weight::MAX);
}

pub fn usdai(who: Sr25519Keyring) -> Balance {
	Assets::balance(USDAI, who.to_account_id())
}

pub fn treasury() -> Balance {
	Assets::balance(USDAI, TreasuryAccount::get())
}

/// What stands behind the shares, for leavers and for newcomers.
pub fn prices() -> (Balance, Balance) {
	let assets = Vault::total_assets().unwrap();
	assert!(assets.is_current);
	(assets.conservative, assets.optimistic)
}

pub fn shares() -> Balance {
	use frame_support::traits::fungibles::Inspect;
	Assets::total_issuance(SUSDAI)
}

/// So many dollars become shares, and this many of them.
pub fn save(who: Sr25519Keyring, dollars: Balance) -> Balance {
	mint_usdai(who, dollars);
	let before = Assets::balance(SUSDAI, who.to_account_id());
	let deposit = pallet_vault::Call::deposit { assets: dollars * ONE, min_shares: 0 };
	assert_ok!(call(who, deposit));
	Assets::balance(SUSDAI, who.to_account_id()) - before
}

pub fn ask(who: Sr25519Keyring, shares: Balance, bid: u8) -> u64 {
	let request = pallet_vault::NextRequestId::<Runtime>::get();
	assert_ok!(call(who, pallet_vault::Call::request_redeem { shares, bid }));
	request
}

pub fn service() {
	assert_ok!(call(Dave, pallet_vault::Call::service {}));
}

/// What a request can claim.
pub fn claimable(request: u64) -> Balance {
	Vault::request(request).unwrap().claimable
}

/// A chain with the times of a live one, whose savers have saved so many dollars each.
pub fn savers(dollars: Balance) {
	let lending = Parameters {
		ltv_caps: Lending::params().ltv_caps,
		min_first_loss: Perbill::zero(),
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
	// What does not age: a unit is worth its price.
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

/// A server is worth so many dollars from now on.
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
	(first..first + count)
		.map(|serial| {
			let unit = receipt(serial + 1);
			let policy = Policy {
				number: BoundedVec::truncate_from(b"LMA-2026-1".to_vec()),
				coverage: 5_000_000 * ONE,
				expires_at: now() + 730 * DAY,
			};
			assert_ok!(call(Dave, pallet_collateral::Call::insure { unit, policy }));
			unit
		})
		.collect()
}

pub fn by(lender: Lender<AccountId>, dollars: Balance, percent: u128) -> Tranche<AccountId> {
	let apr = FixedU128::from_rational(percent, 100);
	Tranche { lender, amount: dollars * ONE, apr }
}

pub fn eve() -> Lender<AccountId> {
	Lender::Account(Eve.to_account_id())
}

/// So many dollars of the vault at 10 %, so many of Eve at 16 % or none; interest every 30 days, principal after a year.
pub fn terms(units: Vec<u64>, senior: Balance, junior: Balance) -> TermsOf<Runtime> {
	let mut tranches = vec![by(Lender::Vault, senior, 10)];
	tranches.extend((junior > 0).then(|| by(eve(), junior, 16)));
	TermsOf::<Runtime> {
		borrower: Bob.to_account_id(),
		units: BoundedVec::truncate_from(units),
		principal: (senior + junior) * ONE,
		tranches: BoundedVec::truncate_from(tranches),
		schedule: Schedule::Every { seconds: 30 * DAY, count: 12 },
		amortisation: Amortisation::Bullet,
		grace: Grace { seconds: 10 * DAY, apr: FixedU128::from_rational(12, 100) },
		fees: Fees { origination: Permill::zero(), exit: Permill::zero() },
		sale: Sale::Lot,
		reserve_instalments: 0,
		expires_at: now() + 3_600,
	}
}

/// A loan on these terms, drawn now.
pub fn drawn(terms: TermsOf<Runtime>) -> u64 {
	let loan = pallet_lending::NextLoanId::<Runtime>::get();
	let lent_by_eve = (0u8..).zip(&terms.tranches).filter(|(_, part)| part.lender == eve());
	let tranches: Vec<u8> = lent_by_eve.map(|(tranche, _)| tranche).collect();
	assert_ok!(call(Bob, Call::propose { terms }));
	for tranche in tranches {
		assert_ok!(call(Eve, Call::commit { loan, tranche }));
	}
	assert_ok!(call(Alice, Call::approve { loan }));
	assert_ok!(call(Bob, Call::draw { loan }));
	loan
}

/// Seized by Dave, who is paid the costs.
pub fn seize(loan: u64) {
	assert_ok!(call(Dave, Call::liquidate { loan }));
}

/// The buyer bids so much as soon as that is asked, nobody more, and it is settled.
pub fn sell(loan: u64, amount: Balance) {
	while Lending::least_bid_for(loan).expect("it is on sale") > amount {
		blocks(60);
	}
	assert_ok!(call(BUYER, Call::bid { loan, amount }));
	blocks(3_600);
	assert_ok!(call(Dave, Call::settle_auction { loan }));
	check();
}

/// Nobody bids for what is on sale, and it is settled.
pub fn spurn(loan: u64) {
	blocks(11 * 360);
	assert_ok!(call(Dave, Call::settle_auction { loan }));
	check();
}

pub fn repay(who: Sr25519Keyring, loan: u64, amount: Balance) -> Result<(), DispatchError> {
	call(who, Call::repay { loan, amount }).map(drop).map_err(|error| error.error)
}

/// All that must hold of several pallets at once; with the feature `try-runtime`, all that must hold of each too.
pub fn check() {
	use frame_support::traits::fungibles::{Inspect, InspectHold};
	let people = Sr25519Keyring::iter().map(|key| key.to_account_id());
	let pots =
		[TreasuryAccount::get(), ReserveAccount::get(), VaultAccount::get(), Lending::account()];
	let money: Balance = people
		.chain(pots)
		.map(|who| Assets::balance(USDAI, &who) + AssetsHolder::total_balance_on_hold(USDAI, &who))
		.sum();
	assert_eq!(money, Assets::total_issuance(USDAI), "money is somewhere else");
	let reserve = Reserve::position().unwrap();
	let backing = (reserve.cash + reserve.bills_at_cost) * 1_000_000_000_000 + reserve.loss;
	assert!(backing >= reserve.supply, "a dollar is not backed");
	assert_eq!(reserve.supply, money);

	let (ledgers, lent) =
		(pallet_vault::Ledgers::<Runtime>::get(), pallet_vault::Claims::<Runtime>::get());
	let portfolio = Lending::portfolio();
	let vault = Assets::balance(USDAI, VaultAccount::get());
	assert_eq!(vault, ledgers.idle.0 + ledgers.claims.0, "the vault's ledgers are not its money");
	assert_eq!(lent.principal, portfolio.vault_principal);
	assert_eq!(ledgers.impairment, portfolio.impairment);
	let pot = Assets::balance(USDAI, Lending::account());
	let owed = portfolio.reserves.0 + portfolio.kept.0 + portfolio.bid_deposits.0;
	assert_eq!(pot, owed, "the pot of lending holds what it owes");
	invariants();
}
