//! Which deadlines count as satisfied, and how a prepayment levels the rest of the schedule anew.

use super::{Debt, LoanMath};
use crate::{interest::Interest, split::sum, units::Usdai, FinanceError};

impl LoanMath {
	/// Counts the deadlines that are satisfied without a payment, in the windows that opened before
	/// `now`, and lowers the base where a window opens.
	pub(crate) fn satisfy_opened(&self, debt: Debt, now: u64) -> Result<Debt, FinanceError> {
		let deadlines = &self.terms.deadlines;
		let mut debt = debt;
		let open = deadlines.window_at(now)?;
		while debt.next <= open {
			debt.base = self.base_at_opening(&debt)?;
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

	/// The base from the opening of the window of the first unsatisfied deadline on.
	///
	/// Where the curve does not fall in that window, the base falls to the principal. Otherwise a
	/// payment right after the draw, which satisfies the first deadline before any interest is
	/// owed, would leave the interest of one window unpaid to the end, and it bears none.
	fn base_at_opening(&self, debt: &Debt) -> Result<Usdai, FinanceError> {
		let deadlines = &self.terms.deadlines;
		let n = debt.next;
		let before = match n.checked_sub(1) {
			Some(before) if n > deadlines.first() => before,
			_ => return Ok(debt.base),
		};
		let share = self.curve.share(n)?;
		// A window that opened before the debt's instant has lowered the base already.
		let is_open = deadlines.instant(before)? < debt.at;
		if is_open || share.is_zero() || share != self.curve.share(before)? {
			return Ok(debt.base);
		}
		Ok(share.base_up(debt.principal)?.min(debt.base))
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
