//! Anyone has a loan brought up to now: its reserve pays what was missed, and the vault counts as lost what time and the
//! units' values say.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LoanId;

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Never fails for want of data.
	pub(crate) fn do_classify(id: LoanId) -> DispatchResult {
		let mut live = match Self::live(id) {
			Err(error) if error == Error::<T>::LoanSeized.into() => return Self::review(id),
			live => live?,
		};
		Self::bring_up(&mut live)
	}
}
