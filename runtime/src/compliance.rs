//! # Compliance
//!
//! Gives one account the right to freeze and thaw accounts in USDai and sUSDai, and no other right.
//! Only the keyless accounts that own the assets issue them.

use frame_support::traits::fungibles::roles::{Inspect, ResetTeam};
use infrafi_protocol::assets::{SUSDAI, USDAI};

use crate::{AccountId, Assets};

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;

	/// The configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config<AccountId = AccountId> {}

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion =
		StorageVersion::new(if cfg!(feature = "upgrade-rehearsal") { 1 } else { 0 });

	/// The pallet.
	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The compliance account. The rehearsed upgrade stores it; before, only the teams of the two
	/// assets name it.
	#[cfg(feature = "upgrade-rehearsal")]
	#[pallet::storage]
	pub type Officer<T: Config> = StorageValue<_, AccountId>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(all(feature = "try-runtime", feature = "upgrade-rehearsal"))]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			let officer = Officer::<T>::get();
			let is_stored = [USDAI, SUSDAI].iter().all(|asset| Assets::freezer(*asset) == officer);
			ensure!(is_stored, "the stored compliance account is the freezer of both assets");
			Ok(())
		}
	}

	/// The compliance account at genesis.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The compliance account. Without one, no account can be frozen.
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
