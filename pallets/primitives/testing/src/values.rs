//! Texts, lists, amounts, rates and records, in a few letters.

use frame_support::{traits::Get, BoundedVec};
use infrafi_protocol::{assets::Balance, unit::Policy};
use sp_runtime::{FixedU128, Perbill};

/// One USDai, or one share: 18 decimals.
pub const ONE: Balance = 1_000_000_000_000_000_000;
/// One USDC: 6 decimals.
pub const DOLLAR: Balance = 1_000_000;
/// One day, in seconds.
pub const DAY: u64 = 86_400;
/// One year of 365 days, in seconds.
pub const YEAR: u64 = 365 * DAY;

/// Dollars as USDai (18 decimals).
pub const fn usd(dollars: Balance) -> Balance {
	dollars * ONE
}

/// Dollars as USDC (6 decimals).
pub const fn usdc(dollars: Balance) -> Balance {
	dollars * DOLLAR
}

/// A text that is not longer than its bound.
pub fn text<Bound: Get<u32>>(text: &str) -> BoundedVec<u8, Bound> {
	bounded(text.as_bytes().to_vec())
}

/// A list that is not longer than its bound.
pub fn bounded<T, Bound: Get<u32>>(list: impl Into<Vec<T>>) -> BoundedVec<T, Bound> {
	let list = list.into();
	let length = list.len();
	BoundedVec::try_from(list)
		.unwrap_or_else(|_| panic!("{length} are more than the bound, {}", Bound::get()))
}

/// A share in percent.
pub const fn percent(percent: u32) -> Perbill {
	Perbill::from_percent(percent)
}

/// A rate per year in percent.
pub fn rate(percent: u32) -> FixedU128 {
	FixedU128::from_rational(percent.into(), 100)
}

/// An insurance policy with a coverage in USDai (18 decimals) until an instant.
pub fn policy(coverage: Balance, expires_at: u64) -> Policy {
	Policy { number: text("LMA-2026-1"), coverage, expires_at }
}
