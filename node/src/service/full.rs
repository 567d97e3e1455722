//! The whole node.

use super::{
	consensus::{ConsensusEngine, GrandpaNetwork, Settings},
	discovery::DiscoverySettings,
	new_partial,
	sealing::{self, KnownTransactions, Sealing, WorkersPool},
	EngineKind, FullBackend, FullClient, GrandpaLink, Import, NodeParts,
};
use crate::{appraiser, chain_spec, live, rpc};
use infrafi_runtime::{opaque::Block, Hash};
use sc_client_api::Backend;
use sc_consensus_grandpa::{FinalityProofProvider, SharedVoterState};
use sc_network::{
	config::{FullNetworkConfiguration, NetworkBackendType},
	service::traits::{NetworkService, NotificationService},
	types::ProtocolName,
	Litep2pNetworkBackend, NetworkBackend, NotificationMetrics,
};
use sc_offchain::{OffchainWorkerOptions, OffchainWorkers};
use sc_service::{
	error::Error, BuildNetworkParams, Configuration, SpawnTasksParams, TaskManager, WarpSyncConfig,
};
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_keystore::KeystorePtr;
use std::{path::PathBuf, sync::Arc};

/// The network: litep2p alone. libp2p is only maintained for chains that still have such peers.
type Network = Litep2pNetworkBackend;

/// Start a node. Its tasks are in the returned manager and end with it.
pub fn new_full(
	mut config: Configuration,
	sealing: Option<Sealing>,
	runtime_cache: Option<PathBuf>,
) -> Result<TaskManager, Error> {
	chain_spec::refuse_dev_account(&config)?;
	let engine = match sealing {
		Some(_) => {
			chain_spec::refuse_sealing(&config)?;
			sealing::leave_network(&mut config);
			EngineKind::Sealing
		}
		None => EngineKind::Consensus,
	};
	live::refuse_trials(&*config.chain_spec)?;
	if let NetworkBackendType::Libp2p = config.network.network_backend {
		return Err("this node speaks through litep2p only: leave out --network-backend".into());
	}

	let NodeParts {
		client,
		backend,
		mut task_manager,
		import_queue,
		keystore_container,
		select_chain,
		transaction_pool,
		other: (import, mut telemetry),
	} = new_partial(&config, Some(engine), runtime_cache)?;
	let keystore = keystore_container.keystore();
	let settings = Settings::from(&config);
	let discovery = DiscoverySettings::from(&config);

	insert_appraiser(&config, &keystore)?;

	let mut net_config = FullNetworkConfiguration::<Block, Hash, Network>::new(
		&config.network,
		config.prometheus_registry().cloned(),
	);
	let metrics = <Network as NetworkBackend<Block, Hash>>::register_notification_metrics(
		config.prometheus_registry(),
	);
	let consensus = match import {
		Import::Consensus(block_import, link) => {
			let protocol = add_grandpa(&mut net_config, &config, &client, metrics.clone());
			Some((block_import, link, protocol))
		}
		Import::Sealing => None,
	};
	let votes = SharedVoterState::empty();
	let finality = consensus.as_ref().map(|(_, link, _)| finality_parts(&backend, link, &votes));
	let warp_sync = consensus.as_ref().map(|(_, link, _)| warp_sync(&backend, link));
	let (network, system_rpc_tx, tx_handler_controller, sync_service, _bitswap) =
		sc_service::build_network(BuildNetworkParams {
			config: &config,
			net_config,
			client: client.clone(),
			transaction_pool: transaction_pool.clone(),
			spawn_handle: task_manager.spawn_handle(),
			spawn_essential_handle: task_manager.spawn_essential_handle(),
			import_queue,
			block_announce_validator_builder: None,
			warp_sync_config: warp_sync,
			block_relay: None,
			metrics,
			// After a warp sync, fetch the old bodies that the pruning options keep.
			gap_sync_body_policy: None,
		})?;

	let own = KnownTransactions::default();
	if config.offchain_worker.enabled {
		let pool = WorkersPool { pool: transaction_pool.clone(), own: own.clone() };
		spawn_offchain_workers(
			&config,
			&task_manager,
			client.clone(),
			&backend,
			keystore.clone(),
			pool,
			network.clone(),
		)?;
	}
	let (to_sealing, requests) = sealing::requests();
	let to_sealing = sealing.map(|_| to_sealing);

	sc_service::spawn_tasks(SpawnTasksParams {
		config,
		client: client.clone(),
		backend,
		task_manager: &mut task_manager,
		keystore: keystore.clone(),
		transaction_pool: transaction_pool.clone(),
		rpc_builder: {
			let (client, pool) = (client.clone(), transaction_pool.clone());
			Box::new(move |executor| {
				let (client, pool) = (client.clone(), pool.clone());
				rpc::methods(client, pool, finality.clone(), to_sealing.clone(), executor)
					.map_err(|e| Error::Application(Box::new(e)))
			})
		},
		network: network.clone(),
		system_rpc_tx,
		tx_handler_controller,
		sync_service: sync_service.clone(),
		telemetry: telemetry.as_mut(),
		// `trace_block` runs a block as the import does.
		tracing_execute_block: None,
	})?;

	if let Some(sealing) = sealing {
		log::info!("⏱  Blocks are sealed by this node alone: --sealing {sealing}");
		let pool = transaction_pool.clone();
		sealing::SealingEngine {
			sealing,
			task_manager: &task_manager,
			client: client.clone(),
			select_chain: select_chain.clone(),
			pool,
			own,
			requests,
		}
		.start()?;
	}
	if let Some((block_import, link, (protocol_name, notifications))) = consensus {
		discovery.start(&task_manager, client.clone(), keystore.clone(), network.clone());
		let engine = ConsensusEngine {
			settings,
			task_manager: &task_manager,
			client,
			select_chain,
			pool: transaction_pool,
			keystore,
			sync: sync_service,
			votes,
			telemetry: telemetry.as_ref().map(|x| x.handle()),
		};
		engine.author(block_import)?;
		engine.vote(link, GrandpaNetwork { network, protocol_name, notifications })?;
	}

	Ok(task_manager)
}

