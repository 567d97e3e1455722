//! The index of the chain: its history in PostgreSQL, and an interface to it.
//!
//! It reads finalized blocks alone, so nothing is ever undone. It stores *facts*, the events and
//! calls as they are, and *readings*, what the chain's own views return at a block. It computes no
//! figure of its own beyond sums in SQL, the split of a saver's gain, and the forecast of a
//! request.

pub mod api;
pub mod assets;
pub mod audit;
pub mod forecast;
pub mod ingest;
pub mod maths;
pub mod readings;
pub mod schema;
pub mod state;
pub mod testing;
