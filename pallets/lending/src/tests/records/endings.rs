//! Every way in which a loan can end.

use frame_support::assert_ok;
use infrafi_protocol::unit::LossKind;

use super::*;
use crate::{
	tests::live::refinance::{again, consent, refinance},
	types::TermsOf,
	BreachReason, Sale,
};

/// The part of an outcome that follows from the amounts that moved.
fn assert_paid(outcome: &LoanOutcome, received: Balance) {
	assert_eq!(outcome.repaid.0 + outcome.interest.0, received);
	assert_eq!(outcome.repaid.0 + outcome.lost.0, outcome.drawn.0);
}

#[test]
fn repaid_as_agreed() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		let before = lenders();
		paid_as_agreed(id);
		let outcome = outcome(id);
		assert_eq!((outcome.drawn, outcome.repaid), (usd(1_000_000), usd(1_000_000)));
		assert_paid(&outcome, lenders() - before);
		assert_eq!((outcome.how, outcome.ended_at), (Ending::Repaid, now()));
		assert_eq!((outcome.worst_days_late, outcome.breaches), (0, 0));
		assert_eq!((outcome.rent.0, outcome.lost.0), (0, 0));
	});
}

/// The last instalment can be paid early in its window, and after it.
#[test]
fn repaid_in_the_last_window_or_later() {
	for (day, how) in [(329, Ending::Prepaid), (331, Ending::Repaid), (365, Ending::Repaid)] {
		new_test_ext().execute_with(|| {
			let id = drawn(plain());
			for n in 1..=10 {
				go_to(NOW + n * 30 * DAY);
				pay(id, due(id));
			}
			if day > 330 {
				go_to(NOW + 330 * DAY);
				pay(id, due(id));
			}
			go_to(NOW + day * DAY);
			pay(id, FUNDS);
			assert_eq!(outcome(id).how, how, "{day}");
			assert_eq!(outcome(id).worst_days_late, (day.saturating_sub(360)) as u16);
		});
	}
}

#[test]
fn prepaid() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let before = lenders();
		pass(10 * DAY);
		pay(id, FUNDS);
		let outcome = outcome(id);
		assert_paid(&outcome, lenders() - before);
		assert_eq!((outcome.how, outcome.ended_at), (Ending::Prepaid, now()));
		assert_eq!(outcome.interest.0, lenders() - before - 1_000_000 * ONE);
	});
}

/// The reserve repays a loan as soon as any account looks at it.
#[test]
fn repaid_by_its_reserve() {
	new_test_ext().execute_with(|| {
		let schedule = crate::Schedule::Every { seconds: 30 * DAY, count: 1 };
		let id = drawn(TermsOf::<Test> { schedule, ..plain() });
		assert_ok!(Lending::top_up_reserve(signed(STRANGER), id, 2_000_000 * ONE));
		pass(30 * DAY + 1);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		let outcome = outcome(id);
		assert_eq!((outcome.how, outcome.repaid), (Ending::Repaid, usd(1_000_000)));
		assert_eq!(outcome.worst_days_late, 0);
	});
}

#[test]
fn refinanced() {
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		pass(33 * DAY);
		pay(id, quote(id).past_due.0);
		pass(DAY);
		let (owed, received) = (quote(id), record(id).received);
		let new = again(800_000, 120_000);
		consent(id, &new, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, new));
		let outcome = outcome(id);
		let sum = |part: fn(&infrafi_finance::waterfall::TrancheClaim) -> Balance| {
			received.iter().map(part).sum::<Balance>()
		};
		let earlier = sum(|tranche| tranche.interest.0 + tranche.late.0);
		assert_eq!(outcome.interest.0, earlier + owed.interest.0 + owed.late.0);
		assert_eq!((outcome.repaid, outcome.lost.0), (usd(1_000_000), 0));
		assert_eq!((outcome.how, outcome.worst_days_late), (Ending::Refinanced, 3));
		// The successor begins anew.
		assert_eq!(Lending::outcome(id + 1), None);
		assert_eq!(record(id + 1).conduct, Default::default());
		pay(id + 1, FUNDS);
		assert_eq!(super::outcome(id + 1).drawn, usd(920_000));
		let record = borrower();
		assert_eq!((record.loans, record.repaid, record.principal), (2, 1, usd(1_920_000)));
	});
}

#[test]
fn seized_and_sold_with_a_surplus() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let before = lenders();
		pass(40 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(Lending::outcome(id), None);
		bid(OTHER_BORROWER, id, 3_000_000 * ONE);
		blocks(3_600);
		let surplus = balance(&BORROWER);
		settle(id);
		assert!(balance(&BORROWER) > surplus);
		let outcome = outcome(id);
		assert_paid(&outcome, lenders() - before);
		assert_eq!((outcome.how, outcome.lost.0), (Ending::Recovered, 0));
		assert_eq!((outcome.worst_days_late, outcome.ended_at), (10, now()));
		assert_eq!((borrower().seized, borrower().lost, borrower().repaid), (1, 0, 0));
	});
}

