//! Invariant 37: proceeds from one unit to a surplus, for each number of tranches, against an
//! independent computation of every part.

use frame_support::assert_ok;
use sp_runtime::Perbill;

use crate::{mock::*, types::TermsOf};

const COSTS: Balance = 1_000 * ONE;
const MAX_FEE: Balance = 50_000 * ONE;

fn lender(tranche: u8) -> AccountId {
	[LENDER, CURATOR, OTHER_CURATOR][usize::from(tranche) % 3].clone()
}

/// A million in `count` tranches, the juniors of 20,000 each.
fn in_tranches(count: u8) -> TermsOf<Test> {
	let juniors = Balance::from(count - 1) * 20_000;
	let mut tranches = vec![by_vault(1_000_000 - juniors, 10)];
	tranches.extend((1..count).map(|tranche| by(lender(tranche), 20_000, 14)));
	TermsOf::<Test> { tranches: bounded(tranches), ..plain() }
}

/// What is paid to costs, fee, each tranche and the borrower.
fn by_hand(proceeds: Balance, owed: &[Balance]) -> (Balance, Balance, Vec<Balance>, Balance) {
	let costs = proceeds.min(COSTS);
	let debt: Balance = owed.iter().sum();
	let fee = ((proceeds - costs).min(debt) * 2 / 100).min(MAX_FEE);
	let mut left = proceeds - costs - fee;
	let mut paid = vec![];
	for owed in owed {
		paid.push(left.min(*owed));
		left -= left.min(*owed);
	}
	(costs, fee, paid, left)
}

/// The least proceeds that leave `net` for the lenders.
fn gross(net: Balance) -> Balance {
	COSTS + (net * 100).div_ceil(98)
}

fn row(count: u8, proceeds: impl Fn(&[Balance]) -> Balance) {
	new_test_ext().execute_with(|| {
		change_params(|params| params.min_first_loss = Perbill::zero());
		let id = missed(in_tranches(count));
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let claims = failed(id).claims.map(|claim| claim.total().unwrap().0);
		let owed = &claims[..usize::from(count)];
		let proceeds = proceeds(owed);
		let accounts = [STRANGER, TREASURY, VAULT, BORROWER, LENDER, CURATOR, OTHER_CURATOR];
		let before = accounts.clone().map(|who| balance(&who));
		sold(id, proceeds);
		let (costs, fee, paid, surplus) = by_hand(proceeds, owed);
		assert_eq!(costs + fee + paid.iter().sum::<Balance>() + surplus, proceeds);
		let to = |who: AccountId| {
			(1..count)
				.filter(|tranche| lender(*tranche) == who)
				.map(|tranche| paid[usize::from(tranche)])
				.sum::<Balance>()
		};
		let expected = [costs, fee, paid[0], surplus, to(LENDER), to(CURATOR), to(OTHER_CURATOR)];
		for ((who, before), expected) in accounts.iter().zip(before).zip(expected) {
			assert_eq!(balance(who) - before, expected, "{count} tranches, {proceeds}: {who:?}");
		}
		// An unpaid lender keeps its claim; the vault stops counting it.
		let left: Balance = owed.iter().sum::<Balance>() - paid.iter().sum::<Balance>();
		assert_eq!(is_failed(id), left > 0);
		if left > 0 {
			assert_eq!(outstanding(id), left);
			assert!(failed(id).is_written_off);
		}
		let claims = books().claims;
		assert_eq!((claims.principal.0, claims.accrued), (0, Default::default()));
		assert_eq!(books().impairment.0, 0);
		assert_eq!(conservative(), optimistic());
		check();
	});
}

#[test]
fn every_row_for_every_number_of_tranches() {
	for count in 1..=8 {
		row(count, |_| 1);
		row(count, |_| COSTS / 2);
		row(count, |owed| owed[0] / 2);
		row(count, |owed| gross(owed[0]));
		row(count, |owed| gross(owed[0] + owed[1..].iter().sum::<Balance>() / 2));
		row(count, |owed| gross(owed.iter().sum()));
		row(count, |owed| owed.iter().sum::<Balance>() + 500_000 * ONE);
	}
}
