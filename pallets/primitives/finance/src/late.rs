//! Late interest: what a missed deadline costs beside the ordinary interest.
//!
//! A deadline `d_j` that stays unsatisfied counts late seconds from then on, `grace` at most. All
//! deadlines from the first unsatisfied one up to now count, each for itself: whoever misses two
//! pays for two.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{
	interest::{Interest, Rate},
	schedule::Deadlines,
	units::{Apr, Usdai, Seconds},
	FinanceError,
};

/// How long a missed deadline costs late interest, and how much. The time is also how long a
/// borrower has before the loan can be liquidated. It is not longer than the shortest window.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct GraceTerms {
	/// Late seconds counted per deadline, at most.
	pub time: Seconds,
	/// Yearly rate on principal for each of them.
	pub apr: Apr,
}

/// `sum over j >= next of min(max(at - d_j, 0), grace)`, in constant time.
///
/// No window is shorter than the grace time, so that all passed deadlines but the last have used it
/// up.
pub fn late_seconds(
	deadlines: &Deadlines,
	next: u32,
	grace: Seconds,
	at: u64,
) -> Result<Seconds, FinanceError> {
	let open = deadlines.open_at(at)?;
	let Some(earlier) = open.checked_sub(next).and_then(|passed| passed.checked_sub(1)) else {
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

/// Late interest on `principal` between two touches, with `next` the first deadline unsatisfied
/// throughout.
///
/// Exact: a thousand touches give what one gives. Zero if `to` is not later than `from`.
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
