//! Bounds of lists, pages and governed values.

use core::ops::RangeInclusive;
use sp_runtime::Perbill;

/// Maximum number of ids that one page of `units` covers.
pub const MAX_PAGE: u32 = 64;

/// Maximum number of units in one `confirm_custody`.
pub const MAX_CONFIRMATIONS: u32 = 256;

/// Seconds of a day.
pub(crate) const DAY: u64 = 24 * 60 * 60;

/// Upper bound of `max_custody_age` in seconds: 366 days.
pub const MAX_CUSTODY_AGE: u64 = 366 * DAY;

/// Upper bound of `max_application_age` in seconds: 366 days.
pub const MAX_APPLICATION_AGE: u64 = 366 * DAY;

/// Most expired policies that one call takes off the exposure of an insurer.
pub const MAX_EXPIRED: u32 = 8;

/// Bounds of `bond_ratio`. Without a bond a policy is a promise without funds behind it.
pub const BOND_RATIOS: RangeInclusive<Perbill> = Perbill::from_percent(1)..=Perbill::one();
