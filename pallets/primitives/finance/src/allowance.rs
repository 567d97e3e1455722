//! An allowance that refills: it bounds what leaves within a time, and does not stop it.
//!
//! The allowance is full at first, and again a period after it was used up. Within any time `t` no
//! more than `limit * (1 + t / period)` is spent: one full allowance, and what refills meanwhile.

use primitive_types::U512;

use crate::{
	units::{Seconds, Usdc},
	wide::product,
	FinanceError,
};

value! {
	/// An allowance that refills. It is full by default.
	#[derive(Default)]
	pub struct Allowance {
		/// What was left at [`Self::at`]: USDC (6 decimals).
		pub left: Usdc,
		/// The instant of the last use, in seconds since 1970.
		pub at: u64,
	}
}

impl Allowance {
	/// What may be spent now: `min(limit, left + floor(limit * t / period))`, USDC (6 decimals),
	/// with `t` the seconds since the last use. A limit that has fallen since binds at once.
	///
	/// It is rounded down, so that many small uses together get no more than one.
	/// [`FinanceError::DivisionByZero`] if the period is zero.
	pub fn left_down(&self, now: u64, limit: Usdc, period: Seconds) -> Result<Usdc, FinanceError> {
		let time = Seconds::between(self.at, now);
		let refill = product(&[limit.0, time.0.into()])?
			.checked_div(period.0.into())
			.ok_or(FinanceError::DivisionByZero)?;
		let left = refill.saturating_add(self.left.0.into()).min(U512::from(limit.0));
		left.try_into().map(Usdc).map_err(|_| FinanceError::Overflow)
	}

	/// Spends an amount. [`FinanceError::AllowanceExceeded`] if less is left.
	pub fn spend(
		self,
		amount: Usdc,
		now: u64,
		limit: Usdc,
		period: Seconds,
	) -> Result<Self, FinanceError> {
		let left = self.left_down(now, limit, period)?.ensure_sub(amount);
		let left = left.map_err(|_| FinanceError::AllowanceExceeded)?;
		Ok(Self { left, at: self.at.max(now) })
	}
}

#[cfg(test)]
mod tests;
