//! The clock, set without a block: for tests, fuzz targets, benchmarks and examples.

use frame_support::traits::OnTimestampSet;

use crate::{Lending, Reserve, Runtime};

/// Sets the time of the chain, in seconds since 1970, and notifies the reserve and lending as
/// `Timestamp.set` does. Aura is not notified: it would ask for the slot of a block.
pub fn set_clock(seconds: u64) {
	let milliseconds = seconds.saturating_mul(1_000);
	pallet_timestamp::Now::<Runtime>::put(milliseconds);
	<(Reserve, Lending) as OnTimestampSet<u64>>::on_timestamp_set(milliseconds);
}
