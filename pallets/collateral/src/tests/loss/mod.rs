//! Loss reports.

mod report;
mod withdraw;
