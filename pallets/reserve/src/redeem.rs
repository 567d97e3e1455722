//! USDC for USDai.

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

use crate::{types::exact, Books, Config, Error, Event, Pallet, Rough};

impl<T: Config> Pallet<T> {
	/// Open whenever there is cash. What is below a unit of USDC stays with the holder. Returns how many maturities were passed:
	/// where there is a loss, the vault is asked what of it is its own, and asks back.
	pub(crate) fn do_redeem(
		who: T::AccountId,
		amount: Usdai,
		least: Usdc,
	) -> Result<u32, DispatchError> {
		ensure!(amount.to_usdc_down() != Usdc::ZERO, Error::<T>::AmountTooSmall);
		Self::ensure_not_frozen(&who)?;
		let mut ledger = Books::<T>::get();
		let due = if ledger.loss == Usdai::ZERO { 0 } else { Self::count_due() };
		let (_, deficit) = Self::shares_of_loss(ledger.loss)?;
		let supply = Self::supply();
		ensure!(amount <= supply, Error::<T>::AmountAboveSupply);
		let redemption = exact(redeem_down(amount, supply, ledger.loss, deficit))?;
		let (burned, paid) = (redemption.burned, redemption.paid);
		ensure!(paid != Usdc::ZERO, Error::<T>::NothingToPay);
		ensure!(paid >= least, Error::<T>::BelowMinimum);
		let Ok(cash) = ledger.cash.ensure_sub(paid) else {
			return Err(Error::<T>::InsufficientCash(Rough::down(ledger.cash)).into());
		};

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
		Ok(due)
	}
}
