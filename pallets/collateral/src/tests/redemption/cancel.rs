use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{ids::UNIT_COLLECTION, unit::State};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event};

#[test]
fn unlocks_the_receipt() {
	new_test_ext().execute_with(|| {
		let unit = redeeming(&[1]);

		assert_ok!(Collateral::cancel_redemption(signed(OWNER), unit));

		assert_eq!(record(unit).state, State::Issued);
		assert_eq!(last_event(), Event::RedemptionCancelled { unit, owner: OWNER }.into());
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
	});
}

#[test]
fn takes_redeeming_units_only() {
	new_test_ext().execute_with(|| {
		for (state, unit) in in_every_state() {
			let cancelled = || Collateral::cancel_redemption(signed(OWNER), unit);
			if state == State::Redeeming {
				assert_ok!(cancelled());
			}
			assert_noop!(cancelled(), Error::<Test>::NotRedeeming);
		}
	});
}

#[test]
fn refuses_all_but_the_owner() {
	new_test_ext().execute_with(|| {
		let unit = issued(&[1]);
		assert_ok!(Nfts::transfer(signed(OWNER), UNIT_COLLECTION, unit, BUYER));
		assert_ok!(Collateral::request_redemption(signed(BUYER), unit));
		for who in [OWNER, CUSTODIAN, STRANGER] {
			assert_noop!(Collateral::cancel_redemption(signed(who), unit), Error::<Test>::NotOwner);
		}
		for origin in [root(), RuntimeOrigin::none()] {
			assert_noop!(Collateral::cancel_redemption(origin, unit), DispatchError::BadOrigin);
		}
		assert_noop!(
			Collateral::cancel_redemption(signed(BUYER), unit + 1),
			Error::<Test>::UnknownUnit
		);
		assert_ok!(Collateral::cancel_redemption(signed(BUYER), unit));
	});
}
