//! What units count for changes with a round, and at once with what is no price.

use frame_support::{assert_ok, traits::Hooks, weights::Weight};
use infrafi_finance::{units::Usdai, valuation::CountedValues};
use infrafi_protocol::unit::LossKind;

use sp_runtime::Perbill;

use crate::{mock::*, types::TermsOf, AppraisalHaircut, BreachReason, Sale};

fn worth(id: u64, value: Balance) {
	change_unit(id, |unit| unit.value = Some(value * ONE));
}

fn report(id: u64, loss: Option<LossKind>) {
	change_unit(id, |unit| unit.loss = loss);
	notify_loss(id);
}

fn classify(id: u64) -> Balance {
	assert_ok!(Lending::classify(signed(STRANGER), id));
	assert_eq!(Lending::portfolio().impairment, impaired(id));
	impaired(id).0 / ONE
}

/// A strike counts at its instant: neither a later price nor a look at one changes what leavers
/// get.
#[test]
fn a_price_counts_from_the_next_round_on() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(40 * DAY + 1);
		value();
		worth(0, 900_000);
		assert_eq!(classify(id), 0);
		value();
		// 80 % of 900,000 less 2 % and 1,000: 704,600.
		assert_eq!(classify(id), 145_400);
		worth(0, 2_000_000);
		assert_eq!(classify(id), 145_400);
		value();
		assert_eq!(classify(id), 0);
	});
}

/// 960,000 of a unit count 939,800: a fee of 2 % and costs of 1,000.
#[test]
fn past_grace_a_sale_is_paid_for() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		worth(0, 1_200_000);
		pass(40 * DAY);
		value();
		let figures = CountedValues { whole: usd(1_200_000), cautious: usd(939_800) };
		assert_eq!(figures.unless_covered(usd(850_000)), record(id).counted);
		// It covers the vault, and is not kept. A little less is.
		worth(0, 1_000_000);
		value();
		let figures = CountedValues { whole: usd(1_000_000), cautious: usd(783_000) };
		assert_eq!(record(id).counted, Some(figures));
		assert_eq!(classify(id), 0, "the loan is in order");
		pass(1);
		assert_eq!(classify(id), 67_000, "without another price");
		// A payment that ends the default counts without a price as well.
		pay(id, due(id));
		assert_eq!(impaired(id), usd(0));
	});
}

/// The old rule counted 130,000 for good, chosen by a stranger on a bad day.
#[test]
fn a_stale_day_passes() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.stages = bounded(vec![]));
		let id = drawn(plain());
		worth(0, 1_200_000);
		pass(41 * DAY);
		value();
		assert_eq!(classify(id), 0);
		// A week without a price: 60 % count.
		pass_unappraised(7 * DAY);
		assert_eq!(classify(id), 0);
		value();
		// 720,000 less 2 % and 1,000.
		assert_eq!(classify(id), 145_400);
		change_unit(0, |unit| unit.as_of = now());
		value();
		assert_eq!(classify(id), 0);
	});
}

#[test]
fn a_report_counts_at_once_and_its_withdrawal_leaves_nothing() {
	for in_default in [false, true] {
		new_test_ext().execute_with(|| {
			let id = drawn(plain());
			pass(if in_default { 40 * DAY + 1 } else { DAY });
			value();
			assert_eq!(classify(id), 0);
			report(0, Some(LossKind::Destroyed));
			assert_eq!(impaired(id), usd(850_000), "in the call of the report");
			pass(6);
			report(0, None);
			assert_eq!(impaired(id), usd(0));
		});
	}
}

/// A value that is held at half counts so from the round on, and back if the hold ends upward.
#[test]
fn a_held_value_counts_if_it_is_lower() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		worth(0, 1_500_000);
		change_unit(0, |unit| unit.entry = Some(600_000 * ONE));
		pass(1);
		value();
		assert_eq!(classify(id), 250_000);
		change_unit(0, |unit| unit.entry = None);
		value();
		assert_eq!(classify(id), 0);
	});
}

