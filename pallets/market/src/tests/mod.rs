//! A file for each call, and for each subject that no single call covers.

mod buy;
mod costs;
mod delist;
mod list;
mod random;
mod set_params;
mod try_state;
mod views;
