//! Insurers: their bonds, the policies that they offer and that bind them, and claims on them.

mod bonds;
mod claims;
mod insurers;
mod policies;

pub(super) use bonds::*;
pub(super) use claims::*;
pub(super) use insurers::*;
pub(super) use policies::*;
