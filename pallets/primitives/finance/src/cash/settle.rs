//! A loan with a cash account is brought up to now: deadline by deadline, the amount due is paid,
//! the window is closed, and what is above the target is released, kept or swept.

use sp_arithmetic::FixedU128;

use super::{rent::received_down, CashAccount, CashState, CashTerms, CashWindow, CountedRent};
use crate::{
	obligation::{Debt, LoanMath},
	payment::{Drawn, Receipts, Step},
	units::Usdai,
	FinanceError,
};

/// What a deadline has brought to a cash account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeadlineOutcome {
	/// The deadline, in seconds since 1970.
	pub at: u64,
	/// The coverage over the last windows. `None` before there are enough.
	pub dscr: Option<FixedU128>,
	/// Paid to the lenders as due: USDai (18 decimals).
	pub paid: Usdai,
	/// Prepaid to the lenders: USDai (18 decimals).
	pub swept: Usdai,
	/// What stays above the target because the coverage is below the lock-up: USDai (18 decimals).
	pub trapped: Usdai,
	/// Whether the coverage was below the floor, and the account below the target and the next
	/// instalment.
	pub is_low: bool,
}

/// A loan that is brought up to now, with its cash account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashStep {
	/// The loan. Its reserve is the balance of the account.
	pub step: Step,
	/// The account, with the window that is open now.
	pub account: CashAccount,
}

/// The terms of an account, with its target.
struct AccountRules<'a> {
	terms: &'a CashTerms,
	target: Usdai,
}

impl LoanMath {
	/// As [`Self::settle`], for a loan with a cash account. At each missed deadline, as of its own
	/// instant:
	///
	/// * The balance pays the amount due.
	/// * The window closes. `received = floor((1 - opex) * rent)`, for the rent of the leases that
	///   was paid and fell due in the window; `due` as it was when the window opened. The stub, the
	///   first window, and windows without debt service do not count.
	/// * `dscr` is the coverage over the last `lookback` windows. At or above `lock_up` what is
	///   above the target can be released. Below `sweep` it prepays principal, except what was
	///   topped up in the window, and below `floor` except the next instalment. Between the two it
	///   stays. Nothing of this happens at the last deadline.
	/// * The next window opens. Its `due` is the smaller of its instalment and what its deadline
	///   needs if nothing is paid before, so it contains neither arrears nor late interest.
	///
	/// `rents` are the recognised leases since the debt's instant: what is paid of them, and their
	/// terms, may not have changed since. The result does not depend on how often it is asked for.
	/// At most 121 deadlines.
	pub fn settle_cash(
		&self,
		(debt, balance): (Debt, Usdai),
		account: CashAccount,
		(terms, target): (&CashTerms, Usdai),
		rents: &mut [CountedRent],
		now: u64,
		mut note: impl FnMut(DeadlineOutcome),
	) -> Result<CashStep, FinanceError> {
		let rules = AccountRules { terms, target };
		let senior_alone = self.senior_unpaid(&debt, now)?;
		let deadlines = &self.terms.deadlines;
		let mut drawn = Drawn { debt, receipts: Receipts::default(), reserve: balance };
		let mut account = account;
		let mut n = deadlines.open_at(debt.at)?;
		while n <= deadlines.count() && drawn.debt.principal > Usdai::ZERO {
			let at = deadlines.instant(n)?;
			if at >= now {
				break;
			}
			let debt = self.accrue(drawn.debt, at)?;
			drawn = Drawn { debt, ..drawn };
			let outcome = self.pass_deadline(n, &mut drawn, &mut account, &rules, rents)?;
			note(outcome);
			n = n.saturating_add(1);
		}
		let debt = self.accrue(drawn.debt, now)?;
		let discharged = senior_alone.ensure_sub(crate::payment::senior(&debt))?;
		Ok(CashStep { step: Drawn { debt, ..drawn }.into_step(discharged), account })
	}

