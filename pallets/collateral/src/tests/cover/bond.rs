use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{Custody, PolicyBook};
use pallet_assets::AccountStatus;
use sp_runtime::DispatchError;

use crate::{mock::*, Bonds, Error, Event, InsurerInfo};

fn withdraw(who: AccountId, amount: Balance) -> Result<(), DispatchError> {
	let done = Collateral::withdraw_bond(signed(who), amount);
	done.map(drop).map_err(|error| error.error)
}

#[test]
fn goes_into_the_pot_and_comes_back() {
	new_test_ext().execute_with(|| {
		let (before, pot) = (usdai(&INSURER), usdai(&Collateral::account()));
		assert_ok!(Collateral::post_bond(signed(INSURER), 500));
		let bond = BOND + 500;
		let posted = Event::BondPosted { insurer: INSURER, amount: 500, bond };
		assert_eq!(last_event(), posted.into());
		assert_eq!((before - usdai(&INSURER), usdai(&Collateral::account()) - pot), (500, 500));
		let info = InsurerInfo { bond, exposure: 0, claimed: 0, required: 0, free: bond };
		assert_eq!(Collateral::insurer(INSURER), Some(info));
		assert_noop!(withdraw(INSURER, bond + 1), Error::<Test>::BondExceeded);
		assert_ok!(withdraw(INSURER, bond));
		let withdrawn = Event::BondWithdrawn { insurer: INSURER, amount: bond, bond: 0 };
		assert_eq!(last_event(), withdrawn.into());
		assert!(!Bonds::<Test>::contains_key(INSURER));
		assert_eq!((Collateral::insurer(INSURER), usdai(&INSURER)), (None, before + BOND));
	});
}

#[test]
fn is_posted_by_insurers_with_money() {
	new_test_ext().execute_with(|| {
		let post = |who, amount| Collateral::post_bond(signed(who), amount);
		assert_noop!(post(STRANGER, 1), Error::<Test>::UnknownInsurer);
		assert_noop!(post(INSURER, 0), Error::<Test>::AmountIsZero);
		assert_noop!(post(INSURER, DOLLARS + 1), Error::<Test>::InsufficientUsdai);
		set_status(&INSURER, AccountStatus::Frozen);
		assert_noop!(post(INSURER, 1), Error::<Test>::AccountFrozen);
		assert_noop!(withdraw(INSURER, 1), Error::<Test>::AccountFrozen);
	});
}

#[test]
fn stays_for_the_exposure() {
	new_test_ext().execute_with(|| {
		let unit = insured(&[1]);
		let info = Collateral::insurer(INSURER).unwrap();
		assert_eq!((info.exposure, info.required, info.free), (200_000, 40_000, BOND - 40_000));
		assert_noop!(withdraw(INSURER, BOND - 40_000 + 1), Error::<Test>::BondTooSmall);
		assert_ok!(withdraw(INSURER, BOND - 40_000));
		assert_noop!(withdraw(INSURER, 1), Error::<Test>::BondTooSmall);
		// A revoked insurer has its bond back as its exposure ends.
		InsurerMembers::set(&vec![]);
		assert_noop!(withdraw(INSURER, 1), Error::<Test>::BondTooSmall);
		assert_ok!(Collateral::cancel_policy(signed(OWNER), unit));
		assert_ok!(withdraw(INSURER, 40_000));
	});
}

/// Each open claim may take its share of the whole bond.
#[test]
fn stays_as_it_is_while_a_claim_is_open() {
	new_test_ext().execute_with(|| {
		let (_, policy) = claimed(&[1]);
		let info = Collateral::insurer(INSURER).unwrap();
		assert_eq!((info.claimed, info.free), (200_000, 0));
		assert_noop!(withdraw(INSURER, 1), Error::<Test>::ClaimsPending);
		assert_ok!(Collateral::post_bond(signed(INSURER), DOLLARS));
		assert_noop!(withdraw(INSURER, 1), Error::<Test>::ClaimsPending);
		Collateral::claim_closed(&policy, 200_000);
		assert_ok!(withdraw(INSURER, 1));
		assert_ok!(Collateral::release(policy.unit, &BUYER));
		assert_ok!(withdraw(INSURER, BOND + DOLLARS - 1));
	});
}

/// An amount of zero takes expired policies off, whatever is open.
#[test]
fn is_looked_through_while_a_claim_is_open() {
	new_test_ext().execute_with(|| {
		claimed(&[1]);
		let other = insured(&[2]);
		advance(86_400 + ClaimPeriod::get());
		assert_noop!(withdraw(INSURER, 1), Error::<Test>::ClaimsPending);
		assert_ok!(withdraw(INSURER, 0));
		assert_eq!((cover(other), exposure(&INSURER)), (None, (200_000, 200_000)));
	});
}

/// A frozen insurer pays its claims nevertheless.
#[test]
fn pays_claims_of_a_frozen_insurer() {
	new_test_ext().execute_with(|| {
		let (_, policy) = claimed(&[1]);
		set_status(&INSURER, AccountStatus::Blocked);
		let money = Collateral::take_bond(&INSURER, 200_000, 150_000).unwrap();
		assert_eq!(money.peek(), 150_000);
		Taken::set(&150_000);
		drop(money);
		Collateral::claim_paid(&policy, 150_000, true);
		let taken = Event::BondTaken { insurer: INSURER, amount: 150_000, bond: BOND - 150_000 };
		System::assert_has_event(taken.into());
		assert_eq!(exposure(&INSURER), (50_000, 50_000));
	});
}
