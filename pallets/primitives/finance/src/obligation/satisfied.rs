//! Which deadlines count as satisfied, and how a prepayment levels the rest of the schedule anew.

use super::{Debt, LoanMath};
use crate::{interest::Interest, split::sum, FinanceError};

impl LoanMath {
	/// Counts the deadlines that are satisfied without a payment, in the windows that opened before
	/// `now`.
	pub(crate) fn satisfy_opened(&self, debt: Debt, now: u64) -> Result<Debt, FinanceError> {
		let deadlines = &self.terms.deadlines;
		let mut debt = debt;
		let open = deadlines.window_at(now)?;
		while debt.next <= open {
			let deadline = deadlines.instant(debt.next)?;
			let bound = self.curve.share(debt.next)?.of_down(debt.base)?;
			if deadline < debt.at || self.debt_up(&debt, deadline)? > bound {
				break;
			}
			debt.next = debt.next.saturating_add(1);
			debt.streak = debt.streak.saturating_add(1);
		}
		Ok(debt)
	}

	/// Counts the past deadlines that are satisfied after a payment. They do not extend the streak,
	/// because the missed deadline has ended it.
	pub(crate) fn satisfy_past(&self, debt: Debt) -> Result<Debt, FinanceError> {
		let mut debt = debt;
		if debt.late > Interest::ZERO || sum(&debt.claims)? > Interest::ZERO {
			return Ok(debt);
		}
		let open = self.terms.deadlines.open_at(debt.at)?;
		while debt.next < open {
			if debt.principal > self.curve.share(debt.next)?.of_down(debt.base)? {
				break;
			}
			debt.next = debt.next.saturating_add(1);
		}
		Ok(debt)
	}

	/// Lowers the base to the curve on which a prepayment has brought the debt.
	pub(crate) fn lower_base(&self, debt: Debt) -> Result<Debt, FinanceError> {
		let window = self.terms.deadlines.window_at(debt.at)?;
		let share = self.curve.share(window)?;
		// The last window, or later.
		if share.is_zero() {
			return Ok(debt);
		}
		let deadline = self.terms.deadlines.instant(window)?;
		let base = share.base_up(self.debt_up(&debt, deadline)?)?;
		Ok(Debt { base: base.min(debt.base), ..debt })
	}
}
