//! Savings over the real reserve and real loans: what one pallet does to another, to the unit.

use frame_support::{
	assert_noop, assert_ok,
	traits::{fungibles::Inspect, Hooks},
	weights::Weight,
};
use infrafi_finance::{curve::Amortisation, units::Usdai};
use infrafi_protocol::{
	assets::{SUSDAI, USDAI, USDC},
	Liquidity,
};
use infrafi_runtime::{
	configs::{TreasuryAccount, VaultAccount},
	*,
};
use pallet_vault::{Call, Error};
use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{DispatchError, FixedU128};

use crate::{chain::*, loan::*};

/// A cent.
const CENT: Balance = ONE / 100;

fn balance(asset: AssetId, who: Sr25519Keyring) -> Balance {
	Assets::balance(asset, who.to_account_id())
}

/// Mints dollars as USDai and deposits them.
fn save(who: Sr25519Keyring, dollars: Balance) {
	mint_usdai(who, dollars);
	assert_ok!(call(who, Call::deposit { assets: dollars * ONE, min_shares: 0, min_worth: 0 }));
}

fn ask(who: Sr25519Keyring, shares: Balance, bid: u8) -> u64 {
	let request = pallet_vault::NextRequestId::<Runtime>::get();
	assert_ok!(call(who, Call::request_redeem { shares: shares * ONE, bid }));
	request
}

fn service() {
	valued();
	assert_ok!(call(Dave, Call::service {}));
}

/// A bill through Charlie that matures `seconds` from now.
fn buy(face: Balance, cost: Balance, seconds: u64) -> u64 {
	let lot = pallet_reserve::NextLotId::<Runtime>::get();
	let buy = pallet_reserve::Call::buy_bill {
		cusip: *b"912797GL5",
		face: face * DOLLAR,
		cost: cost * DOLLAR,
		matures_at: now() + seconds,
		custodian: Charlie.to_account_id(),
	};
	assert_ok!(call(Alice, buy));
	lot
}

fn settle(lot: u64) {
	assert_ok!(call(Charlie, pallet_reserve::Call::settle_bill { lot }));
}

fn lose(lot: u64) {
	assert_ok!(call(Dave, pallet_reserve::Call::realise_loss { lot }));
}

fn harvest() -> Result<(), DispatchError> {
	call(Dave, pallet_reserve::Call::harvest {}).map(drop).map_err(|error| error.error)
}

fn is_staked() -> bool {
	pallet_reserve::Books::<Runtime>::get().income.is_staked
}

fn loss() -> Balance {
	Reserve::position().unwrap().loss_usdai
}

/// The conservative and the optimistic NAV.
fn assets() -> (Balance, Balance) {
	let assets = Vault::total_assets().unwrap();
	(assets.conservative, assets.optimistic)
}

/// A loan of 100,000 to Bob in four windows of 24 seconds: 85,000 of the vault at 10 %, 15,000 of
/// Eve at 16 %.
fn approved() -> u64 {
	mint_usdai(Eve, 15_001);
	let unit = insured(1, policy());
	priced(30_000);
	loan(100_000)
		.on([unit])
		.junior(15_000)
		.every(24, 4)
		.amortised(Amortisation::EqualPrincipal)
		.grace(24)
		.expires_at(START + 3_600)
		.approved()
}

fn draw(loan: u64) -> Result<(), DispatchError> {
	call(Bob, pallet_lending::Call::draw { loan }).map(drop).map_err(|error| error.error)
}

/// Bob pays the whole debt.
fn repay(loan: u64) {
	assert_ok!(call(Bob, pallet_lending::Call::repay { loan, amount: 1_000_000 * ONE }));
}

/// The principal of the vault and that of lending agree.
fn claims_agree() {
	let lent = pallet_vault::VaultLedger::<Runtime>::get().receivables;
	let portfolio = Lending::portfolio();
	assert_eq!(lent.loans.principal, portfolio.vault_principal);
	assert_eq!(lent.impairment, portfolio.impairment);
}

