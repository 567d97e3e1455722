use proptest::prelude::*;

use super::*;
use crate::{
	testing::{amounts, floor, int, portion, ratio},
	wide::FIXED_ONE,
};

#[test]
fn at_par_without_a_deficit() {
	let supply = Usdai(1_000 * FIXED_ONE);
	let redemption = redeem_down(Usdai(10 * FIXED_ONE + 5), supply, Usdai(7), Usdai(0)).unwrap();
	assert_eq!(redemption.burned, Usdai(10 * FIXED_ONE));
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(10_000_000), Usdai(7)));
}

#[test]
fn every_holder_bears_the_same_share_of_a_deficit() {
	let supply = Usdai(1_000 * FIXED_ONE);
	let (loss, deficit) = (Usdai(60 * FIXED_ONE), Usdai(45 * FIXED_ONE));
	let redemption = redeem_down(Usdai(100 * FIXED_ONE), supply, loss, deficit).unwrap();
	assert_eq!(redemption.paid, Usdc(95_500_000));
	assert_eq!(redemption.loss_left, Usdai(55_500_000_000_000_000_000));
}

#[test]
fn no_more_is_borne_than_was_lost() {
	// The rounding of the payment is a millionth of a dollar, the loss five units.
	let supply = Usdai(1_000 * FIXED_ONE);
	let redemption = redeem_down(Usdai(10 * FIXED_ONE), supply, Usdai(5), Usdai(5)).unwrap();
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(9_999_999), Usdai(0)));
}

#[test]
fn what_cannot_be_is_refused() {
	let redeem = |amount, supply, loss, deficit| {
		redeem_down(Usdai(amount), Usdai(supply), Usdai(loss), Usdai(deficit)).map(|_| ())
	};
	assert_eq!(redeem(2, 1, 0, 0), Err(FinanceError::RedemptionAboveSupply));
	assert_eq!(redeem(1, 1, 2, 2), Err(FinanceError::DeficitAboveSupply));
	assert_eq!(redeem(1, 1, 0, 1), Err(FinanceError::DeficitAboveLoss));
	assert_eq!(redeem(0, 0, 0, 0), Err(FinanceError::DivisionByZero));
}

#[test]
fn cash_is_compared_with_what_is_issued() {
	let supply = Usdai(1_000 * FIXED_ONE);
	let tenth = Perbill::from_percent(10);
	assert_eq!(is_liquid(Usdc(100_000_000), supply, tenth), Ok(true));
	assert_eq!(is_liquid(Usdc(99_999_999), supply, tenth), Ok(false));
	assert_eq!(is_liquid(Usdc(100_000_000), Usdai(supply.0 + 10), tenth), Ok(false));
	assert_eq!(is_liquid(Usdc(0), Usdai(0), Perbill::one()), Ok(true));
	assert_eq!(ratio_down(Usdc(50_000_000), supply), Ok(FixedU128::from_rational(5, 100)));
	assert_eq!(ratio_down(Usdc(1), Usdai(3 * SCALE)).unwrap().into_inner(), FIXED_ONE / 3);
	assert_eq!(ratio_down(Usdc(1), Usdai(0)), Err(FinanceError::DivisionByZero));
}

