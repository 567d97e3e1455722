//! What a custodian has to do.

use serde_json::{json, Value};

use super::{bills, units};
use crate::shared::{
	json::{date, id, usdc},
	Outcome, Sender,
};

/// Applications, confirmations that end soon, requests for hardware, and bills.
///
/// # Errors
///
/// [`crate::shared::Failure::Node`].
pub async fn tasks(sender: &Sender, within: u64) -> Outcome {
	let held = units::of(&sender.chain, &sender.account).await?;
	let soon = sender.chain.now.saturating_add(within);
	let owed = bills::owed(sender).await?;
	let bills = owed.iter().filter(|lot| bills::is_due(lot, soon)).map(|lot| {
		json!({
			"lot": id(&lot["id"]),
			"face_usdc": usdc(&lot["face"]),
			"matures_at": date(&lot["matures_at"]),
			"is_due": bills::is_due(lot, sender.chain.now),
		})
	});
	Ok(json!({
		"account": sender.account.to_string(),
		"applications": rows(&held, |unit| unit["state"] == "Applied"),
		"to_confirm": rows(&held, |unit| is_due(unit, soon)),
		"to_release": rows(&held, |unit| unit["state"] == "Redeeming"),
		"bills": bills.collect::<Vec<_>>(),
	}))
}

fn rows(held: &[Value], is_meant: impl Fn(&Value) -> bool) -> Vec<Value> {
	held.iter().filter(|unit| is_meant(unit)).map(units::row).collect()
}

/// Whether the confirmation of a unit with a receipt ends by a time, or does not count any more.
fn is_due(unit: &Value, by: u64) -> bool {
	let until = &unit["custody_fresh_until"];
	unit["state"] != "Applied" && (until.is_null() || id(until) < by)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_confirmation_is_due_before_it_ends() {
		let unit =
			|state: &str, until: Value| json!({ "state": state, "custody_fresh_until": until });
		assert!(is_due(&unit("Issued", json!("99")), 100));
		assert!(!is_due(&unit("Issued", json!("100")), 100));
		assert!(is_due(&unit("Pledged", Value::Null), 100), "none counts");
		assert!(!is_due(&unit("Applied", Value::Null), 100), "there is nothing to confirm yet");
	}
}
