//! Leaving the vault: windows, bids, and buckets filled pro rata.
//!
//! Those who ask in the same window at the same bid form a bucket, and are served alike. Nothing is
//! computed per request: a bucket is three numbers, a request two, a fill a constant number of
//! steps whatever the number of requests. A bid of `b` ticks of 25 basis points gives up `b / 400`
//! of the shares to those who stay.

use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{
	shares::Price,
	units::{Assets, Seconds, Shares},
	wide::{mul_div_down, product, quotient_down, quotient_up},
	FinanceError,
};

/// Ticks of a whole: one is 25 basis points.
pub const TICKS_PER_ONE: u128 = 400;

/// Highest bid in ticks: 15.75 %.
pub const MAX_BID: u8 = 63;

/// A bid in ticks, 0 to [`MAX_BID`].
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Encode, MaxEncodedLen, TypeInfo,
)]
pub struct Bid(u8);

// Not derived: a call's argument would be a bid above the highest, whose bit no window has.
impl Decode for Bid {
	fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
		Self::new(u8::decode(input)?).map_err(|_| "bid out of range".into())
	}
}

impl DecodeWithMemTracking for Bid {}

impl Bid {
	/// Out of range above [`MAX_BID`].
	pub fn new(ticks: u8) -> Result<Self, FinanceError> {
		(ticks <= MAX_BID).then_some(Self(ticks)).ok_or(FinanceError::OutOfRange)
	}

	/// Its number of ticks.
	pub fn ticks(&self) -> u8 {
		self.0
	}

	/// What of [`TICKS_PER_ONE`] is paid.
	fn paid_ticks(&self) -> u128 {
		TICKS_PER_ONE.saturating_sub(self.0.into())
	}

	/// What filling shares at this bid needs, in shares times [`TICKS_PER_ONE`]: summed over
	/// buckets it is the `M` of [`need_up`].
	pub fn weight(&self, shares: Shares) -> Result<u128, FinanceError> {
		shares.0.checked_mul(self.paid_ticks()).ok_or(FinanceError::Overflow)
	}
}

/// The bids present in a window, one bit each.
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
pub struct Bids(u64);

impl Bids {
	/// With a bid added.
	pub fn with(self, bid: Bid) -> Self {
		Self(self.0 | Self::bit(bid))
	}

	/// With a bid taken out.
	pub fn without(self, bid: Bid) -> Self {
		Self(self.0 & !Self::bit(bid))
	}

	/// The one to serve next.
	pub fn highest(&self) -> Option<Bid> {
		self.0.checked_ilog2().and_then(|bit| u8::try_from(bit).ok()).map(Bid)
	}

	/// Bids above one, highest first, are served before it.
	pub fn above(self, bid: Bid) -> Self {
		let to_bid = Self::bit(bid) | Self::bit(bid).saturating_sub(1);
		Self(self.0 & !to_bid)
	}

	fn bit(bid: Bid) -> u64 {
		1u64.checked_shl(bid.0.into()).unwrap_or_default()
	}
}

/// All requests of one window at one bid.
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
pub struct Bucket {
	/// `T`: shares asked.
	pub asked: Shares,
	/// `R`: shares not yet filled.
	pub unfilled: Shares,
	/// `P`: paid in.
	pub paid: Assets,
}

/// One request.
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
pub struct Request {
	/// `x`: shares asked.
	pub shares: Shares,
	/// `c`: claimed so far.
	pub claimed: Assets,
}

/// One fill of a bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
	/// The bucket after it.
	pub bucket: Bucket,
	/// Shares to burn, the gift of the bid included.
	pub burned: Shares,
	/// Money to move to the claims.
	pub paid: Assets,
}

impl Bucket {
	/// A request joins.
	pub fn join(self, shares: Shares) -> Result<Self, FinanceError> {
		let asked = self.asked.plus(shares)?;
		Ok(Self { asked, unfilled: self.unfilled.plus(shares)?, ..self })
	}

