//! A loan by the book: what `obligation`, `late` and `payment` say in prose, followed from event to
//! event in whole numbers, without a closed form and without the crate. Beside it the crate lives
//! the same life, looked at now and then, and has to say the same, to the unit and to the fraction.
//!
//! The rules are taken in the order in which they are written: time passes, the base is lowered, past
//! deadlines are judged, then the one of the running window.

use infrafi_finance::{
	calendar::{Anchors, DAY},
	curve::Amortisation,
	interest::DENOMINATOR,
	late::Grace,
	obligation::{Debt, Loan, Terms},
	payment::Receipts,
	schedule::Deadlines,
	split::{PerTranche, Tranche, Tranches},
	units::{Apr, Assets, Seconds},
	YEAR,
};
use num_bigint::{BigInt as Int, Sign};
use num_traits::Zero;
use proptest::{collection::vec, prelude::*, sample::Index};
use sp_arithmetic::FixedU128;

const ONE: u128 = 1_000_000_000_000_000_000;

fn int(value: impl Into<Int>) -> Int {
	value.into()
}

/// `ceil(numerator / denominator)` of what is not negative.
fn up(numerator: &Int, denominator: &Int) -> Int {
	(numerator + denominator - 1) / denominator
}

/// What was agreed.
struct Plan {
	tranches: Vec<(Int, Int)>,
	total: Int,
	grace: (u64, Int),
	exit_fee: Int,
	/// By index, from the end of the stub or from the draw on.
	dates: Vec<u64>,
	first: usize,
	/// `f_n` as a ratio.
	shares: Vec<(Int, Int)>,
}

impl Plan {
	fn new(terms: &Terms, list: &[Tranche]) -> Self {
		let amount = |tranche: &Tranche| int(tranche.amount.0);
		let rate = |tranche: &Tranche| int(tranche.apr.0.into_inner());
		let dates = (0..=terms.deadlines.count()).map(|n| terms.deadlines.instant(n).unwrap());
		let mut plan = Self {
			tranches: list.iter().map(|tranche| (amount(tranche), rate(tranche))).collect(),
			total: list.iter().map(amount).sum(),
			grace: (terms.grace.time.0, int(terms.grace.apr.0.into_inner())),
			exit_fee: int(terms.exit_fee.0),
			dates: dates.collect(),
			first: terms.deadlines.first() as usize,
			shares: Vec::new(),
		};
		plan.shares = (0..plan.dates.len()).map(|n| plan.share(terms.amortisation, n)).collect();
		plan
	}

	/// Level: what has grown of 1 by `d_n`, less the payments until then with what they have grown.
	fn share(&self, amortisation: Amortisation, n: usize) -> (Int, Int) {
		let last = self.dates.len() - 1;
		match amortisation {
			Amortisation::EqualPrincipal => (int(last - n), int(last)),
			Amortisation::Bullet => (int(u8::from(n < last)), int(1)),
			Amortisation::Level => {
				let unit = &self.total * int(ONE) * int(YEAR);
				let rate: Int = self.tranches.iter().map(|(amount, apr)| amount * apr).sum();
				let growth = |k: usize| &unit + &rate * int(self.dates[k] - self.dates[k - 1]);
				let product = |range: core::ops::RangeInclusive<usize>| -> Int {
					range.map(growth).fold(int(1), |all, growth| all * growth)
				};
				// What a payment at `d_k` is worth at the draw, over the product of all growths.
				let worth = |k: usize| unit.pow(k as u32) * product(k + 1..=last);
				let (to_come, all): (Int, Int) =
					((n + 1..=last).map(worth).sum(), (1..=last).map(worth).sum());
				(product(1..=n) * to_come, unit.pow(n as u32) * all)
			}
		}
	}

	/// One ceiling for the junior, the rest the senior's.
	fn owed(&self, principal: &Int) -> Vec<Int> {
		match self.tranches.as_slice() {
			[_, (junior, _)] => {
				let junior = up(&(junior * principal), &self.total);
				vec![principal - &junior, junior]
			}
			_ => vec![principal.clone()],
		}
	}
}

#[derive(Clone)]
struct Book<'a> {
	plan: &'a Plan,
	principal: Int,
	base: Int,
	/// In units of `1 / DENOMINATOR`, like `late`.
	interest: Int,
	late: Int,
	satisfied: Vec<bool>,
	streak: u32,
	reserve: Int,
	now: u64,
}

impl<'a> Book<'a> {
	fn draw(plan: &'a Plan, at: u64) -> Self {
		let mut book = Self {
			plan,
			principal: plan.total.clone(),
			base: plan.total.clone(),
			interest: int(0),
			late: int(0),
			// Without a stub there is no deadline 0 to satisfy.
			satisfied: (0..plan.dates.len()).map(|n| n < plan.first).collect(),
			streak: 0,
			reserve: int(0),
			now: at,
		};
		book.judge();
		book
	}

	fn rate(&self) -> Int {
		let owed = self.plan.owed(&self.principal);
		owed.iter().zip(&self.plan.tranches).map(|(owed, (_, apr))| owed * apr).sum()
	}