#[test]
fn all_or_nothing_can_be_redeemed() {
	let redeemable =
		|cash, supply, deficit| redeemable_down(Usdc(cash), Usdai(supply), Usdai(deficit));
	assert_eq!(redeemable(5, 7 * SCALE + 9, 0), Ok(Usdai(5 * SCALE)));
	assert_eq!(redeemable(9, 7 * SCALE + 9, 0), Ok(Usdai(7 * SCALE)), "not the dust");
	assert_eq!(redeemable(9, 7 * SCALE, 7 * SCALE), Ok(Usdai(0)), "it is worth nothing");
	assert_eq!(redeemable(0, 0, 0), Ok(Usdai(0)));
	assert_eq!(redeemable(0, 1, 2), Err(FinanceError::DeficitAboveSupply));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn what_can_be_redeemed_is_the_most_that_cash_pays(
		supply in 1..=crate::testing::MAX_AMOUNT,
		share: u64,
		cash in amounts(),
	) {
		let deficit = portion(supply, share);
		prop_assume!(deficit < supply);
		let paid = |amount| redeem_down(amount, Usdai(supply), Usdai(deficit), Usdai(deficit)).map(|r| r.paid);
		let most = redeemable_down(Usdc(cash), Usdai(supply), Usdai(deficit)).unwrap();
		prop_assert!(most.0.is_multiple_of(SCALE) && paid(most).unwrap() <= Usdc(cash));
		let more = Usdai(most.0 + SCALE);
		if more.0 <= supply {
			prop_assert!(paid(more).unwrap() > Usdc(cash));
		}
	}

	#[test]
	fn losses_split_exactly(loss: u128, conservative: u128) {
		let (owed, deficit) = split_loss(Usdai(loss), Usdai(conservative));
		prop_assert_eq!(owed.ensure_add(deficit), Ok(Usdai(loss)));
		prop_assert!(owed.0 <= conservative && (deficit.0 == 0 || owed.0 == conservative));
	}

	#[test]
	fn a_redemption_leaves_the_others_no_worse(
		supply in 1..=crate::testing::MAX_AMOUNT,
		share: u64,
		lost in prop_oneof![any::<u64>().prop_map(Ok), (0..=20u128).prop_map(Err)],
		owed in amounts(),
	) {
		let amount = portion(supply, share);
		let deficit = lost.map_or_else(|tiny| tiny.min(supply), |share| portion(supply, share));
		let loss = deficit + owed;
		let redemption = redeem_down(Usdai(amount), Usdai(supply), Usdai(loss), Usdai(deficit)).unwrap();
		let burned = amount / SCALE * SCALE;
		prop_assert_eq!(redemption.burned, Usdai(burned));
		let exact = int(amount / SCALE) * ratio(supply - deficit, supply);
		prop_assert_eq!(Some(redemption.paid.0), floor(&exact));
		let borne = burned - redemption.paid.0 * SCALE;
		prop_assert_eq!(int(redemption.loss_left.0), (int(loss) - int(borne)).max(int(0)));
		// A supply that was backed stays backed.
		let reserve = Usdc(supply.saturating_sub(loss).div_ceil(SCALE));
		if let Ok(reserve) = reserve.ensure_sub(redemption.paid) {
			let rest = Usdai(supply - burned);
			prop_assert_eq!(is_backed(reserve, Usdc(0), redemption.loss_left, rest), Ok(true));
		}
		// What backs a unit of the remaining supply does not fall.
		if burned < supply {
			let left = int(supply - deficit) - int(redemption.paid.0 * SCALE);
			prop_assert!(left / int(supply - burned) >= ratio(supply - deficit, supply));
		}
	}

	#[test]
	fn backing_is_compared_exactly(
		cash in amounts(),
		lots in amounts(),
		loss in amounts(),
		off in -2i8..=2,
	) {
		let issued = (int(cash) + int(lots)) * int(SCALE) + int(loss) + int(off);
		let Some(supply) = floor(&issued) else { return Ok(()) };
		prop_assert_eq!(is_backed(Usdc(cash), Usdc(lots), Usdai(loss), Usdai(supply)), Ok(off <= 0));
	}

	#[test]
	fn what_can_be_issued_is_backed_and_no_more_is(
		cash in amounts(),
		lots in amounts(),
		loss in amounts(),
		supply in amounts(),
	) {
		let (cash, lots, loss) = (Usdc(cash), Usdc(lots), Usdai(loss));
		let supply = Usdai(supply);
		let more = issuable_down(cash, lots, loss, supply).unwrap();
		let backed = |more: Usdc| {
			more.to_usdai().and_then(|more| supply.ensure_add(more)).and_then(|all| is_backed(cash, lots, loss, all))
		};
		if is_backed(cash, lots, loss, supply).unwrap() {
			// Beyond 128 bits of USDai nothing can be issued.
			prop_assert!(backed(more).unwrap_or(true));
		} else {
			prop_assert_eq!(more, Usdc(0));
		}
		prop_assert!(!backed(more.ensure_add(Usdc(1)).unwrap()).unwrap_or(false));
	}
}
