//! Months: the instants at which a monthly loan falls due.
//!
//! An *anchor* is local midnight of a given day of the month, or of the month's last day if the
//! month is shorter. Months are counted from January 1970. Range: 1970 to 2106, which are the
//! instants of 32 bits; days from 1 to 31; offsets from UTC up to 14 hours either way. Source:
//! proleptic Gregorian calendar.

use codec::{Decode, DecodeWithMemTracking, Encode, Input, MaxEncodedLen};
use scale_info::TypeInfo;

use crate::FinanceError;

/// Seconds of a day.
pub const DAY: u64 = 86_400;

/// The largest offset from UTC, in seconds.
pub const MAX_UTC_OFFSET: i32 = 14 * 3_600;

/// February 2106, the last month with instants in range.
const LAST_MONTH: u32 = 136 * 12 + 1;

/// A day of every month, in a time zone without daylight saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, MaxEncodedLen, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub struct Anchors {
	/// The day, from 1 to 31. In a shorter month it is the last day.
	day: u8,
	/// Offset of the time zone from UTC, in seconds.
	utc_offset: i32,
}

// Not derived, so that decoding checks the same bounds as `new`.
impl Decode for Anchors {
	fn decode<I: Input>(input: &mut I) -> Result<Self, codec::Error> {
		let (day, utc_offset) = Decode::decode(input)?;
		Self::new(day, utc_offset).map_err(|_| "anchors out of range".into())
	}
}

impl DecodeWithMemTracking for Anchors {}

impl Anchors {
	/// A day from 1 to 31, and an offset in seconds, positive east of Greenwich.
	///
	/// # Errors
	///
	/// [`FinanceError::AnchorDayOutOfRange`], [`FinanceError::UtcOffsetOutOfRange`].
	pub fn new(day: u8, utc_offset: i32) -> Result<Self, FinanceError> {
		if !(1..=31).contains(&day) {
			return Err(FinanceError::AnchorDayOutOfRange);
		}
		if !(-MAX_UTC_OFFSET..=MAX_UTC_OFFSET).contains(&utc_offset) {
			return Err(FinanceError::UtcOffsetOutOfRange);
		}
		Ok(Self { day, utc_offset })
	}

	/// The anchor of a month, in seconds since 1970. Outside 1970 to 2106, this function and those
	/// below return [`FinanceError::InstantOutOfRange`].
	pub fn instant(&self, month: u32) -> Result<u64, FinanceError> {
		if month > LAST_MONTH {
			return Err(FinanceError::InstantOutOfRange);
		}
		let local = u64::from(self.day_in(month)).saturating_mul(DAY);
		let east = i64::from(self.utc_offset);
		local.checked_add_signed(east.saturating_neg()).ok_or(FinanceError::InstantOutOfRange)
	}

	/// The local month of an instant.
	pub fn month_of(&self, instant: u64) -> Result<u32, FinanceError> {
		Ok(month_of_day(self.local_day(instant)?))
	}

	/// Whether an instant lies on the anchor's local day, at any hour.
	pub fn is_on(&self, instant: u64) -> Result<bool, FinanceError> {
		let day = self.local_day(instant)?;
		Ok(day == self.day_in(month_of_day(day)))
	}

	/// The first month whose anchor is at `instant` or later.
	pub fn month_from(&self, instant: u64) -> Result<u32, FinanceError> {
		let month = self.month_of(instant)?;
		let is_past = self.instant(month)? < instant;
		Ok(month.saturating_add(is_past.into()))
	}

	/// The anchor's day in a month, counted from 1970-01-01.
	fn day_in(&self, month: u32) -> u32 {
		let first = first_day(month);
		let length = first_day(month.saturating_add(1)).saturating_sub(first);
		first.saturating_add(u32::from(self.day).min(length)).saturating_sub(1)
	}

	fn local_day(&self, instant: u64) -> Result<u32, FinanceError> {
		if instant > u32::MAX.into() {
			return Err(FinanceError::InstantOutOfRange);
		}
		let local = instant.checked_add_signed(self.utc_offset.into());
		local
			.and_then(|local| u32::try_from(local / DAY).ok())
			.ok_or(FinanceError::InstantOutOfRange)
	}
}

/// Days from 1970-01-01 to the first day of a month.
///
/// Years are counted from March, so that the leap day is the last day of its year. `(153 m + 2) /
/// 5` is the number of days before the `m`-th month from March.
#[allow(clippy::arithmetic_side_effects, reason = "months to 2106: nothing leaves 32 bits")]
fn first_day(month: u32) -> u32 {
	const MARCH_OF_YEAR_0_TO_1970: u32 = 719_468;
	let from_march = month + 1970 * 12 - 2;
	let (year, month) = (from_march / 12, from_march % 12);
	let leap_days = year / 4 - year / 100 + year / 400;
	365 * year + leap_days + (153 * month + 2) / 5 - MARCH_OF_YEAR_0_TO_1970
}

/// The month of a day. Both are counted from January 1970.
fn month_of_day(day: u32) -> u32 {
	// 400 years are 4,800 months and 146,097 days, so the guess is at most one month off.
	let guess = u64::from(day).saturating_mul(4_800) / 146_097;
	let guess = u32::try_from(guess).unwrap_or(u32::MAX);
	if first_day(guess) > day {
		guess.saturating_sub(1)
	} else if first_day(guess.saturating_add(1)) <= day {
		guess.saturating_add(1)
	} else {
		guess
	}
}

#[cfg(test)]
mod tests;
