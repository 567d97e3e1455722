use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::unit::{LossKind, State};

use crate::{mock::*, types::TermsOf, BreachReason, Error, Event};
use BreachReason::{Covenant, CustodyStale, LossReported, PolicyLapsed};

fn declare(id: u64, reason: BreachReason) {
	assert_ok!(Lending::declare_breach(signed(STRANGER), id, reason));
}

fn lapse() {
	change_unit(0, |unit| unit.cover.as_mut().unwrap().policy.expires_at = now());
}

fn lose() {
	change_unit(0, |unit| unit.loss = Some(LossKind::Missing));
}

fn grow_stale() {
	change_unit(0, |unit| unit.is_custody_fresh = false);
}

#[test]
fn is_declared_by_any_account_where_the_chain_sees_it() {
	let breaches: [(BreachReason, fn()); 3] =
		[(PolicyLapsed, lapse), (LossReported, lose), (CustodyStale, grow_stale)];
	for (reason, happen) in breaches {
		new_test_ext().execute_with(|| {
			let id = drawn(plain());
			let declare_it = || Lending::declare_breach(signed(STRANGER), id, reason);
			assert_noop!(declare_it(), Error::<Test>::NotInBreach);
			happen();
			assert_ok!(declare_it());
			let cure_until = now() + 14 * DAY;
			let event = Event::BreachDeclared { loan: id, reason, cure_until };
			assert_eq!(last_event(), event.into());
			assert_eq!(Lending::breaches(id)[0].reason, reason);
			assert_noop!(declare_it(), Error::<Test>::BreachDeclared);
		});
	}
}

fn cover_by(unit: u64, coverage: Balance) {
	change_unit(unit, |unit| unit.cover.as_mut().unwrap().policy.coverage = coverage);
}

#[test]
fn of_a_policy_is_its_coverage_too() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let declare_it = || Lending::declare_breach(signed(STRANGER), id, PolicyLapsed);
		cover_by(0, 1_000_000 * ONE);
		assert_noop!(declare_it(), Error::<Test>::NotInBreach);
		for coverage in [1, 1_000_000 * ONE - 1] {
			cover_by(0, coverage);
			frame_support::hypothetically_ok!(declare_it());
		}
		assert_ok!(declare_it());
		assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::NothingCured);
		cover_by(0, 1_000_000 * ONE);
		assert_ok!(Lending::cure(signed(STRANGER), id));
		// It covers what is owed, and no longer what was drawn.
		cover_by(0, 900_000 * ONE);
		assert_ok!(declare_it());
		pay(id, 100_000 * ONE);
		assert_ok!(Lending::cure(signed(STRANGER), id));
	});
}

/// The values are those of prices: a fall of theirs, old data and a reported loss are no gap in the
/// cover.
#[test]
fn of_a_policy_is_no_fall_of_prices() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		cover_by(0, 1_000_000 * ONE);
		let worth = |value| change_unit(0, |unit| unit.value = value);
		for value in [Some(950_000 * ONE), Some(1), None] {
			worth(value);
			let declared = Lending::declare_breach(signed(STRANGER), id, PolicyLapsed);
			assert_noop!(declared, Error::<Test>::NotInBreach);
		}
		worth(Some(950_000 * ONE));
		pass_unappraised(20 * DAY);
		lose();
		cover_by(0, 950_000 * ONE);
		let declare_it = || Lending::declare_breach(signed(STRANGER), id, PolicyLapsed);
		assert_noop!(declare_it(), Error::<Test>::NotInBreach);
		cover_by(0, 950_000 * ONE - 1);
		assert_ok!(declare_it());
	});
}

/// The reserve pays at a missed deadline, whenever it is looked at.
#[test]
fn of_a_policy_counts_what_the_reserve_has_paid() {
	new_test_ext().execute_with(|| {
		let id = drawn(TermsOf::<Test> { reserve_instalments: 1, ..plain() });
		cover_by(0, 1_000_000 * ONE - 1);
		pass(20 * DAY);
		declare(id, PolicyLapsed);
		pass(14 * DAY + 1);
		let liquidate = Lending::liquidate(signed(STRANGER), id);
		assert_noop!(liquidate, Error::<Test>::NotInDefault);
		assert_ok!(Lending::cure(signed(STRANGER), id));
		assert!(Lending::breaches(id).is_empty());
	});
}

#[test]
fn of_a_covenant_is_declared_by_the_committee_alone() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let declare_it = |who| Lending::declare_breach(signed(who), id, Covenant);
		assert_noop!(declare_it(STRANGER), Error::<Test>::NotCreditCommittee);
		assert_ok!(declare_it(COMMITTEE));
		assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::NothingCured);
		assert_ok!(Lending::cure(signed(COMMITTEE), id));
		assert!(Lending::breaches(id).is_empty());
	});
}

#[test]
fn leads_to_liquidation_from_the_second_after_its_time() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		lapse();
		declare(id, PolicyLapsed);
		pass(14 * DAY);
		let liquidate = || Lending::liquidate(signed(STRANGER), id);
		assert_noop!(liquidate(), Error::<Test>::NotInDefault);
		pass(1);
		assert_ok!(liquidate());
		assert_eq!(unit(0).state, State::Seized);
		assert!(Lending::breaches(id).is_empty());
	});
}

