use proptest::{collection::vec, prelude::*};
use sp_arithmetic::Perbill;

use crate::{
	calendar::DAY,
	curve::Amortisation,
	interest::{Aggregate, Interest},
	obligation::tests::loan,
	testing::loans,
	units::Usdai,
	wide::FIXED_ONE,
};

#[test]
fn late_interest_is_paid_first_and_principal_last() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let debt = loan.at(loan.draw(), 45 * DAY).unwrap();
	let quote = loan.quote(&debt).unwrap();
	assert!(quote.late > Usdai::ZERO && quote.interest > quote.late);
	let receipts = loan.pay(debt, quote.late).unwrap().receipts;
	assert_eq!((receipts.late[0], receipts.interest[0]), (quote.late, Usdai::ZERO));
	let receipts = loan
		.pay(debt, Usdai::sum(&[quote.late, quote.interest, Usdai(7)]).unwrap())
		.unwrap()
		.receipts;
	assert_eq!(receipts.interest[0], quote.interest);
	assert_eq!(receipts.principal[0], Usdai(7));
}

#[test]
fn the_exit_fee_is_due_with_the_last_unit() {
	let loan = loan(Amortisation::Bullet, 1, Usdai(5_000));
	let debt = loan.at(loan.draw(), DAY).unwrap();
	let payoff = loan.quote(&debt).unwrap().payoff;
	let short = loan.pay(debt, payoff.saturating_sub(Usdai(1))).unwrap();
	assert_eq!((short.debt.principal, short.receipts.exit_fee), (Usdai(1), Usdai::ZERO));
	let taken = payoff.saturating_sub(Usdai(5_001));
	assert_eq!(short.receipts.total(), Ok(taken), "what is left of the fee is not taken");
	let full = loan.pay(debt, Usdai(u128::MAX)).unwrap();
	assert_eq!((full.debt.principal, full.receipts.exit_fee), (Usdai::ZERO, Usdai(5_000)));
	assert_eq!(full.receipts.total(), Ok(payoff));
	let last = loan.pay(short.debt, Usdai(5_001)).unwrap();
	assert_eq!((last.debt.principal, last.receipts.total()), (Usdai::ZERO, Ok(Usdai(5_001))));
	assert_eq!(loan.pay(last.debt, Usdai(10)).unwrap().receipts.total(), Ok(Usdai::ZERO));
}

#[test]
fn the_reserve_pays_at_the_deadline_whenever_one_looks() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let reserve = loan.reserve_up(2).unwrap().ensure_add(Usdai(FIXED_ONE)).unwrap();
	// Two instalments in the reserve, settled a hundred days late: the third deadline is the first
	// missed one.
	let step = loan.settle(loan.draw(), reserve, 100 * DAY).unwrap();
	assert_eq!((step.debt.next, step.debt.streak), (3, 0), "two were met, then one was not");
	assert_eq!(step.reserve, Usdai::ZERO, "the remainder went to the third");
	assert_eq!(step.receipts.total(), Ok(reserve));
	assert_eq!(loan.past_due_since(&step.debt), Ok(Some(90 * DAY)));
	let untouched = loan.settle(loan.draw(), reserve, 30 * DAY).unwrap();
	assert_eq!(untouched.reserve, reserve, "nothing is missed up to the deadline");
}

#[test]
fn a_reserve_that_lacks_the_exit_fee_draws_once() {
	let loan = loan(Amortisation::Bullet, 2, Usdai(2_000_000 * FIXED_ONE));
	let reserve = Usdai(1_900_000 * FIXED_ONE);
	let once = loan.settle(loan.draw(), reserve, 4_000 * DAY).unwrap();
	let early = loan.settle(loan.draw(), reserve, 1_000 * DAY).unwrap();
	let twice = loan.settle(early.debt, early.reserve, 4_000 * DAY).unwrap();
	assert_eq!(early.debt.principal, Usdai(1));
	assert!(early.reserve > Usdai::ZERO);
	assert_eq!((once.debt, once.reserve), (twice.debt, twice.reserve));
}

