//! How the pallets are wired, by concern.

mod accounts;
mod consensus;
mod credit;
mod filters;
mod governance;
mod lending;
mod money;
mod offchain;
mod reserve;
mod roles;
mod system;
mod vault;

pub use accounts::ProxyType;
pub use credit::{Locker, OraclePalletId};
pub use filters::{AlwaysOpen, ENTRIES};
pub use governance::{Governance, RootOrWhoScheduled};
pub use money::{ReserveAccount, TreasuryAccount, VaultAccount};
pub use roles::{MaxMembers, MAX_MEMBERS};
pub use system::{BlockWeights, Seconds};

use frame_support::traits::fungible::HoldConsideration;
use frame_support::traits::LinearStoragePrice;

use crate::{AccountId, Balance, Balances, INFRA, MILLI_INFRA};

frame_support::parameter_types! {
	/// Price of one stored record.
	pub const DepositBase: Balance = INFRA / 10;
	/// Price of one stored byte.
	pub const DepositPerByte: Balance = MILLI_INFRA / 10;
}

/// What whoever makes the chain store something puts down for as long as it is stored.
pub type StorageDeposit<Reason> = HoldConsideration<
	AccountId,
	Balances,
	Reason,
	LinearStoragePrice<DepositBase, DepositPerByte, Balance>,
>;
