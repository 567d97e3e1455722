//! What can go wrong between this crate and a node.

/// An error of a request, or of the decoding of its answer.
#[derive(Debug, thiserror::Error)]
pub enum Error {
	/// The node refused a request or could not be reached.
	#[error("the node: {0}")]
	Rpc(#[from] subxt_rpcs::Error),
	/// The node has no block of this number or hash.
	#[error("the node has no block {0}")]
	NoBlock(String),
	/// The node has no state of the block: it has pruned it.
	#[error(
		"the node has no state of block {0}: it needs --state-pruning archive --blocks-pruning archive"
	)]
	NoState(String),
	/// The runtime has no item of this name.
	#[error("the runtime {spec_version} has no {kind} {name}")]
	Missing {
		/// Kind of the item.
		kind: &'static str,
		/// Its name.
		name: String,
		/// Version of the runtime.
		spec_version: u32,
	},
	/// Bytes are not of the type in the metadata.
	#[error("cannot decode {what}: {reason}")]
	Decode {
		/// What was to be decoded.
		what: String,
		/// What is wrong with it.
		reason: String,
	},
	/// A transaction cannot be made of these parts.
	#[error("cannot make the transaction: {0}")]
	Transaction(String),
	/// The node dropped a transaction, or lost sight of it.
	#[error("the transaction is in no block: {0}")]
	NotIncluded(String),
	/// The runtime could not execute a view function.
	#[error("the view {0} failed: {1}")]
	View(String, &'static str),
}

impl Error {
	/// An error of decoding.
	pub fn decode(what: impl Into<String>, reason: impl std::fmt::Display) -> Self {
		Self::Decode { what: what.into(), reason: reason.to_string() }
	}

	/// Whether the connection was lost, and the request can be made again.
	pub fn is_disconnected(&self) -> bool {
		matches!(self, Self::Rpc(error) if error.is_disconnected_will_reconnect())
	}
}
