//! A failed migration.

use frame_support::{
	assert_ok,
	migrations::{FailedMigrationHandler, FailedMigrationHandling, MultiStepMigrator},
};
use infrafi_runtime::*;
use pallet_migrations::{Cursor, MigrationCursor};
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{traits::Header as _, ExtrinsicInclusionMode};

use crate::{brakes::dispatch_paths::plain, chain::*};

fn begin_block() -> ExtrinsicInclusionMode {
	let parent = System::block_hash(System::block_number());
	let number = System::block_number() + 1;
	let digest = Default::default();
	let root = Default::default();
	Executive::initialize_block(&Header::new(number, root, root, parent, digest))
}

/// No call pays out of a state that is half migrated. After a repair by other code, entries are
/// closed until governance opens them.
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
