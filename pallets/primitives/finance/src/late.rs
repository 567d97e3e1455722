//! Late interest: the cost of a missed deadline beside the ordinary interest.
//!
//! A deadline `d_j` that is not satisfied counts late seconds from then on, at most the grace time.
//! All deadlines from the first unsatisfied one up to now count, each by itself: two missed
//! deadlines cost twice.

use crate::{
	interest::{Interest, Rate},
	schedule::Deadlines,
	units::{Apr, Seconds, Usdai},
	FinanceError,
};

value! {
	/// The grace time, in which a missed deadline costs late interest and the loan cannot be
	/// liquidated, and the rate of that interest. The time is at most the shortest window.
	pub struct GraceTerms {
		/// The most late seconds per deadline.
		pub time: Seconds,
		/// Rate per year on the principal, for each late second.
		pub apr: Apr,
	}
}

/// `sum over j >= next of min(max(at - d_j, 0), grace)`, in constant time.
///
/// No window is shorter than the grace time, so all past deadlines except the last count it in
/// full.
pub fn late_seconds(
	deadlines: &Deadlines,
	next: u32,
	grace: Seconds,
	at: u64,
) -> Result<Seconds, FinanceError> {
	let open = deadlines.open_at(at)?;
	let Some(earlier) = open.checked_sub(next).and_then(|count| count.checked_sub(1)) else {
		return Ok(Seconds(0));
	};
	let last = deadlines.instant(open.saturating_sub(1))?;
	let current = Seconds::between(last, at).min(grace);
	grace
		.0
		.checked_mul(earlier.into())
		.and_then(|full| full.checked_add(current.0))
		.map(Seconds)
		.ok_or(FinanceError::Overflow)
}

/// Late interest on `principal` between two instants. `next` is the first deadline that is
/// unsatisfied throughout.
///
/// It is exact: a thousand parts of a span add up to the span. Zero if `to` is not later than
/// `from`.
pub fn late_interest(
	deadlines: &Deadlines,
	next: u32,
	grace: GraceTerms,
	principal: Usdai,
	from: u64,
	to: u64,
) -> Result<Interest, FinanceError> {
	let before = late_seconds(deadlines, next, grace.time, from)?;
	let after = late_seconds(deadlines, next, grace.time, to)?;
	Interest::accrued(Rate::of(principal, grace.apr), Seconds::between(before.0, after.0))
}

#[cfg(test)]
mod tests;
