//! New session keys of a validator.

use infrafi_client::subxt::ext::codec::Encode;
use serde_json::json;

use crate::shared::{Failure, Outcome, Sender};

/// Makes new keys in the keystore of the node and sets them. A session passes before they serve.
///
/// # Errors
///
/// [`Failure::Input`] if the node does not make keys; those of [`Sender::send`].
pub async fn rotate(sender: &Sender) -> Outcome {
	let chain = &sender.chain;
	let session = chain.state.storage::<u32>("Session", "CurrentIndex").await?.value;
	if sender.options.dry_run {
		return Ok(
			json!({ "account": sender.account.to_string(), "serve_from_session": u64::from(session) + 2 }),
		);
	}
	let owner = json!(format!("0x{}", hex::encode(sender.account.0)));
	let made = chain.node.ask("author_rotateKeysWithOwner", &[owner]).await?;
	let bytes = |name: &str| {
		let text = made[name].as_str().unwrap_or_default();
		infrafi_client::sending::from_hex(text).map_err(Failure::Node)
	};
	let (keys, proof) = (bytes("keys")?, bytes("proof")?);
	if keys.is_empty() || proof.is_empty() {
		return Err(Failure::Input("the node has made no keys".into()));
	}
	let call = [chain.head_of("Session", "set_keys")?, keys.clone(), proof.encode()].concat();
	let effect = json!({
		"keys": format!("0x{}", hex::encode(keys)),
		"serve_from_session": u64::from(session) + 2,
	});
	sender.send_bytes(call, effect).await
}