/// From a dollar to a dollar: minted, saved, earning what a bill brings, asked for, filled,
/// claimed, redeemed.
#[test]
fn a_dollar_is_saved_earns_and_comes_back() {
	on_chain(DEV, || {
		save(Bob, 4_000);
		save(Eve, 1_000);
		let lot = buy(1_000, 990, 60);
		// Half of the ten dollars have accreted. Depositors pay for them, net of a tenth;
		// redemptions do not receive them yet.
		at(30);
		assert_eq!(assets(), (5_000 * ONE, 5_004 * ONE + 50 * CENT));
		assert_eq!(Vault::preview_mint(1_000 * ONE), Ok(1_000 * ONE + 90 * CENT));
		assert_eq!(harvest(), Err(pallet_reserve::Error::<Runtime>::NothingToHarvest.into()));
		// It matures and is paid: nine dollars are the vault's, harvested or not.
		at(60);
		assert_eq!(assets(), (5_000 * ONE, 5_009 * ONE));
		settle(lot);
		assert_eq!(assets(), (5_009 * ONE, 5_009 * ONE));
		assert_ok!(harvest());
		assert_eq!(assets(), (5_009 * ONE, 5_009 * ONE));
		assert_eq!(Assets::balance(USDAI, TreasuryAccount::get()), ONE);
		let price = Vault::share_price().unwrap();
		let exact = FixedU128::from_rational(10_018, 10_000);
		assert_eq!((price.deposit, price.redemption), (exact, exact));

		// The window that closes at 120 takes requests until 108, and lets go of them until then.
		let preview = Vault::preview_redeem(2_000 * ONE, 0).unwrap();
		assert_eq!((preview.assets, preview.earliest), (2_003 * ONE + 60 * CENT, START + 120));
		let [bob, eve] = [ask(Bob, 2_000, 0), ask(Eve, 500, 40)];
		assert_eq!(Vault::queue_position(bob).unwrap().ahead, 500 * ONE);
		at(109);
		let cancel = call(Bob, Call::cancel_request { request: bob }).map_err(|e| e.error);
		assert_noop!(cancel, Error::<Runtime>::WindowFixed);
		at(119);
		service();
		assert_eq!(Vault::request(bob).unwrap().claimable_usdai, 0);
		// 500 shares less a tenth, and 2,000, at 1.0018 each.
		at(120);
		service();
		assert_eq!(Vault::request(eve).unwrap().claimable_usdai, 450 * ONE + 81 * CENT);
		assert_eq!(Vault::request(bob).unwrap().claimable_usdai, 2_003 * ONE + 60 * CENT);
		// 2,554.59 are left behind 2,500 shares. The gift of 50.09 is released in four minutes.
		assert_eq!(assets(), (2_504 * ONE + 50 * CENT, 2_554 * ONE + 59 * CENT));
		assert_eq!(Assets::total_issuance(SUSDAI), 2_500 * ONE);
		let price = Vault::share_price().unwrap();
		assert_eq!(price.deposit, FixedU128::from_rational(1_021_836, 1_000_000));
		assert_eq!(price.redemption, exact);

		for request in [bob, eve] {
			assert_ok!(call(Dave, Call::claim { request }));
		}
		assert_eq!(balance(USDAI, Bob), 2_003 * ONE + 60 * CENT);
		assert_eq!(balance(USDAI, Eve), 450 * ONE + 81 * CENT);
		assert_eq!(Assets::balance(USDAI, VaultAccount::get()), 2_554 * ONE + 59 * CENT);
		let before = balance(USDC, Bob);
		let all = balance(USDAI, Bob);
		assert_ok!(call(
			Bob,
			pallet_reserve::Call::redeem { amount_usdai: all, min_usdc: 2_003_600_000 }
		));
		assert_eq!(balance(USDC, Bob), before + 2_003_600_000);
	});
}

