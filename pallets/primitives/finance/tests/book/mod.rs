//! The rules of a loan in whole numbers, event by event.

use infrafi_finance::{
	curve::Amortisation,
	interest::DENOMINATOR,
	obligation::{Debt, RepaymentTerms},
	split::TrancheTerms,
	units::Usdai,
	YEAR,
};
use num_bigint::{BigInt as Int, Sign};
use num_traits::Zero;
use proptest::prelude::*;

use crate::ONE;

pub(crate) fn int(value: impl Into<Int>) -> Int {
	value.into()
}

/// `ceil(numerator / denominator)` of a number that is not negative.
pub(crate) fn up(numerator: &Int, denominator: &Int) -> Int {
	(numerator + denominator - 1) / denominator
}

/// The terms.
pub(crate) struct Plan {
	pub(crate) tranches: Vec<(Int, Int)>,
	pub(crate) total: Int,
	pub(crate) grace: (u64, Int),
	pub(crate) exit_fee: Int,
	/// By index, from the end of the stub or from the draw on.
	pub(crate) dates: Vec<u64>,
	pub(crate) first: usize,
	/// `f_n` as a ratio.
	pub(crate) shares: Vec<(Int, Int)>,
}

impl Plan {
	pub(crate) fn new(terms: &RepaymentTerms, list: &[TrancheTerms]) -> Self {
		let amount = |tranche: &TrancheTerms| int(tranche.amount.0);
		let rate = |tranche: &TrancheTerms| int(tranche.apr.0.into_inner());
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

	/// Level: the growth of 1 until `d_n`, less the payments until then with their growth.
	pub(crate) fn share(&self, amortisation: Amortisation, n: usize) -> (Int, Int) {
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
				// The value at the draw of a payment at `d_k`, over the product of all growths.
				let worth = |k: usize| unit.pow(k as u32) * product(k + 1..=last);
				let (to_come, all): (Int, Int) =
					((n + 1..=last).map(worth).sum(), (1..=last).map(worth).sum());
				(product(1..=n) * to_come, unit.pow(n as u32) * all)
			}
		}
	}

	/// The junior's part rounded up, and the rest for the senior.
	pub(crate) fn owed(&self, principal: &Int) -> Vec<Int> {
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
pub(crate) struct Book<'a> {
	pub(crate) plan: &'a Plan,
	pub(crate) principal: Int,
	pub(crate) base: Int,
	/// In units of `1 / DENOMINATOR`, like `late`.
	pub(crate) interest: Int,
	pub(crate) late: Int,
	pub(crate) satisfied: Vec<bool>,
	pub(crate) streak: u32,
	pub(crate) reserve: Int,
	pub(crate) now: u64,
}

impl<'a> Book<'a> {
	pub(crate) fn draw(plan: &'a Plan, at: u64) -> Self {
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

	pub(crate) fn rate(&self) -> Int {
		let owed = self.plan.owed(&self.principal);
		owed.iter().zip(&self.plan.tranches).map(|(owed, (_, apr))| owed * apr).sum()
	}

	/// `debt(d)`.
	pub(crate) fn debt(&self, at: u64) -> Int {
		let interest = &self.interest + self.rate() * int(at - self.now);
		&self.principal + up(&interest, &int(DENOMINATOR)) + up(&self.late, &int(DENOMINATOR))
	}

	pub(crate) fn window(&self) -> Option<usize> {
		(self.plan.first..self.plan.dates.len()).find(|n| self.plan.dates[*n] >= self.now)
	}

	pub(crate) fn are_past_satisfied(&self) -> bool {
		let mut past =
			self.plan.dates.iter().zip(&self.satisfied).filter(|(date, _)| **date < self.now);
		past.all(|(_, satisfied)| *satisfied)
	}

	pub(crate) fn is_window_satisfied(&self) -> bool {
		self.are_past_satisfied() && self.window().is_none_or(|n| self.satisfied[n])
	}

	pub(crate) fn is_on_curve(&self, debt: &Int, n: usize) -> bool {
		let (numerator, denominator) = &self.plan.shares[n];
		debt * denominator <= &self.base * numerator
	}

	/// Moves time on, event by event: a deadline, the second after it, the end of its grace.
	pub(crate) fn run_to(&mut self, now: u64) {
		while self.now < now {
			if self.plan.dates[self.plan.first..].contains(&self.now) && !self.reserve.is_zero() {
				// The deadline is missed, as a later reader sees.
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
			if let Some(n) =
				self.plan.dates[self.plan.first..].iter().position(|at| *at == self.now)
			{
				self.open_after(n + self.plan.first);
			}
			self.now = next;
			self.judge();
		}
	}

	/// The window after `d_n` opens.
	fn open_after(&mut self, n: usize) {
		let shares = &self.plan.shares;
		let [(numerator, denominator), (above, below)] =
			[n, (n + 1).min(shares.len() - 1)].map(|n| shares[n].clone());
		let is_flat = &numerator * &below == &above * &denominator;
		if n + 1 < shares.len() && is_flat && self.satisfied[..=n].iter().all(|is| *is) {
			self.base = up(&(&self.principal * below), &above).min(self.base.clone());
		}
	}

	pub(crate) fn judge(&mut self) {
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

	/// Late interest, interest, principal and exit fee that were taken.
	pub(crate) fn pay(&mut self, amount: Int) -> [Int; 4] {
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

	pub(crate) fn exit_fee(&self) -> Int {
		if self.principal.is_zero() {
			int(0)
		} else {
			self.plan.exit_fee.clone()
		}
	}

	pub(crate) fn payoff(&self) -> Int {
		self.debt(self.now) + self.exit_fee()
	}

	pub(crate) fn would(&self, amount: &Int, reach: impl Fn(&Self) -> bool) -> bool {
		let mut after = self.clone();
		after.pay(amount.clone());
		reach(&after)
	}

	/// The least payment that satisfies a condition, by bisection.
	pub(crate) fn least(&self, reach: impl Fn(&Self) -> bool + Copy) -> Int {
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

	pub(crate) fn top_up(&mut self, amount: Int) {
		self.reserve += amount;
		let due = self.least(Self::are_past_satisfied);
		let taken = self.pay(due.min(self.reserve.clone()));
		self.reserve -= taken.iter().sum::<Int>();
	}

	pub(crate) fn assert_same(&self, debt: &Debt, reserve: Usdai) -> Result<(), TestCaseError> {
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

pub(crate) fn wide(bytes: &[u8]) -> Int {
	Int::from_bytes_le(Sign::Plus, bytes)
}
