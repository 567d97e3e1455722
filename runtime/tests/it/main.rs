//! The runtime as a whole: what the pallets cannot show alone.

mod appraisal;
mod backing;
mod brakes;
mod chain;
mod dollars;
mod failed;
mod fees;
mod filters;
mod genesis;
mod governance;
mod interface;
mod ladder;
mod lending;
mod lives;
mod living;
mod losses;
mod metadata;
mod migrations;
mod motion;
mod receipts;
mod reserve;
mod savings;
mod session;
mod under_brakes;
mod vault;
mod ways;
