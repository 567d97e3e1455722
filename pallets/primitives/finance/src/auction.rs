//! The sale of seized units: the price before the first bid, the least next bid, and the end.
//!
//! A lot is offered at an opening price, which falls in equal steps to a floor. The first bid ends
//! the fall and starts an English auction: each bid raises the bid before it by at least an
//! increment, and a late bid moves the end. All prices round up, in favour of the lenders.

use sp_arithmetic::Perbill;

use crate::{
	units::{Seconds, Usdai},
	wide::{mul_div_up, product, quotient_up, BILLION},
	FinanceError,
};

/// Opening price: `ceil(appraisal * counted * share)`, USDai (18 decimals), rounded up once.
///
/// `counted` is the share of the appraisal that counts at its age, and `share` is governed. The
/// appraisal may be of any age, so that a stale price delays no sale.
pub fn opening_price_up(
	appraisal: Usdai,
	counted: Perbill,
	share: Perbill,
) -> Result<Usdai, FinanceError> {
	let parts = product(&[appraisal.0, counted.deconstruct().into(), share.deconstruct().into()])?;
	quotient_up(parts, product(&[BILLION, BILLION])?).map(Usdai)
}

value! {
	/// How the price in USDai falls until the first bid.
	pub struct PriceDecay {
		/// Price of the first step: USDai (18 decimals).
		pub opening: Usdai,
		/// Price after the last step: USDai (18 decimals).
		pub floor: Usdai,
		/// Time for which each price holds, in seconds.
		pub step: Seconds,
		/// Number of steps from the opening price to the floor.
		pub steps: u32,
	}
}

impl PriceDecay {
	/// The price after a time `t` without a bid: `floor + ceil((opening - floor) * max(n - k, 0) /
	/// n)`, with `k = t / step` steps of `n`. USDai (18 decimals). It is the opening price if there
	/// are no steps.
	///
	/// `t` is measured on the market clock, which can stand still. The price never rises with it.
	///
	/// # Errors
	///
	/// [`FinanceError::FloorAboveOpening`]; [`FinanceError::DivisionByZero`] if a step has no
	/// length.
	pub fn price_up(&self, elapsed: Seconds) -> Result<Usdai, FinanceError> {
		let all =
			self.opening.ensure_sub(self.floor).map_err(|_| FinanceError::FloorAboveOpening)?;
		if self.steps == 0 {
			return Ok(self.opening);
		}
		let left = u64::from(self.steps).saturating_sub(self.steps_elapsed(elapsed)?);
		self.floor.ensure_add(Usdai(mul_div_up(all.0, left.into(), self.steps.into())?))
	}

	/// Whether every price held for its time, the floor included, without a bid: `t / step > n`.
	/// [`FinanceError::DivisionByZero`] if a step has no length.
	pub fn is_over(&self, elapsed: Seconds) -> Result<bool, FinanceError> {
		Ok(self.steps_elapsed(elapsed)? > self.steps.into())
	}

	/// Number of steps that have elapsed, as if there were no floor.
	fn steps_elapsed(&self, elapsed: Seconds) -> Result<u64, FinanceError> {
		elapsed.0.checked_div(self.step.0).ok_or(FinanceError::DivisionByZero)
	}
}

/// The least bid above a bid: `bid + max(ceil(bid * increment), 1)`, USDai (18 decimals). No
/// auction goes on with equal bids.
pub fn next_bid_up(bid: Usdai, increment: Perbill) -> Result<Usdai, FinanceError> {
	bid.ensure_add(bid.part_up(increment)?.max(Usdai(1)))
}

/// End of an auction after a bid, on the clock of `end` and `bid_at`, in seconds. It is never
/// earlier than before, and at least `extension` after the bid, so that an outbid account can
/// answer. For the first bid, `end` is the instant of the bid and `extension` is the length of the
/// auction.
pub fn extended(end: u64, bid_at: u64, extension: Seconds) -> Result<u64, FinanceError> {
	bid_at.checked_add(extension.0).map(|earliest| end.max(earliest)).ok_or(FinanceError::Overflow)
}

#[cfg(test)]
mod tests;
