//! # Collateral
//!
//! Hardware units as the collateral of loans. The pallet records the owner and the custodian of a
//! unit, its policy, its reported losses, and whether it secures a loan.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | `apply` | any account | registers a unit, reserves its serial numbers |
//! | `withdraw_application` | applicant; any account once it has lapsed | removes the application |
//! | `issue_receipt` | custodian | mints the warehouse receipt to the applicant |
//! | `decline` | custodian, governance | removes the application |
//! | `confirm_custody` | custodian | records that the hardware is in custody |
//! | `post_bond` | insurer | adds to its bond |
//! | `withdraw_bond` | insurer | takes back what its bond has beyond need |
//! | `insure` | insurer | offers a policy |
//! | `withdraw_offer` | insurer | removes its offer |
//! | `accept_policy` | owner; any account for a pledged unit | pays the premium, binds the policy |
//! | `cancel_policy` | owner, governance | removes the policy |
//! | `report_loss` | custodian | records damage, disappearance or destruction |
//! | `withdraw_loss` | custodian | removes the loss report |
//! | `request_redemption` | owner | locks the receipt until release |
//! | `cancel_redemption` | owner | unlocks the receipt |
//! | `confirm_release` | custodian | burns the receipt, removes the unit |
//! | `reassign` | governance | names another custodian |
//! | `set_params` | governance | replaces the governed values |
//!
//! Lending pledges, seizes and releases units through [`Custody`](infrafi_protocol::Custody).
//!
//! ```text
//!          apply            issue_receipt           pledge            seize
//! (none) ---------> Applied -------------> Issued ---------> Pledged ---------> Seized
//!  ^  ^                |                   ^ |  ^              |                  |
//!  |  '----------------'                   | |  '--------------'------------------'
//!  |   withdraw_application,               | |               release
//!  |   decline           cancel_redemption | | request_redemption
//!  |                                       | v
//!  '------------------------------------ Redeeming
//!               confirm_release
//! ```
//!
//! ## Terminology
//!
//! * **Unit**: hardware at one custodian, identified by the hashes of its serial numbers.
//! * **Receipt**: the NFT of a unit, a warehouse receipt. The holder of the receipt owns the unit.
//! * **Custodian**: the bailee that stores the hardware, admitted by [`Config::Custodians`].
//! * **Insurer**: the issuer of a policy, admitted by [`Config::Roles`].
//! * **Bond**: the deposit of an insurer, out of which claims are paid that it does not answer.
//! * **Exposure**: the most that the policies and the open claims of an insurer may cost.
//! * **Live**: from the application to its withdrawal or decline, or to the hardware's release.
//!
//! ## Rules
//!
//! * A serial number is in at most one live unit, so that no hardware is pledged twice.
//! * A GPU unit needs a model of [`Config::Models`]. Models of other classes are free text.
//! * The storage deposit depends on the encoded size of the unit, and returns to the applicant.
//! * A receipt moves only while its unit is `Issued`: this pallet is the `Locker` of its
//!   collection. The runtime has to close every other call of the NFTs pallet.
//! * An application reserves serial numbers without proof. Therefore the custodian or governance
//!   may decline it, and any account may remove it after [`Parameters::max_application_age`].
//! * A policy counts until its expiry, and only while its insurer is admitted as one.
//! * The owner of a unit that secures no loan accepts, replaces and cancels policies. Once the unit
//!   is pledged or seized or its loss is reported, no account lowers, shortens or cancels a policy:
//!   it ends at its expiry, and falls by what it pays. Any account may renew that of a pledged
//!   unit; one that does not count is replaced by any, but by the owner alone.
//! * A unit is not pledged while a claim on its policy is open: that stands for what is left of it.
//! * A policy is bound only if the bond of its insurer is at least [`Parameters::bond_ratio`] of
//!   its exposure with it. The exposure may be too high and is never too low: policies whose time
//!   is over are taken off later, at most [`MAX_EXPIRED`] in a call.
//! * Custody is fresh if the last confirmation is at most [`Parameters::max_custody_age`] old and
//!   the custodian is admitted as one. A removed one may still decline, and release hardware.

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

mod application;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod calls;
mod config;
mod cover;
mod custody;
mod errors;
mod events;
mod genesis;
mod inspect;
mod integrity;
mod limits;
mod loss;
#[cfg(test)]
mod mock;
mod pledge;
mod receipt;
mod records;
mod redemption;
mod set_params;
mod storage;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod view_types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use limits::{
	BOND_RATIOS, MAX_APPLICATION_AGE, MAX_CONFIRMATIONS, MAX_CUSTODY_AGE, MAX_EXPIRED, MAX_PAGE,
};
pub use pallet::*;
pub use types::{
	Confirmations, Description, Parameters, PolicyOffer, PolicyOfferRecord, PolicyOfferRecordOf,
	PolicyRecord, PolicyRecordOf, Record, RecordOf, SerialNumbers, UnitOf,
};
pub use view_types::{InsurerInfo, PolicyOfferInfo, UnitInfo, UnitPage};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;
use infrafi_protocol::unit::{LossKind, Policy, MAX_SERIALS};

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(calls::calls)]
#[import_section(config::config)]
#[import_section(storage::storage)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(genesis::genesis)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungibles,
			tokens::nonfungibles_v2::{Create, Inspect, Mutate, Transfer},
			Consideration, Contains, Footprint, UnixTime,
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use infrafi_finance::cover::Bond;
	use infrafi_protocol::{
		assets::{AssetId, Balance, Usdai},
		ids::CollectionId,
		time::UnixSeconds,
		BeU64, ClaimTerms, LeaseBook, LossWatch, Model, NamedOrigin, ParamsChange, PolicyId,
		RecordKeeper, RoleInspect, UnitId,
	};
	use sp_core::H256;
	use sp_runtime::traits::AccountIdConversion;

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			Self::ensure_largest_receipt_fits();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A live unit, or `None`.
		pub fn unit(id: UnitId) -> Option<UnitInfo<T::AccountId>> {
			Units::<T>::get(id).map(|record| Self::info(id, record))
		}

		/// The live units among the ids `from` to `from + limit - 1`, and the first id of the next
		/// page. A `limit` below 1 counts as 1, one above 64 as 64.
		pub fn units(from: UnitId, limit: u32) -> UnitPage<T::AccountId> {
			Self::page(from, limit)
		}

		/// The live unit that has the serial number with this hash, or `None`.
		pub fn serial(hash: H256) -> Option<UnitId> {
			Serials::<T>::get(hash)
		}

		/// The bond of an insurer, and what stands behind it. `None` if the account has no bond, no
		/// policy and no open claim.
		pub fn insurer(who: T::AccountId) -> Option<InsurerInfo> {
			Self::insurer_info(&who)
		}

		/// The policies that insurers offer for a unit, in the order of the hashes of their
		/// accounts.
		///
		/// The page starts after the account `from`, or at the first one without `from`. A `limit`
		/// below 1 counts as 1, one above 64 as 64.
		pub fn offers(
			unit: UnitId,
			from: Option<T::AccountId>,
			limit: u32,
		) -> Vec<PolicyOfferInfo<T::AccountId>> {
			Self::page_of_offers(unit, from, limit)
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}

		/// The keyless account that owns and administers the collection of units, and contains the
		/// bonds of insurers.
		pub fn account() -> T::AccountId {
			T::PalletId::get().into_account_truncating()
		}
	}
}
