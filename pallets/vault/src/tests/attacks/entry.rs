//! Attacks on depositors, and by depositors.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::assets::{SUSDAI, USDAI};

use crate::{mock::*, Error};

fn give(asset: u32, from: AccountId, amount: Balance) {
	assert_ok!(Assets::transfer(signed(from), asset, VAULT, amount));
}

/// Redeems all shares without a bid. Returns the payment.
fn leave(who: AccountId) -> Balance {
	let id = Vault::do_request_redeem(who.clone(), shares(&who), 0).unwrap();
	at(Vault::request(id).unwrap().window);
	service();
	claim(id)
}

/// The attacker deposits little and gives much, so that the next depositor's shares would round to
/// zero.
#[test]
fn first_depositor_inflation() {
	new_test_ext().execute_with(|| {
		// Little is not possible, and a gift is no asset.
		let dust = Vault::deposit(signed(ALICE), 1, 0, 0);
		assert_eq!(dust, Err(Error::<Test>::FirstDepositTooSmall.into()));
		deposit(ALICE, 1_000);
		give(USDAI, ALICE, 1_000_000 * ONE);
		assert_eq!(deposit(BOB, 1), ONE);
		// Even base yield, which is an asset, costs the attacker more than it rounds away.
		assert_eq!(leave(BOB), ONE);
	});
}

#[test]
fn a_donation_before_the_first_deposit_has_no_owner() {
	new_test_ext().execute_with(|| {
		give(USDAI, STRANGER, 5_000 * ONE);
		assert_eq!(deposit(ALICE, 1_000), 1_000 * ONE - 1_000_000);
		assert_eq!(nav(), (1_000 * ONE, 1_000 * ONE));
		assert_eq!(idle(), 1_000 * ONE);
		let held = shares(&ALICE);
		assert_eq!(leave(ALICE), held);
	});
}

#[test]
fn a_donation_after_it_changes_no_price_and_no_claim() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let id = request(ALICE, 100, 0);
		let before = prices();
		give(USDAI, STRANGER, 5_000 * ONE);
		assert_eq!(prices(), before);
		assert_eq!(available(), 1_000 * ONE);
		at(END);
		service();
		assert_eq!(claim(id), 100 * ONE);
	});
}

/// Shares sent to the vault's account are in no request. They do not keep another account's shares
/// from being the last.
#[test]
fn a_donation_of_shares_is_as_ownerless_as_the_lock() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		give(SUSDAI, ALICE, 500 * ONE);
		let before = prices();
		assert_eq!(prices(), before);
		assert_eq!(Vault::windows(0, 1).windows.len(), 0);
		let all = shares(&ALICE);
		assert_eq!(leave(ALICE), all);
		// A bid leaves something, and the treasury has it although a share more than the locked
		// ones is left.
		deposit(BOB, 1_000);
		assert_ok!(Vault::request_redeem(signed(BOB), shares(&BOB), 40));
		at(now() + 60 * DAY);
		service();
		assert!(shares(&TREASURY) > 99 * ONE);
	});
}

/// The attacker deposits before a harvest and leaves after it.
#[test]
fn sandwich_of_a_harvest() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 10_000);
		Reserve::accrete(500);
		Reserve::mature();
		let before = prices();
		deposit(BOB, 90_000);
		Reserve::harvest();
		assert!(leave(BOB) <= 90_000 * ONE);
		assert!(!is_lower(prices().0, before.0));
	});
}

/// The attacker deposits while income only has accreted: the deposit pays for it, and the
/// redemption is not paid for it before it is realised.
#[test]
fn sandwich_of_an_accretion() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 10_000);
		Reserve::accrete(500);
		deposit(BOB, 90_000);
		let back = leave(BOB);
		assert!(back < 89_600 * ONE, "{back}");
	});
}

/// The attacker deposits before a borrower pays, and leaves after it.
#[test]
fn sandwich_of_a_repayment() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 10_000);
		let loan = Lender::draw(9_000, 20);
		pass(300 * DAY);
		deposit(BOB, 90_000);
		Lender::pay(loan, 9_000 * ONE, 0);
		assert!(leave(BOB) <= 90_000 * ONE);
	});
}

