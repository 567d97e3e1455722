//! The chain in Rust: its types by the committed metadata, reads of any block, and transactions.
//!
//! [`runtime`] has the types of `metadata.scale`. A test of the runtime compares that file with the
//! runtime's own metadata, so code that matches an event here does not compile once the event has
//! changed. [`runtime_at::Runtime`] decodes by the metadata of the block instead, which may be
//! older or newer. [`transaction`] and [`sending`] are for programs that sign.

pub mod config;
pub mod error;
pub mod extensions;
pub mod json;
pub mod metadata_hash;
pub mod node;
pub mod runtime_at;
pub mod sending;
pub mod transaction;

pub use config::InfrafiConfig;
pub use error::Error;
pub use node::{Answer, Node, RawBlock, State};
pub use runtime_at::Runtime;
pub use sending::{Fee, Included, Refusal};
pub use subxt;
pub use transaction::{Lifetime, Terms};

/// The types of the runtime, by the committed metadata.
#[allow(missing_docs, clippy::all)]
#[subxt::subxt(runtime_metadata_path = "metadata.scale")]
pub mod runtime {}

/// The committed metadata, as the runtime of that time returned it: version 16.
pub const METADATA: &[u8] = include_bytes!("../metadata.scale");

/// An account.
pub type AccountId = subxt::utils::AccountId32;

/// A hash of 32 bytes.
pub type Hash = subxt::utils::H256;

/// A key of a map with the hasher `Blake2_128Concat`.
pub fn blake2_128_concat(key: &[u8]) -> Vec<u8> {
	[&sp_crypto_hashing::blake2_128(key), key].concat()
}

/// The hash of an extrinsic, or of a call.
pub fn blake2_256(bytes: &[u8]) -> [u8; 32] {
	sp_crypto_hashing::blake2_256(bytes)
}

/// A key of a map with the hasher `Twox64Concat`.
pub fn twox_64_concat(key: &[u8]) -> Vec<u8> {
	[&sp_crypto_hashing::twox_64(key), key].concat()
}
