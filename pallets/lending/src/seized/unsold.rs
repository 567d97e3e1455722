//! An unsold lot: a curator accepts it at the floor, or governance offers it again at any price.

use alloc::vec::Vec;
use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_finance::units::Usdai;
use infrafi_protocol::LoanId;

use super::{proceeds::Proceeds, SeizedLoan, Unsold};
use crate::{
	books::{take, PledgeBook},
	Config, Error, Event, Pallet,
};

impl<T: Config> SeizedLoan<T> {
	/// A curator takes the oldest unsold lot at its floor.
	pub(crate) fn accept_unsold(who: T::AccountId, id: LoanId) -> DispatchResult {
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		let mut seized = Self::load(id)?;
		seized.ensure_curator(&who)?;
		let Unsold { lot, units, floor } = seized.take_unsold()?;
		let money = take::<T>(&who, floor)?;
		let units: Vec<_> = units.of(&seized.terms.units).collect();
		for unit in &units {
			PledgeBook::<T>::release_unit(*unit, &who)?;
		}
		let (loan, buyer, price) = (id, who, floor.0);
		Pallet::<T>::deposit_event(Event::LotSold { loan, lot, units, buyer, price });
		seized.apply_proceeds(Proceeds { is_sale: true, ..Proceeds::of(money) })
	}

	/// Governance offers the oldest unsold lot again, from its floor down to one unit of USDai: at
	/// such a price it is sold, and no unit stays locked for ever.
	pub(crate) fn reoffer_unsold(mut self) -> DispatchResult {
		ensure!(self.record.auction.is_none(), Error::<T>::AuctionRuns);
		let Unsold { units, floor, .. } = self.take_unsold()?;
		self.open(units, floor, Usdai::ZERO)?;
		self.apply_proceeds(Proceeds::none())
	}

	fn take_unsold(&mut self) -> Result<Unsold, Error<T>> {
		ensure!(!self.record.unsold.is_empty(), Error::<T>::NothingUnsold);
		Ok(self.record.unsold.remove(0))
	}
}