#[test]
fn the_account_covers_what_the_units_do_not() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		worth(0, 800_000);
		pass(1);
		value();
		assert_eq!(impaired(id), usd(50_000));
		assert_ok!(Lending::top_up_reserve(signed(LENDER), id, 30_000 * ONE));
		assert_eq!(impaired(id), usd(20_000));
		assert_ok!(Lending::top_up_reserve(signed(LENDER), id, 30_000 * ONE));
		assert_eq!(impaired(id), usd(0));
	});
}

/// The larger part counts, and only the stage is a ratchet.
#[test]
fn the_stage_stays_when_the_value_returns() {
	new_test_ext().execute_with(|| {
		let id = drawn(slow());
		worth(0, 600_000);
		pass(90 * DAY);
		value();
		// 480,000 less 2 % and 1,000: 469,400.
		assert_eq!(classify(id), 380_600);
		assert_eq!(record(id).impairment.stage, usd(250_000));
		worth(0, 2_000_000);
		value();
		assert_eq!(classify(id), 250_000);
		pay(id, due(id));
		let left = impaired(id);
		assert!(left > usd(0) && left < usd(250_000), "by the principal received");
	});
}

#[test]
fn a_bid_counts_in_place_of_its_lot() {
	new_test_ext().execute_with(|| {
		(0..2).for_each(|unit| put_unit(unit, BORROWER, 1_000_000 * ONE));
		let terms =
			TermsOf::<Test> { units: bounded(vec![0, 1]), sale: Sale::UnitByUnit, ..plain() };
		let id = missed(terms);
		pass(1);
		(0..2).for_each(|unit| worth(unit, 500_000));
		value();
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		// 80 % of a million less 2 % and 1,000: 783,000.
		assert_eq!(books().impairment, usd(67_000));
		bid(LENDER, id, 500_000 * ONE);
		// 500,000 and 400,000 less 2 % and 1,000: 881,000.
		assert_eq!(books().impairment, usd(0));
		// The bid is void, and the unit counts nothing.
		report(0, Some(LossKind::Missing));
		assert_eq!(books().impairment, usd(459_000));
		report(0, None);
		assert_eq!(books().impairment, usd(67_000));
		// A settled lot counts at once as well, by the last strike.
		worth(1, 1);
		sold(id, 500_000 * ONE);
		let senior = failed(id).senior().principal;
		// The costs are paid.
		let counted = usd(392_000);
		assert_eq!(books().impairment, senior.saturating_sub(counted));
	});
}

/// Whatever is cured in between, leavers count a breach as final from its first end on, until a
/// round finds none.
#[test]
fn a_cure_between_rounds_changes_no_price_of_leavers() {
	new_test_ext().execute_with(|| {
		let half = AppraisalHaircut { from: 0, counted: Perbill::from_percent(50) };
		change_params(|params| params.haircuts = bounded(vec![half]));
		let id = drawn(plain());
		worth(0, 1_300_000);
		pass(1);
		value();
		assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, BreachReason::Covenant));
		pass(14 * DAY + 1);
		Lending::on_idle(1, Weight::MAX);
		// Half of it less 2 % and 1,000: 636,000.
		assert_eq!(books().impairment, usd(214_000));
		assert_ok!(Lending::cure(signed(COMMITTEE), id));
		assert_eq!(books().impairment, usd(214_000));
		assert!(Lending::breaches(id).is_empty());
		value();
		assert_eq!(books().impairment, usd(0));
	});
}

