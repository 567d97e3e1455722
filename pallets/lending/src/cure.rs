//! Breaches that are no more.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LoanId;

use crate::{Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// Strikes every breach that the chain sees no more, and those of covenants where it is the committee that cures. Open until
	/// the loan is liquidated.
	pub(crate) fn do_cure(id: LoanId, by_committee: bool) -> DispatchResult {
		let mut live = Self::live(id)?;
		ensure!(Self::strike_cured(&mut live, by_committee), Error::<T>::NothingCured);
		Self::bring_up(&mut live)
	}
}
