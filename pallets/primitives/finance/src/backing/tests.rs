use proptest::prelude::*;

use super::*;
use crate::{
	testing::{amounts, floor, int, portion, ratio},
	wide::FIXED_ONE,
};

const DOLLAR: u128 = 1_000_000;

/// Assets and supply in dollars: cash, loss and supply.
fn dollars(cash: u128, loss: u128, supply: u128) -> Backing {
	Backing {
		cash: Usdc(cash * DOLLAR),
		lots: Usdc(0),
		loss: Usdai(loss * FIXED_ONE),
		supply: Usdai(supply * FIXED_ONE),
	}
}

fn usdai(dollars: u128) -> Usdai {
	Usdai(dollars * FIXED_ONE)
}

impl Backing {
	/// The same with all assets in cash, which then pays every redemption.
	fn in_cash(self) -> Self {
		Self { cash: self.cash.ensure_add(self.lots).unwrap(), lots: Usdc(0), ..self }
	}

	/// The state after a redemption that cash pays.
	fn after(self, redemption: Redemption) -> Self {
		Self {
			cash: self.cash.ensure_sub(redemption.paid).unwrap(),
			loss: redemption.loss_left,
			supply: self.supply.ensure_sub(redemption.burned).unwrap(),
			..self
		}
	}
}

#[test]
fn at_par_without_a_deficit() {
	let backing = Backing { loss: Usdai(7), ..dollars(1_000, 0, 1_000) };
	let redemption = backing.redeem_down(Usdai(10 * FIXED_ONE + 5), Usdai(7)).unwrap();
	assert_eq!(redemption.burned, usdai(10));
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(10_000_000), Usdai(7)));
}

#[test]
fn every_holder_bears_the_same_share_of_a_deficit() {
	let redemption = dollars(940, 60, 1_000).redeem_down(usdai(100), usdai(0)).unwrap();
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(94_000_000), usdai(54)));
}

/// Of a supply of 7,500 the vault owes 1,500, and 2,500 are a deficit: the other 6,000 are paid
/// 0.5833 each, whatever the order, and the last 1,500 nothing.
#[test]
fn what_the_vault_owes_waits_and_the_rest_is_paid_alike() {
	let (mut backing, owed) = (dollars(3_500, 4_000, 7_500), usdai(1_500));
	assert_eq!(backing.redeemable_down(backing.cash, owed), Ok(usdai(6_000)));
	let whole = backing.redeem_down(usdai(6_000), owed).unwrap();
	assert_eq!((whole.paid, whole.loss_left), (Usdc(3_500 * DOLLAR), owed));
	for (amount, paid) in [(5_250, 3_062_500_000), (600, 350_000_000), (150, 87_500_000)] {
		let redemption = backing.redeem_down(usdai(amount), owed).unwrap();
		assert_eq!(redemption.paid, Usdc(paid));
		backing = backing.after(redemption);
	}
	assert_eq!((backing.cash, backing.loss, backing.supply), (Usdc(0), owed, owed));
	assert_eq!(backing.redeemable_down(Usdc(0), owed), Ok(Usdai(0)));
	let refused = Err(FinanceError::RedemptionAboveBacked);
	assert_eq!(backing.redeem_down(Usdai(SCALE), owed), refused);
}

/// The rate is that of the claims, not of the cash: with less cash than the vault owes it is the
/// same.
#[test]
fn the_rate_does_not_depend_on_the_cash() {
	let backing = Backing { lots: Usdc(2_500 * DOLLAR), ..dollars(1_000, 4_000, 7_500) };
	let redemption = backing.redeem_down(usdai(600), usdai(1_500)).unwrap();
	assert_eq!(redemption.paid, Usdc(350 * DOLLAR));
	assert_eq!(backing.redeemable_down(backing.cash, usdai(1_500)).unwrap().0 / FIXED_ONE, 1_714);
}

#[test]
fn a_shortage_is_what_no_loss_explains() {
	assert_eq!(dollars(1_000, 0, 1_000).shortage(), Ok(usdai(0)));
	assert_eq!(dollars(900, 100, 1_000).shortage(), Ok(usdai(0)));
	assert_eq!(dollars(900, 200, 1_000).shortage(), Ok(usdai(0)));
	assert_eq!(dollars(900, 60, 1_000).shortage(), Ok(usdai(40)));
	let lots = Backing { lots: Usdc(39 * DOLLAR), ..dollars(900, 60, 1_000) };
	assert_eq!(lots.shortage(), Ok(usdai(1)));
}

