//! The schedule as agreed: its lines, and the debt-service reserve, which is measured by it.

use super::LoanMath;
use crate::{
	curve::Amortisation,
	interest::Interest,
	units::{UnixSeconds, Usdai},
	FinanceError,
};

value! {
	/// One line of a schedule, in USDai.
	pub struct Instalment {
		/// The deadline, in seconds since 1970.
		pub at: UnixSeconds,
		/// Principal due: USDai (18 decimals).
		pub principal: Usdai,
		/// Interest due: USDai (18 decimals).
		pub interest: Usdai,
	}
}

impl LoanMath {
	/// Line `n` of the schedule from a base, with balances on the curve. `n` runs from 0 (a stub,
	/// with interest only) or 1 to `N`. [`FinanceError::NoSuchDeadline`] outside.
	///
	/// Balances round down and interest rounds up, in favour of the lenders. The principal parts
	/// sum to the base.
	///
	/// Over equal windows the exact payment of a level loan is constant. A line is less than 2
	/// units above it. With one tranche at a rate `r`, a line is less than `1 + r w` below it. A
	/// balance rounds at either end and the interest rounds once, each by itself. So two lines
	/// differ by less than `3 + r w`, usually by at most 2. They cannot be made equal to the unit,
	/// because a line is the least payment that brings the debt onto the curve. A smaller payment
	/// would leave its deadline unsatisfied, and a greater one would level the rest anew.
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

	/// The debt-service reserve at the draw: `instalments` times the first full instalment, USDai
	/// (18 decimals). For a bullet loan the instalment is its interest.
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