/// The vault pays for a bill, and its stake is worth less than the least: from that second on the
/// bills earn for the treasury.
#[test]
fn a_loss_that_takes_the_stake_below_the_line_marks_it() {
	on_chain(DEV, || {
		save(Bob, 1_100);
		mint_usdai(Bob, 10_000);
		let lost = buy(200, 198, 6);
		let kept = buy(1_000, 900, 600);
		assert!(is_staked());
		at(36);
		lose(lost);
		assert_eq!(loss(), 0);
		assert!(!is_staked(), "902 are left");
		// Six of the hundred dollars had accreted: they stay the vault's, net of a tenth.
		let before = assets();
		let accreted = 5 * ONE + 40 * CENT;
		assert_eq!(before, (902 * ONE, 902 * ONE + accreted));
		at(600);
		assert_eq!(assets(), before, "what accretes is the treasury's");
		settle(kept);
		assert_ok!(harvest());
		assert_eq!(assets(), (902 * ONE + accreted, 902 * ONE + accreted));
	});
}

/// A loss is unpaid and the stake below the line for it. A custodian pays late: the loss is gone,
/// and the vault over the line.
#[test]
fn a_gain_that_pays_a_loss_can_lift_the_stake_over_the_line() {
	on_chain(DEV, || {
		save(Ferdie, 87_000);
		let lost = buy(4_400, 4_350, 6);
		let huge = pallet_vault::Parameters { min_stake: 84_000 * ONE, ..Vault::params() };
		let loan = approved();
		assert_ok!(draw(loan));
		assert_ok!(root(Call::set_params { params: huge }));
		assert!(is_staked());
		at(36);
		lose(lost);
		// 2,000 were idle, and 2,350 are owed.
		assert_eq!((loss(), assets().0), (2_350 * ONE, 82_650 * ONE));
		assert!(!is_staked());
		settle(lost);
		assert_eq!((loss(), assets().0), (0, 85_000 * ONE));
		assert!(is_staked());
		claims_agree();
	});
}

/// What the vault cannot pay it owes; income that arises makes it good, and repayments pay it
/// before anything else.
#[test]
fn while_a_loss_is_owed_nothing_is_harvested_lent_or_taken_in() {
	on_chain(DEV, || {
		save(Ferdie, 87_000);
		mint_usdai(Dave, 1_000);
		let (lost, kept) = (buy(4_400, 4_350, 6), buy(1_000, 900, 40));
		let loan = approved();
		assert_ok!(draw(loan));
		assert_eq!(available(), 260 * ONE, "2,000 less 2 % of 87,000");
		at(36);
		lose(lost);
		assert_eq!(loss(), 2_350 * ONE);
		assert_eq!(Vault::draw_limit(), Ok(Usdai(0)));
		let enter = || call(Dave, Call::deposit { assets: ONE, min_shares: 0, min_worth: 0 });
		assert_noop!(enter().map_err(|e| e.error), Error::<Runtime>::ReserveLossUnpaid);
		// A bill brings a hundred dollars: they make the loss good, and there is nothing to
		// harvest.
		at(40);
		settle(kept);
		assert_eq!(loss(), 2_250 * ONE);
		assert_eq!(harvest(), Err(pallet_reserve::Error::<Runtime>::NothingToHarvest.into()));
		// A loan comes back: what it brings pays the rest, and only then is there idle money.
		mint_usdai(Bob, 100);
		// 28 seconds at 10 %, and four at 12 % for the deadline missed, less a tenth.
		let interest =
			85_000 * ONE / 10 * 28 / 31_536_000 + 85_000 * ONE / 100 * 12 * 4 / 31_536_000;
		repay(loan);
		assert_eq!(loss(), 0);
		let fee = treasury();
		assert!(fee.abs_diff(interest / 10) <= 1, "{fee} of {interest}");
		let idle = Vault::total_assets().unwrap().idle;
		let due = 85_000 * ONE - 2_250 * ONE + interest - fee;
		assert!(idle.abs_diff(due) <= 2, "{idle} for {due}");
		assert_ok!(enter());
		claims_agree();
	});
}

