//! The policy of a unit.

mod cancel;
mod insure;
