//! A drawn loan: paid, also by the rent of its units, brought up to now, breached and cured,
//! refinanced, closed.

mod ahead;
mod begin;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod breach;
mod cash;
mod close;
mod consent;
mod declare_breach;
mod declared;
mod delta;
mod impairment;
mod live_loan;
mod refinance;
mod release;
mod rent;
mod repay;
mod settlement;
mod step;
mod top_up_reserve;
mod units;
mod value;

pub(crate) use begin::CarriedOver;
pub(crate) use breach::cure_end;
pub use breach::{Breach, BreachList, BreachReason};
pub(crate) use cash::{CashBook, LeaseOf};
pub(crate) use consent::{consent_as, revoke_consent_as};
pub(crate) use declared::Declared;
pub use declared::{BreachRecord, BreachRecords};
pub(crate) use impairment::{set_floor, with_floor, without_floor};
pub(crate) use live_loan::LiveLoan;
pub(crate) use settlement::Settlement;
pub(crate) use value::MarginTest;