/// A loan that was drawn since the strike counts by the values of its draw, also after an event,
/// though the strike does not know its units.
#[test]
fn a_loan_that_was_drawn_since_keeps_its_values() {
	new_test_ext().execute_with(|| {
		value();
		pass(6);
		(1..3).for_each(|unit| put_unit(unit, BORROWER, 1_000_000 * ONE));
		let id = drawn(TermsOf::<Test> { units: bounded(vec![1, 2]), ..plain() });
		report(1, Some(LossKind::Missing));
		// 800,000 less 2 % and 1,000 with caution, and in full while the loan is in order.
		let figures = CountedValues { whole: usd(1_000_000), cautious: usd(783_000) };
		assert_eq!((record(id).counted, impaired(id)), (Some(figures), usd(0)));
		report(1, None);
		assert_eq!((record(id).counted, impaired(id)), (None, usd(0)));
	});
}

/// A breach whose cure period runs is not final because another one would have been.
#[test]
fn a_breach_that_is_remedied_makes_no_other_one_final() {
	for cured_by_a_call in [false, true] {
		new_test_ext().execute_with(|| {
			let half = AppraisalHaircut { from: 0, counted: Perbill::from_percent(50) };
			change_params(|params| params.haircuts = bounded(vec![half]));
			let id = drawn(plain());
			worth(0, 1_300_000);
			change_unit(0, |unit| unit.is_custody_fresh = false);
			pass(1);
			value();
			pass(10 * DAY);
			assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, BreachReason::Covenant));
			change_unit(0, |unit| unit.is_custody_fresh = true);
			if cured_by_a_call {
				assert_ok!(Lending::cure(signed(STRANGER), id));
			}
			value();
			pass(4 * DAY + 1);
			Lending::on_idle(1, Weight::MAX);
			assert_eq!(impaired(id), usd(0));
			pass(10 * DAY);
			Lending::on_idle(1, Weight::MAX);
			assert_eq!(impaired(id), usd(214_000));
		});
	}
}

/// A breach that is cured between rounds and holds again at the next one has a new cure period, and
/// leavers count it by the first one.
#[test]
fn a_breach_that_a_round_finds_again_counts_from_its_first_end_on() {
	new_test_ext().execute_with(|| {
		let half = AppraisalHaircut { from: 0, counted: Perbill::from_percent(50) };
		change_params(|params| params.haircuts = bounded(vec![half]));
		let id = drawn(plain());
		worth(0, 1_300_000);
		let fresh = |is_fresh| change_unit(0, |unit| unit.is_custody_fresh = is_fresh);
		fresh(false);
		pass(1);
		value();
		let first = record(id).cure_until.unwrap();
		pass(DAY);
		fresh(true);
		assert_ok!(Lending::cure(signed(STRANGER), id));
		assert_eq!((record(id).cure_until, record(id).doubtful_after), (None, Some(first)));
		fresh(false);
		value();
		let second = now() + 14 * DAY;
		assert_eq!((record(id).cure_until, record(id).doubtful_after), (Some(second), Some(first)));
		// Another round finds the same.
		pass(6);
		value();
		go_to(first + 1);
		Lending::on_idle(1, Weight::MAX);
		assert_eq!(impaired(id), usd(214_000));
		let liquidate = Lending::liquidate(signed(STRANGER), id);
		frame_support::assert_noop!(liquidate, crate::Error::<Test>::NotInDefault);
	});
}

/// Haircuts, fee and costs of a strike are those of its instant.
#[test]
fn changed_values_count_from_the_next_round_on() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		worth(0, 1_000_000);
		pass(40 * DAY + 1);
		value();
		assert_eq!(classify(id), 67_000);
		change_params(|params| {
			params.haircuts = bounded(vec![]);
			params.sale.costs = 2_000 * ONE;
			params.min_principal = 100_000 * ONE;
		});
		assert_eq!(classify(id), 67_000);
		report(0, Some(LossKind::Missing));
		report(0, None);
		assert_eq!(classify(id), 67_000, "an event counts by the last strike too");
		value();
		assert_eq!(record(id).counted, None);
		assert_eq!(impaired(id), Usdai(0));
	});
}
