//! A borrower proposes terms.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{LoanId, Role, RoleInspect};

use super::{
	checks::{check_expiry, check_form, check_rates, check_size},
	unit_checks::check_models,
	Failures, LoanOffer,
};
use crate::{
	books::Registry, valuation::conditions_of, Config, Error, Event, Pallet, Parameters, TermsOf,
};

impl<T: Config> LoanOffer<T> {
	/// Stores the terms and returns the id of the new loan.
	pub(crate) fn propose(who: T::AccountId, terms: TermsOf<T>) -> Result<LoanId, DispatchError> {
		ensure!(terms.borrower == who, Error::<T>::NotBorrower);
		ensure!(T::Roles::is_admitted(Role::Borrower, &who), Error::<T>::BorrowerNotAdmitted);
		let params = Parameters::current::<T>();
		let mut failures = Failures::default();
		check_expiry::<T>(&terms, &params, &mut failures);
		let form = check_form::<T>(&terms, &params, &mut failures);
		check_size::<T>(&terms, &params, &mut failures);
		check_rates::<T>(&terms, &params, &mut failures);
		let conditions = conditions_of::<T>(&terms.units);
		check_models::<T>(conditions.iter().flatten(), &mut failures);
		failures.outcome(form)?;

		let id = Registry::<T>::next_id()?;
		let terms_hash = terms.hash();
		Self::create(id, &terms);
		Pallet::<T>::deposit_event(Event::Proposed { loan: id, borrower: who, terms_hash });
		Ok(id)
	}
}
