//! The assets of the protocol and their decimals.
//!
//! Calls and views name the unit of an amount by an alias of [`Balance`]. Wallets show the alias
//! beside the type of an argument, and the metadata has it for each field of a view. The arithmetic
//! uses the types of `infrafi_finance::units`, which cannot be mixed.

/// Id of an asset in pallet-assets.
pub type AssetId = u32;

/// An amount of an asset, in its smallest unit.
pub type Balance = u128;

/// An amount of [`USDC`] in a call or a view: 6 decimals.
pub type Usdc = Balance;

/// An amount of [`USDAI`] in a call or a view: 18 decimals.
pub type Usdai = Balance;

/// An amount of [`SUSDAI`] in a call or a view: 18 decimals.
pub type Shares = Balance;

/// An amount of INFRA, in which fees are counted, in a call or a view: 12 decimals.
pub type Infra = Balance;

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
