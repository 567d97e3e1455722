//! The value of a unit, in USDai (18 decimals).
//!
//! | function | used for | data | held jump | reported loss | haircut |
//! |---|---|---|---|---|---|
//! | [`entry_value`] | approve, draw, refinance | fresh or error | lower value | refused | beside it |
//! | [`struck_units`] | impairment, rounds | last strike | lower value | zero | beside it |
//! | [`present_units`] | cure, liquidate | now | lower value | zero | none |
//! | [`opening_value`] | first price | fresh, else last good | accepted | zero | if not fresh |
//! | [`last_value`] | the view `health` | last good | accepted | not deducted | none |

use alloc::vec::Vec;
use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::{
	units::{Seconds, Usdai},
	valuation::{CountedValues, SaleCharges},
};
use infrafi_protocol::{
	unit::Condition, Appraisal, Appraise, AppraiseError, Custody, StrikePrices, UnitId,
};
use sp_runtime::Perbill;

use crate::{time::now, Config, Error, Parameters, StrikeOf};

/// What lenders know of a unit. None if it does not exist.
pub(crate) type ConditionOf<T> = Option<Condition<<T as frame_system::Config>::AccountId>>;

/// A unit by the prices of one instant.
#[derive(Clone, Copy, Default)]
pub(crate) struct PricedUnit {
	/// Its value by prices alone. Zero without a price.
	pub(crate) price: Usdai,
	/// Its value, zero if its loss is reported.
	pub(crate) value: Usdai,
	/// The share of the value that counts at the age of its data.
	pub(crate) counted: Perbill,
	/// The share of the value that a loan may owe.
	pub(crate) maintenance: Perbill,
	/// Whether the value is beyond doubt: no feed behind it is held or stale, or its loss is
	/// reported.
	pub(crate) is_firm: bool,
}

/// The units of a loan by the prices of the last strike. A loan that was drawn since has values by
/// them too, once something other than a price changes.
pub(crate) fn struck_units<T: Config>(
	units: &[UnitId],
	conditions: &[ConditionOf<T>],
	strike: &StrikeOf<T>,
	params: &Parameters,
) -> Vec<PricedUnit> {
	priced::<T>(units, conditions, params, |unit| {
		let struck = T::Appraise::struck_value(unit, &strike.values, strike.at)?;
		Some((Usdai(struck.value), strike.counted(struck.as_of), struck.is_firm))
	})
}

/// The units of a loan by present prices.
pub(crate) fn present_units<T: Config>(
	units: &[UnitId],
	conditions: &[ConditionOf<T>],
	params: &Parameters,
) -> Vec<PricedUnit> {
	let present = |unit| match T::Appraise::entry_value(unit) {
		Ok(fresh) => Some((Usdai(fresh.value), true)),
		Err(_) => T::Appraise::last_good(unit).ok().map(|old| (Usdai(old.value), false)),
	};
	priced::<T>(units, conditions, params, |unit| {
		present(unit).map(|(value, is_firm)| (value, Perbill::one(), is_firm))
	})
}

fn priced<T: Config>(
	units: &[UnitId],
	conditions: &[ConditionOf<T>],
	params: &Parameters,
	price_of: impl Fn(UnitId) -> Option<(Usdai, Perbill, bool)>,
) -> Vec<PricedUnit> {
	let units = units.iter().zip(conditions);
	let priced = units.map(|(unit, condition)| {
		// A unit that does not exist is worth nothing.
		let Some(condition) = condition else {
			return PricedUnit { is_firm: true, ..Default::default() };
		};
		let maintenance = params.maintenance(&condition.model);
		let (price, counted, is_firm) = price_of(*unit).unwrap_or_default();
		let is_lost = condition.loss.is_some();
		let value = if is_lost { Usdai::ZERO } else { price };
		PricedUnit { price, value, counted, maintenance, is_firm: is_firm || is_lost }
	});
	priced.collect()
}

/// What units count for, and a bid that stands for others of the loan.
pub(crate) fn counted_values(
	units: &[PricedUnit],
	bid: Usdai,
	charges: SaleCharges,
) -> Result<CountedValues, DispatchError> {
	let parts = units.iter().map(|unit| (unit.value, unit.counted));
	Ok(CountedValues::of_down(&parts.collect::<Vec<_>>(), bid, charges)?)
}

/// The value that may be lent against.
pub(crate) fn entry_value<T: Config>(unit: UnitId) -> Result<Appraisal, Error<T>> {
	T::Appraise::entry_value(unit).map_err(|error| match error {
		AppraiseError::Stale => Error::<T>::AppraisalStale,
		AppraiseError::UnknownUnit => Error::<T>::UnknownUnit,
		_ => Error::<T>::NotAppraised,
	})
}

/// The value that a unit is offered at, and the share of it that counts.
pub(crate) fn opening_value<T: Config>(unit: UnitId, params: &Parameters) -> (Usdai, Perbill) {
	if !is_whole::<T>(unit) {
		return (Usdai::ZERO, Perbill::one());
	}
	if let Ok(fresh) = T::Appraise::appraise(unit) {
		return (Usdai(fresh.value), Perbill::one());
	}
	T::Appraise::last_good(unit).map_or((Usdai::ZERO, Perbill::one()), |old| {
		let age = Seconds::between(old.as_of, now::<T>());
		(Usdai(old.value), params.counted(age))
	})
}

/// The value of units by prices alone. A unit that was never appraised counts zero.
pub(crate) fn last_value<T: Config>(units: &[UnitId]) -> Usdai {
	let value = |unit: &UnitId| T::Appraise::last_good(*unit).map_or(0, |found| found.value);
	units.iter().fold(Usdai::ZERO, |sum, unit| Usdai(sum.0.saturating_add(value(unit))))
}

/// What lenders know of units.
pub(crate) fn conditions_of<T: Config>(units: &[UnitId]) -> Vec<ConditionOf<T>> {
	units.iter().map(|unit| T::Custody::condition(*unit)).collect()
}

/// Whether a loss of a unit is reported.
pub(crate) fn is_lost<T: Config>(unit: UnitId) -> bool {
	T::Custody::condition(unit).is_some_and(|condition| condition.loss.is_some())
}

/// Whether a unit exists without a reported loss.
fn is_whole<T: Config>(unit: UnitId) -> bool {
	T::Custody::condition(unit).is_some_and(|condition| condition.loss.is_none())
}
