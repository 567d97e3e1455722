//! # Roles
//!
//! Which accounts may act in which role of the protocol, from when, until when, and to which group
//! they belong.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | `admit` | by role: see [`Config::AdmitOrigin`] | admits an account, renews or changes its admission |
//! | `revoke` | by role: see [`Config::RevokeOrigin`] | ends an admission at once |
//! | `renounce` | the admitted account | ends its own admission |
//!
//! Other pallets read admissions through [`RoleInspect`](infrafi_protocol::RoleInspect). Pallets
//! that store facts on the strength of an admission receive its early end through
//! [`RoleWatch`](infrafi_protocol::RoleWatch).
//!
//! ```text
//!            admit                 valid_until
//! (none) -------------> Admitted ---------------> Expired
//!    ^                   |    ^                   |    |
//!    |                   |    '------ admit ------'    |
//!    '-------------------'-----------------------------'
//!                     revoke, renounce
//! ```
//!
//! ## Terminology
//!
//! * **Role**: what an account may do, one of [`Role`](infrafi_protocol::Role). An account may
//!   have several.
//! * **Admission**: the entry of an account in a role, with its group, end and evidence.
//! * **Group**: the number of an affiliation, a company with its subsidiaries. Two accounts of one
//!   group are not independent of each other.
//! * **Evidence**: the hash of the documents on which an admission rests. The documents are not on
//!   the chain.
//!
//! ## Rules
//!
//! * An expired admission counts as none. Nothing happens at the second of its end: every reader
//!   compares it with the clock.
//! * The number of admissions is not bounded, and no call or read depends on it. Only attestors are
//!   bounded, by [`MAX_ATTESTORS`]; expired admissions count until they are revoked.
//! * An admission that ends early, or is replaced by one that ends earlier or is of another group,
//!   is reported to [`Config::Watch`]. What rests on it, such as a proof of reserve, is dropped.
//! * A role opens entries only. The end of an admission closes no exit: a revoked borrower repays,
//!   a revoked custodian releases hardware.

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
mod end;
mod errors;
mod events;
mod inspect;
mod limits;
#[cfg(test)]
mod mock;
mod records;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod view_types;
mod views;
pub mod weights;

