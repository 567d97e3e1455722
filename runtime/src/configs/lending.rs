//! Loans.

use frame_support::{
	parameter_types,
	traits::{ConstU32, Contains, Get},
	PalletId,
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::ReserveInspect;

use super::{
	filters::BaseCallFilter, governance::CreditDecision, system::StorageReady, Governance,
	ParamsOrigin, Timelocked, TreasuryAccount,
};
use crate::{
	frozen::Frozen, Appraisal, Assets, AssetsHolder, Collateral, Leases, Nfts, Reserve, Roles,
	Runtime, RuntimeHoldReason, Timelock, Timestamp, Vault,
};

parameter_types! {
	/// The pot: debt-service reserves and unclaimed payments. It owns the collection of lender
	/// positions.
	pub const LendingPalletId: PalletId = PalletId(*b"infr/lnd");
}

/// Whether minting USDai is open: no brake closes it, and all bills are proved.
///
/// The supply cap and a deficit close `mint` too, and do not count here. Any account can fill the
/// cap, so it would let a borrower prevent a liquidation; and in a deficit bidders buy USDai below
/// par.
pub struct IsEntryOpen;

impl Get<bool> for IsEntryOpen {
	fn get() -> bool {
		let mint = pallet_reserve::Call::mint { amount_usdc: 0, min_usdai: 0 };
		BaseCallFilter::contains(&mint.into()) && Reserve::health().is_attested
	}
}

/// Seconds for which a call of governance waits in the timelock.
pub struct GovernanceDelay;

impl Get<u64> for GovernanceDelay {
	fn get() -> u64 {
		Timelock::params().delay
	}
}

/// Whether the reserve has a loss that is not paid. The vault pays it out of payments of loans.
pub struct HasReserveLoss;

impl Get<bool> for HasReserveLoss {
	fn get() -> bool {
		Reserve::loss() > Usdai::ZERO
	}
}

impl pallet_lending::Config for Runtime {
	type Assets = Assets;
	type Holds = AssetsHolder;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Frozen = Frozen;
	type Treasury = TreasuryAccount;
	type IsEntryOpen = IsEntryOpen;
	type HasReserveLoss = HasReserveLoss;
	type Liquidity = Vault;
	type Custody = Collateral;
	type Appraise = Appraisal;
	type Leases = Leases;
	type Nfts = Nfts;
	type CollectionConfig = pallet_nfts::CollectionConfigFor<Runtime>;
	type ItemConfig = pallet_nfts::ItemConfig;
	type Roles = Roles;
	type CreditCommittee = CreditDecision;
	type Governance = Governance;
	type DelayedGovernance = Timelocked;
	type GovernanceDelay = GovernanceDelay;
	type ParamsOrigin = ParamsOrigin;
	type Time = Timestamp;
	type StorageReady = StorageReady;
	type PalletId = LendingPalletId;
	type MaxPerBlock = ConstU32<512>;
	type WeightInfo = pallet_lending::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::LendingHelper;
}
