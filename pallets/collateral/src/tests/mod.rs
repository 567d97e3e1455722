//! A file for each call, and one for each thing that no call does alone.

mod apply;
mod cancel_policy;
mod cancel_redemption;
mod confirm_custody;
mod confirm_release;
mod costs;
mod custody;
mod decline;
mod deposits;
mod insure;
mod issue_receipt;
mod limits;
mod nfts;
mod random;
mod random_lives;
mod reassign;
mod report_loss;
mod request_redemption;
mod set_params;
mod try_state;
mod views;
mod withdraw_application;
mod withdraw_loss;
