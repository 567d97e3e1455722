//! Windows: when a window is fixed, and which window a request joins.

use crate::{units::Seconds, FinanceError};

/// Whether the window admits no new request and no cancellation: `now > end - min_wait`.
pub fn is_fixed(end: u64, min_wait: Seconds, now: u64) -> bool {
	now.saturating_add(min_wait.0) > end
}

/// End of the first window that closes at least `min_wait` from now, in seconds since 1970. Windows
/// of equal length follow the known end `end`, which is returned if it is late enough. The work is
/// constant, whatever the number of empty windows in between.
pub fn joinable_end(
	end: u64,
	length: Seconds,
	min_wait: Seconds,
	now: u64,
) -> Result<u64, FinanceError> {
	let earliest = now.checked_add(min_wait.0).ok_or(FinanceError::Overflow)?;
	let wait = earliest.saturating_sub(end);
	let windows = match length.0 {
		0 => return Err(FinanceError::DivisionByZero),
		length => wait.div_ceil(length),
	};
	windows
		.checked_mul(length.0)
		.and_then(|span| span.checked_add(end))
		.ok_or(FinanceError::Overflow)
}
