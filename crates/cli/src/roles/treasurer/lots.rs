//! The lots of Treasury bills behind USDai.

use infrafi_client::runtime;
use serde_json::Value;

use crate::shared::{json::list, Chain, Failure};

/// The most lots in a page of the view.
const PAGE: u32 = 64;

/// All lots.
///
/// # Errors
///
/// [`Failure::Node`].
pub async fn all(chain: &Chain) -> Result<Vec<Value>, Failure> {
	let (mut all, mut from) = (Vec::new(), 0);
	loop {
		let page = chain.view(runtime::view_functions().reserve().lots(from, PAGE)).await?;
		all.extend(list(&page.json["lots"]).iter().cloned());
		match page.value.next {
			Some(next) => from = next,
			None => return Ok(all),
		}
	}
}
