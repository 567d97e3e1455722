//! The failed checks of a loan. A call is refused with the first one, and the view `check` returns
//! all of them.

use alloc::vec::Vec;
use frame_support::pallet_prelude::DispatchError;
use infrafi_protocol::UnitId;

/// A failed check.
pub(crate) struct Failure {
	/// The error of the check.
	pub(crate) error: DispatchError,
	/// The unit that fails it. None for a check of the whole loan.
	pub(crate) unit: Option<UnitId>,
}

/// The failed checks, in the order in which they were made.
#[derive(Default)]
pub(crate) struct Failures(Vec<Failure>);

impl Failures {
	/// Makes a check.
	pub(crate) fn require(&mut self, holds: bool, error: impl Into<DispatchError>) {
		if !holds {
			self.0.push(Failure { error: error.into(), unit: None });
		}
	}

	/// A value that other checks need. Without it they are not made.
	pub(crate) fn take<V>(&mut self, found: Result<V, impl Into<DispatchError>>) -> Option<V> {
		found.map_err(|error| self.require(false, error)).ok()
	}

	/// Adds the failed checks of one unit.
	pub(crate) fn add_of_unit(&mut self, unit: UnitId, failures: Self) {
		let of_unit = failures.0.into_iter().map(|failure| Failure { unit: Some(unit), ..failure });
		self.0.extend(of_unit);
	}

	/// What was checked, if nothing failed. It is None only where something did.
	pub(crate) fn outcome<V>(self, checked: Option<V>) -> Result<V, Self> {
		checked.filter(|_| self.0.is_empty()).ok_or(self)
	}

	/// The failed checks.
	pub(crate) fn into_list(self) -> Vec<Failure> {
		self.0
	}
}

impl From<Failures> for DispatchError {
	fn from(failures: Failures) -> Self {
		failures.0.into_iter().next().map_or(Self::Corruption, |first| first.error)
	}
}
