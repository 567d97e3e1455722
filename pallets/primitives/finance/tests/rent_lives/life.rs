//! The cash account of one loan in whole numbers, deadline by deadline.

use infrafi_finance::{
	cash::{CashAccount, CashTerms, CashWindow},
	interest::DENOMINATOR,
	payment::Step,
};
use num_bigint::BigInt as Int;
use proptest::prelude::*;
use sp_arithmetic::FixedU128;

use crate::{
	book::{int, up, Book},
	ONE,
};

const MILLION: u32 = 1_000_000;

/// A lease as the simulator has it.
#[derive(Clone, Debug)]
pub(crate) struct Lease {
	pub(crate) hourly: u128,
	pub(crate) from: u64,
	pub(crate) until: u64,
	pub(crate) paid: Int,
	/// What had counted as the open window opened, or the lease was recognised.
	pub(crate) opened: Int,
}

impl Lease {
	/// `min(paid, fallen due)`.
	pub(crate) fn counted(&self, at: u64) -> Int {
		let seconds = at.min(self.until).saturating_sub(self.from);
		up(&(int(self.hourly) * seconds), &int(3_600)).min(self.paid.clone())
	}
}

/// The account as the simulator has it.
pub(crate) struct Life<'a> {
	pub(crate) book: Book<'a>,
	pub(crate) terms: CashTerms,
	pub(crate) target: Int,
	pub(crate) leases: Vec<Option<Lease>>,
	/// Rent that counted in the open window of leases that have ended.
	pub(crate) left: Int,
	pub(crate) due: Int,
	pub(crate) topped_up: Int,
	pub(crate) releasable: Int,
	/// All windows ever closed with debt service.
	pub(crate) windows: Vec<(Int, Int)>,
	/// Of all deadlines: what was paid, what was swept, and whether the coverage was too low.
	pub(crate) outcomes: Vec<(Int, Int, bool)>,
	/// Index of the next deadline.
	pub(crate) next: usize,
}

impl Life<'_> {
	/// Moves time on, deadline by deadline.
	pub(crate) fn run_to(&mut self, now: u64) {
		while self.next < self.book.plan.dates.len() && self.book.plan.dates[self.next] < now {
			if self.book.principal == int(0) {
				break;
			}
			self.book.run_to(self.book.plan.dates[self.next]);
			self.pass();
			self.next += 1;
		}
		self.book.run_to(now);
	}

	fn pay(&mut self, amount: Int) -> Int {
		let paid: Int = self.book.pay(amount).iter().sum();
		self.book.reserve -= &paid;
		paid
	}

	/// `floor(C * f_n)`.
	fn curve(&self, n: usize) -> Int {
		let (numerator, denominator) = &self.book.plan.shares[n];
		&self.book.base * numerator / denominator
	}

	fn instalment(&self, n: usize) -> Int {
		let (opening, closing) = (self.curve(n - 1), self.curve(n));
		let owed = self.book.plan.owed(&opening);
		let rate: Int = owed.iter().zip(&self.book.plan.tranches).map(|(a, (_, r))| a * r).sum();
		let time = self.book.plan.dates[n] - self.book.plan.dates[n - 1];
		&opening - &closing + up(&(rate * time), &int(DENOMINATOR))
	}

	/// Whether the coverage over the last windows is below a level; nothing before there are
	/// enough.
	fn is_below(&self, level: FixedU128) -> Option<bool> {
		let first = self.windows.len().checked_sub(self.terms.lookback.into())?;
		let windows = &self.windows[first..];
		let received: Int = windows.iter().map(|(received, _)| received).sum();
		let due: Int = windows.iter().map(|(_, due)| due).sum();
		Some(received * ONE < due * level.into_inner())
	}

	/// The deadline at which the book stands.
	fn pass(&mut self) {
		let (n, at) = (self.next, self.book.now);
		let due = self.book.least(Book::is_window_satisfied).min(self.book.reserve.clone());
		let paid = self.pay(due);
		let mut rent = core::mem::take(&mut self.left);
		for lease in self.leases.iter_mut().flatten() {
			let counted = lease.counted(at);
			rent += &counted - &lease.opened;
			lease.opened = counted;
		}
		let share = int(MILLION - self.terms.opex.deconstruct());
		let window = (rent * share / MILLION, core::mem::take(&mut self.due));
		if window.1 > int(0) {
			self.windows.push(window);
		}
		let topped_up = core::mem::take(&mut self.topped_up);
		self.releasable = int(0);
		if n + 1 >= self.book.plan.dates.len() || self.book.principal == int(0) {
			self.outcomes.push((paid, int(0), false));
			return;
		}
		let above = (&self.book.reserve - &self.target).max(int(0));
		let mut swept = int(0);
		let is_low = self.is_below(self.terms.floor) == Some(true);
		match (self.is_below(self.terms.lock_up), self.is_below(self.terms.sweep)) {
			(Some(false), _) => self.releasable = above,
			(_, Some(true)) => {
				let kept = if is_low { self.instalment(n + 1) } else { int(0) };
				swept = self.pay((above - kept - topped_up).max(int(0)));
			}
			_ => {}
		}
		let least = &self.target + self.instalment(n + 1);
		let is_low = is_low && self.book.reserve < least && self.book.principal > int(0);
		if n >= 1 && self.book.principal > int(0) {
			let needed = self.book.debt(self.book.plan.dates[n + 1]) - self.curve(n + 1);
			self.due = self.instalment(n + 1).min(needed).max(int(0));
		}
		self.outcomes.push((paid, swept, is_low));
	}

	pub(crate) fn assert_same(
		&self,
		step: &Step,
		account: &CashAccount,
	) -> Result<(), TestCaseError> {
		self.book.assert_same(&step.debt, step.reserve)?;
		let last = self.windows.len().saturating_sub(12);
		let windows = self.windows[last..].to_vec();
		let pair = |window: &CashWindow| (int(window.received.0), int(window.due.0));
		let same: Vec<_> = account.coverage.windows().iter().map(pair).collect();
		prop_assert_eq!(same, windows, "windows");
		prop_assert_eq!(int(account.due.0), self.due.clone(), "due");
		prop_assert_eq!(int(account.topped_up.0), self.topped_up.clone(), "topped up");
		prop_assert_eq!(int(account.releasable.0), self.releasable.clone(), "releasable");
		Ok(())
	}
}
