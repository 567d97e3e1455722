//! Projected coverage, before money goes out.

use frame_support::{assert_noop, assert_ok, hypothetically};
use sp_runtime::DispatchError;

use super::*;
use crate::{
	tests::live::refinance::{again, consent, refinance},
	Error, LeaseRate, Tranche,
};

/// The least coverage of live chains.
fn with_least() {
	change_params(|params| params.min_coverage = percent(120));
}

/// All instalments of an offer or loan.
fn service(id: LoanId) -> Balance {
	Lending::schedule(id).iter().map(|line| line.principal.0 + line.interest.0).sum()
}

/// Hours of the schedule.
const HOURS: Balance = 360 * 24;

fn approve(id: LoanId) -> Result<(), DispatchError> {
	Lending::approve(signed(COMMITTEE), id)
}

#[test]
fn is_income_over_instalments() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, 245, 3_650);
		let id = committed(with_cash());
		let income = 245 * ONE * HOURS * 60 / 100;
		let projected = covered(id).projected.unwrap().into_inner();
		let exact = income * 1_000_000 / service(id);
		assert_eq!(projected / (ONE / 1_000_000), exact);
		with_least();
		assert_noop!(approve(id), Error::<Test>::CoverageTooLow);
		change_params(|params| params.min_coverage = percent(119));
		assert_ok!(approve(id));
		with_least();
		assert_noop!(Lending::draw(signed(BORROWER), id), Error::<Test>::CoverageTooLow);
		let failed = Lending::check(id);
		assert_eq!((failed.len(), failed[0].error.as_str()), (1, "CoverageTooLow"));
	});
	new_test_ext().execute_with(|| {
		with_least();
		let_unit(0, LESSEE, 246, 3_650);
		let id = approved(with_cash());
		assert_ok!(Lending::draw(signed(BORROWER), id));
	});
}

#[test]
fn is_asked_where_the_vault_lends_and_not_if_it_is_zero() {
	new_test_ext().execute_with(|| {
		with_least();
		let tranche = |lender, amount| -> Tranche<AccountId> { by(lender, amount, 10) };
		let own = TermsOf::<Test> {
			tranches: bounded(vec![tranche(LENDER, 850_000), tranche(CURATOR, 150_000)]),
			..plain()
		};
		drawn(own);
	});
	new_test_ext().execute_with(|| {
		let id = committed(plain());
		with_least();
		assert_noop!(approve(id), Error::<Test>::CoverageTooLow);
		change_params(|params| params.min_coverage = FixedU128::from_u32(0));
		assert_ok!(approve(id));
	});
}

/// R-H: whatever operating expenses the terms state, at most the model's margin counts: 88,300.80 a
/// year of a server that brings 147,168.
#[test]
fn counts_no_more_than_the_margin_of_the_model() {
	use infrafi_finance::cash::CashTerms;
	let income_at = |opex: u32| {
		let mut income = 0;
		new_test_ext().execute_with(|| {
			let id = let_unit(0, LESSEE, 1, 3_650);
			LeaseRecords::mutate(0, |lease| lease.as_mut().unwrap().hourly = 168 * ONE / 10);
			let cash = CashTerms { opex: Permill::from_percent(opex), ..cash() };
			let offer = committed(TermsOf::<Test> { cash: Some(cash), ..with_cash() });
			let coverage = covered(offer);
			assert_eq!(coverage.leases.len(), 1);
			assert_eq!(coverage.leases[0].lease, id);
			// 360 of 365 days.
			let share = coverage.projected.unwrap().into_inner();
			income = share / 1_000 * (service(offer) / ONE) / (ONE / 1_000) * 365 / 360;
		});
		income
	};
	for opex in [0, 20, 40] {
		assert!(income_at(opex).abs_diff(88_300) <= 2, "{opex}: {}", income_at(opex));
	}
	assert!(income_at(60).abs_diff(58_867) <= 2);
}

/// Without a lease a unit earns at the market's rate, until the end of its economic life. With one
/// it does so for the hours that the lease leaves.
#[test]
fn counts_the_hours_that_no_lease_takes_at_the_market() {
	new_test_ext().execute_with(|| {
		let rate = FixedU128::from_u32(30);
		change_unit(0, |unit| unit.hourly = Some(rate));
		let id = committed(plain());
		let income = |hours: Balance| 8 * 30 * ONE * hours * 42 / 100;
		let projected = || covered(id).projected.unwrap().into_inner() / (ONE / 1_000_000);
		let expected = |income: Balance| income * 1_000_000 / service(id);
		assert_eq!(projected(), expected(income(HOURS)));
		// A hundred days are leased, for less.
		let_unit(0, LESSEE, 10, 100);
		let leased = 10 * ONE * 100 * 24 * 60 / 100;
		assert_eq!(projected(), expected(income(HOURS - 100 * 24) + leased));
		let LeaseRate { hourly, market, ratio, counts, .. } = covered(id).leases[0].clone();
		assert_eq!((hourly, market, counts), (10 * ONE, Some(240 * ONE), true));
		assert_eq!(ratio, Some(FixedU128::from_inner(ONE / 24)));
	});
	new_test_ext().execute_with(|| {
		change_unit(0, |unit| unit.hourly = Some(FixedU128::from_u32(30)));
		go_to(EARNS_UNTIL - 30 * DAY);
		let id = committed(plain());
		let income = 8 * 30 * ONE * 30 * 24 * 42 / 100;
		let projected = covered(id).projected.unwrap().into_inner();
		assert_eq!(projected / (ONE / 1_000_000), income * 1_000_000 / service(id));
	});
}

