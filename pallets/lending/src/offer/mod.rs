//! A loan before its draw: proposed, committed to, approved or rejected, drawn.

mod approve;
pub(crate) mod checks;
mod commit;
mod draw;
mod failures;
mod loan_offer;
mod propose;
pub(crate) mod unit_checks;

pub(crate) use failures::{Failure, Failures};
pub(crate) use loan_offer::LoanOffer;
