//! The queue.

use infrafi_client::runtime;
use serde_json::{json, Value};

use super::show::requests;
use crate::shared::{
	json::{digits, dollars},
	money, when, Amount, Failure, Outcome, Sender,
};

/// The most claims in one transaction.
const CLAIMS: usize = 32;

/// Asks to leave with shares.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn ask(sender: &Sender, shares: &Amount, bid: u8) -> Outcome {
	let shares = shares.units(money::USDAI).map_err(Failure::Input)?;
	let payload = runtime::view_functions().vault().preview_redeem(shares, bid);
	let preview = sender.chain.view(payload).await?.json;
	if let Some(error) = preview.get("error") {
		return Err(Failure::Refused(error.as_str().unwrap_or_default().to_owned()));
	}
	let earliest = u64::try_from(digits(&preview["earliest"])).unwrap_or(u64::MAX);
	let effect = json!({
		"shares": money::text(shares, money::USDAI),
		"bid": bid,
		"worth_usdai_now": dollars(&preview["assets"]),
		"paid_at_the_earliest": when::text(earliest),
	});
	sender.send(&runtime::tx().vault().request_redeem(shares, bid), effect).await
}

/// Takes a request back.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn cancel(sender: &Sender, request: u64) -> Outcome {
	let found = requests(sender).await?;
	let found = found.iter().find(|one| digits(&one["id"]) == u128::from(request));
	let found = found.ok_or_else(|| {
		Failure::input(format!("request {request}"), "there is none of this account")
	})?;
	let effect = json!({ "request": request, "shares_back": dollars(&found["pending_shares"]) });
	sender.send(&runtime::tx().vault().cancel_request(request), effect).await
}

/// Claims what was filled. Nothing to claim is no error.
///
/// # Errors
///
/// Those of [`Sender::send`].
pub async fn claim(sender: &Sender, request: Option<u64>) -> Outcome {
	let is_wanted = |one: &&Value| {
		let id = digits(&one["id"]);
		digits(&one["claimable_usdai"]) > 0 && request.is_none_or(|wanted| id == u128::from(wanted))
	};
	let found = requests(sender).await?;
	let due: Vec<&Value> = found.iter().filter(is_wanted).take(CLAIMS).collect();
	if due.is_empty() {
		return Ok(json!({ "claimable_usdai": "0" }));
	}
	let total: u128 = due.iter().map(|one| digits(&one["claimable_usdai"])).sum();
	let mut calls = Vec::new();
	for one in &due {
		let id = u64::try_from(digits(&one["id"])).unwrap_or(u64::MAX);
		calls.push(sender.encode(&runtime::tx().vault().claim(id))?);
	}
	let effect =
		json!({ "requests": due.len(), "receive_usdai": money::text(total, money::USDAI) });
	sender.send_all(&calls, effect).await
}
