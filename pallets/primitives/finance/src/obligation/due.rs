//! What to pay, and what of it is due.

use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

use super::{Debt, LoanMath};
use crate::{
	interest::{Interest, DENOMINATOR},
	split::sum,
	units::{Usdai, Seconds},
	wide::{product, quotient_down, quotient_up},
	FinanceError,
};

/// What to pay, at one instant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Quote {
	/// Late interest owed.
	pub late: Usdai,
	/// Interest owed.
	pub interest: Usdai,
	/// Principal owed.
	pub principal: Usdai,
	/// What satisfies all past deadlines and the one of the running window, the exit fee included
	/// where it takes the last unit.
	pub due: Usdai,
	/// What closes the loan, the exit fee included.
	pub payoff: Usdai,
}

impl LoanMath {
	/// What to pay now, of a debt accrued up to now.
	pub fn quote(&self, debt: &Debt) -> Result<Quote, FinanceError> {
		let (late, interest) = (debt.late.up()?, sum(&debt.claims)?.up()?);
		let window = self.terms.deadlines.window_at(debt.at)?;
		let due = self.due_up(debt, window)?;
		let payoff = Usdai::sum(&[late, interest, debt.principal])?;
		let due = self.with_exit_fee(debt, due)?;
		let payoff = self.with_exit_fee(debt, payoff)?;
		Ok(Quote { late, interest, principal: debt.principal, due, payoff })
	}

	/// Least payment, now, that satisfies all deadlines to `d_n`, the exit fee aside.
	pub fn due_up(&self, debt: &Debt, n: u32) -> Result<Usdai, FinanceError> {
		if debt.next > n {
			return Ok(Usdai::ZERO);
		}
		let interest = Usdai::sum(&[debt.late.up()?, sum(&debt.claims)?.up()?])?;
		let deadline = self.terms.deadlines.instant(n)?;
		let target = self.curve.share(n)?.of_down(debt.base)?;
		let excess = self.debt_up(debt, deadline)?.saturating_sub(target);
		let any_past = self.past_due_since(debt)?.is_some();
		// Nothing past is satisfied before all interest is paid.
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

	/// The exit fee, while there is a loan to leave.
	pub(crate) fn exit_fee(&self, debt: &Debt) -> Usdai {
		if debt.principal > Usdai::ZERO {
			self.terms.exit_fee
		} else {
			Usdai::ZERO
		}
	}

	/// A payment that takes the last unit takes the exit fee along.
	pub(crate) fn with_exit_fee(
		&self,
		debt: &Debt,
		payment: Usdai,
	) -> Result<Usdai, FinanceError> {
		let payoff = self.debt_up(debt, debt.at)?;
		if payment < payoff {
			return Ok(payment);
		}
		Usdai::sum(&[payment, self.exit_fee(debt)])
	}

	/// Most principal, free of interest now, whose debt in `time` is within `target`.
	fn principal_within(&self, target: Usdai, time: Seconds) -> Result<Usdai, FinanceError> {
		let tranches = &self.terms.tranches;
		let is_within = |principal: Usdai| -> Result<bool, FinanceError> {
			let interest = Interest::accrued(tranches.rate(principal)?, time)?.up()?;
			Ok(Usdai::sum(&[principal, interest])? <= target)
		};
		// At the blended rate `target / (1 + r * time)`: of one tranche exactly the most.
		let unit = product(&[tranches.total().0, DENOMINATOR])?;
		let growth = product(&[tranches.rate_at_draw()?.0, time.0.into()])?;
		let growth = unit.checked_add(growth).ok_or(FinanceError::Overflow)?;
		let blended = Usdai(quotient_down(product(&[unit, target.0.into()])?, growth)?);
		// A junior is owed less than a unit more than its exact share, the others that much less: the
		// interest is off by that of a unit a junior at most. So far around the estimate the most is
		// found by bisection, in a few steps.
		let (steepest, count) = tranches.steepest();
		let unit_interest = product(&[u128::from(time.0), steepest.0.into_inner()])?;
		let unit_interest: u128 = quotient_up(unit_interest, DENOMINATOR.into())?;
		let juniors = u128::try_from(count).map_err(|_| FinanceError::TooManyTranches)?;
		let juniors = juniors.saturating_sub(1);
		let slack = unit_interest.saturating_add(1).saturating_mul(juniors);
		let mut most = blended.0.saturating_sub(slack);
		let mut too_much = blended.0.saturating_add(slack).min(target.0).saturating_add(1);
		while too_much.saturating_sub(most) > 1 {
			let middle = u128::midpoint(most, too_much);
			match is_within(Usdai(middle))? {
				true => most = middle,
				false => too_much = middle,
			}
		}
		Ok(Usdai(most))
	}
}
