//! What the vault will receive, and what it does receive.

use std::collections::BTreeMap;

use frame_support::assert_ok;
use infrafi_finance::{curve::Amortisation, forecast::month_of};
use infrafi_protocol::{LoanId, OfferInspect};

use crate::{mock::*, types::TermsOf, CashFlow, Lender, Schedule};

/// Principal and interest by month, over all pages.
type Months = BTreeMap<u64, (Balance, Balance)>;

fn add(months: &mut Months, flows: &[CashFlow]) {
	for flow in flows {
		let sums = months.entry(flow.month).or_default();
		sums.0 += flow.principal;
		sums.1 += flow.interest;
	}
}

/// Of the live loans and of the approved offers, what these are lent, and the number of pages.
fn pages(limit: u32, until: u64) -> (Months, Months, Balance, u32) {
	let (mut loans, mut offers, mut to_lend, mut count) = (Months::new(), Months::new(), 0, 0);
	let mut from = Some(0);
	while let Some(start) = from {
		let page = Lending::cash_flows(start, limit, until);
		assert!(page.loans.is_sorted_by_key(|flow| flow.month));
		add(&mut loans, &page.loans);
		add(&mut offers, &page.offers);
		to_lend += page.to_lend;
		count += 1;
		from = page.next;
	}
	(loans, offers, to_lend, count)
}

fn forecast(until: u64) -> Months {
	pages(32, until).0
}

fn total(months: &Months) -> Balance {
	months.values().map(|(principal, interest)| principal + interest).sum()
}

/// What the vault was paid so far: principal, and income before the fee.
fn received() -> (Balance, Balance) {
	let books = books();
	(books.idle + books.fees - books.income, books.income)
}

fn shapes() -> Vec<TermsOf<Test>> {
	let monthly = |days| Schedule::Monthly { day: 31, utc_offset: 2 * 3_600, days };
	let terms = |amortisation, schedule| TermsOf::<Test> { amortisation, schedule, ..terms() };
	vec![
		terms(Amortisation::Level, Schedule::Every { seconds: 30 * DAY, count: 12 }),
		// With a stub.
		terms(Amortisation::Level, monthly(700)),
		terms(Amortisation::EqualPrincipal, monthly(300)),
		terms(Amortisation::Bullet, Schedule::Every { seconds: 91 * DAY, count: 4 }),
		terms(Amortisation::Bullet, monthly(365)),
	]
}

/// Draws a loan of each shape, at different instants.
fn drawn_all() -> Vec<LoanId> {
	change_params(|params| {
		params.max_per_borrower = u128::MAX;
		params.max_per_model = u128::MAX;
		params.max_per_curator = u128::MAX;
		params.max_per_facility = u128::MAX;
	});
	let shapes = shapes().into_iter().zip(0..);
	shapes
		.map(|(terms, unit)| {
			put_unit(unit, BORROWER, 2_000_000 * ONE);
			pass(3 * DAY + unit * 7_919);
			drawn(TermsOf::<Test> { units: bounded(vec![unit]), expires_at: now() + DAY, ..terms })
		})
		.collect()
}

/// The instants at which something of a loan falls due.
fn deadlines(loans: &[LoanId]) -> Vec<u64> {
	let mut all: Vec<u64> = loans
		.iter()
		.flat_map(|loan| Lending::schedule(*loan).into_iter().map(|line| line.at))
		.collect();
	all.sort_unstable();
	all.dedup();
	all
}

/// Pays what is due now, if this second is a deadline of the loan.
fn pay_at_deadline(loan: LoanId) {
	let next = Lending::health(loan).and_then(|health| health.next_due);
	if next == Some(now()) {
		assert_ok!(Lending::repay_due(signed(BORROWER), loan, u128::MAX));
	}
}

/// Invariant 122: loans that pay as agreed pay, to the unit, what was forecast, month by month. The
/// forecast of any instant is what has come by then.
#[test]
fn loans_that_pay_as_agreed_pay_what_was_forecast() {
	new_test_ext().execute_with(|| {
		let loans = drawn_all();
		let expected = forecast(u64::MAX);
		assert_eq!(expected.values().map(|sums| sums.0).sum::<u128>(), 5 * 850_000 * ONE);
		let instants = deadlines(&loans);
		let by_instant: Vec<_> = instants.iter().map(|at| total(&forecast(*at))).collect();

		let (start, mut months) = (received(), Months::new());
		for (at, expected) in instants.into_iter().zip(by_instant) {
			go_to(at);
			for loan in &loans {
				let before = received();
				pay_at_deadline(*loan);
				let after = received();
				let sums = months.entry(month_of(at).unwrap()).or_default();
				sums.0 += after.0 - before.0;
				sums.1 += after.1 - before.1;
			}
			let so_far = received();
			assert_eq!(so_far.0 + so_far.1 - start.0 - start.1, expected);
		}
		assert!(!loans.iter().any(|loan| is_live(*loan)));
		months.retain(|_, sums| *sums != (0, 0));
		assert_eq!(months, expected);
		assert_eq!(forecast(u64::MAX), Months::new());
	});
}

