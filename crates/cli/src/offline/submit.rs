//! Sends a signed transaction.

use std::path::PathBuf;

use serde_json::json;

use super::Signed;
use crate::shared::{files, send, Chain, Failure, Options, Outcome};

/// Send a signed transaction. Needs no key.
#[derive(Debug, clap::Args)]
pub struct Submit {
	/// The file that was signed.
	file: PathBuf,
}

/// Tries a signed transaction, and sends it.
///
/// # Errors
///
/// [`Failure::Input`] if the file is wrong; [`Failure::Refused`]; [`Failure::Node`].
pub async fn submit(command: &Submit, options: &Options) -> Outcome {
	let text = files::read(&command.file)?;
	let signed: Signed = serde_json::from_slice(&text)
		.map_err(|error| Failure::input(command.file.display(), error))?;
	let bytes = infrafi_client::sending::from_hex(&signed.transaction)?;
	let chain = Chain::connect(&options.node).await?;
	if let Some(refusal) = chain.state.trial(&bytes).await? {
		return Err(Failure::Refused(refusal.to_string()));
	}
	if options.dry_run {
		return Ok(json!({ "trial": "passed" }));
	}
	send::confirm(options, &json!({ "trial": "passed" }), "Send it?")?;
	let included = chain.node.submit(&bytes).await.map_err(send::refused_by_pool)?;
	send::sent(&chain, &included)
}
