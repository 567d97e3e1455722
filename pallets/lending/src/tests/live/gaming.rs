//! No borrower gains by paying early, late, in small parts, or at other times than the deadlines.
//! Each way is tried.

use frame_support::assert_ok;
use infrafi_finance::{
	curve::Amortisation,
	interest::{Interest, Rate},
	units::{Apr, Seconds, Usdai},
};

use crate::{mock::*, types::TermsOf};

/// What a borrower pays in all, if the loan is paid by `play` and then in full at maturity.
fn cost(terms: impl Fn() -> TermsOf<Test>, play: impl Fn(u64)) -> Balance {
	let mut cost = 0;
	new_test_ext().execute_with(|| {
		let id = drawn(terms());
		let before = balance(&BORROWER);
		let maturity = record(id).deadlines.maturity().unwrap();
		play(id);
		if is_live(id) {
			go_to(maturity.max(now()));
			pay(id, FUNDS);
		}
		cost = before - balance(&BORROWER);
	});
	cost
}

fn bullet() -> TermsOf<Test> {
	TermsOf::<Test> { amortisation: Amortisation::Bullet, ..plain() }
}

/// Pays what is due at each deadline.
fn on_time(id: u64) {
	for line in Lending::schedule(id) {
		go_to(line.at);
		pay(id, due(id));
	}
}

/// Interest of the blended rate, rounded down.
fn interest(principal: Balance, seconds: u64) -> Balance {
	let rate = Rate::of(Usdai(principal), Apr(sp_runtime::FixedU128::from_rational(109, 1_000)));
	Interest::accrued(rate, Seconds(seconds)).unwrap().down().unwrap().0
}

#[test]
fn crumbs_cost_what_one_payment_costs() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(29 * DAY);
		let due = due(id);
		let one = frame_support::hypothetically!({
			pay(id, due);
			(record(id).debt, books().claims.principal, quote(id))
		});
		let before = balance(&BORROWER);
		for _ in 0..100 {
			pay(id, due / 100);
		}
		pay(id, due - due / 100 * 100);
		assert_eq!(before - balance(&BORROWER), due);
		let debt = record(id).debt;
		assert_eq!(
			(debt.principal, debt.next, debt.base),
			(one.0.principal, one.0.next, one.0.base)
		);
		assert_eq!((books().claims.principal, quote(id)), (one.1, one.2));
	});
}

#[test]
fn syncing_a_loan_changes_nothing() {
	let touched = cost(plain, |id| {
		for _ in 0..200 {
			pass(DAY + 7_001);
			assert_ok!(Lending::classify(signed(STRANGER), id));
		}
	});
	assert_eq!(touched, cost(plain, |_| {}));
}

#[test]
fn early_money_saves_its_own_interest_and_no_more() {
	let agreed = cost(bullet, on_time);
	// 100,000 on day 15: what is beyond the interest of 15 days saves interest for 345 days.
	let early = cost(bullet, |id| {
		pass(15 * DAY);
		pay(id, 100_000 * ONE);
		on_time(id);
	});
	let principal = 100_000 * ONE - interest(1_000_000 * ONE, 15 * DAY) - 1;
	let saved = interest(principal, 345 * DAY);
	assert!((agreed - early).abs_diff(saved) <= 20, "{} {saved}", agreed - early);
}

#[test]
fn late_money_costs_late_interest_on_top() {
	let agreed = cost(bullet, on_time);
	let late = cost(bullet, |id| {
		for line in Lending::schedule(id) {
			go_to(line.at + 5 * DAY);
			pay(id, quote(id).late.0 + quote(id).interest.0);
		}
	});
	// Interest bears no interest, so that waiting costs the grace rate: twelve times five days
	// at 12 %, and five days more of interest at the end.
	let extra = 1_000_000 * ONE * 12 / 100 * 60 / 365 + interest(1_000_000 * ONE, 5 * DAY);
	assert!((late - agreed).abs_diff(extra) <= 40, "{} {extra}", late - agreed);
}

#[test]
fn missing_two_costs_more_than_missing_one() {
	// Paying all on day 75 must not be cheaper than paying the first instalment on day 45.
	let both = cost(bullet, |id| {
		go_to(NOW + 75 * DAY);
		pay(id, quote(id).late.0 + quote(id).interest.0);
	});
	let one = cost(bullet, |id| {
		go_to(NOW + 45 * DAY);
		pay(id, due(id));
		go_to(NOW + 75 * DAY);
		pay(id, due(id));
	});
	assert!(both > one);
}

