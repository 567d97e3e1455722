//! The node without network, RPC and authorship.

use super::{consensus, sealing, EngineKind, FullClient, Import, NodeParts};
use infrafi_runtime::{apis::RuntimeApi, opaque::Block};
use sc_executor::{HeapAllocStrategy, WasmExecutor, DEFAULT_HEAP_ALLOC_STRATEGY};
use sc_service::{
	config::ExecutorConfiguration, error::Error, Configuration, PartialComponents, TaskManager,
};
use sc_telemetry::{Telemetry, TelemetryWorker};
use sp_io::SubstrateHostFunctions;
use std::{
	path::{absolute, PathBuf},
	sync::Arc,
};

/// How many messages the telemetry worker keeps before it drops new ones.
const TELEMETRY_BUFFER: usize = 16;

/// Open the database and build what works on it. A node that makes blocks names its engine. What is
/// compiled of the runtime is kept in `runtime_cache`, if there is one.
pub fn new_partial(
	config: &Configuration,
	engine: Option<EngineKind>,
	runtime_cache: Option<PathBuf>,
) -> Result<NodeParts, Error> {
	let telemetry = telemetry(config)?;
	let handle = telemetry.as_ref().map(|(_, telemetry)| telemetry.handle());

	let (client, backend, keystore_container, task_manager) =
		sc_service::new_full_parts::<Block, RuntimeApi, _>(
			config,
			handle.clone(),
			executor(&config.executor, runtime_cache),
			// No kind of block is kept against the pruning options.
			Vec::new(),
		)?;
	let client = Arc::new(client);
	let telemetry = telemetry.map(|(worker, telemetry)| {
		task_manager.spawn_handle().spawn("telemetry", None, worker.run());
		telemetry
	});

	let select_chain = sc_consensus::LongestChain::new(backend.clone());
	let transaction_pool = Arc::new(pool(config, &task_manager, client.clone()));
	let (import, import_queue) = match EngineKind::claim(&client, engine)? {
		EngineKind::Consensus => {
			let (block_import, grandpa_link) = sc_consensus_grandpa::block_import(
				client.clone(),
				consensus::JUSTIFICATION_PERIOD,
				&client,
				select_chain.clone(),
				handle.clone(),
			)?;
			let queue = consensus::import_queue(
				config,
				&task_manager,
				client.clone(),
				block_import.clone(),
				handle,
			)?;
			(Import::Consensus(block_import, grandpa_link), queue)
		}
		EngineKind::Sealing => {
			(Import::Sealing, sealing::import_queue(config, &task_manager, client.clone()))
		}
	};

	Ok(PartialComponents {
		client,
		backend,
		task_manager,
		keystore_container,
		select_chain,
		import_queue,
		transaction_pool,
		other: (import, telemetry),
	})
}

/// What runs the runtime: that of `sc_service::new_wasm_executor`, and a cache.
fn executor(
	config: &ExecutorConfiguration,
	cache: Option<PathBuf>,
) -> WasmExecutor<SubstrateHostFunctions> {
	let strategy = config.default_heap_pages.map_or(DEFAULT_HEAP_ALLOC_STRATEGY, |pages| {
		HeapAllocStrategy::Static { extra_pages: pages as _ }
	});
	let executor = WasmExecutor::builder()
		.with_execution_method(config.wasm_method)
		.with_onchain_heap_alloc_strategy(strategy)
		.with_offchain_heap_alloc_strategy(strategy)
		.with_max_runtime_instances(config.max_runtime_instances)
		.with_runtime_cache_size(config.runtime_cache_size);
	match cache {
		// wasmtime takes absolute paths alone.
		Some(directory) => {
			executor.with_cache_path(absolute(&directory).unwrap_or(directory)).build()
		}
		None => executor.build(),
	}
}

/// The telemetry and the task that sends it, if there is anywhere to send it to.
fn telemetry(config: &Configuration) -> Result<Option<(TelemetryWorker, Telemetry)>, Error> {
	let Some(endpoints) = config.telemetry_endpoints.clone().filter(|x| !x.is_empty()) else {
		return Ok(None);
	};
	let worker = TelemetryWorker::new(TELEMETRY_BUFFER)?;
	let telemetry = worker.handle().new_telemetry(endpoints);
	Ok(Some((worker, telemetry)))
}

/// The pool of transactions.
fn pool(
	config: &Configuration,
	task_manager: &TaskManager,
	client: Arc<FullClient>,
) -> super::FullPool {
	sc_transaction_pool::Builder::new(
		task_manager.spawn_essential_handle(),
		client,
		config.role.is_authority().into(),
	)
	.with_options(config.transaction_pool.clone())
	.with_prometheus(config.prometheus_registry())
	.build()
}
