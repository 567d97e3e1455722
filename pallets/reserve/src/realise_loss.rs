//! Losses that are realised without a payment: by default of a bill, or by governance.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	tbill::Lot,
	units::{Usdai, Usdc},
};
use infrafi_protocol::LotId;

use crate::{BillOf, Bills, Books, Config, Error, Event, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// Realises the whole remaining cost of a lot in default. The custodian still owes the face.
	pub(crate) fn do_realise_loss(id: LotId) -> DispatchResult {
		let bill = Self::bill(id)?;
		let lot = bill.carried()?.ok_or(Error::<T>::LossRealised)?;
		let defaults_at = lot.matures_at.saturating_add(Params::<T>::get().bill_default);
		ensure!(Self::now() >= defaults_at, Error::<T>::NotInDefault);
		Self::lose_cost(id, bill, lot, lot.cost)
	}

	/// Realises a part or all of the remaining cost of a lot, at any time.
	pub(crate) fn do_write_off(id: LotId, amount: Usdc) -> DispatchResult {
		ensure!(amount != Usdc::ZERO, Error::<T>::AmountIsZero);
		let bill = Self::bill(id)?;
		let lot = bill.carried()?.ok_or(Error::<T>::LossRealised)?;
		ensure!(amount <= lot.cost, Error::<T>::WriteOffAboveCost);
		Self::lose_cost(id, bill, lot, amount)
	}

	/// Lowers the cost of a lot, and drops its accretion: all proceeds above the remaining cost are
	/// income when they come.
	fn lose_cost(id: LotId, mut bill: BillOf<T>, lot: Lot, amount: Usdc) -> DispatchResult {
		let now = Self::now();
		let mut ledger = Books::<T>::get();
		Self::remove_lot(&mut ledger, id, &lot, now)?;
		bill.written_off = bill.written_off.ensure_add(amount)?;
		bill.is_at_cost = true;
		match bill.carried()? {
			None => Self::leave_holding(&bill.custodian, lot.face, amount, 1, now)?,
			Some(left) => {
				Self::add_lot(&mut ledger, id, &left)?;
				let face = lot.face.saturating_sub(left.face);
				Self::leave_holding(&bill.custodian, face, amount, 0, now)?;
			}
		}
		Bills::<T>::insert(id, bill);
		Self::realise(&mut ledger, Usdc::ZERO, amount, now)?;
		let left = ledger.loss;
		Books::<T>::put(ledger);

		Self::deposit_event(Event::LossRealised { lot: id, amount: amount.0, left: left.0 });
		Self::settle_with_vault(Usdai::ZERO)
	}
}
