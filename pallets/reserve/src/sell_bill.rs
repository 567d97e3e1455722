//! A custodian carries out an order to sell.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	tbill::{Lot, RecentLosses},
	units::Usdc,
	FinanceError,
};
use infrafi_protocol::LotId;

use crate::{types::exact, Config, Error, Event, Order, Pallet, Params, SaleLosses};

impl<T: Config> Pallet<T> {
	/// The proceeds come in; the bounds are judged again, since the lot has grown since the order. Returns how many maturities
	/// were passed.
	pub(crate) fn do_sell_bill(
		who: T::AccountId,
		id: LotId,
		proceeds: Usdc,
	) -> Result<u32, DispatchError> {
		let bill = Self::bill(id)?;
		ensure!(bill.custodian == who, Error::<T>::NotCustodian);
		Self::ensure_not_frozen(&who)?;
		let order = bill.order.ok_or(Error::<T>::NoSaleOrdered)?;
		ensure!(proceeds >= order.min_proceeds, Error::<T>::ProceedsBelowOrder);
		let now = Self::now();
		ensure!(order.is_unbounded || now < bill.lot.matures_at, Error::<T>::BillMatured);
		if let Some(lot) = exact(bill.carried())? {
			Self::bound_loss(&lot, order, proceeds, now)?;
		}

		Self::take_in(&who, proceeds)?;
		let outcome = Self::close(id, &bill, proceeds, now)?;

		Self::deposit_event(Event::BillSold {
			lot: id,
			custodian: who,
			proceeds: proceeds.0,
			gain: outcome.gain.0,
			loss: outcome.loss.0,
		});
		Ok(outcome.due.max(Self::charge_vault()?))
	}

	/// By the book value, so that income lost counts as well as cost. A loss that governance allowed counts too.
	fn bound_loss(lot: &Lot, order: Order, proceeds: Usdc, now: u64) -> DispatchResult {
		let loss = exact(lot.loss_up(proceeds, now))?;
		let recent = SaleLosses::<T>::get();
		let recent = if order.is_unbounded {
			exact(recent.record(loss, now))?
		} else {
			let params = Params::<T>::get();
			let least = exact(lot.least_proceeds_up(params.max_sale_loss, now))?;
			ensure!(proceeds >= least, Error::<T>::SaleLossAboveBound);
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
		if loss == Usdc::ZERO {
			return Ok(recent);
		}
		recent.admit(loss, bound, now).map_err(|error| match error {
			FinanceError::LossAboveBound => Error::<T>::RecentLossesAboveBound.into(),
			other => exact::<()>(Err(other)).err().unwrap_or(DispatchError::Unavailable),
		})
	}
}
