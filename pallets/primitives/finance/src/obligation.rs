//! What a loan owes, at any time.
//!
//! `debt(d)` = principal + interest and late interest owed + the interest that accrues until `d` on
//! the principal as it is. With `C` the base of the curve and `f_n` its share (see
//! [`crate::curve`]):
//! * In the window of `d_n`, all earlier deadlines satisfied, `d_n` is satisfied as soon as
//!   `debt(d_n) <= C * f_n`, at the window's opening too, without a payment.
//! * A past `d_n` is satisfied when no interest is owed and the principal is at most `C * f_n`.
//! * A payment in the window of `d_n` that leaves `debt(d_n) < C * f_n` sets
//!   `C := ceil(debt(d_n) / f_n)`, never upwards, never at `f_n = 0`: the rest levels anew over the
//!   same dates.
//!
//! Interest and late interest owed each round up. The satisfied deadlines are always the first
//! ones, so one index says which; missed windows are made up for when the loan is next looked at,
//! in whatever block.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{
	curve::{Amortisation, Curve},
	interest::Interest,
	late::{late_interest, GraceTerms},
	schedule::Deadlines,
	split::{sum, PerTranche, Tranches},
	units::{Usdai, Seconds},
	FinanceError,
};

mod due;
mod instalment;
mod satisfied;

pub use due::Quote;
pub use instalment::Instalment;

/// What was agreed, as far as it bears on what is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RepaymentTerms {
	/// Who lent how much, at what rate.
	pub tranches: Tranches,
	/// When payments fall due.
	pub deadlines: Deadlines,
	/// How the principal falls.
	pub amortisation: Amortisation,
	/// Late interest.
	pub grace: GraceTerms,
	/// Exit fee in money, due with the last unit of principal.
	pub exit_fee: Usdai,
}

/// A loan's state: all of it that changes, between the draw and seizure.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Debt {
	/// Principal owed.
	pub principal: Usdai,
	/// `C`: the debt that the curve starts from.
	pub base: Usdai,
	/// Interest owed, per tranche.
	pub claims: PerTranche<Interest>,
	/// Late interest owed.
	pub late: Interest,
	/// Late interest paid since the draw.
	pub late_paid: Usdai,
	/// Index of the first unsatisfied deadline.
	pub next: u32,
	/// Deadlines satisfied in time, in a row, up to now: none while one is past due.
	pub streak: u32,
	/// Instant up to which interest is counted.
	pub at: u64,
}

/// A loan's terms with its curve worked out, once per call of a pallet.
#[derive(Clone, Debug)]
pub struct LoanMath {
	pub(crate) terms: RepaymentTerms,
	curve: Curve,
}

impl LoanMath {
	/// Works out the curve.
	///
	/// # Errors
	///
	/// [`FinanceError::GraceTooLong`] where it is longer than the shortest window,
	/// [`FinanceError::NotAmortising`] where a level payment does not cover the interest.
	pub fn new(terms: RepaymentTerms) -> Result<Self, FinanceError> {
		if !terms.deadlines.no_window_below(terms.grace.time)? {
			return Err(FinanceError::GraceTooLong);
		}
		let curve = Curve::new(terms.amortisation, &terms.deadlines, &terms.tranches)?;
		Ok(Self { terms, curve })
	}

	/// What was agreed.
	pub fn terms(&self) -> &RepaymentTerms {
		&self.terms
	}

	/// The state right after the draw.
	pub fn draw(&self) -> Debt {
		Debt {
			principal: self.terms.tranches.total(),
			base: self.terms.tranches.total(),
			claims: PerTranche::default(),
			late: Interest::ZERO,
			late_paid: Usdai::ZERO,
			next: self.terms.deadlines.first(),
			streak: 0,
			at: self.terms.deadlines.draw(),
		}
	}

	/// The debt at a later instant, if nothing is paid until then. A view of the past gives the
	/// present.
	pub fn accrue(&self, debt: Debt, now: u64) -> Result<Debt, FinanceError> {
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
		// A miss ends the row when it happens, not when it is made up for: until then the row would
		// cure a loan that nobody pays.
		let streak = if self.past_due_since(&debt)?.is_some() { 0 } else { debt.streak };
		Ok(Debt { streak, ..debt })
	}

	/// `debt(d)` for an instant not before the debt's own, without late interest still to come.
	pub fn debt_up(&self, debt: &Debt, instant: u64) -> Result<Usdai, FinanceError> {
		let rate = self.terms.tranches.rate(debt.principal)?;
		let to_come = Interest::accrued(rate, Seconds::between(debt.at, instant))?;
		let interest = sum(&debt.claims)?.ensure_add(to_come)?.up()?;
		Usdai::sum(&[debt.principal, interest, debt.late.up()?])
	}

	/// The deadline that is past and unsatisfied for longest.
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
