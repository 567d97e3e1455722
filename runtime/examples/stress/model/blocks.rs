//! Blocks as their author makes them, and the time of blocks that are left out.

use codec::Encode;
use frame_support::{
	storage::storage_prefix,
	traits::{Get, OnFinalize, OnIdle, OnInitialize},
};
use infrafi_runtime::{clock::set_clock, configs::BlockWeights, *};
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_runtime::{traits::Dispatchable, Digest, DigestItem};

use crate::chain::now;

/// Seconds from one block to the next.
pub const SLOT: u64 = 6;

/// The work of a block that is empty but for a few calls, and its end.
pub fn end() {
	let number = System::block_number();
	let room = BlockWeights::get().max_block.saturating_div(4).saturating_mul(3);
	let used = AllPalletsWithSystem::on_idle(number, room);
	assert!(used.all_lte(room), "idle work takes more weight than it is given");
	AllPalletsWithSystem::on_finalize(number);
}

/// The next block begins at a second.
pub fn begin(seconds: u64) {
	let number = System::block_number() + 1;
	drop_events();
	let slot = sp_consensus_aura::Slot::from(seconds * 1_000 / SLOT_DURATION);
	let digest = Digest { logs: vec![DigestItem::PreRuntime(AURA_ENGINE_ID, slot.encode())] };
	System::initialize(&number, &Hash::repeat_byte(0xb1), &digest);
	// A block's end prunes this map together with the storage root, which is not computed here.
	frame_system::BlockHash::<Runtime>::remove(number.saturating_sub(16));
	AllPalletsWithSystem::on_initialize(number);
	System::note_finished_initialize();
	let set = pallet_timestamp::Call::set { now: seconds * 1_000 };
	RuntimeCall::from(set).dispatch(RuntimeOrigin::none()).expect("time passes");
}

/// The events of the last block. `System::reset_events` also looks for topics, which no event
/// here has, among all keys that were ever changed.
fn drop_events() {
	for item in [&b"Events"[..], b"EventCount"] {
		sp_io::storage::clear(&storage_prefix(b"System", item));
	}
}

/// Blocks are made every six seconds until an instant, and nothing happens in them. They are left
/// out, and the clocks show what they would show: that of the chain, and that of auctions, which
/// each block reads while a lot is on sale.
pub fn quiet(until: u64) {
	let gap = until.saturating_sub(now());
	if gap == 0 {
		return;
	}
	set_clock(until);
	pallet_lending::Market::<Runtime>::mutate(|clock| {
		if clock.auctions == 0 {
			return;
		}
		let elapsed = until.saturating_sub(clock.at);
		let is_open = <Runtime as pallet_lending::Config>::IsEntryOpen::get();
		let counted =
			if clock.was_open && is_open { &mut clock.seconds } else { &mut clock.closed };
		*counted += elapsed;
		(clock.at, clock.was_open) = (until, is_open);
	});
}
