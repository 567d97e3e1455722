//! Which units are all there: every serial number of a unit has to answer.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::document::{Document, Gpu};

/// A unit as the chain knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
	/// Its id.
	pub unit: u64,
	/// The hashes of its serial numbers.
	pub serials: Vec<[u8; 32]>,
}

/// What was found of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
	/// Its id.
	pub unit: u64,
	/// The hashes of the serial numbers that do not answer.
	pub missing: Vec<[u8; 32]>,
	/// The GPUs of the unit that have answered.
	pub present: Vec<Gpu>,
}

impl Finding {
	/// Whether every serial number of the unit has answered.
	pub fn is_whole(&self) -> bool {
		self.missing.is_empty() && !self.present.is_empty()
	}
}

/// The hash of a serial number, as the application for a receipt has it: SHA-256 of its text.
pub fn hash_of(serial: &str) -> [u8; 32] {
	Sha256::digest(serial.trim().as_bytes()).into()
}

/// What the documents of all hosts say about units, and the GPUs that belong to none of them.
pub fn judge(expected: &[Expected], documents: &[Document]) -> (Vec<Finding>, Vec<Gpu>) {
	let mut answered: BTreeMap<[u8; 32], Gpu> = BTreeMap::new();
	let mut strange = Vec::new();
	for gpu in documents.iter().flat_map(|document| &document.gpus) {
		match &gpu.serial {
			Some(serial) => drop(answered.insert(hash_of(serial), gpu.clone())),
			None => strange.push(gpu.clone()),
		}
	}
	let mut findings = Vec::new();
	for Expected { unit, serials } in expected {
		let mut finding = Finding { unit: *unit, missing: Vec::new(), present: Vec::new() };
		for serial in serials {
			match answered.remove(serial) {
				Some(gpu) => finding.present.push(gpu),
				None => finding.missing.push(*serial),
			}
		}
		findings.push(finding);
	}
	strange.extend(answered.into_values());
	(findings, strange)
}

#[cfg(test)]
mod tests {
	use super::*;

	fn gpu(serial: Option<&str>) -> Gpu {
		Gpu { serial: serial.map(str::to_owned), ..Gpu::default() }
	}

	fn host(serials: &[&str]) -> Document {
		let gpus = serials.iter().map(|serial| gpu(Some(serial))).collect();
		Document { driver: String::new(), gpus }
	}

	fn unit(unit: u64, serials: &[&str]) -> Expected {
		Expected { unit, serials: serials.iter().map(|serial| hash_of(serial)).collect() }
	}

	#[test]
	fn a_serial_number_is_hashed_as_other_tools_hash_it() {
		// printf 1650522003820 | sha256sum
		let digest = "8e282d3f96e37c0a96e425af38d0b620d77fb48d7ed806d793796a16db7c7471";
		assert_eq!(hex::encode(hash_of("1650522003820")), digest);
		assert_eq!(hash_of(" 1650522003820\n"), hash_of("1650522003820"));
	}

	#[test]
	fn a_unit_is_whole_if_every_serial_number_answers_on_some_host() {
		let hosts = [host(&["A1", "A2"]), host(&["A3", "B1"])];
		let (findings, strange) = judge(&[unit(1, &["A1", "A2", "A3"]), unit(2, &["B1"])], &hosts);
		assert!(findings.iter().all(Finding::is_whole));
		assert!(strange.is_empty());
	}

	#[test]
	fn one_missing_serial_number_is_a_missing_unit() {
		let (findings, strange) = judge(&[unit(1, &["A1", "A2"])], &[host(&["A1", "C9"])]);
		assert!(!findings[0].is_whole());
		assert_eq!(findings[0].missing, vec![hash_of("A2")]);
		assert_eq!(strange, vec![gpu(Some("C9"))], "a GPU of no unit");
	}

	#[test]
	fn what_does_not_tell_its_serial_number_is_not_there() {
		let silent = Document { driver: String::new(), gpus: vec![gpu(None)] };
		let (findings, strange) = judge(&[unit(1, &["A1"])], &[silent]);
		assert!(!findings[0].is_whole());
		assert_eq!(strange.len(), 1);
		assert!(!judge(&[unit(1, &[])], &[]).0[0].is_whole(), "a unit without serial numbers");
	}
}
