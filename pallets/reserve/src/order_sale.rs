//! A bill is to be sold before it matures: within bounds by a treasurer, beyond them by governance.

use frame_support::{pallet_prelude::*, traits::Contains};
use frame_system::ensure_signed;
use infrafi_finance::units::Usdc;
use infrafi_protocol::LotId;

use crate::{types::exact, Bills, Config, Error, Event, Order, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// By governance without bounds, else by a treasurer.
	pub(crate) fn order_as(
		origin: T::RuntimeOrigin,
		id: LotId,
		min_proceeds: Usdc,
	) -> DispatchResult {
		let who = match T::Governance::try_origin(origin) {
			Ok(_) => return Self::do_allow_sale(id, min_proceeds),
			Err(origin) => ensure_signed(origin)?,
		};
		ensure!(T::Treasurers::contains(&who), Error::<T>::NotTreasurer);
		Self::do_order_sale(id, min_proceeds)
	}

	/// An order stands until the lot ends or another takes its place.
	fn do_order_sale(id: LotId, min_proceeds: Usdc) -> DispatchResult {
		let bill = Self::bill(id)?;
		let lot = exact(bill.carried())?.ok_or(Error::<T>::LossRealised)?;
		let now = Self::now();
		ensure!(now < lot.matures_at, Error::<T>::BillMatured);
		ensure!(min_proceeds <= bill.lot.face, Error::<T>::ProceedsAboveFace);
		let bound = Params::<T>::get().max_sale_loss;
		let least = exact(lot.least_proceeds_up(bound, now))?;
		ensure!(min_proceeds >= least, Error::<T>::SaleLossAboveBound);
		Self::put_order(id, Order { min_proceeds, is_unbounded: false })
	}

	/// Of any lot, matured and lost ones included: what can still be had for them.
	pub(crate) fn do_allow_sale(id: LotId, min_proceeds: Usdc) -> DispatchResult {
		let bill = Self::bill(id)?;
		ensure!(min_proceeds <= bill.lot.face, Error::<T>::ProceedsAboveFace);
		Self::put_order(id, Order { min_proceeds, is_unbounded: true })
	}

	fn put_order(id: LotId, order: Order) -> DispatchResult {
		let mut bill = Self::bill(id)?;
		bill.order = Some(order);
		Bills::<T>::insert(id, bill);
		let Order { min_proceeds, is_unbounded } = order;
		Self::deposit_event(Event::SaleOrdered {
			lot: id,
			min_proceeds: min_proceeds.0,
			is_unbounded,
		});
		Ok(())
	}
}
