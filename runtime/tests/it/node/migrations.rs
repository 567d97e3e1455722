//! A migration that fails: the chain takes repairs alone until governance has made them.

use frame_support::{
	assert_noop, assert_ok,
	migrations::{FailedMigrationHandler, FailedMigrationHandling, MultiStepMigrator},
	traits::{Contains, Get, Hooks, SafeMode as _},
	weights::Weight,
};
use infrafi_runtime::{failed_migration::MigrationFailure, *};
use pallet_migrations::{Cursor, MigrationCursor};
use pallet_timelock::CallClass;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{traits::Header as _, DispatchError, ExtrinsicInclusionMode};

use crate::{
	brakes::dispatch_paths::plain,
	chain::*,
	governance::{motion::carry, timelock::*, COUNCIL, FIVE, FOUR},
};

type Repair = failed_migration::Call<Runtime>;

fn begin_block() -> ExtrinsicInclusionMode {
	let parent = System::block_hash(System::block_number());
	let number = System::block_number() + 1;
	let digest = Default::default();
	let root = Default::default();
	Executive::initialize_block(&Header::new(number, root, root, parent, digest))
}

/// A migration runs, and an upgrade interrupts it, which pallet-migrations takes for a failure.
/// With `try-runtime` that pallet panics instead of asking the runtime.
fn fail() {
	assert_eq!(begin_block(), ExtrinsicInclusionMode::AllExtrinsics);
	if cfg!(feature = "try-runtime") {
		let asked = <Runtime as pallet_migrations::Config>::FailedMigrationHandler::failed(None);
		assert!(matches!(asked, FailedMigrationHandling::ForceUnstuck));
	} else {
		Cursor::<Runtime>::put(MigrationCursor::Stuck);
		MultiBlockMigrations::on_runtime_upgrade();
	}
}

fn is_open(call: impl Into<RuntimeCall>) -> bool {
	<Runtime as frame_system::Config>::BaseCallFilter::contains(&call.into())
}

#[test]
fn it_is_recorded_and_blocks_take_transactions_again() {
	on_chain(DEV, || {
		fail();
		let block = System::block_number();
		assert_eq!(FailedMigration::failure(), Some(MigrationFailure { migration: None, block }));
		System::assert_has_event(failed_migration::Event::Stopped { migration: None }.into());
		assert!(!MultiBlockMigrations::ongoing(), "code can be replaced");
		assert_eq!(begin_block(), ExtrinsicInclusionMode::AllExtrinsics);
		// Safe mode has no end, also if it was entered before.
		assert_eq!(SafeMode::remaining(), Some(u32::MAX - System::block_number()));
		fail();
		assert_eq!(SafeMode::remaining(), Some(u32::MAX - System::block_number()));
	});
}

fn remark() -> Box<RuntimeCall> {
	Box::new(frame_system::Call::remark { remark: vec![] }.into())
}

fn propose<I: 'static>() -> pallet_collective::Call<Runtime, I>
where
	Runtime: pallet_collective::Config<I, Proposal = RuntimeCall>,
{
	pallet_collective::Call::propose { threshold: 1, proposal: remark(), length_bound: 9 }
}

fn add<I: 'static>() -> pallet_membership::Call<Runtime, I>
where
	Runtime: pallet_membership::Config<I>,
{
	pallet_membership::Call::add_member { who: Bob.to_account_id().into() }
}

fn remove<I: 'static>() -> pallet_membership::Call<Runtime, I>
where
	Runtime: pallet_membership::Config<I>,
{
	pallet_membership::Call::remove_member { who: Bob.to_account_id().into() }
}

#[test]
fn only_repairs_pass_the_filter() {
	on_chain(DEV, || {
		let target = || Bob.to_account_id().into();
		let hash = Default::default();
		let schedule =
			|| pallet_timelock::Call::schedule { call: remark(), class: CallClass::Root };
		let weight_bound = Weight::zero();
		let open: [RuntimeCall; 15] = [
			pallet_timestamp::Call::set { now: 0 }.into(),
			RuntimeCall::Council(propose()),
			schedule().into(),
			pallet_timelock::Call::execute { id: 0, weight_bound }.into(),
			pallet_timelock::Call::cancel { id: 0 }.into(),
			pallet_timelock::Call::brake {}.into(),
			pallet_preimage::Call::note_preimage { bytes: vec![] }.into(),
			frame_system::Call::authorize_upgrade { code_hash: hash }.into(),
			frame_system::Call::apply_authorized_upgrade { code: vec![] }.into(),
			pallet_sudo::Call::sudo { call: remark() }.into(),
			RuntimeCall::CouncilMembers(remove()),
			RuntimeCall::CreditCommitteeMembers(remove()),
			RuntimeCall::Guardians(remove()),
			RuntimeCall::Registrars(remove()),
			RuntimeCall::Appraisers(remove()),
		];
		let closed: [RuntimeCall; 12] = [
			pallet_reserve::Call::mint { amount_usdc: 1, min_usdai: 0 }.into(),
			pallet_reserve::Call::redeem { amount_usdai: ONE, min_usdc: 0 }.into(),
			pallet_balances::Call::transfer_keep_alive { dest: target(), value: INFRA }.into(),
			pallet_oracle::Call::feed_values { values: Default::default() }.into(),
			pallet_utility::Call::batch_all { calls: vec![RuntimeCall::Council(propose())] }.into(),
			pallet_safe_mode::Call::force_exit {}.into(),
			pallet_vault::Call::service {}.into(),
			RuntimeCall::CreditCommittee(propose()),
			RuntimeCall::CouncilMembers(add()),
			RuntimeCall::Guardians(add()),
			frame_system::Call::remark { remark: vec![] }.into(),
			Repair::clear {}.into(),
		];
		assert!(open.iter().chain(&closed).all(|call| is_open(call.clone())), "before");
		fail();
		for call in open {
			assert!(is_open(call.clone()), "{call:?}");
		}
		for call in closed {
			assert!(!is_open(call.clone()), "{call:?}");
		}
		// A motion makes a call that passes the filter again.
		let filtered = frame_system::Error::<Runtime>::CallFiltered;
		assert_eq!(carry(&FOUR, pallet_safe_mode::Call::force_exit {}), Err(filtered.into()));
	});
}

