use proptest::prelude::*;

use super::*;
use crate::{
	testing::{amounts, floor, int, portion, ratio},
	wide::FIXED_ONE,
};

#[test]
fn at_par_without_a_deficit() {
	let supply = Assets(1_000 * FIXED_ONE);
	let redemption = redeem_down(Assets(10 * FIXED_ONE + 5), supply, 0).unwrap();
	assert_eq!(redemption.burned, Assets(10 * FIXED_ONE));
	assert_eq!((redemption.paid, redemption.loss_borne), (Usdc(10_000_000), 0));
}

#[test]
fn a_deficit_is_borne_alike() {
	let supply = Assets(1_000 * FIXED_ONE);
	let redemption = redeem_down(Assets(100 * FIXED_ONE), supply, 45 * FIXED_ONE).unwrap();
	assert_eq!(redemption.paid, Usdc(95_500_000));
	assert_eq!(redemption.loss_borne, 4_500_000_000_000_000_000);
}

#[test]
fn what_cannot_be_is_refused() {
	let refused = Err(FinanceError::OutOfRange);
	assert_eq!(redeem_down(Assets(2), Assets(1), 0), refused);
	assert_eq!(redeem_down(Assets(1), Assets(1), 2), refused);
	assert_eq!(redeem_down(Assets(0), Assets(0), 0), Err(FinanceError::DivisionByZero));
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
		lost: u64,
	) {
		let (amount, deficit) = (portion(supply, share), portion(supply, lost));
		let redemption = redeem_down(Assets(amount), Assets(supply), deficit).unwrap();
		let burned = amount / SCALE * SCALE;
		prop_assert_eq!(redemption.burned, Assets(burned));
		let exact = int(amount / SCALE) * ratio(supply - deficit, supply);
		prop_assert_eq!(Some(redemption.paid.0), floor(&exact));
		prop_assert_eq!(redemption.loss_borne, burned - redemption.paid.0 * SCALE);
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
