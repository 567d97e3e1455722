//! A file for each call, and one for each thing that no call does alone.

mod approve;
mod claim_kept;
mod classify;
mod commit;
mod concentration;
mod consent;
mod costs;
mod draw;
mod due;
mod failed;
mod gaming;
mod lives;
mod pledges;
mod positions;
mod propose;
mod random;
mod refinance;
mod reject;
mod repay;
mod repay_due;
mod set_params;
mod top_up_reserve;
mod try_state;
mod views;
mod withdraw_commitment;
