//! Aura, which makes blocks, and GRANDPA, which finalizes them.

use super::{double_blocks, BlockImport, FullClient, FullPool, GrandpaLink, SelectChain};
use infrafi_runtime::opaque::Block;
use sc_basic_authorship::ProposerFactory;
use sc_consensus::DefaultImportQueue;
use sc_consensus_aura::{standalone, ImportQueueParams, SlotProportion, StartAuraParams};
use sc_consensus_grandpa::{GrandpaParams, SharedVoterState, VotingRulesBuilder};
use sc_network::{
	service::traits::{NetworkService, NotificationService},
	types::ProtocolName,
};
use sc_network_sync::SyncingService;
use sc_service::{config::PrometheusConfig, error::Error, Configuration, Role, TaskManager};
use sc_telemetry::TelemetryHandle;
use sc_transaction_pool_api::OffchainTransactionPoolFactory;
use sp_consensus_aura::{
	inherents::InherentDataProvider as SlotProvider, sr25519::AuthorityPair, SlotDuration,
};
use sp_keystore::KeystorePtr;
use sp_timestamp::InherentDataProvider as TimestampProvider;
use std::{sync::Arc, time::Duration};

/// A justification is made and kept at least once in this number of blocks, so that a node far
/// behind can follow finality in steps. A block that changes the authorities always has one.
pub const JUSTIFICATION_PERIOD: u32 = 512;

/// The expected time in which a GRANDPA message reaches all voters. Rounds are timed by it.
const GOSSIP_DURATION: Duration = Duration::from_millis(333);

/// The part of a slot in which its author fills the block; the rest is for the block to spread.
const PROPOSAL_PORTION: f32 = 2.0 / 3.0;

/// What a block made now carries: its slot and the time.
fn inherents(slot_duration: SlotDuration) -> (SlotProvider, TimestampProvider) {
	let time = TimestampProvider::from_system_time();
	(SlotProvider::from_timestamp_and_slot_duration(*time, slot_duration), time)
}

/// The queue that checks blocks against Aura and hands them to `block_import`.
pub fn import_queue(
	config: &Configuration,
	task_manager: &TaskManager,
	client: Arc<FullClient>,
	block_import: BlockImport,
	telemetry: Option<TelemetryHandle>,
) -> Result<DefaultImportQueue<Block>, Error> {
	Ok(sc_consensus_aura::import_queue::<AuthorityPair, _, _, _, _, _>(ImportQueueParams {
		justification_import: Some(Box::new(block_import.clone())),
		block_import,
		client: client.clone(),
		create_inherent_data_providers: move |parent, ()| {
			// From the parent's state, since an upgrade may change the length of a slot.
			let slot_duration = standalone::slot_duration_at(&*client, parent);
			async move { Ok(inherents(slot_duration?)) }
		},
		spawner: &task_manager.spawn_essential_handle(),
		registry: config.prometheus_registry(),
		check_for_equivocation: Default::default(),
		telemetry,
		compatibility_mode: Default::default(),
	})?)
}

/// What consensus takes from the configuration, which itself goes to the service's tasks.
pub struct Settings {
	/// Whether the node is an authority.
	role: Role,
	/// The node's name, for GRANDPA's log.
	name: String,
	/// Whether to make blocks without peers, too.
	force_authoring: bool,
	/// Whether GRANDPA is off.
	disable_grandpa: bool,
	/// Where metrics go.
	prometheus: Option<PrometheusConfig>,
}

impl From<&Configuration> for Settings {
	fn from(config: &Configuration) -> Self {
		Self {
			role: config.role,
			name: config.network.node_name.clone(),
			force_authoring: config.force_authoring,
			disable_grandpa: config.disable_grandpa,
			prometheus: config.prometheus_config.clone(),
		}
	}
}

/// The network as GRANDPA sees it.
pub struct GrandpaNetwork {
	/// The network itself.
	pub network: Arc<dyn NetworkService>,
	/// The name of GRANDPA's protocol on this chain.
	pub protocol_name: ProtocolName,
	/// That protocol's messages.
	pub notifications: Box<dyn NotificationService>,
}

