//! Random lives of loans that are paid by rent: the rules that `cash` documents, followed from
//! event to event in whole numbers, without the crate. Beside it the crate runs the same life and
//! looks at it whenever it likes, and must have the same debt, balance and windows, to the unit.

use infrafi_finance::{
	calendar::DAY,
	cash::{opex_down, release_down, CashAccount, CashTerms, CountedRent, DeadlineOutcome},
	curve::Amortisation,
	late::GraceTerms,
	obligation::{Debt, LoanMath, RepaymentTerms},
	payment::Step,
	rent::Rent,
	schedule::Deadlines,
	split::{TrancheTerms, Tranches},
	units::{Apr, Seconds, Usdai},
};
use proptest::{collection::vec, prelude::*};
use sp_arithmetic::{FixedU128, Permill};

use book::{int, Book, Plan};
use life::{Lease, Life};

#[allow(dead_code, reason = "another test uses the rest")]
#[path = "../book/mod.rs"]
mod book;
mod life;

const ONE: u128 = 1_000_000_000_000_000_000;
const DRAW: u64 = 1_800_000_000;

#[derive(Clone, Debug)]
enum Op {
	/// A read, or a call that stores the result.
	Look { keeps: bool },
	/// Rent of a lease, as a share of that of a window in hundredths.
	Rent(usize, u64),
	/// A lease ends, and another one takes its place.
	Replace(usize),
	/// A top-up, as a share of the target in hundredths.
	TopUp(u64),
	/// A payment, as a share of the payoff in thousandths.
	Pay(u64),
	/// What is due.
	PayDue,
	/// A round releases, by a bound as a share of the debt in hundredths.
	Release(u64),
}

fn ops() -> impl Strategy<Value = Vec<(u64, Op)>> {
	let op = prop_oneof![
		1 => any::<bool>().prop_map(|keeps| Op::Look { keeps }),
		8 => (0usize..3, 0u64..=250).prop_map(|(lease, share)| Op::Rent(lease, share)),
		1 => (0usize..3).prop_map(Op::Replace),
		1 => (0u64..=300).prop_map(Op::TopUp),
		1 => (0u64..=200).prop_map(Op::Pay),
		1 => Just(Op::PayDue),
		2 => (0u64..=200).prop_map(Op::Release),
	];
	// Time in hundredths of a window. Some things happen at the very deadline.
	vec((prop_oneof![1 => Just(100u64), 4 => 0u64..=80], op), 8..40)
}

fn cash() -> impl Strategy<Value = CashTerms> {
	(0u32..=80, vec(0u128..=250, 3), 3u8..=5).prop_map(|(opex, mut levels, lookback)| {
		levels.sort_unstable();
		let level = |n: usize| FixedU128::from_rational(levels[n], 100);
		let opex = Permill::from_percent(opex);
		CashTerms { opex, floor: level(0), sweep: level(1), lock_up: level(2), lookback }
	})
}

fn loans() -> impl Strategy<Value = (Vec<TrancheTerms>, RepaymentTerms)> {
	let apr = || (0u128..=400).prop_map(|tenths| Apr(FixedU128::from_rational(tenths, 1_000)));
	let amount = (ONE..=1_000_000 * ONE).prop_map(Usdai);
	let tranche = (amount, apr()).prop_map(|(amount, apr)| TrancheTerms { amount, apr });
	let kind = prop_oneof![Just(Amortisation::EqualPrincipal), Just(Amortisation::Level)];
	let fee = prop_oneof![Just(0), 1..=1_000 * ONE].prop_map(Usdai);
	(vec(tranche, 1..=2), 7u64..=92, 5u32..=16, kind, 0u64..=100, apr(), fee).prop_map(
		|(list, days, count, amortisation, share, apr, exit_fee)| {
			let deadlines = Deadlines::every(DRAW, Seconds(days * DAY), count).unwrap();
			let grace = GraceTerms { time: Seconds(days * DAY * share / 100), apr };
			let tranches = Tranches::new(&list).unwrap();
			(list, RepaymentTerms { tranches, deadlines, amortisation, grace, exit_fee })
		},
	)
}

