//! What a lot brought, and who bears it where that is less than it cost.
//!
//! Income that is not harvested bears a loss first, the vault after it, the holders of USDai last. Whenever income or a loss is
//! realised, both are set off against each other: income that comes while a loss is left makes that good.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	backing::split_loss,
	units::{Usdai, Usdc},
};
use infrafi_protocol::{assets::USDAI, LotId, VaultLoss};

use crate::{types::exact, BillOf, Bills, Books, Config, CreditOf, Error, Event, Ledger, Pallet};

/// What a lot brought when it ended.
pub(crate) struct Outcome {
	/// More than its carrying cost.
	pub(crate) gain: Usdc,
	/// Less than it.
	pub(crate) loss: Usdc,
	/// Maturities that were passed.
	pub(crate) due: u32,
}

impl<T: Config> Pallet<T> {
	/// Ends a lot for what it brought, which has come in.
	pub(crate) fn close(
		id: LotId,
		bill: &BillOf<T>,
		proceeds: Usdc,
		now: u64,
	) -> Result<Outcome, DispatchError> {
		let mut ledger = Books::<T>::get();
		let mut cost = Usdc::ZERO;
		if let Some(lot) = exact(bill.carried())? {
			Self::uncarry(&mut ledger, id, &lot, now)?;
			Self::leave_holding(&bill.custodian, lot.face, 1, now)?;
			cost = lot.cost;
		}
		ledger.cash = exact(ledger.cash.ensure_add(proceeds))?;
		let (gain, loss) = (proceeds.saturating_sub(cost), cost.saturating_sub(proceeds));
		let due = Self::realise(&mut ledger, gain, loss, now)?;
		Books::<T>::put(ledger);
		Bills::<T>::remove(id);
		Ok(Outcome { gain, loss, due })
	}

	/// Books a gain and a loss, and sets them off. Returns how many maturities were passed for it.
	pub(crate) fn realise(
		ledger: &mut Ledger,
		gain: Usdc,
		loss: Usdc,
		now: u64,
	) -> Result<u32, DispatchError> {
		ledger.income = exact(ledger.income.gain(gain))?;
		ledger.loss = exact(loss.to_usdai().and_then(|loss| ledger.loss.ensure_add(loss)))?;
		let (lots, due) = Self::totals(ledger, now)?;
		let accreted = exact(lots.accreted_down())?;
		let borne = ledger.loss.to_usdc_up().min(exact(ledger.income.unharvested())?);
		// Of nothing as well: a sale at its cost loses what had accreted, and whoever had that has it no more.
		(ledger.income, _) = exact(ledger.income.lose(borne, accreted))?;
		ledger.loss = ledger.loss.saturating_sub(exact(borne.to_usdai())?);
		let vault = exact(ledger.income.parts(accreted).and_then(|parts| parts.vault()))?;
		ledger.exempt = ledger.exempt.min(vault);
		Ok(due)
	}

	/// Asks the vault for what is left of the loss. It gives what it has; the rest it pays with [`Self::do_absorb`]. A loss that
	/// comes or is made good moves the vault's stake, and the vault cannot tell before all is written: so it is asked.
	pub(crate) fn settle_with_vault() -> DispatchResult {
		let loss = Books::<T>::get().loss;
		if loss > Usdai::ZERO {
			let payment = T::Vault::charge(loss)?;
			Self::do_absorb(payment)?;
		}
		Self::cross(T::Vault::is_staked()?).map(drop)
	}

	/// Burns what pays for the loss.
	pub(crate) fn do_absorb(payment: CreditOf<T>) -> DispatchResult {
		ensure!(payment.asset() == USDAI, Error::<T>::NotUsdai);
		let amount = payment.peek();
		if amount == 0 {
			return Ok(());
		}
		let left = Books::<T>::try_mutate(|ledger| {
			let left = ledger.loss.ensure_sub(Usdai(amount));
			ledger.loss = left.map_err(|_| Error::<T>::PaymentAboveLoss)?;
			Ok::<_, DispatchError>(ledger.loss)
		})?;
		// Dropped, it is burned.
		drop(payment);
		Self::deposit_event(Event::LossAbsorbed { amount, left: left.0 });
		Ok(())
	}

	/// What the vault owes of the loss and what the holders of USDai lack. Asks the vault only where there is a loss.
	pub(crate) fn shares_of_loss(loss: Usdai) -> Result<(Usdai, Usdai), DispatchError> {
		if loss == Usdai::ZERO {
			return Ok((Usdai::ZERO, Usdai::ZERO));
		}
		let (owed, deficit) = split_loss(loss, T::Vault::conservative()?);
		// Roundings of redemptions leave the reserve a little more than it says.
		Ok((owed, deficit.min(Self::supply())))
	}
}
