//! What a loan owes, at any time.
//!
//! `debt(d)` is the principal, plus interest and late interest owed, plus the interest that the
//! present principal accrues until `d`. With `C` the base of the curve and `f_n` its share (see
//! [`crate::curve`]):
//! * In the window of `d_n`, while all earlier deadlines are satisfied, `d_n` is satisfied as soon
//!   as `debt(d_n) <= C * f_n`. That can hold when the window opens, without a payment.
//! * A past `d_n` is satisfied when no interest is owed and the principal is at most `C * f_n`.
//! * A payment in the window of `d_n` that leaves `debt(d_n) < C * f_n` sets `C := ceil(debt(d_n) /
//!   f_n)`. The base never rises, and does not change at `f_n = 0`. The rest of the schedule is
//!   levelled anew over the same dates.
//! * When the window of `d_n` opens, with all earlier deadlines satisfied, and `f_n = f_(n-1)`: `C
//!   := min(C, ceil(principal / f_n))`. This is the case of a bullet loan before its last window.
//!
//! Interest owed and late interest owed each round up. The satisfied deadlines are always the first
//! ones, so one index identifies them. Missed windows are caught up on the next access, in any
//! block.

use crate::{
	curve::{Amortisation, Curve},
	interest::Interest,
	late::{late_interest, GraceTerms},
	schedule::Deadlines,
	split::{sum, PerTranche, Tranches},
	units::{Seconds, UnixSeconds, Usdai},
	FinanceError,
};

mod due;
mod instalment;
mod need;
mod satisfied;

pub use due::LoanQuote;
pub use instalment::Instalment;

/// The part of a loan's terms that determines what is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepaymentTerms {
	/// The amounts and rates of the lenders.
	pub tranches: Tranches,
	/// The deadlines of the payments.
	pub deadlines: Deadlines,
	/// How the principal is repaid.
	pub amortisation: Amortisation,
	/// Grace time and late interest.
	pub grace: GraceTerms,
	/// Exit fee, USDai (18 decimals), due with the last unit of principal.
	pub exit_fee: Usdai,
}

value! {
	/// The state of a loan in USDai: all that changes between the draw and a seizure.
	pub struct Debt {
		/// Principal outstanding: USDai (18 decimals).
		pub principal: Usdai,
		/// `C`: the amount that the shares of the curve multiply, USDai (18 decimals).
		pub base: Usdai,
		/// Interest owed, by tranche.
		pub claims: PerTranche<Interest>,
		/// Late interest owed.
		pub late: Interest,
		/// Late interest paid since the draw: USDai (18 decimals).
		pub late_paid: Usdai,
		/// Index of the first unsatisfied deadline.
		pub next: u32,
		/// Number of deadlines satisfied in time, in a row, up to now. Zero while a deadline is
		/// past due.
		pub streak: u32,
		/// Instant up to which interest is counted, in seconds since 1970.
		pub at: UnixSeconds,
	}
}

/// A debt at its own instant, with all that time changed until then: see
/// [`LoanMath::settle`](LoanMath::settle), which alone makes one of a stored debt. What is quoted and
/// paid is such a debt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled(pub(crate) Debt);

impl core::ops::Deref for Settled {
	type Target = Debt;

	fn deref(&self) -> &Debt {
		&self.0
	}
}

impl From<Settled> for Debt {
	fn from(settled: Settled) -> Self {
		settled.0
	}
}

/// The terms of a loan with its curve. A pallet computes it once per call.
#[derive(Clone, Debug)]
pub struct LoanMath {
	pub(crate) terms: RepaymentTerms,
	curve: Curve,
}

impl LoanMath {
	/// Computes the curve.
	///
	/// # Errors
	///
	/// [`FinanceError::GraceTooLong`] if the grace time exceeds the shortest window,
	/// [`FinanceError::NotAmortising`] if a level payment does not cover the interest.
	pub fn new(terms: RepaymentTerms) -> Result<Self, FinanceError> {
		if !terms.deadlines.no_window_below(terms.grace.time)? {
			return Err(FinanceError::GraceTooLong);
		}
		let curve = Curve::new(terms.amortisation, &terms.deadlines, &terms.tranches)?;
		Ok(Self { terms, curve })
	}

	/// The terms.
	pub fn terms(&self) -> &RepaymentTerms {
		&self.terms
	}

	/// The state right after the draw.
	pub fn draw(&self) -> Settled {
		Settled(Debt {
			principal: self.terms.tranches.total(),
			base: self.terms.tranches.total(),
			claims: PerTranche::default(),
			late: Interest::ZERO,
			late_paid: Usdai::ZERO,
			next: self.terms.deadlines.first(),
			streak: 0,
			at: self.terms.deadlines.draw(),
		})
	}

	/// The debt at a later instant, if nothing is paid until then, not even by the debt-service
	/// reserve. The debt does not change if `now` is not later.
	pub(crate) fn accrue(&self, debt: Debt, now: u64) -> Result<Debt, FinanceError> {
		let debt = self.satisfy_opened(debt, now)?;
		let time = Seconds::between(debt.at, now);
		let mut claims = debt.claims;
		for (claim, rate) in claims.iter_mut().zip(self.terms.tranches.rates(debt.principal)?) {
			*claim = claim.ensure_add(Interest::accrued(rate, time)?)?;
		}
		let late = late_interest(
			&self.terms.deadlines,
			debt.next,
			self.terms.grace,
			debt.principal,
			debt.at,
			now,
		)?;
		let debt = Debt { claims, late: debt.late.ensure_add(late)?, at: debt.at.max(now), ..debt };
		// A missed deadline ends the streak at once, not when it is caught up. Otherwise the streak
		// could cure a loan that is not paid.
		let streak = if self.past_due_since(&debt)?.is_some() { 0 } else { debt.streak };
		Ok(Debt { streak, ..debt })
	}

	/// `debt(d)`, USDai (18 decimals), rounded up, for an instant that is not before the debt's
	/// own. Late interest that accrues until then is not included.
	pub(crate) fn debt_up(&self, debt: &Debt, instant: u64) -> Result<Usdai, FinanceError> {
		let rate = self.terms.tranches.rate(debt.principal)?;
		let to_come = Interest::accrued(rate, Seconds::between(debt.at, instant))?;
		let interest = sum(&debt.claims)?.ensure_add(to_come)?.up()?;
		Usdai::sum(&[debt.principal, interest, debt.late.up()?])
	}

	/// The most that may be owed after `d_n`: USDai (18 decimals).
	pub(crate) fn owed_after(&self, debt: &Debt, n: u32) -> Result<Usdai, FinanceError> {
		self.curve.share(n)?.of_down(debt.base)
	}

	/// The oldest deadline that is past and unsatisfied, in seconds since 1970.
	pub fn past_due_since(&self, debt: &Debt) -> Result<Option<u64>, FinanceError> {
		if debt.next > self.terms.deadlines.count() {
			return Ok(None);
		}
		let deadline = self.terms.deadlines.instant(debt.next)?;
		Ok((deadline < debt.at).then_some(deadline))
	}
}

#[cfg(test)]
pub(crate) mod tests;
