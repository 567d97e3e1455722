//! The reserve and the vault together: which of them bears the losses of bills and receives their
//! income, and which entries each closes at the other. Every figure is computed by hand.

use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungibles::Balanced,
		tokens::{Fortitude, Precision, Preservation},
	},
};
use infrafi_finance::units::{Apr, Usdai};
use infrafi_protocol::{
	assets::{USDAI, USDC},
	ClaimChange, Liquidity,
};
use infrafi_runtime::{configs::TreasuryAccount, *};
use pallet_reserve::{Call, Error, Event};
use sp_core::H256;
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::DispatchError;

use crate::chain::*;

type VaultCall = pallet_vault::Call<Runtime>;
type VaultError = pallet_vault::Error<Runtime>;

/// What a redemption pays in USDC.
fn redeem(who: Sr25519Keyring, dollars: u128) -> u128 {
	let before = Assets::balance(USDC, who.to_account_id());
	assert_ok!(call(who, Call::redeem { amount_usdai: dollars * ONE, min_usdc: 0 }));
	Assets::balance(USDC, who.to_account_id()) - before
}

fn deposit(who: Sr25519Keyring, dollars: u128) -> Result<(), DispatchError> {
	let deposit = VaultCall::deposit { assets: dollars * ONE, min_shares: 0, min_worth: 0 };
	call(who, deposit).map(drop).map_err(|e| e.error)
}

fn stake(who: Sr25519Keyring, dollars: u128) {
	mint_usdai(who, dollars);
	assert_ok!(deposit(who, dollars));
}

/// A bill that is not paid. Its loss is realised as soon as possible.
fn lose(face: u128, cost: u128) -> u64 {
	let lot = buy_lot(face, cost, 60);
	next_block(90);
	assert_ok!(call(Ferdie, Call::realise_loss { lot }));
	lot
}

/// Dave borrows from the vault without interest. Lending does not know of it.
fn lend(dollars: u128) {
	let drawn = Vault::lend(Usdai(dollars * ONE), Apr::default()).unwrap();
	Assets::resolve(&Dave.to_account_id(), drawn).unwrap();
}

fn repay(dollars: u128) {
	let paid = Assets::withdraw(
		USDAI,
		&Dave.to_account_id(),
		dollars * ONE,
		Precision::Exact,
		Preservation::Expendable,
		Fortitude::Polite,
	);
	let change = ClaimChange { principal: Usdai(dollars * ONE), ..Default::default() };
	assert_ok!(Vault::book(change, paid.unwrap()));
}

/// Loss, what the vault owes of it, and the deficit, in dollars.
fn losses() -> (u128, u128, u128) {
	let position = Reserve::position().unwrap();
	(position.loss_usdai / ONE, position.owed_usdai / ONE, position.deficit_usdai / ONE)
}

/// The conservative and the optimistic NAV, in dollars.
fn navs() -> (u128, u128) {
	let total = Vault::total_assets().unwrap();
	(total.conservative / ONE, total.optimistic / ONE)
}

fn is_staked() -> bool {
	pallet_reserve::Books::<Runtime>::get().income.is_staked
}

#[test]
fn a_loss_beyond_what_is_idle_is_owed_and_paid_by_what_comes_in_first() {
	chain(DEV).execute_with(|| {
		mint_usdai(Bob, 10_000);
		stake(Eve, 4_000);
		lend(3_000);
		lose(3_000, 2_900);
		// Of 2,900 the idle 1,000 pay a part; the loan of 3,000 stands for the rest.
		assert_eq!(losses(), (1_900, 1_900, 0));
		assert_eq!(navs(), (1_100, 1_100));
		let price = Vault::share_price().unwrap();
		let expected = sp_runtime::FixedU128::from_rational(275, 1_000);
		assert_eq!((price.deposit, price.redemption), (expected, expected));
		assert_eq!(Reserve::position().unwrap().supply_usdai, 13_000 * ONE);
		assert!(is_staked(), "1,100 are left");
		assert_noop!(deposit(Bob, 100), VaultError::ReserveLossUnpaid);
		assert_eq!(available(), 0);
		// Borrowers and bidders enter the reserve, and USDai are whole.
		mint_usdai(Ferdie, 100);
		assert_eq!(redeem(Bob, 100), 100 * DOLLAR);
		repay(1_000);
		assert_eq!((losses(), navs()), ((900, 900, 0), (1_100, 1_100)));
		repay(1_000);
		assert_eq!((losses(), navs()), ((0, 0, 0), (1_100, 1_100)));
		assert_eq!(Vault::total_assets().unwrap().idle, 100 * ONE);
		assert_ok!(deposit(Bob, 100));
	});
}

