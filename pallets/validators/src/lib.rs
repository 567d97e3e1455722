//! # Validators
//!
//! Which accounts produce and finalise the blocks: governance admits and dismisses them, they leave
//! and return, and offences suspend them.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | `admit` | [`Config::AdmitOrigin`] | admits a validator |
//! | `dismiss` | [`Config::CouncilOrigin`] | ends an admission at once |
//! | `suspend` / `reinstate` | [`Config::CouncilOrigin`] | takes a validator out of the set / ends a suspension |
//! | `leave` | validator | ends its own admission |
//! | `resume` | validator | ends a suspension for being offline |
//! | `report_double_block` | any account | proves that a validator signed two blocks of one slot |
//! | `report_double_block_unsigned` | the node | the same, by the author of a block |
//! | `purge_keys` | account out of the set | removes its session keys and returns the deposit |
//! | `set_params` | [`Config::ParamsOrigin`] | replaces the governed values |
//!
//! The pallet is the `SessionManager` of pallet-session, and decides when a session ends. It
//! receives the authors of blocks from pallet-authorship. It answers pallet-grandpa as the system
//! of key ownership and of offences.
//!
//! ```text
//!         admit             set_keys, session after next
//! (none) -------> Admitted ------------------------------> in the set
//!   ^              |    ^                                   |     |
//!   |              |    '------- reinstate, resume ----.    |     | suspend, offence
//!   |              |                                   |    |     v
//!   '--------------'------------------------------ Suspended <----'
//!                      dismiss, leave
//! ```
//!
//! ## Terminology
//!
//! * **Validator**: an admitted account. It is *eligible* with session keys and without a
//!   suspension.
//! * **Set**: the validators of a session. A new set is *queued* for one session before it starts.
//! * **Equivocation**: two blocks of one slot, or two votes of one round, signed by one validator.
//! * **Disabled**: the slots of the validator stay empty for the rest of the session.
//!
//! ## Rules
//!
//! * A set consists of the eligible validators, sorted. A change takes effect in the session after
//!   next: the set of the next session is queued already.
//! * GRANDPA learns of a set only if the validators or their keys differ, because it stores a
//!   justification for each. While it waits with a change it drops further ones: then the set
//!   stays, and no session ends.
//! * `leave` and automatic suspensions leave [`Parameters::minimum`] validators, and take at most
//!   [`Parameters::max_change`] of a set in a session. Automatic suspensions also stay below a
//!   third of the validators. The council is bound by the last validator alone: otherwise it could
//!   not recover a chain that lost its majority.
//! * A validator that equivocates is disabled at once, and again when the queued set starts. It is
//!   out of the set after that. Where the bounds forbid a suspension, it is disabled and tried
//!   again at the end of each session. The evidence is checked against the last [`MAX_SETS`] sets
//!   with the keys that were in force, so that a rotation of keys hides nothing.
//! * A forced change of GRANDPA discards the changes that no block has made final, as the nodes do,
//!   so that both have the same number of the set.
//! * Offline is a validator that made none of its blocks for [`Parameters::offline_sessions`]
//!   sessions in a row. The rule counts blocks, so a halt of the chain harms no validator.
//! * Offences are not slashed: operators are known by name. [`HoldReason::Bond`] is reserved.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(any(test, feature = "runtime-benchmarks")),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::indexing_slicing,
		clippy::unwrap_used
	)
)]

extern crate alloc;

mod admit;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod bounds;
mod double_block;
mod errors;
mod events;
mod limits;
#[cfg(test)]
mod mock;
mod offences;
mod offline;
mod purge_keys;
mod sessions;
mod set_params;
mod sets;
mod suspend;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod view_types;
mod views;
pub mod weights;

