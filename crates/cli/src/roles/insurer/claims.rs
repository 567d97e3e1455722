//! Claims on policies.

use infrafi_client::runtime::{self, runtime_types::bounded_collections::bounded_vec::BoundedVec};
use serde_json::{json, Value};

use crate::{
	roles::loans,
	shared::{
		json::{address, date, dollars, id, list},
		money, Amount, Failure, Outcome, Sender,
	},
};

/// Claims on the policies of the account: of all loans that have failed and not ended.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn show(sender: &Sender) -> Outcome {
	let ours = sender.account.to_string();
	let mut rows = Vec::new();
	for loan in loans::in_states(&sender.chain, &["Seized", "WrittenOff"]).await? {
		let found = sender.chain.view(runtime::view_functions().lending().loan(loan)).await?.json;
		for unit in list(&found["terms"]["units"]) {
			let claim = one(sender, loan, id(unit)).await?;
			if address(&claim["insurer"]) == ours {
				rows.push(row(sender, loan, id(unit), &claim).await?);
			}
		}
	}
	Ok(Value::Array(rows))
}

async fn one(sender: &Sender, loan: u64, unit: u64) -> Result<Value, Failure> {
	let payload = runtime::view_functions().lending().insurance_claim(loan, unit);
	Ok(sender.chain.view(payload).await?.json)
}

async fn row(sender: &Sender, loan: u64, unit: u64, claim: &Value) -> Outcome {
	let payload = runtime::view_functions().lending().claim_stage(loan, unit);
	let stage = sender.chain.view(payload).await?.json;
	Ok(json!({
		"loan": loan,
		"unit": unit,
		"number": claim["number"],
		"stage": stage.get("type").unwrap_or(&stage),
		"coverage_usdai": dollars(&claim["coverage"]),
		"paid_usdai": dollars(&claim["paid"]),
		"loss": claim["loss"],
		"answer_by": date(&claim["answer_by"]),
	}))
}

/// Pays a claim.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`] without a claim.
pub async fn pay(sender: &Sender, loan: u64, unit: u64, usdai: &Amount) -> Outcome {
	let units = usdai.units(money::USDAI).map_err(Failure::Input)?;
	let claim = of_ours(sender, loan, unit).await?;
	let effect = json!({
		"pay_at_most_usdai": money::text(units, money::USDAI),
		"claim": row(sender, loan, unit, &claim).await?,
	});
	sender.send(&runtime::tx().lending().pay_claim(loan, unit, units), effect).await
}

/// Refuses the rest of a claim.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`] without a claim.
pub async fn refuse(sender: &Sender, loan: u64, unit: u64, reason: &str) -> Outcome {
	let claim = of_ours(sender, loan, unit).await?;
	let effect = json!({ "refuse": row(sender, loan, unit, &claim).await?, "reason": reason });
	let reason = BoundedVec(reason.as_bytes().to_vec());
	sender.send(&runtime::tx().lending().refuse_claim(loan, unit, reason), effect).await
}

async fn of_ours(sender: &Sender, loan: u64, unit: u64) -> Result<Value, Failure> {
	let claim = one(sender, loan, unit).await?;
	let what = || format!("loan {loan}, unit {unit}");
	if claim.is_null() {
		return Err(Failure::input(what(), "there is no claim on its policy"));
	}
	if address(&claim["insurer"]) != sender.account.to_string() {
		return Err(Failure::input(what(), "the claim is on another insurer"));
	}
	Ok(claim)
}
