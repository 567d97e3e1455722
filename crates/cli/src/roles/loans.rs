//! All loans of the chain, by what has become of them.

use infrafi_client::runtime;
use serde_json::Value;

use crate::shared::{
	json::{id, list},
	Chain, Failure,
};

/// The most loans in a page of the view.
const PAGE: u32 = 32;

/// The ids of the loans in some of the states of the view `loans`.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn in_states(chain: &Chain, states: &[&str]) -> Result<Vec<u64>, Failure> {
	let is_meant =
		|one: &&Value| one["state"].as_str().is_some_and(|state| states.contains(&state));
	let (mut all, mut from) = (Vec::new(), 0);
	loop {
		let page = chain.view(runtime::view_functions().lending().loans(from, PAGE)).await?;
		all.extend(list(&page.json["loans"]).iter().filter(is_meant).map(|one| id(&one["id"])));
		match page.value.next {
			Some(next) => from = next,
			None => return Ok(all),
		}
	}
}
