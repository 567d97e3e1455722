//! Selling what was seized: the price asked while nobody bids, the least next bid, and the end.
//!
//! The lot is offered at an opening price, which falls in equal steps to a floor while nobody bids.
//! The first bid stops the fall and starts an English auction: each bid raises the one before it by
//! an increment, and a late one moves the end. All prices round up, in favour of the lenders.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_arithmetic::Perbill;

use crate::{
	units::{Usdai, Seconds},
	wide::{mul_div_up, product, quotient_up, BILLION},
	FinanceError,
};

/// Opening price: `ceil(appraisal * counted * share)`, rounded up once.
///
/// `counted` is what the appraisal's age leaves of it, `share` is governed. An appraisal of any age
/// will do: a stale one delays nothing.
pub fn opening_price_up(
	appraisal: Usdai,
	counted: Perbill,
	share: Perbill,
) -> Result<Usdai, FinanceError> {
	let parts = product(&[appraisal.0, counted.deconstruct().into(), share.deconstruct().into()])?;
	quotient_up(parts, product(&[BILLION, BILLION])?).map(Usdai)
}

/// How the price asked falls.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct PriceDecay {
	/// Price asked at first.
	pub opening: Usdai,
	/// Price asked after the last step.
	pub floor: Usdai,
	/// How long each price is asked.
	pub step: Seconds,
	/// Number of falls.
	pub steps: u32,
}

impl PriceDecay {
	/// Price asked after so long without a bid: with `k = t / step` falls of `n`,
	/// `floor + ceil((opening - floor) * max(n - k, 0) / n)`; the opening price where there are no
	/// steps.
	///
	/// `t` is the time that steps have run: while they stand still it does not pass. Never rises with
	/// it.
	///
	/// # Errors
	///
	/// [`FinanceError::FloorAboveOpening`]; [`FinanceError::DivisionByZero`] of steps of no length.
	pub fn price_up(&self, passed: Seconds) -> Result<Usdai, FinanceError> {
		let all = self.opening.ensure_sub(self.floor).map_err(|_| FinanceError::FloorAboveOpening)?;
		if self.steps == 0 {
			return Ok(self.opening);
		}
		let left = u64::from(self.steps).saturating_sub(self.falls(passed)?);
		self.floor.ensure_add(Usdai(mul_div_up(all.0, left.into(), self.steps.into())?))
	}

	/// Whether every price was asked for its time, the floor included, and nobody has bid:
	/// `t / step > n`. [`FinanceError::DivisionByZero`] of steps of no length.
	pub fn is_over(&self, passed: Seconds) -> Result<bool, FinanceError> {
		Ok(self.falls(passed)? > self.steps.into())
	}

	/// Times that the price would have fallen, were there no floor.
	fn falls(&self, passed: Seconds) -> Result<u64, FinanceError> {
		passed.0.checked_div(self.step.0).ok_or(FinanceError::DivisionByZero)
	}
}

/// Least bid above another: `bid + max(ceil(bid * increment), 1)`, so that no auction goes on in
/// equal bids.
pub fn next_bid_up(bid: Usdai, increment: Perbill) -> Result<Usdai, FinanceError> {
	bid.ensure_add(bid.part_up(increment)?.max(Usdai(1)))
}

/// End of an auction after a bid: never earlier than it was, and at least `extension` after the bid,
/// so that whoever was outbid can answer. The first bid takes its own instant for the end before it,
/// and the length of the auction for the extension.
pub fn extended(end: u64, bid_at: u64, extension: Seconds) -> Result<u64, FinanceError> {
	bid_at.checked_add(extension.0).map(|least| end.max(least)).ok_or(FinanceError::Overflow)
}

#[cfg(test)]
mod tests;
