//! What becomes of a chain whose migration goes wrong.

use frame_support::{
	assert_ok,
	migrations::{FailedMigrationHandler, FailedMigrationHandling, MultiStepMigrator},
};
use infrafi_runtime::*;
use pallet_migrations::{Cursor, MigrationCursor};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{traits::Header as _, ExtrinsicInclusionMode};

use crate::{chain::*, ways::plain};

fn begin_block() -> ExtrinsicInclusionMode {
	let parent = System::block_hash(System::block_number());
	let number = System::block_number() + 1;
	let digest = Default::default();
	let root = Default::default();
	Executive::initialize_block(&Header::new(number, root, root, parent, digest))
}

/// Nobody is paid out of a state that is half migrated. Whoever repairs it, by other code, finds entries closed until governance
/// opens them.
#[test]
fn a_failed_migration_stops_all_but_inherents_and_closes_entries() {
	on_chain(DEV, || {
		assert_eq!(begin_block(), ExtrinsicInclusionMode::AllExtrinsics);
		type Handler = <Runtime as pallet_migrations::Config>::FailedMigrationHandler;
		for _ in 0..2 {
			assert_eq!(Handler::failed(Some(0)), FailedMigrationHandling::KeepStuck);
			assert!(SafeMode::is_entered());
		}
		Cursor::<Runtime>::put(MigrationCursor::Stuck);
		assert!(MultiBlockMigrations::ongoing());
		assert_eq!(begin_block(), ExtrinsicInclusionMode::OnlyInherents);

		Cursor::<Runtime>::kill();
		assert_eq!(begin_block(), ExtrinsicInclusionMode::AllExtrinsics);
		let mint = || pallet_reserve::Call::mint { amount_usdc: 1, min_usdai: 0 };
		let filtered = frame_system::Error::<Runtime>::CallFiltered;
		assert_eq!(plain(call(Bob, mint())), Err(filtered.into()));
		assert_ok!(root(pallet_safe_mode::Call::force_exit {}));
		assert_ok!(call(Bob, mint()));
	});
}
