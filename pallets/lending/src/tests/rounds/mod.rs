//! Valuation rounds, margin calls, and the units of a loan that change.

mod looks;
mod margin;
mod round;
mod struck;
mod units;
