//! Bounds of lists.

/// Maximum number of admissions in one page of `members`.
pub const MAX_PAGE: u32 = 64;
