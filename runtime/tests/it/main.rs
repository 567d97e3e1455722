//! The runtime as a whole: the tests that a pallet cannot make alone. A folder for each subject;
//! the files beside it are what the tests share.

mod assets;
mod attack;
mod brakes;
mod busy_chain;
mod chain;
mod credit;
mod default;
mod fees;
mod governance;
mod lease;
mod loan;
mod market;
mod metadata;
mod node;
mod scale;
mod stolen_keys;
mod storage_cost;
mod stress;
