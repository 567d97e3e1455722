//! Loans that have failed.

mod auction;
mod claims;
mod halt;
mod insurance;
mod liquidate;
mod losses;
mod proceeds;
mod random;
mod repay;
mod reported_loss;
mod standstill;
mod table;
mod try_state;
mod unsold;
