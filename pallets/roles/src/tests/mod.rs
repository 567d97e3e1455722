//! A file for each call, and for each subject that no single call covers.

mod admit;
mod costs;
mod genesis;
mod inspect;
mod random;
mod renounce;
mod revoke;
mod try_state;
mod views;
