//! Projected coverage: what the units of a loan will earn over its schedule, against its
//! instalments. And the leases on which lenders may count for that.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use infrafi_finance::{
	cash::{coverage_down, lease_income_down, market_income_down, CashTerms},
	income::Rental,
	units::{Seconds, Usdai},
};
use infrafi_protocol::{Appraise, LeaseBook, LeaseFacts, Role, RoleInspect, UnitId, UnitRental};
use sp_runtime::{traits::Saturating, FixedU128, Perbill, Permill};

use crate::{
	live::{LeaseOf, LiveLoan},
	time::now,
	valuation::appraise_error,
	Config, Error, Parameters,
};

/// A unit with its lease.
pub(crate) struct LeasedUnit<T: Config> {
	pub(crate) unit: UnitId,
	pub(crate) lease: Option<LeaseOf<T>>,
	/// Whether lenders count on the lease.
	pub(crate) counts: bool,
}

/// Units with their leases, and whether these count.
pub(crate) fn leased_units<T: Config>(
	units: &[UnitId],
	counts: impl Fn(&LeaseOf<T>) -> bool,
) -> Vec<LeasedUnit<T>> {
	let leased = units.iter().map(|unit| {
		let lease = T::Leases::active(*unit);
		let counts = lease.as_ref().is_some_and(&counts);
		LeasedUnit { unit: *unit, lease, counts }
	});
	leased.collect()
}

/// Whether lenders may count on a lease without a look of the committee at it alone: it has
/// started, and its lessee is independent.
pub(crate) fn is_recognisable<T: Config>(borrower: &T::AccountId, lease: &LeaseOf<T>) -> bool {
	lease.from <= now::<T>() && ensure_independent::<T>(borrower, lease).is_ok()
}

/// The lessee is admitted, and belongs to another group than the borrower.
pub(crate) fn ensure_independent<T: Config>(
	borrower: &T::AccountId,
	lease: &LeaseOf<T>,
) -> Result<(), Error<T>> {
	let (one, other) = ((Role::Borrower, borrower), (Role::Lessee, &lease.lessee));
	ensure!(T::Roles::are_independent(one, other), Error::<T>::ConflictOfInterest);
	Ok(())
}

/// What a unit earns by its model.
pub(crate) fn rental_of<T: Config>(unit: UnitId) -> Result<UnitRental, Error<T>> {
	T::Appraise::rental(unit).map_err(appraise_error::<T>)
}

/// What units will earn from now to an instant: under a lease its rent, less the larger of
/// operating expenses and the costs of the model; else, for as long as they earn, the share of the
/// market's rent that the model states. A lease in arrears, or on which the lenders do not count,
/// earns nothing, and its unit is not free.
pub(crate) fn projected_income<T: Config>(
	units: &[LeasedUnit<T>],
	until: u64,
	cash: Option<&CashTerms>,
	params: &Parameters,
) -> Result<Usdai, DispatchError> {
	let opex = cash.map_or(Permill::zero(), |terms| terms.opex);
	// Millionths in billionths.
	let rest = Permill::one().saturating_sub(opex).deconstruct().saturating_mul(1_000);
	units.iter().try_fold(Usdai::ZERO, |sum, LeasedUnit { unit, lease, counts }| {
		let rental = rental_of::<T>(*unit)?;
		let span = (now::<T>(), until);
		let kept = rental.margin.min(Perbill::from_parts(rest));
		let counted = lease.as_ref().filter(|_| *counts);
		let leased = counted
			.map_or(Ok(Usdai::ZERO), |lease| leased_income::<T>(lease, span, kept, params))?;
		let free = free_income(&rental, lease.as_ref(), span)?;
		Ok(Usdai::sum(&[sum, leased, free])?)
	})
}

fn leased_income<T: Config>(
	lease: &LeaseOf<T>,
	span: (u64, u64),
	kept: Perbill,
	params: &Parameters,
) -> Result<Usdai, DispatchError> {
	let rent = lease.rent();
	let most = Seconds(params.max_rent_arrears);
	if rent.is_in_arrears(Usdai(lease.paid), now::<T>(), most)? {
		return Ok(Usdai::ZERO);
	}
	let Seconds(seconds) = rent.time_within(span.0, span.1);
	Ok(lease_income_down(rent.hourly, seconds, kept)?)
}

/// A unit of a model without hourly rates earns by its lease alone.
fn free_income<AccountId>(
	rental: &UnitRental,
	lease: Option<&LeaseFacts<AccountId>>,
	(from, until): (u64, u64),
) -> Result<Usdai, DispatchError> {
	let UnitRental { hourly, quantity, utilisation, margin, earns_until } = *rental;
	let Some(hourly) = hourly else { return Ok(Usdai::ZERO) };
	let span = (from, until.min(earns_until));
	let taken = lease.map_or(0, |lease| lease.rent().time_within(span.0, span.1).0);
	let seconds = span.1.saturating_sub(span.0).saturating_sub(taken);
	Ok(market_income_down(Rental { hourly, quantity, utilisation, margin }, seconds)?)
}

impl<T: Config> LiveLoan<T> {
	/// Whether the lenders count on a lease.
	pub(crate) fn counts(&self, lease: &LeaseOf<T>) -> bool {
		lease.recognised_for == Some(self.id)
	}

	/// The projected coverage of the rest of the loan: what its units will earn to the maturity,
	/// against the instalments that are not satisfied.
	pub(crate) fn rest_coverage(&self, params: &Parameters) -> Result<FixedU128, DispatchError> {
		let units = leased_units::<T>(&self.terms.units, |lease| self.counts(lease));
		let until = self.record.deadlines.maturity()?;
		let income = projected_income::<T>(&units, until, self.terms.cash.as_ref(), params)?;
		let debt = self.settled(now::<T>())?.debt;
		let service = self.math.service_up(debt.base, debt.next)?;
		Ok(coverage_down(income, service))
	}
}
