//! The benchmarks of leases: units and lessees.

use infrafi_protocol::UnitId;
use pallet_lending::BenchmarkHelper as _;

use super::*;

/// One USDai.
const USDAI_ONE: Balance = 1_000_000_000_000_000_000;

/// Units and lessees.
pub struct LeasesHelper;

impl pallet_leases::BenchmarkHelper<AccountId> for LeasesHelper {
	fn issued_unit() -> (UnitId, AccountId) {
		let owner: AccountId = frame_benchmarking::account("owner", 0, 0);
		(LendingHelper::unit(&owner, 0, 100_000 * USDAI_ONE), owner)
	}

	fn lessee(who: &AccountId) {
		admit(Role::Lessee, who);
	}
}
