//! Positions as items of the market.

use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{ItemFacts, ItemKeeper, PositionFacts};

use crate::{mock::*, types::TermsOf, Error};

/// A loan with a tranche of a lender that is no first loss (1), and one of a curator (2).
fn mixed() -> u64 {
	proposed(plain());
	let tranches =
		bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
	drawn(TermsOf::<Test> { tranches, ..plain() })
}

fn facts(loan: u64) -> PositionFacts {
	match Lending::facts((loan, 1)) {
		Ok((owner, ItemFacts::Position(facts))) => {
			assert_eq!(owner, LENDER);
			facts
		}
		other => panic!("{other:?}"),
	}
}

fn received(facts: PositionFacts) -> Balance {
	facts.principal + facts.interest + facts.late
}

#[test]
fn show_what_the_tranche_has_received() {
	new_test_ext().execute_with(|| {
		let id = mixed();
		let before = balance(&LENDER);
		let none = PositionFacts {
			principal: 0,
			interest: 0,
			late: 0,
			is_seized: false,
			is_written_off: false,
		};
		assert_eq!(facts(id), none);
		assert_eq!(Lending::claimable((id, 1)), 0);
		pass(30 * DAY);
		pay(id, due(id));
		let first = facts(id);
		assert!(first.principal > 0 && first.interest > 0 && first.late == 0);
		assert_eq!(received(first), balance(&LENDER) - before);
		// A week late: late interest is paid too.
		pass(37 * DAY);
		pay(id, due(id));
		let second = facts(id);
		assert!(second.principal > first.principal && second.late > 0);
		assert_eq!(received(second), balance(&LENDER) - before);
	});
}

/// Neither time nor an account that looks at the loan changes them: a listing would die of it.
#[test]
fn do_not_change_without_a_payment() {
	new_test_ext().execute_with(|| {
		let id = mixed();
		let before = facts(id);
		for _ in 0..4 {
			pass(9 * DAY);
			assert_ok!(Lending::classify(signed(STRANGER), id));
			assert_eq!(facts(id), before);
		}
	});
}

/// Bullet loans pay interest and leave the principal: the buyer must not pay for it again.
#[test]
fn change_with_interest_alone() {
	new_test_ext().execute_with(|| {
		proposed(plain());
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let amortisation = infrafi_finance::curve::Amortisation::Bullet;
		let id = drawn(TermsOf::<Test> { tranches, amortisation, ..plain() });
		let before = facts(id);
		pass(30 * DAY);
		pay(id, due(id));
		let after = facts(id);
		assert_eq!(after.principal, 0);
		assert!(after.interest > before.interest);
	});
}

#[test]
fn of_a_seized_loan_go_on_counting() {
	new_test_ext().execute_with(|| {
		proposed(plain());
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let terms = TermsOf::<Test> { tranches, ..plain() };
		let id = drawn(terms);
		pass(30 * DAY);
		pay(id, due(id));
		let live = facts(id);
		worthless(0);
		pass(41 * DAY);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_eq!(facts(id), PositionFacts { is_seized: true, ..live });
		let before = balance(&LENDER);
		// The senior is paid in full, and the lender in part.
		sold(id, 830_000 * ONE);
		let after = facts(id);
		assert!(after.is_written_off && received(after) > received(live));
		assert_eq!(received(after) - received(live), balance(&LENDER) - before);
	});
}

#[test]
fn of_first_loss_are_not_for_sale_before_the_write_off() {
	new_test_ext().execute_with(|| {
		let id = mixed();
		assert_noop!(Lending::facts((id, 2)), Error::<Test>::PositionLocked);
		assert_noop!(
			Lending::hand_over((id, 2), &CURATOR, &STRANGER),
			Error::<Test>::PositionLocked
		);
		worthless(0);
		pass(41 * DAY);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_noop!(Lending::facts((id, 2)), Error::<Test>::PositionLocked);
		sold(id, 700_000 * ONE);
		assert_ok!(Lending::facts((id, 2)));
	});
}

#[test]
fn are_none_of_the_vault_and_none_beyond_the_last_tranche() {
	new_test_ext().execute_with(|| {
		let first = mixed();
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let tranches =
			bounded(vec![by_vault(800_000, 10), by(LENDER, 50_000, 12), by(CURATOR, 150_000, 16)]);
		let second = drawn(TermsOf::<Test> { tranches, units: bounded(vec![1]), ..plain() });
		assert_eq!(second, first + 1);
		assert_ok!(Lending::facts((second, 1)));
		// Item 1 of the second loan is item 9 of the first, by number.
		for position in [(first, 0), (first, 3), (first, 9), (first, 255), (99, 1), (u64::MAX, 7)] {
			assert_noop!(Lending::facts(position), Error::<Test>::UnknownPosition);
			let moved = Lending::hand_over(position, &LENDER, &STRANGER);
			assert_noop!(moved, Error::<Test>::UnknownPosition);
		}
	});
}

#[test]
fn are_handed_over_by_their_owner_and_pay_the_buyer() {
	new_test_ext().execute_with(|| {
		let id = mixed();
		assert_noop!(
			Lending::hand_over((id, 1), &CURATOR, &STRANGER),
			Error::<Test>::NotPositionOwner
		);
		assert_ok!(Lending::hand_over((id, 1), &LENDER, &STRANGER));
		let before = balance(&STRANGER);
		pass(30 * DAY);
		pay(id, due(id));
		assert!(balance(&STRANGER) > before);
	});
}
