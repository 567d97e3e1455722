//! The node's parts and how they are put together.

mod consensus;
mod discovery;
mod double_blocks;
mod engine;
mod full;
mod partial;
pub mod sealing;

pub use engine::EngineKind;
pub use full::new_full;
pub use partial::new_partial;

use infrafi_runtime::{apis::RuntimeApi, opaque::Block};
use sc_executor::WasmExecutor;
use sc_telemetry::Telemetry;
use sp_io::SubstrateHostFunctions;

/// The client. The runtime runs as wasm only: what the chain's state holds is what is executed.
pub type FullClient =
	sc_service::TFullClient<Block, RuntimeApi, WasmExecutor<SubstrateHostFunctions>>;

/// The database.
pub type FullBackend = sc_service::TFullBackend<Block>;

/// The pool of transactions.
pub type FullPool = sc_transaction_pool::TransactionPoolHandle<Block, FullClient>;

/// How the best chain is chosen among those that hold the finalized block.
type SelectChain = sc_consensus::LongestChain<FullBackend, Block>;

/// Imports a block and notifies GRANDPA of it.
type BlockImport =
	sc_consensus_grandpa::GrandpaBlockImport<FullBackend, Block, FullClient, SelectChain>;

/// GRANDPA's other end of [`BlockImport`].
type GrandpaLink = sc_consensus_grandpa::LinkHalf<Block, FullClient, SelectChain>;

/// All that a subcommand working on the database needs, and what a full node starts from.
pub type NodeParts = sc_service::PartialComponents<
	FullClient,
	FullBackend,
	SelectChain,
	sc_consensus::DefaultImportQueue<Block>,
	FullPool,
	(Import, Option<Telemetry>),
>;

/// How the node's own blocks come into the database.
// Made once per process: a box per variant would save nothing.
#[allow(clippy::large_enum_variant)]
pub enum Import {
	/// Past GRANDPA, which follows the authorities.
	Consensus(BlockImport, GrandpaLink),
	/// As they are: see [`sealing`].
	Sealing,
}
