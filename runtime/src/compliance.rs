//! # Compliance
//!
//! Gives one account the right to freeze and thaw accounts in USDai and sUSDai, and no other right over them. Issuing stays
//! with the keyless accounts that own the assets.

use frame_support::traits::fungibles::roles::{Inspect, ResetTeam};
use infrafi_protocol::assets::{SUSDAI, USDAI};

use crate::{AccountId, Assets};

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId> {}

	/// The pallet.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// Who may freeze from the first block on.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The compliance account; without one, nobody can be frozen.
		pub account: Option<AccountId>,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let Some(account) = &self.account else { return };
			for asset in [USDAI, SUSDAI] {
				super::appoint(asset, account);
			}
		}
	}
}

fn appoint(asset: crate::AssetId, account: &AccountId) {
	let owner = Assets::owner(asset).expect("the genesis makes USDai and sUSDai");
	let issuer = Assets::issuer(asset).expect("the genesis makes USDai and sUSDai");
	Assets::reset_team(asset, owner, account.clone(), issuer, account.clone())
		.expect("the asset exists and is live");
}
