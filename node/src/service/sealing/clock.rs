//! The time of sealed blocks.
//!
//! A block takes a slot of its own, so the chain's time runs ahead of the machine's by a slot a
//! block where blocks come faster than that. It never goes back.

use sp_consensus_aura::SlotDuration;
use sp_timestamp::Timestamp;

/// Milliseconds since 1970.
pub type Millis = u64;

/// The clock from which sealed blocks take their time.
#[derive(Debug)]
pub struct Clock {
	slot: Millis,
	/// What travel has added to the machine's clock.
	offset: i128,
	/// The time of the block that a journey makes. The clock stands still until that block is made.
	arrival: Option<Millis>,
	/// How many slots the next block leaves out.
	skipped: u64,
}

impl Clock {
	/// The machine's clock, for slots of this length.
	pub fn new(slot: SlotDuration) -> Self {
		Self { slot: slot.as_millis(), offset: 0, arrival: None, skipped: 0 }
	}

	/// The time of a block on a parent of this time. A genesis has the time 0.
	pub fn next(&self, now: Millis, parent: Millis) -> Timestamp {
		let running = || u64::try_from(i128::from(now) + self.offset).unwrap_or_default();
		let clock = self.arrival.unwrap_or_else(running);
		let time = clock.max(self.earliest(parent));
		Timestamp::new(time.saturating_add(self.skipped.saturating_mul(self.slot)))
	}

	/// Makes the next blocks this number of slots later than they could be.
	pub fn skip(&mut self, slots: u64) {
		self.skipped = slots;
	}

	/// The earliest time of a block on a parent of this time: in a later slot, as Aura requires,
	/// and half a slot after the parent. The timestamp pallet requires the latter, and moves an
	/// earlier time without a word.
	fn earliest(&self, parent: Millis) -> Millis {
		let slot = parent.checked_div(self.slot).unwrap_or_default();
		let next_slot = slot.saturating_add(1).saturating_mul(self.slot);
		next_slot.max(parent.saturating_add(self.slot / 2))
	}

	/// Stops the clock at `to`, if a block on a parent of this time may have that time. No slot is
	/// left out on the way.
	pub fn travel(&mut self, to: Millis, parent: Millis) -> Result<(), String> {
		let earliest = self.earliest(parent);
		if to < earliest {
			return Err(format!(
				"time goes forward only: the next block's time is {earliest} ms or later, not {to} ms"
			));
		}
		self.arrival = Some(to);
		self.skipped = 0;
		Ok(())
	}

	/// Lets the clock run again as before a journey that made no block.
	pub fn stay(&mut self) {
		self.arrival = None;
	}

	/// Lets the clock run again, from the time of the journey.
	pub fn run_on(&mut self, now: Millis) {
		if let Some(arrival) = self.arrival.take() {
			self.offset = i128::from(arrival) - i128::from(now);
		}
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	const SLOT: u64 = 6_000;

	fn clock() -> Clock {
		Clock::new(SlotDuration::from_millis(SLOT))
	}

	fn next(clock: &Clock, now: Millis, parent: Millis) -> Millis {
		clock.next(now, parent).as_millis()
	}

	#[test]
	fn a_block_takes_the_time_of_the_machine() {
		assert_eq!(next(&clock(), 1_000_000, 0), 1_000_000);
		assert_eq!(next(&clock(), 1_000_000, 600_000), 1_000_000);
	}

	#[test]
	fn quick_blocks_take_a_slot_each() {
		let parent = 1_000 * SLOT + 2_999;
		assert_eq!(next(&clock(), 1_000_000, parent), 1_001 * SLOT);
		let mut clock = clock();
		clock.skip(2);
		assert_eq!(next(&clock, 1_000_000, parent), 1_003 * SLOT);
		clock.skip(0);
		assert_eq!(next(&clock, 1_000_000, parent), 1_001 * SLOT);
	}

	#[test]
	fn half_a_slot_is_between_two_blocks() {
		assert_eq!(next(&clock(), 0, 1_000 * SLOT + 3_001), 1_001 * SLOT + 1);
		assert_eq!(next(&clock(), 0, 1_000 * SLOT + 5_999), 1_001 * SLOT + 2_999);
		assert_eq!(next(&clock(), 0, 0), SLOT);
	}

	#[test]
	fn travel_is_exact_and_the_clock_goes_on_from_there() {
		let mut clock = clock();
		clock.skip(2);
		clock.travel(5_000_000, 600_000).unwrap();
		// However long the block takes to be made.
		assert_eq!(next(&clock, 1_000_000, 600_000), 5_000_000);
		assert_eq!(next(&clock, 1_000_300, 600_000), 5_000_000);
		clock.run_on(1_000_400);
		assert_eq!(next(&clock, 1_000_900, 600_000), 5_000_500);
		// A chain whose last block is old may fall behind the machine's clock, not behind itself.
		clock.travel(6_000_000, 5_400_000).unwrap();
		clock.run_on(9_000_000);
		assert_eq!(next(&clock, 9_000_000, 5_400_000), 6_000_000);
	}

	#[test]
	fn a_journey_without_a_block_leaves_the_clock() {
		let mut clock = clock();
		clock.travel(5_000_000, 600_000).unwrap();
		clock.stay();
		assert_eq!(next(&clock, 1_000_000, 600_000), 1_000_000);
	}

	#[test]
	fn travel_goes_to_any_time_that_a_block_may_have_and_to_no_other() {
		for (parent, earliest) in [(600_000, 606_000), (605_999, 608_999), (0, SLOT)] {
			let mut clock = clock();
			let error = clock.travel(earliest - 1, parent).unwrap_err();
			assert!(error.contains(&format!("{earliest} ms or later")), "{error}");
			assert_eq!(next(&clock, 1_000_000, parent), 1_000_000);
			clock.travel(earliest, parent).unwrap();
			assert_eq!(next(&clock, 1_000_000, parent), earliest);
		}
	}

	#[test]
	fn the_ends_of_time_do_not_overflow() {
		let mut clock = clock();
		clock.travel(SLOT, 0).unwrap();
		clock.run_on(u64::MAX);
		assert_eq!(next(&clock, 0, 0), SLOT);
		clock.travel(u64::MAX, 0).unwrap();
		clock.run_on(0);
		clock.skip(u64::MAX);
		assert_eq!(next(&clock, u64::MAX, u64::MAX), u64::MAX);
	}
}
