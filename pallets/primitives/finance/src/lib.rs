//! Credit arithmetic of the chain: every money rule once, as a pure function of plain values.
//!
//! No storage, no FRAME, no floats, no panics. A pallet reads, calls one of these functions,
//! writes.
//!
//! Conventions, valid everywhere:
//! * Amounts are in the smallest unit of their asset and say which ([`units`]); instants are `u64`
//!   seconds; a year has 31,536,000 of them (Actual/365 Fixed).
//! * Every function that divides says its direction in its name: `_down` or `_up`. Rounding favours
//!   the protocol: what is owed to it rounds up, what it pays rounds down.
//! * Products are taken in 256 or 512 bits. What does not fit its result is
//!   [`FinanceError::Overflow`].
//! * Functions are total: any argument gives a value or a [`FinanceError`]. In the documented
//!   domain, amounts to 10^30, rates to 1000 % a year, terms to 100 years, no intermediate
//!   overflows: an overflow says that the result itself does not fit.

#![cfg_attr(not(feature = "std"), no_std)]
#![cfg_attr(
	not(test),
	deny(clippy::arithmetic_side_effects, clippy::unwrap_used, clippy::cast_possible_truncation)
)]
#![deny(missing_docs)]

pub mod aggregate;
pub mod auction;
pub mod backing;
pub mod base_yield;
pub mod calendar;
pub mod curve;
pub mod cusip;
pub mod decimal;
pub mod depreciation;
pub mod error;
pub mod impairment;
pub mod income;
pub mod interest;
pub mod late;
pub mod obligation;
pub mod payment;
pub mod queue;
pub mod schedule;
pub mod shares;
pub mod split;
pub mod tbill;
#[cfg(test)]
mod testing;
pub mod units;
pub mod waterfall;
mod wide;
pub mod yields;

pub use error::FinanceError;

/// Seconds of a year, Actual/365 Fixed.
pub const YEAR: u64 = 31_536_000;
