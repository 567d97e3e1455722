//! A file for each call, and one for each thing that no call does alone.

mod apply;
mod decline;
mod issue_receipt;
mod limits;
mod nfts;
mod random;
mod try_state;
mod views;
mod withdraw_application;