	/// A request leaves; only before the window is fixed, while nothing is filled: else out of
	/// range.
	pub fn cancel(self, shares: Shares) -> Result<Self, FinanceError> {
		if self.unfilled != self.asked || self.paid != Assets(0) {
			return Err(FinanceError::OutOfRange);
		}
		let asked = self.asked.minus(shares)?;
		Ok(Self { asked, unfilled: asked, ..self })
	}

	/// Fills what the cash allows, at a price taken once per window and pass.
	///
	/// Of `s` shares filled, `s * b / 400` are a gift: the payment is
	/// `floor(s * (400 - b) * C / (400 * S))`, `s` the most whose exact payment the cash covers.
	/// Nothing is filled at a worthless price, nor a part of a bucket for no money.
	pub fn fill_down(self, bid: Bid, cash: Assets, price: Price) -> Result<Fill, FinanceError> {
		let none = Fill { bucket: self, burned: Shares(0), paid: Assets(0) };
		if price.assets == Assets(0) || self.unfilled == Shares(0) {
			return Ok(none);
		}
		let worth = product(&[bid.paid_ticks(), price.assets.0])?;
		let whole = product(&[TICKS_PER_ONE, price.shares.0])?;
		let all = product(&[worth, self.unfilled.0.into()])?;
		let covered = product(&[whole, cash.0.into()])?;
		let burned = match all <= covered {
			true => self.unfilled,
			false => quotient_down(covered, worth).map(Shares)?,
		};
		let paid = quotient_down(product(&[worth, burned.0.into()])?, whole).map(Assets)?;
		if paid == Assets(0) && burned < self.unfilled {
			return Ok(none);
		}
		let unfilled = self.unfilled.minus(burned)?;
		let bucket = Self { unfilled, paid: self.paid.plus(paid)?, ..self };
		Ok(Fill { bucket, burned, paid })
	}

	/// What a request can claim now: `floor(x * P / T) - c`. Rounded down: claims never exceed `P`.
	pub fn claimable_down(&self, request: &Request) -> Result<Assets, FinanceError> {
		let share = mul_div_down(request.shares.0, self.paid.0, self.asked.0)?;
		Assets(share).minus(request.claimed)
	}

	/// Shares of a request not yet filled, `floor(x * R / T)`: what it still waits for.
	pub fn unfilled_down(&self, request: &Request) -> Result<Shares, FinanceError> {
		mul_div_down(request.shares.0, self.unfilled.0, self.asked.0).map(Shares)
	}

	/// Whether all of it is filled: what is claimed then is the last of it.
	pub fn is_filled(&self) -> bool {
		self.unfilled == Shares(0)
	}
}

/// Money that fixed and closed windows need, `ceil(C / S * M)`; `weight` is the sum of
/// [`Bid::weight`] over their unfilled shares. Rounded up: draws leave enough for those who leave.
pub fn need_up(weight: u128, price: Price) -> Result<Assets, FinanceError> {
	match price.shares {
		Shares(0) => Ok(Assets(0)),
		_ => quotient_up(
			product(&[weight, price.assets.0])?,
			product(&[TICKS_PER_ONE, price.shares.0])?,
		)
		.map(Assets),
	}
}

/// Whether nobody joins or cancels any more: `now > end - min_wait`.
pub fn is_fixed(end: u64, min_wait: Seconds, now: u64) -> bool {
	now.saturating_add(min_wait.0) > end
}

/// End of the first window that closes at least `min_wait` from now, counted on from a known end in
/// windows of equal length; that end itself if it will do. Constant time, however many empty
/// windows lie between.
pub fn joinable_end(
	end: u64,
	length: Seconds,
	min_wait: Seconds,
	now: u64,
) -> Result<u64, FinanceError> {
	let earliest = now.checked_add(min_wait.0).ok_or(FinanceError::Overflow)?;
	let lacking = earliest.saturating_sub(end);
	let windows = match length.0 {
		0 => return Err(FinanceError::DivisionByZero),
		length => lacking.div_ceil(length),
	};
	windows
		.checked_mul(length.0)
		.and_then(|span| span.checked_add(end))
		.ok_or(FinanceError::Overflow)
}

#[cfg(test)]
mod tests;
