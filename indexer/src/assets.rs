//! Assets by their numbers in the table `movement`.

/// INFRA, which pallet-assets does not have.
pub const NATIVE: u32 = 0;

/// USDai.
pub const USDAI: u32 = 2;

/// sUSDai: shares of the vault.
pub const SHARES: u32 = 3;