/// What the RPC shows of finality. The voter fills the votes.
fn finality_parts(
	backend: &Arc<FullBackend>,
	link: &GrandpaLink,
	votes: &SharedVoterState,
) -> rpc::FinalityParts {
	let authorities = link.shared_authority_set().clone();
	rpc::FinalityParts {
		proofs: FinalityProofProvider::new_for_service(backend.clone(), Some(authorities.clone())),
		authorities,
		votes: votes.clone(),
		justifications: link.justification_stream(),
	}
}

/// Answers peers that sync by proofs of finality.
fn warp_sync(backend: &Arc<FullBackend>, link: &GrandpaLink) -> WarpSyncConfig<Block> {
	let provider = sc_consensus_grandpa::warp_proof::NetworkProvider::new(
		backend.clone(),
		link.shared_authority_set().clone(),
		// The chain has had no hard fork of its authorities.
		Vec::new(),
	);
	WarpSyncConfig::WithProvider(Arc::new(provider))
}

/// On a development chain, the key of the appraiser that belongs to a development account.
fn insert_appraiser(config: &Configuration, keystore: &KeystorePtr) -> Result<(), Error> {
	let key = appraiser::insert_dev_key(
		&**keystore,
		&config.chain_spec.chain_type(),
		config.dev_key_seed.as_deref(),
	)
	.map_err(|e| Error::Application(Box::new(e)))?;
	if let Some(key) = key {
		log::info!("🔑 Appraiser's key: {key}");
	}
	Ok(())
}

/// Adds the protocol by which GRANDPA votes to those of the network.
fn add_grandpa(
	net_config: &mut FullNetworkConfiguration<Block, Hash, Network>,
	config: &Configuration,
	client: &FullClient,
	metrics: NotificationMetrics,
) -> (ProtocolName, Box<dyn NotificationService>) {
	let name = sc_consensus_grandpa::protocol_standard_name(
		&client.chain_info().genesis_hash,
		&config.chain_spec,
	);
	let (protocol, notifications) = sc_consensus_grandpa::grandpa_peers_set_config::<Block, Network>(
		name.clone(),
		metrics,
		net_config.peer_store_handle(),
	);
	net_config.add_notification_protocol(protocol);
	(name, notifications)
}

/// Run the runtime's offchain worker at every new best block, with HTTP.
fn spawn_offchain_workers(
	config: &Configuration,
	task_manager: &TaskManager,
	client: Arc<FullClient>,
	backend: &FullBackend,
	keystore: KeystorePtr,
	pool: WorkersPool,
	network: Arc<dyn NetworkService>,
) -> Result<(), Error> {
	// HTTP is TLS too: this fails where the system has no root certificates.
	let workers = OffchainWorkers::new(OffchainWorkerOptions {
		runtime_api_provider: client.clone(),
		keystore: Some(keystore),
		offchain_db: backend.offchain_storage(),
		transaction_pool: Some(OffchainTransactionPoolFactory::new(pool)),
		network_provider: Arc::new(network),
		is_validator: config.role.is_authority(),
		enable_http_requests: true,
		custom_extensions: |_| Vec::new(),
	})?;
	task_manager.spawn_handle().spawn(
		"offchain-workers-runner",
		"offchain-worker",
		workers.run(client, task_manager.spawn_handle()),
	);
	Ok(())
}
