//! Units, appraisals and loans that are paid.

mod appraisal;
mod conflicts;
mod costs;
mod cover;
pub mod full_term;
mod leases;
mod lending;
mod margin;
mod market;
mod receipts;
mod refinance;
mod reported_loss;
