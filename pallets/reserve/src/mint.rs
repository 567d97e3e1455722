//! USDai for USDC.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::{Usdai, Usdc};

use crate::{types::exact, Books, Config, Error, Event, Pallet, Params};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_mint(who: T::AccountId, amount: Usdc, least: Usdai) -> DispatchResult {
		ensure!(amount != Usdc::ZERO, Error::<T>::AmountIsZero);
		Self::ensure_not_frozen(&who)?;
		let params = Params::<T>::get();
		Self::ensure_proven(&params)?;
		let minted = exact(amount.to_usdai())?;
		ensure!(minted >= least, Error::<T>::BelowMinimum);
		let supply = exact(Self::supply().ensure_add(minted))?;
		let cap = exact(Usdc(params.supply_cap).to_usdai())?;
		ensure!(supply <= cap, Error::<T>::SupplyCapExceeded);

		Self::take_in(&who, amount)?;
		Books::<T>::try_mutate(|ledger| {
			ledger.cash = exact(ledger.cash.ensure_add(amount))?;
			Ok::<_, DispatchError>(())
		})?;
		Self::issue_to(&who, minted)?;

		Self::deposit_event(Event::Minted { who, usdc: amount.0, usdai: minted.0 });
		Ok(())
	}

	/// Whether `mint` is open to an account that is not frozen: bills are proved to be there, and the cap leaves room
	/// for a unit of USDC.
	pub fn is_mint_open() -> bool {
		let params = Params::<T>::get();
		let has_room = Usdc(1)
			.to_usdai()
			.and_then(|unit| Ok(Self::supply().ensure_add(unit)? <= Usdc(params.supply_cap).to_usdai()?))
			.unwrap_or(false);
		has_room && Self::ensure_proven(&params).is_ok()
	}
}
