//! The instants at which a loan falls due.
//!
//! The deadlines are `d_1 .. d_N`. `d_0` is before them: the end of a stub, in which only interest
//! is due, or the draw if there is no stub. The *window* of `d_n` is the time after `d_(n-1)`, up
//! to and including `d_n`: a payment at the deadline is in time. Every function takes a constant
//! number of steps.

use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::{
	calendar::{Anchors, DAY},
	units::{Seconds, UnixSeconds},
	FinanceError,
};
use rhythm::Rhythm;

/// The greatest number of deadlines of a loan, without the end of a stub.
pub const MAX_DEADLINES: u32 = 120;

/// The longest `min_stub`: the shortest month, so that it is always enough to skip one anchor.
pub const MAX_MIN_STUB: Seconds = Seconds(28 * DAY);

/// The longest first window of a monthly loan: two months, if one anchor was skipped.
const MAX_FIRST: Seconds = Seconds(62 * DAY);

/// The deadlines of a drawn loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Deadlines {
	/// Time of the draw, in seconds since 1970.
	draw: UnixSeconds,
	/// How the deadlines follow each other.
	rhythm: Rhythm,
	/// Number of deadlines, without the end of a stub.
	count: u32,
}

// Not derived, so that decoding checks what `every` and `monthly` check.
impl Decode for Deadlines {
	fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
		let (draw, rhythm, count) = Decode::decode(input)?;
		Self { draw, rhythm, count }.checked().map_err(|_| "deadlines out of range".into())
	}
}

impl DecodeWithMemTracking for Deadlines {}

#[allow(clippy::cast_possible_truncation, reason = "the derived code casts a variant's index")]
mod rhythm {
	use super::*;

	#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, MaxEncodedLen, TypeInfo)]
	#[scale_info(capture_docs = "always")]
	pub(super) enum Rhythm {
		/// `d_n = draw + n * seconds`.
		Every {
			/// Length of a window, in seconds.
			seconds: Seconds,
		},
		/// `d_n` is the anchor of `month + n`. So is `d_0`, if there is a stub.
		Monthly {
			/// The day of every month.
			anchors: Anchors,
			/// The month of `d_0`, in months since January 1970.
			month: u32,
			/// Whether interest alone is due at `d_0`.
			stub: bool,
		},
	}
}

impl Deadlines {
	/// `count` windows of equal length.
	///
	/// # Errors
	///
	/// [`FinanceError::EmptyWindow`], [`FinanceError::NoDeadline`],
	/// [`FinanceError::TooManyDeadlines`]; [`FinanceError::Overflow`] if the last deadline exceeds
	/// 64 bits.
	pub fn every(draw: u64, length: Seconds, count: u32) -> Result<Self, FinanceError> {
		Self { draw, rhythm: Rhythm::Every { seconds: length }, count }.checked()
	}

	/// The anchors from the draw to the first anchor at or after `draw + days`.
	///
	/// The first anchor is this month's if the local day of the draw is before it, else next
	/// month's. An anchor nearer to the draw than `min_stub` is skipped. A draw on the anchor's
	/// local day, at any hour, has no stub. Any other draw has a stub, which ends at the first
	/// anchor.
	///
	/// # Errors
	///
	/// [`FinanceError::MinStubTooLong`], [`FinanceError::NoDeadline`] if there would only be a
	/// stub, [`FinanceError::TooManyDeadlines`]; [`FinanceError::InstantOutOfRange`] if the
	/// calendar ends before the loan.
	pub fn monthly(
		draw: u64,
		anchors: Anchors,
		days: u32,
		min_stub: Seconds,
	) -> Result<Self, FinanceError> {
		if min_stub > MAX_MIN_STUB {
			return Err(FinanceError::MinStubTooLong);
		}
		let stub = !anchors.is_on(draw)?;
		let month = anchors.month_of(draw)?;
		let first = match anchors.instant(month)? {
			anchor if stub && anchor > draw => month,
			_ => month.saturating_add(1),
		};
		let near = Seconds::between(draw, anchors.instant(first)?) < min_stub;
		let first = first.saturating_add(near.into());
		// Without a stub the first anchor is `d_1`.
		let month = first.saturating_sub((!stub).into());

		let end = u64::from(days).saturating_mul(DAY).saturating_add(draw);
		let count = anchors.month_from(end)?.saturating_sub(month);
		Self { draw, rhythm: Rhythm::Monthly { anchors, month, stub }, count }.checked()
	}

