//! A node: its blocks, states and views, over JSON-RPC.

use std::{collections::HashMap, sync::Arc, time::Duration};

use codec::Encode;
use scale_decode::DecodeAsType;
use serde::{de::DeserializeOwned, Deserialize};
use subxt::{config::substrate::SubstrateHeader, view_functions::Payload};
use subxt_rpcs::{
	client::{reconnecting_rpc_client, rpc_params, RpcParams},
	RpcClient,
};
use tokio::sync::{Mutex, Semaphore};

use crate::{
	runtime_at::{metadata_of, View},
	Error, Hash, Runtime,
};

/// The most requests that wait for their answers at once.
///
/// The node's server leaves Nagle's algorithm on, so that answers to few requests on one socket
/// wait 40 ms for each other.
pub const IN_FLIGHT: usize = 32;

/// How often a request is made again that fell together with the loss of the connection. In
/// between the connection comes back, however long that takes.
const TRIES: u32 = 8;

/// A block as the node returns it.
#[derive(Clone, Debug)]
pub struct RawBlock {
	/// Its header.
	pub header: SubstrateHeader<Hash>,
	/// Its extrinsics, encoded.
	pub extrinsics: Vec<Vec<u8>>,
}

/// A connection to a node, which comes back by itself after it was lost.
#[derive(Clone)]
pub struct Node {
	pub(crate) rpc: RpcClient,
	permits: Arc<Semaphore>,
	runtimes: Arc<Mutex<HashMap<u32, Arc<Runtime>>>>,
}

#[derive(Deserialize)]
struct SignedBlock {
	block: Block,
}

#[derive(Deserialize)]
struct Block {
	header: SubstrateHeader<Hash>,
	extrinsics: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Version {
	spec_version: u32,
	transaction_version: u32,
}

impl Node {
	/// Connects to a node. Waits until there is one.
	///
	/// # Errors
	///
	/// [`Error::Rpc`] if the address cannot be read.
	pub async fn connect(url: &str) -> Result<Self, Error> {
		let delays = reconnecting_rpc_client::ExponentialBackoff::from_millis(100)
			.max_delay(Duration::from_secs(5));
		let client = reconnecting_rpc_client::RpcClient::builder()
			.retry_policy(delays)
			.build(url)
			.await
			.map_err(|reason| subxt_rpcs::Error::Client(reason.into()))?;
		Ok(Self {
			rpc: RpcClient::new(client),
			permits: Arc::new(Semaphore::new(IN_FLIGHT)),
			runtimes: Arc::default(),
		})
	}

	pub(crate) async fn request<T: DeserializeOwned>(
		&self,
		method: &str,
		params: impl Fn() -> RpcParams,
	) -> Result<T, Error> {
		// The semaphore is never closed.
		let _permit = self.permits.acquire().await.ok();
		let mut tries = 0;
		loop {
			let answer = self.rpc.request(method, params()).await.map_err(Error::from);
			match answer {
				Err(error) if error.is_disconnected() && tries < TRIES => {
					tries += 1;
					tracing::warn!(method, "the node is away, the request is made again");
					tokio::time::sleep(Duration::from_millis(500)).await;
				}
				answer => return answer,
			}
		}
	}

	/// The hash of the last finalized block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`].
	pub async fn finalized_hash(&self) -> Result<Hash, Error> {
		self.request("chain_getFinalizedHead", || rpc_params![]).await
	}

	/// The last finalized block: its number and hash.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoBlock`] if the node has lost it.
	pub async fn finalized(&self) -> Result<(u64, Hash), Error> {
		let hash = self.finalized_hash().await?;
		Ok((self.header(hash).await?.number, hash))
	}

	/// The header of a block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoBlock`].
	pub async fn header(&self, hash: Hash) -> Result<SubstrateHeader<Hash>, Error> {
		let header: Option<_> = self.request("chain_getHeader", || rpc_params![hash]).await?;
		header.ok_or_else(|| Error::NoBlock(format!("{hash:?}")))
	}

