//! Any bytes as a transaction, and any calls by any account, on a chain with a history: nothing
//! panics, no call weighs more than its admitted weight, and the books are right afterwards.

#![no_main]

use std::cell::RefCell;

use arbitrary::Unstructured;
use codec::{DecodeAll, DecodeLimit};
use frame_support::{
	dispatch::{extract_actual_weight, DispatchClass, GetDispatchInfo},
	storage::with_transaction,
	traits::{OnFinalize, OnIdle},
};
use infrafi_finance::shares::LOCKED;
use infrafi_protocol::assets::USDC;
use infrafi_runtime::{
	configs::{BlockWeights, ReserveAccount, VaultAccount},
	*,
};
use libfuzzer_sys::fuzz_target;
use sp_io::TestExternalities;
use sp_keyring::Sr25519Keyring::Alice;
use sp_runtime::{traits::Dispatchable, DispatchError, TransactionOutcome};

use attack::{clock, people::wealth, Books, World};

#[allow(dead_code, unused_imports)]
#[path = "../../tests/it/attack/mod.rs"]
mod attack;
#[path = "../src/chain.rs"]
mod chain;

/// As deep as a node decodes.
const DEPTH: u32 = 256;

/// Rounds of a thousand steps that the chain has behind it.
const PAST: u64 = 6;

thread_local! {
	static CHAIN: RefCell<(TestExternalities, World)> = RefCell::new(with_a_past());
}

/// A chain with a history. USDC can no longer be minted or burned on it.
fn with_a_past() -> (TestExternalities, World) {
	let (mut chain, mut world) = attack::begin(7);
	world.most_heard = usize::from(u16::MAX);
	for _ in 0..PAST {
		attack::round(&mut chain, &mut world);
	}
	chain.execute_with(|| {
		let nobody: Address = configs::TreasuryAccount::get().into();
		let (id, issuer, admin) = (codec::Compact(USDC), nobody.clone(), nobody.clone());
		let alice = Alice.to_account_id();
		let team = pallet_assets::Call::set_team { id, issuer, admin, freezer: nobody.clone() };
		assert!(world.call(&alice, team));
		assert!(world.call(&alice, pallet_assets::Call::transfer_ownership { id, owner: nobody }));
		assert!(world.call(&alice, pallet_sudo::Call::remove_key {}));
	});
	chain.commit_all().expect("no transaction is open");
	(chain, world)
}

fuzz_target!(|bytes: &[u8]| {
	CHAIN.with_borrow_mut(|(chain, world)| {
		chain.execute_with(|| {
			let _ = with_transaction(|| {
				run(bytes, world);
				TransactionOutcome::Rollback(Ok::<(), DispatchError>(()))
			});
		});
	});
});

fn run(bytes: &[u8], world: &World) {
	let mut bytes = Unstructured::new(bytes);
	if bytes.ratio(1, 8).unwrap_or_default() {
		transact(bytes.take_rest());
		return;
	}
	for _ in 0..8 {
		if bytes.is_empty() || step(&mut bytes, world).is_err() {
			break;
		}
		let books = Books::read(&world.everyone);
		books.check_ledgers();
		check_cover(&books);
	}
}

/// Applies a transaction as a block does. Only the author sets the time, once in a block, so a call
/// of Timestamp is left out.
fn transact(bytes: &[u8]) {
	match UncheckedExtrinsic::decode_all(&mut &*bytes) {
		Ok(transaction) if !matches!(transaction.function, RuntimeCall::Timestamp(_)) => {
			let _ = Executive::apply_extrinsic(transaction);
		}
		_ => {}
	}
}

fn step(bytes: &mut Unstructured, world: &World) -> arbitrary::Result<()> {
	if bytes.ratio(1, 6)? {
		let seconds = match bytes.arbitrary::<u8>()? {
			0..=199 => bytes.int_in_range(6..=600)?,
			_ => bytes.int_in_range(6..=3 * clock::YEAR)?,
		};
		pass(seconds);
		return Ok(());
	}
	let Some(call) = call(bytes, world)? else { return Ok(()) };
	// The accounts of the protocol, which are the last ones, have no key.
	let signers = world.people.len() + world.appraisers.len();
	let origin = match bytes.int_in_range(0..=signers)? {
		// Governance may change the other pallets in ways that this target does not check.
		0 if is_ours(&call) => RuntimeOrigin::root(),
		0 => return Ok(()),
		place => RuntimeOrigin::signed(world.everyone[place - 1].clone()),
	};
	dispatch(call, origin);
	Ok(())
}

/// The next block, `seconds` later.
fn pass(seconds: u64) {
	let number = System::block_number();
	AllPalletsWithSystem::on_idle(number, BlockWeights::get().max_block.saturating_div(2));
	AllPalletsWithSystem::on_finalize(number);
	clock::first(pallet_timestamp::Now::<Runtime>::get() / 1_000 + seconds);
}

/// The pots contain at least the amounts of their ledgers. Gifts, which are not counted here, make
/// them larger.
fn check_cover(books: &Books) {
	let (reserve, vault) = (wealth(&ReserveAccount::get()), wealth(&VaultAccount::get()));
	assert!(reserve.usdc >= books.reserve.cash.0, "the reserve's cash");
	assert!(vault.usdai >= books.vault.money.total().unwrap().0, "idle, claims and fees");
	let locked = if books.issued.susdai > 0 { LOCKED.0 } else { 0 };
	assert!(vault.susdai >= books.queue.pending().unwrap().0 + locked, "pending and locked");
	let lent = &books.portfolio;
	let owed = lent.reserves.0 + lent.unclaimed.0 + lent.bid_deposits.0;
	assert!(wealth(&Lending::account()).usdai >= owed, "the pot holds less than it owes");
}

/// A call decoded from arbitrary bytes, or an earlier call with some of its bytes changed.
fn call(bytes: &mut Unstructured, world: &World) -> arbitrary::Result<Option<RuntimeCall>> {
	let encoded = if bytes.ratio(1, 4)? {
		let length = bytes.int_in_range(2..=512)?;
		bytes.bytes(length.min(bytes.len()))?.to_vec()
	} else {
		let mut heard = bytes.choose(&world.heard)?.clone();
		for _ in 0..bytes.int_in_range(0..=6)? {
			let place = bytes.choose_index(heard.len())?;
			heard[place] = bytes.arbitrary()?;
		}
		heard
	};
	Ok(RuntimeCall::decode_with_depth_limit(DEPTH, &mut &*encoded).ok())
}

fn is_ours(call: &RuntimeCall) -> bool {
	matches!(
		call,
		RuntimeCall::Collateral(_)
			| RuntimeCall::Appraisal(_)
			| RuntimeCall::Reserve(_)
			| RuntimeCall::Vault(_)
			| RuntimeCall::Lending(_)
	)
}

fn dispatch(call: RuntimeCall, origin: RuntimeOrigin) {
	let info = call.get_dispatch_info();
	let most = BlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
	// No block would include it.
	if most.is_some_and(|most| info.call_weight.any_gt(most)) {
		return;
	}
	let result = call.dispatch(origin);
	let actual = extract_actual_weight(&result, &info);
	assert!(actual.all_lte(info.call_weight), "a call weighs more than its admitted weight");
}
