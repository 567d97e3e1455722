//! Valuation rounds: at set times the units of all loans are valued by the prices of one instant.
//! What leavers are paid is by these values until the next round, whatever account looks at
//! a loan in between.

mod begin;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod round;
mod strike;
mod work;

pub(crate) use round::Rounds;
pub use round::{Cursor, RoundNumber, RoundProgress, Valuation};
pub use strike::{Strike, StrikeOf};
