//! The vault's prices during a default, step by step.

use frame_support::assert_ok;
use frame_support::traits::Hooks;

use crate::{mock::*, types::TermsOf, Event};

/// Sets the value of the unit.
fn worth(value: Balance) {
	change_unit(0, |unit| unit.value = Some(value * ONE));
}

#[test]
fn the_price_falls_at_the_seizure_by_what_the_units_do_not_cover() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		worth(900_000);
		value();
		pass(1);
		let (c, o) = (conservative(), optimistic());
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		// 80 % of 900,000 less 2 % and 1,000 leave 295,400 uncovered, of which the first loss bears
		// 150,000.
		assert_eq!(c - conservative(), 145_400 * ONE);
		assert_eq!(optimistic(), o);
	});
}

/// A saver that leaves right after the seizure gets the same as one that stays to the end, if the
/// units bring what was counted.
#[test]
fn leavers_and_stayers_share_the_loss_equally() {
	for value in [400_000, 700_000, 900_000, 1_000_000] {
		new_test_ext().execute_with(|| {
			let id = missed(plain());
			worth(value);
			crate::mock::value();
			pass(1);
			assert_ok!(Lending::liquidate(signed(STRANGER), id));
			let leavers = conservative();
			// Costs and fee were counted.
			let counted = value * ONE * 784 / 1_000 - 1_000 * ONE;
			bid_at(id, 1_000 * ONE + (counted * 100).div_ceil(98));
			let stayers = conservative();
			assert_eq!(stayers, optimistic());
			// Interest of the senior tranche goes before principal of the junior, so it is paid
			// where the principal is: that alone is the stayers'.
			let interest = books().income - books().fees;
			// To the unit that the fee is rounded by.
			assert!((stayers - leavers).abs_diff(interest) <= 1, "{value}");
		});
	}
}

/// Sells at a price, falling or not.
fn bid_at(id: u64, amount: Balance) {
	while least(id).unwrap() > amount {
		blocks(60);
	}
	sold(id, amount);
}

#[test]
fn leaving_between_the_lots_gains_nothing() {
	new_test_ext().execute_with(|| {
		for id in 0..4 {
			put_unit(id, BORROWER, 500_000 * ONE);
		}
		let sale = crate::Sale::UnitByUnit;
		let terms = TermsOf::<Test> { units: bounded(vec![0, 1, 2, 3]), sale, ..plain() };
		let id = missed(terms);
		(0..4).for_each(|id| change_unit(id, |unit| unit.value = Some(200_000 * ONE)));
		value();
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let mut price = conservative();
		// Each lot brings less than its counted value, so the redemption price falls at each
		// settlement, at once.
		for _ in 0..4 {
			bid_at(id, 100_000 * ONE);
			assert!(conservative() < price);
			price = conservative();
		}
		assert!(failed(id).is_written_off);
		assert_eq!(conservative(), optimistic());
	});
}

#[test]
fn the_impairment_of_a_seized_loan_grows_by_itself_when_its_stage_comes() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		assert_eq!(books().impairment.0, 0);
		pass(20 * DAY + 30 * DAY);
		Lending::on_idle(1, frame_support::weights::Weight::MAX);
		// 40 % of a million, less the first loss.
		assert_eq!(books().impairment, usd(250_000));
		assert!(is_failed(id));
	});
}

#[test]
fn a_later_recovery_pays_the_senior_tranche_first() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		sold(id, 500_000 * ONE);
		assert!(failed(id).is_written_off);
		let (vault, curator) = (balance(&VAULT), balance(&CURATOR));
		let senior = failed(id).senior().total().unwrap().0;
		// A guarantor pays in parts, long after.
		pass(400 * DAY);
		assert_ok!(Lending::repay(signed(LENDER), id, senior - ONE));
		assert_eq!((balance(&VAULT) - vault, balance(&CURATOR)), (senior - ONE, curator));
		assert_ok!(Lending::repay(signed(LENDER), id, 11 * ONE));
		assert_eq!((balance(&VAULT) - vault, balance(&CURATOR) - curator), (senior, 10 * ONE));
		assert_eq!(books().recovered, books().lost);
		// The payment ends the loan and takes nothing more.
		let (before, left) = (balance(&LENDER), outstanding(id));
		assert_ok!(Lending::repay(signed(LENDER), id, FUNDS / 2));
		assert_eq!(before - balance(&LENDER), left);
		assert_eq!(last_event(), Event::Satisfied { loan: id }.into());
	});
}

/// A lot that brings more than its unit was counted at lowers the impairment at once: the principal
/// that is received counts as lost no longer.
#[test]
fn the_impairment_of_a_seized_loan_falls_by_the_proceeds_of_a_lot() {
	new_test_ext().execute_with(|| {
		for id in 0..4 {
			put_unit(id, BORROWER, 500_000 * ONE);
		}
		let sale = crate::Sale::UnitByUnit;
		let terms = TermsOf::<Test> { units: bounded(vec![0, 1, 2, 3]), sale, ..plain() };
		let id = missed(terms);
		(0..4).for_each(|id| change_unit(id, |unit| unit.value = Some(200_000 * ONE)));
		value();
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		// 80 % of 800,000 less 2 % and 1,000 leave 373,800 uncovered, of which the first loss bears
		// 150,000.
		assert_eq!(books().impairment, usd(223_800));
		sold(id, 200_000 * ONE);
		// Less costs of 1,000 and a fee of 2 %, 195,020 are principal. Three units are counted at
		// 480,000 less 2 %, against 654,980 of the vault.
		assert_eq!(books().claims.principal, usd(654_980));
		assert_eq!(books().impairment, usd(184_580));
		assert_eq!(failed(id).impairment.total(), usd(184_580));
	});
}

#[test]
fn of_all_loans_at_once_leave_the_vault_with_what_the_units_bring() {
	new_test_ext().execute_with(|| {
		let ids: Vec<_> = (1..=10)
			.map(|unit| {
				put_unit(unit, BORROWER, 2_000_000 * ONE);
				drawn(TermsOf::<Test> { units: bounded(vec![unit]), ..plain() })
			})
			.collect();
		pass(40 * DAY + 1);
		for id in &ids {
			worthless(id + 1);
			assert_ok!(Lending::liquidate(signed(STRANGER), *id));
			check_fast();
		}
		ids.iter().for_each(|id| bid(OTHER_BORROWER, *id, 300_000 * ONE));
		blocks(3_600);
		for id in &ids {
			settle(*id);
			check();
		}
		let books = books();
		assert_eq!((books.claims.principal.0, books.impairment.0), (0, 0));
		assert_eq!(conservative(), IDLE - books.lost);
		assert_eq!(conservative(), optimistic());
	});
}

#[test]
fn an_unsold_lot_counts_as_zero() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		assert_eq!(books().impairment.0, 0);
		unsold(id);
		// The appraisal does not matter.
		assert_eq!(books().impairment, usd(850_000));
	});
}
