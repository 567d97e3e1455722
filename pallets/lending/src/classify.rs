//! Anyone has a loan brought up to now: its reserve pays what was missed, and the vault counts as lost what time and the
//! units' values say.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LoanId;

use crate::{Config, Pallet};

impl<T: Config> Pallet<T> {
	/// Never fails for want of data.
	pub(crate) fn do_classify(id: LoanId) -> DispatchResult {
		let mut live = Self::live(id)?;
		Self::bring_up(&mut live)
	}
}
