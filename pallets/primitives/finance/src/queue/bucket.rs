//! The bucket of all requests of one window at one bid.

use super::bid::{Bid, TICKS_PER_ONE};
use crate::{
	shares::Price,
	units::{Shares, Usdai},
	wide::{mul_div_down, product, quotient_down},
	FinanceError,
};

value! {
	/// All requests of one window at one bid.
	#[derive(Default)]
	pub struct Bucket {
		/// `T`: shares requested, sUSDai (18 decimals).
		pub asked: Shares,
		/// `R`: shares not yet filled, sUSDai (18 decimals).
		pub unfilled: Shares,
		/// `P`: money paid into the bucket, USDai (18 decimals).
		pub paid: Usdai,
		/// Money claimed by all requests together, USDai (18 decimals).
		pub claimed: Usdai,
		/// Shares of the requests that have not made their last claim, sUSDai (18 decimals).
		pub open: Shares,
	}
}

value! {
	/// One request of a bucket.
	#[derive(Default)]
	pub struct BucketRequest {
		/// `x`: shares requested, sUSDai (18 decimals).
		pub shares: Shares,
		/// `c`: money claimed so far, USDai (18 decimals).
		pub claimed: Usdai,
	}
}

/// The result of a fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fill {
	/// The bucket after the fill.
	pub bucket: Bucket,
	/// Shares to burn, including the part that the bid gives up: sUSDai (18 decimals).
	pub burned: Shares,
	/// Money to move to the claims: USDai (18 decimals).
	pub paid: Usdai,
}

/// The result of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BucketClaim {
	/// The bucket after the claim.
	pub bucket: Bucket,
	/// The request after the claim. `None` after its last claim.
	pub request: Option<BucketRequest>,
	/// Money for the owner of the request: USDai (18 decimals).
	pub paid: Usdai,
	/// The rest that rounding has left in the bucket, after the last claim of all: USDai (18
	/// decimals). It goes back to the idle money.
	pub dust: Usdai,
}

impl Bucket {
	/// Adds a request. [`FinanceError::FillStarted`] if a part of the bucket is filled.
	pub fn join(self, shares: Shares) -> Result<Self, FinanceError> {
		self.with_asked(self.asked.ensure_add(shares)?)
	}

	/// Removes a request, before the window is fixed.
	///
	/// # Errors
	///
	/// [`FinanceError::FillStarted`], [`FinanceError::RequestAboveBucket`].
	pub fn cancel(self, shares: Shares) -> Result<Self, FinanceError> {
		let asked = self.asked.ensure_sub(shares).map_err(|_| FinanceError::RequestAboveBucket)?;
		self.with_asked(asked)
	}

	fn with_asked(self, asked: Shares) -> Result<Self, FinanceError> {
		if self.unfilled != self.asked || self.paid != Usdai::ZERO {
			return Err(FinanceError::FillStarted);
		}
		Ok(Self { asked, unfilled: asked, open: asked, ..self })
	}

	/// Fills as many shares as the cash allows. One pass over a window uses one price.
	///
	/// Of `s` shares filled, `s * b / 400` are given up. The payment is `floor(s * (400 - b) * C /
	/// (400 * S))`, and `s` is the greatest number of shares whose exact payment the cash covers.
	/// Nothing is filled at a price of zero, nor a part of a bucket for no money.
	/// [`FinanceError::DivisionByZero`] if the price has no shares.
	pub fn fill_down(self, bid: Bid, cash: Usdai, price: Price) -> Result<Fill, FinanceError> {
		let none = Fill { bucket: self, burned: Shares::ZERO, paid: Usdai::ZERO };
		if price.assets == Usdai::ZERO || self.unfilled == Shares::ZERO {
			return Ok(none);
		}
		let worth = product(&[bid.paid_ticks(), price.assets.0])?;
		let whole = product(&[TICKS_PER_ONE, price.shares.0])?;
		let all = product(&[worth, self.unfilled.0.into()])?;
		let covered = product(&[whole, cash.0.into()])?;
		let burned = if all <= covered {
			self.unfilled
		} else {
			quotient_down(covered, worth).map(Shares)?
		};
		let paid = quotient_down(product(&[worth, burned.0.into()])?, whole).map(Usdai)?;
		if paid == Usdai::ZERO && burned < self.unfilled {
			return Ok(none);
		}
		let unfilled = self.unfilled.ensure_sub(burned)?;
		let bucket = Self { unfilled, paid: self.paid.ensure_add(paid)?, ..self };
		Ok(Fill { bucket, burned, paid })
	}

	/// What a request can claim now: `floor(x * P / T) - c`, USDai (18 decimals). It is rounded
	/// down, so that claims never exceed `P`. This function and those below return
	/// [`FinanceError::DivisionByZero`] for an empty bucket.
	pub fn claimable_down(&self, request: &BucketRequest) -> Result<Usdai, FinanceError> {
		let share = mul_div_down(request.shares.0, self.paid.0, self.asked.0)?;
		Usdai(share).ensure_sub(request.claimed)
	}

	/// Pays a request what it can claim. Once the bucket is filled, this is the last claim of the
	/// request, which then ends. The last claim of all collects the dust.
	///
	/// In the end `sum of payments + dust = P`, exactly. Rounding favours the remaining holders.
	/// [`FinanceError::RequestAboveBucket`] if the bucket has fewer open shares than the request.
	pub fn claim_down(self, request: BucketRequest) -> Result<BucketClaim, FinanceError> {
		let open =
			self.open.ensure_sub(request.shares).map_err(|_| FinanceError::RequestAboveBucket)?;
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

	/// Shares of a request that are not yet filled: `floor(x * R / T)`, sUSDai (18 decimals).
	pub fn unfilled_down(&self, request: &BucketRequest) -> Result<Shares, FinanceError> {
		mul_div_down(request.shares.0, self.unfilled.0, self.asked.0).map(Shares)
	}

	/// Whether the whole bucket is filled. Then the next claim of each request is its last one.
	pub fn is_filled(&self) -> bool {
		self.unfilled == Shares::ZERO
	}
}
