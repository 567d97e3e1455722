//! Leaving the vault: windows, bids, and buckets filled pro rata.
//!
//! Those who ask in the same window at the same bid form a bucket, and are served alike. Nothing is
//! computed per request: a bucket is five numbers, a request two, a fill a constant number of
//! steps whatever the number of requests. A bid of `b` ticks of 25 basis points gives up `b / 400`
//! of the shares to those who stay.

use crate::{
	shares::Price,
	units::{Usdai, Demand, Shares},
	wide::{product, quotient_up},
	FinanceError,
};

mod bid;
mod bucket;
mod window;

pub use bid::{Bid, Bids, MAX_BID, TICKS_PER_ONE};
pub use bucket::{Bucket, BucketClaim, Fill, BucketRequest};
pub use window::{is_fixed, joinable_end};

/// Money that fixed and closed windows need, `ceil(C / S * M)`; `M` is the sum of
/// [`Bid::demand`] over their unfilled shares. Rounded up: draws leave enough for those who leave.
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
