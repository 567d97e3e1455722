//! Loans.

use frame_support::{
	pallet_prelude::{DispatchError, DispatchResult},
	parameter_types,
	traits::{fungibles::Credit, ConstU32, EitherOfDiverse},
	PalletId,
};
use frame_system::EnsureSignedBy;
use infrafi_finance::units::{Apr, Assets as Amount};
use infrafi_protocol::{ClaimChange, Liquidity};

use super::{Governance, TreasuryAccount};
use crate::{
	frozen::Frozen, AccountId, Appraisal, Assets, AssetsHolder, Borrowers, Collateral,
	CreditCommittee, Curators, Nfts, Runtime, RuntimeHoldReason, Timestamp,
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
	type Liquidity = NoVault;
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

/// No vault yet: nothing can be drawn from it.
pub struct NoVault;

impl Liquidity for NoVault {
	type Credit = Credit<AccountId, Assets>;

	fn draw_limit() -> Result<Amount, DispatchError> {
		Ok(Amount::ZERO)
	}

	fn lend(_principal: Amount, _apr: Apr) -> Result<Self::Credit, DispatchError> {
		Err(DispatchError::Unavailable)
	}

	fn book(_change: ClaimChange, _received: Self::Credit) -> DispatchResult {
		Err(DispatchError::Unavailable)
	}
}
