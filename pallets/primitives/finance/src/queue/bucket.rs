//! Requests of one window at one bid: filled and paid alike, to the last unit of dust.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use super::bid::{Bid, TICKS_PER_ONE};
use crate::{
	shares::Price,
	units::{Usdai, Shares},
	wide::{mul_div_down, product, quotient_down},
	FinanceError,
};

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
	pub paid: Usdai,
	/// Claimed of it, by all requests together.
	pub claimed: Usdai,
	/// Shares of the requests that have not had their last claim.
	pub open: Shares,
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
pub struct BucketRequest {
	/// `x`: shares asked.
	pub shares: Shares,
	/// `c`: claimed so far.
	pub claimed: Usdai,
}

/// One fill of a bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
	/// The bucket after it.
	pub bucket: Bucket,
	/// Shares to burn, the gift of the bid included.
	pub burned: Shares,
	/// Money to move to the claims.
	pub paid: Usdai,
}

/// One claim on a bucket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BucketClaim {
	/// The bucket after it.
	pub bucket: Bucket,
	/// The request after it; none if this was its last claim.
	pub request: Option<BucketRequest>,
	/// The owner's.
	pub paid: Usdai,
	/// What rounding has left in the bucket: with the last claim of all, back to idle.
	pub dust: Usdai,
}

impl Bucket {
	/// A request joins. [`FinanceError::FillBegun`] if a part of the bucket is filled.
	pub fn join(self, shares: Shares) -> Result<Self, FinanceError> {
		self.with_asked(self.asked.ensure_add(shares)?)
	}

	/// A request leaves, before the window is fixed.
	///
	/// # Errors
	///
	/// [`FinanceError::FillBegun`], [`FinanceError::RequestAboveBucket`].
	pub fn cancel(self, shares: Shares) -> Result<Self, FinanceError> {
		let asked = self.asked.ensure_sub(shares).map_err(|_| FinanceError::RequestAboveBucket)?;
		self.with_asked(asked)
	}

	fn with_asked(self, asked: Shares) -> Result<Self, FinanceError> {
		if self.unfilled != self.asked || self.paid != Usdai::ZERO {
			return Err(FinanceError::FillBegun);
		}
		Ok(Self { asked, unfilled: asked, open: asked, ..self })
	}

	/// Fills what the cash allows, at a price taken once per window and pass.
	///
	/// Of `s` shares filled, `s * b / 400` are a gift: the payment is
	/// `floor(s * (400 - b) * C / (400 * S))`, `s` the most whose exact payment the cash covers.
	/// Nothing is filled at a worthless price, nor a part of a bucket for no money.
	/// [`FinanceError::DivisionByZero`] of a price without shares.
	pub fn fill_down(self, bid: Bid, cash: Usdai, price: Price) -> Result<Fill, FinanceError> {
		let none = Fill { bucket: self, burned: Shares::ZERO, paid: Usdai::ZERO };
		if price.assets == Usdai::ZERO || self.unfilled == Shares::ZERO {
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
		let paid = quotient_down(product(&[worth, burned.0.into()])?, whole).map(Usdai)?;
		if paid == Usdai::ZERO && burned < self.unfilled {
			return Ok(none);
		}
		let unfilled = self.unfilled.ensure_sub(burned)?;
		let bucket = Self { unfilled, paid: self.paid.ensure_add(paid)?, ..self };
		Ok(Fill { bucket, burned, paid })
	}

	/// What a request can claim now: `floor(x * P / T) - c`. Rounded down: claims never exceed `P`.
	/// [`FinanceError::DivisionByZero`] of a bucket that nobody has joined, here and below.
	pub fn claimable_down(&self, request: &BucketRequest) -> Result<Usdai, FinanceError> {
		let share = mul_div_down(request.shares.0, self.paid.0, self.asked.0)?;
		Usdai(share).ensure_sub(request.claimed)
	}

	/// Pays a request what it can claim. Once the bucket is filled that is its last claim, and it is
	/// gone; the last one of all sweeps the dust.
	///
	/// In the end `sum of payments + dust = P`, exactly: rounding favours those who stay in the
	/// vault. [`FinanceError::RequestAboveBucket`] if no request of so many shares can be left.
	pub fn claim_down(self, request: BucketRequest) -> Result<BucketClaim, FinanceError> {
		let open = self.open.ensure_sub(request.shares).map_err(|_| FinanceError::RequestAboveBucket)?;
		let paid = self.claimable_down(&request)?;
		let bucket = Self { claimed: self.claimed.ensure_add(paid)?, ..self };
		if !self.is_filled() {
			let request = BucketRequest { claimed: request.claimed.ensure_add(paid)?, ..request };
			return Ok(BucketClaim { bucket, request: Some(request), paid, dust: Usdai::ZERO });
		}
		let dust = match open {
			Shares::ZERO => bucket.paid.ensure_sub(bucket.claimed)?,
			_ => Usdai::ZERO,
		};
		Ok(BucketClaim { bucket: Self { open, ..bucket }, request: None, paid, dust })
	}

	/// Shares of a request not yet filled, `floor(x * R / T)`: what it still waits for.
	pub fn unfilled_down(&self, request: &BucketRequest) -> Result<Shares, FinanceError> {
		mul_div_down(request.shares.0, self.unfilled.0, self.asked.0).map(Shares)
	}

	/// Whether all of it is filled: what is claimed then is the last of it.
	pub fn is_filled(&self) -> bool {
		self.unfilled == Shares::ZERO
	}
}