#[test]
fn seized_and_sold_with_a_loss() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		let before = lenders();
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		sold(id, 500_000 * ONE);
		assert!(failed(id).is_written_off);
		let outcome = outcome(id);
		assert_paid(&outcome, lenders() - before);
		// Less costs and fee, all of it for principal.
		assert_eq!((outcome.repaid.0, outcome.interest.0), (489_020 * ONE, 0));
		assert_eq!((outcome.how, outcome.ended_at), (Ending::Lost, now()));
		assert_eq!(books().lost, outcome.lost.0 - 150_000 * ONE);
		let (by_all, by_curator) = (borrower(), curator());
		assert_eq!((by_all.lost, by_all.principal_lost), (1, outcome.lost));
		assert_eq!((by_curator.lost, by_curator.principal_lost), (1, usd(150_000)));
		assert_eq!((by_curator.loans, by_curator.principal), (1, usd(150_000)));
	});
}

#[test]
fn written_off() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		unsold(id);
		// Nothing is left of it, and the loss is not booked: a state that no call leaves behind.
		crate::Seizures::<Test>::mutate(id, |record| {
			record.as_mut().unwrap().unsold = Default::default();
		});
		crate::Pledges::<Test>::remove(0);
		change_unit(0, |unit| unit.state = infrafi_protocol::unit::State::Issued);
		assert_ok!(Lending::write_off(root(), id));
		let outcome = outcome(id);
		assert_eq!((outcome.how, outcome.lost), (Ending::WrittenOff, usd(1_000_000)));
		assert_eq!((outcome.repaid.0, outcome.interest.0), (0, 0));
	});
}

#[test]
fn repaid_between_the_lots() {
	new_test_ext().execute_with(|| {
		for id in 0..4 {
			put_unit(id, BORROWER, 500_000 * ONE);
		}
		let sale = Sale::UnitByUnit;
		let units = bounded(vec![0, 1, 2, 3]);
		let id = drawn(TermsOf::<Test> { units, sale, ..plain() });
		let before = lenders();
		pass(40 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		sold(id, 600_000 * ONE);
		assert_eq!(Lending::outcome(id), None);
		assert_ok!(Lending::repay(signed(BORROWER), id, FUNDS));
		let outcome = outcome(id);
		assert_paid(&outcome, lenders() - before);
		assert_eq!((outcome.how, outcome.lost.0), (Ending::Recovered, 0));
	});
}

/// The insurer pays all, and the insurer's refusal leaves a loss.
#[test]
fn by_insurance() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let before = lenders();
		fund(&INSURER);
		change_unit(0, |unit| unit.loss = Some(LossKind::Destroyed));
		assert_ok!(Lending::declare_breach(signed(STRANGER), id, BreachReason::LossReported));
		pass(14 * DAY + 1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_ok!(Lending::pay_claim(signed(INSURER), id, 0, 1_200_000 * ONE));
		let outcome = outcome(id);
		assert_paid(&outcome, lenders() - before);
		assert_eq!((outcome.how, outcome.breaches), (Ending::Recovered, 1));
		assert_eq!(outcome.worst_days_late, 0, "a breach and no missed deadline");
	});
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		worthless(0);
		pass(1);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_ok!(Lending::file_claim(signed(CURATOR), id, 0));
		sold(id, 500_000 * ONE);
		assert_eq!(Lending::outcome(id), None, "the claim is open");
		assert_ok!(Lending::refuse_claim(signed(INSURER), id, 0, text("no")));
		assert_eq!(Lending::outcome(id), None, "the council may uphold the claim");
		arbitration_ends(id);
		assert_eq!(outcome(id).how, Ending::Lost);
	});
}

/// The longest time late counts, whatever came after, and each declared breach.
#[test]
fn with_the_worst_of_its_conduct() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		for days_late in [1, 9, 4] {
			let deadline = Lending::health(id).unwrap().next_due.unwrap();
			go_to(deadline + days_late * DAY + 3_599);
			pay(id, quote(id).past_due.0);
		}
		assert_eq!(record(id).conduct.worst_days_late, 9);
		for _ in 0..2 {
			assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, BreachReason::Covenant));
			assert_ok!(Lending::cure(signed(COMMITTEE), id));
		}
		// A round finds another one.
		change_unit(0, |unit| unit.is_custody_fresh = false);
		value();
		assert_eq!(record(id).conduct.breaches, 3);
		value();
		assert_eq!(record(id).conduct.breaches, 3, "it is declared already");
		pay(id, FUNDS);
		assert_eq!((outcome(id).worst_days_late, outcome(id).breaches), (9, 3));
	});
}
