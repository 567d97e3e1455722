//! Treasury bills: their face at maturity, and ordered sales.

use infrafi_client::runtime;
use serde_json::{json, Value};

use crate::roles::treasurer::lots;
use crate::shared::{
	json::{address, digits, id, usdc},
	money, Amount, Failure, Outcome, Sender,
};

/// The lots that the account owes.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn owed(sender: &Sender) -> Result<Vec<Value>, Failure> {
	let ours = sender.account.to_string();
	let all = lots::all(&sender.chain).await?;
	Ok(all.into_iter().filter(|lot| address(&lot["custodian"]) == ours).collect())
}

/// Whether a lot has matured.
pub fn is_due(lot: &Value, now: u64) -> bool {
	id(&lot["matures_at"]) <= now
}

/// Pays the face of matured bills. Nothing due is no error.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`].
pub async fn settle(sender: &Sender, lot: Option<u64>) -> Outcome {
	let owed = owed(sender).await?;
	let is_meant = |one: &&Value| match lot {
		Some(lot) => id(&one["id"]) == lot,
		None => is_due(one, sender.chain.now),
	};
	let due: Vec<&Value> = owed.iter().filter(is_meant).collect();
	if let (Some(lot), true) = (lot, due.is_empty()) {
		return Err(Failure::input(format!("lot {lot}"), "the account does not owe it"));
	}
	let total: u128 = due.iter().map(|one| digits(&one["face"])).sum();
	let ids: Vec<u64> = due.iter().map(|one| id(&one["id"])).collect();
	let effect = json!({ "lots": ids, "pay_usdc": money::text(total, money::USDC) });
	if ids.is_empty() {
		return Ok(effect);
	}
	let mut calls = Vec::new();
	for lot in ids {
		calls.push(sender.encode(&runtime::tx().reserve().settle_bill(lot))?);
	}
	sender.send_all(&calls, effect).await
}

/// Pays the proceeds of an ordered sale.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`].
pub async fn sell(sender: &Sender, lot: u64, proceeds: &Amount) -> Outcome {
	let owed = owed(sender).await?;
	let found = owed.iter().find(|one| id(&one["id"]) == lot);
	let found =
		found.ok_or_else(|| Failure::input(format!("lot {lot}"), "the account does not owe it"))?;
	let units = proceeds.units(money::USDC).map_err(Failure::Input)?;
	let effect = json!({ "lot": lot, "face_usdc": usdc(&found["face"]), "pay_usdc": money::text(units, money::USDC) });
	sender.send(&runtime::tx().reserve().sell_bill(lot, units), effect).await
}
