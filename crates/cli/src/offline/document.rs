//! The two files: what is to be signed, and what was signed.

use std::path::Path;

use infrafi_client::{metadata_hash, AccountId, Hash, Runtime, Terms};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::shared::{describe, files, Chain, Failure, Outcome};

/// A transaction that is to be signed.
#[derive(Debug, Serialize, Deserialize)]
pub struct Prepared {
	/// The account that is to sign.
	pub account: String,
	/// The call, in hex.
	pub call: String,
	/// What the signature covers besides the call, but for the hash of the metadata.
	pub terms: Terms,
	/// Whether the signature covers the hash of the metadata.
	pub covers_metadata: bool,
	/// The runtime.
	pub runtime: Origin,
}

/// The runtime that a transaction is for.
#[derive(Debug, Serialize, Deserialize)]
pub struct Origin {
	/// The hash of the first block of the chain.
	pub genesis: Hash,
	/// The name of the runtime.
	pub spec_name: String,
	/// The version of the runtime.
	pub spec_version: u32,
	/// The version of its transactions.
	pub transaction_version: u32,
	/// The metadata of version 15, in hex.
	pub metadata: String,
}

/// A transaction that was signed.
#[derive(Debug, Serialize, Deserialize)]
pub struct Signed {
	/// Its bytes, in hex.
	pub transaction: String,
}

impl Prepared {
	/// The runtime by the metadata in the file, and that metadata.
	///
	/// # Errors
	///
	/// [`Failure::Node`] if it is no metadata.
	pub fn read_runtime(&self) -> Result<(Runtime, Vec<u8>), Failure> {
		let Origin { spec_version, transaction_version, metadata, .. } = &self.runtime;
		let bytes = infrafi_client::sending::from_hex(metadata)?;
		Ok((Runtime::new(*spec_version, *transaction_version, &bytes)?, bytes))
	}

	/// The terms with the hash of the metadata by which the call was read.
	///
	/// # Errors
	///
	/// [`Failure::Node`] if there is no such hash.
	pub fn terms(&self, runtime: &Runtime, metadata: &[u8]) -> Result<Terms, Failure> {
		if !self.covers_metadata {
			return Ok(Terms { metadata_hash: None, ..self.terms });
		}
		let Origin { spec_name, spec_version, .. } = &self.runtime;
		let prefix = runtime.ss58_prefix()?;
		let digest = metadata_hash::digest(metadata, spec_name, *spec_version, prefix)?;
		Ok(Terms { metadata_hash: Some(digest), ..self.terms })
	}
}

/// Writes a call to a file, for a signature elsewhere.
///
/// # Errors
///
/// [`Failure::Input`] if the file exists; [`Failure::Node`].
pub async fn prepare(
	chain: &Chain,
	account: &AccountId,
	call: Vec<u8>,
	terms: Terms,
	path: &Path,
	covers_metadata: bool,
) -> Outcome {
	let runtime = &chain.state.runtime;
	let (metadata, spec_name) = chain.node.hashed_metadata(chain.state.hash).await?;
	let prepared = Prepared {
		account: account.to_string(),
		call: format!("0x{}", hex::encode(&call)),
		terms,
		covers_metadata,
		runtime: Origin {
			genesis: chain.genesis,
			spec_name,
			spec_version: runtime.spec_version,
			transaction_version: runtime.transaction_version,
			metadata: format!("0x{}", hex::encode(metadata)),
		},
	};
	let text =
		serde_json::to_string(&prepared).map_err(|error| Failure::Input(error.to_string()))?;
	files::write_new(path, &text)?;
	Ok(json!({
		"account": account.to_string(),
		"action": describe::call(runtime, &call)?,
		"nonce": prepared.terms.nonce,
		"file": path.display().to_string(),
	}))
}
