//! What the units of a loan are worth to it.

use infrafi_protocol::{Appraise, Custody, StrikePrices};
use infrafi_runtime::*;
use pallet_lending::{HaircutList, LastStrike};

use super::wide::{ceil, floor, part_up, wide};

/// What units count for: as they are, and with caution. None where that covers the vault.
pub type Figures = Option<(u128, u128)>;

/// Fee in billionths and costs that a sale takes.
pub type Charges = (u32, u128);

pub fn condition(unit: u64) -> Option<infrafi_protocol::unit::Condition<AccountId>> {
	<Collateral as Custody<AccountId>>::condition(unit)
}

/// The share of an appraisal that counts at an age of its data, in billionths.
fn counted_at(age: u64) -> u32 {
	share_at(&Lending::params().haircuts, age)
}

fn share_at(haircuts: &HaircutList, age: u64) -> u32 {
	let reached = haircuts.iter().rev().find(|haircut| haircut.from <= age);
	reached.map_or(1_000_000_000, |haircut| haircut.counted.deconstruct())
}

/// What counts by the last strike, of a unit with a reported loss nothing, and of a bid all: as it
/// is, and with caution, which is less the haircut of the prices' age and what a sale takes: by the
/// strike, unless `charges` names it.
pub fn struck(units: &[u64], bid: u128, charges: Option<Charges>) -> (u128, u128) {
	let strike = LastStrike::<Runtime>::get().expect("there was a round");
	let each = units.iter().filter(|unit| condition(**unit).is_some_and(|is| is.loss.is_none()));
	let values = each.filter_map(|unit| Appraisal::struck_value(*unit, &strike.values, strike.at));
	let aged = |as_of| share_at(&strike.haircuts, strike.at.saturating_sub(as_of));
	let parts = values.map(|found| (found.value, aged(found.as_of)));
	let charges = charges.unwrap_or((strike.fee.deconstruct(), strike.costs));
	figures(parts.collect(), bid, charges)
}

/// The same at a draw, by the values that may be lent against.
pub fn drawn(units: &[u64], now: u64, senior: u128) -> Figures {
	let params = Lending::params();
	let values = units.iter().filter_map(|unit| <Appraisal as Appraise>::entry_value(*unit).ok());
	let aged = |as_of| share_at(&params.haircuts, now.saturating_sub(as_of));
	let parts = values.map(|found| (found.value, aged(found.as_of)));
	let charges = (params.sale.fee.deconstruct(), params.sale.costs);
	let (whole, cautious) = figures(parts.collect(), 0, charges);
	(cautious < senior).then_some((whole, cautious))
}

fn figures(parts: Vec<(u128, u32)>, bid: u128, (fee, costs): Charges) -> (u128, u128) {
	let whole = parts.iter().map(|(value, _)| value).sum::<u128>() + bid;
	let aged = parts.iter().map(|(value, share)| wide(*value) * *share);
	let aged = aged.fold(sp_core::U512::zero(), |sum, part| sum + part);
	let price = floor(aged, wide(1_000_000_000)) + bid;
	(whole, (price - part_up(price, fee)).saturating_sub(costs))
}

/// What they leave uncovered of the vault's principal.
pub fn uncovered(figures: Figures, is_cautious: bool, senior: u128, reserve: u128) -> u128 {
	let Some((whole, cautious)) = figures else { return 0 };
	let counted = if is_cautious { cautious } else { whole };
	senior.saturating_sub(counted).saturating_sub(reserve)
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

/// What a loan may owe at most beyond its account after a release: the values by the last strike,
/// each times the share half-way between the two caps of its model. None if a value is in doubt.
pub fn bound_of_release(units: &[u64]) -> Option<u128> {
	let strike = LastStrike::<Runtime>::get()?;
	let mut sum = sp_core::U512::zero();
	for unit in units {
		let Some(is) = condition(*unit) else { continue };
		if is.loss.is_some() {
			continue;
		}
		let found = Appraisal::struck_value(*unit, &strike.values, strike.at)?;
		let cap = strike.caps.iter().find(|cap| cap.model == is.model);
		let (entry, most) = cap.map_or((0, 1_000_000_000), |cap| {
			(cap.entry.deconstruct(), cap.maintenance.deconstruct())
		});
		if !found.is_firm {
			return None;
		}
		sum += wide(found.value) * ((entry + most) / 2);
	}
	Some(floor(sum, wide(1_000_000_000)))
}

/// Whether a custodian has reported a loss of all units.
pub fn are_all_lost(units: &[u64]) -> bool {
	units.iter().all(|unit| condition(*unit).is_none_or(|is| is.loss.is_some()))
}
