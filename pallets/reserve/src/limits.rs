//! Bounds of the pallet.

use infrafi_finance::units::Seconds;
use sp_runtime::{FixedU128, Perbill};

/// Highest number of carried lots. It also bounds the maturities that are counted when the clock is
/// set.
pub const MAX_LOTS: u32 = 512;

/// Highest number of custodians with carried lots.
pub const MAX_CUSTODIANS: u32 = 16;

pub use infrafi_protocol::role::MAX_ATTESTORS;

/// Upper bound of [`Parameters::min_attestors`](crate::Parameters::min_attestors).
pub const MAX_MIN_ATTESTORS: u32 = 7;

/// Highest number of ids in one page of [`Pallet::lots`](crate::Pallet::lots).
pub const MAX_PAGE: u32 = 64;

/// Upper bound of [`Parameters::max_bill_term`](crate::Parameters::max_bill_term), in seconds: a
/// leap year.
pub const MAX_TERM: u64 = 366 * 24 * 60 * 60;

/// Lower bound of [`Parameters::liquidity_floor`](crate::Parameters::liquidity_floor): purchases
/// leave redemptions some cash.
pub const MIN_LIQUIDITY_FLOOR: Perbill = Perbill::from_percent(5);

/// The time within which purchases may cost
/// [`Parameters::max_bought_per_day`](crate::Parameters::max_bought_per_day), once that is used up.
pub const PURCHASE_PERIOD: Seconds = Seconds(24 * 60 * 60);

/// What redemptions are paid at once while there is a shortage, as a share of the cash.
pub const SHORTAGE_SHARE: Perbill = Perbill::from_parts(5_000_000);

/// The time within which redemptions are paid [`SHORTAGE_SHARE`], once that is used up.
pub const SHORTAGE_PERIOD: Seconds = Seconds(60 * 60);

/// Highest sum of all carried face values: a trillion dollars of USDC (6 decimals).
pub const MAX_FACES: u128 = 1_000_000_000_000_000_000;

/// Upper bound of [`Parameters::supply_cap`](crate::Parameters::supply_cap): USDC (6 decimals).
pub const MAX_SUPPLY_CAP: u128 = MAX_FACES;

/// Upper bound of [`Parameters::max_recent_losses`](crate::Parameters::max_recent_losses): USDC
/// (6 decimals).
pub const MAX_RECENT_LOSSES: u128 = MAX_FACES;

/// Upper bound of [`Parameters::harvest_fee`](crate::Parameters::harvest_fee): at least half of the
/// income stays with the vault.
pub const MAX_HARVEST_FEE: Perbill = Perbill::from_percent(50);

/// Upper bound of [`Parameters::max_sale_loss`](crate::Parameters::max_sale_loss): governance
/// decides on a sale that loses more.
pub const MAX_SALE_LOSS: Perbill = Perbill::from_percent(10);

/// Upper bound of [`Parameters::bill_default`](crate::Parameters::bill_default), in seconds: a bill
/// that is unpaid for a quarter of a year is lost.
pub const MAX_BILL_DEFAULT: u64 = 90 * 24 * 60 * 60;

/// Upper bound of [`Parameters::max_attestation_age`](crate::Parameters::max_attestation_age), in
/// seconds.
pub const MAX_ATTESTATION_AGE: u64 = MAX_TERM;

/// Upper bound of [`Parameters::max_yield`](crate::Parameters::max_yield), per year.
pub const MAX_YIELD: FixedU128 = FixedU128::from_u32(1_000_000);
