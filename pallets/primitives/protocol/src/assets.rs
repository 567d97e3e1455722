//! The assets of the protocol and their decimals.

/// Id of an asset in pallet-assets.
pub type AssetId = u32;

/// An amount of an asset, in its smallest unit.
pub type Balance = u128;

/// The reserve currency: 6 decimals.
pub const USDC: AssetId = 1;

/// The dollar token: 18 decimals, minted 1:1 against the reserve currency.
pub const USDAI: AssetId = 2;

/// Shares of the vault that holds staked USDai: 18 decimals.
pub const SUSDAI: AssetId = 3;

/// Decimals of [`USDC`].
pub const USDC_DECIMALS: u8 = 6;

/// Decimals of [`USDAI`] and [`SUSDAI`].
pub const USDAI_DECIMALS: u8 = 18;
