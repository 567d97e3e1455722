//! What becomes of a lot that nobody wanted: a curator takes it at the floor, or governance has it sold for whatever it brings.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_finance::units::Usdai;
use infrafi_protocol::LoanId;

use crate::{
	proceeds::{Failed, Takings},
	Config, Error, Event, Pallet, Unsold,
};

impl<T: Config> Pallet<T> {
	/// A curator takes the oldest unsold lot at its floor.
	pub(crate) fn do_accept_unsold(who: T::AccountId, id: LoanId) -> DispatchResult {
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		let mut failed = Self::failed(id)?;
		Self::ensure_curator(&who, &failed)?;
		let Unsold { units, floor } = Self::take_unsold(&mut failed)?;
		let money = Self::take(&who, floor)?;
		let units: alloc::vec::Vec<_> = units.of(&failed.terms.units).collect();
		for unit in &units {
			Self::set_free(*unit, &who)?;
		}
		Self::deposit_event(Event::LotSold { loan: id, units, buyer: who, price: floor.0 });
		Self::proceed(failed, Takings { is_sale: true, ..Takings::of(money) })
	}

	/// Governance offers the oldest unsold lot again, from its floor down to one unit of USDai: whatever it is, somebody will take
	/// it, and no unit is locked for ever.
	pub(crate) fn do_reoffer_unsold(id: LoanId) -> DispatchResult {
		let mut failed = Self::failed(id)?;
		ensure!(failed.record.auction.is_none(), Error::<T>::AuctionRuns);
		let Unsold { units, floor } = Self::take_unsold(&mut failed)?;
		Self::open(&mut failed, units, floor, Usdai::ZERO);
		Self::proceed(failed, Takings::none())
	}

	fn take_unsold(failed: &mut Failed<T>) -> Result<Unsold, Error<T>> {
		ensure!(!failed.record.unsold.is_empty(), Error::<T>::NothingUnsold);
		Ok(failed.record.unsold.remove(0))
	}

	/// Whoever owns a position that counted as first loss.
	pub(crate) fn ensure_curator(who: &T::AccountId, failed: &Failed<T>) -> Result<(), Error<T>> {
		let first_loss = failed.record.first_loss;
		let mut counted =
			failed.terms.accounts().filter(|(tranche, ..)| first_loss.contains(*tranche));
		let is_one = counted
			.any(|(tranche, ..)| Self::position_owner(failed.id, tranche).as_ref() == Some(who));
		ensure!(is_one, Error::<T>::NotCurator);
		Ok(())
	}
}
