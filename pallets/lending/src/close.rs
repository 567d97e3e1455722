//! A loan ends, and leaves nothing behind.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;

use crate::{
	live::Live, reasons::refusal, Breaches, Config, Event, Loans, Pallet, Totals, VaultConsents,
};

impl<T: Config> Pallet<T> {
	/// Ends a loan that is repaid: the units are free, and what is left of the reserve goes back to the borrower.
	pub(crate) fn close(live: &mut Live<T>) -> DispatchResult {
		let returned = Self::end(live)?;
		for unit in &live.terms.units {
			Self::set_free(*unit, &live.terms.borrower)?;
		}
		let money = Self::take_from_pot(returned)?;
		Self::pay_out(&live.terms.borrower, money)?;
		Self::deposit_event(Event::Closed { loan: live.id, returned: returned.0 });
		Ok(())
	}

	/// Drops all that is kept of a loan whose principal is gone. Its units stay pledged, and what its reserve held, which is
	/// returned, stays in the pot.
	pub(crate) fn end(live: &mut Live<T>) -> Result<Usdai, DispatchError> {
		let reserve = core::mem::take(&mut live.record.reserve);
		Totals::<T>::try_mutate(|totals| {
			totals.loans = totals.loans.saturating_sub(1);
			totals.reserves = totals.reserves.ensure_sub(reserve).map_err(refusal::<T>)?;
			Ok::<_, DispatchError>(())
		})?;
		Self::unexpose(&Self::parties_of(live), Usdai(live.terms.principal))?;
		if let Some(at) = live.record.due_at.take() {
			Self::forget_due(at, live.id);
		}
		Loans::<T>::remove(live.id);
		Self::forget(live.id, &live.terms);
		VaultConsents::<T>::remove(live.id);
		if live.record.cure_until.is_some() {
			Breaches::<T>::remove(live.id);
		}
		// After the record: while that is there, a first-loss position is locked.
		Self::burn_positions(live.id, &live.terms)?;
		Ok(reserve)
	}
}
