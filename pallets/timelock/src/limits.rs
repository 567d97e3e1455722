//! Bounds of calls, pages and governed values.

/// The longest call that can be scheduled, in bytes of its encoding.
pub const MAX_CALL_BYTES: u32 = 64 * 1024;

/// Maximum number of ids that one page of `pending` covers.
pub const MAX_PAGE: u32 = 64;

/// Seconds of a day.
pub(crate) const DAY: u64 = 24 * 60 * 60;

/// Upper bound of `delay` in seconds: 30 days. A repair of the chain must not wait for longer.
pub const MAX_DELAY: u64 = 30 * DAY;

/// Lower bound of `window` in seconds: ten blocks, in which an `execute` with a tip finds a place.
pub const MIN_WINDOW: u64 = 60;

/// Upper bound of `window` in seconds: 30 days. A call that no account executes must not stay for
/// longer than its reasons hold.
pub const MAX_WINDOW: u64 = 30 * DAY;

/// Upper bound of `guardian_interval` in seconds: 30 days.
pub const MAX_GUARDIAN_INTERVAL: u64 = 30 * DAY;
