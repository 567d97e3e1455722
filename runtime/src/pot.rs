//! The vault's account as a plain pot, for as long as there is no vault: no shares, so nothing stands behind them, nothing is
//! staked, and no loss can be charged.

use frame_support::{
	pallet_prelude::{DispatchError, DispatchResult},
	traits::{
		fungibles::{Balanced, Credit},
		tokens::imbalance::ResolveAssetTo,
		OnUnbalanced,
	},
};
use infrafi_finance::units::Assets as Usdai;
use infrafi_protocol::{assets::USDAI, VaultLoss};

use crate::{configs::VaultAccount, AccountId, Assets};

/// Takes what it is given.
pub struct Pot;

impl VaultLoss for Pot {
	type Credit = Credit<AccountId, Assets>;

	fn conservative() -> Result<Usdai, DispatchError> {
		Ok(Usdai::ZERO)
	}

	fn is_staked() -> Result<bool, DispatchError> {
		Ok(false)
	}

	fn charge(_loss: Usdai) -> Result<Self::Credit, DispatchError> {
		Ok(<Assets as Balanced<_>>::issue(USDAI, 0))
	}

	fn receive_income(income: Self::Credit) -> DispatchResult {
		ResolveAssetTo::<VaultAccount, Assets>::on_unbalanced(income);
		Ok(())
	}
}
