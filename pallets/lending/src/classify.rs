//! Anyone has a loan brought up to now: its reserve pays what was missed, and the vault counts as lost what time and the
//! units' values say.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LoanId;

use crate::{live::Live, weighed::Outcome, Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Never fails for want of data.
	pub(crate) fn do_classify(id: LoanId) -> Result<Outcome, DispatchError> {
		match Self::live(id) {
			Err(error) if error == Error::<T>::LoanSeized.into() => {
				Self::review(id).map(|()| Outcome::Failed)
			}
			live => Self::classify_live(live?),
		}
	}

	/// As above, of a live loan.
	pub(crate) fn classify_live(mut live: Live<T>) -> Result<Outcome, DispatchError> {
		let size = live.size(Self::now())?;
		Self::bring_up(&mut live)?;
		Ok(live.outcome(size))
	}
}
