//! Bounds of lists, of evidence and of governed values.

use sp_runtime::Perbill;

/// Maximum number of admitted validators. Aura, GRANDPA and authority discovery have the same
/// bound: with a smaller one they would cut the set that Session names.
pub const MAX_VALIDATORS: u32 = 64;

/// Number of sets of which the keys are stored.
pub const MAX_SETS: u32 = 8;

/// Lower bound of `session_blocks`. The block that starts a session takes no transactions.
pub const MIN_SESSION_BLOCKS: u32 = 5;

/// Upper bound of `session_blocks`: a day of blocks. A suspended validator stays in the set for up
/// to two sessions.
pub const MAX_SESSION_BLOCKS: u32 = 14_400;

/// Upper bound of `offline_sessions`: a year of sessions of an hour.
pub const MAX_OFFLINE_SESSIONS: u32 = 8_760;

/// Upper bound of `max_change`.
pub const MAX_CHANGE: Perbill = Perbill::from_percent(50);

/// The longest header in a report, in bytes of its encoding. One that names a set of 64 validators
/// has 5 KiB.
pub const MAX_HEADER_BYTES: u32 = 16 * 1024;

/// Blocks for which the pool of a node holds its own report.
pub const REPORT_LONGEVITY: u64 = 64;
