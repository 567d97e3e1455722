//! Units, their receipts, and their appraisal.

use frame_support::{
	parameter_types,
	traits::{AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU64},
	PalletId,
};
use frame_system::EnsureNever;
use infrafi_protocol::{
	ids::{CollectionId, POSITION_COLLECTION, UNIT_COLLECTION},
	OracleKey, UnitId,
};
use pallet_appraisal::MedianOfFresh;
use pallet_nfts::{PalletFeature, PalletFeatures};
use sp_runtime::{traits::Verify, FixedU128};

use super::{
	roles::{HardwareCustodians, MaxMembers, MAX_MEMBERS},
	system::StorageReady,
	Governance, ParamsOrigin, ProtocolClock, StorageDeposit, Timelocked,
};
use crate::{
	frozen::Frozen, AccountId, Appraisal, Appraisers, Assets, Balance, Balances, BlockNumber,
	Collateral, Leases, Lending, Nfts, Roles, Runtime, RuntimeEvent, RuntimeHoldReason, Signature,
	System, Timestamp, INFRA, SLOT_DURATION,
};

parameter_types! {
	/// Receipts and lender positions have no trading, attributes, approvals or swaps: each of them
	/// would bypass the states of a unit or of a loan.
	pub Features: PalletFeatures = PalletFeatures::from_disabled(
		PalletFeature::Trading | PalletFeature::Attributes | PalletFeature::Approvals | PalletFeature::Swaps,
	);
	/// Only the protocol stores NFTs, and takes its own deposit from the applicant.
	pub const NoNftDeposit: Balance = 0;
	/// Swaps are disabled.
	pub const NoDeadline: BlockNumber = 0;
	/// The owner of the collection of units, and the pot of the bonds of insurers.
	pub const CollateralPalletId: PalletId = PalletId(*b"infr/col");
	/// The account in whose name Root feeds the oracle.
	pub const OraclePalletId: PalletId = PalletId(*b"infr/orc");
	/// The reason for which the storage deposit of a unit is held.
	pub const UnitHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Collateral(pallet_collateral::HoldReason::Unit);
	/// The reason for which the storage deposit of an offer to insure a unit is held.
	pub const OfferHoldReason: RuntimeHoldReason =
		RuntimeHoldReason::Collateral(pallet_collateral::HoldReason::Offer);
}

impl pallet_nfts::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type CollectionId = CollectionId;
	type ItemId = u64;
	type Currency = Balances;
	type ForceOrigin = EnsureNever<AccountId>;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type Locker = Locker;
	type CollectionDeposit = NoNftDeposit;
	type ItemDeposit = NoNftDeposit;
	type MetadataDepositBase = NoNftDeposit;
	type AttributeDepositBase = NoNftDeposit;
	type DepositPerByte = NoNftDeposit;
	type StringLimit = ConstU32<256>;
	type KeyLimit = ConstU32<64>;
	type ValueLimit = ConstU32<256>;
	type ApprovalsLimit = ConstU32<1>;
	type ItemAttributesApprovalsLimit = ConstU32<1>;
	type MaxTips = ConstU32<1>;
	type MaxDeadlineDuration = NoDeadline;
	type MaxAttributesPerCall = ConstU32<1>;
	type Features = Features;
	type OffchainSignature = Signature;
	type OffchainPublic = <Signature as Verify>::Signer;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = ();
	type WeightInfo = crate::weights::pallet_nfts::WeightInfo<Runtime>;
	type BlockNumberProvider = System;
}

/// Whether an NFT is locked. Each collection asks its pallet; an unknown collection is locked.
pub struct Locker;

impl frame_support::traits::Locker<CollectionId, UnitId> for Locker {
	fn is_locked(collection: CollectionId, item: UnitId) -> bool {
		match collection {
			UNIT_COLLECTION => {
				<Collateral as frame_support::traits::Locker<_, _>>::is_locked(collection, item)
			}
			POSITION_COLLECTION => {
				<Lending as frame_support::traits::Locker<_, _>>::is_locked(collection, item)
			}
			_ => true,
		}
	}
}

impl pallet_collateral::Config for Runtime {
	type Nfts = Nfts;
	type CollectionConfig = pallet_nfts::CollectionConfigFor<Runtime>;
	type ItemConfig = pallet_nfts::ItemConfig;
	type Custodians = HardwareCustodians;
	type Roles = Roles;
	type Assets = Assets;
	type Frozen = Frozen;
	type Models = Appraisal;
	type Governance = Governance;
	type ParamsOrigin = ParamsOrigin;
	type Consideration = StorageDeposit<UnitHoldReason>;
	type OfferConsideration = StorageDeposit<OfferHoldReason>;
	type LossWatch = Lending;
	type ClaimTerms = Lending;
	type Leases = Leases;
	type Records = Lending;
	type Time = Timestamp;
	type PalletId = CollateralPalletId;
	type WeightInfo = pallet_collateral::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::CollateralHelper;
}

impl pallet_oracle::Config for Runtime {
	type OnNewData = Appraisal;
	type CombineData = MedianOfFresh<Runtime>;
	type Time = ProtocolClock;
	type OracleKey = OracleKey;
	type OracleValue = FixedU128;
	type PalletId = OraclePalletId;
	type Members = Appraisers;
	type WeightInfo = crate::weights::pallet_oracle::WeightInfo<Runtime>;
	// All appraisers, and Root.
	type MaxHasDispatchedSize = ConstU32<{ MAX_MEMBERS + 1 }>;
	type MaxFeedValues = ConstU32<64>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::OracleHelper;
}

impl pallet_appraisal::Config for Runtime {
	type AppraiserId = pallet_appraisal::crypto::AppraiserId;
	type Governance = Governance;
	type DelayedGovernance = Timelocked;
	type ParamsOrigin = ParamsOrigin;
	type Units = Collateral;
	type MaxAppraisers = MaxMembers;
	type MaxSources = ConstU32<8>;
	type StorageReady = StorageReady;
	type MaxTip = ConstU128<{ 10 * INFRA }>;
	type BlockSeconds = ConstU64<{ SLOT_DURATION / 1_000 }>;
	type WeightInfo = pallet_appraisal::weights::SubstrateWeight<Runtime>;
}
