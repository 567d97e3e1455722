//! The borrower adds units to a loan, and takes back those that it does not need.

use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::pallet_prelude::*;
use infrafi_finance::{impairment::Impairment, units::Usdai};
use infrafi_protocol::{unit::State, Custody, LeaseBook, UnitId};
use sp_runtime::FixedU128;

use super::LiveLoan;
use crate::{
	books::{ExposureBook, Parties, PledgeBook, Registry},
	offer::{
		unit_checks::{
			check_conflicts_of_units, check_leases, check_models, check_units, check_value,
			entry_values,
		},
		Failures,
	},
	Config, Error, Event, Pallet, Parameters,
};

impl<T: Config> LiveLoan<T> {
	/// Pledges more units. Each passes the checks of a draw. No brake closes this: it cures.
	pub(crate) fn add_units(mut self, who: T::AccountId, added: Vec<UnitId>) -> DispatchResult {
		ensure!(self.terms.borrower == who, Error::<T>::NotBorrower);
		ensure!(!added.is_empty(), Error::<T>::NoUnits);
		let is_distinct = added.iter().collect::<BTreeSet<_>>().len() == added.len();
		ensure!(is_distinct, Error::<T>::DuplicateUnit);
		// A loan that its reserve repays now has ended, and takes no unit.
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		let before = self.parties();
		self.check_added(&added)?;
		for unit in &added {
			self.terms.units.try_push(*unit).map_err(|_| Error::<T>::TooManyUnits)?;
			T::Custody::pledge(*unit, &who)?;
			PledgeBook::<T>::insert(*unit, self.id);
			if let Some(lease) = T::Leases::active(*unit) {
				self.start_lease(&lease)?;
			}
		}
		let mut failures = Failures::default();
		check_models::<T>(self.conditions().iter().flatten(), &mut failures);
		failures.outcome(Some(()))?;
		self.expose_new(&before)?;
		self.added(&added);
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::UnitsAdded { loan, units: added });
		self.store_units()
	}

	/// The checks of a draw, for units that are added.
	fn check_added(&self, added: &[UnitId]) -> DispatchResult {
		let (params, mut failures) = (Parameters::current::<T>(), Failures::default());
		let maturity = Some(self.record.deadlines.maturity()?);
		let (borrower, state) = (&self.terms.borrower, State::Issued);
		let units = check_units::<T>(borrower, added, state, maturity, &params, &mut failures);
		check_conflicts_of_units::<T>(borrower, &units, &mut failures);
		check_leases::<T>(added, |lease| self.counts(lease), &mut failures);
		entry_values::<T>(&units, &params, &mut failures);
		Ok(failures.outcome(Some(()))?)
	}

	/// Parties that come with new units are exposed to the principal as drawn, each once.
	fn expose_new(&self, before: &Parties<T>) -> DispatchResult {
		let (principal, params) = (Usdai(self.terms.principal), Parameters::current::<T>());
		let new: Parties<T> = self.parties().difference(before).cloned().collect();
		for party in &new {
			ExposureBook::<T>::ensure_concentration(party, principal, Usdai::ZERO, &params)?;
		}
		ExposureBook::<T>::increase_exposure(&new, principal)
	}

	/// Releases units. The others have to secure the principal as at a draw, whatever the
	/// debt-service reserve contains.
	pub(crate) fn release_units(
		mut self,
		who: T::AccountId,
		released: Vec<UnitId>,
	) -> DispatchResult {
		ensure!(self.terms.borrower == who, Error::<T>::NotBorrower);
		ensure!(!released.is_empty(), Error::<T>::NoUnits);
		self.sync()?;
		ensure!(self.is_undoubted()?, Error::<T>::LoanNotInOrder);
		let before = self.parties();
		for unit in &released {
			let place = self.terms.units.iter().position(|other| other == unit);
			let place = place.filter(|_| self.terms.units.len() > 1);
			self.terms.units.remove(place.ok_or(Error::<T>::UnitNotReleasable)?);
		}
		self.check_rest()?;
		let gone: Parties<T> = before.difference(&self.parties()).cloned().collect();
		ExposureBook::<T>::decrease_exposure(&gone, Usdai(self.terms.principal))?;
		for unit in &released {
			self.stop_lease(*unit)?;
			PledgeBook::<T>::release_unit(*unit, &who)?;
		}
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::UnitsReleased { loan, units: released });
		self.store_units()
	}

	/// Whether nothing is past due, in breach or counted as lost. A loan that is repaid has ended.
	fn is_undoubted(&self) -> Result<bool, DispatchError> {
		Ok(!self.is_repaid()
			&& self.past_due(&self.record.debt)?.is_none()
			&& self.record.cure_until.is_none()
			&& self.record.impairment == Impairment::default())
	}

	/// The checks of a draw, for the units that stay.
	fn check_rest(&self) -> DispatchResult {
		let (params, mut failures) = (Parameters::current::<T>(), Failures::default());
		let maturity = Some(self.record.deadlines.maturity()?);
		let (borrower, list, state) = (&self.terms.borrower, &self.terms.units, State::Pledged);
		let units = check_units::<T>(borrower, list, state, maturity, &params, &mut failures);
		let principal = self.record.debt.principal;
		let counted = check_value::<T>(principal, list.len(), &units, &params, &mut failures);
		let is_checked = counted.is_some() && self.terms.vault().is_some();
		if is_checked && params.min_coverage > FixedU128::default() {
			let covered = failures.take(self.rest_coverage(&params));
			let is_enough = covered.is_none_or(|covered| covered >= params.min_coverage);
			failures.require(is_enough, Error::<T>::CoverageTooLow);
		}
		Ok(failures.outcome(counted).map(drop)?)
	}

	/// Whether a unit is the borrower's and secures no loan.
	pub(super) fn may_add(&self, unit: UnitId) -> bool {
		let condition = T::Custody::condition(unit);
		condition
			.is_some_and(|unit| unit.owner == self.terms.borrower && unit.state == State::Issued)
	}

	/// Stores the list of units, and counts them by the last strike.
	fn store_units(mut self) -> DispatchResult {
		Registry::<T>::update_terms(self.id, &self.terms);
		self.recount()?;
		self.sync()
	}
}
