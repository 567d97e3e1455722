//! What a saver has.

use infrafi_client::runtime;
use serde_json::{json, Value};

use crate::shared::{
	json::{digits, dollars},
	money, when, Failure, Outcome, Sender,
};

/// Ids of USDC and of shares.
const USDC_ID: u32 = 1;
const SUSDAI_ID: u32 = 3;

/// The most requests in a page of the view.
const PAGE: u32 = 64;

/// The requests of the account.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn requests(sender: &Sender) -> Result<Vec<Value>, Failure> {
	let (mut all, mut from) = (Vec::new(), 0);
	loop {
		let payload =
			runtime::view_functions().vault().requests_of(sender.account.clone(), from, PAGE);
		let page = sender.chain.view(payload).await?;
		all.extend(page.json["requests"].as_array().cloned().unwrap_or_default());
		match page.value.next {
			Some(next) => from = next,
			None => return Ok(all),
		}
	}
}

/// Balances, the worth of shares, and requests.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn show(sender: &Sender) -> Outcome {
	let (chain, account) = (&sender.chain, &sender.account);
	let shares = chain.balance(SUSDAI_ID, account).await?;
	let worth = chain.view(runtime::view_functions().vault().convert_to_assets(shares)).await?;
	let mut rows = Vec::new();
	for one in requests(sender).await? {
		let id = u64::try_from(digits(&one["id"])).unwrap_or(u64::MAX);
		let place = chain.view(runtime::view_functions().vault().queue_position(id)).await?.json;
		let earliest = place["earliest"].as_str().and_then(|text| text.parse().ok());
		rows.push(json!({
			"id": id,
			"pending_shares": dollars(&one["pending_shares"]),
			"claimable_usdai": dollars(&one["claimable_usdai"]),
			"bid": one["bid"],
			"shares_ahead": dollars(&place["ahead"]),
			"earliest": earliest.map(when::text),
			"is_cancellable": one["is_cancellable"],
		}));
	}
	Ok(json!({
		"account": account.to_string(),
		"infra": money::text(chain.infra(account).await?, money::INFRA),
		"usdc": money::text(chain.balance(USDC_ID, account).await?, money::USDC),
		"usdai": money::text(chain.balance(crate::shared::send::USDAI_ID, account).await?, money::USDAI),
		"shares": money::text(shares, money::USDAI),
		"worth_usdai": dollars(&worth.json),
		"requests": rows,
	}))
}
