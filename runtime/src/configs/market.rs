//! The market of requests, positions and receipts.

use frame_support::parameter_types;

use super::{ParamsOrigin, StorageDeposit, TreasuryAccount};
use crate::{
	frozen::Frozen, Assets, Collateral, Lending, Runtime, RuntimeHoldReason, Timestamp, Vault,
};

parameter_types! {
	/// The reason for which the storage deposit of a listing is held.
	pub const ListingHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Market(pallet_market::HoldReason::Listing);
}

impl pallet_market::Config for Runtime {
	type Assets = Assets;
	type Requests = Vault;
	type Positions = Lending;
	type Receipts = Collateral;
	type Frozen = Frozen;
	type Treasury = TreasuryAccount;
	type ParamsOrigin = ParamsOrigin;
	type Consideration = StorageDeposit<ListingHoldReason>;
	type Time = Timestamp;
	type WeightInfo = pallet_market::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::MarketHelper;
}