/// A lease on which the lenders do not count earns nothing for them, and takes its hours.
#[test]
fn counts_nothing_of_a_lease_that_is_not_recognised() {
	new_test_ext().execute_with(|| {
		change_unit(0, |unit| unit.hourly = Some(FixedU128::from_u32(30)));
		let id = drawn(plain());
		let before = covered(id).projected.unwrap();
		let_unit(0, LESSEE, 1_000, 180);
		let coverage = covered(id);
		assert!(!coverage.leases[0].counts);
		let half = coverage.projected.unwrap().into_inner() * 2;
		assert!(half.abs_diff(before.into_inner()) <= 2);
	});
}

#[test]
fn needs_a_fresh_rate() {
	new_test_ext().execute_with(|| {
		with_least();
		change_unit(0, |unit| unit.hourly = Some(FixedU128::from_u32(1_000)));
		let id = committed(plain());
		change_unit(0, |unit| unit.as_of -= FRESH + 1);
		assert_noop!(approve(id), Error::<Test>::AppraisalStale);
		assert_eq!(covered(id).projected, None);
		change_unit(0, |unit| unit.as_of = now());
		assert_ok!(approve(id));
	});
}

/// L4: a lease in arrears for a month earns nothing, and its unit is not free.
#[test]
fn counts_nothing_of_a_lease_in_arrears() {
	new_test_ext().execute_with(|| {
		change_unit(0, |unit| unit.hourly = Some(FixedU128::from_u32(100)));
		let_unit(0, LESSEE, 1_000, 3_650);
		let id = committed(TermsOf::<Test> { expires_at: now() + 30 * DAY, ..with_cash() });
		let counts = |id| covered(id).projected.unwrap() > FixedU128::from_u32(0);
		pass(30 * DAY - 1);
		assert!(counts(id));
		pass(1);
		assert!(!counts(id));
		rent(0);
		assert!(counts(id));
	});
}

/// A work-out of a loan whose rest is covered badly needs no more than that.
#[test]
fn of_a_refinance_is_at_least_that_of_the_rest() {
	new_test_ext().execute_with(|| {
		let id = leased(90);
		month(1);
		with_least();
		let rest = covered(id).projected.unwrap();
		assert!(rest < percent(120));
		let new = |count| TermsOf::<Test> {
			schedule: crate::Schedule::Every { seconds: 30 * DAY, count },
			cash: Some(cash()),
			reserve_instalments: 1,
			fees: plain().fees,
			..again(owed(id) / ONE * 85 / 100, owed(id) / ONE * 15 / 100)
		};
		// A shorter loan is covered worse, and a longer one better.
		let shorter = new(6);
		consent(id, &shorter, &[CURATOR, COMMITTEE]);
		assert_eq!(refinance(id, shorter), Err(Error::<Test>::CoverageTooLow.into()));
		let longer = new(12);
		consent(id, &longer, &[CURATOR, COMMITTEE]);
		hypothetically!(refinance(id, longer).unwrap());
		// After the maturity the rest earns nothing, and any work-out is covered as well.
		go_to(NOW + 400 * DAY);
		let shorter = TermsOf::<Test> { expires_at: now() + DAY, ..new(2) };
		consent(id, &shorter, &[CURATOR, COMMITTEE]);
		assert_ok!(refinance(id, shorter));
	});
}

#[test]
fn binds_units_that_are_released() {
	new_test_ext().execute_with(|| {
		(1..=2).for_each(|unit| put_unit(unit, BORROWER, 2_000_000 * ONE));
		let_unit(0, LESSEE, 200, 3_650);
		let_unit(1, OTHER_LESSEE, 100, 3_650);
		with_least();
		let id = drawn(TermsOf::<Test> { units: bounded(vec![0, 1, 2]), ..with_cash() });
		let release = |unit| Lending::release_units(signed(BORROWER), id, bounded(vec![unit]));
		assert_noop!(release(1), Error::<Test>::CoverageTooLow);
		assert_ok!(release(2));
	});
}
