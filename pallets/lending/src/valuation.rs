//! The value of a unit, in USDai (18 decimals).
//!
//! | function | used for | data | held jump | reported loss | haircut |
//! |---|---|---|---|---|---|
//! | [`entry_value`] | approve, draw, refinance | fresh or error | lower value | refused | none |
//! | [`opening_value`] | first price | fresh, else last good | accepted | zero | if not fresh |
//! | [`counted_value`] | impairment | last good | accepted | zero | always |
//! | [`accepted_value`] | cover of a live loan | last good | accepted | not deducted | none |
//! | [`last_value`] | the view `health` | last good | accepted | not deducted | none |

use alloc::vec::Vec;
use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::units::{Seconds, Usdai};
use infrafi_protocol::{Appraise, AppraiseError, Custody, UnitId};
use sp_runtime::Perbill;

use crate::{time::now, Config, Error, Parameters};

/// The value that may be lent against.
pub(crate) fn entry_value<T: Config>(unit: UnitId) -> Result<Usdai, Error<T>> {
	match T::Appraise::entry_value(unit) {
		Ok(appraisal) => Ok(Usdai(appraisal.value)),
		Err(AppraiseError::Stale) => Err(Error::<T>::AppraisalStale),
		Err(AppraiseError::UnknownUnit) => Err(Error::<T>::UnknownUnit),
		Err(_) => Err(Error::<T>::NotAppraised),
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

/// The value of units that stands behind a loan in default. A unit that was never appraised counts
/// zero: this does not fail because of missing data.
pub(crate) fn counted_value<T: Config>(
	units: impl Iterator<Item = UnitId>,
	params: &Parameters,
) -> Result<Usdai, DispatchError> {
	let now = now::<T>();
	let parts = units.filter_map(|unit| {
		let is_whole = is_whole::<T>(unit);
		let appraisal = T::Appraise::last_good(unit).ok().filter(|_| is_whole)?;
		let counted = params.counted(Seconds::between(appraisal.as_of, now));
		Some((Usdai(appraisal.value), counted))
	});
	Ok(Usdai::sum_of_parts_down(&parts.collect::<Vec<_>>())?)
}

/// The value of units by prices alone.
pub(crate) fn last_value<T: Config>(units: &[UnitId]) -> Usdai {
	units
		.iter()
		.fold(Usdai::ZERO, |sum, unit| Usdai(sum.0.saturating_add(accepted_value::<T>(*unit).0)))
}

/// The value of a unit by prices alone. A unit that was never appraised counts zero.
pub(crate) fn accepted_value<T: Config>(unit: UnitId) -> Usdai {
	Usdai(T::Appraise::last_good(unit).map_or(0, |appraisal| appraisal.value))
}

/// Whether a loss of a unit is reported.
pub(crate) fn is_lost<T: Config>(unit: UnitId) -> bool {
	T::Custody::condition(unit).is_some_and(|condition| condition.loss.is_some())
}

/// Whether a unit exists without a reported loss.
fn is_whole<T: Config>(unit: UnitId) -> bool {
	T::Custody::condition(unit).is_some_and(|condition| condition.loss.is_none())
}
