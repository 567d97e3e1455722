//! Signs a prepared transaction, without a network.

use std::path::PathBuf;

use serde_json::json;

use super::{Prepared, Signed};
use crate::shared::{describe, files, keys::Key, money, Account, Failure, Options, Outcome};

/// Sign a prepared transaction. Needs no network.
#[derive(Debug, clap::Args)]
pub struct Sign {
	/// The file that was prepared.
	file: PathBuf,
	/// The file to write.
	#[arg(long, value_name = "FILE")]
	to: PathBuf,
	/// The hash of the first block of the chain. Without it any chain is accepted.
	#[arg(long, value_name = "HASH")]
	genesis: Option<String>,
	/// Sign although the signature does not cover the hash of the metadata: then the file has to be
	/// trusted that the call is the one it shows.
	#[arg(long)]
	trust_file: bool,
}

/// Signs a prepared transaction.
///
/// # Errors
///
/// [`Failure::Input`] if a file is wrong; [`Failure::Key`]; [`Failure::Unconfirmed`].
pub fn sign(command: &Sign, options: &Options) -> Outcome {
	let text = files::read(&command.file)?;
	let wrong = |reason: String| Failure::input(command.file.display(), reason);
	let prepared: Prepared =
		serde_json::from_slice(&text).map_err(|error| wrong(error.to_string()))?;
	let genesis = format!("{:?}", prepared.runtime.genesis);
	if command.genesis.as_ref().is_some_and(|wanted| *wanted != genesis) {
		return Err(wrong(format!("it is for the chain {genesis}")));
	}
	if !prepared.covers_metadata && !command.trust_file {
		return Err(wrong("the signature would not cover the metadata: see --trust-file".into()));
	}
	let (runtime, metadata) = prepared.read_runtime()?;
	let terms = prepared.terms(&runtime, &metadata)?;
	let call = infrafi_client::sending::from_hex(&prepared.call)?;
	let account: Account = prepared.account.parse().map_err(wrong)?;
	let mut shown = json!({
		"account": account.0.to_string(),
		"action": describe::call(&runtime, &call)?,
		"chain": genesis,
		"runtime": format!("{} {}", prepared.runtime.spec_name, prepared.runtime.spec_version),
		"nonce": terms.nonce,
		"tip_in_infra": money::text(terms.tip, money::INFRA),
		"fee_asset": if terms.fee_asset.is_some() { "USDai" } else { "INFRA" },
		"lifetime": terms.lifetime.map(|of| json!({ "from_block": of.from, "blocks": of.blocks })),
		"metadata_hash": terms.metadata_hash.map(|hash| format!("0x{}", hex::encode(hash))),
	});
	let key = Key::load(&Options { account: Some(account.clone()), ..options.clone() })?;
	if options.dry_run {
		return Ok(shown);
	}
	crate::shared::send::confirm(options, &shown, "Sign it?")?;
	let payload = runtime.payload(prepared.runtime.genesis, &call, &terms)?;
	let signature = key.sign(&payload);
	let bytes = runtime.signed(prepared.runtime.genesis, &call, &terms, &account.0, signature)?;
	let signed = Signed { transaction: format!("0x{}", hex::encode(bytes)) };
	let text = serde_json::to_string(&signed).map_err(|error| Failure::Input(error.to_string()))?;
	files::write_new(&command.to, &text)?;
	shown["file"] = json!(command.to.display().to_string());
	Ok(shown)
}
