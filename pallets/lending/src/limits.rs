//! Bounds of the pallet.

/// Tranches of a loan at most, as the arithmetic has it.
pub const MAX_TRANCHES_OF_LOAN: u32 = 8;

/// Units behind a loan at most.
pub const MAX_UNITS: u32 = 16;

/// Models that can be lent against at most.
pub const MAX_MODELS: u32 = 32;

/// Stages of impairment, and steps of the haircut, at most.
pub const MAX_STEPS: u32 = 8;

/// Falls of an asked price at most.
pub const MAX_PRICE_STEPS: u32 = 1_000;

/// Longest time between two falls, and of an auction from its first bid, in seconds: thirty days.
pub const MAX_AUCTION: u64 = 30 * 24 * 60 * 60;

/// Longest [`Parameters::cure_period`](crate::Parameters::cure_period) in seconds: a year, and a leap day.
pub const MAX_CURE: u64 = 366 * 24 * 60 * 60;

/// Seconds between two blocks that the market's clock counts at most.
pub const MAX_GAP: u64 = 60;

/// Deadlines of a loan at most: those of its schedule, and the end of a stub.
pub const MAX_DEADLINES: u32 = infrafi_finance::schedule::MAX_DEADLINES + 1;

/// Loans in a page of [`Pallet::loans_of`](crate::Pallet::loans_of) at most.
pub const MAX_PAGE: u32 = 32;

/// Most that a loan can be of, in USDai: 10^30 units, the range of the arithmetic.
pub const MAX_PRINCIPAL: u128 = 1_000_000_000_000_000_000_000_000_000_000;

/// Longest [`Parameters::max_offer`](crate::Parameters::max_offer): a year, and a leap day.
pub const MAX_OFFER: u64 = 366 * 24 * 60 * 60;

/// Longest [`Parameters::max_term`](crate::Parameters::max_term): fifty years.
pub const MAX_TERM: u64 = 50 * 365 * 24 * 60 * 60;

/// Highest yearly rate that governance may allow, in whole units: 1000 %.
pub const MAX_APR: u32 = 10;

/// Most that a seizure may cost, in USDai: a hundred thousand.
pub const MAX_COSTS: u128 = 100_000_000_000_000_000_000_000;

/// Most deadlines in a row that a cure may take.
pub const MAX_CURE_INSTALMENTS: u32 = 120;

/// After a due loan could not be brought up to now, when to try again, in seconds.
pub const RETRY: u64 = 60 * 60;

const _: () = assert!(MAX_TRANCHES_OF_LOAN as usize == infrafi_finance::split::MAX_TRANCHES);