#[test]
fn is_cured_by_the_remedy_itself_without_a_call() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		lose();
		grow_stale();
		declare(id, LossReported);
		pass(DAY);
		declare(id, CustodyStale);
		assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::NothingCured);
		change_unit(0, |unit| unit.loss = None);
		pass(13 * DAY + 1);
		// The loss was remedied in time, and not cured by a call.
		let liquidate = || Lending::liquidate(signed(STRANGER), id);
		assert_noop!(liquidate(), Error::<Test>::NotInDefault);
		assert_ok!(Lending::cure(signed(STRANGER), id));
		assert!(events().contains(&Event::BreachCured { loan: id, reason: LossReported }));
		assert_eq!(Lending::breaches(id).len(), 1);
		pass(DAY);
		assert_ok!(liquidate());
		assert_noop!(Lending::cure(signed(STRANGER), id), Error::<Test>::LoanSeized);
	});
}

#[test]
fn leaves_repayment_open() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		lose();
		declare(id, LossReported);
		pass(14 * DAY + 1);
		assert_ok!(Lending::repay(signed(BORROWER), id, FUNDS));
		assert!(!is_live(id) && Lending::breaches(id).is_empty());
	});
}

#[test]
fn counts_the_units_with_caution_once_its_time_is_over_by_itself() {
	use frame_support::{traits::Hooks, weights::Weight};
	new_test_ext().execute_with(|| {
		// No margin call, whose time would end first.
		change_params(|params| params.ltv_caps[0].maintenance = sp_runtime::Perbill::one());
		let id = drawn(slow());
		// Beyond doubt the unit covers the vault; 80 % of it less 2 % and 1,000 do not.
		change_unit(0, |unit| unit.value = Some(1_020_000 * ONE));
		grow_stale();
		declare(id, CustodyStale);
		value();
		assert_eq!(Lending::breaches(id).len(), 1);
		pass(14 * DAY);
		Lending::on_idle(1, Weight::MAX);
		assert_eq!(books().impairment.0, 0);
		pass(1);
		Lending::on_idle(1, Weight::MAX);
		assert_eq!(books().impairment, usd(51_320));
	});
}

#[test]
fn of_a_loan_whose_reserve_is_more_than_its_debt_ends_with_any_payment() {
	new_test_ext().execute_with(|| {
		let id = drawn(TermsOf::<Test> { reserve_instalments: 6, ..plain() });
		pay(id, 800_000 * ONE);
		assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, Covenant));
		pass(14 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(Lending::redemption(id), Some(0));
		let (debt, reserve, before) = (outstanding(id), failed(id).reserve.0, balance(&BORROWER));
		assert!(reserve > debt + 1_000 * ONE);
		assert_ok!(Lending::repay(signed(LENDER), id, 1));
		assert!(!is_failed(id));
		assert_eq!(balance(&BORROWER) - before, reserve + 1 - debt - 1_000 * ONE);
	});
}

/// A loan with three deadlines met in a row: its impairment is written back at once.
fn well_paid() -> u64 {
	let id = drawn(plain());
	for window in 1..=3 {
		go_to(NOW + window * 30 * DAY);
		pay(id, due(id));
	}
	assert_eq!(record(id).debt.streak, 3);
	id
}

/// A payment reads no unit, and counts by what the last round has stored.
#[test]
fn a_crumb_writes_nothing_back_while_a_unit_is_lost() {
	new_test_ext().execute_with(|| {
		let id = well_paid();
		value();
		lose();
		notify_loss(0);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		let lost = books().impairment.0;
		assert!(lost > 600_000 * ONE);
		assert_ok!(Lending::repay(signed(STRANGER), id, 1));
		assert!(books().impairment.0 >= lost - 1);
		assert_ok!(Lending::top_up_reserve(signed(STRANGER), id, 1));
		// Each crumb counts for what it is.
		assert!(books().impairment.0 >= lost - 2);
		// The unit is found.
		change_unit(0, |unit| unit.loss = None);
		notify_loss(0);
		assert_eq!(books().impairment.0, 0);
	});
}

#[test]
fn counts_no_more_from_the_round_after_its_cure_on() {
	new_test_ext().execute_with(|| {
		let id = well_paid();
		let half =
			crate::AppraisalHaircut { from: 0, counted: sp_runtime::Perbill::from_percent(30) };
		change_params(|params| params.haircuts = bounded(vec![half]));
		change_unit(0, |unit| unit.value = Some(1_000_000 * ONE));
		value();
		assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, Covenant));
		pass(14 * DAY + 1);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert!(books().impairment.0 > 0);
		assert_ok!(Lending::cure(signed(COMMITTEE), id));
		value();
		assert_eq!(books().impairment.0, 0);
	});
}

/// A breach that was remedied does not shorten the cure period of the next one, since rounds remove
/// it.
#[test]
fn that_comes_again_has_the_time_to_cure_again() {
	let anyone = |id| {
		assert_ok!(Lending::cure(signed(STRANGER), id));
	};
	for look in [anyone, |_| value()] as [fn(u64); 2] {
		new_test_ext().execute_with(|| {
			let id = drawn(plain());
			grow_stale();
			declare(id, CustodyStale);
			pass(DAY);
			change_unit(0, |unit| unit.is_custody_fresh = true);
			pass(13 * DAY + 1);
			look(id);
			assert!(events().contains(&Event::BreachCured { loan: id, reason: CustodyStale }));
			assert!(Lending::breaches(id).is_empty());
			pass(DAY);
			grow_stale();
			let liquidate = || Lending::liquidate(signed(STRANGER), id);
			assert_noop!(liquidate(), Error::<Test>::NotInDefault);
			declare(id, CustodyStale);
			pass(14 * DAY);
			assert_noop!(liquidate(), Error::<Test>::NotInDefault);
			pass(1);
			assert_ok!(liquidate());
		});
	}
}
