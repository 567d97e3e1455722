//! Bounds and units.

use infrafi_protocol::assets::Balance;

/// One USDai and one share, in their smallest units (18 decimals).
pub const USDAI_UNIT: Balance = 1_000_000_000_000_000_000;

/// The most items in a page of `requests_of` and `windows`.
pub const MAX_PAGE: u32 = 64;

/// The most windows that one `service` fills, whatever its weight would allow.
pub const MAX_WINDOWS: u32 = 16;

/// The number of loans of the largest size that one `service` can bring up to now. Of
/// smaller loans it can bring up more.
pub const MAX_LOANS: u32 = 16;

/// The most bids of a window.
pub const MAX_BIDS: u32 = 64;

/// The most snapshots that are stored: one a day, so that one is always 30 days old.
pub const MAX_SNAPSHOTS: u32 = 31;