#[test]
fn a_loss_beyond_the_vault_is_shared_by_all_that_redeem() {
	chain(DEV).execute_with(|| {
		mint_usdai(Bob, 6_000);
		stake(Eve, 2_000);
		lend(1_500);
		lose(4_600, 4_500);
		// 500 were idle, 1,500 are lent and owed, and 2,500 are a deficit: of the 7,500 the
		// borrower needs 1,500, and the other 6,000 share the cash of 3,500.
		assert_eq!(losses(), (4_000, 1_500, 2_500));
		assert_eq!(navs(), (0, 0));
		assert!(!is_staked());
		assert_eq!(redeem(Bob, 1_500), 875 * DOLLAR);
		assert_eq!(losses(), (3_375, 1_500, 1_875));
		assert_eq!(redeem(Dave, 600), 350 * DOLLAR);
		assert_eq!(losses(), (3_125, 1_500, 1_625));
		assert_noop!(deposit(Bob, 1_000), VaultError::ReserveLossUnpaid);
		assert_eq!(redeem(Bob, 3_900), 2_275 * DOLLAR);
		assert_eq!(losses(), (1_500, 1_500, 0));
		let more = call(Bob, Call::redeem { amount_usdai: ONE, min_usdc: 0 });
		assert_eq!(more.unwrap_err().error, Error::<Runtime>::AboveBacked.into());
		// A payment of a borrower pays the loss, and the vault owes that amount less.
		repay(750);
		assert_eq!(losses(), (750, 750, 0));
	});
}

#[test]
fn a_late_payment_makes_all_of_it_good_and_the_rest_is_the_treasurys() {
	chain(DEV).execute_with(|| {
		mint_usdai(Bob, 6_000);
		stake(Eve, 2_000);
		lend(1_500);
		let lot = lose(4_600, 4_500);
		assert!(!is_staked());
		assert_ok!(call(Charlie, Call::settle_bill { lot }));
		// 4,600 less the 4,000 that were left of the loss: they arose while the vault had nothing.
		assert_eq!((losses(), navs()), ((0, 0, 0), (1_500, 1_500)));
		assert_eq!(Reserve::position().unwrap().realised_usdc, 600 * DOLLAR);
		assert!(is_staked(), "what is lent is whole again");
		assert_ok!(call(Ferdie, Call::harvest {}));
		assert_eq!(Assets::balance(USDAI, TreasuryAccount::get()), 600 * ONE);
		assert_ok!(deposit(Bob, 100));
	});
}

#[test]
fn a_loss_that_takes_the_stake_below_its_line_ends_the_vaults_base_yield() {
	chain(DEV).execute_with(|| {
		mint_usdai(Bob, 10_000);
		stake(Eve, 1_500);
		// A dollar a second, and a bill that will not be paid.
		buy_lot(6_000, 5_400, 600);
		lose(1_000, 900);
		assert_eq!((losses(), is_staked()), ((0, 0, 0), false));
		// 600 are left, and 90 less the fee of a tenth.
		assert_eq!(navs(), (600, 681));
		next_block(100);
		assert_eq!(navs(), (600, 681), "no call since, and it accrues to the treasury");
	});
}

