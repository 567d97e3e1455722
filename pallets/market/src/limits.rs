//! Bounds of pages, of the listings of an account, and of the governed values.

use sp_runtime::Perbill;

/// Maximum number of ids that one page of `listings` covers, and of listings of an account.
pub const MAX_PAGE: u32 = 64;

/// Seconds of a day.
const DAY: u64 = 24 * 60 * 60;

/// Upper bound of `fee`: 1 %. A sale is an exit, so it has to stay worth making.
pub const MAX_FEE: Perbill = Perbill::from_percent(1);

/// Upper bound of `max_term` in seconds: 30 days. An item that leaves its seller and comes back
/// revives its listing, so a listing does not wait for long.
pub const MAX_MAX_TERM: u64 = 30 * DAY;
