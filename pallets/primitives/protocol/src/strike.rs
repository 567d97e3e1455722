//! The seams of valuation rounds: prices that are struck, and the windows that wait for them.

use frame_support::{pallet_prelude::MaxEncodedLen, Parameter};

use crate::{assets::Balance, ids::UnitId};

/// The prices of all feeds at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StruckPrices<Prices> {
	/// Of each feed the lower of accepted and held value, however old.
	pub prices: Prices,
	/// Whether no feed is held or stale. A feed without any value yet does not count.
	pub are_firm: bool,
}

/// The value of a unit by struck prices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StruckValue {
	/// Value of the whole unit at the strike: USDai (18 decimals), rounded down.
	pub value: Balance,
	/// Time of the oldest data behind the value, in seconds since 1970.
	pub as_of: u64,
	/// Whether no feed behind the value was held or stale at the strike.
	pub is_firm: bool,
}

/// Values units by the prices of one instant. Implemented by appraisal, called by lending alone.
pub trait StrikePrices {
	/// What a strike keeps of the feeds and of the parameters of their models.
	type Prices: Parameter + MaxEncodedLen;

	/// The prices now.
	fn strike() -> StruckPrices<Self::Prices>;

	/// The value of a unit at the instant `at` of a strike, by its prices. `None` if it cannot be
	/// valued by them.
	fn struck_value(unit: UnitId, prices: &Self::Prices, at: u64) -> Option<StruckValue>;
}

/// A strike: the instant by whose prices the units of all loans are valued.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StrikeStatus {
	/// The instant, in seconds since 1970.
	pub at: u64,
	/// Whether every loan counts by it. Until then no request is filled.
	pub is_complete: bool,
}

/// The windows of the vault's queue, as far as the strikes of lending depend on them. Implemented
/// by the vault, called by lending alone.
pub trait ExitWindows {
	/// The end of the first window that has closed after an instant and in which requests wait, in
	/// seconds since 1970.
	fn closed_after(instant: u64) -> Option<u64>;

	/// Whether requests wait in a window that had closed at an instant, and there is money for
	/// them.
	fn is_fillable(instant: u64) -> bool;

	/// The shortest wait of a request, in seconds.
	fn min_wait() -> u64;
}
