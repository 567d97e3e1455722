//! Leases of units.

use frame_support::parameter_types;

use super::{governance::CreditDecision, roles::Lessees, ParamsOrigin, StorageDeposit};
use crate::{Collateral, Lending, Runtime, RuntimeHoldReason, Timestamp};

parameter_types! {
	/// The reason for which the storage deposit of a lease is held.
	pub const LeaseHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Leases(pallet_leases::HoldReason::Lease);
}

impl pallet_leases::Config for Runtime {
	type Units = Collateral;
	type Rent = Lending;
	type Records = Lending;
	type Review = Lending;
	type Lessees = Lessees;
	type CreditCommittee = CreditDecision;
	type ParamsOrigin = ParamsOrigin;
	type Consideration = StorageDeposit<LeaseHoldReason>;
	type Time = Timestamp;
	type WeightInfo = pallet_leases::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::LeasesHelper;
}
