//! Transfers of USDC, and the issue of USDai.

use frame_support::{
	pallet_prelude::*,
	traits::{
		fungibles::{Balanced, Inspect, Mutate},
		tokens::{Fortitude, Preservation},
		Contains,
	},
};
use infrafi_finance::units::{Usdai, Usdc};
use infrafi_protocol::assets::{AssetId, Balance, USDAI, USDC};

use crate::{Config, CreditOf, Error, Pallet};

impl<T: Config> Pallet<T> {
	/// The total supply of USDai.
	pub(crate) fn supply() -> Usdai {
		Usdai(T::Assets::total_issuance(USDAI))
	}

	/// Moves USDC to the reserve's account. The caller changes the ledger.
	pub(crate) fn take_in(from: &T::AccountId, amount: Usdc) -> DispatchResult {
		ensure!(Self::spendable(USDC, from) >= amount.0, Error::<T>::InsufficientUsdc);
		Self::move_usdc(from, &T::ReserveAccount::get(), amount)
	}

	/// The most of an asset that an account can spend.
	pub(crate) fn spendable(asset: AssetId, who: &T::AccountId) -> Balance {
		T::Assets::reducible_balance(asset, who, Preservation::Expendable, Fortitude::Polite)
	}

	/// Moves USDC from the reserve's account. The caller changes the ledger.
	pub(crate) fn pay_out(to: &T::AccountId, amount: Usdc) -> DispatchResult {
		Self::move_usdc(&T::ReserveAccount::get(), to, amount)
	}

	fn move_usdc(from: &T::AccountId, to: &T::AccountId, amount: Usdc) -> DispatchResult {
		if amount == Usdc::ZERO {
			return Ok(());
		}
		T::Assets::transfer(USDC, from, to, amount.0, Preservation::Expendable)?;
		Ok(())
	}

	/// Mints USDai to an account.
	pub(crate) fn issue_to(who: &T::AccountId, amount: Usdai) -> DispatchResult {
		if amount == Usdai::ZERO {
			return Ok(());
		}
		T::Assets::mint_into(USDAI, who, amount.0)?;
		Ok(())
	}

	/// Issues USDai that are not yet in an account.
	pub(crate) fn issue(amount: Usdai) -> CreditOf<T> {
		T::Assets::issue(USDAI, amount.0)
	}

	pub(crate) fn ensure_not_frozen(who: &T::AccountId) -> DispatchResult {
		ensure!(!T::Frozen::contains(who), Error::<T>::AccountFrozen);
		Ok(())
	}
}
