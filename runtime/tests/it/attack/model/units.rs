//! What the units of a loan are worth to it.

use infrafi_protocol::{Appraise, Custody};
use infrafi_runtime::*;

use super::wide::{ceil, floor, wide};

pub fn condition(unit: u64) -> Option<infrafi_protocol::unit::Condition<AccountId>> {
	<Collateral as Custody<AccountId>>::condition(unit)
}

/// The share of an appraisal that counts at an age of its data, in billionths.
fn counted_at(age: u64) -> u32 {
	let haircuts = Lending::params().haircuts;
	let reached = haircuts.iter().rev().find(|haircut| haircut.from <= age);
	reached.map_or(1_000_000_000, |haircut| haircut.counted.deconstruct())
}

/// What counts of units for the impairment: the last values with the haircut of their age, of a
/// unit with a reported loss nothing.
pub fn counted(units: &[u64], now: u64) -> u128 {
	let each = units.iter().filter(|unit| condition(**unit).is_some_and(|is| is.loss.is_none()));
	let parts = each
		.filter_map(|unit| Appraisal::last_good(*unit).ok())
		.map(|last| wide(last.value) * counted_at(now.saturating_sub(last.as_of)));
	floor(parts.fold(sp_core::U512::zero(), |sum, part| sum + part), wide(1_000_000_000))
}

/// The first price of a lot: a share of its values, unit by unit. Fresh values count in full, older
/// ones with the haircut of their age, of a unit with a reported loss nothing.
pub fn opening(units: &[u64], share: u32, now: u64) -> u128 {
	let each = units.iter().filter(|unit| condition(**unit).is_some_and(|is| is.loss.is_none()));
	let price = |value: u128, counted: u32| {
		ceil(wide(value) * counted * share, wide(1_000_000_000_000_000_000))
	};
	each.map(|unit| match Appraisal::appraise(*unit) {
		Ok(fresh) => price(fresh.value, 1_000_000_000),
		Err(_) => Appraisal::last_good(*unit)
			.map_or(0, |last| price(last.value, counted_at(now.saturating_sub(last.as_of)))),
	})
	.sum()
}

/// Whether a custodian has reported a loss of all units.
pub fn are_all_lost(units: &[u64]) -> bool {
	units.iter().all(|unit| condition(*unit).is_none_or(|is| is.loss.is_some()))
}
