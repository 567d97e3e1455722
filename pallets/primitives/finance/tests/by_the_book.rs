//! A loan by the book: the rules that `obligation`, `late` and `payment` document, followed from
//! event to event in whole numbers, without a closed form and without the crate. Beside it the
//! crate runs the same loan, with reads in between, and must give the same result, to the unit and
//! to the fraction.
//!
//! The rules apply in the order in which they are written: time moves on, the base is lowered, past
//! deadlines are judged, then the deadline of the current window.

use infrafi_finance::{
	calendar::{Anchors, DAY},
	curve::Amortisation,
	late::GraceTerms,
	obligation::{LoanMath, RepaymentTerms},
	payment::Receipts,
	schedule::Deadlines,
	split::{PerTranche, TrancheTerms, Tranches},
	units::{Apr, Seconds, Usdai},
};
use num_bigint::BigInt as Int;
use proptest::{collection::vec, prelude::*, sample::Index};
use sp_arithmetic::FixedU128;

use book::{int, Book, Plan};

mod book;

const ONE: u128 = 1_000_000_000_000_000_000;

fn parts(receipts: &Receipts) -> [Int; 4] {
	let sum = |parts: &PerTranche<Usdai>| parts.iter().map(|part| int(part.0)).sum::<Int>();
	let principal = sum(&receipts.principal);
	[sum(&receipts.late), sum(&receipts.interest), principal, int(receipts.exit_fee.0)]
}

#[derive(Clone, Debug)]
enum Op {
	/// A read, or a call that stores the result.
	Look { keeps: bool },
	/// A part of the payoff.
	Pay(u64),
	/// What is due, and a number of units more or less.
	PayDue(i8),
	/// A part of the payoff.
	TopUp(u64),
}

/// The time: near a deadline, near the end of its grace, or anywhere in its window, in thousandths.
#[derive(Clone, Debug)]
enum When {
	Deadline(i8),
	GraceTerms(i8),
	Within(u64),
}

fn ops() -> impl Strategy<Value = Vec<(Index, When, Op)>> {
	let when = prop_oneof![
		2 => (-1i8..=1).prop_map(When::Deadline),
		1 => (-1i8..=1).prop_map(When::GraceTerms),
		1 => (0u64..1_000).prop_map(When::Within),
	];
	let op = prop_oneof![
		2 => any::<bool>().prop_map(|keeps| Op::Look { keeps }),
		2 => prop_oneof![0u64..=10, 0u64..=400, Just(1_000)].prop_map(Op::Pay),
		4 => prop_oneof![Just(0i8), -1i8..=1].prop_map(Op::PayDue),
		1 => (0u64..=300).prop_map(Op::TopUp),
	];
	vec((any::<Index>(), when, op), 1..16)
}

fn aprs() -> impl Strategy<Value = Apr> {
	prop_oneof![Just(0), 0..=ONE / 2, 0..=10 * ONE]
		.prop_map(|inner| Apr(FixedU128::from_inner(inner)))
}

fn deadlines() -> impl Strategy<Value = Deadlines> {
	let length = prop_oneof![1u64..=20, DAY..=120 * DAY];
	let every = (length, 1u32..=9)
		.prop_map(|(length, count)| Deadlines::every(1_800_000_000, Seconds(length), count));
	let monthly = (0u64..=366 * DAY, 1u8..=31, -56i32..=56, 70u32..=300).prop_map(
		|(after, day, quarters, days)| {
			let anchors = Anchors::new(day, quarters * 900).unwrap();
			Deadlines::monthly(1_800_000_000 + after, anchors, days, Seconds(7 * DAY))
		},
	);
	prop_oneof![every, monthly].prop_map(Result::unwrap)
}

