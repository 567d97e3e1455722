//! Names for the arguments of calls. Wallets show the name of a type beside a field of a form, so
//! these give the unit of what is typed there. They change nothing in the encoding.

use crate::assets::Balance;

/// An amount of USDC: 6 decimals.
pub type Usdc = Balance;

/// An amount of USDai: 18 decimals.
pub type Usdai = Balance;

/// A number of sUSDai, the shares of the vault: 18 decimals.
pub type Shares = Balance;

/// An instant, in seconds since 1970.
pub type UnixSeconds = u64;
