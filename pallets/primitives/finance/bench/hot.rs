//! The costs of a block: interest, the level quote of 120 windows, a fill and a claim.

#![allow(missing_docs, reason = "the macros write functions")]

use std::hint::black_box;

use criterion::{criterion_group, criterion_main, Criterion};
use infrafi_finance::{
	calendar::{Anchors, DAY},
	curve::Amortisation,
	depreciation::declining_balance_down,
	interest::{Aggregate, Interest, Rate},
	late::GraceTerms,
	obligation::{LoanMath, RepaymentTerms},
	queue::{Bid, Bucket, BucketRequest},
	schedule::Deadlines,
	shares::Price,
	split::{TrancheTerms, Tranches},
	units::{Apr, Seconds, Shares, Usdai},
	YEAR,
};
use sp_arithmetic::{FixedU128, Perbill};

const ONE: u128 = 1_000_000_000_000_000_000;

fn terms(amortisation: Amortisation, tranches: usize) -> RepaymentTerms {
	let apr = Apr(FixedU128::from_rational(12, 100));
	let list = vec![TrancheTerms { amount: Usdai(1_000_003 * ONE), apr }; tranches];
	let anchors = Anchors::new(31, 3_600).unwrap();
	RepaymentTerms {
		tranches: Tranches::new(&list).unwrap(),
		deadlines: Deadlines::monthly(1_768_046_400, anchors, 3_650, Seconds(7 * DAY)).unwrap(),
		amortisation,
		grace: GraceTerms { time: Seconds(10 * DAY), apr },
		exit_fee: Usdai(ONE),
	}
}

fn interest(bench: &mut Criterion) {
	let apr = Apr(FixedU128::from_rational(12, 100));
	bench.bench_function("interest of a span", |bench| {
		bench.iter(|| {
			let rate = Rate::of(black_box(Usdai(1_000_000 * ONE)), apr);
			Interest::accrued(rate, Seconds(black_box(2_592_000))).unwrap().up()
		})
	});
	let aggregate = Aggregate::default().lend(Usdai(1_000_000 * ONE), apr).unwrap();
	bench.bench_function("the vault's interest at a second", |bench| {
		bench.iter(|| {
			let now = black_box(aggregate).accrue(2_592_000, Perbill::from_percent(10)).unwrap();
			now.net_down()
		})
	});
	bench.bench_function("depreciation after five years", |bench| {
		let rate = Perbill::from_percent(35);
		bench.iter(|| declining_balance_down(black_box(5 * YEAR + 7), rate, Perbill::zero()))
	});
}

fn loans(bench: &mut Criterion) {
	for (name, amortisation, tranches) in [
		("level, 120 windows, 1 tranche", Amortisation::Level, 1),
		("level, 120 windows, 8 tranches", Amortisation::Level, 8),
		("equal principal, 120 windows, 8 tranches", Amortisation::EqualPrincipal, 8),
	] {
		let terms = terms(amortisation, tranches);
		assert_eq!(terms.deadlines.count(), 120);
		bench.bench_function(&format!("quote: {name}"), |bench| {
			bench.iter(|| {
				let loan = LoanMath::new(black_box(terms)).unwrap();
				let step = loan.settle(loan.draw(), Usdai::ZERO, 1_780_000_000).unwrap();
				loan.quote(&step.debt)
			})
		});
		bench.bench_function(&format!("repay: {name}"), |bench| {
			let loan = LoanMath::new(terms).unwrap();
			let debt = loan.draw();
			bench.iter(|| {
				let loan = LoanMath::new(black_box(terms)).unwrap();
				let step =
					loan.settle(black_box(debt), Usdai(10_000 * ONE), 1_780_000_000).unwrap();
				loan.pay(step.debt, Usdai(20_000 * ONE))
			})
		});
		// The worst case: no call has touched the loan, every deadline was missed, and the reserve
		// pays each of them.
		bench.bench_function(&format!("settle, all windows missed: {name}"), |bench| {
			let loan = LoanMath::new(terms).unwrap();
			let quote = loan.quote(&loan.draw()).unwrap();
			let reserve = Usdai(2 * quote.payoff.0);
			let end = terms.deadlines.maturity().unwrap() + DAY;
			let last = loan.settle(loan.draw(), reserve, end).unwrap();
			assert_eq!((last.debt.next, last.debt.principal), (121, Usdai(0)));
			bench.iter(|| {
				let loan = LoanMath::new(black_box(terms)).unwrap();
				loan.settle(black_box(loan.draw()), reserve, end)
			})
		});
	}
}

fn exits(bench: &mut Criterion) {
	let price = Price { assets: Usdai(1_050_007 * ONE), shares: Shares(1_000_003 * ONE) };
	let bid = Bid::new(17).unwrap();
	let bucket = Bucket::default().join(Shares(200_000 * ONE)).unwrap();
	bench.bench_function("fill of a bucket", |bench| {
		bench.iter(|| black_box(bucket).fill_down(bid, Usdai(100_000 * ONE), price))
	});
	let filled = bucket.fill_down(bid, Usdai(100_000 * ONE), price).unwrap().bucket;
	let request = BucketRequest { shares: Shares(7 * ONE), claimed: Usdai(ONE) };
	bench.bench_function("claim", |bench| {
		bench.iter(|| black_box(filled).claim_down(black_box(request)))
	});
}

criterion_group!(hot, interest, loans, exits);
criterion_main!(hot);
