//! What an account has, and how it came to it.

mod holdings;
mod movements;
mod positions;
mod record;

pub(super) use holdings::*;
pub(super) use movements::*;
pub(super) use positions::*;
pub(super) use record::*;
