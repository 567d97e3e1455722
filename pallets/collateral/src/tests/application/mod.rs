//! Applications for a receipt.

mod apply;
mod decline;
mod withdraw;
