//! Bounds of rents, pages and governed values.

/// Maximum number of ids that one page of `leases` covers.
pub const MAX_PAGE: u32 = 64;

/// Upper bound of the rent for an hour: 10^9 USDai. The rent of every term fits 128 bits then.
pub const MAX_HOURLY: u128 = 1_000_000_000_000_000_000_000_000_000;

/// Seconds of a day.
pub(crate) const DAY: u64 = 24 * 60 * 60;

/// Upper bound of `max_prepaid` in seconds: 92 days.
pub const MAX_MAX_PREPAID: u64 = 92 * DAY;

/// Upper bound of `min_arrears` in seconds: 366 days.
pub const MAX_MIN_ARREARS: u64 = 366 * DAY;

/// Upper bound of `max_after_sale` in seconds: ten years.
pub const MAX_MAX_AFTER_SALE: u64 = 3_653 * DAY;

/// Upper bound of `max_term` in seconds: ten years.
pub const MAX_MAX_TERM: u64 = 3_653 * DAY;

/// Upper bound of `consent_period` in seconds: 366 days.
pub const MAX_CONSENT_PERIOD: u64 = 366 * DAY;
