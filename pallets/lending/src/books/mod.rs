//! What the stages of a loan share: the money of the pot, the terms, the indices and the sums. Each
//! handle type alone owns its storage. No book calls a stage.

mod bid_holds;
mod claim_unclaimed;
mod credit;
mod due_index;
mod exposures;
mod failing;
mod pledges;
mod positions;
mod pot;
mod registry;
mod totals;

pub(crate) use bid_holds::BidHolds;
pub(crate) use claim_unclaimed::claim_unclaimed;
pub(crate) use credit::{drop_empty, hold, merge, take, CreditOf};
pub(crate) use due_index::DueIndex;
pub(crate) use exposures::{parties, ExposureBook, Parties};
pub(crate) use failing::FailingLoans;
pub(crate) use pledges::PledgeBook;
pub(crate) use positions::{item_of, tranche_of, Positions};
pub(crate) use pot::Pot;
pub(crate) use registry::Registry;
pub(crate) use totals::TotalsBook;
