//! Selling a bill before its maturity, and how much that may lose.
//!
//! A sale is measured by the book value: who sells at cost what has grown for months has lost the
//! income. Two bounds: on the loss of one lot, a share of its book value; and on all losses of any 30
//! days together, in money.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_arithmetic::Perbill;

use super::Lot;
use crate::{
	calendar::DAY,
	units::{Seconds, Usdc},
	FinanceError,
};

/// The time over which losses are bounded together.
pub const LOSS_WINDOW: Seconds = Seconds(30 * DAY);

/// Parts of the window. More of them make a loss count less long beyond it.
const PARTS: usize = 6;

/// Seconds of a part: five days.
const PART: u64 = 5 * DAY;

impl Lot {
	/// What a sale loses: `book - proceeds`, the book value rounded up, against the seller; nothing
	/// if it brings more.
	pub fn loss_up(&self, proceeds: Usdc, now: u64) -> Result<Usdc, FinanceError> {
		Ok(self.book_up(now)?.saturating_sub(proceeds))
	}

	/// Least that a sale must bring, at a bound on its loss: `book - floor(bound * book)`, rounded up
	/// against the seller. [`Self::loss_up`] is within the bound from there on.
	pub fn least_proceeds_up(&self, bound: Perbill, now: u64) -> Result<Usdc, FinanceError> {
		let book = self.book_up(now)?;
		Ok(book.saturating_sub(book.part_down(bound)?))
	}
}

/// Losses of the last 30 days, in constant time and space.
///
/// Time is cut into parts of five days, counted from 1970. Seven sums are kept: of the running part
/// and of the six before it. A loss counts from its second on until its part is the seventh before
/// the running one, which is at least 30 days and less than 35. So whatever 30 days one looks at,
/// their losses were within the bound that held at the last of them.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct RecentLosses {
	/// Sums by part, the newest first.
	parts: [Usdc; PARTS + 1],
	/// Number of the newest part.
	newest: u64,
}

impl RecentLosses {
	/// All that counts now.
	pub fn total(&self, now: u64) -> Result<Usdc, FinanceError> {
		Usdc::sum(&self.moved_to(now).parts)
	}

	/// With a loss that governance has allowed: it counts, whatever the bound.
	pub fn record(self, loss: Usdc, now: u64) -> Result<Self, FinanceError> {
		let mut losses = self.moved_to(now);
		let [newest, ..] = &mut losses.parts;
		*newest = newest.ensure_add(loss)?;
		Ok(losses)
	}

	/// With a loss. [`FinanceError::LossAboveBound`] if it and all that counts now are more than the
	/// bound. A sale without a loss is within any bound, also while governance has gone beyond it.
	pub fn admit(self, loss: Usdc, bound: Usdc, now: u64) -> Result<Self, FinanceError> {
		let losses = self.record(loss, now)?;
		match loss == Usdc::ZERO || losses.total(now)? <= bound {
			true => Ok(losses),
			false => Err(FinanceError::LossAboveBound),
		}
	}

	/// The same at a later instant; the same if it is not later.
	fn moved_to(self, now: u64) -> Self {
		let newest = self.newest.max(now / PART);
		let passed = usize::try_from(newest.saturating_sub(self.newest)).unwrap_or(usize::MAX);
		let mut parts = [Usdc::ZERO; PARTS + 1];
		for (part, before) in parts.iter_mut().skip(passed).zip(self.parts) {
			*part = before;
		}
		Self { parts, newest }
	}
}

#[cfg(test)]
mod tests;
