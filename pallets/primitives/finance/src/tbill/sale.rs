//! The sale of a bill before its maturity, and bounds on its loss.
//!
//! A sale is measured by the book value: a sale at cost, after months of accretion, has lost the
//! accreted income. There are two bounds. The loss of one lot is bounded by a share of its book
//! value. All losses of any 30 days together are bounded by an amount.

use sp_arithmetic::Perbill;

use super::Lot;
use crate::{
	calendar::DAY,
	units::{Seconds, Usdc},
	FinanceError,
};

/// The time over which losses are bounded together.
pub const LOSS_WINDOW: Seconds = Seconds(30 * DAY);

/// Number of parts of the window. With more parts, a loss counts for less time beyond the window.
const PARTS: usize = 6;

/// Seconds of a part: five days.
const PART: u64 = 5 * DAY;

impl Lot {
	/// The loss of a sale: `book - proceeds`, USDC (6 decimals). The book value is rounded up,
	/// against the seller. Zero if the proceeds are higher.
	pub fn loss_up(&self, proceeds: Usdc, now: u64) -> Result<Usdc, FinanceError> {
		Ok(self.book_up(now)?.saturating_sub(proceeds))
	}

	/// The least proceeds of a sale within a bound on its loss: `book - floor(bound * book)`, USDC
	/// (6 decimals), rounded up, against the seller. From these proceeds on [`Self::loss_up`] is
	/// within the bound.
	pub fn least_proceeds_up(&self, bound: Perbill, now: u64) -> Result<Usdc, FinanceError> {
		let book = self.book_up(now)?;
		Ok(book.saturating_sub(book.part_down(bound)?))
	}
}

value! {
	/// Losses of the last 30 days, in constant time and space.
	///
	/// Time is cut into parts of five days, counted from 1970. Seven sums are stored: of the
	/// current part and of the six parts before it. A loss counts from its second on, for 30 to 35
	/// days. So the losses of any 30 days were within the bound that held at the last of these
	/// losses.
	#[derive(Default)]
	pub struct RecentLosses {
		/// Sums by part, the newest first: USDC (6 decimals).
		parts: [Usdc; PARTS + 1],
		/// Number of the newest part.
		newest: u64,
	}
}

impl RecentLosses {
	/// The sum of all losses that count now: USDC (6 decimals).
	pub fn total(&self, now: u64) -> Result<Usdc, FinanceError> {
		Usdc::sum(&self.moved_to(now).parts)
	}

	/// Adds a loss that governance has allowed, whatever the bound.
	pub fn record(self, loss: Usdc, now: u64) -> Result<Self, FinanceError> {
		let mut losses = self.moved_to(now);
		let [newest, ..] = &mut losses.parts;
		*newest = newest.ensure_add(loss)?;
		Ok(losses)
	}

	/// Adds a loss within the bound. [`FinanceError::LossAboveBound`] if the loss and all losses
	/// that count now exceed the bound. A sale without a loss is within any bound, even if
	/// governance has allowed losses above it.
	pub fn admit(self, loss: Usdc, bound: Usdc, now: u64) -> Result<Self, FinanceError> {
		let losses = self.record(loss, now)?;
		if loss > Usdc::ZERO && losses.total(now)? > bound {
			return Err(FinanceError::LossAboveBound);
		}
		Ok(losses)
	}

	/// The losses at a later instant. They do not change if it is not later.
	fn moved_to(self, now: u64) -> Self {
		let newest = self.newest.max(now / PART);
		let elapsed = usize::try_from(newest.saturating_sub(self.newest)).unwrap_or(usize::MAX);
		let mut parts = [Usdc::ZERO; PARTS + 1];
		for (part, before) in parts.iter_mut().skip(elapsed).zip(self.parts) {
			*part = before;
		}
		Self { parts, newest }
	}
}

#[cfg(test)]
mod tests;
