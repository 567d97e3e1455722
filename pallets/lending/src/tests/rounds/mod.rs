//! Valuation rounds, margin calls, and the units of a loan that change.

mod begin;
mod looks;
mod margin;
mod round;
mod safe_mode;
mod struck;
mod units;
