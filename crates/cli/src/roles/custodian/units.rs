//! The units in custody, and the receipts of them.

use infrafi_client::{runtime, AccountId};
use serde_json::{json, Value};

use crate::shared::{
	json::{address, date, id, list},
	Chain, Failure, Outcome, Sender,
};

/// The most units in a page of the view.
const PAGE: u32 = 64;

/// The units that an account stores.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn of(chain: &Chain, custodian: &AccountId) -> Result<Vec<Value>, Failure> {
	let (mut all, mut from) = (Vec::new(), 0);
	let is_ours = |unit: &&Value| address(&unit["unit"]["custodian"]) == custodian.to_string();
	loop {
		let page = chain.view(runtime::view_functions().collateral().units(from, PAGE)).await?;
		all.extend(list(&page.json["units"]).iter().filter(is_ours).cloned());
		match page.value.next {
			Some(next) => from = next,
			None => return Ok(all),
		}
	}
}

/// One unit of the custodian that acts.
///
/// # Errors
///
/// [`Failure::Input`] if there is no such unit.
pub async fn one(sender: &Sender, unit: u64) -> Result<Value, Failure> {
	let found = sender.chain.view(runtime::view_functions().collateral().unit(unit)).await?.json;
	let what = || format!("unit {unit}");
	if found.is_null() {
		return Err(Failure::input(what(), "there is no live unit with this id"));
	}
	if address(&found["unit"]["custodian"]) != sender.account.to_string() {
		return Err(Failure::input(what(), "another account is its custodian"));
	}
	Ok(found)
}

/// A unit as a row.
pub fn row(unit: &Value) -> Value {
	json!({
		"unit": id(&unit["id"]),
		"model": unit["unit"]["model"],
		"pieces": unit["unit"]["quantity"],
		"facility": unit["unit"]["facility"],
		"state": unit["state"],
		"loss": unit["loss"],
		"confirmed_at": date(&unit["confirmed_at"]),
		"counts_until": date(&unit["custody_fresh_until"]),
		"owner": address(&unit["owner"]),
	})
}

/// Shows the units in custody.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn show(sender: &Sender) -> Outcome {
	Ok(of(&sender.chain, &sender.account).await?.iter().map(row).collect())
}

/// Issues the receipt of a unit.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`].
pub async fn issue(sender: &Sender, unit: u64) -> Outcome {
	let effect = row(&one(sender, unit).await?);
	sender.send(&runtime::tx().collateral().issue_receipt(unit), effect).await
}

/// Declines an application.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`].
pub async fn decline(sender: &Sender, unit: u64) -> Outcome {
	let effect = row(&one(sender, unit).await?);
	sender.send(&runtime::tx().collateral().decline(unit), effect).await
}

/// Hands out the hardware of a unit.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`].
pub async fn release(sender: &Sender, unit: u64) -> Outcome {
	let effect = row(&one(sender, unit).await?);
	sender.send(&runtime::tx().collateral().confirm_release(unit), effect).await
}
