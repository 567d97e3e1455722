//! Loans before their draw.

mod approve;
mod check;
mod commit;
mod draw;
mod propose;
mod reject;
mod withdraw_commitment;