/// The attacker deposits and requests in one block just before the window is fixed, and leaves a
/// week later without having earned more than any other share in that time.
#[test]
fn deposit_and_request_in_one_block() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 10_000);
		let loan = Lender::draw(9_000, 20);
		at(END - WAIT);
		let bought = deposit(BOB, 1_000);
		let id = Vault::do_request_redeem(BOB, bought, 0).unwrap();
		assert_eq!(Vault::request(id).unwrap().window, END);
		pass(1);
		Lender::pay(loan, 0, 0);
		at(END);
		service();
		assert!(claim(id) <= 1_000 * ONE + ONE / 100);
	});
}

/// The attacker deposits seconds before a window closes. The bids of leavers are a gift to all who
/// stay, and it is released slowly.
#[test]
fn a_deposit_seconds_before_a_window_closes() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		let leaver = request(ALICE, 1_000, 40);
		at(END - 1);
		let bought = deposit(BOB, 1_000);
		let asked = Vault::do_request_redeem(BOB, bought, 0).unwrap();
		at(END);
		service();
		assert_eq!(claim(leaver), 900 * ONE);
		assert_eq!(claimable(asked), 0, "not in this window");
		assert_eq!(Vault::request(asked).unwrap().window, END + 30 * DAY);
		// The leaver neither paid nor waited for the new deposit. The gift is not there to take.
		assert_eq!(nav(), (2_000 * ONE, 2_100 * ONE));
	});
}

/// There is income before the first deposit: the first depositor does not receive it all.
#[test]
fn base_yield_before_the_first_deposit() {
	new_test_ext().execute_with(|| {
		Reserve::accrete(100_000);
		Reserve::mature();
		assert_eq!(nav(), (0, 0));
		deposit(ALICE, 2_000);
		Reserve::harvest();
		assert_eq!(nav(), (2_000 * ONE, 2_000 * ONE));
		assert_eq!(usdai(&TREASURY), 100_000 * ONE);
		Reserve::accrete(10);
		assert_eq!(nav().1, 2_010 * ONE, "from now on it is the vault's");
	});
}

/// The attacker splits one deposit into many, or joins many into one, to profit from the rounding.
#[test]
fn many_small_entries_are_no_cheaper_than_a_large_one() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		Lender::draw(900, 12);
		pass(DAY);
		for units in [1, 2, 3, 5, 7, 1_000_003] {
			let before = prices().1;
			let _ = Vault::deposit(signed(BOB), units, 0, 0);
			assert_ok!(Vault::mint(signed(BOB), units, FUNDS));
			assert!(!is_lower(prices().1, before));
		}
	});
}

/// A newcomer while a seized loan waits for its auction pays for all of it, and bears what it then
/// loses.
#[test]
fn a_newcomer_while_a_seized_loan_waits_for_its_auction() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(900, 12);
		pass(100 * DAY);
		Lender::impair(loan, 900 * ONE);
		Lender::seize(loan);
		let (conservative, optimistic) = nav();
		assert_eq!(conservative, 100 * ONE);
		let bought = deposit(BOB, 1_000);
		let whole = num_bigint::BigUint::from(1_000 * ONE).pow(2) / optimistic;
		assert_eq!(num_bigint::BigUint::from(bought), whole, "the interest is paid for, too");
		// The auction brings the whole debt: the newcomer has no profit from it.
		let before = Vault::convert_to_assets(bought).unwrap();
		Lender::pay(loan, 900 * ONE, 0);
		let after = Vault::convert_to_assets(bought).unwrap();
		assert!(before < 600 * ONE && after <= 1_000 * ONE);
	});
}

#[test]
fn no_account_enters_by_a_frozen_one() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		freeze(&BOB);
		assert_noop!(Vault::deposit(signed(BOB), ONE, 0, 0), Error::<Test>::AccountFrozen);
	});
}