pub use infrafi_protocol::role::MAX_ATTESTORS;
pub use limits::MAX_PAGE;
pub use pallet::*;
pub use view_types::{AdmissionInfo, MemberPage};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{EnsureOriginWithArg, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use infrafi_protocol::{time::UnixSeconds, Admission, Group, Role, RoleWatch};
	use sp_core::H256;

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The origin that admits accounts to a role.
		type AdmitOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, Role>;

		/// The origin that revokes admissions to a role.
		type RevokeOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, Role>;

		/// Receives notifications of admissions that end early.
		type Watch: RoleWatch<Self::AccountId>;

		/// The clock, which counts from 1970.
		type Time: UnixTime;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// Admissions, expired or not. The accounts of a role are listed by their hashes.
	#[pallet::storage]
	pub type Admissions<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Role, Blake2_128Concat, T::AccountId, Admission>;

	/// Number of admissions to each role, expired ones included.
	#[pallet::storage]
	pub type Counts<T: Config> = StorageMap<_, Twox64Concat, Role, u32, ValueQuery>;

	/// An admission of the genesis: role, account, group, end in seconds since 1970, and hash of
	/// the evidence.
	pub type FirstAdmission<AccountId> = (Role, AccountId, Group, Option<UnixSeconds>, H256);

	/// Genesis of the pallet.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The admissions.
		pub admissions: Vec<FirstAdmission<T::AccountId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (role, who, group, valid_until, evidence) in self.admissions.clone() {
				assert!(
					!Admissions::<T>::contains_key(role, &who),
					"the genesis admits an account to a role twice"
				);
				let admission = Admission { group, valid_until, evidence, admitted_at: 0 };
				Pallet::<T>::do_admit_as(role, who, admission)
					.expect("the genesis admissions have a group, an end to come and a place");
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Admit an account to a role, renew its admission, or change it.
		///
		/// The admission replaces any earlier one. If it ends earlier than that, or is of another
		/// group, what rests on the earlier one is dropped, such as proofs of reserve.
		///
		/// Dispatch origin: a registrar for the roles of borrower and lessee; governance after the
		/// delay of the timelock for every role.
		///
		/// Parameters:
		/// - `role`: the role.
		/// - `who`: the account.
		/// - `group`: number of the affiliation: the company with its subsidiaries. Not zero.
		/// - `valid_until`: end of the admission in seconds since 1970, or `None` for no end.
		/// - `evidence`: hash of the documents on which the admission rests.
		///
		/// Emits `Admitted`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is neither governance nor a registrar of the role.
		/// - `GroupIsZero`: the group is zero.
		/// - `ValidUntilNotInFuture`: the admission does not end in the future.
		/// - `TooManyAttestors`: 32 accounts are admitted as attestors already.
		#[pallet::call_index(0)]
		#[pallet::weight(
			T::WeightInfo::admit().saturating_add(T::Watch::revoked_weight(*role))
		)]
		pub fn admit(
			origin: OriginFor<T>,
			role: Role,
			who: T::AccountId,
			group: Group,
			valid_until: Option<UnixSeconds>,
			evidence: H256,
		) -> DispatchResultWithPostInfo {
			T::AdmitOrigin::ensure_origin(origin, &role).map_err(|_| Error::<T>::NotGovernance)?;
			let is_reported = Self::do_admit(role, who, group, valid_until, evidence)?;
			Ok((!is_reported).then(T::WeightInfo::admit).into())
		}

		/// Revoke the admission of an account to a role, expired or not.
		///
		/// What rests on the admission is dropped, such as proofs of reserve.
		///
		/// Dispatch origin: a registrar for the roles of borrower and lessee; governance without a
		/// delay for every role.
		///
		/// Parameters:
		/// - `role`: the role.
		/// - `who`: the account.
		///
		/// Emits `Revoked`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is neither governance nor a registrar of the role.
		/// - `NotAdmitted`: the account has no admission to the role.
		#[pallet::call_index(1)]
		#[pallet::weight(
			T::WeightInfo::revoke().saturating_add(T::Watch::revoked_weight(*role))
		)]
		pub fn revoke(origin: OriginFor<T>, role: Role, who: T::AccountId) -> DispatchResult {
			T::RevokeOrigin::ensure_origin(origin, &role).map_err(|_| Error::<T>::NotGovernance)?;
			Self::do_revoke(role, who)
		}

		/// Renounce the own admission to a role, expired or not.
		///
		/// What rests on the admission is dropped, such as proofs of reserve.
		///
		/// Dispatch origin: signed by the admitted account.
		///
		/// Parameters:
		/// - `role`: the role.
		///
		/// Emits `Renounced`.
		///
		/// Errors:
		/// - `NotAdmitted`: the caller has no admission to the role.
		#[pallet::call_index(2)]
		#[pallet::weight(
			T::WeightInfo::renounce().saturating_add(T::Watch::revoked_weight(*role))
		)]
		pub fn renounce(origin: OriginFor<T>, role: Role) -> DispatchResult {
			Self::do_renounce(role, ensure_signed(origin)?)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The admission of an account to a role, expired or not. `None` if there is none.
		pub fn admission(role: Role, who: T::AccountId) -> Option<AdmissionInfo<T::AccountId>> {
			Self::show_admission(role, who)
		}

		/// The admissions to a role, expired or not, in the order of the hashes of the accounts.
		///
		/// The page starts after the account `from`, or at the first one without `from`. A `limit`
		/// below 1 counts as 1, one above 64 as 64.
		pub fn members(
			role: Role,
			from: Option<T::AccountId>,
			limit: u32,
		) -> MemberPage<T::AccountId> {
			Self::page_of_members(role, from, limit)
		}
	}
}
