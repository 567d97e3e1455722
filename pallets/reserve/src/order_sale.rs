//! Orders to sell a bill: by a treasurer within bounds, and beyond them as governance has allowed.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdc;
use infrafi_protocol::{LotId, Role, RoleInspect};

use crate::{BillOf, Bills, Config, Error, Event, Order, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// The order stands until the lot ends or another order replaces it. No bound applies from the
	/// proceeds on that governance has allowed.
	pub(crate) fn do_order_sale(
		who: T::AccountId,
		id: LotId,
		min_proceeds: Usdc,
	) -> DispatchResult {
		ensure!(T::Roles::is_admitted(Role::Treasurer, &who), Error::<T>::NotTreasurer);
		let bill = Self::bill(id)?;
		ensure!(min_proceeds <= bill.lot.face, Error::<T>::ProceedsAboveFace);
		let is_unbounded = bill.allowed.is_some_and(|least| min_proceeds >= least);
		if !is_unbounded {
			Self::ensure_within_bounds(&bill, min_proceeds)?;
		}

		let order = Order { min_proceeds, is_unbounded };
		Bills::<T>::insert(id, BillOf::<T> { order: Some(order), ..bill });
		let min_proceeds = min_proceeds.0;
		Self::deposit_event(Event::SaleOrdered { lot: id, min_proceeds, is_unbounded });
		Ok(())
	}

	/// A treasurer alone sells running lots only, near their book value.
	fn ensure_within_bounds(bill: &BillOf<T>, min_proceeds: Usdc) -> DispatchResult {
		let lot = bill.carried()?.ok_or(Error::<T>::LossRealised)?;
		let now = Self::now();
		ensure!(now < lot.matures_at, Error::<T>::BillMatured);
		let bound = Params::<T>::get().max_sale_loss;
		ensure!(min_proceeds >= lot.least_proceeds_up(bound, now)?, Error::<T>::SaleLossAboveBound);
		Ok(())
	}

	/// Any lot can be sold then, including matured lots and lots whose loss is realised. An order
	/// that stands may be beyond what is allowed now, so it ends.
	pub(crate) fn do_allow_sale(id: LotId, min_proceeds: Usdc) -> DispatchResult {
		let bill = Self::bill(id)?;
		ensure!(min_proceeds <= bill.lot.face, Error::<T>::ProceedsAboveFace);

		let allowed = Some(min_proceeds);
		Bills::<T>::insert(id, BillOf::<T> { allowed, order: None, ..bill });
		Self::deposit_event(Event::SaleAllowed { lot: id, min_proceeds: min_proceeds.0 });
		Ok(())
	}
}
