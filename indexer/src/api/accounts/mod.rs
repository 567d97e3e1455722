//! What an account has, and how it came to it.

mod holdings;
mod movements;
mod positions;

pub(super) use holdings::*;
pub(super) use movements::*;
pub(super) use positions::*;
