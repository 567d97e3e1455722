//! A file for each call, and for each subject that no single call covers.

mod accept;
mod book;
mod costs;
mod end;
mod end_consents;
mod offer;
mod pay_rent;
mod random;
mod recognise;
mod set_params;
mod try_state;
mod views;
