//! Exit: USDC for USDai.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::Mutate,
		tokens::{Fortitude, Precision, Preservation},
	},
};
use infrafi_finance::{
	backing::{Backing, Redemption},
	units::{Usdai, Usdc},
};
use infrafi_protocol::assets::USDAI;

use crate::{
	losses::LossShares, ApproxAmount, Books, Config, Error, Event, Pallet, ReserveLedger,
	SHORTAGE_PERIOD, SHORTAGE_SHARE,
};

impl<T: Config> Pallet<T> {
	/// Open whenever there is cash. USDai worth less than one unit of USDC stay with the holder.
	pub(crate) fn do_redeem(who: T::AccountId, amount: Usdai, min_usdc: Usdc) -> DispatchResult {
		let par = amount.to_usdc_down();
		ensure!(par != Usdc::ZERO, Error::<T>::AmountTooSmall);
		Self::ensure_not_frozen(&who)?;
		let mut ledger = Books::<T>::get();
		let LossShares { owed, is_current, .. } = Self::shares_of_loss(ledger.loss)?;
		ensure!(is_current, Error::<T>::LoansNotCurrent);
		let backing = Self::backing(&ledger);
		ensure!(par.to_usdai()? <= backing.redeemable_supply(owed), Error::<T>::AboveBacked);
		let Redemption { burned, paid, loss_left } = backing.redeem_down(amount, owed)?;
		ensure!(paid != Usdc::ZERO, Error::<T>::NothingToPay);
		ensure!(paid >= min_usdc, Error::<T>::BelowMinimum);
		Self::use_allowance(&mut ledger, &backing, paid)?;
		ledger.cash = ledger
			.cash
			.ensure_sub(paid)
			.map_err(|_| Error::<T>::InsufficientCash(ApproxAmount::down(ledger.cash)))?;
		ledger.loss = loss_left;

		ensure!(Self::spendable(USDAI, &who) >= burned.0, Error::<T>::InsufficientUsdai);
		T::Assets::burn_from(
			USDAI,
			&who,
			burned.0,
			Preservation::Expendable,
			Precision::Exact,
			Fortitude::Polite,
		)?;
		Books::<T>::put(ledger);
		Self::pay_out(&who, paid)?;

		Self::deposit_event(Event::Redeemed { who, usdai: burned.0, usdc: paid.0 });
		Ok(())
	}

	/// The most that redemptions may be paid now: the cash, and in a shortage what is left of an
	/// allowance. That leaves time to freeze the account that was issued what is not backed.
	pub(crate) fn payable_now(
		ledger: &ReserveLedger,
		backing: &Backing,
	) -> Result<Usdc, DispatchError> {
		if backing.shortage()? == Usdai::ZERO {
			return Ok(ledger.cash);
		}
		let limit = ledger.cash.part_down(SHORTAGE_SHARE)?;
		Ok(ledger.redemptions.left_down(Self::now(), limit, SHORTAGE_PERIOD)?)
	}

	/// Counts a payment in the allowance, if there is a shortage.
	fn use_allowance(ledger: &mut ReserveLedger, backing: &Backing, paid: Usdc) -> DispatchResult {
		if backing.shortage()? == Usdai::ZERO {
			return Ok(());
		}
		let limit = ledger.cash.part_down(SHORTAGE_SHARE)?;
		let used = ledger.redemptions.spend(paid, Self::now(), limit, SHORTAGE_PERIOD);
		let left = Self::payable_now(ledger, backing)?;
		ledger.redemptions =
			used.map_err(|_| Error::<T>::RedemptionsLimited(ApproxAmount::down(left)))?;
		Ok(())
	}
}
