//! Loans before their draw.

mod approve;
mod commit;
mod draw;
mod propose;
mod reject;
mod withdraw_commitment;
