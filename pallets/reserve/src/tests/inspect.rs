//! What the vault reads from the reserve, and writes to its books.

use frame_support::assert_ok;
use infrafi_finance::units::Usdc;
use infrafi_protocol::{ReserveBooks, ReserveInspect, ReserveState};
use sp_runtime::Perbill;

use crate::mock::*;

fn state() -> ReserveState {
	Reserve::state().unwrap()
}

fn staked() {
	VaultIsStaked::set(&true);
	assert_ok!(Reserve::set_staked(true));
}

#[test]
fn reports_cash_loss_and_health() {
	new_test_ext().execute_with(|| {
		let is_well = || {
			let health = Reserve::health();
			(health.is_attested, !health.is_overdue)
		};
		assert_eq!((state(), is_well()), (ReserveState::default(), (true, true)));
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 10);
		assert_eq!(state().cash, Usdc(9_010 * DOLLAR));
		pass(11 * DAY);
		assert_eq!(is_well(), (false, false));
		assert_ok!(Reserve::write_off(root(), lot, 990 * DOLLAR));
		assert_eq!((state().loss.0, Reserve::loss().0), (990 * ONE, 990 * ONE));
		assert_eq!(is_well(), (true, true));
	});
}

#[test]
fn a_year_at_the_rate_of_now_is_net_of_fee() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		staked();
		// A tenth of a year: 100 in it, 1,000 in a year, less a tenth.
		let matures_at = now() + 3_153_600;
		let (face, cost) = (100_000 * DOLLAR, 99_900 * DOLLAR);
		let who = signed(TREASURER);
		assert_ok!(Reserve::buy_bill(who, BILL, face, cost, matures_at, CUSTODIAN));
		let yearly = state().yearly.0;
		assert!(yearly <= 900 * ONE && yearly > 900 * ONE - ONE / 1_000, "{yearly}");
		pass(3_153_600);
		assert_eq!(state().yearly.0, 0, "it has matured");
	});
}

#[test]
fn a_harvest_does_not_change_the_vaults_prices() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		staked();
		let lot = buy(100_000, 99_000, 10);
		let both = || {
			let state = state();
			(vault_idle() + state.realised.0, vault_idle() + state.realised.0 + state.accreted.0)
		};
		pass(10 * DAY);
		assert_eq!(both(), (0, 900 * ONE));
		assert_ok!(settle(lot));
		assert_eq!(both(), (900 * ONE, 900 * ONE));
		assert_ok!(harvest());
		assert_eq!(both(), (900 * ONE, 900 * ONE));
		assert_eq!(vault_idle(), 900 * ONE);
	});
}

#[test]
fn a_new_fee_does_not_apply_to_earlier_income() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		staked();
		let paid = buy(100_000, 99_000, 5);
		let lot = buy(100_000, 99_000, 10);
		pass(5 * DAY);
		assert_ok!(settle(paid));
		// Realised 1,000 and accreted 500, a tenth of both the treasury's, within the rounding of
		// two units of USDC.
		let near =
			|amount: Balance, expected: Balance| amount.abs_diff(expected) < 3_000_000_000_000;
		let all = || vault_idle() + state().realised.0 + state().accreted.0;
		assert!(near(all(), 1_350 * ONE));
		govern(|params| params.harvest_fee = Perbill::from_percent(50));
		assert_eq!(vault_idle(), 900 * ONE, "what could be paid was");
		assert!(near(all(), 1_350 * ONE));
		Reserve::do_try_state().unwrap();
		// 500 more, half of it the treasury's.
		pass(5 * DAY);
		assert!(near(all(), 1_600 * ONE));
		govern(|params| params.harvest_fee = Perbill::zero());
		assert!(near(all(), 1_600 * ONE));
		assert_ok!(settle(lot));
		assert_ok!(harvest());
		assert!(near(vault_idle(), 1_600 * ONE));
		assert_eq!(vault_idle() + usdai(&TREASURY), 2_000 * ONE);
		assert_eq!(state().realised.0, 0);
	});
}

#[test]
fn a_loss_lowers_the_exempt_income() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		staked();
		let lot = buy(100_000, 99_000, 10);
		pass(5 * DAY);
		govern(|params| params.harvest_fee = Perbill::from_percent(50));
		// 450 of the 500 are exempt; the sale brings 300 of them, 50 for the treasury.
		let sale = Reserve::order_sale(signed(TREASURER), lot, 99_300 * DOLLAR);
		assert_ok!(sale);
		assert_ok!(Reserve::sell_bill(signed(CUSTODIAN), lot, 99_300 * DOLLAR));
		assert_eq!(crate::Books::<Test>::get().exempt, Usdc(250 * DOLLAR));
		assert_eq!(state().realised.0, 250 * ONE);
		assert_ok!(harvest());
		assert_eq!((vault_idle(), usdai(&TREASURY)), (250 * ONE, 50 * ONE));
	});
}