pub use limits::{
	MAX_CHANGE, MAX_HEADER_BYTES, MAX_OFFLINE_SESSIONS, MAX_SESSION_BLOCKS, MAX_SETS,
	MAX_VALIDATORS, MIN_SESSION_BLOCKS, REPORT_LONGEVITY,
};
pub use pallet::*;
pub use sessions::{AdmittedOnly, GovernedSessions, SessionBlocks};
pub use types::{
	AuraIdOf, KeyOwnerProof, MaxValidators, Offence, OffenceMark, OffenceMarkOf, Parameters,
	ReportOutcome, SealOf, SetMember, SetMemberOf, SetOf, SetStart, SetStartOf, Suspension,
	SuspensionReason,
};
pub use view_types::ValidatorInfo;
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::{boxed::Box, collections::BTreeSet, vec::Vec};
	use frame_support::{pallet_prelude::*, BoundedVec};
	use frame_system::{offchain::CreateAuthorizedTransaction, pallet_prelude::*};
	use infrafi_protocol::NamedOrigin;
	use sp_staking::SessionIndex;

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Configuration of the pallet.
	#[pallet::config]
	pub trait Config:
		frame_system::Config
		+ pallet_session::Config<ValidatorId = <Self as frame_system::Config>::AccountId>
		+ pallet_aura::Config
		+ pallet_grandpa::Config
		+ CreateAuthorizedTransaction<Call<Self>>
	{
		/// The origin that admits validators: it waits for the delay of the timelock.
		type AdmitOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that dismisses, suspends and reinstates validators: it does not wait.
		type CouncilOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that replaces the governed values.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Whether the storage has the layout of this code. Otherwise no session ends, and authors
		/// are not counted.
		type StorageReady: Get<bool>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// Reasons for which the pallet may hold INFRA.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The bond of a validator. Reserved: no call holds it.
		#[codec(index = 0)]
		Bond,
	}

	/// The admitted validators, sorted.
	#[pallet::storage]
	pub type Admitted<T: Config> =
		StorageValue<_, BoundedVec<T::AccountId, MaxValidators>, ValueQuery>;

	/// The suspensions. That of a validator that was dismissed stays until it is admitted again.
	#[pallet::storage]
	pub type Suspensions<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Suspension, OptionQuery>;

	/// Validators whose equivocation is proven, while the bounds of automatic suspensions forbid
	/// the suspension, with the session of the proof. They are disabled, and suspended at the end
	/// of the first session that allows it.
	#[pallet::storage]
	pub type Offenders<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, SessionIndex, OptionQuery>;

	/// Up to where the equivocations of an account are settled.
	#[pallet::storage]
	pub type OffenceMarks<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, OffenceMarkOf<T>, OptionQuery>;

	/// Number of blocks of each validator in the running session.
	#[pallet::storage]
	pub type Authored<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// Number of sessions in a row in which a validator of the set made no block.
	#[pallet::storage]
	pub type Absences<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// The last sets with the keys in force, by their first sessions.
	#[pallet::storage]
	pub type Sets<T: Config> = StorageMap<_, Twox64Concat, SessionIndex, SetOf<T>, OptionQuery>;

	/// Where the recorded sets begin, the oldest first.
	#[pallet::storage]
	pub type SetStarts<T: Config> =
		StorageValue<_, BoundedVec<SetStartOf<T>, ConstU32<MAX_SETS>>, ValueQuery>;

	/// Whether the next set is a new one for GRANDPA even if it is the same: votes of the present
	/// one are settled.
	#[pallet::storage]
	pub type NewSetDue<T: Config> = StorageValue<_, bool, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Genesis of the pallet. It stands before that of Session, which asks for the first set.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The admitted validators. Their keys are in the genesis of Session.
		pub admitted: Vec<T::AccountId>,
		/// The governed values.
		pub params: Parameters,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			let distinct: BTreeSet<_> = self.admitted.iter().collect();
			assert_eq!(distinct.len(), self.admitted.len(), "the genesis admits a validator twice");
			for who in &self.admitted {
				Pallet::<T>::insert(who).expect("the genesis admits at most 64 validators");
			}
			Pallet::<T>::do_set_params(self.params.clone())
				.expect("the genesis parameters are within bounds");
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// The author of the block is counted by the hook of pallet-authorship, which has no weight
		/// of its own, and stores the author until the end of the block.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			<T as Config>::WeightInfo::note_author()
				.saturating_add(T::DbWeight::get().reads_writes(1, 1))
		}

		fn integrity_test() {
			assert_eq!(
				[
					<T as pallet_aura::Config>::MaxAuthorities::get(),
					<T as pallet_grandpa::Config>::MaxAuthorities::get(),
				],
				[MAX_VALIDATORS; 2],
				"Aura and GRANDPA take as many validators as are admitted"
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Admit an account as a validator.
		///
		/// The validator then sets its keys by `Session.set_keys`, and is in the set from the
		/// session after next on. An earlier suspension of the account ends.
		///
		/// Dispatch origin: governance after the delay of the timelock.
		///
		/// Parameters:
		/// - `who`: the account.
		///
		/// Emits `Admitted`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not the timelock.
		/// - `AlreadyAdmitted`: the account is admitted.
		/// - `TooManyValidators`: 64 validators are admitted.
		#[pallet::call_index(0)]
		pub fn admit(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			T::AdmitOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_admit(who)
		}

		/// Dismiss a validator for good, without a delay.
		///
		/// It makes blocks until it is out of the set, from the session after next on. To stop it
		/// at once, suspend it first. Neither `minimum` nor `max_change` bind the council, so that
		/// it can recover a chain whose validators are lost.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `who`: the validator.
		///
		/// Emits `Dismissed`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin has less than two thirds of the council.
		/// - `NotAdmitted`: the account is no validator.
		/// - `LastValidator`: no other validator could make blocks.
		#[pallet::call_index(1)]
		pub fn dismiss(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			T::CouncilOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_dismiss(who)
		}

		/// Suspend a validator until it is reinstated, without a delay.
		///
		/// It is disabled at once, if fewer than a third of the set would be, and out of the set
		/// from the session after next on. The first ones that are disabled in a session keep their
		/// places in that third.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `who`: the validator.
		///
		/// Emits `Suspended`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin has less than two thirds of the council.
		/// - `NotAdmitted`: the account is no validator.
		/// - `AlreadySuspended`: it is suspended, and not only for being offline.
		/// - `LastValidator`: no other validator could make blocks.
		#[pallet::call_index(2)]
		pub fn suspend(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			T::CouncilOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_suspend(who)
		}

		/// End the suspension of a validator.
		///
		/// It makes blocks again at once if it is still in the set, and is else in the set from the
		/// session after next on. Blocks up to now, and votes of the present set of GRANDPA, have
		/// no further effect. The set after next is a new one for GRANDPA.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `who`: the validator.
		///
		/// Emits `Reinstated`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin has less than two thirds of the council.
		/// - `NotSuspended`: the account is not suspended, and no equivocation of it is proven.
		#[pallet::call_index(3)]
		pub fn reinstate(origin: OriginFor<T>, who: T::AccountId) -> DispatchResult {
			T::CouncilOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_reinstate(who)
		}

		/// Leave the validators.
		///
		/// The validator goes on to make blocks until it is out of the set, from the session after
		/// next on. Then `purge_keys` returns the deposit of its keys.
		///
		/// Dispatch origin: signed by the validator.
		///
		/// Emits `Left`.
		///
		/// Errors:
		/// - `NotAdmitted`: the caller is no validator.
		/// - `BelowMinimum`: fewer than `minimum` validators would stay in the set.
		/// - `TooManyDepartures`: more than `max_change` of the set would depart in this session.
		#[pallet::call_index(4)]
		pub fn leave(origin: OriginFor<T>) -> DispatchResult {
			Self::do_leave(ensure_signed(origin)?)
		}

		/// Return to the set after a suspension for being offline.
		///
		/// The validator is in the set from the session after next on. If it is not out of the set
		/// yet, it stays.
		///
		/// Dispatch origin: signed by the validator.
		///
		/// Emits `Resumed`.
		///
		/// Errors:
		/// - `NotAdmitted`: the caller is no validator.
		/// - `NotSuspended`: the caller is not suspended.
		/// - `NotOffline`: the caller is suspended for another reason.
		#[pallet::call_index(5)]
		pub fn resume(origin: OriginFor<T>) -> DispatchResult {
			Self::do_resume(ensure_signed(origin)?)
		}

		/// Prove that a validator signed two blocks of one slot.
		///
		/// The validator is disabled, and suspended as soon as the bounds of automatic suspensions
		/// allow it. A report that is true costs no fee.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `first`, `second`: the headers of the blocks with their seals. One of them and the
		///   parent of the other one are of this chain, at most 2,400 blocks back.
		/// - `key_owner_proof`: a session of the set that made the block, and the number of
		///   validators in it.
		///
		/// Emits `Offended`, and `Suspended`.
		///
		/// Errors:
		/// - `HeaderTooLong`: an encoded header has more than 16,384 bytes.
		/// - `NotOfThisChain`: neither header, or not the parent of the other one, is of the last
		///   2,400 blocks of this chain.
		/// - `NoSeal`: a header has no slot or no seal.
		/// - `NoDoubleBlock`: the headers are equal or of different slots.
		/// - `UnknownSet`: the set of the session is not recorded, has another number of
		///   validators, or did not make the block.
		/// - `WrongSeal`: a seal is not by the validator whose turn the slot was.
		/// - `OffenceKnown`: the validator is suspended for an equivocation, or this one is
		///   settled.
		#[pallet::call_index(6)]
		pub fn report_double_block(
			origin: OriginFor<T>,
			first: Box<HeaderFor<T>>,
			second: Box<HeaderFor<T>>,
			key_owner_proof: KeyOwnerProof,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_report_double_block(&first, &second, key_owner_proof)?;
			Ok(Pays::No.into())
		}

		/// Prove that a validator signed two blocks of one slot, as the node.
		///
		/// Dispatch origin: none: the node of the author of a block.
		///
		/// Parameters:
		/// - `first`, `second`, `key_owner_proof`: as in `report_double_block`.
		///
		/// Emits `Offended`, and `Suspended`.
		///
		/// Errors:
		/// - `NotFromNode`: an account sent it.
		/// - Those of `report_double_block`.
		#[pallet::call_index(7)]
		#[pallet::authorize(|source, first, second, proof| {
			Pallet::<T>::authorize_double_block(source, first, second, *proof)
		})]
		pub fn report_double_block_unsigned(
			origin: OriginFor<T>,
			first: Box<HeaderFor<T>>,
			second: Box<HeaderFor<T>>,
			key_owner_proof: KeyOwnerProof,
		) -> DispatchResult {
			ensure_authorized(origin).map_err(|_| Error::<T>::NotFromNode)?;
			Self::do_report_double_block(&first, &second, key_owner_proof)
		}

		/// Remove the session keys of an account that is not in the set.
		///
		/// The deposit of the keys returns to the caller.
		///
		/// Dispatch origin: signed by an account that is neither in the set of this session nor in
		/// that of the next one.
		///
		/// Emits `KeysPurged`.
		///
		/// Errors:
		/// - `InSet`: the caller is in the set of this session or of the next one.
		/// - `pallet_session::Error::NoKeys`: the caller has no session keys.
		#[pallet::call_index(8)]
		pub fn purge_keys(origin: OriginFor<T>) -> DispatchResult {
			Self::do_purge_keys(ensure_signed(origin)?)
		}

		/// Replace the governed values.
		///
		/// Dispatch origin: governance after the delay of the timelock.
		///
		/// Parameters:
		/// - `params`: the new values. Lengths are in blocks and in sessions.
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not the timelock.
		/// - `MinimumOutOfRange`: `minimum` is zero or above 64.
		/// - `OfflineSessionsOutOfRange`: `offline_sessions` is zero or above 8,760.
		/// - `MaxChangeTooHigh`: `max_change` is above 50 %.
		/// - `SessionBlocksOutOfRange`: `session_blocks` is below 5 or above 14,400.
		#[pallet::call_index(9)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_set_params(params)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// An account as a validator: admission, keys, sets, suspension, blocks.
		pub fn validator(who: T::AccountId) -> ValidatorInfo<T::AccountId> {
			Self::show(who)
		}

		/// The admitted validators, in the order of their accounts.
		pub fn validators() -> Vec<ValidatorInfo<T::AccountId>> {
			Self::show_all()
		}

		/// The set of a session with the keys in force, in the order of the authorities. `None` for
		/// a session that has not started, or is older than the last eight sets.
		pub fn validator_set(session: SessionIndex) -> Option<SetOf<T>> {
			Self::set_of(session)
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}
