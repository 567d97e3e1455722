//! Rent of units of a seized loan, and leases at its end.

use infrafi_finance::units::Usdai;

use super::*;
use crate::Event;

/// The loan of a leased unit is seized after a missed deadline. The lessee has paid nothing.
fn seized_loan(terms: TermsOf<Test>) -> LoanId {
	let id = drawn(terms);
	go_to(NOW + 75 * DAY);
	Lending::liquidate(signed(STRANGER), id).unwrap();
	id
}

#[test]
fn the_account_joins_the_proceeds() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, hourly(120), 3_650);
		let id = drawn(with_cash());
		month(1);
		pass(5 * DAY);
		// A covenant that is not cured, while the account contains money.
		let reason = crate::BreachReason::Covenant;
		Lending::declare_breach(signed(COMMITTEE), id, reason).unwrap();
		pass(14 * DAY + 1);
		let left = held(id);
		assert!(left > 0);
		Lending::liquidate(signed(STRANGER), id).unwrap();
		assert_eq!(failed(id).reserve.0, left);
		assert_eq!(lease(0).recognised_for, Some(id), "its lease stays recognised");
		let before = outstanding(id);
		rent(0);
		assert!(before - outstanding(id) > left, "with the first proceeds");
	});
}

#[test]
fn rent_is_proceeds_and_the_custodian_keeps_the_machine_running() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, hourly(120), 3_650);
		let id = seized_loan(with_cash());
		let (due, before) = (rent_due(0), outstanding(id));
		let borrower = balance(&BORROWER);
		rent(0);
		let opex = due * 40 / 100;
		assert_eq!(balance(&CUSTODIAN), opex);
		assert_eq!(balance(&BORROWER), borrower);
		let (lease, retained) = (lease(0).id, due - opex);
		assert!(events().contains(&Event::RentReceived { loan: id, lease, opex, retained }));
		let costs = 1_000 * ONE;
		assert_eq!(before - outstanding(id), retained - costs);
	});
}

#[test]
fn without_an_account_or_a_recognised_lease_all_is_proceeds() {
	for has_account in [false, true] {
		new_test_ext().execute_with(|| {
			let terms = if has_account { with_cash() } else { plain() };
			if !has_account {
				let_unit(0, LESSEE, hourly(120), 3_650);
			}
			let id = drawn(terms);
			if has_account {
				let_unit(0, LESSEE, hourly(120), 3_650);
			}
			go_to(NOW + 75 * DAY);
			Lending::liquidate(signed(STRANGER), id).unwrap();
			let (due, before) = (rent_due(0), outstanding(id));
			let reserve = failed(id).reserve.0;
			rent(0);
			assert_eq!(balance(&CUSTODIAN), 0);
			assert_eq!(before - outstanding(id), due + reserve - 1_000 * ONE);
		});
	}
}

/// Rent pays all claims: the loan ends, the units go back, and what is over is the borrower's.
#[test]
fn rent_that_pays_all_claims_ends_the_loan() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, 20_000, 3_650);
		let id = seized_loan(with_cash());
		let before = balance(&BORROWER);
		rent(0);
		assert!(!is_failed(id));
		assert!(balance(&BORROWER) > before);
		assert_eq!(lease(0).recognised_for, None);
		assert_eq!(unit(0).state, infrafi_protocol::unit::State::Issued);
	});
}

/// A sale ends a lease on which no lender counted, and a recognised one binds the buyer for a year.
#[test]
fn a_sale_ends_what_no_lender_counted_on() {
	for is_recognised in [true, false] {
		new_test_ext().execute_with(|| {
			if is_recognised {
				let_unit(0, LESSEE, hourly(120), 3_650);
			}
			let id = drawn(with_cash());
			if !is_recognised {
				let_unit(0, LESSEE, hourly(120), 3_650);
			}
			go_to(NOW + 75 * DAY);
			Lending::liquidate(signed(STRANGER), id).unwrap();
			sold(id, 2_000_000 * ONE);
			assert_eq!(unit(0).owner, OTHER_BORROWER);
			let left = LeaseRecords::get(0);
			if is_recognised {
				let lease = left.expect("it binds the buyer");
				assert_eq!(lease.recognised_for, None);
				assert_eq!(lease.until, now() + BINDS);
				// Its rent is the buyer's from now on.
				pass(DAY);
				let before = balance(&OTHER_BORROWER);
				let due = rent_due(0);
				rent(0);
				assert_eq!(balance(&OTHER_BORROWER) - before, due);
			} else {
				assert_eq!(left, None);
			}
		});
	}
}

#[test]
fn units_that_go_back_are_counted_on_by_no_lender() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, hourly(120), 3_650);
		let id = seized_loan(with_cash());
		let payoff = Lending::redemption(id).unwrap();
		Lending::repay(signed(BORROWER), id, payoff).unwrap();
		assert!(!is_failed(id));
		assert_eq!(lease(0).recognised_for, None);
		assert!(LeaseRecords::get(0).is_some(), "the lease goes on");
		assert_eq!(Usdai(Lending::unclaimed(BORROWER)), Usdai(0));
	});
}

/// All rent that came in for the loan, before and after the seizure, operating expenses included.
#[test]
fn the_outcome_knows_all_of_it() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, hourly(60), 3_650);
		let id = drawn(with_cash());
		pass(10 * DAY);
		let before = rent_due(0);
		rent(0);
		go_to(NOW + 75 * DAY);
		Lending::liquidate(signed(STRANGER), id).unwrap();
		assert_eq!(failed(id).rent.0, before);
		let after = rent_due(0);
		rent(0);
		assert_eq!(failed(id).rent.0, before + after);
		Lending::repay(signed(LENDER), id, FUNDS).unwrap();
		let outcome = Lending::outcome(id).unwrap();
		assert_eq!((outcome.rent.0, outcome.how), (before + after, crate::Ending::Recovered));
	});
	// Repaid by its rent, the last one included; and without an account none counts.
	for has_account in [true, false] {
		new_test_ext().execute_with(|| {
			let_unit(0, LESSEE, hourly(60), 3_650);
			let id = drawn(if has_account { with_cash() } else { plain() });
			pass(10 * DAY);
			let paid = rent_due(0);
			rent(0);
			Lending::repay(signed(LENDER), id, FUNDS).unwrap();
			let expected = if has_account { paid } else { 0 };
			assert_eq!(Lending::outcome(id).unwrap().rent.0, expected);
		});
	}
}
