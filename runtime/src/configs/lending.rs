//! Loans.

use frame_support::{
	parameter_types,
	traits::{ConstU32, EitherOfDiverse},
	PalletId,
};
use frame_system::EnsureSignedBy;

use super::{Governance, TreasuryAccount};
use crate::{
	frozen::Frozen, AccountId, Appraisal, Assets, AssetsHolder, Borrowers, Collateral,
	CreditCommittee, Curators, Nfts, Runtime, RuntimeHoldReason, Timestamp, Vault,
};

parameter_types! {
	/// Keeps debt-service reserves and what could not be paid; owns the collection of lender positions.
	pub const LendingPalletId: PalletId = PalletId(*b"infr/lnd");
}

impl pallet_lending::Config for Runtime {
	type Assets = Assets;
	type Holds = AssetsHolder;
	type RuntimeHoldReason = RuntimeHoldReason;
	type Frozen = Frozen;
	type Treasury = TreasuryAccount;
	type Liquidity = Vault;
	type Custody = Collateral;
	type Appraisal = Appraisal;
	type Nfts = Nfts;
	type CollectionConfig = pallet_nfts::CollectionConfigFor<Runtime>;
	type ItemConfig = pallet_nfts::ItemConfig;
	type Borrowers = Borrowers;
	type Curators = Curators;
	type CreditCommittee = EitherOfDiverse<Governance, EnsureSignedBy<CreditCommittee, AccountId>>;
	type Governance = Governance;
	type Time = Timestamp;
	type PalletId = LendingPalletId;
	type MaxPerBlock = ConstU32<32>;
	type WeightInfo = pallet_lending::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::Credit;
}
