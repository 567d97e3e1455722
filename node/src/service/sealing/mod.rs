//! Blocks made by this node alone, on demand: the engine of chains for trying things out.
//!
//! One task makes all blocks. [`Sealing`] decides when: as a transaction enters the pool, as the
//! interval ends, or as a caller of the `dev_*` RPC asks. Each block is final at once.
//!
//! The loops of `sc-consensus-manual-seal` that follow the pool are not used: without empty blocks
//! they stop for ever at the first block of a session, which has no room for transactions, and with
//! them they do not finalize.

mod clock;
mod mode;
mod own;
mod task;

pub use mode::Sealing;
pub use own::{KnownTransactions, WorkersPool};
pub use task::{SealRequest, SealRequests, MAX_BLOCKS};

use super::{FullClient, FullPool, SelectChain};
use clock::{Clock, Millis};
use futures::{channel::mpsc, StreamExt};
use infrafi_runtime::opaque::Block;
use parking_lot::Mutex;
use sc_basic_authorship::ProposerFactory;
use sc_client_api::StorageProvider;
use sc_consensus::DefaultImportQueue;
use sc_consensus_aura::standalone;
use sc_consensus_manual_seal::{
	consensus::aura::AuraConsensusDataProvider, run_manual_seal, EngineCommand, ManualSealParams,
};
use sc_service::{error::Error, Configuration, TaskManager};
use sp_core::{storage::StorageKey, H256};
use sp_io::hashing::twox_128;
use sp_timestamp::InherentDataProvider as TimestampProvider;
use std::sync::Arc;
use task::Sealer;

/// How many commands wait for the engine: the task sends one at a time.
const COMMANDS: usize = 1;

/// How many requests of RPC callers wait for the task.
const REQUESTS: usize = 64;

/// The queue for blocks from a file: a sealed block has nothing to check but its execution.
pub fn import_queue(
	config: &Configuration,
	task_manager: &TaskManager,
	client: Arc<FullClient>,
) -> DefaultImportQueue<Block> {
	sc_consensus_manual_seal::import_queue(
		Box::new(client),
		&task_manager.spawn_essential_handle(),
		config.prometheus_registry(),
	)
}

/// Takes the network away from a node that seals: no other node would take its blocks.
pub fn leave_network(config: &mut Configuration) {
	use sc_network::config::{NonReservedPeerMode, TransportConfig};
	let network = &mut config.network;
	network.listen_addresses.clear();
	network.public_addresses.clear();
	network.boot_nodes.clear();
	network.transport = TransportConfig::Normal { enable_mdns: false, allow_private_ip: false };
	let peers = &mut network.default_peers_set;
	peers.in_peers = 0;
	peers.out_peers = 0;
	peers.reserved_nodes.clear();
	peers.non_reserved_mode = NonReservedPeerMode::Deny;
	network.default_peers_set_num_full = 0;
}

/// A channel from RPC to the task.
pub fn requests() -> (SealRequests, mpsc::Receiver<SealRequest>) {
	mpsc::channel(REQUESTS)
}

/// The parts of a node that sealing works with.
pub struct SealingEngine<'a> {
	/// When to make a block.
	pub sealing: Sealing,
	/// Runs the tasks.
	pub task_manager: &'a TaskManager,
	/// The client. Blocks are imported through it directly: GRANDPA keeps no record of them.
	pub client: Arc<FullClient>,
	/// Which chain to build on.
	pub select_chain: SelectChain,
	/// Where a block's transactions come from.
	pub pool: Arc<FullPool>,
	/// What the node's own workers have sent.
	pub own: KnownTransactions,
	/// What RPC asks for.
	pub requests: mpsc::Receiver<SealRequest>,
}

impl SealingEngine<'_> {
	/// Starts to seal. The node ends when one of the tasks does.
	pub fn start(self) -> Result<(), Error> {
		let slot_duration = standalone::slot_duration(&*self.client)?;
		let clock = Arc::new(Mutex::new(Clock::new(slot_duration)));
		let (commands, stream) = mpsc::channel::<EngineCommand<H256>>(COMMANDS);
		let spawn = self.task_manager.spawn_essential_handle();

		let inherents = {
			let (client, clock) = (self.client.clone(), clock.clone());
			move |parent: H256, ()| {
				let time = time_of(&client, parent).map(|parent| clock.lock().next(now(), parent));
				async move { Ok(TimestampProvider::new(time?)) }
			}
		};
		let proposers = ProposerFactory::new(
			self.task_manager.spawn_handle(),
			self.client.clone(),
			self.pool.clone(),
			None,
			None,
		);
		let engine = run_manual_seal(ManualSealParams {
			block_import: self.client.clone(),
			env: proposers,
			client: self.client.clone(),
			pool: self.pool.clone(),
			commands_stream: stream,
			select_chain: self.select_chain,
			consensus_data_provider: Some(Box::new(
				AuraConsensusDataProvider::new_with_slot_duration(slot_duration),
			)),
			create_inherent_data_providers: inherents,
		});
		spawn.spawn_blocking("sealing-engine", Some("block-authoring"), engine);

		let sealer = Sealer {
			sealing: self.sealing,
			client: self.client,
			pool: self.pool,
			own: self.own,
			taken: KnownTransactions::default(),
			clock,
			commands,
		};
		spawn.spawn_blocking("sealing", Some("block-authoring"), sealer.run(self.requests.fuse()));
		Ok(())
	}
}

/// The machine's clock.
fn now() -> Millis {
	TimestampProvider::from_system_time().timestamp().as_millis()
}

/// The time of a block, from its state; a genesis has none, which is 0. The slot of a block is that
/// of its time.
fn time_of(client: &FullClient, hash: H256) -> Result<Millis, String> {
	let key = StorageKey([twox_128(b"Timestamp"), twox_128(b"Now")].concat());
	let Some(data) = client.storage(hash, &key).map_err(|error| error.to_string())? else {
		return Ok(0);
	};
	let bytes = data.0.try_into().map_err(|_| format!("block {hash} has no time"))?;
	Ok(Millis::from_le_bytes(bytes))
}