/// The same of loans that had a life before: one has prepaid, one is late.
#[test]
fn so_do_loans_that_have_prepaid_or_are_late() {
	new_test_ext().execute_with(|| {
		let loans = drawn_all();
		pass(40 * DAY);
		pay(loans[0], 123_456 * ONE + 7);
		pay(loans[3], 77_777 * ONE + 1);
		let past_due = quote(loans[1]).past_due;
		assert!(past_due.0 > 0, "its stub and a month");
		let now_due = forecast(now());
		assert_eq!(now_due.len(), 1);
		assert_eq!(*now_due.keys().next().unwrap(), month_of(now()).unwrap());

		let (start, expected) = (received(), total(&forecast(u64::MAX)));
		for loan in &loans {
			let past_due = quote(*loan).past_due.0;
			if past_due > 0 {
				pay(*loan, past_due);
			}
		}
		let paid = received();
		assert_eq!(paid.0 + paid.1 - start.0 - start.1, total(&now_due));
		for at in deadlines(&loans) {
			go_to(at);
			loans.iter().for_each(|loan| pay_at_deadline(*loan));
		}
		let end = received();
		assert_eq!(end.0 + end.1 - start.0 - start.1, expected);
	});
}

#[test]
fn offers_are_apart_and_others_give_nothing() {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let unit_1 = TermsOf::<Test> { units: bounded(vec![1]), ..plain() };
		let nothing = (Months::new(), Months::new(), 0, 1);
		let proposed = committed(plain());
		assert_eq!(pages(32, u64::MAX), nothing);
		assert_ok!(Lending::approve(signed(COMMITTEE), proposed));
		let (loans, offers, to_lend, _) = pages(32, u64::MAX);
		assert_eq!((loans.len(), to_lend), (0, 850_000 * ONE));
		assert_eq!(offers.values().map(|sums| sums.0).sum::<u128>(), to_lend);
		// Drawn at the same second it is the same.
		assert_ok!(Lending::draw(signed(BORROWER), proposed));
		assert_eq!(pages(32, u64::MAX), (offers, Months::new(), 0, 1));

		// One that expires, though its lender has not withdrawn.
		let other = approved(unit_1.clone());
		assert_eq!(pages(32, u64::MAX).2, 850_000 * ONE);
		go_to(unit_1.expires_at);
		assert_eq!(pages(32, u64::MAX).2, 0);
		assert!(Lending::loan(other).is_some());

		// A seized loan.
		go_to(NOW + 41 * DAY);
		assert!(total(&forecast(u64::MAX)) > 0);
		assert_ok!(Lending::liquidate(signed(STRANGER), proposed));
		assert_eq!(forecast(u64::MAX), Months::new());
	});
}

#[test]
fn other_lenders_money_is_no_part_of_it() {
	new_test_ext().execute_with(|| {
		let tranches = bounded(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]);
		drawn(TermsOf::<Test> { tranches, ..plain() });
		assert_eq!(forecast(u64::MAX), Months::new());
	});
}

/// Pages sum to the same whatever their length, and a page looks at a bounded number of ids.
#[test]
fn pages_are_bounded() {
	new_test_ext().execute_with(|| {
		let loans = drawn_all();
		let all = pages(32, u64::MAX);
		assert_eq!(all.3, 1);
		for limit in [0, 1, 2, 3] {
			let by_pages = pages(limit, u64::MAX);
			assert_eq!((&by_pages.0, by_pages.2), (&all.0, all.2));
			let length = u64::from(limit.max(1));
			assert_eq!(u64::from(by_pages.3), (loans.len() as u64).div_ceil(length));
		}
		// A hundred thousand loans have come and gone.
		crate::NextLoanId::<Test>::put(100_000);
		let many = pages(32, u64::MAX);
		assert_eq!((&many.0, many.3), (&all.0, 100_000u32.div_ceil(1_024)));
	});
}

#[test]
fn approved_offers_are_counted_for_the_vault() {
	new_test_ext().execute_with(|| {
		let approved_now = || Lending::approved().principal.0;
		let rate = |principal: Balance| {
			let apr = infrafi_finance::units::Apr(percent(10));
			infrafi_finance::interest::Rate::of(infrafi_finance::units::Usdai(principal), apr)
		};
		let id = committed(plain());
		assert_eq!(approved_now(), 0);
		assert_ok!(Lending::approve(signed(COMMITTEE), id));
		assert_eq!(Lending::approved().rate, rate(850_000 * ONE));
		assert_eq!(approved_now(), 850_000 * ONE);
		// Drawn.
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_eq!(Lending::approved(), Default::default());
		// Rejected after the approval.
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let terms = TermsOf::<Test> { units: bounded(vec![1]), ..plain() };
		let id = approved(terms.clone());
		assert_eq!(approved_now(), 850_000 * ONE);
		assert_ok!(Lending::reject(signed(COMMITTEE), id));
		assert_eq!(approved_now(), 0);
		assert_ok!(Lending::withdraw_commitment(signed(CURATOR), id, 1));
		assert_eq!(approved_now(), 0);
		// Expired: by the index, with a commitment left, and by the withdrawal before the index.
		for withdraws_first in [false, true] {
			let id = approved(TermsOf::<Test> { expires_at: now() + DAY, ..terms.clone() });
			assert_eq!(approved_now(), 850_000 * ONE);
			pass(DAY);
			if !withdraws_first {
				crate::due_work::work_due::<Test>(
					&mut frame_support::weights::WeightMeter::new(),
					9,
				);
				assert_eq!(approved_now(), 0);
			}
			assert_ok!(Lending::withdraw_commitment(signed(CURATOR), id, 1));
			assert_eq!(approved_now(), 0);
			assert_eq!(Lending::loan(id), None);
		}
		// Without the vault nothing is counted.
		let tranches = bounded(vec![by(LENDER, 850_000, 10), by(CURATOR, 150_000, 16)]);
		let id = approved(TermsOf::<Test> { tranches, expires_at: now() + DAY, ..terms });
		assert_eq!(Lending::approved(), Default::default());
		assert!(matches!(Lending::loan(id).unwrap().terms.tranches[0].lender, Lender::Account(_)));
	});
}
