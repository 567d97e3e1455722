//! Authority discovery: validators publish their addresses in the network's hash table, signed with
//! their session keys, and find each other without bootnodes.

use super::FullClient;
use futures::StreamExt;
use sc_authority_discovery::{Role, WorkerConfig};
use sc_network::{event::Event, service::traits::NetworkService, Multiaddr};
use sc_service::{config::PrometheusConfig, Configuration, TaskManager};
use sp_keystore::KeystorePtr;
use std::{path::PathBuf, sync::Arc};

/// What discovery takes from the configuration, which itself goes to the service's tasks.
pub struct DiscoverySettings {
	is_authority: bool,
	/// Whether addresses of private networks are published: on chains for trials.
	publish_non_global_ips: bool,
	public_addresses: Vec<Multiaddr>,
	/// Where the addresses of other validators are stored.
	cache: Option<PathBuf>,
	prometheus: Option<PrometheusConfig>,
}

impl From<&Configuration> for DiscoverySettings {
	fn from(config: &Configuration) -> Self {
		let network = &config.network;
		Self {
			is_authority: config.role.is_authority(),
			publish_non_global_ips: network.allow_non_globals_in_dht,
			public_addresses: network.public_addresses.clone(),
			cache: network.net_config_path.clone(),
			prometheus: config.prometheus_config.clone(),
		}
	}
}

impl DiscoverySettings {
	/// Start the task. A node that is no authority only looks for the others.
	pub fn start(
		self,
		task_manager: &TaskManager,
		client: Arc<FullClient>,
		keystore: KeystorePtr,
		network: Arc<dyn NetworkService>,
	) {
		let role =
			if self.is_authority { Role::PublishAndDiscover(keystore) } else { Role::Discover };
		let events = network.event_stream("authority-discovery").filter_map(|event| async move {
			match event {
				Event::Dht(event) => Some(event),
				_ => None,
			}
		});
		let (worker, _) = sc_authority_discovery::new_worker_and_service_with_config(
			WorkerConfig {
				publish_non_global_ips: self.publish_non_global_ips,
				public_addresses: self.public_addresses,
				persisted_cache_directory: self.cache,
				// Records that a peer cannot have made are not taken.
				strict_record_validation: true,
				..Default::default()
			},
			client,
			Arc::new(network),
			Box::pin(events),
			role,
			self.prometheus.map(|prometheus| prometheus.registry),
			task_manager.spawn_handle(),
		);
		task_manager.spawn_handle().spawn("authority-discovery", Some("networking"), worker.run());
	}
}