fn loans() -> impl Strategy<Value = (Vec<TrancheTerms>, RepaymentTerms)> {
	let amount = prop_oneof![1..=30u128, 1..=1_000_000 * ONE].prop_map(Usdai);
	let tranche = (amount, aprs()).prop_map(|(amount, apr)| TrancheTerms { amount, apr });
	let kind = prop_oneof![
		Just(Amortisation::EqualPrincipal),
		Just(Amortisation::Level),
		Just(Amortisation::Bullet)
	];
	let fee = prop_oneof![Just(0), 1..=1_000u128].prop_map(Usdai);
	(vec(tranche, 1..=2), deadlines(), kind, 0u64..=100, aprs(), fee).prop_map(
		|(list, deadlines, amortisation, share, apr, exit_fee)| {
			let windows = (1..=deadlines.count()).map(|n| deadlines.window(n).unwrap().0);
			let grace = GraceTerms { time: Seconds(windows.min().unwrap() * share / 100), apr };
			let tranches = Tranches::new(&list).unwrap();
			(list, RepaymentTerms { tranches, deadlines, amortisation, grace, exit_fee })
		},
	)
}

fn instant(plan: &Plan, draw: u64, index: &Index, when: &When) -> u64 {
	let n = plan.first + index.index(plan.dates.len() - plan.first);
	let date = plan.dates[n];
	match when {
		When::Deadline(off) => date.saturating_add_signed(i64::from(*off)),
		When::GraceTerms(off) => (date + plan.grace.0).saturating_add_signed(i64::from(*off)),
		When::Within(part) => {
			let opens = if n > plan.first { plan.dates[n - 1] } else { draw };
			opens + (date - opens) * part / 1_000
		}
	}
	.max(draw)
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn a_loan_goes_by_the_book((list, terms) in loans(), ops in ops()) {
		let Ok(loan) = LoanMath::new(terms) else { return Ok(()) };
		let plan = Plan::new(&terms, &list);
		let draw = terms.deadlines.draw();
		let (mut debt, mut reserve) = (loan.draw(), Usdai::ZERO);
		let mut book = Book::draw(&plan, draw);
		let mut steps: Vec<_> =
			ops.iter().map(|(index, when, op)| (instant(&plan, draw, index, when), op)).collect();
		steps.sort_by_key(|(at, _)| *at);
		for (at, op) in steps {
			book.run_to(at);
			let settled = loan.settle(debt, reserve, at).unwrap();
			book.assert_same(&settled.debt, settled.reserve)?;
			let quote = loan.quote(&settled.debt).unwrap();
			prop_assert_eq!(int(quote.payoff.0), book.payoff());
			prop_assert_eq!(int(quote.past_due.0), book.least(Book::are_past_satisfied));
			let due = int(quote.due.0);
			prop_assert!(book.would(&due, Book::is_window_satisfied), "what is due is enough");
			let short = due - 1;
			prop_assert!(short < int(0) || !book.would(&short, Book::is_window_satisfied), "the least");

			let part = |share: &u64| Usdai(quote.payoff.0 / 1_000 * u128::from(*share));
			let amount = match op {
				Op::Look { keeps: true } => {
					(debt, reserve) = (settled.debt, settled.reserve);
					continue;
				}
				Op::Look { keeps: false } => continue,
				Op::TopUp(share) => {
					let step = loan.top_up(settled, part(share)).unwrap();
					book.top_up(int(part(share).0));
					book.assert_same(&step.debt, step.reserve)?;
					(debt, reserve) = (step.debt, step.reserve);
					continue;
				}
				Op::Pay(share) => part(share),
				Op::PayDue(off) => Usdai(quote.due.0.saturating_add_signed((*off).into())),
			};
			let before = book.principal.clone();
			let paid = loan.pay(settled.debt, amount).unwrap();
			prop_assert_eq!(parts(&paid.receipts), book.pay(int(amount.0)));
			book.assert_same(&paid.debt, settled.reserve)?;
			let owed = plan.owed(&before).into_iter().zip(plan.owed(&book.principal));
			for ((had, has), received) in owed.zip(&paid.receipts.principal) {
				prop_assert_eq!(had - has, int(received.0));
			}
			(debt, reserve) = (paid.debt, settled.reserve);
		}
	}
}
