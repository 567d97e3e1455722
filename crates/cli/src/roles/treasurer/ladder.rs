//! The ladder of Treasury bills.

use infrafi_client::runtime;
use serde_json::{json, Value};

use super::lots;
use crate::shared::{
	json::{address, date, dollars, id, text, usdc},
	money, Chain, Outcome,
};

/// The reserve, and its lots by maturity.
///
/// # Errors
///
/// [`crate::shared::Failure::Node`].
pub async fn ladder(chain: &Chain) -> Outcome {
	let position = chain.view(runtime::view_functions().reserve().position()).await?.json;
	let mut lots = lots::all(chain).await?;
	lots.sort_by_key(|lot| id(&lot["matures_at"]));
	let rows: Vec<Value> = lots.iter().map(|lot| row(lot, chain.now)).collect();
	let summary = chain.view(runtime::view_functions().reserve().yield_summary()).await?.json;
	let rate = |value: &Value| value.as_str().map(|digits| money::text_of(digits, 18));
	Ok(json!({
		"cash_usdc": usdc(&position["cash_usdc"]),
		"bills_at_book_usdc": usdc(&position["bills_at_book_usdc"]),
		"bills_at_face_usdc": usdc(&position["bills_at_face_usdc"]),
		"supply_usdai": dollars(&position["supply_usdai"]),
		"can_be_bought_usdc": usdc(&position["purchasable_usdc"]),
		"next_maturity": date(&position["next_maturity"]),
		"yield_per_year": rate(&summary["bond_equivalent_yield"]),
		"average_days_to_maturity": summary.get("weighted_average_maturity").map(|seconds| id(seconds) / 86_400),
		"lots": rows,
	}))
}

fn row(lot: &Value, now: u64) -> Value {
	json!({
		"lot": id(&lot["id"]),
		"cusip": text(&lot["cusip"]),
		"face_usdc": usdc(&lot["face"]),
		"cost_usdc": usdc(&lot["cost"]),
		"book_usdc": usdc(&lot["book"]),
		"matures_at": date(&lot["matures_at"]),
		"days_left": id(&lot["matures_at"]).saturating_sub(now) / 86_400,
		"state": lot["state"].get("type").unwrap_or(&lot["state"]),
		"custodian": address(&lot["custodian"]),
	})
}
