//! The runtime as a whole: what the pallets cannot show alone.

mod appraisal;
mod backing;
mod brakes;
mod chain;
mod failed;
mod fees;
mod filters;
mod genesis;
mod interface;
mod ladder;
mod lending;
mod lives;
mod losses;
mod metadata;
mod receipts;
mod reserve;
mod savings;
mod session;
mod vault;
