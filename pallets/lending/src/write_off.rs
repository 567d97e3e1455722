//! Governance books as lost what a failed loan lacks, without waiting for what may yet come.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LoanId;

use crate::{proceeds::Takings, Config, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// The claims stay: what comes later goes to those who lost.
	pub(crate) fn do_write_off(id: LoanId) -> DispatchResult {
		let failed = Self::failed(id)?;
		ensure!(!failed.record.is_written_off, Error::<T>::WrittenOffAlready);
		// What it brings is known, and soon there: whoever enters in between would have a part of it.
		ensure!(failed.record.bid().is_none(), Error::<T>::BidStands);
		Self::proceed(failed, Takings { is_last: true, ..Takings::none() })
	}
}