#[test]
fn five_of_six_repair_the_chain_without_a_delay() {
	on_chain(COUNCIL, || {
		let clear = || Repair::clear {};
		let mint = || pallet_reserve::Call::mint { amount_usdc: DOLLAR, min_usdai: 0 };
		let redeem = || pallet_reserve::Call::redeem { amount_usdai: ONE, min_usdc: 0 };
		assert_ok!(call(Bob, mint()));
		let early = scheduled(&FIVE, clear(), CallClass::Root).unwrap();
		let not_ready: DispatchError = pallet_timelock::Error::<Runtime>::CallNotReady.into();
		assert_eq!(execute(early), Err(not_ready));
		fail();
		assert_eq!(execute(early), Err(not_ready), "what waits keeps its time");
		let code_hash = Default::default();
		let authorize = frame_system::Call::authorize_upgrade { code_hash };
		let id = scheduled(&FIVE, authorize, CallClass::Root).unwrap();
		assert_eq!(execute(id), Ok(()));
		assert!(System::authorized_upgrade().is_some());
		// Class `Council` waits as before, and makes repairs alone.
		let filtered: DispatchError = frame_system::Error::<Runtime>::CallFiltered.into();
		let exit = pallet_safe_mode::Call::force_exit {};
		assert_eq!(timelocked(&FOUR, exit, CallClass::Council), Err(filtered));
		let refused: DispatchError = pallet_timelock::Error::<Runtime>::NotGovernance.into();
		assert_eq!(scheduled(&FOUR, clear(), CallClass::Root), Err(refused));

		let id = scheduled(&FIVE, clear(), CallClass::Root).unwrap();
		assert_eq!(execute(id), Ok(()));
		System::assert_has_event(failed_migration::Event::Cleared.into());
		assert_ok!(call(Bob, redeem()));
		assert_eq!(plain(call(Bob, mint())), Err(filtered), "safe mode");
		assert_eq!(carry(&FOUR, pallet_safe_mode::Call::force_exit {}), Ok(()));
		assert_ok!(call(Bob, mint()));
	});
}

#[test]
fn only_root_clears_it_and_not_while_a_migration_runs() {
	on_chain(DEV, || {
		let error = failed_migration::Error::<Runtime>::NothingFailed;
		assert_noop!(root(Repair::clear {}).map_err(|e| e.error), error);
		fail();
		let signed = RuntimeOrigin::signed(Alice.to_account_id());
		let error = failed_migration::Error::<Runtime>::NotGovernance;
		assert_noop!(FailedMigration::clear(signed), error);
		Cursor::<Runtime>::put(MigrationCursor::Stuck);
		let error = failed_migration::Error::<Runtime>::MigrationRuns;
		assert_noop!(root(Repair::clear {}).map_err(|e| e.error), error);
		Cursor::<Runtime>::kill();
		assert_ok!(root(Repair::clear {}));
		assert!(!FailedMigration::stands());
	});
}

#[test]
fn the_hooks_of_our_pallets_do_nothing_until_it_is_cleared() {
	on_chain(DEV, || {
		mint_usdai(Bob, 10_000);
		buy_lot(1_000, 990, 60);
		let matured = || pallet_reserve::Books::<Runtime>::get().matured_cursor.is_some();
		fail();
		next_block(DAY);
		assert!(!matured());
		let number = System::block_number();
		assert_eq!(Vault::on_idle(number, Weight::MAX), Weight::zero());
		assert_eq!(Lending::on_idle(number, Weight::MAX), Weight::zero());
		Lending::on_initialize(number);
		assert_ok!(root(Repair::clear {}));
		next_block(6);
		assert!(matured());
		// Nobody could pay meanwhile.
		assert!(Lending::standstill().is_some());
	});
}

/// What is due meanwhile is made later, and nothing is dropped.
#[test]
fn the_scheduler_waits_for_the_end_of_migrations_and_for_the_repair() {
	type MaximumWeight = <Runtime as pallet_scheduler::Config>::MaximumWeight;
	let runs = |prepare: fn(), repair: fn()| {
		on_chain(DEV, || {
			assert_eq!(begin_block(), ExtrinsicInclusionMode::AllExtrinsics);
			let when = System::block_number() + 2;
			let call = Box::new(pallet_safe_mode::Call::force_enter {}.into());
			let schedule =
				pallet_scheduler::Call::schedule { when, maybe_periodic: None, priority: 0, call };
			assert_ok!(root(schedule));
			prepare();
			assert_eq!(MaximumWeight::get(), Weight::zero());
			System::reset_events();
			let dispatched = || {
				System::events().into_iter().any(|record| {
					let event = record.event;
					matches!(
						event,
						RuntimeEvent::Scheduler(pallet_scheduler::Event::Dispatched { .. })
					)
				})
			};
			for _ in 0..3 {
				begin_block();
				assert!(!dispatched());
			}
			assert_eq!(pallet_scheduler::Agenda::<Runtime>::get(when).len(), 1);
			repair();
			begin_block();
			assert!(dispatched());
		});
	};
	runs(|| Cursor::<Runtime>::put(MigrationCursor::Stuck), Cursor::<Runtime>::kill);
	runs(fail, || {
		assert_ok!(root(Repair::clear {}));
	});
}
