//! The rehearsed upgrade: it stores the compliance account, which only the teams of two assets name
//! before. Its last step checks that no money has moved.

use frame_support::{
	migrations::VersionedMigration,
	traits::{fungibles::roles::Inspect, Get, UncheckedOnRuntimeUpgrade},
	weights::Weight,
};
use infrafi_protocol::assets::USDAI;

use crate::{compliance::Officer, Assets, Compliance, Runtime};

type DbWeight = <Runtime as frame_system::Config>::DbWeight;

/// The migrations of the rehearsed version, in this order.
pub type Migrations = (VersionedMigration<0, 1, NoteOfficer, Compliance, DbWeight>,);

/// Stores the compliance account.
pub struct NoteOfficer;

impl UncheckedOnRuntimeUpgrade for NoteOfficer {
	fn on_runtime_upgrade() -> Weight {
		Officer::<Runtime>::set(Assets::freezer(USDAI));
		DbWeight::get().reads_writes(1, 1)
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<alloc::vec::Vec<u8>, sp_runtime::TryRuntimeError> {
		frame_support::ensure!(!Officer::<Runtime>::exists(), "no account is stored yet");
		Ok(checks::money())
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(before: alloc::vec::Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
		let officer = Officer::<Runtime>::get();
		frame_support::ensure!(
			officer == Assets::freezer(USDAI),
			"the compliance account is stored"
		);
		frame_support::ensure!(before == checks::money(), "no money moved and no price changed");
		Ok(())
	}
}

#[cfg(feature = "try-runtime")]
mod checks {
	use super::*;
	use alloc::vec::Vec;
	use codec::Encode;
	use frame_support::traits::fungibles::Inspect;
	use infrafi_protocol::assets::{SUSDAI, USDC};

	use crate::{Lending, Reserve, Vault};

	/// The figures that an upgrade must not change: supplies, prices, the reserve, the loans.
	pub fn money() -> Vec<u8> {
		let supplies = [USDC, USDAI, SUSDAI].map(Assets::total_issuance);
		(
			supplies,
			Vault::share_price(),
			Vault::total_assets(),
			Reserve::position(),
			Lending::portfolio(),
		)
			.encode()
	}
}
