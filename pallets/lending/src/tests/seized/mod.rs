//! Loans that have failed.

mod auction;
mod claim_times;
mod claims;
mod halt;
mod insurance;
mod later_losses;
mod liquidate;
mod losses;
mod proceeds;
mod random;
mod repay;
mod reported_loss;
mod same_policy;
mod standstill;
mod table;
mod try_state;
mod unsold;
