//! The bond of an insurer.

use infrafi_client::runtime;
use serde_json::{json, Value};

use crate::shared::{json::dollars, money, Amount, Failure, Outcome, Sender};

/// The bond and what it stands for.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn show(sender: &Sender) -> Outcome {
	let payload = runtime::view_functions().collateral().insurer(sender.account.clone());
	let found = sender.chain.view(payload).await?.json;
	let amount = |name: &str| match &found {
		Value::Null => "0".into(),
		found => dollars(&found[name]),
	};
	Ok(json!({
		"account": sender.account.to_string(),
		"bond_usdai": amount("bond"),
		"required_usdai": amount("required"),
		"free_usdai": amount("free"),
		"exposure_usdai": amount("exposure"),
		"claimed_usdai": amount("claimed"),
	}))
}

/// Posts a bond.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn post(sender: &Sender, usdai: &Amount) -> Outcome {
	let units = usdai.units(money::USDAI).map_err(Failure::Input)?;
	let effect =
		json!({ "post_usdai": money::text(units, money::USDAI), "before": show(sender).await? });
	sender.send(&runtime::tx().collateral().post_bond(units), effect).await
}

/// Withdraws a part of the bond.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn withdraw(sender: &Sender, usdai: &Amount) -> Outcome {
	let units = usdai.units(money::USDAI).map_err(Failure::Input)?;
	let effect = json!({ "withdraw_usdai": money::text(units, money::USDAI), "before": show(sender).await? });
	sender.send(&runtime::tx().collateral().withdraw_bond(units), effect).await
}