	/// `debt(d)`.
	fn debt(&self, at: u64) -> Int {
		let interest = &self.interest + self.rate() * int(at - self.now);
		&self.principal + up(&interest, &int(DENOMINATOR)) + up(&self.late, &int(DENOMINATOR))
	}

	fn window(&self) -> Option<usize> {
		(self.plan.first..self.plan.dates.len()).find(|n| self.plan.dates[*n] >= self.now)
	}

	fn are_past_satisfied(&self) -> bool {
		let mut past =
			self.plan.dates.iter().zip(&self.satisfied).filter(|(date, _)| **date < self.now);
		past.all(|(_, satisfied)| *satisfied)
	}

	fn is_window_satisfied(&self) -> bool {
		self.are_past_satisfied() && self.window().is_none_or(|n| self.satisfied[n])
	}

	fn is_on_curve(&self, debt: &Int, n: usize) -> bool {
		let (numerator, denominator) = &self.plan.shares[n];
		debt * denominator <= &self.base * numerator
	}

	/// Time passes, event by event: a deadline, the second after, the end of its grace.
	fn run_to(&mut self, now: u64) {
		while self.now < now {
			if self.plan.dates[self.plan.first..].contains(&self.now) && !self.reserve.is_zero() {
				// The deadline has been missed, as somebody sees who looks later.
				let due = self.least(Self::is_window_satisfied);
				let taken = self.pay(due.min(self.reserve.clone()));
				self.reserve -= taken.iter().sum::<Int>();
			}
			let (grace, apr) = &self.plan.grace;
			let events = self.plan.dates.iter().flat_map(|date| [*date, date + 1, date + grace]);
			let next = events.filter(|at| *at > self.now).min().map_or(now, |at| at.min(now));
			let time = int(next - self.now);
			self.interest += self.rate() * &time;
			for (date, satisfied) in self.plan.dates.iter().zip(&self.satisfied) {
				if !satisfied && (*date..date + grace).contains(&self.now) {
					self.late += &self.principal * apr * &time;
				}
			}
			self.now = next;
			self.judge();
		}
	}

	fn judge(&mut self) {
		for n in 0..self.plan.dates.len() {
			let is_past = self.plan.dates[n] < self.now;
			let nothing_owed = self.interest.is_zero() && self.late.is_zero();
			self.satisfied[n] |= is_past && nothing_owed && self.is_on_curve(&self.principal, n);
		}
		if !self.are_past_satisfied() {
			self.streak = 0;
		} else if let Some(n) = self.window().filter(|n| !self.satisfied[*n]) {
			self.satisfied[n] = self.is_on_curve(&self.debt(self.plan.dates[n]), n);
			self.streak += u32::from(self.satisfied[n]);
		}
	}

	/// Late interest, interest, principal, exit fee: what was taken.
	fn pay(&mut self, amount: Int) -> [Int; 4] {
		let unit = int(DENOMINATOR);
		let late = up(&self.late, &unit).min(amount.clone());
		self.late = (&self.late - &late * &unit).max(int(0));
		let rest = &amount - &late;
		let interest = up(&self.interest, &unit).min(rest.clone());
		self.interest = (&self.interest - &interest * &unit).max(int(0));
		let rest = rest - &interest;
		let fee = self.exit_fee();
		let (principal, fee) = if rest >= &self.principal + &fee {
			(self.principal.clone(), fee)
		} else {
			(rest.min(&self.principal - 1), int(0))
		};
		self.principal -= &principal;
		if let Some(n) = self.window().filter(|_| !amount.is_zero()) {
			let (numerator, denominator) = &self.plan.shares[n];
			let debt = self.debt(self.plan.dates[n]);
			if !numerator.is_zero() && &debt * denominator < &self.base * numerator {
				self.base = up(&(debt * denominator), numerator);
			}
		}
		self.judge();
		[late, interest, principal, fee]
	}

	fn exit_fee(&self) -> Int {
		if self.principal.is_zero() {
			int(0)
		} else {
			self.plan.exit_fee.clone()
		}
	}

	fn payoff(&self) -> Int {
		self.debt(self.now) + self.exit_fee()
	}

	fn would(&self, amount: &Int, reach: impl Fn(&Self) -> bool) -> bool {
		let mut after = self.clone();
		after.pay(amount.clone());
		reach(&after)
	}

	/// The least payment that reaches something, by bisection.
	fn least(&self, reach: impl Fn(&Self) -> bool + Copy) -> Int {
		let (mut low, mut high) = (int(0), self.payoff());
		while low < high {
			let middle = (&low + &high) / 2;
			if self.would(&middle, reach) {
				high = middle;
			} else {
				low = middle + 1;
			}
		}
		low
	}

	fn top_up(&mut self, amount: Int) {
		self.reserve += amount;
		let due = self.least(Self::are_past_satisfied);
		let taken = self.pay(due.min(self.reserve.clone()));
		self.reserve -= taken.iter().sum::<Int>();
	}