#[test]
fn base_yield_is_divided_by_the_seconds_on_either_side_of_the_minimum_stake() {
	on_chain(DEV, || {
		mint_usdai(Bob, 100_000);
		mint_usdai(Eve, 4_000);
		// A dollar a second.
		let lot = buy_lot(10_000, 9_400, 600);
		next_block(100);
		// 100 accrued before the first deposit.
		assert_ok!(deposit(Eve, 2_000));
		assert!(is_staked());
		assert_eq!(navs(), (2_000, 2_000));
		next_block(200);
		assert_eq!(navs(), (2_000, 2_180));
		assert_ok!(call(Eve, VaultCall::request_redeem { shares: 1_500 * ONE, bid: 0 }));
		next_block(60);
		valued();
		assert_ok!(call(Bob, VaultCall::service {}));
		// 260 for the vault, less a tenth, and 500 staked: from here on it is the treasury's.
		assert_eq!((navs(), is_staked()), ((500, 734), false));
		next_block(40);
		assert_eq!(navs(), (500, 734));
		assert_ok!(deposit(Eve, 1_600));
		assert_eq!((navs(), is_staked()), ((2_100, 2_334), true));
		next_block(200);
		// 200 more, less a tenth; in all 460 for the vault and 140 for the treasury.
		assert_eq!(navs(), (2_100, 2_514));
		assert_ok!(call(Charlie, Call::settle_bill { lot }));
		assert_eq!(navs(), (2_514, 2_514));
		assert_ok!(call(Ferdie, Call::harvest {}));
		assert_eq!(navs(), (2_514, 2_514));
		assert_eq!(Vault::total_assets().unwrap().idle, 2_514 * ONE);
		assert_eq!(Assets::balance(USDAI, TreasuryAccount::get()), (140 + 46) * ONE);
		let harvested = Event::Harvested { vault: 414 * ONE, treasury: 140 * ONE, fee: 46 * ONE };
		assert!(System::events().iter().any(|record| record.event == harvested.clone().into()));
	});
}

#[test]
fn a_stale_or_short_proof_closes_entries_and_no_exit() {
	on_chain(DEV, || {
		mint_usdai(Bob, 10_000);
		mint_usdai(Eve, 1_000);
		stake(Eve, 2_000);
		buy_lot(1_000, 990, 86_400);
		next_block(60 * 60);
		assert_ok!(deposit(Eve, 1));
		next_block(1);
		let attest = |face: u128| {
			let (custodian, hash) = (Charlie.to_account_id(), H256::repeat_byte(7));
			let as_of = now();
			call(Ferdie, Call::attest { custodian, as_of, face: face * DOLLAR, hash })
		};
		let closed = |why: Error<Runtime>| {
			let mint = call(Bob, Call::mint { amount_usdc: 1, min_usdai: 0 });
			assert_noop!(mint.map_err(|e| e.error), why);
			assert_noop!(deposit(Eve, 1), VaultError::ReserveNotAttested);
			let mint = call(Eve, VaultCall::mint { shares: ONE, max_assets: 2 * ONE });
			assert_noop!(mint.map_err(|e| e.error), VaultError::ReserveNotAttested);
		};
		closed(Error::AttestationStale);
		assert_ok!(call(Eve, VaultCall::request_redeem { shares: 500 * ONE, bid: 0 }));
		next_block(120);
		valued();
		assert_ok!(call(Bob, VaultCall::service {}));
		assert_ok!(call(Bob, VaultCall::claim { request: 0 }));
		assert_eq!(redeem(Eve, 500), 500 * DOLLAR);
		assert_ok!(attest(999));
		closed(Error::AttestationShort);
		assert_eq!(redeem(Bob, 1_000), 1_000 * DOLLAR);
		next_block(6);
		assert_ok!(attest(1_000));
		mint_usdai(Bob, 1);
		assert_ok!(deposit(Eve, 1));
	});
}

#[test]
fn an_overdue_bill_stops_fills_and_entries_of_the_vault_until_it_is_paid() {
	on_chain(DEV, || {
		mint_usdai(Bob, 10_000);
		stake(Eve, 2_000);
		let lot = buy_lot(1_000, 990, 30);
		assert_ok!(call(Eve, VaultCall::request_redeem { shares: 500 * ONE, bid: 0 }));
		// Twelve seconds of grace.
		next_block(41);
		assert_ok!(Vault::preview_deposit(10 * ONE));
		next_block(1);
		assert_noop!(deposit(Bob, 10), VaultError::ReserveBillOverdue);
		mint_usdai(Bob, 10);
		next_block(18);
		let claimable = || Vault::request(0).unwrap().claimable_usdai;
		valued();
		assert_ok!(call(Bob, VaultCall::service {}));
		assert_eq!(claimable(), 0);
		assert_ok!(call(Charlie, Call::settle_bill { lot }));
		valued();
		assert_ok!(call(Bob, VaultCall::service {}));
		// The gain of 10, less a tenth, is theirs: 500 of 2,000 shares are a quarter of 2,009.
		assert_eq!(claimable(), 502_250 * ONE / 1_000);
	});
}
