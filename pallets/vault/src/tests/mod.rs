//! A file for each call, and one for each subject of several calls.

mod attacks;
mod cancel_request;
mod claim;
mod costs;
mod crowd;
mod deposit;
mod earnings;
mod frozen;
mod inconsistent;
mod liquidity;
mod mint;
mod random;
mod request_keeper;
mod request_redeem;
mod roll;
mod service;
mod set_params;
mod smoothing;
mod strike;
mod transfer_request;
mod try_state;
mod vault_loss;
mod views;
