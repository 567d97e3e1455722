//! The configuration of the pallets, by concern.

mod accounts;
mod consensus;
mod credit;
mod filters;
mod governance;
mod leases;
mod lending;
mod market;
mod money;
mod offchain;
mod reserve;
mod roles;
mod system;
mod timelock;
mod vault;

pub use accounts::ProxyType;
pub use credit::{Locker, OraclePalletId};
pub use filters::{AlwaysOpen, ENTRIES};
pub use governance::{CreditDecision, Governance, RootOrWhoScheduled};
pub use money::{GatewayAccount, ReserveAccount, TreasuryAccount, VaultAccount};
pub use roles::{MaxMembers, MAX_GUARDIANS, MAX_MEMBERS};
pub use system::{BlockWeights, ProtocolClock, SS58Prefix};
pub use timelock::{ParamsOrigin, Timelocked};

use frame_support::traits::fungible::HoldConsideration;
use frame_support::traits::LinearStoragePrice;

use crate::{AccountId, Balance, Balances, INFRA, MILLI_INFRA};

frame_support::parameter_types! {
	/// The deposit for one stored record, in INFRA.
	pub const DepositBase: Balance = INFRA / 10;
	/// The deposit for one stored byte, in INFRA.
	pub const DepositPerByte: Balance = MILLI_INFRA / 10;
}

/// The deposit for a stored record, held as long as it is stored.
pub type StorageDeposit<Reason> = HoldConsideration<
	AccountId,
	Balances,
	Reason,
	LinearStoragePrice<DepositBase, DepositPerByte, Balance>,
>;