/// The shortage shrinks before the loss, which stays as it is until none is left.
#[test]
fn a_redemption_lowers_the_shortage_before_the_loss() {
	// 1,000 of supply, 500 of assets, a loss of 300, a shortage of 200.
	let backing = dollars(500, 300, 1_000);
	let redemption = backing.redeem_down(usdai(100), usdai(0)).unwrap();
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(50 * DOLLAR), usdai(300)));
	let backing = backing.after(redemption);
	assert_eq!(backing.shortage(), Ok(usdai(150)));
	let redemption = backing.redeem_down(usdai(500), usdai(0)).unwrap();
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(250 * DOLLAR), usdai(200)));
	assert_eq!(backing.after(redemption).shortage(), Ok(usdai(0)));
}

#[test]
fn no_more_is_borne_than_was_lost() {
	// The rounding of the payment is a millionth of a dollar, the loss five units.
	let backing = Backing { loss: Usdai(5), ..dollars(1_000, 0, 1_000) };
	let redemption = backing.redeem_down(usdai(10), usdai(0)).unwrap();
	assert_eq!((redemption.paid, redemption.loss_left), (Usdc(9_999_999), Usdai(0)));
}

#[test]
fn what_is_owed_beyond_the_loss_or_the_supply_is_refused_or_pays_par_at_most() {
	let refused = Err(FinanceError::RedemptionAboveBacked);
	assert_eq!(dollars(0, 9, 8).redeem_down(usdai(1), usdai(9)), refused);
	assert_eq!(dollars(9, 0, 8).redeem_down(usdai(9), usdai(0)), refused);
	let none = dollars(0, 0, 0).redeem_down(usdai(0), usdai(0));
	assert_eq!(none, Err(FinanceError::DivisionByZero));
	let more_owed = dollars(8, 0, 8).redeem_down(usdai(3), usdai(5)).unwrap();
	assert_eq!(more_owed.paid, Usdc(3 * DOLLAR));
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
	let redeemable = |most, cash, supply, loss, owed| {
		let (lots, loss, supply) = (Usdc(0), Usdai(loss), Usdai(supply));
		let backing = Backing { cash: Usdc(cash), lots, loss, supply };
		backing.redeemable_down(Usdc(most), Usdai(owed))
	};
	assert_eq!(redeemable(5, 9, 7 * SCALE + 9, 0, 0), Ok(Usdai(5 * SCALE)));
	assert_eq!(redeemable(9, 9, 7 * SCALE + 9, 0, 0), Ok(Usdai(7 * SCALE)), "not the dust");
	assert_eq!(redeemable(9, 9, 7 * SCALE, 7 * SCALE, 0), Ok(Usdai(0)), "it is worth nothing");
	assert_eq!(redeemable(9, 9, 7 * SCALE, 9 * SCALE, 9 * SCALE), Ok(Usdai(0)), "all is owed");
	assert_eq!(redeemable(0, 0, 0, 0, 0), Ok(Usdai(0)));
	assert_eq!(redeemable(0, 0, 1, 2, 0), Ok(Usdai(0)));
}

prop_compose! {
	/// A state with a supply, and what the vault can bear of its loss: sound, in a deficit, with a
	/// shortage, or with all of it.
	fn states()(
		supply in 1..=crate::testing::MAX_AMOUNT,
		backed: u64,
		lost in prop_oneof![any::<u64>().prop_map(Ok), (0..=20u128).prop_map(Err)],
		in_lots: u64,
		extra in prop_oneof![Just(0), 0..=1_000_000u128],
		bearing in amounts(),
	) -> (Backing, Usdai) {
		let assets = portion(supply, backed) / SCALE + extra;
		let loss = lost.map_or_else(|tiny| tiny.min(supply), |share| portion(supply, share));
		let lots = portion(assets, in_lots);
		let (cash, lots) = (Usdc(assets - lots), Usdc(lots));
		(Backing { cash, lots, loss: Usdai(loss), supply: Usdai(supply) }, Usdai(bearing))
	}
}

/// What is paid for the redeemable supply, and that supply.
fn rate(backing: &Backing, bearing: Usdai) -> (u128, u128) {
	let (owed, _) = split_loss(backing.loss, bearing);
	let missing = backing.loss.0 + backing.shortage().unwrap().0;
	(backing.supply.0.saturating_sub(missing), backing.supply.0.saturating_sub(owed.0))
}

