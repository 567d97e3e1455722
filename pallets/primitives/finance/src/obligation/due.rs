//! What to pay, and which part of it is due.

use super::{Debt, LoanMath, Settled};
use crate::{
	interest::{Interest, DENOMINATOR},
	split::sum,
	units::{Seconds, Usdai},
	wide::{product, quotient_down, quotient_up},
	FinanceError,
};

value! {
	/// What to pay on a loan at one instant, in USDai.
	pub struct LoanQuote {
		/// Late interest owed: USDai (18 decimals).
		pub late: Usdai,
		/// Interest owed: USDai (18 decimals).
		pub interest: Usdai,
		/// Principal outstanding: USDai (18 decimals).
		pub principal: Usdai,
		/// The payment that satisfies all past deadlines: USDai (18 decimals). It includes the exit
		/// fee if it pays the last unit of principal.
		pub past_due: Usdai,
		/// The payment that satisfies all past deadlines and the deadline of the current window:
		/// USDai (18 decimals). It includes the exit fee if it pays the last unit of principal.
		pub due: Usdai,
		/// The payment that closes the loan, exit fee included: USDai (18 decimals).
		pub payoff: Usdai,
	}
}

impl LoanMath {
	/// What to pay at the instant of the debt.
	pub fn quote(&self, debt: &Settled) -> Result<LoanQuote, FinanceError> {
		let (late, interest) = (debt.late.up()?, sum(&debt.claims)?.up()?);
		let window = self.terms.deadlines.window_at(debt.at)?;
		let due = self.due_up(debt, window)?;
		let payoff = Usdai::sum(&[late, interest, debt.principal])?;
		let due = self.with_exit_fee(debt, due)?;
		let payoff = self.with_exit_fee(debt, payoff)?;
		let past_due = self.past_due_up(debt)?;
		Ok(LoanQuote { late, interest, principal: debt.principal, past_due, due, payoff })
	}

	/// The least payment now that satisfies all past deadlines, exit fee included: USDai (18
	/// decimals).
	pub(crate) fn past_due_up(&self, debt: &Debt) -> Result<Usdai, FinanceError> {
		match self.terms.deadlines.open_at(debt.at)?.checked_sub(1) {
			Some(last) => self.with_exit_fee(debt, self.due_up(debt, last)?),
			None => Ok(Usdai::ZERO),
		}
	}

	/// The least payment now that satisfies all deadlines up to `d_n`, without the exit fee: USDai
	/// (18 decimals).
	pub(crate) fn due_up(&self, debt: &Debt, n: u32) -> Result<Usdai, FinanceError> {
		if debt.next > n {
			return Ok(Usdai::ZERO);
		}
		let interest = Usdai::sum(&[debt.late.up()?, sum(&debt.claims)?.up()?])?;
		let deadline = self.terms.deadlines.instant(n)?;
		let target = self.curve.share(n)?.of_down(debt.base)?;
		let excess = self.debt_up(debt, deadline)?.saturating_sub(target);
		let any_past = self.past_due_since(debt)?.is_some();
		// No past deadline is satisfied before all interest is paid.
		if !any_past && excess < interest {
			return Ok(excess);
		}
		let time = Seconds::between(debt.at, deadline);
		let left =
			if excess < interest { debt.principal } else { self.principal_within(target, time)? };
		let past = self.terms.deadlines.open_at(debt.at)?;
		let left = match past.checked_sub(1) {
			Some(last) if any_past => left.min(self.curve.share(last.min(n))?.of_down(debt.base)?),
			_ => left,
		};
		Usdai::sum(&[interest, debt.principal.saturating_sub(left)])
	}

	/// The exit fee. Zero once the principal is paid.
	pub(crate) fn exit_fee(&self, debt: &Debt) -> Usdai {
		if debt.principal > Usdai::ZERO {
			self.terms.exit_fee
		} else {
			Usdai::ZERO
		}
	}

	/// Adds the exit fee to a payment that pays the last unit of principal.
	pub(crate) fn with_exit_fee(&self, debt: &Debt, payment: Usdai) -> Result<Usdai, FinanceError> {
		let payoff = self.debt_up(debt, debt.at)?;
		if payment < payoff {
			return Ok(payment);
		}
		Usdai::sum(&[payment, self.exit_fee(debt)])
	}

	/// The greatest principal, with no interest owed now, whose debt after `time` is within
	/// `target`.
	fn principal_within(&self, target: Usdai, time: Seconds) -> Result<Usdai, FinanceError> {
		let tranches = &self.terms.tranches;
		let is_within = |principal: Usdai| -> Result<bool, FinanceError> {
			let interest = Interest::accrued(tranches.rate(principal)?, time)?.up()?;
			Ok(Usdai::sum(&[principal, interest])? <= target)
		};
		// At the blended rate `target / (1 + r * time)`. With one tranche this is exactly the
		// greatest principal.
		let unit = product(&[tranches.total().0, DENOMINATOR])?;
		let growth = product(&[tranches.rate_at_draw()?.0, time.0.into()])?;
		let growth = unit.checked_add(growth).ok_or(FinanceError::Overflow)?;
		let blended = Usdai(quotient_down(product(&[unit, target.0.into()])?, growth)?);
		// A junior is owed less than a unit more than its exact share, and the others less by as
		// much. So the interest is off by at most that of one unit per junior. Bisection within
		// that distance of the estimate finds the greatest principal in a few steps.
		let (steepest, count) = tranches.steepest();
		let unit_interest = product(&[u128::from(time.0), steepest.0.into_inner()])?;
		let unit_interest: u128 = quotient_up(unit_interest, DENOMINATOR.into())?;
		let juniors = u128::try_from(count).map_err(|_| FinanceError::TooManyTranches)?;
		let juniors = juniors.saturating_sub(1);
		let slack = unit_interest.saturating_add(1).saturating_mul(juniors);
		let mut lower = blended.0.saturating_sub(slack);
		let mut upper = blended.0.saturating_add(slack).min(target.0).saturating_add(1);
		while upper.saturating_sub(lower) > 1 {
			let middle = u128::midpoint(lower, upper);
			if is_within(Usdai(middle))? {
				lower = middle;
			} else {
				upper = middle;
			}
		}
		Ok(Usdai(lower))
	}
}