/// From the second at which a loan's stage is due, leavers and stayers bear the same loss, although
/// no call brought the loan up to now and no block had room for it. A second before, leavers leave
/// at par: that is the rule.
#[test]
fn no_saver_leaves_ahead_of_an_impairment() {
	for (drawn_at, paid) in [(36, 43_750), (37, 50_000)] {
		on_chain(DEV, || {
			save(Ferdie, 200_000);
			let loan = approved();
			at(drawn_at);
			assert_ok!(draw(loan));
			at(120);
			let request = ask(Ferdie, 50_000, 0);
			// Four tenths of 100,000 are lost 120 seconds after the first deadline; of that Eve
			// bears 15,000.
			at(180);
			service();
			assert_eq!(Vault::request(request).unwrap().claimable_usdai, paid * ONE);
			claims_agree();
			next_block(1);
			assert_eq!(assets().0, (175_000 - paid) * ONE);
			valued();
			Vault::on_idle(System::block_number(), Weight::MAX);
			claims_agree();
			// A depositor pays for the doubtful loan in full.
			assert!(assets().1 > (200_000 - paid) * ONE);
		});
	}
}

/// A draw leaves the cash of a fixed window, whose requests can no longer be cancelled.
#[test]
fn a_draw_does_not_overtake_a_fixed_window() {
	on_chain(DEV, || {
		save(Ferdie, 110_000);
		let loan = approved();
		assert_eq!(available(), 107_800 * ONE);
		let request = ask(Ferdie, 25_000, 0);
		at(48);
		assert_eq!(available(), 107_800 * ONE, "they may still cancel");
		at(49);
		assert_eq!(available(), 82_800 * ONE);
		let refused = DispatchError::from(pallet_lending::Error::<Runtime>::VaultIlliquid);
		assert_eq!(draw(loan), Err(refused));
		at(60);
		service();
		assert_eq!(Vault::request(request).unwrap().claimable_usdai, 25_000 * ONE);
		// 85,000 less 2 % of them.
		assert_eq!(available(), 83_300 * ONE);
		assert_eq!(draw(loan), Err(refused));
	});
}

/// The reserve's dollars are in bills: borrowers could not have them.
#[test]
fn a_draw_is_bounded_by_the_reserves_cash() {
	on_chain(DEV, || {
		save(Ferdie, 110_000);
		let loan = approved();
		buy(290_000, 145_000, 600);
		// 125,001 and the bond of 100,000, less 145,000.
		assert_eq!(available(), 80_001 * ONE);
		assert_eq!(draw(loan), Err(pallet_lending::Error::<Runtime>::VaultIlliquid.into()));
	});
}

/// All savers have left. Only the holders of USDai bear a loss then; the next income makes it good,
/// and deposits open again. If the locked shares had paid for the loss, they would be worth
/// nothing, and no deposit could ever be made again.
#[test]
fn a_vault_that_all_have_left_opens_again_after_a_loss() {
	on_chain(DEV, || {
		save(Bob, 1_000);
		mint_usdai(Eve, 10_000);
		mint_usdai(Dave, 1_000);
		assert_ok!(call(Bob, Call::request_redeem { shares: balance(SUSDAI, Bob), bid: 0 }));
		at(60);
		service();
		assert_ok!(call(Bob, Call::claim { request: 0 }));
		assert_eq!(assets(), (1_000_000, 1_000_000));
		let (lost, kept) = (buy(100, 99, 6), buy(5_000, 4_800, 60));
		at(96);
		lose(lost);
		service();
		assert_eq!(Reserve::position().unwrap().loss_usdai, 99 * ONE);
		let enter =
			|| call(Dave, Call::deposit { assets: 1_000 * ONE, min_shares: 0, min_worth: 0 });
		assert_noop!(enter().map_err(|e| e.error), Error::<Runtime>::ReserveLossUnpaid);
		at(120);
		settle(kept);
		assert_eq!(loss(), 0);
		assert_ok!(enter());
		assert_eq!(balance(SUSDAI, Dave), 1_000 * ONE);
	});
}
