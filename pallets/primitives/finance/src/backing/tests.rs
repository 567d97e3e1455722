use proptest::prelude::*;

use super::*;
use crate::{
	testing::{amounts, floor, int, portion, ratio},
	wide::FIXED_ONE,
};

#[test]
fn at_par_without_a_deficit() {
	let supply = Assets(1_000 * FIXED_ONE);
	let redemption = redeem_down(Assets(10 * FIXED_ONE + 5), supply, 7, 0).unwrap();
	assert_eq!(redemption.burned, Assets(10 * FIXED_ONE));
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(10_000_000), 7));
}

#[test]
fn a_deficit_is_borne_alike() {
	let supply = Assets(1_000 * FIXED_ONE);
	let (loss, deficit) = (60 * FIXED_ONE, 45 * FIXED_ONE);
	let redemption = redeem_down(Assets(100 * FIXED_ONE), supply, loss, deficit).unwrap();
	assert_eq!(redemption.paid, Usdc(95_500_000));
	assert_eq!(redemption.loss_left, 55_500_000_000_000_000_000);
}

#[test]
fn no_more_is_borne_than_was_lost() {
	// The rounding of the payment is a millionth of a dollar, the loss five units.
	let supply = Assets(1_000 * FIXED_ONE);
	let redemption = redeem_down(Assets(10 * FIXED_ONE), supply, 5, 5).unwrap();
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(9_999_999), 0));
}

#[test]
fn what_cannot_be_is_refused() {
	let refused = Err(FinanceError::OutOfRange);
	assert_eq!(redeem_down(Assets(2), Assets(1), 0, 0), refused);
	assert_eq!(redeem_down(Assets(1), Assets(1), 2, 2), refused);
	assert_eq!(redeem_down(Assets(1), Assets(1), 0, 1), refused);
	assert_eq!(redeem_down(Assets(0), Assets(0), 0, 0), Err(FinanceError::DivisionByZero));
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn losses_split_exactly(loss: u128, conservative: u128) {
		let (owed, deficit) = split_loss(loss, conservative);
		prop_assert_eq!(owed + deficit, loss);
		prop_assert!(owed <= conservative && (deficit == 0 || owed == conservative));
	}

	#[test]
	fn a_redemption_leaves_the_others_no_worse(
		supply in 1..=crate::testing::MOST,
		share: u64,
		lost in prop_oneof![any::<u64>().prop_map(Ok), (0..=20u128).prop_map(Err)],
		owed in amounts(),
	) {
		let amount = portion(supply, share);
		let deficit = lost.map_or_else(|tiny| tiny.min(supply), |share| portion(supply, share));
		let loss = deficit + owed;
		let redemption = redeem_down(Assets(amount), Assets(supply), loss, deficit).unwrap();
		let burned = amount / SCALE * SCALE;
		prop_assert_eq!(redemption.burned, Assets(burned));
		let exact = int(amount / SCALE) * ratio(supply - deficit, supply);
		prop_assert_eq!(Some(redemption.paid.0), floor(&exact));
		let borne = burned - redemption.paid.0 * SCALE;
		prop_assert_eq!(int(redemption.loss_left), (int(loss) - int(borne)).max(int(0)));
		// Who was backed before stays backed.
		let reserve = Usdc(supply.saturating_sub(loss).div_ceil(SCALE));
		if let Ok(reserve) = reserve.minus(redemption.paid) {
			let rest = Assets(supply - burned);
			prop_assert_eq!(is_backed(reserve, Usdc(0), redemption.loss_left, rest), Ok(true));
		}
		// What backs a unit of those who stay does not fall.
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
		prop_assert_eq!(is_backed(Usdc(cash), Usdc(lots), loss, Assets(supply)), Ok(off <= 0));
	}
}