	/// The hash of the block of this number on the chain that the node follows.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoBlock`].
	pub async fn hash(&self, number: u64) -> Result<Hash, Error> {
		let hash: Option<Hash> = self.request("chain_getBlockHash", || rpc_params![number]).await?;
		hash.ok_or_else(|| Error::NoBlock(number.to_string()))
	}

	/// The hashes of the blocks of these numbers, in one request.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoBlock`].
	pub async fn hashes(&self, numbers: std::ops::RangeInclusive<u64>) -> Result<Vec<Hash>, Error> {
		let list: Vec<u64> = numbers.collect();
		let hashes: Vec<Option<Hash>> =
			self.request("chain_getBlockHash", || rpc_params![&list]).await?;
		let found = list.iter().zip(hashes);
		found.map(|(number, hash)| hash.ok_or_else(|| Error::NoBlock(number.to_string()))).collect()
	}

	/// A block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoBlock`].
	pub async fn block(&self, hash: Hash) -> Result<RawBlock, Error> {
		let block: Option<SignedBlock> =
			self.request("chain_getBlock", || rpc_params![hash]).await?;
		let Block { header, extrinsics } =
			block.ok_or_else(|| Error::NoBlock(format!("{hash:?}")))?.block;
		let extrinsics = extrinsics.iter().map(|text| bytes_of(text)).collect::<Result<_, _>>()?;
		Ok(RawBlock { header, extrinsics })
	}

	/// A value in the state after a block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoState`] if the node has pruned the state.
	pub async fn storage(&self, key: &[u8], at: Hash) -> Result<Option<Vec<u8>>, Error> {
		let key = format!("0x{}", hex::encode(key));
		let value: Result<Option<String>, Error> =
			self.request("state_getStorage", || rpc_params![&key, at]).await;
		value.map_err(|error| pruned(error, at))?.map(|text| bytes_of(&text)).transpose()
	}

	/// All keys below a prefix in the state after a block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoState`] if the node has pruned the state.
	pub async fn keys(&self, prefix: &[u8], at: Hash) -> Result<Vec<Vec<u8>>, Error> {
		const PAGE: u32 = 500;
		let prefix = format!("0x{}", hex::encode(prefix));
		let (mut all, mut from) = (Vec::new(), None::<String>);
		loop {
			let params = || rpc_params![&prefix, PAGE, &from, at];
			let keys: Result<Vec<String>, Error> = self.request("state_getKeysPaged", params).await;
			let keys = keys.map_err(|error| pruned(error, at))?;
			for key in &keys {
				all.push(bytes_of(key)?);
			}
			match keys.last() {
				Some(last) if keys.len() == PAGE as usize => from = Some(last.clone()),
				_ => return Ok(all),
			}
		}
	}

	/// All entries below a prefix in the state after a block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoState`] if the node has pruned the state.
	pub async fn entries(&self, prefix: &[u8], at: Hash) -> Result<Vec<(Vec<u8>, Vec<u8>)>, Error> {
		let mut entries = Vec::new();
		for key in self.keys(prefix, at).await? {
			if let Some(value) = self.storage(&key, at).await? {
				entries.push((key, value));
			}
		}
		Ok(entries)
	}

	/// Calls a runtime API in the state after a block.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoState`] if the node has pruned the state.
	pub async fn call(&self, method: &str, input: &[u8], at: Hash) -> Result<Vec<u8>, Error> {
		let input = format!("0x{}", hex::encode(input));
		let answer: Result<String, Error> =
			self.request("state_call", || rpc_params![method, &input, at]).await;
		bytes_of(&answer.map_err(|error| pruned(error, at))?)
	}

	/// What a view function returns in the state after a block, encoded.
	///
	/// # Errors
	///
	/// Those of [`Self::call`], and [`Error::View`].
	pub async fn view(&self, view: &View<'_>, args: &[u8], at: Hash) -> Result<Vec<u8>, Error> {
		view.output(&self.call(View::METHOD, &view.input(args), at).await?)
	}

