//! The result of a lot, and the order in which a loss is borne.
//!
//! Unharvested income bears a loss first, the vault second, the holders of USDai last. Income and
//! losses are set off whenever one of them is realised: income that comes while a loss is left
//! makes good that loss.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	backing::split_loss,
	base_yield::Net,
	units::{Usdai, Usdc},
};
use infrafi_protocol::{assets::USDAI, Bearing, LotId, VaultLoss};

use crate::{BillOf, Bills, Books, Config, CreditOf, Error, Event, Pallet, Params, ReserveLedger};

/// The result of a lot that has ended.
pub(crate) struct LotResult {
	/// Proceeds above the carrying cost.
	pub(crate) gain: Usdc,
	/// Carrying cost above the proceeds.
	pub(crate) loss: Usdc,
	/// The part of the vault's income, net of the fee, that its prices did not count before: USDai
	/// (18 decimals). It is zero for a bill that is paid as it was carried.
	pub(crate) uncounted: Usdai,
}

/// The parts of a loss, by the parties that bear them.
pub(crate) struct LossShares {
	/// The part that the vault owes: USDai (18 decimals).
	pub(crate) owed: Usdai,
	/// The part that the holders of USDai bear when they redeem: USDai (18 decimals).
	pub(crate) deficit: Usdai,
	/// Whether the division is that of loans which are brought up to now. True without a loss.
	pub(crate) is_current: bool,
}

impl<T: Config> Pallet<T> {
	/// Ends a lot whose proceeds are already on the reserve's account.
	pub(crate) fn close(
		id: LotId,
		bill: &BillOf<T>,
		proceeds: Usdc,
		now: u64,
	) -> Result<LotResult, DispatchError> {
		let mut ledger = Books::<T>::get();
		let counted = Self::vault_income(&ledger, now)?;
		let mut cost = Usdc::ZERO;
		if let Some(lot) = bill.carried()? {
			Self::remove_lot(&mut ledger, id, &lot, now)?;
			Self::leave_holding(&bill.custodian, lot.face, lot.cost, 1, now)?;
			cost = lot.cost;
		}
		ledger.cash = ledger.cash.ensure_add(proceeds)?;
		let (gain, loss) = (proceeds.saturating_sub(cost), cost.saturating_sub(proceeds));
		Self::realise(&mut ledger, gain, loss, now)?;
		let uncounted = uncounted(counted, Self::vault_income(&ledger, now)?)?;
		Books::<T>::put(ledger);
		Bills::<T>::remove(id);
		Ok(LotResult { gain, loss, uncounted })
	}

	/// The vault's income that is not harvested, net of the fee.
	fn vault_income(ledger: &ReserveLedger, now: u64) -> Result<Net, DispatchError> {
		let accreted = ledger.lots.accrue(now)?.accreted_down()?;
		let parts = ledger.income.parts(accreted)?;
		Ok(parts.net_down(ledger.exempt, Params::<T>::get().harvest_fee)?)
	}

	/// Books a gain and a loss, and sets them off. The caller stores the ledger.
	pub(crate) fn realise(
		ledger: &mut ReserveLedger,
		gain: Usdc,
		loss: Usdc,
		now: u64,
	) -> DispatchResult {
		ledger.income = ledger.income.gain(gain)?;
		ledger.loss = ledger.loss.ensure_add(loss.to_usdai()?)?;
		let accreted = ledger.lots.accrue(now)?.accreted_down()?;
		let borne = ledger.loss.to_usdc_up().min(ledger.income.unharvested()?);
		// Also with nothing to bear: in a sale at cost, the owner of the accretion loses it.
		(ledger.income, _) = ledger.income.lose(borne, accreted)?;
		ledger.loss = ledger.loss.saturating_sub(borne.to_usdai()?);
		let vault = ledger.income.parts(accreted)?.vault()?;
		ledger.exempt = ledger.exempt.min(vault);
		Ok(())
	}

	/// Charges the vault for the rest of the loss. The vault pays its idle money now, and more
	/// later through [`Self::do_absorb`]. Or notifies the vault of income that its prices did not
	/// count. A loss that arises or is made good changes the value of the vault's stake, so the
	/// vault is asked for that once the books are stored.
	///
	/// Income that only makes good a loss is not uncounted: while a loss is left, no account can
	/// deposit.
	pub(crate) fn settle_with_vault(uncounted: Usdai) -> DispatchResult {
		let loss = Books::<T>::get().loss;
		if loss > Usdai::ZERO || uncounted > Usdai::ZERO {
			let payment = T::Vault::settle_result(loss, uncounted)?;
			Self::do_absorb(payment)?;
		}
		Self::do_set_staked(T::Vault::is_staked()?)
	}

	/// Burns a payment for the loss.
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
		// A credit that is dropped is burned.
		drop(payment);
		Self::deposit_event(Event::LossAbsorbed { amount, left: left.0 });
		Ok(())
	}

	/// The parts of the loss, by the parties that bear them. Asks the vault only if there is a
	/// loss.
	pub(crate) fn shares_of_loss(loss: Usdai) -> Result<LossShares, DispatchError> {
		if loss == Usdai::ZERO {
			let (owed, deficit) = (Usdai::ZERO, Usdai::ZERO);
			return Ok(LossShares { owed, deficit, is_current: true });
		}
		let Bearing { assets, is_current } = T::Vault::bearing()?;
		let (owed, deficit) = split_loss(loss, assets);
		// Redemptions round in favour of the reserve, so the loss may exceed the supply a little.
		Ok(LossShares { owed, deficit: deficit.min(Self::supply()), is_current })
	}
}

/// The rise of the vault's income in a step, as far as it is realised: what has only moved from
/// accreted to realised is no news, and accreted income is not paid to leavers yet.
fn uncounted(before: Net, after: Net) -> Result<Usdai, DispatchError> {
	let all = |net: Net| net.realised.ensure_add(net.accreted);
	let rise = all(after)?.saturating_sub(all(before)?);
	Ok(rise.min(after.realised.saturating_sub(before.realised)))
}
