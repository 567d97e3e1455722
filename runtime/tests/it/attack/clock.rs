//! Blocks, and the time between them.

use codec::Encode;
use frame_support::{
	traits::{OnFinalize, OnIdle, OnInitialize},
	weights::Weight,
};
use infrafi_runtime::{configs::BlockWeights, *};
use sp_consensus_aura::AURA_ENGINE_ID;
use sp_runtime::{traits::Dispatchable, Digest, DigestItem};

use super::{
	books::Books,
	events::Emitted,
	world::{now, World},
};

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
pub const YEAR: u64 = 365 * DAY;

/// Ends the block and begins the next one: mostly at once, now and then after missed blocks, rarely
/// after years.
pub fn block(world: &mut World) {
	let (least, most) = match world.random.below(4_000) {
		0..=2_999 => (6, 6),
		3_000..=3_699 => (6, MINUTE),
		3_700..=3_919 => (MINUTE, HOUR),
		3_920..=3_979 => (HOUR, 3 * DAY),
		3_980..=3_983 => (3 * DAY, 60 * DAY),
		_ => (60 * DAY, 3 * YEAR),
	};
	let gap = world.random.between(least, most);
	pass(world, gap);
}

/// Ends the block and begins the next one after a gap.
pub fn pass(world: &mut World, gap: u64) {
	world.longest_gap = world.longest_gap.max(gap);
	world.last = format!("a block {gap} s after the last one");
	let idle = idle(world);
	end(world, idle);
	begin(world, gap);
}

/// The room for idle work: mostly nearly all of a block, at times little, at times none.
fn idle(world: &mut World) -> Weight {
	let all = BlockWeights::get().max_block;
	match world.random.below(10) {
		0 => Weight::zero(),
		1 => all.saturating_div(world.random.between(50, 5_000)),
		2 => all.saturating_div(world.random.between(5, 50)),
		_ => all.saturating_div(4).saturating_mul(3),
	}
}

fn end(world: &mut World, idle: Weight) {
	let (number, events) = (System::block_number(), System::event_count() as usize);
	if idle != Weight::zero() {
		let used = AllPalletsWithSystem::on_idle(number, idle);
		assert!(used.all_lte(idle), "50: idle work takes more weight than it is given");
	}
	AllPalletsWithSystem::on_finalize(number);
	let emitted = Emitted::since(events, &mut world.known);
	let after = Books::read(&world.everyone);
	// A block pays accounts, and takes from none.
	world.books.check_bystanders(&after, &world.everyone, &[]);
	world.close_step(events, None, after, &emitted);
}

fn begin(world: &mut World, gap: u64) {
	world.blocks += 1;
	first(now() + gap);
	let emitted = Emitted::since(0, &mut world.known);
	let after = Books::read(&world.everyone);
	world.books.check_bystanders(&after, &world.everyone, &[]);
	world.close_step(0, None, after, &emitted);
}

/// Begins the next block of the chain, as its author does.
pub fn first(seconds: u64) {
	let number = System::block_number() + 1;
	System::reset_events();
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
