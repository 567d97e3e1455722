//! Bounds of the pallet.

/// Lots that are carried at once at most: what a read or a call passes at worst, where all have matured and no block has counted it.
pub const MAX_LOTS: u32 = 512;

/// Custodians that keep lots at once at most.
pub const MAX_CUSTODIANS: u32 = 16;

/// Attestors whose reports on a custodian are kept at most.
pub const MAX_ATTESTORS: u32 = 32;

/// Upper bound of [`Parameters::min_attestors`](crate::Parameters::min_attestors).
pub const MAX_MIN_ATTESTORS: u32 = 7;

/// Maturities that a block counts at most.
pub const MAX_PER_BLOCK: u32 = 16;

/// Lots in a page of [`Pallet::lots`](crate::Pallet::lots) at most.
pub const MAX_PAGE: u32 = 64;

/// How far from its settlement a bill matures at most: a year, and a leap day.
pub const MAX_TERM: u64 = 366 * 24 * 60 * 60;

/// Upper bound of the supply cap, of the bound on recent losses, and of the faces of all carried lots together, in USDC: a
/// trillion dollars.
pub const MAX_CAP: u128 = 1_000_000_000_000_000_000;
