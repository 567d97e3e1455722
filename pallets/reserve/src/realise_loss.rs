//! A bill that stays unpaid is lost.

use frame_support::pallet_prelude::*;
use infrafi_finance::{tbill::Lot, units::Usdc};
use infrafi_protocol::LotId;

use crate::{types::exact, BillOf, Bills, Books, Config, Error, Event, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// By anyone, once the bill is unpaid for long enough. The custodian still owes the face. Returns how many maturities were
	/// passed.
	pub(crate) fn do_realise_loss(id: LotId) -> Result<u32, DispatchError> {
		let bill = Self::bill(id)?;
		let lot = exact(bill.carried())?.ok_or(Error::<T>::LossRealised)?;
		let defaults_at = lot.matures_at.saturating_add(Params::<T>::get().bill_default);
		ensure!(Self::now() >= defaults_at, Error::<T>::NotInDefault);
		Self::lose_cost(id, bill, lot, lot.cost)
	}

	/// By governance, at any time, of a part or of all that is left of the cost.
	pub(crate) fn do_write_off(id: LotId, amount: Usdc) -> Result<u32, DispatchError> {
		ensure!(amount != Usdc::ZERO, Error::<T>::AmountIsZero);
		let bill = Self::bill(id)?;
		let lot = exact(bill.carried())?.ok_or(Error::<T>::LossRealised)?;
		ensure!(amount <= lot.cost, Error::<T>::WriteOffAboveCost);
		Self::lose_cost(id, bill, lot, amount)
	}

	/// Takes a part off the cost of a lot, and with it all that the lot has accreted: what comes of it beyond its cost is
	/// income when it comes.
	fn lose_cost(
		id: LotId,
		mut bill: BillOf<T>,
		lot: Lot,
		amount: Usdc,
	) -> Result<u32, DispatchError> {
		let now = Self::now();
		let mut ledger = Books::<T>::get();
		Self::uncarry(&mut ledger, id, &lot, now)?;
		bill.written_off = exact(bill.written_off.ensure_add(amount))?;
		match exact(bill.carried())? {
			None => Self::leave_holding(&bill.custodian, lot.face, 1, now)?,
			Some(left) => {
				Self::carry(&mut ledger, id, &left)?;
				Self::leave_holding(&bill.custodian, lot.face.saturating_sub(left.face), 0, now)?;
			}
		}
		// Before the loss is set off: the sums are passed through the lots as they are carried from now on.
		Bills::<T>::insert(id, bill);
		let due = Self::realise(&mut ledger, Usdc::ZERO, amount, now)?;
		let left = ledger.loss;
		Books::<T>::put(ledger);

		Self::deposit_event(Event::LossRealised { lot: id, amount: amount.0, left: left.0 });
		Self::settle_with_vault()?;
		Ok(due)
	}
}
