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

	/// The time of a block on a parent of this slot. A genesis has no slot.
	pub fn next(&self, now: Millis, parent_slot: Option<u64>) -> Timestamp {
		let running = || u64::try_from(i128::from(now) + self.offset).unwrap_or_default();
		let clock = self.arrival.unwrap_or_else(running);
		let time = clock.max(self.earliest(parent_slot));
		Timestamp::new(time.saturating_add(self.skipped.saturating_mul(self.slot)))
	}

	/// Makes the next blocks this number of slots later than they could be.
	pub fn skip(&mut self, slots: u64) {
		self.skipped = slots;
	}

	/// The earliest time of a block on a parent of this slot.
	pub fn earliest(&self, parent_slot: Option<u64>) -> Millis {
		parent_slot.map_or(0, |slot| slot.saturating_add(1).saturating_mul(self.slot))
	}

	/// Stops the clock at `to`, if a block on a parent of this slot may have that time.
	pub fn travel(&mut self, to: Millis, parent_slot: Option<u64>) -> Result<(), String> {
		let earliest = self.earliest(parent_slot);
		if to < earliest {
			return Err(format!(
				"time goes forward only: the next block's time is {earliest} ms or later, not {to} ms"
			));
		}
		self.arrival = Some(to);
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

	#[test]
	fn a_block_takes_the_time_of_the_machine() {
		assert_eq!(clock().next(1_000_000, None).as_millis(), 1_000_000);
		assert_eq!(clock().next(1_000_000, Some(100)).as_millis(), 1_000_000);
	}

	#[test]
	fn quick_blocks_take_a_slot_each() {
		assert_eq!(clock().next(1_000_000, Some(1_000)).as_millis(), 1_001 * SLOT);
		let mut clock = clock();
		clock.skip(2);
		assert_eq!(clock.next(1_000_000, Some(1_000)).as_millis(), 1_003 * SLOT);
		clock.skip(0);
		assert_eq!(clock.next(1_000_000, Some(1_000)).as_millis(), 1_001 * SLOT);
	}

	#[test]
	fn travel_is_exact_and_the_clock_goes_on_from_there() {
		let mut clock = clock();
		clock.travel(5_000_000, Some(100)).unwrap();
		// However long the block takes to be made.
		assert_eq!(clock.next(1_000_000, Some(100)).as_millis(), 5_000_000);
		assert_eq!(clock.next(1_000_300, Some(100)).as_millis(), 5_000_000);
		clock.run_on(1_000_400);
		assert_eq!(clock.next(1_000_900, Some(100)).as_millis(), 5_000_500);
		// A chain whose last block is old may fall behind the machine's clock, not behind itself.
		clock.travel(6_000_000, Some(900)).unwrap();
		clock.run_on(9_000_000);
		assert_eq!(clock.next(9_000_000, Some(900)).as_millis(), 6_000_000);
	}

	#[test]
	fn a_journey_without_a_block_leaves_the_clock() {
		let mut clock = clock();
		clock.travel(5_000_000, Some(100)).unwrap();
		clock.stay();
		assert_eq!(clock.next(1_000_000, Some(100)).as_millis(), 1_000_000);
	}

	#[test]
	fn travel_does_not_go_back() {
		let mut clock = clock();
		let error = clock.travel(605_999, Some(100)).unwrap_err();
		assert!(error.contains("606000"), "{error}");
		assert_eq!(clock.next(1_000_000, Some(100)).as_millis(), 1_000_000);
		clock.travel(606_000, Some(100)).unwrap();
	}

	#[test]
	fn the_ends_of_time_do_not_overflow() {
		let mut clock = clock();
		clock.travel(0, None).unwrap();
		clock.run_on(u64::MAX);
		assert_eq!(clock.next(0, None).as_millis(), 0);
		clock.travel(u64::MAX, None).unwrap();
		clock.run_on(0);
		clock.skip(u64::MAX);
		assert_eq!(clock.next(u64::MAX, Some(u64::MAX)).as_millis(), u64::MAX);
	}
}
