use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;

use crate::{mock::*, Error, Event};

#[test]
fn pays_the_face_and_realises_the_gain() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 10);
		pass(10 * DAY);
		assert_eq!(position().accreted_usdc, 10 * DOLLAR);
		assert_ok!(settle(lot));
		assert_eq!(cash(), Usdc(10_010 * DOLLAR));
		assert_eq!(usdc(&CUSTODIAN), FUNDS - 10 * DOLLAR);
		let settled = Event::BillSettled {
			lot,
			custodian: CUSTODIAN,
			face: 1_000 * DOLLAR,
			gain: 10 * DOLLAR,
		};
		assert_eq!(last_event(), settled.into());
		let position = position();
		assert_eq!(
			(position.realised_usdc, position.accreted_usdc, position.lots),
			(10 * DOLLAR, 0, 0)
		);
		assert_eq!((position.bills_at_cost_usdc, position.bills_at_face_usdc), (0, 0));
		assert_eq!((position.next_maturity, Reserve::lot(lot)), (None, None));
	});
}

#[test]
fn is_for_the_custodian_after_maturity() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 10);
		pass(10 * DAY - 1);
		assert_noop!(settle(lot), Error::<Test>::NotMatured);
		pass(1);
		let refused = Reserve::settle_bill(signed(OTHER_CUSTODIAN), lot);
		assert_noop!(refused, Error::<Test>::NotCustodian);
		assert_noop!(settle(lot + 1), Error::<Test>::UnknownLot);
		FrozenAccounts::set(&vec![CUSTODIAN]);
		assert_noop!(settle(lot), Error::<Test>::AccountFrozen);
		FrozenAccounts::set(&vec![]);
		// Exit needs no admission.
		Custodians::set(&vec![]);
		assert_ok!(settle(lot));
		assert_noop!(settle(lot), Error::<Test>::UnknownLot);
	});
}

#[test]
fn needs_the_money() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 10);
		pass(10 * DAY);
		let all = usdc(&CUSTODIAN);
		assert_ok!(Assets::transfer(signed(CUSTODIAN), 1, BOB, all - 999 * DOLLAR));
		assert_noop!(settle(lot), Error::<Test>::InsufficientUsdc);
	});
}

#[test]
fn a_late_payment_brings_no_interest() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let (early, late) = (buy(1_000, 990, 10), buy(1_000, 980, 20));
		pass(30 * DAY);
		assert_eq!(position().bills_at_book_usdc, 2_000 * DOLLAR);
		assert_ok!(settle(late));
		assert_eq!(position().bills_at_book_usdc, 1_000 * DOLLAR);
		assert_ok!(settle(early));
		assert_eq!(position().realised_usdc, 30 * DOLLAR);
	});
}