	/// The debt has come to `d_n`.
	fn pass_deadline(
		&self,
		n: u32,
		drawn: &mut Drawn,
		account: &mut CashAccount,
		rules: &AccountRules,
		rents: &mut [CountedRent],
	) -> Result<DeadlineOutcome, FinanceError> {
		let at = drawn.debt.at;
		let balance = drawn.reserve;
		*drawn = self.draw_reserve(*drawn, n)?;
		let paid = balance.ensure_sub(drawn.reserve)?;

		let mut rent = account.received;
		for lease in rents {
			rent = rent.ensure_add(lease.count(at)?)?;
		}
		let received = received_down(rent, rules.terms.opex)?;
		account.coverage = account.coverage.with(CashWindow { received, due: account.due });
		let dscr = account.coverage.dscr_down(rules.terms.lookback)?;

		let topped_up = core::mem::take(&mut account.topped_up);
		account.received = Usdai::ZERO;
		account.releasable = Usdai::ZERO;
		account.due = Usdai::ZERO;
		let mut outcome = DeadlineOutcome {
			at,
			dscr,
			paid,
			swept: Usdai::ZERO,
			trapped: Usdai::ZERO,
			is_low: false,
		};
		let next = n.saturating_add(1);
		if next > self.terms.deadlines.count() || drawn.debt.principal == Usdai::ZERO {
			return Ok(outcome);
		}
		let above = drawn.reserve.saturating_sub(rules.target);
		match CashState::of(dscr, rules.terms) {
			CashState::Building => {}
			CashState::Released => account.releasable = above,
			CashState::Trapped => outcome.trapped = above,
			CashState::Swept => {
				let is_low = self.is_below_floor(dscr, rules.terms);
				let kept = if is_low { self.line(&drawn.debt, next)? } else { Usdai::ZERO };
				let kept = kept.ensure_add(topped_up)?;
				let (debt, receipts) = self.apply(drawn.debt, above.saturating_sub(kept))?;
				outcome.swept = receipts.total()?;
				let reserve = drawn.reserve.ensure_sub(outcome.swept)?;
				let receipts = drawn.receipts.ensure_add(&receipts)?;
				*drawn = Drawn { debt, receipts, reserve };
			}
		}
		outcome.is_low = self.is_low(&drawn.debt, drawn.reserve, next, rules, dscr)?;
		// The first windows do not count.
		if next > 1 && drawn.debt.principal > Usdai::ZERO {
			account.due = self.line(&drawn.debt, next)?.min(self.need_of(&drawn.debt, next)?);
		}
		Ok(outcome)
	}

	/// Whether the coverage of a settled loan is below the floor, and its account below the target
	/// and the next instalment. It is not after the last deadline, when all is due.
	pub fn is_coverage_low(
		&self,
		step: &Step,
		account: &CashAccount,
		terms: &CashTerms,
		target: Usdai,
	) -> Result<bool, FinanceError> {
		let open = self.terms.deadlines.open_at(step.debt.at)?;
		let dscr = account.coverage.dscr_down(terms.lookback)?;
		self.is_low(&step.debt, step.reserve, open, &AccountRules { terms, target }, dscr)
	}

	fn is_low(
		&self,
		debt: &Debt,
		balance: Usdai,
		next: u32,
		rules: &AccountRules,
		dscr: Option<FixedU128>,
	) -> Result<bool, FinanceError> {
		let is_last = next > self.terms.deadlines.count() || debt.principal == Usdai::ZERO;
		if is_last || !self.is_below_floor(dscr, rules.terms) {
			return Ok(false);
		}
		Ok(balance < rules.target.ensure_add(self.line(debt, next)?)?)
	}

	fn is_below_floor(&self, dscr: Option<FixedU128>, terms: &CashTerms) -> bool {
		dscr.is_some_and(|dscr| dscr < terms.floor)
	}

	/// What has to be paid at `d_n` if nothing is paid before: zero where it is satisfied.
	fn need_of(&self, debt: &Debt, n: u32) -> Result<Usdai, FinanceError> {
		let deadline = self.terms.deadlines.instant(n)?;
		Ok(self.debt_up(debt, deadline)?.saturating_sub(self.owed_after(debt, n)?))
	}

	/// The instalment of `d_n` by the present base.
	fn line(&self, debt: &Debt, n: u32) -> Result<Usdai, FinanceError> {
		let line = self.instalment(debt.base, n)?;
		line.principal.ensure_add(line.interest)
	}
}
