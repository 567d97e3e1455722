//! Orders to sell a bill: by a treasurer within bounds, by governance without bounds.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdc;
use infrafi_protocol::{LotId, NamedOrigin, Role, RoleInspect};

use crate::{BillOf, Bills, Config, Error, Event, Order, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// Governance is not bound; any other origin has to be a treasurer.
	pub(crate) fn order_by_origin(
		origin: T::RuntimeOrigin,
		id: LotId,
		min_proceeds: Usdc,
	) -> DispatchResult {
		let Some(who) = T::Governance::or_signer(origin, Error::<T>::NotTreasurer)? else {
			return Self::do_allow_sale(id, min_proceeds);
		};
		ensure!(T::Roles::is_admitted(Role::Treasurer, &who), Error::<T>::NotTreasurer);
		Self::do_order_sale(id, min_proceeds)
	}

	/// The order stands until the lot ends or another order replaces it.
	fn do_order_sale(id: LotId, min_proceeds: Usdc) -> DispatchResult {
		let bill = Self::bill(id)?;
		let lot = bill.carried()?.ok_or(Error::<T>::LossRealised)?;
		let now = Self::now();
		ensure!(now < lot.matures_at, Error::<T>::BillMatured);
		ensure!(min_proceeds <= bill.lot.face, Error::<T>::ProceedsAboveFace);
		let bound = Params::<T>::get().max_sale_loss;
		ensure!(min_proceeds >= lot.least_proceeds_up(bound, now)?, Error::<T>::SaleLossAboveBound);
		Self::put_order(id, bill, Order { min_proceeds, is_unbounded: false });
		Ok(())
	}

	/// Any lot can be sold, including matured lots and lots whose loss is realised.
	pub(crate) fn do_allow_sale(id: LotId, min_proceeds: Usdc) -> DispatchResult {
		let bill = Self::bill(id)?;
		ensure!(min_proceeds <= bill.lot.face, Error::<T>::ProceedsAboveFace);
		Self::put_order(id, bill, Order { min_proceeds, is_unbounded: true });
		Ok(())
	}

	fn put_order(id: LotId, bill: BillOf<T>, order: Order) {
		Bills::<T>::insert(id, BillOf::<T> { order: Some(order), ..bill });
		let Order { min_proceeds, is_unbounded } = order;
		Self::deposit_event(Event::SaleOrdered {
			lot: id,
			min_proceeds: min_proceeds.0,
			is_unbounded,
		});
	}
}
