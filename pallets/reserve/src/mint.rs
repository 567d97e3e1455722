//! Entry: USDai for USDC.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::{Usdai, Usdc};

use crate::{losses::LossShares, Books, Config, Error, Event, Pallet, Params};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_mint(who: T::AccountId, amount: Usdc, min_usdai: Usdai) -> DispatchResult {
		ensure!(amount != Usdc::ZERO, Error::<T>::AmountIsZero);
		Self::ensure_not_frozen(&who)?;
		let params = Params::<T>::get();
		Self::ensure_proven(&params)?;
		let ledger = Books::<T>::get();
		let LossShares { deficit, .. } = Self::shares_of_loss(ledger.loss)?;
		ensure!(deficit == Usdai::ZERO, Error::<T>::DeficitStands);
		Self::ensure_not_short(&ledger)?;
		let minted = amount.to_usdai()?;
		ensure!(minted >= min_usdai, Error::<T>::BelowMinimum);
		let supply = Self::supply().ensure_add(minted)?;
		let cap = Usdc(params.supply_cap).to_usdai()?;
		ensure!(supply <= cap, Error::<T>::SupplyCapExceeded);

		Self::take_in(&who, amount)?;
		Books::<T>::try_mutate(|ledger| {
			ledger.cash = ledger.cash.ensure_add(amount)?;
			Ok::<_, DispatchError>(())
		})?;
		Self::issue_to(&who, minted)?;

		Self::deposit_event(Event::Minted { who, usdc: amount.0, usdai: minted.0 });
		Ok(())
	}

	/// Whether `mint` is open to an account that is not frozen: the bills are proved, and the cap
	/// leaves room for one unit of USDC.
	pub fn is_mint_open() -> bool {
		let params = Params::<T>::get();
		let cap = Usdc(params.supply_cap).to_usdai();
		let next = Usdc(1).to_usdai().and_then(|unit| Self::supply().ensure_add(unit));
		let has_room = next.and_then(|next| Ok(next <= cap?)).unwrap_or(false);
		has_room && Self::ensure_proven(&params).is_ok()
	}
}
