//! The times of claims: when silence begins and an arbitration ends, and what is recorded of it.

use frame_support::{assert_noop, assert_ok, hypothetically, traits::Hooks, weights::Weight};
use infrafi_protocol::{unit::LossKind, Fact, Role, RoleRevoke};

use super::claims::*;
use crate::{mock::*, ClaimStage, Error, Event};

fn idle() {
	Lending::on_idle(1, Weight::MAX);
}

/// Claims that the insurer refused, and that its bond paid, by its record and by the events.
fn recorded() -> [u32; 2] {
	let noted = |fact: Fact| {
		let event = Event::FactRecorded { role: Role::Insurer, who: INSURER, fact };
		events().iter().filter(|other| **other == event).count() as u32
	};
	let record = Lending::record(Role::Insurer, INSURER);
	let counts = [record.claims_refused, record.claims_enforced];
	assert_eq!(counts, [noted(Fact::ClaimRefused), noted(Fact::ClaimEnforced)]);
	counts
}

/// How often the chain has stated that silence is a refusal.
fn unanswered() -> usize {
	events().iter().filter(|event| matches!(event, Event::ClaimUnanswered { .. })).count()
}

/// Before the due entry: a worse report makes no debt of a refusal.
#[test]
fn a_refusal_by_silence_is_recorded_with_a_report() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		pass(PERIOD);
		let open_until = now() + PERIOD;
		report(0, Some(LossKind::Destroyed));
		assert_eq!(stage(id, 0), ClaimStage::Refused { open_until });
		assert_noop!(enforce(id, 0), Error::<Test>::ClaimRefused);
		assert!(events().contains(&Event::ClaimUnanswered { loan: id, unit: 0, open_until }));
		// It is recorded once.
		idle();
		report(0, Some(LossKind::Missing));
		assert_eq!((recorded(), unanswered()), ([1, 0], 1));
	});
}

/// What was a debt is a refusal from the withdrawal of the report on.
#[test]
fn a_refusal_by_silence_is_recorded_with_the_withdrawal_of_a_report() {
	new_test_ext().execute_with(|| {
		claimed(LossKind::Missing);
		pass(2 * PERIOD);
		idle();
		assert_eq!((recorded(), unanswered()), ([0, 0], 0));
		report(0, None);
		assert_eq!((recorded(), unanswered()), ([1, 0], 1));
	});
}

#[test]
fn a_refusal_by_silence_is_recorded_with_the_arbitration() {
	for is_due_first in [false, true] {
		new_test_ext().execute_with(|| {
			let id = claimed(LossKind::Damaged);
			post_bond(&INSURER, 700_000);
			pass(PERIOD);
			if is_due_first {
				idle();
			}
			assert_ok!(uphold(id, 0, 700_000));
			assert_eq!((recorded(), unanswered()), ([1, 0], 1));
		});
	}
}

/// The due entry may come late, after both times.
#[test]
fn a_refusal_by_silence_is_recorded_before_it_stands() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		pass(3 * PERIOD);
		idle();
		assert_eq!(stage(id, 0), ClaimStage::Closed);
		assert_eq!((recorded(), unanswered()), ([1, 0], 1));
	});
}

#[test]
fn refusals_and_debts_are_recorded() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Missing);
		post_bond(&INSURER, 700_000);
		hypothetically!({
			assert_ok!(refuse(id, 0));
			assert_eq!(recorded(), [1, 0]);
		});
		pass(PERIOD);
		assert_ok!(enforce(id, 0));
		assert_eq!((recorded(), unanswered()), ([0, 1], 0));
	});
}

/// Missing, and then found destroyed: the debt stays one.
#[test]
fn a_debt_stays_one_with_another_total_loss() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Missing);
		post_bond(&INSURER, 700_000);
		pass(PERIOD);
		report(0, Some(LossKind::Destroyed));
		assert_eq!(stage(id, 0), ClaimStage::Unanswered);
		assert_ok!(enforce(id, 0));
		assert_eq!((recorded(), unanswered()), ([0, 1], 0));
	});
}

/// The policy does not count for a lender any more, and is claimed on nevertheless.
#[test]
fn a_revoked_insurer_is_claimed_on() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		pass(1);
		Roles::revoke(Role::Insurer, &INSURER);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		hypothetically!({
			assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
		});
		report(0, Some(LossKind::Destroyed));
		assert_eq!(stage(id, 0), ClaimStage::Filed { answer_by: now() + PERIOD });
	});
}

/// The time for arbitration after silence is as long as the time for the answer was.
#[test]
fn silence_is_open_for_the_time_of_the_filing() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		change_params(|params| params.claim_period = 3 * DAY);
		pass(PERIOD);
		assert_eq!(stage(id, 0), ClaimStage::Refused { open_until: now() + PERIOD });
		idle();
		assert_eq!(stage(id, 0), ClaimStage::Refused { open_until: now() + PERIOD });
	});
}

/// A worse report right before the end of the time for an answer does not lengthen it.
#[test]
fn a_report_leaves_the_time_for_an_answer_as_it_is() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		let answer_by = now() + PERIOD;
		pass(PERIOD - 10);
		report(0, Some(LossKind::Destroyed));
		assert_eq!(stage(id, 0), ClaimStage::Filed { answer_by });
		pass(10);
		assert_eq!(stage(id, 0), ClaimStage::Unanswered);
	});
}

#[test]
fn a_refusal_needs_a_reason() {
	new_test_ext().execute_with(|| {
		let id = claimed(LossKind::Damaged);
		let empty = Lending::refuse_claim(signed(INSURER), id, 0, Default::default());
		assert_noop!(empty, Error::<Test>::ReasonIsEmpty);
		assert_ok!(Lending::refuse_claim(signed(INSURER), id, 0, text("w")));
	});
}
