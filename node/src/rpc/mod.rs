//! The RPC methods that depend on the runtime: `system_accountNextIndex`, `system_dryRun` and
//! `payment_*`. The service has the others already, `chainSpec_v1_*`, `chainHead_v1_*` and
//! `transaction_v1_*` among them.

mod dev;

use crate::service::{sealing::SealRequests, FullClient, FullPool};
use dev::{Dev, DevApiServer};
use jsonrpsee::{core::RegisterMethodError, RpcModule};
use pallet_transaction_payment_rpc::{TransactionPayment, TransactionPaymentApiServer};
use std::sync::Arc;
use substrate_frame_rpc_system::{System, SystemApiServer};

/// The methods, served from `client` and `pool`; `dev_*` as well, where a task takes its requests.
pub fn methods(
	client: Arc<FullClient>,
	pool: Arc<FullPool>,
	requests: Option<SealRequests>,
) -> Result<RpcModule<()>, RegisterMethodError> {
	let mut module = RpcModule::new(());
	module.merge(System::new(client.clone(), pool).into_rpc())?;
	module.merge(TransactionPayment::new(client).into_rpc())?;
	if let Some(requests) = requests {
		module.merge(Dev(requests).into_rpc())?;
	}
	Ok(module)
}
