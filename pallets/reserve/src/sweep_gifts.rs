//! Gifts: assets on the reserve's account that no call brought in.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::{Inspect, Mutate},
		tokens::Preservation,
	},
};
use infrafi_protocol::assets::{SUSDAI, USDAI, USDC};

use crate::{Books, Config, Error, Event, Pallet};

impl<T: Config> Pallet<T> {
	/// USDC above the ledger's cash, and all USDai and sUSDai: the reserve itself owns none.
	pub(crate) fn do_sweep_gifts() -> DispatchResult {
		let (reserve, treasury) = (T::ReserveAccount::get(), T::TreasuryAccount::get());
		let mut is_any = false;
		for (asset, own) in [(USDC, Books::<T>::get().cash.0), (USDAI, 0), (SUSDAI, 0)] {
			let amount = T::Assets::balance(asset, &reserve).saturating_sub(own);
			if amount > 0 {
				T::Assets::transfer(asset, &reserve, &treasury, amount, Preservation::Expendable)?;
				Self::deposit_event(Event::GiftSwept { asset, amount });
				is_any = true;
			}
		}
		ensure!(is_any, Error::<T>::NoGifts);
		Ok(())
	}
}
