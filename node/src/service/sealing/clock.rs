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
}

impl Clock {
	/// The machine's clock, for slots of this length.
	pub fn new(slot: SlotDuration) -> Self {
		Self { slot: slot.as_millis(), offset: 0 }
	}

	/// The time of a block on a parent of this slot, `skipped` slots later than it could be. A
	/// genesis has no slot.
	pub fn next(&self, now: Millis, parent_slot: Option<u64>, skipped: u64) -> Timestamp {
		let clock = u64::try_from(i128::from(now) + self.offset).unwrap_or_default();
		let time = clock.max(self.earliest(parent_slot));
		Timestamp::new(time.saturating_add(skipped.saturating_mul(self.slot)))
	}

	/// The earliest time of a block on a parent of this slot.
	pub fn earliest(&self, parent_slot: Option<u64>) -> Millis {
		parent_slot.map_or(0, |slot| slot.saturating_add(1).saturating_mul(self.slot))
	}

	/// Sets the clock to `to`, where a block on a parent of this slot may have that time.
	pub fn travel(
		&mut self,
		now: Millis,
		to: Millis,
		parent_slot: Option<u64>,
	) -> Result<(), String> {
		let earliest = self.earliest(parent_slot);
		if to < earliest {
			return Err(format!(
				"time goes forward only: the next block's time is {earliest} ms or later, not {to} ms"
			));
		}
		self.offset = i128::from(to) - i128::from(now);
		Ok(())
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
		assert_eq!(clock().next(1_000_000, None, 0).as_millis(), 1_000_000);
		assert_eq!(clock().next(1_000_000, Some(100), 0).as_millis(), 1_000_000);
	}

	#[test]
	fn quick_blocks_take_a_slot_each() {
		assert_eq!(clock().next(1_000_000, Some(1_000), 0).as_millis(), 1_001 * SLOT);
		assert_eq!(clock().next(1_000_000, Some(1_000), 2).as_millis(), 1_003 * SLOT);
	}

	#[test]
	fn travel_is_exact_and_the_clock_goes_on_from_there() {
		let mut clock = clock();
		clock.travel(1_000_000, 5_000_000, Some(100)).unwrap();
		assert_eq!(clock.next(1_000_000, Some(100), 0).as_millis(), 5_000_000);
		assert_eq!(clock.next(1_000_500, Some(100), 0).as_millis(), 5_000_500);
		// A chain whose last block is old may fall behind the machine's clock, not behind itself.
		clock.travel(9_000_000, 6_000_000, Some(900)).unwrap();
		assert_eq!(clock.next(9_000_000, Some(900), 0).as_millis(), 6_000_000);
	}

	#[test]
	fn travel_does_not_go_back() {
		let mut clock = clock();
		let error = clock.travel(1_000_000, 605_999, Some(100)).unwrap_err();
		assert!(error.contains("606000"), "{error}");
		assert_eq!(clock.next(1_000_000, Some(100), 0).as_millis(), 1_000_000);
		clock.travel(1_000_000, 606_000, Some(100)).unwrap();
	}

	#[test]
	fn the_ends_of_time_do_not_overflow() {
		let mut clock = clock();
		clock.travel(u64::MAX, 0, None).unwrap();
		assert_eq!(clock.next(0, None, 0).as_millis(), 0);
		clock.travel(0, u64::MAX, None).unwrap();
		assert_eq!(clock.next(u64::MAX, Some(u64::MAX), u64::MAX).as_millis(), u64::MAX);
	}
}
