//! Backing that is missing and that no recorded loss explains: USDai that a fault of the code made.

use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::USDAI, ReserveInspect};

use crate::{mock::*, ApproxAmount, Books, Error};

const HOUR: u64 = 3_600;

/// Bob is issued dollars of USDai that nothing backs.
fn issue_unbacked(dollars: Balance) {
	assert_ok!(Assets::mint(signed(ISSUER), USDAI, BOB, dollars * ONE));
}

/// The USDai that Bob has left are frozen and burned. What Bob was paid is still missing: as much
/// is burned for it. Returns how much that is.
fn make_good() -> Balance {
	assert_ok!(Assets::burn(signed(ISSUER), USDAI, BOB, usdai(&BOB)));
	let rest = position().shortage_usdai;
	assert_ok!(Assets::burn(signed(ISSUER), USDAI, ALICE, rest));
	assert!(!Reserve::is_short().unwrap());
	rest
}

/// Redeems as much as is paid. Returns the USDC.
fn take_all(who: &AccountId) -> Balance {
	let (before, most) = (usdc(who), position().redeemable);
	assert_ok!(Reserve::redeem(signed(who.clone()), most.min(usdai(who)), 0));
	usdc(who) - before
}

fn limited<T>(digits: u16, exponent: u8) -> Error<T> {
	Error::RedemptionsLimited(ApproxAmount { digits, exponent })
}

/// A million USDai without backing beside a million with it: half a dollar each, and 5,000 dollars
/// an hour for all together.
#[test]
fn the_cash_does_not_leave_with_what_is_not_backed() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000_000);
		issue_unbacked(1_000_000);
		let was = position();
		assert_eq!(
			(was.shortage_usdai, was.loss_usdai, was.deficit_usdai),
			(1_000_000 * ONE, 0, 0)
		);
		assert_eq!(was.redeemable / ONE, 10_000);
		assert_noop!(redeem(BOB, 1_000_000), limited::<Test>(50_000, 5));
		assert_noop!(redeem(BOB, 10_001), limited::<Test>(50_000, 5));
		assert_ok!(redeem(BOB, 10_000));
		assert_eq!(usdc(&BOB), FUNDS + 5_000 * DOLLAR);
		assert_noop!(redeem(ALICE, 1), limited::<Test>(0, 0));
		assert_eq!(position().redeemable, ONE / 1_000_000, "a unit that is paid nothing");
		pass(HOUR / 2);
		// Half of 0.5 % of the 995,000 that are left.
		assert_noop!(redeem(ALICE, 4_976), limited::<Test>(24_875, 5));
		assert_ok!(redeem(ALICE, 4_975));
		assert_eq!(usdc(&ALICE), FUNDS - 1_000_000 * DOLLAR + 2_487_500_000);
		// Bob is frozen meanwhile. Of the 5,000 half was borne by the redemptions themselves.
		assert_eq!(make_good(), 2_512_500_000_000_000_000_000);
		assert_eq!(position().redeemable, usdai(&ALICE));
		assert_eq!(usdai(&ALICE), 992_512_500_000_000_000_000_000);
		assert_eq!(take_all(&ALICE), 992_512_500_000);
	});
}

/// 3, 11 and 21 % of the cash within 6, 24 and 48 hours, in however many redemptions.
#[test]
fn all_redemptions_together_take_half_a_percent_an_hour() {
	for pause in [60, HOUR] {
		new_test_ext().execute_with(|| {
			mint(ALICE, 1_000_000);
			issue_unbacked(9_000_000);
			let mut taken = 0;
			let mut at = |hours: u64, least: Balance, most: Balance| {
				while now() < NOW + hours * HOUR {
					taken += take_all(&BOB);
					pass(pause);
				}
				let percent = taken * 100 / (1_000_000 * DOLLAR);
				assert!((least..=most).contains(&percent), "{hours} hours: {percent} %");
				assert_eq!(cash().0 + taken, 1_000_000 * DOLLAR);
			};
			at(6, 2, 3);
			at(24, 11, 11);
			at(48, 21, 21);
			make_good();
		});
	}
}

#[test]
fn whoever_redeems_first_is_paid_no_more() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000);
		mint(CAROL, 500);
		issue_unbacked(500);
		assert_eq!((cash().0, supply()), (1_500 * DOLLAR, 2_000 * ONE));
		for who in [BOB, ALICE, CAROL] {
			let before = usdai(&who);
			let paid = take_all(&who);
			let burned = before - usdai(&who);
			assert_eq!(paid, burned * 3 / 4 / 1_000_000_000_000, "three quarters of a dollar each");
			pass(HOUR);
		}
		make_good();
	});
}

/// The shortage shrinks first, and the recorded loss stays.
#[test]
fn a_loss_beside_a_shortage_is_not_forgotten() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		let lot = buy(2_000, 1_000, 1);
		assert_ok!(Reserve::write_off(root(), lot, 1_000 * DOLLAR));
		issue_unbacked(8_000);
		let was = position();
		assert_eq!(
			(was.loss_usdai, was.deficit_usdai, was.shortage_usdai),
			(1_000 * ONE, 1_000 * ONE, 8_000 * ONE)
		);
		// 9,000 of 18,000.
		assert_ok!(redeem(BOB, 90));
		assert_eq!(usdc(&BOB), FUNDS + 45 * DOLLAR);
		let is = position();
		assert_eq!((is.loss_usdai, is.shortage_usdai), (1_000 * ONE, 7_955 * ONE));
		make_good();
	});
}

#[test]
fn nothing_enters_while_backing_is_missing() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		VaultIsStaked::set(&true);
		let paid = buy(1_000, 900, 1);
		pass(DAY);
		assert_ok!(settle(paid));
		issue_unbacked(101);
		assert_eq!(position().shortage_usdai, ONE);
		assert_noop!(Reserve::mint(signed(CAROL), 1, 0), Error::<Test>::ShortageStands);
		assert_noop!(harvest(), Error::<Test>::ShortageStands);
		assert_eq!(position().harvestable_usdc, 0);
		assert!(Reserve::is_short().unwrap());
		// Auctions depend on the proof, and on nothing else.
		assert!(Reserve::health().is_attested);
		// The fee changes all the same.
		govern(|params| params.harvest_fee = sp_runtime::Perbill::from_percent(20));
		assert_ok!(Assets::burn(signed(ISSUER), USDAI, BOB, ONE));
		assert!(!Reserve::is_short().unwrap());
		assert_ok!(Reserve::mint(signed(CAROL), 1, 0));
		assert_ok!(Assets::burn(signed(ISSUER), USDAI, BOB, 100 * ONE));
		assert_ok!(harvest());
	});
}

#[test]
fn what_is_sound_uses_no_allowance() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000);
		let lot = buy(200, 100, 1);
		assert_ok!(redeem(ALICE, 500));
		assert_ok!(Reserve::write_off(root(), lot, 100 * DOLLAR));
		assert_ok!(redeem(ALICE, 500));
		assert_eq!(Books::<Test>::get().redemptions, Default::default());
		assert_eq!(Reserve::loss(), Usdai(0));
	});
}
