//! Which loan a unit secures.

use core::marker::PhantomData;
use frame_support::pallet_prelude::*;
use infrafi_protocol::{Custody, LeaseBook, LoanId, UnitId};

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

	/// Ends the pledge or seizure of a unit, which goes back to its borrower. No lender counts on
	/// its lease any more.
	pub(crate) fn release_unit(unit: UnitId, borrower: &T::AccountId) -> DispatchResult {
		T::Leases::set_recognised(unit, None);
		Self::hand_over(unit, borrower)
	}

	/// Ends the seizure of a unit, which is sold. A lease binds the buyer only if lenders counted
	/// on it.
	pub(crate) fn sell_unit(unit: UnitId, buyer: &T::AccountId) -> DispatchResult {
		T::Leases::sold(unit)?;
		Self::hand_over(unit, buyer)
	}

	fn hand_over(unit: UnitId, owner: &T::AccountId) -> DispatchResult {
		Pledges::<T>::remove(unit);
		T::Custody::release(unit, owner)
	}
}
