//! Loans before their draw.

mod approve;
mod check;
mod commit;
mod conflicts;
mod draw;
mod propose;
mod reject;
mod withdraw_commitment;
