use proptest::{array::uniform8, prelude::*};

use super::*;
use crate::testing::{amounts, floor, int, part};

fn claim(principal: u128, interest: u128, late: u128) -> TrancheClaim {
	TrancheClaim { principal: Usdai(principal), interest: Usdai(interest), late: Usdai(late) }
}

#[test]
fn senior_interest_before_junior_principal() {
	let mut claims = PerTranche::default();
	claims[0] = claim(90, 9, 1);
	claims[1] = claim(10, 2, 1);
	let charges = Charges {
		costs: Usdai(5),
		fee: Perbill::from_percent(10),
		fee_base: Usdai(113),
		fee_bound: Usdai(7),
		exit_fee: Usdai(3),
	};
	let shared = distribute_down(Usdai(112), charges, &claims).unwrap();
	// 107 after costs. The fee on them, 10, is bounded by 7. The senior receives its 100, and
	// nothing is left.
	assert_eq!((shared.costs, shared.fee), (Usdai(5), Usdai(7)));
	assert_eq!(shared.paid[0], claims[0]);
	assert_eq!(shared.outstanding[1], claims[1]);
	assert!(!shared.is_covered());
	assert_eq!(shared.exit_fee, Usdai::ZERO);
	let more = distribute_down(Usdai(20), Charges::default(), &shared.outstanding).unwrap();
	assert_eq!((more.paid[1], more.surplus), (claims[1], Usdai(7)));
	assert!(more.is_covered());
}

#[test]
fn the_exit_fee_ranks_between_the_lenders_and_the_borrower() {
	let mut claims = PerTranche::default();
	claims[0] = claim(90, 9, 1);
	let charges = Charges { exit_fee: Usdai(5), ..Default::default() };
	for (proceeds, exit_fee, surplus) in [(99, 0, 0), (100, 0, 0), (103, 3, 0), (107, 5, 2)] {
		let shared = distribute_down(Usdai(proceeds), charges, &claims).unwrap();
		assert_eq!((shared.exit_fee, shared.surplus), (Usdai(exit_fee), Usdai(surplus)));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn every_unit_goes_to_whom_it_is_owed(
		proceeds in amounts(),
		costs in amounts(),
		fee in 0u32..=1_000_000_000,
		fee_base in amounts(),
		fee_bound in amounts(),
		exit_fee in amounts(),
		owed in uniform8((amounts(), amounts(), amounts())),
	) {
		let claims = owed.map(|(principal, interest, late)| claim(principal, interest, late));
		let charges = Charges {
			costs: Usdai(costs),
			fee: Perbill::from_parts(fee),
			fee_base: Usdai(fee_base),
			fee_bound: Usdai(fee_bound),
			exit_fee: Usdai(exit_fee),
		};
		let shared = distribute_down(Usdai(proceeds), charges, &claims).unwrap();

		let paid: u128 = shared.paid.iter().map(|paid| paid.total().unwrap().0).sum();
		let all = shared.costs.0 + shared.fee.0 + paid + shared.exit_fee.0 + shared.surplus.0;
		prop_assert_eq!(all, proceeds);
		let left = shared.exit_fee.0 + shared.surplus.0;
		prop_assert_eq!(shared.exit_fee.0, left.min(exit_fee));
		let debt: u128 = claims.iter().map(|claim| claim.total().unwrap().0).sum();
		let on = (proceeds - shared.costs.0).min(debt).min(fee_base);
		prop_assert_eq!(shared.fee_base.0, fee_base - on);
		prop_assert!(shared.fee <= charges.fee_bound);
		let fee = floor(&(int(on) * part(charges.fee))).map(|fee| fee.min(fee_bound));
		prop_assert_eq!(Some(shared.fee.0), fee);

		// By rank: a tranche receives a unit only if all tranches before it are paid in full.
		let order = |claims: &PerTranche<TrancheClaim>| -> Vec<u128> {
			claims.iter().flat_map(|claim| [claim.principal.0, claim.interest.0, claim.late.0]).collect()
		};
		let (claims, paid, outstanding) = (order(&claims), order(&shared.paid), order(&shared.outstanding));
		for rank in 0..claims.len() {
			prop_assert_eq!(paid[rank] + outstanding[rank], claims[rank]);
			let behind: u128 = paid[rank + 1..].iter().sum::<u128>() + left;
			prop_assert!(outstanding[rank] == 0 || behind == 0);
		}
	}

	#[test]
	fn several_lots_pay_as_one(
		first in amounts(),
		second in amounts(),
		fee in 0u32..=1_000_000_000,
		fee_bound in amounts(),
		exit_fee in amounts(),
		owed in uniform8((amounts(), amounts(), amounts())),
	) {
		let claims = owed.map(|(principal, interest, late)| claim(principal, interest, late));
		let sum = |claims: &PerTranche<TrancheClaim>| -> u128 {
			claims.iter().map(|claim| claim.total().unwrap().0).sum()
		};
		let fee = Perbill::from_parts(fee);
		let charges = Charges {
			costs: Usdai::ZERO,
			fee,
			fee_base: Usdai(sum(&claims)),
			fee_bound: Usdai(fee_bound),
			exit_fee: Usdai(exit_fee),
		};
		let one = distribute_down(Usdai(first), charges, &claims).unwrap();
		let left = Charges {
			fee_base: one.fee_base,
			fee_bound: Usdai(fee_bound).saturating_sub(one.fee),
			exit_fee: Usdai(exit_fee).saturating_sub(one.exit_fee),
			..charges
		};
		let two = distribute_down(Usdai(second), left, &one.outstanding).unwrap();
		let both = distribute_down(Usdai(first + second), charges, &claims).unwrap();
		prop_assert_eq!(two.fee_base, both.fee_base);
		// Two roundings down may give a unit less than one.
		let spared = both.fee.0.checked_sub(one.fee.0 + two.fee.0);
		prop_assert!(spared.is_some_and(|spared| spared <= 1));
		let gained = sum(&both.outstanding) - sum(&two.outstanding);
		let rest = |shared: &Distribution| shared.exit_fee.0 + shared.surplus.0;
		prop_assert_eq!(Some(gained + rest(&one) + rest(&two) - rest(&both)), spared);
		prop_assert_eq!(one.exit_fee.0 + two.exit_fee.0, (rest(&one) + rest(&two)).min(exit_fee));
	}
}
