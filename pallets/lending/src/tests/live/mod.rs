//! Loans that are paid by their terms.

mod breach;
mod classify;
mod consent;
mod full_term;
mod gaming;
mod impair;
pub(super) mod refinance;
mod refinance_reserve;
mod refinance_vault;
mod repay;
mod repay_due;
mod repay_past_due;
mod top_up_reserve;
