//! An unsold lot: a curator accepts it at the floor for some time; then any account offers it
//! again, down to one USDai. Governance offers it again at any time and any price.

use alloc::vec::Vec;
use frame_support::{pallet_prelude::*, traits::Contains};
use frame_system::pallet_prelude::OriginFor;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{LoanId, NamedOrigin};

use super::{proceeds::Proceeds, SeizedLoan, Unsold};
use crate::{
	books::{take, PledgeBook},
	time::now,
	Config, Error, Event, Pallet, MIN_REOFFER_PRICE,
};

/// Offers the oldest unsold lot again where the origin is governance, and else sells it to the
/// curator that signed.
pub(crate) fn accept_unsold_as<T: Config>(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
	match T::Governance::or_signer(origin, Error::<T>::NotGovernance)? {
		None => SeizedLoan::<T>::load(loan)?.reoffer_unsold(),
		Some(who) => SeizedLoan::<T>::accept_unsold(who, loan),
	}
}

impl<T: Config> SeizedLoan<T> {
	/// A curator takes the oldest unsold lot at its floor.
	fn accept_unsold(who: T::AccountId, id: LoanId) -> DispatchResult {
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		let mut seized = Self::load(id)?;
		seized.ensure_curator(&who)?;
		let Unsold { lot, units, floor, .. } = seized.take_unsold()?;
		let money = take::<T>(&who, floor)?;
		let units: Vec<_> = units.of(&seized.terms.units).collect();
		for unit in &units {
			PledgeBook::<T>::sell_unit(*unit, &who)?;
		}
		let (loan, buyer, price) = (id, who, floor.0);
		Pallet::<T>::deposit_event(Event::LotSold { loan, lot, units, buyer, price });
		seized.apply_proceeds(Proceeds { is_sale: true, ..Proceeds::of(money) })
	}

	/// Offers the oldest unsold lot again, from its floor down to one USDai. Any account may do so
	/// once the curators had their time: their option to buy at the floor must not block the lot
	/// for ever.
	pub(crate) fn reoffer(self) -> DispatchResult {
		let oldest = self.record.unsold.first().ok_or(Error::<T>::NothingUnsold)?;
		ensure!(now::<T>() >= oldest.reoffer_from, Error::<T>::ReofferTooEarly);
		self.open_again(MIN_REOFFER_PRICE)
	}

	/// Governance offers the oldest unsold lot again, from its floor down to one unit of USDai: at
	/// such a price it is sold, and no unit stays locked for ever.
	fn reoffer_unsold(self) -> DispatchResult {
		self.open_again(Usdai::ZERO)
	}

	/// Offers the oldest unsold lot again, from its floor down to a price.
	fn open_again(mut self, last: Usdai) -> DispatchResult {
		ensure!(self.record.auction.is_none(), Error::<T>::AuctionRuns);
		let Unsold { units, floor, .. } = self.take_unsold()?;
		self.open(units, floor, floor.min(last))?;
		self.apply_proceeds(Proceeds::none())
	}

	fn take_unsold(&mut self) -> Result<Unsold, Error<T>> {
		ensure!(!self.record.unsold.is_empty(), Error::<T>::NothingUnsold);
		Ok(self.record.unsold.remove(0))
	}
}
