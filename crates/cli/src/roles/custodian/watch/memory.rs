//! Since when units are missing, from one run to the next: a small file.

use std::{collections::BTreeMap, fs, path::Path};

use serde::{Deserialize, Serialize};

use super::judge::Finding;
use crate::shared::Failure;

/// What is known of a missing unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
	/// When it was found to be missing first, in seconds since 1970.
	pub since: u64,
	/// Whether the report of its loss was prepared.
	pub is_prepared: bool,
}

/// The units that are missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
	/// By their ids.
	pub missing: BTreeMap<u64, Missing>,
}

impl Memory {
	/// Reads the file. None is an empty memory.
	///
	/// # Errors
	///
	/// [`Failure::Input`] if the file cannot be read: to forget would start all times anew.
	pub fn load(path: &Path) -> Result<Self, Failure> {
		match fs::read(path) {
			Ok(bytes) => serde_json::from_slice(&bytes)
				.map_err(|reason| Failure::input(path.display(), reason)),
			Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
			Err(error) => Err(Failure::input(path.display(), error)),
		}
	}

	/// Writes the file: beside the old one first, so that a crash leaves one of both.
	///
	/// # Errors
	///
	/// [`Failure::Input`] if it cannot be written.
	pub fn store(&self, path: &Path) -> Result<(), Failure> {
		let failed = |reason: &dyn std::fmt::Display| Failure::input(path.display(), reason);
		let text = serde_json::to_string_pretty(self).map_err(|error| failed(&error))?;
		let draft = path.with_extension("draft");
		fs::write(&draft, text).map_err(|error| failed(&error))?;
		fs::rename(&draft, path).map_err(|error| failed(&error))
	}

	/// Takes in what was found at a time. A unit that is whole again is forgotten.
	pub fn take(&mut self, findings: &[Finding], now: u64) {
		for finding in findings {
			if finding.is_whole() {
				self.missing.remove(&finding.unit);
			} else {
				let first = Missing { since: now, is_prepared: false };
				self.missing.entry(finding.unit).or_insert(first);
			}
		}
	}

	/// The units whose loss is to be reported: missing for long enough, and not prepared yet.
	pub fn to_report(&self, after: u64, now: u64) -> Vec<u64> {
		let is_due =
			|missing: &Missing| !missing.is_prepared && now.saturating_sub(missing.since) >= after;
		self.missing.iter().filter(|(_, one)| is_due(one)).map(|(unit, _)| *unit).collect()
	}
}

#[cfg(test)]
mod tests {
	use super::{super::document::Gpu, *};

	fn finding(unit: u64, is_whole: bool) -> Finding {
		let missing = if is_whole { vec![] } else { vec![[1; 32]] };
		Finding { unit, missing, present: vec![Gpu::default()] }
	}

	#[test]
	fn a_loss_is_reported_once_and_only_after_a_time() {
		let mut memory = Memory::default();
		memory.take(&[finding(1, false), finding(2, true)], 100);
		assert_eq!(memory.to_report(50, 149), Vec::<u64>::new());
		memory.take(&[finding(1, false)], 150);
		assert_eq!(memory.to_report(50, 150), vec![1], "since the first time");
		memory.missing.get_mut(&1).expect("it is missing").is_prepared = true;
		assert_eq!(memory.to_report(50, 1_000), Vec::<u64>::new());
	}

	#[test]
	fn what_comes_back_is_forgotten() {
		let mut memory = Memory::default();
		memory.take(&[finding(1, false)], 100);
		memory.take(&[finding(1, true)], 120);
		memory.take(&[finding(1, false)], 140);
		assert_eq!(memory.to_report(50, 150), Vec::<u64>::new());
		assert_eq!(memory.to_report(50, 190), vec![1]);
	}

	#[test]
	fn a_broken_file_is_not_forgotten_silently() {
		let path = std::env::temp_dir().join(format!("infrafi-memory-{}", std::process::id()));
		assert_eq!(Memory::load(&path).expect("there is none"), Memory::default());
		let mut memory = Memory::default();
		memory.take(&[finding(7, false)], 100);
		memory.store(&path).expect("it can be written");
		assert_eq!(Memory::load(&path).expect("it is there"), memory);
		fs::write(&path, "{").expect("it can be written");
		assert!(Memory::load(&path).is_err());
		fs::remove_file(path).expect("it is there");
	}
}
