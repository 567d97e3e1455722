//! The checks of the units of a loan: when it is approved and drawn, and when units are added or
//! released.

use alloc::{collections::BTreeSet, vec::Vec};
use infrafi_finance::{
	cover::{insured_value, InsuredUnit},
	units::{Seconds, Usdai},
	valuation::CountedValues,
};
use infrafi_protocol::{
	unit::{Condition, State},
	Appraisal, Custody, LeaseBook, Role, RoleInspect, UnitId,
};
use sp_runtime::Perbill;

use super::failures::Failures;
use crate::{
	live::LeaseOf, time::now, valuation::entry_value, Config, Error, Parameters, MAX_MODELS_OF_LOAN,
};

/// The checks of units but for their values. Returns the units that exist.
pub(crate) fn check_units<T: Config>(
	borrower: &T::AccountId,
	list: &[UnitId],
	state: State,
	maturity: Option<u64>,
	params: &Parameters,
	failures: &mut Failures,
) -> Vec<(UnitId, Condition<T::AccountId>)> {
	// A policy that outlasts the loan need not be renewed. Any other has to run for the renewal
	// period. A loan can be past its maturity, and no policy may be.
	let renewal = params.policy_renewal.map(|time| now::<T>().saturating_add(time));
	let insured_until =
		maturity.map(|end| renewal.map_or(end, |until| until.min(end)).max(now::<T>()));
	let mut units = Vec::with_capacity(list.len());
	for unit in list {
		let mut of_unit = Failures::default();
		let condition = check_unit::<T>(borrower, *unit, state, insured_until, &mut of_unit);
		units.extend(condition.map(|condition| (*unit, condition)));
		failures.add_of_unit(*unit, of_unit);
	}
	units
}

/// A unit exists, belongs to the borrower, has no reported loss, and is insured by a policy on
/// which no claim is open.
fn check_unit<T: Config>(
	borrower: &T::AccountId,
	unit: UnitId,
	state: State,
	insured_until: Option<u64>,
	failures: &mut Failures,
) -> Option<Condition<T::AccountId>> {
	let condition = failures.take(T::Custody::condition(unit).ok_or(Error::<T>::UnknownUnit))?;
	failures.require(condition.owner == *borrower, Error::<T>::NotUnitOwner);
	let other_state = match condition.state {
		State::Pledged => Error::<T>::UnitPledged,
		_ => Error::<T>::UnitNotIssued,
	};
	failures.require(condition.state == state, other_state);
	failures.require(condition.loss.is_none(), Error::<T>::LossReported);
	failures.require(condition.is_custody_fresh, Error::<T>::CustodyStale);
	failures.require(!condition.has_claim, Error::<T>::PolicyClaimed);
	let policy = failures.take(condition.counted_policy().ok_or(Error::<T>::NotInsured));
	if let (Some(policy), Some(until)) = (policy, insured_until) {
		failures.require(policy.expires_at > until, Error::<T>::PolicyEndsEarly);
	}
	Some(condition)
}

/// The custodian and the insurer of each unit belong to other groups than the borrower. An account
/// that is not admitted has no group, so its independence cannot be shown.
pub(crate) fn check_conflicts_of_units<T: Config>(
	borrower: &T::AccountId,
	units: &[(UnitId, Condition<T::AccountId>)],
	failures: &mut Failures,
) {
	for (unit, condition) in units {
		let mut of_unit = Failures::default();
		let has_insurer = condition
			.counted_cover()
			.is_none_or(|cover| is_independent::<T>(borrower, Role::Insurer, &cover.insurer));
		let custodian = &condition.custodian;
		let has_custodian = is_independent::<T>(borrower, Role::HardwareCustodian, custodian);
		of_unit.require(has_insurer && has_custodian, Error::<T>::ConflictOfInterest);
		failures.add_of_unit(*unit, of_unit);
	}
}

