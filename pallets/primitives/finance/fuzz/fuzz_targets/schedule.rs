//! A loan of any terms under any sequence of waits and payments: the books balance, a read changes
//! nothing, and paying what is due is enough.

#![no_main]

use arbitrary::Arbitrary;
use infrafi_finance::{
	calendar::Anchors,
	curve::Amortisation,
	late::GraceTerms,
	obligation::{LoanMath, RepaymentTerms},
	schedule::Deadlines,
	split::{TrancheTerms, Tranches},
	units::{Apr, Seconds, Usdai},
};
use libfuzzer_sys::fuzz_target;
use sp_arithmetic::FixedU128;

#[derive(Arbitrary, Debug)]
enum Rhythm {
	Every { seconds: u32, count: u8 },
	Monthly { day: u8, utc_offset: i32, days: u16, min_stub: u32 },
}

#[derive(Arbitrary, Debug)]
enum Op {
	Wait(u32),
	Pay(u128),
	PayDue,
	TopUp(u128),
}

#[derive(Arbitrary, Debug)]
struct Life {
	draw: u32,
	rhythm: Rhythm,
	amortisation: u8,
	tranches: Vec<(u128, u64)>,
	grace: (u32, u64),
	exit_fee: u64,
	ops: Vec<Op>,
}

/// 10^29 units per tranche, 10^30 in all.
const MAX_AMOUNT: u128 = 100_000_000_000_000_000_000_000_000_000;

/// To 1000 %.
fn apr(inner: u64) -> Apr {
	Apr(FixedU128::from_inner(u128::from(inner) % 10_000_000_000_000_000_001))
}

fn loan(life: &Life) -> Option<LoanMath> {
	let draw = life.draw.into();
	let deadlines = match life.rhythm {
		Rhythm::Every { seconds, count } => {
			Deadlines::every(draw, Seconds(seconds.into()), count.into()).ok()?
		}
		Rhythm::Monthly { day, utc_offset, days, min_stub } => {
			let anchors = Anchors::new(day, utc_offset).ok()?;
			Deadlines::monthly(draw, anchors, days.into(), Seconds(min_stub.into())).ok()?
		}
	};
	let tranches: Vec<_> = life
		.tranches
		.iter()
		.map(|(amount, rate)| TrancheTerms { amount: Usdai(amount % MAX_AMOUNT), apr: apr(*rate) })
		.collect();
	let amortisation = match life.amortisation % 3 {
		0 => Amortisation::EqualPrincipal,
		1 => Amortisation::Level,
		_ => Amortisation::Bullet,
	};
	let grace = GraceTerms { time: Seconds(life.grace.0.into()), apr: apr(life.grace.1) };
	let tranches = Tranches::new(&tranches).ok()?;
	let exit_fee = Usdai(life.exit_fee.into());
	LoanMath::new(RepaymentTerms { tranches, deadlines, amortisation, grace, exit_fee }).ok()
}

fuzz_target!(|life: Life| {
	let Some(loan) = loan(&life) else { return };
	let deadlines = loan.terms().deadlines;
	let drawn = loan.terms().tranches.total().0;
	let parts: u128 = (deadlines.first()..=deadlines.count())
		.map(|n| loan.instalment(Usdai(drawn), n).unwrap().principal.0)
		.sum();
	assert_eq!(parts, drawn);

	let mut debt = loan.draw();
	let (mut reserve, mut received) = (Usdai(0), 0u128);
	for op in life.ops.iter().take(40) {
		let now = match op {
			Op::Wait(time) => (debt.at + u64::from(*time)).min(u32::MAX.into()),
			_ => debt.at,
		};
		let halfway = debt.at + (now - debt.at) / 2;
		let early = loan.settle(debt, reserve, halfway).unwrap();
		let late = loan.settle(early.debt, early.reserve, now).unwrap();
		let step = loan.settle(debt, reserve, now).unwrap();
		assert_eq!(
			(late.debt, late.reserve),
			(step.debt, step.reserve),
			"a touch changed something"
		);
		reserve = step.reserve;
		received += Usdai::sum(&step.receipts.principal).unwrap().0;

		let quote = loan.quote(&step.debt).unwrap();
		assert!(quote.due <= quote.payoff);
		let amount = match op {
			Op::Wait(_) | Op::TopUp(_) => Usdai(0),
			Op::Pay(amount) => Usdai(*amount),
			Op::PayDue => quote.due,
		};
		let window = deadlines.window_at(step.debt.at).unwrap();
		let paid = loan.pay(step.debt, amount).unwrap();
		let taken = paid.receipts.total().unwrap();
		assert!(taken <= amount);
		assert_eq!(loan.quote(&paid.debt).unwrap().payoff, quote.payoff.saturating_sub(taken));
		if let Op::PayDue = op {
			assert!(paid.debt.next > window);
			if amount > Usdai(0) {
				let short = loan.pay(step.debt, amount.saturating_sub(Usdai(1))).unwrap();
				assert!(short.debt.next <= window, "what is due is the least");
			}
		}
		received += Usdai::sum(&paid.receipts.principal).unwrap().0;
		assert!(paid.debt.base <= debt.base && paid.debt.next >= debt.next);
		debt = paid.debt;
		if let Op::TopUp(amount) = op {
			let settled = loan.settle(debt, reserve, now).unwrap();
			let step = loan.top_up(settled, Usdai(amount % MAX_AMOUNT)).unwrap();
			let taken = step.receipts.total().unwrap();
			assert_eq!(step.reserve.0 + taken.0, reserve.0 + amount % MAX_AMOUNT);
			received += Usdai::sum(&step.receipts.principal).unwrap().0;
			(debt, reserve) = (step.debt, step.reserve);
		}
		assert_eq!(debt.principal.0 + received, drawn);
	}
});
