//! Times in calls and views. As with amounts, wallets show the alias beside the type of a call's
//! argument.

pub use infrafi_finance::units::UnixSeconds;

/// A length of time in a call or a view. The arithmetic uses the type of the same name in
/// `infrafi_finance::units`.
pub type Seconds = u64;
