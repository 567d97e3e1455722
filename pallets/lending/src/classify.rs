//! Anyone has a loan brought up to now: its reserve pays what was missed, and the vault counts as lost what time and the
//! units' values say.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LoanId;

use crate::{live::Live, weighed::Outcome, Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Never fails for want of data.
	pub(crate) fn do_classify(id: LoanId) -> Result<Outcome, DispatchError> {
		Self::look_at(id, |_| ())
	}

	/// As above, with something done to a live loan before.
	pub(crate) fn look_at(
		id: LoanId,
		before: impl FnOnce(&mut Live<T>),
	) -> Result<Outcome, DispatchError> {
		match Self::live(id) {
			Err(error) if error == Error::<T>::LoanSeized.into() => {
				Self::review(id).map(|()| Outcome::Failed)
			}
			live => {
				let mut live = live?;
				before(&mut live);
				let size = live.size(Self::now())?;
				Self::bring_up(&mut live)?;
				Ok(live.outcome(size))
			}
		}
	}
}
