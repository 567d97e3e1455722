//! The benchmarks of the market: items of each kind.

use infrafi_protocol::{PositionId, RequestId, UnitId};
use pallet_lending::BenchmarkHelper as _;

use super::*;

/// One USDai.
const USDAI_ONE: Balance = 1_000_000_000_000_000_000;

/// Requests, positions and receipts.
pub struct MarketHelper;

impl pallet_market::BenchmarkHelper<AccountId> for MarketHelper {
	fn request() -> (AccountId, RequestId) {
		pallet_vault::benchmarking::partly_filled::<Runtime>().expect("half of it is filled")
	}

	fn position() -> (AccountId, PositionId) {
		pallet_lending::benchmarking::position::<Runtime>().expect("a loan is drawn")
	}

	fn receipt() -> (AccountId, UnitId) {
		set_clock(1_790_000_000);
		let owner: AccountId = frame_benchmarking::account("owner", 0, 0);
		let unit = LendingHelper::unit(&owner, 0, 100_000 * USDAI_ONE);
		LendingHelper::lease(unit, USDAI_ONE);
		(owner, unit)
	}

	fn fund(who: &AccountId, amount: Balance) {
		LendingHelper::fund(who, amount);
	}
}
