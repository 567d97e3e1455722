//! The policy of a unit.

mod cancel;
mod claim_paid;
mod insure;
