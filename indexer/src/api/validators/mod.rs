//! Validators: their blocks, offences and sets.

mod list;
mod offences;
mod sets;

pub(super) use list::*;
pub(super) use offences::*;
pub(super) use sets::*;
