//! Decisions: motions of collectives, calls that wait in the timelock, governed values.

mod motions;
mod params;
mod timelock;

pub(super) use motions::*;
pub(super) use params::*;
pub(super) use timelock::*;
