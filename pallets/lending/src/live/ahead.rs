//! Units that are not a loan's yet, of which leases are recognised for it: the borrower may add
//! them. Recognition ends with the loan, so it knows them.

use frame_support::pallet_prelude::*;
use infrafi_protocol::{LeaseBook, LoanId, UnitId};

use super::LiveLoan;
use crate::{Config, Error, MAX_UNITS};

impl<T: Config> LiveLoan<T> {
	/// Records that a lease of a unit is recognised which will be added. Units whose leases are
	/// recognised no longer make room.
	pub(super) fn recognise_ahead(&mut self, unit: UnitId) -> DispatchResult {
		let mut ahead = core::mem::take(&mut self.record.ahead);
		ahead.retain(|other| *other != unit && self.is_recognised(*other));
		ensure!(self.has_room_beside(ahead.len()), Error::<T>::TooManyUnits);
		ahead.try_push(unit).map_err(|_| Error::<T>::TooManyUnits)?;
		self.record.ahead = ahead;
		self.save()
	}

	/// Units were added. The last of those that may still be added make room for them.
	pub(super) fn added(&mut self, units: &[UnitId]) {
		self.record.ahead.retain(|unit| !units.contains(unit));
		while let Some(last) = self.record.ahead.len().checked_sub(1) {
			if self.has_room_beside(last) {
				break;
			}
			if let Some(unit) = self.record.ahead.pop() {
				self.forget(unit);
			}
		}
	}

	/// The loan ends, or fails: no unit will be added.
	pub(super) fn forget_ahead(&mut self) {
		for unit in core::mem::take(&mut self.record.ahead) {
			self.forget(unit);
		}
	}

	/// The lenders of a successor count on the leases on which those of this loan did.
	pub(super) fn hand_on_leases(&self, ahead: &[UnitId], successor: LoanId) {
		for unit in self.terms.units.iter().chain(ahead) {
			if self.is_recognised(*unit) {
				T::Leases::set_recognised(*unit, Some(successor));
			}
		}
	}

	fn forget(&self, unit: UnitId) {
		if self.is_recognised(unit) {
			T::Leases::set_recognised(unit, None);
		}
	}

	/// Whether the active lease of a unit is recognised for the loan.
	fn is_recognised(&self, unit: UnitId) -> bool {
		T::Leases::active(unit).is_some_and(|lease| self.counts(&lease))
	}

	/// Whether a unit has room beside those of the loan and a number of others.
	fn has_room_beside(&self, others: usize) -> bool {
		let most = usize::try_from(MAX_UNITS).unwrap_or(usize::MAX);
		self.terms.units.len().saturating_add(others) < most
	}
}
