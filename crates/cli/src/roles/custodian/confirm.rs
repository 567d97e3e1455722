//! Confirmations of custody.

use infrafi_client::runtime::{self, runtime_types::bounded_collections::bounded_vec::BoundedVec};
use serde::Deserialize;
use serde_json::{json, Value};

use super::{units, Which};
use crate::shared::{files, json::id, Failure, Outcome, Sender};

/// The most units in one call.
const MOST: usize = 256;

/// Confirm that units are in custody.
#[derive(Debug, clap::Args)]
pub struct Confirm {
	#[command(flatten)]
	which: Which,
}

#[derive(Debug, Deserialize)]
struct Row {
	unit: u64,
	present: Option<String>,
}

impl Row {
	fn is_present(&self) -> Result<bool, Failure> {
		match self.present.as_deref().map(str::to_lowercase).as_deref() {
			None | Some("yes" | "true" | "1") => Ok(true),
			Some("no" | "false" | "0") => Ok(false),
			Some(other) => Err(Failure::input(
				format!("unit {}", self.unit),
				format!("{other} is not yes or no"),
			)),
		}
	}
}

/// Confirms the units that were named. All are the custodian's and have a receipt, or nothing is
/// confirmed.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`].
pub async fn run(sender: &Sender, Confirm { which }: &Confirm) -> Outcome {
	let (ids, absent) = chosen(which)?;
	let held = units::of(&sender.chain, &sender.account).await?;
	let has_receipt = |unit: &&Value| unit["state"] != "Applied";
	let ours: Vec<u64> = held.iter().filter(has_receipt).map(|unit| id(&unit["id"])).collect();
	let ids = match ids {
		None => ours.iter().copied().filter(|id| !absent.contains(id)).collect(),
		Some(ids) => ids,
	};
	if let Some(strange) = ids.iter().find(|id| !ours.contains(id)) {
		let reason = "it has no receipt, or another custodian";
		return Err(Failure::input(format!("unit {strange}"), reason));
	}
	confirm(sender, &ids, json!({ "confirm": ids.len(), "absent": absent })).await
}

/// Confirms units by their ids.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn confirm(sender: &Sender, ids: &[u64], effect: Value) -> Outcome {
	if ids.is_empty() {
		return Ok(effect);
	}
	let mut calls = Vec::new();
	for chunk in ids.chunks(MOST) {
		let units = BoundedVec(chunk.to_vec());
		calls.push(sender.encode(&runtime::tx().collateral().confirm_custody(units))?);
	}
	sender.send_all(&calls, effect).await
}

/// The units that are named, without doubles; `None` for all. Then those that are named as absent.
fn chosen(which: &Which) -> Result<(Option<Vec<u64>>, Vec<u64>), Failure> {
	let unique = |mut ids: Vec<u64>| {
		ids.sort_unstable();
		ids.dedup();
		ids
	};
	let Some(path) = &which.file else {
		let ids = (!which.all).then(|| unique(which.units.clone()));
		return Ok((ids, Vec::new()));
	};
	let (mut present, mut absent) = (Vec::new(), Vec::new());
	for row in files::rows::<Row>(path)? {
		if row.is_present()? {
			present.push(row.unit)
		} else {
			absent.push(row.unit)
		}
	}
	if let Some(both) = present.iter().find(|id| absent.contains(id)) {
		return Err(Failure::input(path.display(), format!("unit {both} is present and absent")));
	}
	Ok((Some(unique(present)), unique(absent)))
}

#[cfg(test)]
mod tests {
	use super::*;

	fn of_file(text: &str) -> Result<(Option<Vec<u64>>, Vec<u64>), Failure> {
		static COUNT: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
		let number = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
		let name = format!("infrafi-confirm-{}-{number}", std::process::id());
		let path = std::env::temp_dir().join(name);
		std::fs::write(&path, text).expect("it can be written");
		let found = chosen(&Which { all: false, units: vec![], file: Some(path.clone()) });
		std::fs::remove_file(path).expect("it is there");
		found
	}

	#[test]
	fn only_what_is_present_is_confirmed() {
		let found = of_file("unit,present\n3,yes\n1,YES\n2,no\n3,1\n").expect("it can be read");
		assert_eq!(found, (Some(vec![1, 3]), vec![2]));
		let found = of_file("unit\n7\n").expect("it can be read");
		assert_eq!(found, (Some(vec![7]), vec![]));
	}

	#[test]
	fn a_doubtful_file_confirms_nothing() {
		assert!(of_file("unit,present\n1,maybe\n").is_err());
		assert!(of_file("unit,present\n1,yes\n1,no\n").is_err());
		assert!(of_file("id\n1\n").is_err());
	}
}
