//! The way of a call to the chain: its effect and fee are shown, it is tried on the present state,
//! a person agrees, and it is sent. What fails in the trial is not sent and costs nothing.

use std::io::{IsTerminal, Write};

use infrafi_client::{
	subxt::transactions::Payload, AccountId, Error, Fee, Included, Lifetime, Terms,
};
use serde_json::{json, Value};

use super::{describe, keys::Key, money, options::FeeAsset, Chain, Failure, Options, Outcome};

/// How many blocks long a transaction can enter one: six minutes.
const LIFETIME: u64 = 64;

/// Id of USDai.
pub const USDAI_ID: u32 = 2;

/// Events of fees and of balances follow every transaction.
const ROUTINE: [&str; 6] =
	["System", "TransactionPayment", "AssetTxPayment", "Balances", "Assets", "AssetsHolder"];

/// What has become of a call that was tried.
#[derive(Debug)]
pub enum Attempt {
	/// The chain would refuse it.
	Refused(String),
	/// The chain would take it, for this fee.
	Passed(Fee),
	/// It was sent, for this fee.
	Sent(Fee, Value),
}

/// The account that acts, and how.
pub struct Sender {
	/// The options of the command.
	pub options: Options,
	/// The chain as the command has read it.
	pub chain: Chain,
	/// The account that acts.
	pub account: AccountId,
	key: Option<Key>,
	to_file: Option<(std::path::PathBuf, u64, bool)>,
}

impl Sender {
	/// Connects, and finds out which account acts. The key is loaded only if something can be sent.
	///
	/// # Errors
	///
	/// [`Failure::Key`] without a key; [`Failure::Node`].
	pub async fn new(options: Options) -> Result<Self, Failure> {
		let needs_none = options.dry_run && options.account.is_some() && !Key::is_given(&options);
		let key = if needs_none { None } else { Some(Key::load(&options)?) };
		let account = match (&key, &options.account) {
			(Some(key), _) => key.account.clone(),
			(None, Some(account)) => account.0.clone(),
			(None, None) => return Err(Failure::Key("there is no account".into())),
		};
		let chain = Chain::connect(&options.node).await?;
		Ok(Self { options, chain, account, key, to_file: None })
	}

	/// Connects for an account whose key is elsewhere: calls are written to a file in place of
	/// being sent.
	///
	/// # Errors
	///
	/// [`Failure::Key`] without an account; [`Failure::Node`].
	pub async fn preparing(
		options: Options,
		path: std::path::PathBuf,
		blocks: u64,
		has_hash: bool,
	) -> Result<Self, Failure> {
		let account = options.account.clone();
		let account = account.ok_or_else(|| Failure::Key("--account is missing".into()))?.0;
		let chain = Chain::connect(&options.node).await?;
		Ok(Self { options, chain, account, key: None, to_file: Some((path, blocks, has_hash)) })
	}

	/// Shows a call, tries it, asks, and sends it. `effect` is what the command knows of it.
	///
	/// # Errors
	///
	/// [`Failure::Refused`] if the chain refuses it; [`Failure::Unconfirmed`] if nobody agrees;
	/// [`Failure::Node`].
	pub async fn send(&self, call: &impl Payload, effect: Value) -> Outcome {
		self.send_bytes(self.chain.state.runtime.call_bytes(call)?, effect).await
	}

	/// The same of several calls, all or none of which happen.
	///
	/// # Errors
	///
	/// As [`Self::send`].
	pub async fn send_all(&self, calls: &[Vec<u8>], effect: Value) -> Outcome {
		self.send_bytes(self.chain.batch(calls)?, effect).await
	}

	/// The bytes of a call.
	///
	/// # Errors
	///
	/// [`Failure::Node`] if the runtime takes other arguments.
	pub fn encode(&self, call: &impl Payload) -> Result<Vec<u8>, Failure> {
		Ok(self.chain.state.runtime.call_bytes(call)?)
	}

	/// The same of the bytes of a call.
	///
	/// # Errors
	///
	/// As [`Self::send`].
	pub async fn send_bytes(&self, call: Vec<u8>, effect: Value) -> Outcome {
		let chain = self.chain.again().await?;
		if let Some((path, blocks, has_hash)) = &self.to_file {
			let terms = self.terms(&chain, *blocks).await?;
			return crate::offline::prepare(&chain, &self.account, call, terms, path, *has_hash)
				.await;
		}
		let mut shown = json!({
			"account": self.account.to_string(),
			"effect": effect,
			"action": describe::call(&chain.state.runtime, &call)?,
		});
		let terms = self.terms(&chain, LIFETIME).await?;
		let bytes = self.signed(&chain, &call, &terms)?;
		shown["fee"] = self.fee(chain.state.fee(&bytes).await?);
		if self.key.is_none() {
			shown["trial"] = json!("not made: it needs the key");
			return Ok(shown);
		}
		if terms.lifetime.is_none() {
			return Err(Failure::Input("the chain has no block yet".into()));
		}
		if let Some(refusal) = chain.state.trial(&bytes).await? {
			return Err(Failure::Refused(refusal.to_string()));
		}
		shown["trial"] = json!("passed");
		if self.options.dry_run {
			return Ok(shown);
		}
		confirm(&self.options, &shown, "Send it?")?;
		let included = chain.node.submit(&bytes).await.map_err(refused_by_pool)?;
		shown["sent"] = sent(&chain, &included)?;
		Ok(shown)
	}

