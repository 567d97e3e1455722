//! The RPC methods that depend on the runtime: `system_accountNextIndex`, `system_dryRun` and
//! `payment_*`; and `grandpa_*`, for proofs of finality. The service has the others already,
//! `chainSpec_v1_*`, `chainHead_v1_*` and `transaction_v1_*` among them.

mod dev;

use crate::service::{sealing::SealRequests, FullBackend, FullClient, FullPool};
use dev::{Dev, DevApiServer};
use infrafi_runtime::{opaque::Block, BlockNumber, Hash};
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use sc_consensus_grandpa::{
	FinalityProofProvider, GrandpaJustificationStream, SharedAuthoritySet, SharedVoterState,
};
use sc_consensus_grandpa_rpc::{Grandpa, GrandpaApiServer};
use sp_core::traits::SpawnNamed;
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// What the voter shares with the RPC.
#[derive(Clone)]
pub struct FinalityParts {
	/// The authorities and their changes.
	pub authorities: SharedAuthoritySet<Hash, BlockNumber>,
	/// The votes of the running rounds.
	pub votes: SharedVoterState,
	/// New justifications.
	pub justifications: GrandpaJustificationStream<Block>,
	/// Proofs of finality.
	pub proofs: Arc<FinalityProofProvider<FullBackend, Block>>,
}

/// The methods, served from `client` and `pool`; `grandpa_*` with the parts of a voter, and `dev_*`
/// where a task takes its requests.
pub fn methods(
	client: Arc<FullClient>,
	pool: Arc<FullPool>,
	finality: Option<FinalityParts>,
	requests: Option<SealRequests>,
	executor: Arc<dyn SpawnNamed>,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client).into_rpc())?;
	if let Some(FinalityParts { authorities, votes, justifications, proofs }) = finality {
		let grandpa = Grandpa::new(executor, authorities, votes, justifications, proofs);
		module.merge(grandpa.into_rpc())?;
	}
	if let Some(requests) = requests {
		module.merge(Dev(requests).into_rpc())?;
	}
	Ok(module)
}
