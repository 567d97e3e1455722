//! Invariant 16: in a run on the reserve, all holders are paid the same rate.

use frame_support::{assert_noop, assert_ok};
use infrafi_finance::units::Usdc;

use crate::{mock::*, ApproxAmount, Error};

const HOLDERS: [AccountId; 3] = [ALICE, BOB, CAROL];

/// Redeems all USDai of an account. Returns the USDC paid.
fn leave(who: AccountId) -> Result<Balance, sp_runtime::DispatchError> {
	let before = usdc(&who);
	Reserve::redeem(signed(who.clone()), usdai(&who), 0)?;
	Ok(usdc(&who) - before)
}

#[test]
fn a_run_on_cash_alone_ends_at_zero() {
	new_test_ext().execute_with(|| {
		for (who, dollars) in HOLDERS.into_iter().zip([1_000_000, 333_333, 7]) {
			mint(who.clone(), dollars);
		}
		for who in HOLDERS {
			assert_ok!(leave(who.clone()));
			assert_eq!((usdc(&who), usdai(&who)), (FUNDS, 0));
		}
		assert_eq!((supply(), cash(), usdc(&RESERVE)), (0, Usdc(0), 0));
	});
}

#[test]
fn while_bills_run_the_last_learn_the_cash_and_lose_nothing() {
	new_test_ext().execute_with(|| {
		for who in HOLDERS {
			mint(who, 1_000);
		}
		let lot = buy(1_600, 1_500, 28);
		assert_eq!(leave(ALICE), Ok(1_000 * DOLLAR));
		let there_is = ApproxAmount { digits: 50_000, exponent: 4 };
		assert_noop!(leave(BOB), Error::<Test>::InsufficientCash(there_is));
		assert_ok!(redeem(BOB, 500));
		pass(28 * DAY);
		assert_ok!(settle(lot));
		assert_eq!(leave(BOB), Ok(500 * DOLLAR));
		assert_eq!(leave(CAROL), Ok(1_000 * DOLLAR));
		// Only the income is left.
		assert_eq!((supply(), cash()), (0, Usdc(100 * DOLLAR)));
		assert_ok!(harvest());
		assert_eq!(leave(TREASURY), Ok(100 * DOLLAR));
		assert_eq!((supply(), cash(), usdc(&RESERVE)), (0, Usdc(0), 0));
	});
}

#[test]
fn with_a_deficit_every_holder_receives_the_same_share_in_any_order() {
	let shares = |order: [usize; 3]| {
		new_test_ext().execute_with(|| {
			for (who, dollars) in HOLDERS.into_iter().zip([1_000, 2_000, 4_000]) {
				mint(who, dollars);
			}
			let lot = buy(2_200, 2_100, 28);
			assert_ok!(Reserve::write_off(root(), lot, 2_100 * DOLLAR));
			let mut paid = [0; 3];
			for index in order {
				paid[index] = leave(HOLDERS[index].clone()).unwrap();
			}
			assert_eq!((supply(), cash(), usdc(&RESERVE)), (0, Usdc(0), 0));
			assert_eq!(position().loss_usdai, 0);
			paid
		})
	};
	// 4,900 of 7,000: 70 cents to everyone.
	let expected = [700 * DOLLAR, 1_400 * DOLLAR, 2_800 * DOLLAR];
	for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
		assert_eq!(shares(order), expected);
	}
}

#[test]
fn rounding_in_a_deficit_favours_neither_the_first_nor_the_last() {
	new_test_ext().execute_with(|| {
		for who in HOLDERS {
			mint(who, 1_000);
		}
		let lot = buy(1_000, 999, 28);
		assert_ok!(Reserve::write_off(root(), lot, 999 * DOLLAR));
		// Slice by slice, in amounts that round.
		let mut paid = [0; 3];
		while supply() > 0 {
			for (index, who) in HOLDERS.into_iter().enumerate() {
				let before = usdc(&who);
				let slice = usdai(&who).min(33_333_333_000_000_000_000);
				if slice > 0 {
					assert_ok!(Reserve::redeem(signed(who.clone()), slice, 0));
				}
				paid[index] += usdc(&who) - before;
			}
		}
		assert_eq!(paid.iter().sum::<Balance>() + cash().0, 2_001 * DOLLAR);
		assert!(cash().0 <= 1 && position().loss_usdai < ONE / 1_000_000, "{:?}", cash());
		let (low, high) = (paid.iter().min().unwrap(), paid.iter().max().unwrap());
		assert!(high - low <= 31, "{paid:?}: a unit for each slice at most");
	});
}
