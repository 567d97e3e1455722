//! A signed transaction and a node: its fee, its trial, and its way into a final block.

use codec::Encode;
use serde::Deserialize;
use serde_json::Value;
use subxt::events::Phase;
use subxt_rpcs::client::rpc_params;

use crate::{json, node::bytes_of, AccountId, Error, Hash, Node, Runtime, State};

/// A fee in both assets that pay it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fee {
	/// INFRA (12 decimals).
	pub infra: u128,
	/// USDai (18 decimals), by the governed rate, rounded up.
	pub usdai: u128,
}

/// Why the chain refuses a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
	/// Its name: `Vault.AmountIsZero`, or `Invalid.Payment`.
	pub name: String,
	/// The condition that failed, by the docs of the error.
	pub reason: String,
}

impl std::fmt::Display for Refusal {
	fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
		match self.reason.is_empty() {
			true => f.write_str(&self.name),
			false => write!(f, "{}: {}", self.name, self.reason),
		}
	}
}

/// An event of a transaction.
#[derive(Clone, Debug)]
pub struct Happened {
	/// Its pallet.
	pub pallet: String,
	/// Its name.
	pub name: String,
	/// Its fields.
	pub fields: Value,
}

/// A transaction in a final block.
#[derive(Clone, Debug)]
pub struct Included {
	/// The block.
	pub block: Hash,
	/// Its number.
	pub number: u64,
	/// What the transaction did.
	pub events: Vec<Happened>,
	/// Why its call failed, if it did. The fee is paid all the same.
	pub refusal: Option<Refusal>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Spec {
	spec_name: String,
}

impl Node {
	/// The hash of the first block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`].
	pub async fn genesis(&self) -> Result<Hash, Error> {
		self.hash(0).await
	}

	/// The hash of the best block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`].
	pub async fn best_hash(&self) -> Result<Hash, Error> {
		self.request("chain_getBlockHash", || rpc_params![]).await
	}

	/// The number of the next transaction of an account, those in the pool counted.
	///
	/// # Errors
	///
	/// [`Error::Rpc`].
	pub async fn next_nonce(&self, account: &AccountId) -> Result<u64, Error> {
		let account = account.to_string();
		self.request("system_accountNextIndex", || rpc_params![&account]).await
	}

	/// Any method of the node.
	///
	/// # Errors
	///
	/// [`Error::Rpc`].
	pub async fn ask(&self, method: &str, params: &[Value]) -> Result<Value, Error> {
		let build = || {
			let mut all = subxt_rpcs::client::RpcParams::new();
			for param in params {
				// JSON is JSON.
				let _ = all.push(param);
			}
			all
		};
		self.request(method, build).await
	}

	/// Metadata of version 15 at a block, and the name of the runtime: what is hashed.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::Decode`] if the runtime has none.
	pub async fn hashed_metadata(&self, at: Hash) -> Result<(Vec<u8>, String), Error> {
		let input = crate::metadata_hash::VERSION.encode();
		let answer = self.call("Metadata_metadata_at_version", &input, at).await?;
		let bytes = crate::runtime_at::metadata_of(&answer)
			.ok_or_else(|| Error::decode("metadata", "the runtime has none of version 15"))?;
		let spec: Spec = self.request("state_getRuntimeVersion", || rpc_params![at]).await?;
		Ok((bytes, spec.spec_name))
	}

	/// Sends a transaction and waits until it is in a final block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`] if the pool refuses it; [`Error::NotIncluded`] if no block takes it.
	pub async fn submit(&self, bytes: &[u8]) -> Result<Included, Error> {
		let text = format!("0x{}", hex::encode(bytes));
		let (start, stop) = ("author_submitAndWatchExtrinsic", "author_unwatchExtrinsic");
		let mut statuses = self.rpc.subscribe::<Value>(start, rpc_params![text], stop).await?;
		while let Some(status) = statuses.next().await {
			let status = status?;
			// `"ready"`, or `{"finalized": "0x..."}`.
			let (kind, block) = match &status {
				Value::Object(one) => one.iter().next().map(|(kind, block)| (kind.as_str(), block)),
				other => other.as_str().map(|kind| (kind, &Value::Null)),
			}
			.unwrap_or(("", &Value::Null));
			let gone = |reason: &str| Err(Error::NotIncluded(reason.to_owned()));
			match kind {
				"finalized" => {
					let block = Hash::deserialize(block);
					let block = block.map_err(|reason| Error::decode("a block's hash", reason))?;
					return self.included(bytes, block).await;
				}
				"finalityTimeout" => return gone("finality stands still"),
				"usurped" => return gone("another one took its nonce"),
				"dropped" => return gone("the pool is full"),
				"invalid" => return gone("it is no longer valid"),
				_ => {}
			}
		}
		Err(Error::NotIncluded("the node ended the subscription".into()))
	}

