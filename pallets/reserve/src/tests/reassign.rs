use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error, Event};

#[test]
fn the_new_custodian_owes_the_face() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 1);
		Custodians::set(&vec![OTHER_CUSTODIAN]);
		assert_ok!(Reserve::reassign(root(), lot, OTHER_CUSTODIAN));
		let reassigned = Event::Reassigned { lot, from: CUSTODIAN, to: OTHER_CUSTODIAN };
		assert_eq!(last_event(), reassigned.into());
		pass(DAY);
		assert_noop!(settle(lot), Error::<Test>::NotCustodian);
		assert_ok!(Reserve::settle_bill(signed(OTHER_CUSTODIAN), lot));
	});
}

#[test]
fn both_have_to_be_proved_again() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 91);
		buy(2_000, 1_980, 91);
		pass(6);
		assert_ok!(attest(CUSTODIAN, 3_000));
		let as_of = now();
		pass(6);
		assert_ok!(Reserve::reassign(root(), lot, OTHER_CUSTODIAN));
		assert_eq!(Reserve::custodians(), vec![CUSTODIAN, OTHER_CUSTODIAN]);
		let who = signed(ATTESTORS[1].clone());
		let late = Reserve::attest(who, CUSTODIAN, as_of, 3_000 * DOLLAR, hash(1));
		assert_noop!(late, Error::<Test>::LedgerMoved);
		pass(2 * DAY);
		assert_ok!(attest(CUSTODIAN, 2_000));
		assert!(position().is_attested);
		pass(1);
		assert!(!position().is_attested, "of the other nothing is proved");
		assert_ok!(attest(OTHER_CUSTODIAN, 1_000));
		assert!(position().is_attested);
	});
}

#[test]
fn a_lost_lot_can_be_reassigned() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 1);
		assert_ok!(Reserve::write_off(root(), lot, 990 * DOLLAR));
		assert_ok!(Reserve::reassign(root(), lot, OTHER_CUSTODIAN));
		assert_eq!(Reserve::custodians(), vec![]);
		pass(DAY);
		assert_ok!(Reserve::settle_bill(signed(OTHER_CUSTODIAN), lot));
	});
}

#[test]
fn refuses_unknown_lots_and_custodians() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(1_000, 990, 1);
		for (lot, to, error) in [
			(lot, CUSTODIAN, Error::<Test>::SameCustodian),
			(lot, BOB, Error::UnknownCustodian),
			(lot + 1, OTHER_CUSTODIAN, Error::UnknownLot),
		] {
			assert_noop!(Reserve::reassign(root(), lot, to), error);
		}
		let refused = Reserve::reassign(signed(TREASURER), lot, OTHER_CUSTODIAN);
		assert_noop!(refused, Error::<Test>::NotGovernance);
	});
}
