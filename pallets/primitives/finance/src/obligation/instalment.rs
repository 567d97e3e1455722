//! The schedule as it was agreed: line by line, and the reserve that is measured by it.

use codec::{Decode, DecodeWithMemTracking, Encode};
use scale_info::TypeInfo;

use super::LoanMath;
use crate::{curve::Amortisation, interest::Interest, units::Usdai, FinanceError};

/// One line of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, TypeInfo)]
pub struct Instalment {
	/// The deadline.
	pub at: u64,
	/// Principal due.
	pub principal: Usdai,
	/// Interest due.
	pub interest: Usdai,
}

impl LoanMath {
	/// Line `n` of the schedule from a base, its balances on the curve: from 0 (a stub, interest
	/// only) or 1 to `N`. [`FinanceError::NoSuchDeadline`] outside.
	///
	/// Balances round down, interest up: in favour of the lenders. The principal parts sum to the
	/// base.
	///
	/// Over equal windows the exact payment of a level loan is one constant. A line is less than 2
	/// units above it and, of one tranche at a rate `r`, less than `1 + r w` below: a balance rounds
	/// at either end and the interest once, each by itself. So two lines differ by less than
	/// `3 + r w`, by 2 as a rule. They cannot be made equal to the unit: a line is the least payment
	/// that brings the debt onto the curve. Less would leave its deadline unsatisfied, more would
	/// level the rest anew.
	pub fn instalment(&self, base: Usdai, n: u32) -> Result<Instalment, FinanceError> {
		let deadlines = &self.terms.deadlines;
		if n < deadlines.first() {
			return Err(FinanceError::NoSuchDeadline);
		}
		let opening = self.curve.share(n.saturating_sub(1))?.of_down(base)?;
		let closing = self.curve.share(n)?.of_down(base)?;
		let rate = self.terms.tranches.rate(opening)?;
		Ok(Instalment {
			at: deadlines.instant(n)?,
			principal: opening.saturating_sub(closing),
			interest: Interest::accrued(rate, deadlines.window(n)?)?.up()?,
		})
	}

	/// What the debt-service reserve holds at the draw: so many times the first full instalment, of
	/// a bullet loan its interest.
	pub fn reserve_up(&self, instalments: u8) -> Result<Usdai, FinanceError> {
		let first = self.instalment(self.terms.tranches.total(), 1)?;
		let principal = match self.terms.amortisation {
			Amortisation::Bullet => Usdai::ZERO,
			_ => first.principal,
		};
		let instalment = Usdai::sum(&[first.interest, principal])?;
		let reserve = instalment.0.checked_mul(instalments.into());
		reserve.map(Usdai).ok_or(FinanceError::Overflow)
	}
}