	/// Tries a call, and sends it if the trial passes and it is meant: without a question, for a
	/// program that acts by itself.
	///
	/// # Errors
	///
	/// [`Failure::Node`]; [`Failure::Refused`] if the call failed in its block all the same.
	pub async fn attempt(
		&self,
		call: &[u8],
		is_meant: impl Fn(Fee) -> bool,
	) -> Result<Attempt, Failure> {
		let chain = self.chain.again().await?;
		let terms = self.terms(&chain, LIFETIME).await?;
		let bytes = self.signed(&chain, call, &terms)?;
		if let Some(refusal) = chain.state.trial(&bytes).await? {
			return Ok(Attempt::Refused(refusal.to_string()));
		}
		let fee = chain.state.fee(&bytes).await?;
		if !is_meant(fee) {
			return Ok(Attempt::Passed(fee));
		}
		let included = chain.node.submit(&bytes).await.map_err(refused_by_pool)?;
		Ok(Attempt::Sent(fee, sent(&chain, &included)?))
	}

	async fn terms(&self, chain: &Chain, blocks: u64) -> Result<Terms, Failure> {
		let lifetime = lifetime(chain, blocks).await?;
		let fee_asset = (self.options.fee_in == FeeAsset::Usdai).then_some(USDAI_ID);
		let tip = self.options.tip.units(money::INFRA);
		let tip = tip.map_err(|error| Failure::input("--tip", error))?;
		Ok(Terms {
			nonce: chain.node.next_nonce(&self.account).await?,
			lifetime,
			tip,
			fee_asset,
			metadata_hash: None,
		})
	}

	/// Without a key the signature is of zeros: only the fee is computed from it.
	fn signed(&self, chain: &Chain, call: &[u8], terms: &Terms) -> Result<Vec<u8>, Failure> {
		let (runtime, genesis) = (&chain.state.runtime, chain.genesis);
		let signature = match &self.key {
			Some(key) => key.sign(&runtime.payload(genesis, call, terms)?),
			None => [0; 64],
		};
		Ok(runtime.signed(genesis, call, terms, &self.account, signature)?)
	}

	fn fee(&self, fee: Fee) -> Value {
		let (paid, decimals, asset) = match self.options.fee_in {
			FeeAsset::Infra => (fee.infra, money::INFRA, "INFRA"),
			FeeAsset::Usdai => (fee.usdai, money::USDAI, "USDai"),
		};
		json!({
			"amount": money::text(paid, decimals),
			"asset": asset,
			"in_usdai": money::text(fee.usdai, money::USDAI),
			"tip_in_infra": self.options.tip.units(money::INFRA).map(|tip| money::text(tip, money::INFRA)).ok(),
		})
	}
}

/// The lifetime of a transaction from the last final block on, or the one before it if that is the
/// best block: the state after a block does not know the hash of the block. A chain of one block
/// dates nothing.
async fn lifetime(chain: &Chain, blocks: u64) -> Result<Option<Lifetime>, Failure> {
	let (mut from, mut hash) = chain.node.finalized().await?;
	if hash == chain.state.hash {
		let Some(before) = from.checked_sub(1) else { return Ok(None) };
		(from, hash) = (before, chain.node.header(hash).await?.parent_hash);
	}
	Ok(Some(Lifetime { blocks, from, hash }))
}

/// Asks whether to go on.
///
/// # Errors
///
/// [`Failure::Unconfirmed`] unless the answer is yes, or `--yes` was given.
pub fn confirm(options: &Options, shown: &Value, question: &str) -> Result<(), Failure> {
	if options.yes {
		return Ok(());
	}
	if !std::io::stdin().is_terminal() {
		return Err(Failure::Unconfirmed("there is no terminal to ask on, and no --yes"));
	}
	eprint!("{}{question} [y/N] ", super::output::text(shown));
	let _ = std::io::stderr().flush();
	let mut answer = String::new();
	let read = std::io::stdin().read_line(&mut answer);
	match read.map(|_| answer.trim().to_lowercase()).as_deref() {
		Ok("y" | "yes") => Ok(()),
		_ => Err(Failure::Unconfirmed("the answer was not yes")),
	}
}

/// The pool refuses what has become invalid since the trial.
pub fn refused_by_pool(error: Error) -> Failure {
	match &error {
		Error::Rpc(rpc) if !error.is_disconnected() => Failure::Refused(rpc.to_string()),
		_ => Failure::Node(error),
	}
}

/// What a transaction did.
///
/// # Errors
///
/// [`Failure::Refused`] if its call failed.
pub fn sent(chain: &Chain, included: &Included) -> Outcome {
	if let Some(refusal) = &included.refusal {
		let reason = format!("{refusal} (in block {}; the fee is paid)", included.number);
		return Err(Failure::Refused(reason));
	}
	let of_note = included.events.iter().filter(|event| !ROUTINE.contains(&event.pallet.as_str()));
	let events: Vec<Value> = of_note
		.map(|event| {
			let (pallet, name) = (&event.pallet, &event.name);
			let fields = describe::event(&chain.state.runtime, pallet, name, &event.fields);
			json!({ "event": format!("{pallet}.{name}"), "fields": fields })
		})
		.collect();
	Ok(
		json!({ "block": included.number, "hash": format!("{:?}", included.block), "events": events }),
	)
}
