//! A custodian carries out an order to sell.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	tbill::{Lot, RecentLosses},
	units::Usdc,
	FinanceError,
};
use infrafi_protocol::LotId;

use crate::{Config, Error, Event, Order, Pallet, Params, SaleLosses};

impl<T: Config> Pallet<T> {
	/// The bounds are checked again, because the lot has accreted since the order.
	pub(crate) fn do_sell_bill(who: T::AccountId, id: LotId, proceeds: Usdc) -> DispatchResult {
		let bill = Self::bill(id)?;
		ensure!(bill.custodian == who, Error::<T>::NotCustodian);
		Self::ensure_not_frozen(&who)?;
		let order = bill.order.ok_or(Error::<T>::NoSaleOrdered)?;
		ensure!(proceeds >= order.min_proceeds, Error::<T>::ProceedsBelowOrder);
		let now = Self::now();
		ensure!(order.is_unbounded || now < bill.lot.matures_at, Error::<T>::BillMatured);
		if let Some(lot) = bill.carried()? {
			Self::bound_loss(&lot, order, proceeds, now)?;
		}

		Self::take_in(&who, proceeds)?;
		let result = Self::close(id, &bill, proceeds, now)?;

		Self::deposit_event(Event::BillSold {
			lot: id,
			custodian: who,
			proceeds: proceeds.0,
			gain: result.gain.0,
			loss: result.loss.0,
		});
		Self::settle_with_vault(result.uncounted)
	}

	/// Records the loss against the book value, so that lost income counts as well as lost cost. A
	/// loss that governance allowed is recorded without a bound.
	fn bound_loss(lot: &Lot, order: Order, proceeds: Usdc, now: u64) -> DispatchResult {
		let loss = lot.loss_up(proceeds, now)?;
		let recent = SaleLosses::<T>::get();
		let recent = if order.is_unbounded {
			recent.record(loss, now)?
		} else {
			let params = Params::<T>::get();
			let min_proceeds = lot.least_proceeds_up(params.max_sale_loss, now)?;
			ensure!(proceeds >= min_proceeds, Error::<T>::SaleLossAboveBound);
			Self::admit(recent, loss, Usdc(params.max_recent_losses), now)?
		};
		SaleLosses::<T>::put(recent);
		Ok(())
	}

	fn admit(
		recent: RecentLosses,
		loss: Usdc,
		bound: Usdc,
		now: u64,
	) -> Result<RecentLosses, DispatchError> {
		recent.admit(loss, bound, now).map_err(|error| match error {
			FinanceError::LossAboveBound => Error::<T>::RecentLossesAboveBound.into(),
			other => other.into(),
		})
	}
}