/// The parts of a running node that its consensus works with.
pub struct ConsensusEngine<'a> {
	/// Settings from the configuration.
	pub settings: Settings,
	/// Runs the tasks.
	pub task_manager: &'a TaskManager,
	/// The client.
	pub client: Arc<FullClient>,
	/// Which chain to build on.
	pub select_chain: SelectChain,
	/// Where a block's transactions come from.
	pub pool: Arc<FullPool>,
	/// The node's keys.
	pub keystore: KeystorePtr,
	/// How far the node is behind its peers.
	pub sync: Arc<SyncingService<Block>>,
	/// The state of the voter, for the RPC.
	pub votes: SharedVoterState,
	/// Where to report.
	pub telemetry: Option<TelemetryHandle>,
}

impl ConsensusEngine<'_> {
	/// Make blocks, and report validators that make two of one slot, if the node is an authority.
	/// The node ends when a task does.
	pub fn author(&self, block_import: BlockImport) -> Result<(), Error> {
		if !self.settings.role.is_authority() {
			return Ok(());
		}
		let slot_duration = standalone::slot_duration(&*self.client)?;
		let proposer_factory = ProposerFactory::new(
			self.task_manager.spawn_handle(),
			self.client.clone(),
			self.pool.clone(),
			self.settings.prometheus.as_ref().map(|x| &x.registry),
			self.telemetry.clone(),
		);
		let aura = sc_consensus_aura::start_aura::<AuthorityPair, _, _, _, _, _, _, _, _, _, _>(
			StartAuraParams {
				slot_duration,
				client: self.client.clone(),
				select_chain: self.select_chain.clone(),
				block_import,
				proposer_factory,
				create_inherent_data_providers: move |_, ()| async move { Ok(inherents(slot_duration)) },
				force_authoring: self.settings.force_authoring,
				// Blocks are made at full speed however far finality lags.
				backoff_authoring_blocks: None::<()>,
				keystore: self.keystore.clone(),
				sync_oracle: self.sync.clone(),
				justification_sync_link: self.sync.clone(),
				block_proposal_slot_portion: SlotProportion::new(PROPOSAL_PORTION),
				max_block_proposal_slot_portion: None,
				telemetry: self.telemetry.clone(),
				compatibility_mode: Default::default(),
			},
		)?;
		self.task_manager.spawn_essential_handle().spawn_blocking(
			"aura",
			Some("block-authoring"),
			aura,
		);
		self.task_manager.spawn_essential_handle().spawn_blocking(
			"double-blocks",
			Some("block-authoring"),
			double_blocks::report(self.client.clone(), self.pool.clone()),
		);
		Ok(())
	}

	/// Follow GRANDPA and, if the node is an authority, vote. The node ends when this task does.
	///
	/// Other nodes run the voter without keys, not the observer protocol. The voter keeps votes for
	/// peers that request them, and a network of mostly observers could stall.
	pub fn vote(self, link: GrandpaLink, network: GrandpaNetwork) -> Result<(), Error> {
		let Settings { role, name, disable_grandpa, prometheus, .. } = self.settings;
		if disable_grandpa {
			return Ok(());
		}
		let voter = sc_consensus_grandpa::run_grandpa_voter(GrandpaParams {
			config: sc_consensus_grandpa::Config {
				gossip_duration: GOSSIP_DURATION,
				justification_generation_period: JUSTIFICATION_PERIOD,
				observer_enabled: false,
				local_role: role,
				name: Some(name),
				keystore: role.is_authority().then_some(self.keystore),
				telemetry: self.telemetry.clone(),
				protocol_name: network.protocol_name,
			},
			link,
			network: network.network,
			sync: self.sync,
			notification_service: network.notifications,
			voting_rule: VotingRulesBuilder::default().build(),
			prometheus_registry: prometheus.map(|x| x.registry),
			shared_voter_state: self.votes,
			telemetry: self.telemetry,
			offchain_tx_pool_factory: OffchainTransactionPoolFactory::new(self.pool),
		})?;
		self.task_manager.spawn_essential_handle().spawn_blocking("grandpa-voter", None, voter);
		Ok(())
	}
}
