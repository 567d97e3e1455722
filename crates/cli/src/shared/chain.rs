//! The chain that a command reads: a node, and the state after its best block.

use std::{sync::Arc, time::Duration};

use infrafi_client::{
	node::Answer,
	subxt::{ext::codec::Encode, ext::scale_decode::DecodeAsType, view_functions::Payload},
	AccountId, Error, Hash, Node, State,
};

use super::Failure;

/// How long a command waits for its node.
const PATIENCE: Duration = Duration::from_secs(20);

/// A node and the state that a command reads.
#[derive(Clone)]
pub struct Chain {
	/// The node.
	pub node: Node,
	/// The state after the best block.
	pub state: State,
	/// The hash of the first block.
	pub genesis: Hash,
	/// The time of the best block, in seconds since 1970.
	pub now: u64,
}

impl Chain {
	/// Connects to a node and reads its best block.
	///
	/// # Errors
	///
	/// [`Failure::Input`] if nothing answers there; [`Failure::Node`].
	pub async fn connect(url: &str) -> Result<Self, Failure> {
		let connected = tokio::time::timeout(PATIENCE, async {
			let node = Node::connect(url).await?;
			let genesis = node.genesis().await?;
			Self::at_best(node, genesis).await
		});
		connected.await.map_err(|_| {
			let waited = format!("nothing answers at {url} within {} s", PATIENCE.as_secs());
			Failure::Node(Error::NotIncluded(waited))
		})?
	}

	async fn at_best(node: Node, genesis: Hash) -> Result<Self, Failure> {
		let hash = node.best_hash().await?;
		let runtime = node.runtime(hash).await?;
		let state = State { node: node.clone(), hash, runtime: Arc::clone(&runtime) };
		let millis: u64 = state.storage("Timestamp", "Now").await?.value;
		Ok(Self { node, state, genesis, now: millis / 1_000 })
	}

	/// The same chain after its present best block.
	///
	/// # Errors
	///
	/// [`Failure::Node`].
	pub async fn again(&self) -> Result<Self, Failure> {
		Self::at_best(self.node.clone(), self.genesis).await
	}

	/// What a view function returns.
	///
	/// # Errors
	///
	/// [`Failure::Node`].
	pub async fn view<P>(&self, payload: P) -> Result<Answer<P::ReturnType>, Failure>
	where
		P: Payload,
		P::ArgsType: Encode,
		P::ReturnType: DecodeAsType,
	{
		Ok(self.state.view(payload).await?)
	}

	/// What an account can spend of an asset, in its smallest unit.
	///
	/// # Errors
	///
	/// [`Failure::Node`].
	pub async fn balance(&self, asset: u32, account: &AccountId) -> Result<u128, Failure> {
		let item = self.state.runtime.storage("Assets", "Account")?;
		let key = [
			item.key(),
			infrafi_client::blake2_128_concat(&asset.encode()),
			infrafi_client::blake2_128_concat(&account.0),
		]
		.concat();
		let Some(bytes) = self.node.storage(&key, self.state.hash).await? else { return Ok(0) };
		let json = item.json(Some(&bytes))?;
		let digits = json["balance"].as_str().unwrap_or_default();
		digits.parse().map_err(|error| Failure::Node(Error::decode("a balance", error)))
	}

	/// What an account can spend of INFRA, in its smallest unit.
	///
	/// # Errors
	///
	/// [`Failure::Node`].
	pub async fn infra(&self, account: &AccountId) -> Result<u128, Failure> {
		let item = self.state.runtime.storage("System", "Account")?;
		let key = [item.key(), infrafi_client::blake2_128_concat(&account.0)].concat();
		let bytes = self.node.storage(&key, self.state.hash).await?;
		let json = item.json(bytes.as_deref())?;
		let digits = json["data"]["free"].as_str().unwrap_or_default();
		digits.parse().map_err(|error| Failure::Node(Error::decode("a balance", error)))
	}

	/// The bytes with which a call begins: its pallet and its number.
	///
	/// # Errors
	///
	/// [`Failure::Node`] if the runtime has no such call.
	pub fn head_of(&self, pallet: &str, call: &str) -> Result<Vec<u8>, Failure> {
		let of = self.state.runtime.metadata().pallet_by_name(pallet);
		let found = of.as_ref().and_then(|of| of.call_variant_by_name(call));
		match (of.as_ref(), found) {
			(Some(of), Some(call)) => Ok(vec![of.call_index(), call.index]),
			_ => Err(Failure::Node(Error::decode(format!("{pallet}.{call}"), "there is none"))),
		}
	}

	/// Several calls as one, all or none of which happen.
	///
	/// # Errors
	///
	/// [`Failure::Node`] if the runtime has no such call.
	pub fn batch(&self, calls: &[Vec<u8>]) -> Result<Vec<u8>, Failure> {
		if let [only] = calls {
			return Ok(only.clone());
		}
		let length = u32::try_from(calls.len()).unwrap_or(u32::MAX);
		let mut bytes = self.head_of("Utility", "batch_all")?;
		infrafi_client::subxt::ext::codec::Compact(length).encode_to(&mut bytes);
		calls.iter().for_each(|call| bytes.extend(call));
		Ok(bytes)
	}
}
