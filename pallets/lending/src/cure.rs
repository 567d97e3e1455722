//! Breaches that are no more.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Assets;
use infrafi_protocol::LoanId;

use crate::{BreachReason, Breaches, Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// Strikes every breach that the chain sees no more, and those of covenants where it is the committee that cures. Open until
	/// the loan is liquidated.
	pub(crate) fn do_cure(id: LoanId, by_committee: bool) -> DispatchResult {
		let mut live = Self::live(id)?;
		let declared = Breaches::<T>::get(id);
		let mut left = declared.clone();
		left.retain(|breach| match breach.reason {
			BreachReason::Covenant => !by_committee,
			reason => Self::is_breached(&live.terms, reason),
		});
		ensure!(left.len() < declared.len(), Error::<T>::NothingCured);
		for breach in declared.iter().filter(|breach| !left.contains(breach)) {
			Self::deposit_event(Event::BreachCured { loan: id, reason: breach.reason });
		}
		Self::bring_up(&mut live)?;
		if live.record.debt.principal > Assets::ZERO {
			Self::keep_breaches(live, left)?;
		}
		Ok(())
	}
}
