//! The assets of the protocol and their decimals.

/// Id of an asset in pallet-assets.
pub type AssetId = u32;

/// An amount of an asset, in its smallest unit.
pub type Balance = u128;

/// USDC, the currency of the reserve: 6 decimals.
pub const USDC: AssetId = 1;

/// USDai, the dollar token: 18 decimals, minted 1:1 against USDC.
pub const USDAI: AssetId = 2;

/// sUSDai, the shares of the vault: 18 decimals.
pub const SUSDAI: AssetId = 3;

/// Decimals of [`USDC`].
pub const USDC_DECIMALS: u8 = 6;

/// Decimals of [`USDAI`] and [`SUSDAI`].
pub const USDAI_DECIMALS: u8 = 18;
