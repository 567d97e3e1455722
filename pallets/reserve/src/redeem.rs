//! Exit: USDC for USDai.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::Mutate,
		tokens::{Fortitude, Precision, Preservation},
	},
};
use infrafi_finance::{
	backing::redeem_down,
	units::{Usdai, Usdc},
};
use infrafi_protocol::assets::USDAI;

use crate::{ApproxAmount, Books, Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// Open whenever there is cash. USDai worth less than one unit of USDC stay with the holder.
	pub(crate) fn do_redeem(who: T::AccountId, amount: Usdai, min_usdc: Usdc) -> DispatchResult {
		ensure!(amount.to_usdc_down() != Usdc::ZERO, Error::<T>::AmountTooSmall);
		Self::ensure_not_frozen(&who)?;
		let mut ledger = Books::<T>::get();
		let (_, deficit) = Self::shares_of_loss(ledger.loss)?;
		let supply = Self::supply();
		ensure!(amount <= supply, Error::<T>::AmountAboveSupply);
		let redemption = redeem_down(amount, supply, ledger.loss, deficit)?;
		let (burned, paid) = (redemption.burned, redemption.paid);
		ensure!(paid != Usdc::ZERO, Error::<T>::NothingToPay);
		ensure!(paid >= min_usdc, Error::<T>::BelowMinimum);
		let cash = ledger
			.cash
			.ensure_sub(paid)
			.map_err(|_| Error::<T>::InsufficientCash(ApproxAmount::down(ledger.cash)))?;

		ensure!(Self::spendable(USDAI, &who) >= burned.0, Error::<T>::InsufficientUsdai);
		T::Assets::burn_from(
			USDAI,
			&who,
			burned.0,
			Preservation::Expendable,
			Precision::Exact,
			Fortitude::Polite,
		)?;
		(ledger.cash, ledger.loss) = (cash, redemption.loss_left);
		Books::<T>::put(ledger);
		Self::pay_out(&who, paid)?;

		Self::deposit_event(Event::Redeemed { who, usdai: burned.0, usdc: paid.0 });
		Ok(())
	}
}
