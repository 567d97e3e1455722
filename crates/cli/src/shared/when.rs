//! Times: seconds since 1970 on the chain, dates for people.

use std::{
	str::FromStr,
	time::{Duration, SystemTime, UNIX_EPOCH},
};

/// A time as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instant {
	/// Seconds since 1970.
	At(u64),
	/// Seconds from now on, by the clock of the chain.
	After(u64),
}

impl FromStr for Instant {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		if let Some(span) = text.strip_prefix('+') {
			return Ok(Self::After(span_of(span)?));
		}
		if text.bytes().all(|byte| byte.is_ascii_digit()) && !text.is_empty() {
			return text.parse().map(Self::At).map_err(|_| format!("{text} is too large"));
		}
		let full = if text.len() == 10 { format!("{text}T00:00:00Z") } else { text.to_owned() };
		let time = humantime::parse_rfc3339(&full).map_err(|_| {
			"a time is 2027-01-31, 2027-01-31T12:00:00Z, +90days or seconds since 1970".to_owned()
		})?;
		let since =
			time.duration_since(UNIX_EPOCH).map_err(|_| format!("{text} is before 1970"))?;
		Ok(Self::At(since.as_secs()))
	}
}

impl Instant {
	/// Seconds since 1970.
	pub fn seconds(self, now: u64) -> u64 {
		match self {
			Self::At(at) => at,
			Self::After(span) => now.saturating_add(span),
		}
	}
}

/// A span such as `90days` or `15min`, in seconds.
///
/// # Errors
///
/// If the text is no span.
pub fn span_of(text: &str) -> Result<u64, String> {
	let span = humantime::parse_duration(text);
	span.map(|span| span.as_secs()).map_err(|error| format!("{text}: {error}"))
}

/// Seconds since 1970 as a date.
pub fn text(seconds: u64) -> String {
	// The year 9999 is the last one with a date.
	let time = UNIX_EPOCH + Duration::from_secs(seconds.min(253_402_300_799));
	humantime::format_rfc3339_seconds(time).to_string()
}

/// Seconds since 1970 by the clock of this machine.
pub fn by_this_clock() -> u64 {
	SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_time_is_a_date_a_span_or_seconds() {
		assert_eq!("2027-01-31".parse(), Ok(Instant::At(1_801_353_600)));
		assert_eq!("2027-01-31T00:00:01Z".parse(), Ok(Instant::At(1_801_353_601)));
		assert_eq!("1801353600".parse(), Ok(Instant::At(1_801_353_600)));
		assert_eq!("+1day".parse(), Ok(Instant::After(86_400)));
		assert_eq!(Instant::After(10).seconds(5), 15);
		assert_eq!(text(1_801_353_600), "2027-01-31T00:00:00Z");
		assert_eq!(text(u64::MAX), "9999-12-31T23:59:59Z");
	}

	#[test]
	fn what_is_no_time_is_refused() {
		for text in ["", "+", "tomorrow", "2027-13-01", "31.1.2027", "-5", "99999999999999999999"] {
			assert!(text.parse::<Instant>().is_err(), "{text:?}");
		}
	}
}
