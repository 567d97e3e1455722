//! The vault: staked USDai.

use frame_support::{pallet_prelude::Weight, weights::WeightMeter};
use infrafi_protocol::LoanBook;

use super::{Governance, TreasuryAccount, VaultAccount};
use crate::{frozen::Frozen, Assets, Reserve, Runtime, Timestamp};

impl pallet_vault::Config for Runtime {
	type Assets = Assets;
	type Reserve = Reserve;
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
