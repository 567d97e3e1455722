//! What all roles share: amounts, times, keys, the chain, and the way of a transaction.

pub mod account;
pub mod chain;
pub mod describe;
pub mod failure;
pub mod files;
pub mod http;
pub mod json;
pub mod keys;
pub mod money;
pub mod options;
pub mod output;
pub mod send;
pub mod when;

pub use account::Account;
pub use chain::Chain;
pub use failure::{Failure, Outcome};
pub use money::Amount;
pub use options::Options;
pub use send::Sender;
pub use when::Instant;
