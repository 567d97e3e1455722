use frame_support::{assert_noop, assert_ok};
use infrafi_finance::{curve::Amortisation, units::Usdai};
use sp_runtime::DispatchError;

use crate::{mock::*, types::TermsOf, Error, Event};

fn with_reserve(reserve_instalments: u8) -> TermsOf<Test> {
	TermsOf::<Test> { reserve_instalments, ..plain() }
}

fn level(id: u64) -> Balance {
	let line = &Lending::schedule(id)[0];
	line.principal.0 + line.interest.0
}

#[test]
fn holds_instalments_from_the_draw_on() {
	new_test_ext().execute_with(|| {
		let id = drawn(with_reserve(2));
		assert_eq!(record(id).reserve.0, 2 * level(id));
		// Of a bullet loan, its interest.
		put_unit(1, OTHER_BORROWER, 2_000_000 * ONE);
		let bullet = drawn(TermsOf::<Test> {
			amortisation: Amortisation::Bullet,
			borrower: OTHER_BORROWER,
			units: bounded(vec![1]),
			..with_reserve(2)
		});
		let interest = (1_000_000 * ONE * 109 / 1_000 * 30).div_ceil(365);
		assert_eq!(record(bullet).reserve.0, 2 * interest);
	});
}

#[test]
fn pays_at_the_deadline_whenever_the_loan_is_synced() {
	for looks in [vec![100], vec![31, 61, 91, 100], vec![30, 60, 90, 99, 100]] {
		new_test_ext().execute_with(|| {
			let id = drawn(with_reserve(2));
			for day in looks {
				go_to(NOW + day * DAY);
				// A view returns what a call would book.
				let quoted = quote(id);
				let health = Lending::health(id).unwrap();
				assert_ok!(Lending::classify(signed(STRANGER), id));
				assert_eq!(quote(id), quoted);
				assert_eq!(Lending::health(id).unwrap().past_due, health.past_due);
			}
			// Two instalments were met out of it; the third was not.
			let debt = record(id).debt;
			assert_eq!((debt.next, record(id).reserve), (3, Usdai(0)));
			assert_eq!(Lending::health(id).unwrap().past_due, 10 * DAY);
			assert_eq!(quote(id).late.0, {
				let grace = debt.principal.0 * 12 / 100 * 10;
				grace.div_ceil(365)
			});
			check();
		});
	}
}

#[test]
fn corrects_what_the_vault_counted_meanwhile() {
	new_test_ext().execute_with(|| {
		let id = drawn(with_reserve(1));
		pass(50 * DAY);
		// The vault does not know yet that principal came back on day 30.
		let (c, o) = (conservative(), optimistic());
		let unaware = books().claims.accrued;
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert!(books().claims.accrued < unaware);
		check();
		let (income, fees) = (books().income, books().fees);
		assert_eq!(conservative() - c, income - fees);
		// Interest that did not arise leaves the deposit price: 20 days of interest on a twelfth.
		let lost = o - optimistic();
		let principal = 850_000 * ONE - books().claims.principal.0;
		assert!(lost.abs_diff(principal / 10 * 20 / 365 * 9 / 10) <= 10);
	});
}

#[test]
fn adds_to_it() {
	new_test_ext().execute_with(|| {
		let id = drawn(with_reserve(0));
		assert_ok!(Lending::top_up_reserve(signed(STRANGER), id, 10_000 * ONE));
		assert_eq!(record(id).reserve, Usdai(10_000 * ONE));
		let amount = 10_000 * ONE;
		let event = Event::ReserveToppedUp { loan: id, payer: STRANGER, amount };
		assert!(events().contains(&event));
		pass(30 * DAY);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(record(id).reserve, Usdai(10_000 * ONE), "in time nothing is missed");
		pass(1);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!(record(id).reserve, Usdai(0));
	});
}

#[test]
fn pays_what_is_past_due_at_once_and_erases_no_late_interest() {
	new_test_ext().execute_with(|| {
		let id = drawn(with_reserve(0));
		pass(45 * DAY);
		let late = quote(id).late.0;
		assert!(late > 0);
		let vault = balance(&VAULT);
		assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, 200_000 * ONE));
		assert_eq!(Lending::health(id).unwrap().past_due, 0);
		assert!(balance(&VAULT) > vault);
		assert!(record(id).reserve.0 > 0);
		assert_eq!(record(id).debt.late_paid.0, late);
	});
}

#[test]
fn repays_the_loan_where_it_can() {
	new_test_ext().execute_with(|| {
		let id = drawn(TermsOf::<Test> { amortisation: Amortisation::Bullet, ..with_reserve(0) });
		assert_ok!(Lending::top_up_reserve(signed(BORROWER), id, 2_000_000 * ONE));
		go_to(NOW + 360 * DAY);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert!(is_live(id));
		pass(1);
		let before = balance(&BORROWER);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert!(!is_live(id));
		let interest = 1_000_000 * ONE * 109 / 1_000 * 360 / 365;
		let returned = balance(&BORROWER) - before;
		assert!((1_000_000 * ONE - interest).abs_diff(returned) <= 12);
	});
}

#[test]
fn is_open_to_any_account_that_is_not_frozen() {
	new_test_ext().execute_with(|| {
		let id = drawn(with_reserve(0));
		let top_up = |who: AccountId, loan, amount| {
			Lending::top_up_reserve(signed(who), loan, amount).map_err(|error| error.error)
		};
		assert_noop!(top_up(STRANGER, id, 0), DispatchError::from(Error::<Test>::AmountIsZero));
		assert_noop!(top_up(STRANGER, 9, 1), DispatchError::from(Error::<Test>::UnknownLoan));
		freeze(&STRANGER);
		assert_noop!(top_up(STRANGER, id, 1), DispatchError::from(Error::<Test>::AccountFrozen));
	});
}
