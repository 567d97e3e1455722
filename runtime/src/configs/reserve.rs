//! The reserve: USDai and its Treasury bills.

use super::{
	system::StorageReady, timelock::Timelocked, Governance, ParamsOrigin, ReserveAccount,
	TreasuryAccount,
};
use crate::{frozen::Frozen, Assets, Roles, Runtime, Timestamp, Vault};

impl pallet_reserve::Config for Runtime {
	type Assets = Assets;
	type Vault = Vault;
	type Frozen = Frozen;
	type Roles = Roles;
	type Governance = Governance;
	type DelayedGovernance = Timelocked;
	type ParamsOrigin = ParamsOrigin;
	type Time = Timestamp;
	type StorageReady = StorageReady;
	type ReserveAccount = ReserveAccount;
	type TreasuryAccount = TreasuryAccount;
	type WeightInfo = pallet_reserve::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::ReserveHelper;
}
