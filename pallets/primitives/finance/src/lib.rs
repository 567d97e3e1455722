//! Credit arithmetic of the chain: each money rule once, as a pure function of plain values.
//!
//! There is no storage, no FRAME, no float and no panic. A pallet reads storage, calls one of these
//! functions, and writes storage.
//!
//! Conventions:
//! * Amounts are in the smallest unit of their asset. Their type names the asset ([`units`]).
//!   Instants are `u64` seconds since 1970. A year has 31,536,000 seconds (Actual/365 Fixed).
//! * The name of every function that divides ends in `_down` or `_up`, its direction of rounding.
//!   Rounding favours the protocol: debts to it round up, payments by it round down.
//! * Products are computed in 256 or 512 bits. A result that does not fit its type is
//!   [`FinanceError::Overflow`].
//! * Functions are total: any argument gives a value or a [`FinanceError`]. In the documented
//!   domain (amounts to 10^30, rates to 1000 % per year, terms to 100 years) no intermediate
//!   overflows, so an overflow means that the result itself does not fit.
//!
//! # Contents
//!
//! | subject | modules |
//! |---|---|
//! | numbers | [`units`], [`error`], [`decimal`] (text to number), [`aggregate`] (median, band) |
//! | appraisal | [`depreciation`] (by cost), [`income`] (by rent) |
//! | terms of a loan | [`calendar`], [`schedule`], [`curve`], [`split`] (tranches), [`cover`] |
//! | life of a loan | [`interest`], [`late`], [`obligation`] (debt), [`payment`], [`cash`] (rent) |
//! | loan to come | [`forecast`] |
//! | leases | [`rent`] |
//! | doubt of a loan | [`impairment`] (by time), [`valuation`] (by the value of its units) |
//! | failed loan | [`auction`], [`waterfall`] |
//! | vault | [`shares`] (prices), [`smoothing`], [`queue`] (exits), [`yields`] |
//! | reserve | [`tbill`], [`cusip`], [`backing`], [`allowance`], [`base_yield`] |

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	not(test),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::indexing_slicing,
		clippy::unwrap_used,
	)
)]
#![deny(missing_docs)]

#[macro_use]
mod macros;

pub mod aggregate;
pub mod allowance;
pub mod auction;
pub mod backing;
pub mod base_yield;
pub mod calendar;
pub mod cash;
pub mod cover;
pub mod curve;
pub mod cusip;
pub mod decimal;
pub mod depreciation;
pub mod error;
pub mod forecast;
pub mod impairment;
pub mod income;
pub mod interest;
pub mod late;
pub mod obligation;
pub mod payment;
pub mod queue;
pub mod rent;
pub mod schedule;
pub mod shares;
pub mod smoothing;
pub mod split;
pub mod tbill;
#[cfg(test)]
mod testing;
pub mod units;
pub mod valuation;
pub mod waterfall;
mod wide;
pub mod yields;

pub use error::FinanceError;

/// Seconds of a year (Actual/365 Fixed).
pub const YEAR: u64 = 31_536_000;
