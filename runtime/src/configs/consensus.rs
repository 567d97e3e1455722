//! Block production and finality, and the sessions in which the validators change.

use frame_support::{
	traits::{ConstBool, ConstU32, ConstU64},
	weights::Weight,
};
use pallet_session::{disabling::UpToLimitDisablingStrategy, FindAccountFromAuthorIndex};
use pallet_validators::{
	AdmittedOnly, GovernedSessions, KeyOwnerProof, MaxValidators, WeightInfo as _, MAX_SETS,
	REPORT_LONGEVITY,
};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_runtime::traits::OpaqueKeys;

use super::{system::StorageReady, timelock::Timelocked, DepositBase, Governance};
use crate::{
	AccountId, Aura, Balances, Runtime, RuntimeEvent, Session, SessionKeys, Validators,
	SLOT_DURATION,
};

type ValidatorsWeights = pallet_validators::weights::SubstrateWeight<Runtime>;

impl pallet_validators::Config for Runtime {
	type AdmitOrigin = Timelocked;
	type CouncilOrigin = Governance;
	// Neither side of a value is the stricter one for all.
	type ParamsOrigin = Timelocked;
	type StorageReady = StorageReady;
	type WeightInfo = ValidatorsWeights;
}

impl pallet_authorship::Config for Runtime {
	type FindAuthor = FindAccountFromAuthorIndex<Self, Aura>;
	type EventHandler = Validators;
}

impl pallet_session::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type ValidatorId = AccountId;
	type ValidatorIdOf = AdmittedOnly<Self>;
	type ShouldEndSession = Validators;
	type NextSessionRotation = GovernedSessions<Self>;
	type SessionManager = Validators;
	type SessionHandler = <SessionKeys as OpaqueKeys>::KeyTypeIdProviders;
	type Keys = SessionKeys;
	type DisablingStrategy = UpToLimitDisablingStrategy;
	type WeightInfo = pallet_session::weights::SubstrateWeight<Runtime>;
	type Currency = Balances;
	type KeyDeposit = DepositBase;
}

impl pallet_aura::Config for Runtime {
	type AuthorityId = AuraId;
	type DisabledValidators = Session;
	type MaxAuthorities = MaxValidators;
	type AllowMultipleBlocksPerSlot = ConstBool<false>;
	type SlotDuration = ConstU64<SLOT_DURATION>;
}

/// The SDK's weights, and what Validators does with a report.
pub struct GrandpaWeights;

impl pallet_grandpa::WeightInfo for GrandpaWeights {
	fn report_equivocation(validators: u32, nominators: u32) -> Weight {
		<() as pallet_grandpa::WeightInfo>::report_equivocation(validators, nominators)
			.saturating_add(ValidatorsWeights::report_double_block())
	}

	fn note_stalled() -> Weight {
		<() as pallet_grandpa::WeightInfo>::note_stalled()
	}
}

impl pallet_grandpa::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = GrandpaWeights;
	type MaxAuthorities = MaxValidators;
	type MaxNominators = ConstU32<0>;
	// A report of a set needs the last session of the set before, too.
	type MaxSetIdSessionEntries = ConstU64<{ MAX_SETS as u64 + 1 }>;
	type KeyOwnerProof = KeyOwnerProof;
	type EquivocationReportSystem = pallet_grandpa::EquivocationReportSystem<
		Self,
		Validators,
		Validators,
		ConstU64<REPORT_LONGEVITY>,
	>;
}

impl pallet_authority_discovery::Config for Runtime {
	type MaxAuthorities = MaxValidators;
}
