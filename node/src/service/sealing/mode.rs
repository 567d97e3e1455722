//! When a sealing node makes a block.

use std::{fmt, str::FromStr, time::Duration};

/// The value of `--sealing`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealing {
	/// A block for each transaction that enters the pool and, with a time, also when that time has
	/// gone by since the last block.
	Instant(Option<Duration>),
	/// A block whenever this time has gone by since the last one.
	Interval(Duration),
	/// A block only when `dev_newBlock` or `dev_timeTravel` asks for it.
	Manual,
}

impl Sealing {
	/// Whether a transaction makes a block.
	pub fn follows_pool(self) -> bool {
		matches!(self, Self::Instant(_))
	}

	/// The longest time between two blocks, if there is one.
	pub fn interval(self) -> Option<Duration> {
		match self {
			Self::Instant(interval) => interval,
			Self::Interval(interval) => Some(interval),
			Self::Manual => None,
		}
	}
}

impl FromStr for Sealing {
	type Err = String;

	fn from_str(text: &str) -> Result<Self, String> {
		match text.split_once('=') {
			None if text == "instant" => Ok(Self::Instant(None)),
			None if text == "manual" => Ok(Self::Manual),
			Some(("instant", time)) => Ok(Self::Instant(Some(milliseconds(time)?))),
			Some(("interval", time)) => Ok(Self::Interval(milliseconds(time)?)),
			_ => Err("expected instant, instant=MS, interval=MS or manual".into()),
		}
	}
}

impl fmt::Display for Sealing {
	fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::Instant(None) => f.write_str("instant"),
			Self::Instant(Some(time)) => write!(f, "instant={}", time.as_millis()),
			Self::Interval(time) => write!(f, "interval={}", time.as_millis()),
			Self::Manual => f.write_str("manual"),
		}
	}
}

/// At least a millisecond, at most a day.
fn milliseconds(text: &str) -> Result<Duration, String> {
	const DAY: u64 = 24 * 60 * 60 * 1_000;
	match text.parse() {
		Ok(time) if (1..=DAY).contains(&time) => Ok(Duration::from_millis(time)),
		_ => Err(format!("\"{text}\" is not a number of milliseconds from 1 to {DAY}")),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn each_mode_reads_as_it_is_written() {
		for text in ["instant", "instant=6000", "interval=1", "interval=86400000", "manual"] {
			assert_eq!(text.parse::<Sealing>().unwrap().to_string(), text);
		}
	}

	#[test]
	fn other_words_and_times_are_refused() {
		for text in ["", "Instant", "manual=1", "interval", "interval=", "instant=0", "instant=-1"]
		{
			assert!(text.parse::<Sealing>().is_err(), "{text}");
		}
		assert!("interval=86400001".parse::<Sealing>().is_err());
	}

	#[test]
	fn only_instant_follows_the_pool() {
		let mode = |text: &str| text.parse::<Sealing>().unwrap();
		assert!(mode("instant").follows_pool() && mode("instant=5").follows_pool());
		assert!(!mode("interval=5").follows_pool() && !mode("manual").follows_pool());
		assert_eq!(mode("instant").interval(), None);
		assert_eq!(mode("instant=5").interval(), Some(Duration::from_millis(5)));
		assert_eq!(mode("manual").interval(), None);
	}
}