	/// What a transaction did in a block.
	///
	/// # Errors
	///
	/// [`Error::NotIncluded`] if it is not in the block.
	async fn included(&self, bytes: &[u8], hash: Hash) -> Result<Included, Error> {
		let block = self.block(hash).await?;
		let index = block.extrinsics.iter().position(|other| other == bytes);
		let index = index.ok_or_else(|| Error::NotIncluded(format!("{hash:?} has it not")))?;
		let index = u32::try_from(index).unwrap_or(u32::MAX);
		let runtime = self.runtime(block.header.parent_hash).await?;
		let key = runtime.storage("System", "Events")?.key();
		let stored = self.storage(&key, hash).await?.unwrap_or_else(|| vec![0]);
		let (mut events, mut refusal) = (Vec::new(), None);
		for event in runtime.events(stored).iter() {
			let event = event.map_err(|reason| Error::decode("an event", reason))?;
			if event.phase() != Phase::ApplyExtrinsic(index) {
				continue;
			}
			let (pallet, name) = (event.pallet_name(), event.event_name());
			let fields = runtime.event_fields(pallet, name, event.field_bytes())?;
			if (pallet, name) == ("System", "ExtrinsicFailed") {
				refusal = Some(runtime.refusal(&fields["dispatch_error"]));
			}
			events.push(Happened { pallet: pallet.to_owned(), name: name.to_owned(), fields });
		}
		Ok(Included { block: hash, number: block.header.number, events, refusal })
	}
}

impl State {
	/// What a transaction costs, without a tip.
	///
	/// # Errors
	///
	/// Those of [`Node::call`]; [`Error::Decode`].
	pub async fn fee(&self, bytes: &[u8]) -> Result<Fee, Error> {
		let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
		let input = [bytes, &length.encode()].concat();
		let info = self.api("TransactionPaymentApi", "query_info", &input).await?;
		let read = |value: &Value, of: &str| -> Result<u128, Error> {
			let text = value.get(of).unwrap_or(value).as_str().unwrap_or_default();
			text.parse().map_err(|reason| Error::decode(of, reason))
		};
		let infra = read(&info, "partial_fee")?;
		let view = self.runtime.view("Fees", "params")?;
		let params = view.json(&self.node.view(&view, &[], self.hash).await?)?;
		let rate = read(&params, "usdai_per_infra")?;
		let overflow = || Error::decode("the fee", "it is too large");
		// 18 decimals over 12, times a rate with 18 decimals.
		let scaled = infra.checked_mul(1_000_000).and_then(|usdai| usdai.checked_mul(rate));
		let usdai = scaled.ok_or_else(overflow)?.div_ceil(1_000_000_000_000_000_000);
		Ok(Fee { infra, usdai })
	}

	/// Executes a signed transaction on this state, without changing it. `None` if the chain would
	/// take it.
	///
	/// # Errors
	///
	/// Those of [`Node::call`]; [`Error::Decode`].
	pub async fn trial(&self, bytes: &[u8]) -> Result<Option<Refusal>, Error> {
		let result = self.api("BlockBuilder", "apply_extrinsic", bytes).await?;
		if is(&result, "Err") {
			return Ok(Some(invalid(&result["value"])));
		}
		let outcome = &result["value"];
		Ok(is(outcome, "Err").then(|| self.runtime.refusal(&outcome["value"])))
	}

	/// The answer of a runtime API as JSON.
	async fn api(&self, name: &str, method: &str, input: &[u8]) -> Result<Value, Error> {
		let metadata = self.runtime.metadata();
		let found = metadata.runtime_api_trait_by_name(name);
		let found = found.and_then(|of| of.method_by_name(method));
		let full = format!("{name}_{method}");
		let found = found.ok_or_else(|| self.runtime.missing("runtime API", full.clone()))?;
		let answer = self.node.call(&full, input, self.hash).await?;
		json::decode_all(&answer, found.output_ty(), metadata.types())
	}
}

fn is(value: &Value, variant: &str) -> bool {
	value.get("type").and_then(Value::as_str) == Some(variant)
}

/// Why a transaction is not valid, by `TransactionValidityError`.
fn invalid(error: &Value) -> Refusal {
	let kind = error.get("type").and_then(Value::as_str).unwrap_or("Invalid");
	let inner = error.get("value").unwrap_or(&Value::Null);
	let which = inner.get("type").unwrap_or(inner);
	let which = which.as_str().map_or_else(|| which.to_string(), str::to_owned);
	let reason = match which.as_str() {
		"Payment" => "the account cannot pay the fee in the chosen asset",
		"BadProof" => "the signature does not fit: another key, chain, runtime or metadata hash",
		"Stale" => "the account has sent a transaction with this nonce already",
		"Future" => "the account has to send an earlier nonce first",
		"AncientBirthBlock" => "the first block of its lifetime is too long ago",
		"Call" => "the account may not send this call",
		"CannotLookup" => {
			"the chain cannot compute what the signature covers, such as a metadata hash that its \
			 runtime was built without"
		}
		"ExhaustsResources" => "blocks are full",
		_ => "",
	};
	Refusal { name: format!("{kind}.{which}"), reason: reason.to_owned() }
}

impl Runtime {
	/// The reason of a refusal, from a dispatch error that was decoded to JSON.
	pub fn refusal(&self, error: &Value) -> Refusal {
		let name = self.dispatch_error(error).unwrap_or_else(|| error.to_string());
		let docs = name.split_once('.').and_then(|(pallet, error)| {
			let variants = self.metadata().pallet_by_name(pallet)?.error_variants()?;
			let variant = variants.iter().find(|variant| variant.name == error)?;
			Some(variant.docs.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" "))
		});
		Refusal { name, reason: docs.unwrap_or_default() }
	}
}

/// The bytes of a transaction in hex.
///
/// # Errors
///
/// [`Error::Decode`] if the text is not hex.
pub fn from_hex(text: &str) -> Result<Vec<u8>, Error> {
	bytes_of(text.trim())
}
