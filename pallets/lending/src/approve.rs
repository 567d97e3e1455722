//! The credit committee answers an offer.

use frame_support::pallet_prelude::*;
use infrafi_protocol::LoanId;

use crate::{Config, Error, Event, Offers, Pallet, Stage};

impl<T: Config> Pallet<T> {
	/// Approves terms that pass every check now. It reserves nothing: neither units nor money.
	pub(crate) fn do_approve(id: LoanId) -> DispatchResult {
		let (mut offer, terms) = Self::offer(id)?;
		ensure!(offer.stage == Stage::Proposed, Error::<T>::NotProposed);
		Self::check(&terms, None)?;
		Self::check_liquidity(&terms)?;

		offer.stage = Stage::Approved;
		Offers::<T>::insert(id, offer);
		Self::deposit_event(Event::Approved { loan: id });
		Ok(())
	}

	/// Rejects an offer, an approved one too: its lenders may take their money back.
	pub(crate) fn do_reject(id: LoanId) -> DispatchResult {
		let (mut offer, terms) = Self::offer(id)?;
		ensure!(offer.stage != Stage::Rejected, Error::<T>::NotProposed);

		offer.stage = Stage::Rejected;
		Self::deposit_event(Event::Rejected { loan: id });
		Self::drop_if_empty(id, &offer, &terms);
		Ok(())
	}
}