	fn assert_same(&self, debt: &Debt, reserve: Assets) -> Result<(), TestCaseError> {
		let claims = debt.claims.iter();
		let interest: Int = claims.map(|claim| wide(&claim.0.to_little_endian())).sum();
		prop_assert_eq!(int(debt.principal.0), self.principal.clone(), "principal");
		prop_assert_eq!(int(debt.base.0), self.base.clone(), "base");
		prop_assert_eq!(interest, self.interest.clone(), "interest");
		prop_assert_eq!(wide(&debt.late.0.to_little_endian()), self.late.clone(), "late interest");
		prop_assert_eq!(int(reserve.0), self.reserve.clone(), "reserve");
		let next = self.satisfied.iter().take_while(|satisfied| **satisfied).count();
		prop_assert!(!self.satisfied[next..].contains(&true), "the first ones, always");
		prop_assert_eq!((debt.next as usize, debt.streak), (next, self.streak), "satisfied");
		prop_assert_eq!(debt.at, self.now);
		Ok(())
	}
}

fn wide(bytes: &[u8]) -> Int {
	Int::from_bytes_le(Sign::Plus, bytes)
}

fn parts(receipts: &Receipts) -> [Int; 4] {
	let sum = |parts: &PerTranche<Assets>| parts.iter().map(|part| int(part.0)).sum::<Int>();
	let principal = sum(&receipts.principal);
	[sum(&receipts.late), sum(&receipts.interest), principal, int(receipts.exit_fee.0)]
}

#[derive(Clone, Debug)]
enum Op {
	/// A view, or a call that keeps what it has counted.
	Look { keeps: bool },
	/// Of what closes the loan.
	Pay(u64),
	/// What is due, and so many units more or less.
	PayDue(i8),
	/// Of what closes the loan.
	TopUp(u64),
}

/// When: near a deadline, near the end of its grace, or anywhere in its window, in thousandths.
#[derive(Clone, Debug)]
enum When {
	Deadline(i8),
	Grace(i8),
	Within(u64),
}

fn ops() -> impl Strategy<Value = Vec<(Index, When, Op)>> {
	let when = prop_oneof![
		2 => (-1i8..=1).prop_map(When::Deadline),
		1 => (-1i8..=1).prop_map(When::Grace),
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

fn loans() -> impl Strategy<Value = (Vec<Tranche>, Terms)> {
	let amount = prop_oneof![1..=30u128, 1..=1_000_000 * ONE].prop_map(Assets);
	let tranche = (amount, aprs()).prop_map(|(amount, apr)| Tranche { amount, apr });
	let kind = prop_oneof![
		Just(Amortisation::EqualPrincipal),
		Just(Amortisation::Level),
		Just(Amortisation::Bullet)
	];
	let fee = prop_oneof![Just(0), 1..=1_000u128].prop_map(Assets);
	(vec(tranche, 1..=2), deadlines(), kind, 0u64..=100, aprs(), fee).prop_map(
		|(list, deadlines, amortisation, share, apr, exit_fee)| {
			let windows = (1..=deadlines.count()).map(|n| deadlines.window(n).unwrap().0);
			let grace = Grace { time: Seconds(windows.min().unwrap() * share / 100), apr };
			let tranches = Tranches::new(&list).unwrap();
			(list, Terms { tranches, deadlines, amortisation, grace, exit_fee })
		},
	)
}

fn instant(plan: &Plan, draw: u64, index: &Index, when: &When) -> u64 {
	let n = plan.first + index.index(plan.dates.len() - plan.first);
	let date = plan.dates[n];
	match when {
		When::Deadline(off) => date.saturating_add_signed(i64::from(*off)),
		When::Grace(off) => (date + plan.grace.0).saturating_add_signed(i64::from(*off)),
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
		let Ok(loan) = Loan::new(terms) else { return Ok(()) };
		let plan = Plan::new(&terms, &list);
		let draw = terms.deadlines.draw();
		let (mut debt, mut reserve) = (loan.draw(), Assets::ZERO);
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
			let due = int(quote.due.0);
			prop_assert!(book.would(&due, Book::is_window_satisfied), "what is due is enough");
			let short = due - 1;
			prop_assert!(short < int(0) || !book.would(&short, Book::is_window_satisfied), "the least");

			let part = |share: &u64| Assets(quote.payoff.0 / 1_000 * u128::from(*share));
			let amount = match op {
				Op::Look { keeps: true } => {
					(debt, reserve) = (settled.debt, settled.reserve);
					continue;
				}
				Op::Look { keeps: false } => continue,
				Op::TopUp(share) => {
					let step = loan.top_up(debt, reserve, part(share), at).unwrap();
					book.top_up(int(part(share).0));
					book.assert_same(&step.debt, step.reserve)?;
					(debt, reserve) = (step.debt, step.reserve);
					continue;
				}
				Op::Pay(share) => part(share),
				Op::PayDue(off) => Assets(quote.due.0.saturating_add_signed((*off).into())),
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
