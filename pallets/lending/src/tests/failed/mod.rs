//! Loans that fail: a file for each call, and one for each thing that no call does alone.

mod auction;
mod breach;
mod insurance;
mod liquidate;
mod losses;
mod random;
mod repay;
mod table;
mod try_state;
mod unsold;
