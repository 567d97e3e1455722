//! The vault: staked USDai.

use super::{system::StorageReady, ParamsOrigin, TreasuryAccount, VaultAccount};
use crate::{frozen::Frozen, Assets, Lending, Reserve, Runtime, Timestamp};

impl pallet_vault::Config for Runtime {
	type Assets = Assets;
	type Reserve = Reserve;
	type Loans = Lending;
	type Frozen = Frozen;
	type ParamsOrigin = ParamsOrigin;
	type Time = Timestamp;
	type StorageReady = StorageReady;
	type Account = VaultAccount;
	type Treasury = TreasuryAccount;
	type WeightInfo = pallet_vault::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::VaultHelper;
}