/// No unit has an active lease on which the lenders do not count.
pub(crate) fn check_leases<T: Config>(
	units: &[UnitId],
	counts: impl Fn(&LeaseOf<T>) -> bool,
	failures: &mut Failures,
) {
	for unit in units {
		let mut of_unit = Failures::default();
		let lease = T::Leases::active(*unit);
		of_unit.require(lease.is_none_or(|lease| counts(&lease)), Error::<T>::LeaseNotRecognised);
		failures.add_of_unit(*unit, of_unit);
	}
}

/// Whether an account in a role belongs to another group than the borrower.
pub(super) fn is_independent<T: Config>(
	borrower: &T::AccountId,
	role: Role,
	who: &T::AccountId,
) -> bool {
	T::Roles::are_independent((Role::Borrower, borrower), (role, who))
}

/// A principal is at most the sum over the units of entry value times the cap of the model. For one
/// model that is `principal / value <= cap`. And it is covered: a policy counts up to the entry
/// value of its own unit. Both sums are known only where each of `count` units has a value and a
/// cap. Returns what the units count for.
pub(crate) fn check_value<T: Config>(
	principal: Usdai,
	count: usize,
	units: &[(UnitId, Condition<T::AccountId>)],
	params: &Parameters,
	failures: &mut Failures,
) -> Option<CountedValues> {
	let EntryValues { parts, insured, counted } = entry_values::<T>(units, params, failures);
	if parts.len() == count {
		let max = failures.take(Usdai::sum_of_parts_down(&parts));
		let is_within = max.is_none_or(|max| principal <= max);
		failures.require(is_within, Error::<T>::LtvExceeded);
	}
	if insured.len() == count {
		failures.require(principal <= insured_value(&insured), Error::<T>::CoverTooSmall);
	}
	failures.take(CountedValues::of_down(&counted, Usdai::ZERO, params.sale_charges()))
}

/// Units by the values that may be lent against.
#[derive(Default)]
pub(crate) struct EntryValues {
	/// Of each unit with a value and a cap: both.
	pub(crate) parts: Vec<(Usdai, Perbill)>,
	/// Of each unit with a value: its cover.
	pub(crate) insured: Vec<InsuredUnit>,
	/// Of each unit with a value: it, and the share that counts at the age of its price.
	pub(crate) counted: Vec<(Usdai, Perbill)>,
}

/// Looks up values and caps of units.
pub(crate) fn entry_values<T: Config>(
	units: &[(UnitId, Condition<T::AccountId>)],
	params: &Parameters,
	failures: &mut Failures,
) -> EntryValues {
	let mut values = EntryValues::default();
	for (unit, condition) in units {
		let mut of_unit = Failures::default();
		let cap = params.entry_cap(&condition.model).ok_or(Error::<T>::ModelNotAccepted);
		let (cap, found) = (of_unit.take(cap), of_unit.take(entry_value::<T>(*unit)));
		if let Some(Appraisal { value, as_of }) = found {
			let (value, age) = (Usdai(value), Seconds::between(as_of, now::<T>()));
			values.parts.extend(cap.map(|cap| (value, cap)));
			values.insured.push(InsuredUnit { remaining: coverage_left(condition), value });
			values.counted.push((value, params.counted(age)));
		}
		failures.add_of_unit(*unit, of_unit);
	}
	values
}

/// The units are of few models: a valuation looks each of them up.
pub(crate) fn check_models<'a, T: Config>(
	units: impl Iterator<Item = &'a Condition<T::AccountId>>,
	failures: &mut Failures,
) where
	T::AccountId: 'a,
{
	let models: BTreeSet<_> = units.map(|unit| &unit.model).collect();
	failures.require(models.len() <= MAX_MODELS_OF_LOAN, Error::<T>::TooManyModels);
}

/// The coverage that the policy of a unit has left, if its insurer is still admitted.
pub(crate) fn coverage_left<AccountId>(condition: &Condition<AccountId>) -> Usdai {
	Usdai(condition.counted_policy().map_or(0, |policy| policy.coverage))
}