#[test]
fn a_late_top_up_pays_what_is_past_due() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let debt = loan.at(loan.draw(), 45 * DAY).unwrap();
	let much = Usdai(500_000 * FIXED_ONE);
	let step = loan.catch_up(debt, much).unwrap();
	assert_eq!(loan.past_due_since(&step.debt), Ok(None));
	assert_eq!((step.debt.next, step.discharged), (2, debt.claims[0]));
	assert_eq!(step.receipts.total(), much.ensure_sub(step.reserve));
	let none = loan.catch_up(step.debt, step.reserve).unwrap();
	assert_eq!((none.debt, none.reserve), (step.debt, step.reserve));
}

#[test]
fn a_top_up_erases_no_late_interest() {
	let loan = loan(Amortisation::Level, 12, Usdai::ZERO);
	let (few, much) = (Usdai(FIXED_ONE), Usdai(500_000 * FIXED_ONE));
	let late = loan.settle(loan.draw(), few, 45 * DAY).unwrap();
	let owed = loan.quote(&late.debt).unwrap().late;
	assert!(owed > Usdai::ZERO);
	let step = loan.top_up(late, much).unwrap();
	assert_eq!(step.receipts.late[0], owed);
	assert_eq!(loan.past_due_since(&step.debt), Ok(None));
	assert_eq!(
		step.receipts.total(),
		few.ensure_add(much).unwrap().ensure_sub(step.reserve),
		"both of its payments"
	);
	// The interest that the settlement paid, and the payment of what was past due, together.
	let alone = loan.catch_up(late.debt, much).unwrap();
	assert_eq!((step.debt, step.reserve), (alone.debt, alone.reserve));
	assert_eq!(Ok(step.discharged), late.discharged.ensure_add(alone.discharged));
}

#[derive(Clone, Debug)]
enum Op {
	Wait(u64),
	Pay(u64),
	PayDue,
	TopUp(u64),
}

