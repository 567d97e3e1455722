//! What a loan costs.

use infrafi_client::runtime;
use serde_json::{json, Value};

use crate::shared::{
	json::{date, digits, dollars, id, list},
	when, Chain, Failure, Instant, Outcome, Sender,
};

/// The most loans in a page of the view.
const PAGE: u32 = 32;

/// What is due of a live loan, as the chain returns it.
///
/// # Errors
///
/// [`Failure::Input`] if it is not live.
pub async fn quoted(chain: &Chain, loan: u64, at: u64) -> Result<Value, Failure> {
	let quote = chain.view(runtime::view_functions().lending().quote(loan, at)).await?.json;
	if quote.is_null() {
		return Err(Failure::input(format!("loan {loan}"), "there is no live loan with this id"));
	}
	Ok(quote)
}

/// What is due, and how the loan stands.
///
/// # Errors
///
/// [`Failure::Input`] if it is not live; [`Failure::Node`].
pub async fn quote(chain: &Chain, loan: u64, at: Option<Instant>) -> Outcome {
	let at = at.map_or(chain.now, |at| at.seconds(chain.now));
	let quote = quoted(chain, loan, at).await?;
	let health = chain.view(runtime::view_functions().lending().health(loan)).await?.json;
	let margin = chain.view(runtime::view_functions().lending().margin(loan)).await?.json;
	Ok(json!({
		"loan": loan,
		"at": when::text(at),
		"past_due_usdai": dollars(&quote["past_due"]),
		"due_usdai": dollars(&quote["due"]),
		"payoff_usdai": dollars(&quote["payoff"]),
		"principal_usdai": dollars(&quote["principal"]),
		"interest_usdai": dollars(&quote["interest"]),
		"late_interest_usdai": dollars(&quote["late"]),
		"value_of_units_usdai": dollars(&health["value"]),
		"next_deadline": date(&health["next_due"]),
		"seconds_past_due": health["past_due"],
		"margin_call_until": date(&margin["until"]),
	}))
}

/// The instalments to come.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn schedule(chain: &Chain, loan: u64) -> Outcome {
	let found = chain.view(runtime::view_functions().lending().schedule(loan)).await?.json;
	let rows = list(&found).iter().map(|one| {
		let total = digits(&one["principal"]).saturating_add(digits(&one["interest"]));
		json!({
			"at": date(&one["at"]),
			"principal_usdai": dollars(&one["principal"]),
			"interest_usdai": dollars(&one["interest"]),
			"total_usdai": dollars(&total.to_string().into()),
		})
	});
	Ok(rows.collect())
}

/// The checks that an offer fails.
///
/// # Errors
///
/// [`Failure::Alarm`] if it fails one; [`Failure::Node`].
pub async fn check(chain: &Chain, loan: u64) -> Outcome {
	let found = chain.view(runtime::view_functions().lending().check(loan)).await?.json;
	match list(&found).len() {
		0 => Ok(json!({ "loan": loan, "failed_checks": [] })),
		failed => Err(Failure::Alarm(format!("loan {loan} fails {failed} checks"), Some(found))),
	}
}

/// The offers and loans of the account.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn loans(sender: &Sender) -> Outcome {
	let (mut rows, mut from) = (Vec::new(), 0);
	loop {
		let payload =
			runtime::view_functions().lending().loans_of(sender.account.clone(), from, PAGE);
		let page = sender.chain.view(payload).await?;
		for one in list(&page.json["loans"]) {
			let loan = id(&one["id"]);
			let payload = runtime::view_functions().lending().quote(loan, sender.chain.now);
			let quote = sender.chain.view(payload).await?.json;
			rows.push(json!({
				"loan": loan,
				"principal_usdai": dollars(&one["terms"]["principal"]),
				"is_live": !quote.is_null(),
				"past_due_usdai": dollars(&quote["past_due"]),
				"due_usdai": dollars(&quote["due"]),
				"payoff_usdai": dollars(&quote["payoff"]),
			}));
		}
		match page.value.next {
			Some(next) => from = next,
			None => return Ok(Value::Array(rows)),
		}
	}
}
