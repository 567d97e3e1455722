//! Times. As with amounts, wallets show the alias beside the type of a call's argument.

/// An instant in a call, in seconds since 1970.
pub type UnixSeconds = u64;
