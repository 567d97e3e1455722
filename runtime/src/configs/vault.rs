//! The vault: staked USDai.

use frame_support::{
	pallet_prelude::{DispatchError, DispatchResult, Weight},
	traits::fungibles::Credit,
	weights::WeightMeter,
};
use infrafi_protocol::{LoanBook, ReserveInspect, ReserveState};

use super::{Governance, TreasuryAccount, VaultAccount};
use crate::{frozen::Frozen, AccountId, Assets, Runtime, Timestamp};

impl pallet_vault::Config for Runtime {
	type Assets = Assets;
	type Reserve = NoReserve;
	type Loans = NoLoans;
	type Frozen = Frozen;
	type Governance = Governance;
	type Time = Timestamp;
	type Account = VaultAccount;
	type Treasury = TreasuryAccount;
	type WeightInfo = pallet_vault::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Savings;
}

/// No reserve yet: nothing is earned, nothing lost, and nothing can be drawn.
pub struct NoReserve;

impl ReserveInspect for NoReserve {
	type Credit = Credit<AccountId, Assets>;

	fn state() -> Result<ReserveState, DispatchError> {
		Ok(ReserveState { is_attested: true, ..Default::default() })
	}

	fn absorb(_payment: Self::Credit) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}

	fn stake_changed(_is_staked: bool) -> DispatchResult {
		Ok(())
	}
}

/// No loans yet: none is ever due.
pub struct NoLoans;

impl LoanBook for NoLoans {
	fn classify_due(_meter: &mut WeightMeter) -> bool {
		true
	}

	fn classify_weight() -> Weight {
		Weight::zero()
	}
}
