//! Money above the target prepays the loan, or is trapped.

use frame_support::assert_ok;
use infrafi_finance::units::Usdai;

use super::*;
use crate::{Event, Fees};

/// The lenders of both tranches are repaid pro rata, as of the deadline.
#[test]
fn prepays_both_tranches_at_the_deadline() {
	new_test_ext().execute_with(|| {
		let id = leased(110);
		(1..=3).for_each(month);
		classify(id);
		assert_eq!(flows(id).swept, Usdai(0));
		go_to(NOW + 120 * DAY);
		rent(0);
		let (line, owed_before) = (Lending::schedule(id)[0], owed(id));
		// Ten days later: the principal bears no interest since the deadline.
		let curator = balance(&CURATOR);
		let vault = books().claims.principal.0;
		go_to(NOW + 130 * DAY);
		let before = books().idle;
		classify(id);
		let swept = flows(id).swept.0;
		assert!(swept > 30_000 * ONE && swept < 40_000 * ONE, "{swept}");
		assert!(is_state(id, CashState::Swept));
		assert_eq!(held(id), target(id));
		let repaid = owed_before - owed(id);
		assert!(repaid.abs_diff(line.principal.0 + swept) <= 2);
		let to_vault = vault - books().claims.principal.0;
		assert!(to_vault.abs_diff(repaid * 85 / 100) <= 2, "pro rata");
		assert!(balance(&CURATOR) - curator > repaid * 15 / 100);
		assert!(books().idle > before);
		let ten_days = 850_000 * owed(id) / 1_000_000 / 10 * 10 / 365;
		let interest = quote(id).interest.0;
		assert!(interest > ten_days && interest < 2 * ten_days);
		let dscr = covered(id).trailing;
		let at = NOW + 120 * DAY;
		assert!(events().contains(&Event::CashSwept { loan: id, at, dscr, amount: swept }));
		let drawn = events().iter().any(
			|event| matches!(event, Event::ReserveDrawn { amount, .. } if *amount < 89_000 * ONE),
		);
		assert!(drawn, "what was due is told apart");
	});
}

/// The rest of the schedule is levelled anew: the next instalments are smaller.
#[test]
fn lowers_the_instalments() {
	new_test_ext().execute_with(|| {
		let id = leased(110);
		(1..=3).for_each(month);
		classify(id);
		let before = Lending::schedule(id)[1];
		month(4);
		classify(id);
		let after = Lending::schedule(id)[0];
		assert_eq!(before.at, after.at);
		let level =
			|line: infrafi_finance::obligation::Instalment| line.principal.0 + line.interest.0;
		assert!(level(after) < level(before));
	});
}

#[test]
fn money_between_the_levels_is_trapped() {
	new_test_ext().execute_with(|| {
		let id = leased(125);
		months(1..=4);
		assert!(is_state(id, CashState::Trapped));
		assert_eq!(in_percent(covered(id).trailing), 125);
		let CashFlows { released, swept, .. } = flows(id);
		assert_eq!((released, swept), (Usdai(0), Usdai(0)));
		let amount = held(id) - target(id);
		assert!(amount > 80_000 * ONE);
		let (at, dscr) = (NOW + 120 * DAY, covered(id).trailing);
		assert!(events().contains(&Event::CashTrapped { loan: id, at, dscr, amount }));
		// It pays a deadline for which no rent comes.
		pass(30 * DAY);
		classify(id);
		assert_eq!(Lending::health(id).unwrap().past_due, 0);
	});
}

/// Below the floor the next instalment stays beside the target.
#[test]
fn below_the_floor_an_instalment_stays() {
	new_test_ext().execute_with(|| {
		let id = leased(95);
		Lending::top_up_reserve(signed(STRANGER), id, 300_000 * ONE).unwrap();
		(1..=4).for_each(month);
		classify(id);
		assert_eq!(in_percent(covered(id).trailing), 95);
		let swept = flows(id).swept.0;
		assert!(swept > 150_000 * ONE, "{swept}");
		let kept = held(id) - target(id);
		assert!(kept.abs_diff(LEVEL * ONE) < ONE, "{kept}");
		assert!(Lending::breaches(id).is_empty());
	});
}

#[test]
fn what_was_topped_up_is_not_swept_in_its_window() {
	new_test_ext().execute_with(|| {
		let id = leased(110);
		(1..=3).for_each(month);
		pass(DAY);
		assert_ok!(Lending::top_up_reserve(signed(STRANGER), id, 200_000 * ONE));
		month(4);
		classify(id);
		let swept = flows(id).swept.0;
		assert!(swept < 40_000 * ONE, "{swept}");
		assert_eq!(held(id), target(id) + 200_000 * ONE);
		month(5);
		classify(id);
		assert!(flows(id).swept.0 > swept + 200_000 * ONE);
	});
}

/// A sweep that repays the loan pays its exit fee, and the rest is the borrower's.
#[test]
fn that_repays_the_loan_pays_the_exit_fee() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, hourly(50), 3_650);
		let fees = Fees { exit: sp_runtime::Permill::from_parts(5_000), ..plain().fees };
		let id = drawn(TermsOf::<Test> { fees, ..with_cash() });
		assert_ok!(Lending::top_up_reserve(signed(STRANGER), id, 200_000 * ONE));
		(1..=4).for_each(month);
		assert_ok!(Lending::top_up_reserve(signed(STRANGER), id, 1_000_000 * ONE));
		month(5);
		assert!(is_live(id), "it stays for a window");
		let treasury = balance(&TREASURY);
		month(6);
		classify(id);
		assert!(!is_live(id));
		assert_eq!(balance(&TREASURY) - treasury, 5_000 * ONE);
	});
}