/// The account as a pallet keeps it.
struct Kept<'a> {
	loan: &'a LoanMath,
	terms: CashTerms,
	target: Usdai,
	debt: Debt,
	balance: Usdai,
	account: CashAccount,
	rents: Vec<CountedRent>,
	outcomes: Vec<DeadlineOutcome>,
}

impl Kept<'_> {
	/// The state at an instant. Stores nothing.
	fn at(&self, now: u64) -> (Step, CashAccount, Vec<CountedRent>, Vec<DeadlineOutcome>) {
		let (mut rents, mut outcomes) = (self.rents.clone(), self.outcomes.clone());
		let settled = self.loan.settle_cash(
			(self.debt, self.balance),
			self.account,
			(&self.terms, self.target),
			&mut rents,
			now,
			|outcome| outcomes.push(outcome),
		);
		let settled = settled.unwrap();
		(settled.step, settled.account, rents, outcomes)
	}

	fn keep(&mut self, now: u64) -> Step {
		let (step, account, rents, outcomes) = self.at(now);
		(self.debt, self.balance) = (step.debt.into(), step.reserve);
		(self.account, self.rents, self.outcomes) = (account, rents, outcomes);
		step
	}

	/// Money enters, and pays at once what is past due.
	fn add(&mut self, step: Step, amount: Usdai, is_counted: bool) -> Step {
		let step = self.loan.top_up(step, amount).unwrap();
		(self.debt, self.balance) = (step.debt.into(), step.reserve);
		if !is_counted {
			let topped_up = Usdai(self.account.topped_up.0 + amount.0);
			self.account.topped_up = topped_up.min(step.reserve);
		}
		step
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(4_096))]

	#[test]
	fn a_loan_that_is_paid_by_rent_goes_by_the_book(
		(list, terms) in loans(),
		cash in cash(),
		instalments in 1u8..=3,
		ops in ops(),
	) {
		let Ok(loan) = LoanMath::new(terms) else { return Ok(()) };
		let plan = Plan::new(&terms, &list);
		let target = loan.reserve_up(instalments).unwrap();
		let window = terms.deadlines.window(1).unwrap().0;
		let end = terms.deadlines.maturity().unwrap();
		let first = loan.instalment(terms.tranches.total(), 1).unwrap();
		let first = first.principal.0 + first.interest.0;
		// Three leases, which together come to an instalment a window.
		let hourly = first / (u128::from(window) / 3_600) / 3;
		let new = |from: u64| Rent { hourly: Usdai(hourly), from, until: from + 5 * window };
		let lease = |rent: Rent| Lease {
			hourly: rent.hourly.0,
			from: rent.from,
			until: rent.until,
			paid: int(0),
			opened: int(0),
		};
		let rents = [DRAW, DRAW, DRAW + window / 2].map(new);

		let mut book = Book::draw(&plan, DRAW);
		book.reserve = int(target.0);
		let mut life = Life {
			book,
			terms: cash,
			target: int(target.0),
			leases: rents.map(|rent| Some(lease(rent))).to_vec(),
			left: int(0),
			due: int(0),
			topped_up: int(0),
			releasable: int(0),
			windows: vec![],
			outcomes: vec![],
			next: 1,
		};
		let counted = |rent| CountedRent { rent, paid: Usdai(0), counted: Usdai(0) };
		let mut kept = Kept {
			loan: &loan,
			terms: cash,
			target,
			debt: loan.draw().into(),
			balance: target,
			account: CashAccount::default(),
			rents: rents.map(counted).to_vec(),
			outcomes: vec![],
		};
		// What came in less what went out to the borrower, and what the lenders received.
		let (mut brought, mut lent_back) = (target.0, 0u128);
		let mut now = DRAW;
		for (wait, op) in ops {
			// The whole of it: the next deadline, at its second.
			now = match wait {
				100 => DRAW + (now - DRAW + 1).div_ceil(window) * window,
				part => now + window * part / 100,
			};
			if now > end + window {
				break;
			}
			life.run_to(now);
			let (step, account, _, outcomes) = kept.at(now);
			life.assert_same(&step, &account)?;
			let same: Vec<_> =
				outcomes.iter().map(|of| (int(of.paid.0), int(of.swept.0), of.is_low)).collect();
			prop_assert_eq!(&same, &life.outcomes, "outcomes");
			if life.book.principal == int(0) {
				break;
			}
			if let Op::Look { keeps: false } = op {
				continue;
			}
			let before = kept.balance.0;
			let step = kept.keep(now);
			lent_back += before - kept.balance.0;
			let payoff = loan.quote(&step.debt).unwrap().payoff.0;
			let held = kept.balance.0;
			match op {
				Op::Look { .. } => {}
				Op::Rent(place, share) => {
					let paid = Usdai(hourly * u128::from(window) / 3_600 * u128::from(share) / 100);
					let opex = opex_down(paid, cash.opex).unwrap();
					let retained = Usdai(paid.0 - opex.0);
					let after = kept.add(step, retained, true);
					life.book.top_up(int(retained.0));
					life.book.assert_same(&after.debt, after.reserve)?;
					kept.rents[place].paid.0 += paid.0;
					life.leases[place].as_mut().unwrap().paid += paid.0;
					brought += retained.0;
					lent_back += held + retained.0 - kept.balance.0;
				}
				Op::Replace(place) => {
					let rent = &mut kept.rents[place];
					kept.account.received.0 += rent.count(now).unwrap().0;
					*rent = counted(new(now));
					let old = life.leases[place].replace(lease(new(now))).unwrap();
					life.left += old.counted(now) - old.opened;
				}
				Op::TopUp(share) => {
					let amount = Usdai(target.0 / 100 * u128::from(share));
					kept.add(step, amount, false);
					life.book.top_up(int(amount.0));
					let topped_up = &life.topped_up + amount.0;
					life.topped_up = topped_up.min(life.book.reserve.clone());
					brought += amount.0;
					lent_back += held + amount.0 - kept.balance.0;
				}
				Op::Pay(_) | Op::PayDue => {
					let due = loan.quote(&step.debt).unwrap().due.0;
					let amount = match op {
						Op::Pay(share) => payoff / 1_000 * u128::from(share),
						_ => due,
					};
					kept.debt = loan.pay(step.debt, Usdai(amount)).unwrap().debt.into();
					life.book.pay(int(amount));
				}
				Op::Release(share) => {
					let debt = loan.need_up(&step.debt, Usdai(0), now).unwrap();
					let bound = Usdai(debt.0 / 100 * u128::from(share));
					let releasable = kept.account.releasable;
					let amount = release_down(kept.balance, target, releasable, debt, bound);
					let needed = int(debt.0) - int(bound.0);
					let most = [
						life.releasable.clone(),
						&life.book.reserve - &life.target,
						&life.book.reserve - needed.max(int(0)),
					];
					let expected = most.into_iter().min().unwrap().max(int(0));
					prop_assert_eq!(int(amount.0), expected, "released");
					if amount.0 > 0 {
						kept.balance.0 -= amount.0;
						kept.account.releasable = Usdai(0);
						let topped_up = kept.account.topped_up;
						kept.account.topped_up = topped_up.min(kept.balance);
						life.book.reserve -= amount.0;
						life.releasable = int(0);
						life.topped_up =
							life.topped_up.clone().min(life.book.reserve.clone());
						brought -= amount.0;
					}
				}
			}
			prop_assert_eq!(brought, lent_back + kept.balance.0, "the flows add up");
			if kept.debt.principal == Usdai(0) {
				break;
			}
		}
	}
}
