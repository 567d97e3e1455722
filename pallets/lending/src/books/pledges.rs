//! Which loan a unit secures.

use core::marker::PhantomData;
use frame_support::pallet_prelude::*;
use infrafi_protocol::{Custody, LoanId, UnitId};

use crate::{Config, Pledges};

/// The loans by unit.
pub(crate) struct PledgeBook<T>(PhantomData<T>);

impl<T: Config> PledgeBook<T> {
	/// The loan that a unit secures.
	pub(crate) fn loan_of(unit: UnitId) -> Option<LoanId> {
		Pledges::<T>::get(unit)
	}

	/// Records that a unit secures a loan.
	pub(crate) fn insert(unit: UnitId, loan: LoanId) {
		Pledges::<T>::insert(unit, loan);
	}

	/// Ends the pledge or seizure of a unit, and gives it to `owner`.
	pub(crate) fn release_unit(unit: UnitId, owner: &T::AccountId) -> DispatchResult {
		Pledges::<T>::remove(unit);
		T::Custody::release(unit, owner)
	}
}
