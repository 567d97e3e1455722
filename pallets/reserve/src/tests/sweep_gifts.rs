use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;
use infrafi_protocol::assets::{USDAI, USDC};

use crate::{mock::*, Error, Event};

#[test]
fn moves_assets_outside_the_ledger_to_the_treasury() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 1_000);
		assert_ok!(Assets::transfer(signed(BOB), USDC, RESERVE, 7));
		assert_ok!(Assets::transfer(signed(ALICE), USDAI, RESERVE, 9));
		assert_ok!(Reserve::sweep_gifts(root()));
		assert_eq!((usdc(&TREASURY), usdai(&TREASURY)), (7, 9));
		assert_eq!((usdc(&RESERVE), cash()), (1_000 * DOLLAR, Usdc(1_000 * DOLLAR)));
		assert!(emitted(Event::GiftSwept { asset: USDC, amount: 7 }));
		assert!(emitted(Event::GiftSwept { asset: USDAI, amount: 9 }));
		assert_noop!(Reserve::sweep_gifts(root()), Error::<Test>::NoGifts);
	});
}

#[test]
fn refuses_all_but_governance() {
	new_test_ext().execute_with(|| {
		assert_ok!(Assets::transfer(signed(BOB), USDC, RESERVE, 7));
		assert_noop!(Reserve::sweep_gifts(signed(TREASURER)), Error::<Test>::NotGovernance);
	});
}
