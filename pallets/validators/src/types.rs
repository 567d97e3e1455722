//! Types that the pallet stores.

use codec::{Decode, Encode};
use frame_support::{stored, traits::ConstU32, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_consensus_grandpa::{AuthorityId as GrandpaId, SetId};
use sp_runtime::{Perbill, RuntimeAppPublic};
use sp_session::{GetSessionNumber, GetValidatorCount};
use sp_staking::SessionIndex;

use crate::MAX_VALIDATORS;

/// [`MAX_VALIDATORS`] as a type.
pub type MaxValidators = ConstU32<MAX_VALIDATORS>;

/// The governed values of the validators.
#[stored]
#[derive(serde::Serialize, serde::Deserialize)]
#[scale_info(capture_docs = "always")]
pub struct Parameters {
	/// Number of validators that `leave` and automatic suspensions leave in the set: at least 1, at
	/// most 64.
	pub minimum: u32,
	/// Sessions in a row without a block after which a validator is offline: at least 1, at most
	/// 8,760.
	pub offline_sessions: u32,
	/// Share of the set that may depart in a session by `leave` and automatic suspensions: at most
	/// 50 %. One validator may depart in any case.
	pub max_change: Perbill,
	/// Blocks of a session: at least 5, at most 14,400.
	pub session_blocks: u32,
}

impl Default for Parameters {
	/// Those of a live chain: four validators stay, six sessions of an hour each, a third. The
	/// third is rounded up, so that a third of three is one.
	fn default() -> Self {
		Self {
			minimum: 4,
			offline_sessions: 6,
			max_change: Perbill::from_parts(333_333_334),
			session_blocks: 600,
		}
	}
}

/// Why a validator is suspended, the gravest reason first.
#[stored]
#[derive(Copy, PartialOrd, Ord)]
#[scale_info(capture_docs = "always")]
pub enum SuspensionReason {
	/// It signed two blocks of one slot, or two votes of one round.
	#[codec(index = 0)]
	Equivocation,
	/// It made none of its blocks for several sessions in a row.
	#[codec(index = 1)]
	Offline,
	/// The council decided it.
	#[codec(index = 2)]
	Governance,
}

/// A suspension. It is the record of the offence, and stays when the validator is dismissed.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct Suspension {
	/// The reason.
	pub reason: SuspensionReason,
	/// The session in which it began.
	pub since_session: SessionIndex,
}

/// What a validator did, or failed to do.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub enum Offence {
	/// It signed two blocks of one slot of Aura.
	#[codec(index = 0)]
	DoubleBlock,
	/// It signed two votes of one round of GRANDPA.
	#[codec(index = 1)]
	DoubleVote,
	/// It made none of its blocks for several sessions in a row.
	#[codec(index = 2)]
	Absence,
}

/// Up to where the equivocations of an account are settled: they were reported, or happened before
/// the account was admitted or reinstated. They can be proven once more, and have no effect.
#[stored]
#[derive(Copy, Default)]
#[scale_info(capture_docs = "always")]
pub struct OffenceMark<BlockNumber> {
	/// Votes of this set of GRANDPA and of earlier ones are settled.
	pub set_id: SetId,
	/// Blocks of this number and of lower ones are settled.
	pub block: BlockNumber,
}

/// The mark of a runtime.
pub type OffenceMarkOf<T> = OffenceMark<BlockNumberFor<T>>;

/// A validator of a set, with the keys that are in force.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct SetMember<AccountId, AuraId> {
	/// The account.
	pub who: AccountId,
	/// The key that signs blocks.
	pub aura: AuraId,
	/// The key that signs votes.
	pub grandpa: GrandpaId,
}

/// The public key that signs blocks.
pub type AuraIdOf<T> = <T as pallet_aura::Config>::AuthorityId;

/// A signature of a block.
pub type SealOf<T> = <AuraIdOf<T> as RuntimeAppPublic>::Signature;

/// A validator of a set of the runtime.
pub type SetMemberOf<T> = SetMember<<T as frame_system::Config>::AccountId, AuraIdOf<T>>;

/// A set, in the order of the authorities of Aura and GRANDPA.
pub type SetOf<T> = BoundedVec<SetMemberOf<T>, MaxValidators>;

/// Where a set begins.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct SetStart<BlockNumber> {
	/// Its first session.
	pub session: SessionIndex,
	/// The block that starts the session. It is made by the set before.
	pub block: BlockNumber,
	/// The number that GRANDPA gives the set.
	pub set_id: SetId,
	/// Whether GRANDPA was forced to take it. Then the nodes have, final or not.
	pub is_forced: bool,
}

/// Where a set of the runtime begins.
pub type SetStartOf<T> = SetStart<BlockNumberFor<T>>;

/// What became of a report by the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, TypeInfo)]
#[scale_info(capture_docs = "always")]
pub enum ReportOutcome {
	/// It is in the pool of the node.
	#[codec(index = 0)]
	Sent,
	/// It has no further effect: the validator is suspended for an equivocation, or this one is
	/// settled.
	#[codec(index = 1)]
	Settled,
	/// The headers prove nothing yet, or the pool refuses the report, because it has it already.
	#[codec(index = 2)]
	NotSent,
}

/// Which recorded set the evidence is about.
#[stored]
#[derive(Copy)]
#[scale_info(capture_docs = "always")]
pub struct KeyOwnerProof {
	/// A session of the set.
	pub session: SessionIndex,
	/// Number of validators in the set.
	pub validator_count: u32,
}

impl GetSessionNumber for KeyOwnerProof {
	fn session(&self) -> SessionIndex {
		self.session
	}
}

impl GetValidatorCount for KeyOwnerProof {
	fn validator_count(&self) -> u32 {
		self.validator_count
	}
}
