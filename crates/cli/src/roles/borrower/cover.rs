//! Policies that insurers offer for a unit, and their acceptance.

use infrafi_client::runtime;
use serde_json::{json, Value};

use crate::shared::{
	json::{address, date, digits, dollars, id, list},
	money, Account, Amount, Chain, Failure, Outcome, Sender,
};

/// The most offers that are shown.
const PAGE: u32 = 64;

async fn offered(chain: &Chain, unit: u64) -> Result<Vec<Value>, Failure> {
	let payload = runtime::view_functions().collateral().offers(unit, None, PAGE);
	Ok(list(&chain.view(payload).await?.json).to_vec())
}

fn shown(offer: &Value) -> Value {
	let policy = &offer["policy"];
	json!({
		"insurer": address(&offer["insurer"]),
		"number": policy["number"],
		"coverage_usdai": dollars(&policy["coverage"]),
		"expires_at": date(&policy["expires_at"]),
		"premium_usdai": dollars(&offer["premium"]),
	})
}

/// The policies that insurers offer for a unit.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn offers(chain: &Chain, unit: u64) -> Outcome {
	Ok(offered(chain, unit).await?.iter().map(shown).collect())
}

/// Accepts the policy that an insurer offers, on the terms of now: the chain refuses other ones.
///
/// # Errors
///
/// Those of [`Sender::send`]; [`Failure::Input`] without an offer, or for too high a premium.
pub async fn accept(
	sender: &Sender,
	unit: u64,
	insurer: &Account,
	max_premium: Option<&Amount>,
) -> Outcome {
	let found = offered(&sender.chain, unit).await?;
	let offer = found.iter().find(|one| address(&one["insurer"]) == insurer.0.to_string());
	let what = || format!("unit {unit}");
	let offer =
		offer.ok_or_else(|| Failure::input(what(), "that insurer offers no policy for it"))?;
	let (policy, premium) = (&offer["policy"], digits(&offer["premium"]));
	if let Some(max) = max_premium {
		let max = max.units(money::USDAI).map_err(Failure::Input)?;
		if premium > max {
			let asked = money::text(premium, money::USDAI);
			return Err(Failure::input(what(), format!("the premium is {asked} USDai")));
		}
	}
	let (coverage, expires_at) = (digits(&policy["coverage"]), id(&policy["expires_at"]));
	let insurer = insurer.0.clone();
	let call =
		runtime::tx().collateral().accept_policy(unit, insurer, coverage, expires_at, premium);
	sender.send(&call, shown(offer)).await
}
