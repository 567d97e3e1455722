//! Records that last: how each loan has ended, and what each party has done. No call removes them.

mod book;
mod ended;
mod keeper;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod outcome;
mod party;
#[allow(clippy::cast_possible_truncation)]
mod views;

pub(crate) use book::RecordBook;
pub(crate) use ended::EndedLoan;
pub use outcome::{Conduct, Ending, LoanOutcome};
pub use party::PartyRecord;
pub(crate) use views::loan_list;
pub use views::{LoanEntry, LoanList, LoanState};
