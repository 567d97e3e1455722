//! A loan that has failed: its units are sold, its lessees and insurers pay, its lenders receive
//! the proceeds.

mod answer_claim;
mod auction;
mod bid;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod claims;
mod decide_claim;
mod file_claim;
mod liquidate;
mod market;
mod proceeds;
mod record;
mod rent;
mod reopen;
mod repay;
mod seized_loan;
mod settle_auction;
mod unsold;
mod value;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod views;

pub(crate) use claims::Claims;
pub use claims::{ClaimStage, InsuranceClaim, Reason};
pub(crate) use liquidate::liquidate;
pub(crate) use market::AuctionClock;
pub use record::{Auction, LotBid, MarketClock, Seizure, SeizureOf, UnitSet, Unsold};
pub(crate) use seized_loan::SeizedLoan;
pub(crate) use unsold::accept_unsold_as;
pub use views::{AuctionInfo, LeastBid, OutstandingClaim, RecoveryInfo};
