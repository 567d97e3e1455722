//! Money above the target is released, by a valuation round: invariant 78.

use frame_support::{assert_ok, hypothetically, traits::SafeModeNotify};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{unit::LossKind, LossWatch};
use sp_runtime::Perbill;

use super::*;
use crate::{BreachReason, Event};

/// Four deadlines have passed with rent of 1.5 instalments a window, and nothing was released.
fn releasable() -> LoanId {
	let id = leased(150);
	(1..=4).for_each(month);
	classify(id);
	assert!(is_state(id, CashState::Released));
	assert!(account(id).account.releasable > Usdai(0));
	id
}

fn released(id: LoanId) -> Balance {
	flows(id).released.0
}

#[test]
fn needs_as_many_windows_as_the_terms_name() {
	new_test_ext().execute_with(|| {
		let id = leased(150);
		for n in 1..=3 {
			month(n);
			value();
			assert!(is_state(id, CashState::Building));
			assert_eq!((released(id), covered(id).trailing), (0, None));
		}
		let before = balance(&BORROWER);
		go_to(NOW + 120 * DAY);
		rent(0);
		let with_opex = balance(&BORROWER);
		pass(1);
		value();
		assert_eq!(in_percent(covered(id).trailing), 150);
		let amount = released(id);
		assert_eq!(balance(&BORROWER), with_opex + amount);
		assert!(with_opex > before);
		assert_eq!(held(id), target(id));
		// What four windows brought beyond their instalments, the first one too.
		let beyond = hourly(150) * 720 * 60 / 100 - LEVEL;
		assert!(amount.abs_diff(4 * beyond * ONE) < 4 * ONE, "{amount}");
		let event = Event::CashReleased { loan: id, amount, left: held(id) };
		assert!(events().contains(&event));
	});
}

#[test]
fn is_made_by_a_round_and_by_nothing_else() {
	new_test_ext().execute_with(|| {
		let id = releasable();
		let _ = Lending::cure(signed(STRANGER), id);
		assert_ok!(Lending::repay(signed(BORROWER), id, ONE));
		assert_ok!(Lending::top_up_reserve(signed(STRANGER), id, ONE));
		pass(DAY);
		rent(0);
		classify(id);
		assert_eq!(released(id), 0);
		value();
		assert!(released(id) > 0);
	});
}

/// Rent that came after the deadline stays for the next one, and so does what a second round finds.
#[test]
fn is_made_once_a_deadline_for_what_there_was_at_it() {
	new_test_ext().execute_with(|| {
		let id = releasable();
		let at_deadline = account(id).account.releasable.0;
		pass(10 * DAY);
		rent(0);
		value();
		assert_eq!(released(id), at_deadline);
		assert!(held(id) > target(id));
		pass(DAY);
		rent(0);
		value();
		assert_eq!(released(id), at_deadline);
		month(5);
		value();
		assert!(released(id) > at_deadline);
		assert_eq!(held(id), target(id));
	});
}

/// No round comes between two deadlines: what the first one allowed is decided anew by the second.
#[test]
fn that_no_round_made_waits_for_the_next_deadline() {
	new_test_ext().execute_with(|| {
		let id = releasable();
		let first = account(id).account.releasable.0;
		// The lessee pays nothing, so that the coverage falls to that of two windows of three.
		pass(30 * DAY);
		classify(id);
		assert_eq!(in_percent(covered(id).trailing), 100);
		assert_eq!(account(id).account.releasable, Usdai(0));
		value();
		assert_eq!(released(id), 0);
		assert!(flows(id).swept.0 > 0 && flows(id).swept.0 < first);
	});
}

#[test]
fn is_not_made_in_doubt() {
	type Doubt = fn(LoanId);
	let cases: Vec<(&str, Doubt)> = vec![
		("a breach", |id| {
			assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, BreachReason::Covenant));
		}),
		("an impairment", |id| {
			assert_ok!(Lending::impair(signed(COMMITTEE), id, Perbill::from_percent(1)));
		}),
		("a held price", |_| change_unit(0, |unit| unit.entry = Some(1_990_000 * ONE))),
		("a stale price", |_| change_unit(0, |unit| unit.as_of -= 2 * DAY)),
		("a loss", |_| {
			change_unit(0, |unit| unit.loss = Some(LossKind::Damaged));
			Lending::loss_changed(0);
		}),
		("a lapsed custody", |_| change_unit(0, |unit| unit.is_custody_fresh = false)),
		("safe mode", |_| Lending::entered()),
	];
	for (name, doubt) in cases {
		new_test_ext().execute_with(|| {
			let id = releasable();
			hypothetically!({
				value();
				assert!(released(id) > 0, "without {name}");
			});
			doubt(id);
			value();
			assert_eq!(released(id), 0, "{name}");
		});
	}
}

#[test]
fn is_made_once_the_doubt_has_ended() {
	new_test_ext().execute_with(|| {
		let id = releasable();
		assert_ok!(Lending::declare_breach(signed(COMMITTEE), id, BreachReason::Covenant));
		value();
		assert_ok!(Lending::cure(signed(COMMITTEE), id));
		pass(DAY);
		value();
		assert!(released(id) > 0);
	});
}

/// After the release the loan needs at most the values, each times the share half-way between its
/// two caps: 75 %. The principal is about 683,000.
#[test]
fn leaves_the_loan_secured() {
	new_test_ext().execute_with(|| {
		let id = releasable();
		let quoted = quote(id);
		let debt = quoted.principal.0 + quoted.interest.0;
		let all = account(id).account.releasable.0;
		let worth = |need: Balance| {
			change_unit(0, |unit| unit.value = Some(need * 100 / 75));
			value();
			released(id)
		};
		// Enough for the debt, less what stays in the account.
		hypothetically!(assert_eq!(worth(debt - target(id) + ONE), all));
		// A part: 50,000 more have to stay.
		hypothetically!({
			let part = worth(debt - target(id) - 50_000 * ONE);
			assert!(part.abs_diff(all - 50_000 * ONE) <= 2, "{part}");
			pass(DAY);
			value();
			assert_eq!(released(id), part, "once a deadline");
		});
		hypothetically!(assert_eq!(worth(debt - held(id)), 0));
	});
}

#[test]
fn is_deferred_for_a_frozen_borrower() {
	new_test_ext().execute_with(|| {
		let id = releasable();
		block(&BORROWER);
		value();
		assert_eq!(Lending::unclaimed(BORROWER), released(id));
		assert!(released(id) > 0);
		thaw(&BORROWER);
	});
}

#[test]
fn what_is_left_at_the_close_is_the_borrowers() {
	new_test_ext().execute_with(|| {
		let id = releasable();
		let before = balance(&BORROWER);
		let left = held(id);
		pay(id, FUNDS);
		assert!(!is_live(id));
		let returned = Event::Closed { loan: id, returned: left };
		assert!(events().contains(&returned));
		assert!(balance(&BORROWER) < before);
	});
}
