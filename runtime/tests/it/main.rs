//! The runtime as a whole: what the pallets cannot show alone.

mod appraisal;
mod brakes;
mod chain;
mod fees;
mod filters;
mod genesis;
mod ladder;
mod lending;
mod metadata;
mod receipts;
mod reserve;
mod savings;
mod session;
mod vault;
