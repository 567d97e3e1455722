//! A transaction in a file: prepared beside a node, signed on a machine without a network, and sent
//! from anywhere.
//!
//! The file has the metadata by which the signer reads the call, and the signature covers its hash.
//! So a preparer that lies about the call makes a signature that the chain refuses.

mod document;
mod sign;
mod submit;

pub use document::{prepare, Prepared, Signed};
pub use sign::{sign, Sign};
pub use submit::{submit, Submit};
