//! Invariant 3: a storage deposit returns to the applicant, whatever happened to the unit.

use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{Inspect, InspectHold, Mutate},
		tokens::{Fortitude, Preservation},
	},
};
use infrafi_protocol::{ids::UNIT_COLLECTION, Custody};
use sp_runtime::TokenError;

use crate::mock::*;

fn held(who: &AccountId) -> Balance {
	Balances::balance_on_hold(&UnitHoldReason::get(), who)
}

/// The holder of the receipt redeems the hardware.
fn redeem(holder: AccountId, custodian: AccountId, unit: u64) {
	assert_ok!(Collateral::request_redemption(signed(holder), unit));
	assert_ok!(Collateral::confirm_release(signed(custodian), unit));
}

#[test]
fn after_a_sale() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		for (from, to) in [(OWNER, BUYER), (BUYER, STRANGER)] {
			assert_ok!(Nfts::transfer(signed(from), UNIT_COLLECTION, unit, to));
		}
		assert_eq!(held(&OWNER), deposit(&server(&[1])));
		redeem(STRANGER, CUSTODIAN, unit);
		for who in [OWNER, BUYER, STRANGER] {
			assert_eq!((Balances::free_balance(&who), held(&who)), (FUNDS, 0));
		}
	});
}

#[test]
fn after_a_seizure() {
	new_test_ext().execute_with(|| {
		let unit = seized(&[1]);
		assert_ok!(Collateral::release(unit, &BUYER));
		assert_eq!(held(&OWNER), deposit(&server(&[1])));
		redeem(BUYER, CUSTODIAN, unit);
		for who in [OWNER, BUYER] {
			assert_eq!((Balances::free_balance(&who), held(&who)), (FUNDS, 0));
		}
	});
}

#[test]
fn with_a_removed_custodian_and_with_its_successor() {
	new_test_ext().execute_with(|| {
		let (unit, other) = (issued(&[1]), issued(&[2]));
		CustodianMembers::set(&vec![OTHER_CUSTODIAN]);
		redeem(OWNER, CUSTODIAN, unit);
		assert_eq!(held(&OWNER), deposit(&server(&[2])));
		assert_ok!(Collateral::reassign(root(), other, OTHER_CUSTODIAN));
		redeem(OWNER, OTHER_CUSTODIAN, other);
		assert_eq!((Balances::free_balance(OWNER), held(&OWNER)), (FUNDS, 0));
	});
}

/// A hold keeps the account alive, so that the deposit can always be returned.
#[test]
fn to_an_account_that_has_nothing_else() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		let pay = |amount| {
			<Balances as Mutate<_>>::transfer(&OWNER, &BUYER, amount, Preservation::Expendable)
		};
		let most = Balances::reducible_balance(&OWNER, Preservation::Expendable, Fortitude::Polite);
		assert_eq!(most, FUNDS - deposit(&server(&[1])) - Balances::minimum_balance());
		assert_noop!(pay(most + 1), TokenError::Frozen);
		assert_ok!(pay(most));

		redeem(BUYER, CUSTODIAN, unit);
		assert_eq!(held(&OWNER), 0);
		let left = Balances::minimum_balance() + deposit(&server(&[1]));
		assert_eq!(Balances::free_balance(OWNER), left);
	});
}
