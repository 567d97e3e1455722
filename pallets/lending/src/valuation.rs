//! The value of a unit, in USDai (18 decimals).
//!
//! | function | used for | data | held jump | reported loss | haircut |
//! |---|---|---|---|---|---|
//! | [`entry_value`] | what is lent against | fresh or error | lower value | not deducted | beside it |
//! | [`struck_units`] | impairment, rounds | last strike | lower value | zero | beside it |
//! | [`present_units`] | cure, liquidate | fresh, else last good | lower value if fresh | zero | if not fresh |
//! | [`opening_value`] | first price | fresh, else last good | accepted | zero | if not fresh |
//! | [`last_value`] | the view `health` | last good | accepted | zero | none |

use alloc::vec::Vec;
use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::{
	units::{Seconds, Usdai},
	valuation::{CountedValues, SaleCharges},
};
use infrafi_protocol::{
	unit::Condition, Appraisal, Appraise, AppraiseError, Custody, Model, StrikePrices, UnitId,
};
use sp_runtime::Perbill;

use crate::{param_types::UnitCaps, time::now, Config, Error, Parameters, StrikeOf};

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
	/// The shares of the value that bound what a loan may owe.
	pub(crate) caps: UnitCaps,
	/// Whether the value can decide about a margin call: no feed behind it is held or stale, its
	/// loss is reported, or it counts with the haircut of its age.
	pub(crate) is_firm: bool,
}

/// The units of a loan by the prices of the last strike.
pub(crate) fn struck_units<T: Config>(
	units: &[UnitId],
	conditions: &[ConditionOf<T>],
	strike: &StrikeOf<T>,
) -> Vec<PricedUnit> {
	let caps = |model: &Model| strike.unit_caps(model);
	priced::<T>(units, conditions, caps, |unit| struck::<T>(unit, strike))
}

/// The same of a loan that was drawn since: what had no price at the strike counts by its present
/// one.
pub(crate) fn struck_or_present_units<T: Config>(
	units: &[UnitId],
	conditions: &[ConditionOf<T>],
	strike: &StrikeOf<T>,
) -> Vec<PricedUnit> {
	let caps = |model: &Model| strike.unit_caps(model);
	let price_of = |unit| {
		let present = || {
			let (found, is_firm) = present::<T>(unit)?;
			Some((Usdai(found.value), strike.counted(found.as_of), is_firm))
		};
		struck::<T>(unit, strike).or_else(present)
	};
	priced::<T>(units, conditions, caps, price_of)
}

fn struck<T: Config>(unit: UnitId, strike: &StrikeOf<T>) -> Option<(Usdai, Perbill, bool)> {
	let struck = T::Appraise::struck_value(unit, &strike.values, strike.at)?;
	Some((Usdai(struck.value), strike.counted(struck.as_of), struck.is_firm))
}

/// The units of a loan by present prices. A value that is not fresh counts with the haircut of its
/// age: a borrower can meet a margin call while no price comes.
pub(crate) fn present_units<T: Config>(
	units: &[UnitId],
	conditions: &[ConditionOf<T>],
	params: &Parameters,
) -> Vec<PricedUnit> {
	let caps = |model: &Model| params.unit_caps(model);
	let mut units = priced::<T>(units, conditions, caps, |unit| {
		let (found, is_fresh) = present::<T>(unit)?;
		let age = Seconds::between(found.as_of, now::<T>());
		let counted = if is_fresh { Perbill::one() } else { params.counted(age) };
		Some((Usdai(found.value), counted, is_fresh))
	});
	for unit in units.iter_mut().filter(|unit| !unit.is_firm) {
		unit.value = Usdai(unit.counted.mul_floor(unit.value.0));
		unit.is_firm = true;
	}
	units
}

/// The present value of a unit, and whether it is beyond doubt.
fn present<T: Config>(unit: UnitId) -> Option<(Appraisal, bool)> {
	match T::Appraise::entry_value(unit) {
		Ok(fresh) => Some((fresh, true)),
		Err(_) => T::Appraise::last_good(unit).ok().map(|old| (old, false)),
	}
}

fn priced<T: Config>(
	units: &[UnitId],
	conditions: &[ConditionOf<T>],
	caps: impl Fn(&Model) -> UnitCaps,
	price_of: impl Fn(UnitId) -> Option<(Usdai, Perbill, bool)>,
) -> Vec<PricedUnit> {
	let units = units.iter().zip(conditions);
	let priced = units.map(|(unit, condition)| {
		// A unit that does not exist is worth nothing.
		let Some(condition) = condition else {
			return PricedUnit { is_firm: true, ..Default::default() };
		};
		let caps = caps(&condition.model);
		let (price, counted, is_firm) = price_of(*unit).unwrap_or_default();
		let is_lost = condition.loss.is_some();
		let value = if is_lost { Usdai::ZERO } else { price };
		PricedUnit { price, value, counted, caps, is_firm: is_firm || is_lost }
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
	T::Appraise::entry_value(unit).map_err(appraise_error::<T>)
}

/// Gives an error of an appraisal the name that it has among the errors of units.
pub(crate) fn appraise_error<T: Config>(error: AppraiseError) -> Error<T> {
	match error {
		AppraiseError::Stale => Error::<T>::AppraisalStale,
		AppraiseError::UnknownUnit => Error::<T>::UnknownUnit,
		_ => Error::<T>::NotAppraised,
	}
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

/// The value of units by the last prices. A unit that was never appraised, or of which a loss is
/// reported, counts zero.
pub(crate) fn last_value<T: Config>(units: &[UnitId]) -> Usdai {
	let value = |unit: &UnitId| T::Appraise::last_good(*unit).map_or(0, |found| found.value);
	let units = units.iter().filter(|unit| is_whole::<T>(**unit));
	units.fold(Usdai::ZERO, |sum, unit| Usdai(sum.0.saturating_add(value(unit))))
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
