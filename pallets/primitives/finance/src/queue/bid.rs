//! Bids, and which of them is served next.

use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{
	units::{Demand, Shares},
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
	/// A number of ticks. [`FinanceError::BidTooHigh`] above [`MAX_BID`].
	pub fn new(ticks: u8) -> Result<Self, FinanceError> {
		(ticks <= MAX_BID).then_some(Self(ticks)).ok_or(FinanceError::BidTooHigh)
	}

	/// Its number of ticks.
	pub fn ticks(&self) -> u8 {
		self.0
	}

	/// What of [`TICKS_PER_ONE`] is paid.
	pub(super) fn paid_ticks(&self) -> u128 {
		TICKS_PER_ONE.saturating_sub(self.0.into())
	}

	/// What filling shares at this bid needs, summed over buckets the `M` of [`super::need_up`].
	/// [`FinanceError::Overflow`] beyond 128 bits.
	pub fn demand(&self, shares: Shares) -> Result<Demand, FinanceError> {
		shares.0.checked_mul(self.paid_ticks()).map(Demand).ok_or(FinanceError::Overflow)
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
