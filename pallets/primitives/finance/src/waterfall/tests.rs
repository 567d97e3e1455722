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
	};
	let shared = distribute_down(Usdai(112), charges, &claims).unwrap();
	// 107 after costs. The fee on them, 10, is bounded by 7. The senior receives its 100, and
	// nothing is left.
	assert_eq!((shared.costs, shared.fee), (Usdai(5), Usdai(7)));
	assert_eq!(shared.paid[0], claims[0]);
	assert_eq!(shared.outstanding[1], claims[1]);
	assert!(!shared.is_covered());
	let more = distribute_down(Usdai(20), Charges::default(), &shared.outstanding).unwrap();
	assert_eq!((more.paid[1], more.surplus), (claims[1], Usdai(7)));
	assert!(more.is_covered());
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
		owed in uniform8((amounts(), amounts(), amounts())),
	) {
		let claims = owed.map(|(principal, interest, late)| claim(principal, interest, late));
		let charges = Charges {
			costs: Usdai(costs),
			fee: Perbill::from_parts(fee),
			fee_base: Usdai(fee_base),
			fee_bound: Usdai(fee_bound),
		};
		let shared = distribute_down(Usdai(proceeds), charges, &claims).unwrap();

		let paid: u128 = shared.paid.iter().map(|paid| paid.total().unwrap().0).sum();
		let all = shared.costs.0 + shared.fee.0 + paid + shared.surplus.0;
		prop_assert_eq!(all, proceeds);
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
			let behind: u128 = paid[rank + 1..].iter().sum::<u128>() + shared.surplus.0;
			prop_assert!(outstanding[rank] == 0 || behind == 0);
		}
	}

	#[test]
	fn several_lots_pay_as_one(
		first in amounts(),
		second in amounts(),
		fee in 0u32..=1_000_000_000,
		fee_bound in amounts(),
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
		};
		let one = distribute_down(Usdai(first), charges, &claims).unwrap();
		let left =
			Charges { fee_base: one.fee_base, fee_bound: Usdai(fee_bound).saturating_sub(one.fee), ..charges };
		let two = distribute_down(Usdai(second), left, &one.outstanding).unwrap();
		let both = distribute_down(Usdai(first + second), charges, &claims).unwrap();
		prop_assert_eq!(two.fee_base, both.fee_base);
		// Two roundings down may give a unit less than one.
		let spared = both.fee.0.checked_sub(one.fee.0 + two.fee.0);
		prop_assert!(spared.is_some_and(|spared| spared <= 1));
		let gained = sum(&both.outstanding) - sum(&two.outstanding);
		prop_assert_eq!(Some(gained + one.surplus.0 + two.surplus.0 - both.surplus.0), spared);
	}
}