	/// Checks the bounds. All deadlines exist if the last one does. They ascend if the first one is
	/// after the draw.
	fn checked(self) -> Result<Self, FinanceError> {
		match self.count {
			0 => return Err(FinanceError::NoDeadline),
			1..=MAX_DEADLINES => {}
			_ => return Err(FinanceError::TooManyDeadlines),
		}
		self.instant(self.count)?;
		let first = Seconds::between(self.draw, self.instant(self.first())?);
		match self.rhythm {
			Rhythm::Every { seconds: Seconds(0) } => Err(FinanceError::EmptyWindow),
			Rhythm::Monthly { .. } if first == Seconds(0) || first > MAX_FIRST => {
				Err(FinanceError::DeadlinesNotAfterDraw)
			}
			_ => Ok(self),
		}
	}

	/// `N`.
	pub fn count(&self) -> u32 {
		self.count
	}

	/// Index of the first deadline: 0 with a stub, 1 without.
	pub fn first(&self) -> u32 {
		match self.rhythm {
			Rhythm::Monthly { stub: true, .. } => 0,
			_ => 1,
		}
	}

	/// Instant of the draw, in seconds since 1970.
	pub fn draw(&self) -> u64 {
		self.draw
	}

	/// Instant of the last deadline, in seconds since 1970.
	pub fn maturity(&self) -> Result<u64, FinanceError> {
		self.instant(self.count)
	}

	/// `d_n` in seconds since 1970. For an index above `N`, this function and those below return
	/// [`FinanceError::NoSuchDeadline`].
	pub fn instant(&self, n: u32) -> Result<u64, FinanceError> {
		if n > self.count {
			return Err(FinanceError::NoSuchDeadline);
		}
		match self.rhythm {
			_ if n < self.first() => Ok(self.draw),
			Rhythm::Every { seconds: Seconds(seconds) } => seconds
				.checked_mul(n.into())
				.and_then(|span| span.checked_add(self.draw))
				.ok_or(FinanceError::Overflow),
			Rhythm::Monthly { anchors, month, .. } => anchors.instant(month.saturating_add(n)),
		}
	}

	/// Length of the window of `d_n` in seconds. The first window begins at the draw.
	pub fn window(&self, n: u32) -> Result<Seconds, FinanceError> {
		let opens = match n.checked_sub(1) {
			Some(before) => self.instant(before)?,
			None => self.draw,
		};
		Ok(Seconds::between(opens, self.instant(n)?))
	}

	/// Whether no window of `d_1 .. d_N` is shorter than `time`.
	pub fn no_window_below(&self, time: Seconds) -> Result<bool, FinanceError> {
		match self.rhythm {
			Rhythm::Every { seconds } => Ok(time <= seconds),
			// The shortest month less the hours of a draw on the anchor's day.
			Rhythm::Monthly { .. } if time <= Seconds(27 * DAY) => Ok(true),
			Rhythm::Monthly { .. } => {
				(1..=self.count).try_fold(true, |all, n| Ok(all && time <= self.window(n)?))
			}
		}
	}

	/// Index of the window of an instant: the first deadline at or after it, or the last deadline
	/// if all are before it.
	pub fn window_at(&self, instant: u64) -> Result<u32, FinanceError> {
		let n = match self.rhythm {
			_ if instant > self.maturity()? => self.count,
			Rhythm::Every { seconds: Seconds(seconds) } => {
				let since = instant.saturating_sub(self.draw);
				u32::try_from(since.div_ceil(seconds)).map_err(|_| FinanceError::NoSuchDeadline)?
			}
			Rhythm::Monthly { anchors, month, .. } => {
				anchors.month_from(instant.max(self.draw))?.saturating_sub(month)
			}
		};
		Ok(n.clamp(self.first(), self.count))
	}

	/// One more than the index of the last deadline before an instant, or [`Self::first`] if there
	/// is none. All deadlines below this index are past.
	pub fn open_at(&self, instant: u64) -> Result<u32, FinanceError> {
		let window = self.window_at(instant)?;
		let past = self.instant(window)? < instant;
		Ok(window.saturating_add(past.into()))
	}
}

#[cfg(test)]
mod tests;
