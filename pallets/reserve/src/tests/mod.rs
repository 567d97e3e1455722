//! One file for each call, and one for each subject that concerns several calls.

mod attest;
mod buy_bill;
mod harvest;
mod hooks;
mod inspect;
mod losses;
mod maturity;
mod mint;
mod order_sale;
mod random;
mod reassign;
mod redeem;
mod role_watch;
mod run;
mod sell_bill;
mod set_params;
mod settle_bill;
mod shortage;
mod sweep_gifts;
mod try_state;
mod views;
