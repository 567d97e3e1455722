//! Bounds of pages, governed values and model parameters.

use sp_runtime::FixedU128;

/// Maximum number of units that one `appraise_many` appraises.
pub const MAX_PAGE: u32 = 256;

/// Models whose prices a strike keeps. Each has a price feed, so it bounds the feeds too.
pub const MAX_STRUCK_MODELS: u32 = 64;

/// Blocks for which the transaction of a round is valid: a power of two, as the eras of
/// transactions are. Within them the round waits for its inclusion. After them it is repeated.
pub const FEED_LIFETIME: u64 = 64;

/// Upper bound of `max_age` in seconds: 30 days. An older price has no relation to the market.
pub(crate) const MAX_AGE: u64 = 30 * 24 * 60 * 60;

/// Lower bound of `confirm_rounds`: the round that starts a hold cannot confirm it alone.
pub(crate) const MIN_CONFIRM_ROUNDS: u32 = 2;

/// Upper bound of `confirm_rounds`.
pub(crate) const MAX_CONFIRM_ROUNDS: u32 = 100;

/// Upper bound of `discount_rate`: 1000 % a year. A higher one is a mistake.
pub(crate) const MAX_DISCOUNT_RATE: FixedU128 = FixedU128::from_u32(10);