fn redeem(backing: &Backing, par: u128, bearing: Usdai) -> Redemption {
	let (owed, _) = split_loss(backing.loss, bearing);
	backing.redeem_down(Usdai(par * SCALE), owed).unwrap()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn what_can_be_redeemed_is_the_most_that_cash_pays(
		(backing, bearing) in states(),
		most in amounts(),
	) {
		let (owed, _) = split_loss(backing.loss, bearing);
		let (payable, of) = rate(&backing, bearing);
		let found = backing.redeemable_down(Usdc(most), owed).unwrap();
		if payable == 0 {
			prop_assert_eq!(found, Usdai(0));
			return Ok(());
		}
		let paid = |amount: u128| redeem(&backing, amount / SCALE, bearing).paid;
		prop_assert!(found.0.is_multiple_of(SCALE) && paid(found.0) <= Usdc(most));
		if found.0 + SCALE <= of {
			prop_assert!(paid(found.0 + SCALE) > Usdc(most));
		}
	}

	#[test]
	fn losses_split_exactly(loss: u128, conservative: u128) {
		let (owed, deficit) = split_loss(Usdai(loss), Usdai(conservative));
		prop_assert_eq!(owed.ensure_add(deficit), Ok(Usdai(loss)));
		prop_assert!(owed.0 <= conservative && (deficit.0 == 0 || owed.0 == conservative));
	}

	#[test]
	fn a_shortage_is_exact((backing, _) in states()) {
		let covered = (int(backing.cash.0) + int(backing.lots.0)) * int(SCALE) + int(backing.loss.0);
		let exact = (int(backing.supply.0) - covered).max(int(0));
		prop_assert_eq!(int(backing.shortage().unwrap().0), exact);
	}

	/// Redemptions move no rate: it does not fall, and rises by less than the rounding.
	#[test]
	fn a_redemption_does_not_move_the_rate((backing, bearing) in states(), share: u64) {
		let backing = backing.in_cash();
		let (payable, of) = rate(&backing, bearing);
		let par = portion(of, share) / SCALE;
		prop_assume!(of > 0 && par > 0);
		let redemption = redeem(&backing, par, bearing);
		let exact = int(par) * ratio(payable, of);
		prop_assert_eq!(Some(redemption.paid.0), floor(&exact));
		let (payable_after, of_after) = rate(&backing.after(redemption), bearing);
		let of_the_same_rate = int(of_after) * ratio(payable, of);
		prop_assert!(int(payable_after) >= of_the_same_rate);
		prop_assert!(int(payable_after) < of_the_same_rate + int(3 * SCALE));
	}

	/// A redemption explains no shortage and makes none.
	#[test]
	fn a_redemption_makes_no_shortage((backing, bearing) in states(), share: u64) {
		let backing = backing.in_cash();
		let (_, of) = rate(&backing, bearing);
		let par = portion(of, share) / SCALE;
		prop_assume!(of > 0);
		let redemption = redeem(&backing, par, bearing);
		prop_assert!(redemption.loss_left <= backing.loss);
		let after = backing.after(redemption).shortage().unwrap();
		prop_assert!(after <= backing.shortage().unwrap());
		// A loss is lowered only once no shortage is left.
		prop_assert!(redemption.loss_left == backing.loss || after == Usdai(0));
	}

	#[test]
	fn a_redemption_in_parts_pays_no_more(
		(backing, bearing) in states(),
		share: u64,
		first: u64,
	) {
		let backing = backing.in_cash();
		let (_, of) = rate(&backing, bearing);
		let par = portion(of, share) / SCALE;
		let first = portion(par, first);
		prop_assume!(of > 0);
		let whole = redeem(&backing, par, bearing);
		let begun = redeem(&backing, first, bearing);
		let rest = backing.after(begun);
		// A tail of the rounding may be all that is left.
		let left = (par - first).min(rate(&rest, bearing).1 / SCALE);
		prop_assume!(left > 0);
		let end = redeem(&rest, left, bearing);
		prop_assert!(begun.paid.0 + end.paid.0 <= whole.paid.0);
	}

	#[test]
	fn what_can_be_issued_is_backed_and_no_more_is(
		cash in amounts(),
		lots in amounts(),
		loss in amounts(),
		supply in amounts(),
	) {
		let (cash, lots, loss, supply) = (Usdc(cash), Usdc(lots), Usdai(loss), Usdai(supply));
		let backing = Backing { cash, lots, loss, supply };
		let more = backing.issuable_down().unwrap();
		let is_backed = |more: Usdc| {
			let supply = more.to_usdai().and_then(|more| backing.supply.ensure_add(more));
			supply.and_then(|supply| Backing { supply, ..backing }.shortage()).map(|short| short == Usdai(0))
		};
		if backing.shortage().unwrap() == Usdai(0) {
			// Beyond 128 bits of USDai nothing can be issued.
			prop_assert!(is_backed(more).unwrap_or(true));
		} else {
			prop_assert_eq!(more, Usdc(0));
		}
		prop_assert!(!is_backed(more.ensure_add(Usdc(1)).unwrap()).unwrap_or(false));
	}
}
