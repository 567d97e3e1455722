//! Bids, and the order in which they are filled.

use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{
	units::{Demand, Shares},
	FinanceError,
};

/// Ticks of a whole. One tick is 25 basis points.
pub const TICKS_PER_ONE: u128 = 400;

/// The highest bid in ticks: 15.75 %.
pub const MAX_BID: u8 = 63;

/// A bid in ticks, from 0 to [`MAX_BID`].
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Encode, MaxEncodedLen, TypeInfo,
)]
pub struct Bid(u8);

// Not derived, so that the argument of a call is never above the highest bid. Such a bid would have
// no bit in a window.
impl Decode for Bid {
	fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
		Self::new(u8::decode(input)?).map_err(|_| "bid out of range".into())
	}
}

impl DecodeWithMemTracking for Bid {}

impl Bid {
	/// A bid of a number of ticks. [`FinanceError::BidTooHigh`] above [`MAX_BID`].
	pub fn new(ticks: u8) -> Result<Self, FinanceError> {
		(ticks <= MAX_BID).then_some(Self(ticks)).ok_or(FinanceError::BidTooHigh)
	}

	/// The number of ticks.
	pub fn ticks(&self) -> u8 {
		self.0
	}

	/// The part of [`TICKS_PER_ONE`] that is paid.
	pub(super) fn paid_ticks(&self) -> u128 {
		TICKS_PER_ONE.saturating_sub(self.0.into())
	}

	/// What it takes to fill `shares` at this bid. The sum over buckets is the `M` of
	/// [`super::need_up`]. [`FinanceError::Overflow`] if it exceeds 128 bits.
	pub fn demand(&self, shares: Shares) -> Result<Demand, FinanceError> {
		shares.0.checked_mul(self.paid_ticks()).map(Demand).ok_or(FinanceError::Overflow)
	}
}

value! {
	/// The bids that are present in a window, one bit each.
	#[derive(Default)]
	pub struct Bids(u64);
}

impl Bids {
	/// Adds a bid.
	pub fn with(self, bid: Bid) -> Self {
		Self(self.0 | Self::bit(bid))
	}

	/// Removes a bid.
	pub fn without(self, bid: Bid) -> Self {
		Self(self.0 & !Self::bit(bid))
	}

	/// The bid to fill next.
	pub fn highest(&self) -> Option<Bid> {
		self.0.checked_ilog2().and_then(|bit| u8::try_from(bit).ok()).map(Bid)
	}

	/// The bids above `bid`, which are filled before it.
	pub fn above(self, bid: Bid) -> Self {
		let to_bid = Self::bit(bid) | Self::bit(bid).saturating_sub(1);
		Self(self.0 & !to_bid)
	}

	fn bit(bid: Bid) -> u64 {
		1u64.checked_shl(bid.0.into()).unwrap_or_default()
	}
}