	/// The version of the runtime in the state after a block: it executes the block after it.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoState`] if the node has pruned the state.
	pub async fn spec_version(&self, at: Hash) -> Result<u32, Error> {
		Ok(self.version(at).await?.spec_version)
	}

	async fn version(&self, at: Hash) -> Result<Version, Error> {
		let version: Result<Version, Error> =
			self.request("state_getRuntimeVersion", || rpc_params![at]).await;
		version.map_err(|error| pruned(error, at))
	}

	/// The runtime in the state after a block. Its metadata is asked for once.
	///
	/// # Errors
	///
	/// [`Error::Rpc`]; [`Error::NoState`]; [`Error::Decode`] if the metadata cannot be read.
	pub async fn runtime(&self, at: Hash) -> Result<Arc<Runtime>, Error> {
		let Version { spec_version, transaction_version } = self.version(at).await?;
		let mut runtimes = self.runtimes.lock().await;
		if let Some(runtime) = runtimes.get(&spec_version) {
			return Ok(runtime.clone());
		}
		let answer = self.call("Metadata_metadata_at_version", &16u32.encode(), at).await?;
		let bytes = metadata_of(&answer)
			.ok_or_else(|| Error::decode("metadata", "the runtime has none of version 16"))?;
		let runtime = Arc::new(Runtime::new(spec_version, transaction_version, &bytes)?);
		runtimes.insert(spec_version, runtime.clone());
		Ok(runtime)
	}
}

pub(crate) fn bytes_of(text: &str) -> Result<Vec<u8>, Error> {
	let digits = text.strip_prefix("0x").unwrap_or(text);
	hex::decode(digits).map_err(|reason| Error::decode("an answer of the node", reason))
}

/// Only the message of an error shows that the node has no state.
fn pruned(error: Error, at: Hash) -> Error {
	match &error {
		Error::Rpc(subxt_rpcs::Error::User(user))
			if user.message.contains("State already discarded") =>
		{
			Error::NoState(format!("{at:?}"))
		}
		_ => error,
	}
}

/// What a view function returned.
#[derive(Clone, Debug)]
pub struct Answer<T> {
	/// As JSON, by the metadata of the block.
	pub json: serde_json::Value,
	/// As the type of the committed metadata.
	pub value: T,
}

/// The state after a block, and the runtime in it.
#[derive(Clone)]
pub struct State {
	/// The node.
	pub node: Node,
	/// The hash of the block.
	pub hash: Hash,
	/// The runtime that the block leaves: it executes the next one.
	pub runtime: Arc<Runtime>,
}

impl State {
	/// What a view function returns, by its generated payload.
	///
	/// # Errors
	///
	/// Those of [`Node::view`]; [`Error::Missing`] if the runtime has no such view;
	/// [`Error::Decode`] if its output has another type than in the committed metadata.
	pub async fn view<P>(&self, payload: P) -> Result<Answer<P::ReturnType>, Error>
	where
		P: Payload,
		P::ArgsType: Encode,
	{
		let view = self.runtime.view(payload.pallet_name(), payload.function_name())?;
		let args = payload.args().encode();
		let output = self.node.view(&view, &args, self.hash).await?;
		Ok(Answer { json: view.json(&output)?, value: view.decode(&output)? })
	}

	/// The value of a storage item without keys, or its default.
	///
	/// # Errors
	///
	/// Those of [`Node::storage`]; [`Error::Missing`]; [`Error::Decode`].
	pub async fn storage<T: DecodeAsType>(
		&self,
		pallet: &str,
		name: &str,
	) -> Result<Answer<T>, Error> {
		let item = self.runtime.storage(pallet, name)?;
		let value = self.node.storage(&item.key(), self.hash).await?;
		Ok(Answer { json: item.json(value.as_deref())?, value: item.decode(value.as_deref())? })
	}
}
