//! A file for each call, and one for each thing that no call does alone.

mod approve;
mod claim_kept;
mod commit;
mod draw;
mod propose;
mod reject;
mod repay;
mod repay_due;
mod set_params;
mod top_up_reserve;
mod withdraw_commitment;