fn ops() -> impl Strategy<Value = Vec<Op>> {
	let op = prop_oneof![
		3 => (0u64..=200).prop_map(Op::Wait),
		2 => (0u64..=400).prop_map(Op::Pay),
		2 => Just(Op::PayDue),
		1 => (0u64..=200).prop_map(Op::TopUp),
	];
	vec(op, 1..25)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(1_024))]

	/// A random loan, beside the vault's aggregate, which only receives what the steps report.
	#[test]
	fn a_loan_keeps_its_books(loan in loans(), ops in ops()) {
		let deadlines = loan.terms().deadlines;
		let drawn = loan.terms().tranches.total();
		let span = deadlines.maturity().unwrap() - deadlines.draw();
		let apr = loan.terms().tranches.senior().apr;
		let fee = Perbill::from_percent(10);
		let mut debt = loan.draw();
		let [senior, ..] = loan.terms().tranches.owed_up(drawn).unwrap();
		let empty = Aggregate { at: deadlines.draw(), ..Default::default() };
		let mut vault = empty.lend(senior, apr).unwrap();
		let (mut now, mut reserve) = (deadlines.draw(), Usdai::ZERO);
		let (mut late_paid, mut received) = (Usdai::ZERO, Usdai::ZERO);
		for op in ops {
			if let Op::Wait(time) = op {
				now += span * time / 1_000;
			}
			let settled = loan.settle(debt, reserve, now).unwrap();
			prop_assert!(settled.reserve <= reserve);
			prop_assert_eq!(settled.receipts.total(), reserve.ensure_sub(settled.reserve));
			let quote = loan.quote(&settled.debt).unwrap();
			let share = |share: u64| Usdai(quote.payoff.0 / 1_000 * u128::from(share));
			// A top-up includes the settlement, so it begins with the debt of before.
			let mut steps = vec![(settled.receipts, settled.discharged)];
			let (after, taken) = if let Op::TopUp(part) = op {
				let step = loan.top_up(settled, share(part)).unwrap();
				let put_in = reserve.ensure_add(share(part)).unwrap();
				prop_assert_eq!(step.receipts.total(), put_in.ensure_sub(step.reserve));
				let late = loan.past_due_since(&step.debt).unwrap().is_some();
				// All except the rest of an exit fee that the reserve does not cover.
				let stuck = step.debt.principal == Usdai(1) && loan.terms().exit_fee > step.reserve;
				prop_assert!(!late || step.reserve == Usdai::ZERO || stuck, "paid what is past due");
				reserve = step.reserve;
				let before = settled.receipts.total().unwrap();
				let taken = step.receipts.total().unwrap().ensure_sub(before).unwrap();
				steps = vec![(step.receipts, step.discharged)];
				(step.debt, taken)
			} else {
				let amount = match op {
					Op::Pay(part) => share(part),
					Op::PayDue => quote.due,
					_ => Usdai::ZERO,
				};
				let step = loan.pay(settled.debt, amount).unwrap();
				let taken = step.receipts.total().unwrap();
				prop_assert!(taken <= amount);
				reserve = settled.reserve;
				steps.push((step.receipts, step.discharged));
				(step.debt, taken)
			};
			let payoff = loan.quote(&after).unwrap().payoff;
			prop_assert_eq!(Ok(payoff), quote.payoff.ensure_sub(taken), "a payment lowers the debt by itself");

			vault = vault.accrue(now, fee).unwrap();
			for (receipts, discharged) in steps {
				vault = vault.release(receipts.principal[0], apr).unwrap();
				vault = vault.discharge(discharged).unwrap().0;
				received = received.ensure_add(Usdai::sum(&receipts.principal).unwrap()).unwrap();
				late_paid = late_paid.ensure_add(Usdai::sum(&receipts.late).unwrap()).unwrap();
			}
			for debt in [&settled.debt, &after] {
				let late = loan.past_due_since(debt).unwrap().is_some();
				prop_assert!(debt.streak == 0 || !late, "no row while a deadline is past due");
			}
			prop_assert!(after.base <= debt.base && after.next >= debt.next);
			debt = after;
			prop_assert_eq!(debt.principal.ensure_add(received), Ok(drawn));
			prop_assert_eq!(debt.late_paid, late_paid);
			let owed = loan.terms().tranches.owed_up(debt.principal).unwrap();
			prop_assert_eq!(vault.principal, owed[0]);
			prop_assert_eq!(vault.accrued, debt.claims[0], "the vault counts what the loan counts");
			// Claims at seizure sum to the debt.
			let claims = loan.claims_up(debt).unwrap();
			prop_assert_eq!(claims.total(), Ok(payoff));
			// Whatever the sale brings, the vault's claim ends, and nothing else changes.
			let paid = Usdai(claims.interest[0].0 / 2);
			for paid in [Usdai::ZERO, paid, claims.interest[0]] {
				let left = debt.claims[0].less_amount(paid);
				let discharged = debt.claims[0].ensure_sub(left).unwrap();
				let rest = vault.discharge(discharged).unwrap().0.forgo(left).unwrap();
				prop_assert_eq!((rest.accrued, rest.fee), (Interest::ZERO, 0.into()));
			}
		}
	}

	#[test]
	fn the_reserve_pays_the_same_in_one_settlement_or_many(
		loan in loans(),
		reserve in 0u64..=400,
		mut instants in vec(0u64..=1_200, 1..8),
	) {
		let deadlines = loan.terms().deadlines;
		let span = deadlines.maturity().unwrap() - deadlines.draw();
		instants.sort_unstable();
		let reserve = Usdai(loan.terms().tranches.total().0 / 1_000 * u128::from(reserve));
		let (mut debt, mut left, mut received) = (loan.draw(), reserve, Usdai::ZERO);
		let mut now = deadlines.draw();
		for instant in instants {
			now = deadlines.draw() + span * instant / 1_000;
			let step = loan.settle(debt, left, now).unwrap();
			(debt, left) = (step.debt, step.reserve);
			received = received.ensure_add(step.receipts.total().unwrap()).unwrap();
		}
		let once = loan.settle(loan.draw(), reserve, now).unwrap();
		prop_assert_eq!((debt, left), (once.debt, once.reserve));
		prop_assert_eq!(Ok(received), once.receipts.total());
	}
}
