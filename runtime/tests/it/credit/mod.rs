//! Units, appraisals and loans that are paid.

mod appraisal;
mod costs;
pub mod full_term;
mod lending;
mod receipts;
mod reported_loss;
