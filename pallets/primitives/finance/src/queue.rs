//! Exits from the vault: windows, bids, and buckets that are filled pro rata.
//!
//! The requests of one window at one bid form a bucket, and are filled at one rate. Nothing is
//! computed per request: a bucket is five numbers and a request is two. A fill takes a constant
//! number of steps, whatever the number of requests. A bid of `b` ticks of 25 basis points gives up
//! `b / 400` of the shares to the remaining holders.

use crate::{
	shares::Price,
	units::{Demand, Shares, Usdai},
	wide::{product, quotient_up},
	FinanceError,
};

mod bid;
mod bucket;
mod window;

pub use bid::{Bid, Bids, MAX_BID, TICKS_PER_ONE};
pub use bucket::{Bucket, BucketClaim, BucketRequest, Fill};
pub use window::{is_fixed, joinable_end};

/// The money that fixed and closed windows need: `ceil(C / S * M)`, USDai (18 decimals). `M` is the
/// sum of [`Bid::demand`] over their unfilled shares. It is rounded up, so that draws leave enough
/// for the exits.
pub fn need_up(demand: Demand, price: Price) -> Result<Usdai, FinanceError> {
	match price.shares {
		Shares::ZERO => Ok(Usdai::ZERO),
		_ => quotient_up(
			product(&[demand.0, price.assets.0])?,
			product(&[TICKS_PER_ONE, price.shares.0])?,
		)
		.map(Usdai),
	}
}

#[cfg(test)]
mod tests;