#[test]
fn a_cent_at_the_right_second_defers_nothing() {
	for amortisation in [Amortisation::Bullet, Amortisation::Level, Amortisation::EqualPrincipal] {
		new_test_ext().execute_with(|| {
			let id = drawn(TermsOf::<Test> { amortisation, ..plain() });
			// Right after the draw, when almost no interest is owed.
			pass(6);
			pay(id, ONE / 50);
			assert_eq!(record(id).debt.next, 1);
			assert!(due(id) > 8_000 * ONE);
			go_to(NOW + 30 * DAY + 1);
			assert_eq!(Lending::health(id).unwrap().past_due, 1);
			// At the opening of the next window.
			pay(id, ONE / 50);
			assert_eq!(record(id).debt.next, 1);
			pass(40 * DAY);
			assert!(quote(id).late.0 > 0);
			assert_ok!(Lending::classify(signed(STRANGER), id));
			assert_eq!(Lending::health(id).unwrap().past_due, 40 * DAY + 1);
		});
	}
}

#[test]
fn every_other_instalment_cannot_be_skipped() {
	new_test_ext().execute_with(|| {
		let id = drawn(bullet());
		let mut missed = 0;
		for n in 1..=12 {
			// Six seconds into each window, a cent; at each second deadline, what is due.
			go_to(NOW + (n - 1) * 30 * DAY + 6);
			pay(id, ONE / 100);
			go_to(NOW + n * 30 * DAY);
			if n % 2 == 0 {
				pay(id, due(id));
			} else {
				pass(1);
				missed += u64::from(Lending::health(id).unwrap().past_due > 0);
			}
		}
		assert_eq!(missed, 6, "each that was skipped was missed");
		assert!(record_or_closed(id));
	});
}

fn record_or_closed(id: u64) -> bool {
	!is_live(id) || record(id).debt.late_paid > Usdai(0)
}

#[test]
fn one_pays_ahead_for_one_window_at_most() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let first = due(id);
		// Three instalments at once lower the later ones; the second is still due.
		pay(id, 3 * first);
		assert_eq!((record(id).debt.next, due(id)), (2, 0));
		go_to(NOW + 30 * DAY + 1);
		let second = due(id);
		assert!(second > first / 2);
		go_to(NOW + 60 * DAY + 1);
		assert_eq!(Lending::health(id).unwrap().past_due, 1);
	});
}

#[test]
fn interest_is_never_deferred_behind_principal() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(20 * DAY);
		let owed = quote(id).interest.0;
		pay(id, owed / 2);
		assert_eq!(quote(id).principal.0, 1_000_000 * ONE);
		assert_eq!(quote(id).interest.0, owed - owed / 2);
	});
}

#[test]
fn a_reserve_filled_after_the_miss_erases_nothing() {
	let late = |id: u64| {
		go_to(NOW + 36 * DAY);
		let late = quote(id).late.0;
		assert!(late > 0);
		late
	};
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		let owed = late(id);
		assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, 300_000 * ONE));
		assert_eq!(record(id).debt.late_paid, Usdai(owed));
	});
}

#[test]
fn the_order_of_callers_changes_nothing() {
	// A payment and a stage at the same second, in either order.
	let run = |classify_first: bool| {
		let mut result = None;
		new_test_ext().execute_with(|| {
			change_unit(0, |unit| unit.value = Some(10_000_000 * ONE));
			let id = drawn(plain());
			pass(90 * DAY);
			if classify_first {
				assert_ok!(Lending::classify(signed(STRANGER), id));
				pay(id, 50_000 * ONE);
			} else {
				pay(id, 50_000 * ONE);
				assert_ok!(Lending::classify(signed(STRANGER), id));
			}
			result = Some((quote(id), books().idle, books().claims));
		});
		result.unwrap()
	};
	assert_eq!(run(true), run(false));
}

#[test]
fn knowledge_of_a_payment_takes_nothing_from_savers() {
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		pass(30 * DAY);
		let (newcomers, leavers) = (optimistic(), conservative());
		pay(id, due(id));
		// A saver that came a second before paid for the interest already; one that leaves a
		// second after receives what came in.
		assert!(optimistic() - newcomers.min(optimistic()) <= 1);
		assert!(conservative() > leavers);
	});
}
