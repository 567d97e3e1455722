//! Windows: when one is fixed, and which one a request joins.

use crate::{units::Seconds, FinanceError};

/// Whether nobody joins or cancels any more: `now > end - min_wait`.
pub fn is_fixed(end: u64, min_wait: Seconds, now: u64) -> bool {
	now.saturating_add(min_wait.0) > end
}

/// End of the first window that closes at least `min_wait` from now, counted on from a known end in
/// windows of equal length; that end itself if it will do. Constant time, however many empty
/// windows lie between.
pub fn joinable_end(
	end: u64,
	length: Seconds,
	min_wait: Seconds,
	now: u64,
) -> Result<u64, FinanceError> {
	let earliest = now.checked_add(min_wait.0).ok_or(FinanceError::Overflow)?;
	let lacking = earliest.saturating_sub(end);
	let windows = match length.0 {
		0 => return Err(FinanceError::DivisionByZero),
		length => lacking.div_ceil(length),
	};
	windows
		.checked_mul(length.0)
		.and_then(|span| span.checked_add(end))
		.ok_or(FinanceError::Overflow)
}
