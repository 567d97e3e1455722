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
//! | `insure` | insurer | issues or renews the policy |
//! | `cancel_policy` | its insurer, owner, governance | removes the policy |
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
//! * **Insurer**: the issuer of a policy, admitted by [`Config::Insurers`].
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
mod custody;
mod errors;
mod events;
mod genesis;
mod inspect;
mod insurance;
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
pub use limits::{MAX_APPLICATION_AGE, MAX_CONFIRMATIONS, MAX_CUSTODY_AGE, MAX_PAGE};
pub use pallet::*;
pub use types::{Confirmations, Description, Parameters, Record, RecordOf, SerialNumbers, UnitOf};
pub use view_types::{UnitInfo, UnitPage};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;
use infrafi_protocol::unit::{Cover, LossKind, Policy, MAX_SERIALS};

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(genesis::genesis)]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{
		pallet_prelude::*,
		traits::{
			tokens::nonfungibles_v2::{Create, Inspect, Mutate, Transfer},
			Consideration, Contains, Footprint, UnixTime,
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use infrafi_protocol::{
		assets::Balance, ids::CollectionId, LeaseBook, LossWatch, Model, NamedOrigin, ParamsChange,
		RecordKeeper, UnitId,
	};
	use sp_core::H256;
	use sp_runtime::traits::AccountIdConversion;

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Stores the receipts. It must take no deposits and have room for the largest receipt.
		type Nfts: Inspect<Self::AccountId, ItemId = UnitId, CollectionId = CollectionId>
			+ Create<Self::AccountId, Self::CollectionConfig>
			+ Mutate<Self::AccountId, Self::ItemConfig>
			+ Transfer<Self::AccountId>;

		/// Settings of a collection. The default must enable all, and let only the issuer mint.
		type CollectionConfig: Default;
		/// Settings of an item. The default must enable all.
		type ItemConfig: Default;
		/// The members that may store units and issue receipts.
		type Custodians: Contains<Self::AccountId>;
		/// The members that may insure units.
		type Insurers: Contains<Self::AccountId>;
		/// The models that can be appraised. A unit of accelerators needs one of them.
		type Models: Contains<Model>;

		/// The origin of governance.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that sets the governed values, and whether it may do more than tighten them.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ParamsChange>;

		/// The storage deposit of an applicant for the encoded size of the unit.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// Receives notifications of losses of units that secure loans.
		type LossWatch: LossWatch;

		/// The leases, one of which keeps the hardware of its unit in custody.
		type Leases: LeaseBook<Self::AccountId>;

		/// Keeps the records of custodians.
		type Records: RecordKeeper<Self::AccountId>;

		/// The clock, which counts from 1970.
		type Time: UnixTime;

		/// Id from which the keyless account of the collection is derived.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Admits custodians and insurers, and registers models, in benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Records of the live units, without serial numbers, which most readers do not need.
	#[pallet::storage]
	pub type Units<T: Config> = StorageMap<_, Twox64Concat, UnitId, RecordOf<T>>;

	/// Serial numbers of the live units. Inserted and removed together with [`Units`].
	#[pallet::storage]
	pub type UnitSerials<T: Config> =
		StorageMap<_, Twox64Concat, UnitId, SerialNumbers, ValueQuery>;

	/// Policies of units with a receipt, expired or not, each with its insurer.
	#[pallet::storage]
	pub type Policies<T: Config> = StorageMap<_, Twox64Concat, UnitId, Cover<T::AccountId>>;

	/// The live unit of a serial number hash. Applicants choose the keys: hence the strong hasher.
	#[pallet::storage]
	pub type Serials<T: Config> = StorageMap<_, Blake2_128Concat, H256, UnitId>;

	/// Id of the next unit.
	#[pallet::storage]
	pub type NextUnitId<T: Config> = StorageValue<_, UnitId, ValueQuery>;

	/// Number of units of a model that are pledged or seized.
	#[pallet::storage]
	pub type Securities<T: Config> = StorageMap<_, Blake2_128Concat, Model, u32, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Reason of a hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The storage deposit of a unit.
		#[codec(index = 0)]
		Unit,
	}

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

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Apply for the receipt of a unit.
		///
		/// Reserves the serial numbers and holds the storage deposit.
		///
		/// Dispatch origin: signed by any account. The receipt will be minted to it.
		///
		/// Parameters:
		/// - `unit`: the unit; serial numbers as hashes, start of service in seconds since 1970.
		///
		/// Emits `Applied`.
		///
		/// Errors:
		/// - `NoSerials`: the unit has no serial number.
		/// - `SerialIsZero`: the hash of a serial number is zero, as forms fill it in.
		/// - `DuplicateSerial`: the unit has the same serial number twice.
		/// - `QuantityIsZero`: the quantity is zero.
		/// - `ModelNameMalformed`: it has not 1 to 32 printable ASCII characters, singly spaced.
		/// - `InServiceInFuture`: the start of service is in the future.
		/// - `UnknownCustodian`: the custodian of the unit is not admitted as one.
		/// - `UnknownModel`: accelerators of this model cannot be appraised.
		/// - `SerialTaken`: another live unit or application has one of the serial numbers.
		/// - `TooManyUnits`: all unit ids are used.
		/// - `InsufficientInfra`: the free INFRA of the caller are below the storage deposit.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::apply(types::length(&unit.serials)))]
		pub fn apply(origin: OriginFor<T>, unit: UnitOf<T>) -> DispatchResult {
			Self::do_apply(ensure_signed(origin)?, unit)?;
			Ok(())
		}

		/// Withdraw an application and free its serial numbers and deposit.
		///
		/// Dispatch origin: signed by the applicant, or by any account after `max_application_age`.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `ApplicationWithdrawn`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotApplicant`: the caller is not the applicant, and the application has not lapsed.
		/// - `NotApplied`: the receipt is already issued.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_application(MAX_SERIALS))]
		pub fn withdraw_application(
			origin: OriginFor<T>,
			unit: UnitId,
		) -> DispatchResultWithPostInfo {
			let serials = Self::do_withdraw_application(ensure_signed(origin)?, unit)?;
			Ok(Some(T::WeightInfo::withdraw_application(serials)).into())
		}

		/// Mint the receipt of a unit to its applicant and confirm custody.
		///
		/// Dispatch origin: signed by the custodian of the unit, while it is admitted as one.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `ReceiptIssued`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `UnknownCustodian`: the account is no longer admitted as a custodian.
		/// - `NotApplied`: the receipt is already issued.
		#[pallet::call_index(2)]
		pub fn issue_receipt(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_issue_receipt(ensure_signed(origin)?, unit)
		}

		/// Decline an application and free its serial numbers and deposit.
		///
		/// Dispatch origin: signed by the custodian of the unit, even a removed one; or governance.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `ApplicationDeclined`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is neither signed nor governance.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `NotApplied`: the receipt is already issued.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::decline(MAX_SERIALS))]
		pub fn decline(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			let who = T::Governance::or_signer(origin, Error::<T>::NotGovernance)?;
			let serials = Self::do_decline(who, unit)?;
			Ok(Some(T::WeightInfo::decline(serials)).into())
		}

		/// Confirm that units are in the custody of the caller.
		///
		/// Dispatch origin: signed by the custodian of all the units, while it is admitted as one.
		///
		/// Parameters:
		/// - `units`: ids of the units, at most 256. All of them are confirmed, or none.
		///
		/// Emits `CustodyConfirmed`.
		///
		/// Errors:
		/// - `NoUnits`: the list is empty.
		/// - `UnknownCustodian`: the caller is not admitted as a custodian of hardware.
		/// - `UnknownUnit`: there is no live unit with one of the ids.
		/// - `NotCustodian`: the caller is not the custodian of one of the units.
		/// - `NotIssued`: the receipt of one of the units is not issued yet.
		/// - `ReportedLost`: one of the units is reported missing or destroyed.
		#[pallet::call_index(4)]
		#[pallet::weight(custody::confirm_weight::<T>(units))]
		pub fn confirm_custody(origin: OriginFor<T>, units: Confirmations) -> DispatchResult {
			Self::do_confirm_custody(ensure_signed(origin)?, units)
		}

		/// Insure a unit, or renew its policy.
		///
		/// The new policy replaces any earlier one. While a policy runs and its insurer is a
		/// member, only that insurer can replace it. Every insurer can replace any other policy.
		///
		/// Dispatch origin: signed by an insurer.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		/// - `policy`: number; coverage in USDai (18 decimals); expiry in seconds since 1970.
		///
		/// Emits `Insured`.
		///
		/// Errors:
		/// - `UnknownInsurer`: the caller is not admitted as an insurer.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotIssued`: the receipt is not issued yet.
		/// - `UnitRedeeming`: the owner has requested the hardware.
		/// - `CoverBoundByLoss`: a loss of the unit is reported.
		/// - `PolicyNumberIsEmpty`: the policy number is empty.
		/// - `CoverageIsZero`: the coverage is zero.
		/// - `ExpiryNotInFuture`: the policy does not expire in the future.
		/// - `InsuredByAnother`: another insurer has a running policy.
		#[pallet::call_index(5)]
		pub fn insure(origin: OriginFor<T>, unit: UnitId, policy: Policy) -> DispatchResult {
			Self::do_insure(ensure_signed(origin)?, unit, policy)
		}

		/// Cancel the policy of a unit, expired or not.
		///
		/// Dispatch origin: signed by the insurer of the policy, even a removed one; signed by the
		/// owner while the unit secures no loan; or governance.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `PolicyCancelled`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is neither signed nor governance.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotInsured`: the unit has no policy.
		/// - `NotInsurer`: the caller is neither the insurer nor the owner.
		/// - `UnitPledged`, `UnitSeized`, `UnitRedeeming`: the caller is the owner of such a unit.
		/// - `CoverBoundByLoss`: a loss is reported, and the origin is not governance.
		#[pallet::call_index(6)]
		pub fn cancel_policy(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			let who = T::Governance::or_signer(origin, Error::<T>::NotGovernance)?;
			Self::do_cancel_policy(who, unit)
		}

		/// Report that a unit is damaged, missing or destroyed.
		///
		/// No loan is drawn against the unit until the report is withdrawn. If the unit secures a
		/// loan in default, the vault counts it as worthless at once. If it secures any other loan,
		/// any account may call `Lending.declare_breach`.
		///
		/// Dispatch origin: signed by the custodian of the unit, while it is admitted as one.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		/// - `kind`: kind of the loss. It replaces a report of another kind.
		///
		/// Emits `LossReported`, and the events of `Lending.classify` if the unit secures a loan.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `UnknownCustodian`: the account is no longer admitted as a custodian.
		/// - `NotIssued`: the receipt is not issued yet.
		/// - `LossAlreadyReported`: this kind of loss is already reported.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::report_loss().saturating_add(T::LossWatch::loss_weight()))]
		pub fn report_loss(
			origin: OriginFor<T>,
			unit: UnitId,
			kind: LossKind,
		) -> DispatchResultWithPostInfo {
			Self::do_report_loss(ensure_signed(origin)?, unit, kind)
		}

		/// Withdraw the loss report of a unit.
		///
		/// Dispatch origin: signed by the custodian of the unit, while it is admitted as one.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `LossWithdrawn`, and the events of `Lending.classify` if the unit secures a loan.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `UnknownCustodian`: the account is no longer admitted as a custodian.
		/// - `NoLossReported`: no loss is reported.
		#[pallet::call_index(8)]
		#[pallet::weight(loss::withdrawal_weight::<T>().saturating_add(T::LossWatch::loss_weight()))]
		pub fn withdraw_loss(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			Self::do_withdraw_loss(ensure_signed(origin)?, unit)
		}

		/// Request the hardware of a unit and lock its receipt.
		///
		/// Dispatch origin: signed by the owner of the unit.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `RedemptionRequested`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotOwner`: the caller is not the owner.
		/// - `NotIssued`: the receipt is not issued yet.
		/// - `UnitPledged`, `UnitSeized`, `UnitRedeeming`: the unit is in this state.
		/// - `UnderLease`: the unit has an active lease.
		#[pallet::call_index(9)]
		pub fn request_redemption(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_request_redemption(ensure_signed(origin)?, unit)
		}

		/// Cancel the request for the hardware and unlock the receipt.
		///
		/// Dispatch origin: signed by the owner of the unit.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `RedemptionCancelled`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotOwner`: the caller is not the owner.
		/// - `NotRedeeming`: the owner has not requested the hardware.
		#[pallet::call_index(10)]
		pub fn cancel_redemption(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_cancel_redemption(ensure_signed(origin)?, unit)
		}

		/// Confirm that the hardware of a unit was handed out to its owner.
		///
		/// Removes the unit, its receipt and its policy, and returns the deposit to the applicant.
		///
		/// Dispatch origin: signed by the custodian of the unit, even a removed one.
		///
		/// Parameters:
		/// - `unit`: id of the unit.
		///
		/// Emits `HardwareReleased`.
		///
		/// Errors:
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotCustodian`: the caller is not the custodian of the unit.
		/// - `NotRedeeming`: the owner has not requested the hardware.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::confirm_release(MAX_SERIALS))]
		pub fn confirm_release(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			let serials = Self::do_confirm_release(ensure_signed(origin)?, unit)?;
			Ok(Some(T::WeightInfo::confirm_release(serials)).into())
		}

		/// Assign a unit to another custodian.
		///
		/// The last confirmation of custody stays and continues to age. If it came from a removed
		/// custodian, it does not count, and the new custodian has to confirm.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `unit`: id of the unit, in any state.
		/// - `custodian`: the new custodian.
		///
		/// Emits `Reassigned`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `SameCustodian`: the account is already the custodian of the unit.
		/// - `UnknownCustodian`: the account is not admitted as a custodian of hardware.
		#[pallet::call_index(12)]
		#[pallet::weight(custody::reassign_weight::<T>())]
		pub fn reassign(
			origin: OriginFor<T>,
			unit: UnitId,
			custodian: T::AccountId,
		) -> DispatchResult {
			T::Governance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_reassign(unit, custodian)
		}

		/// Replace the governed values.
		///
		/// Dispatch origin: governance after the delay; at once if the change only tightens.
		///
		/// Parameters:
		/// - `params`: the new values, in seconds. They apply to existing units, too.
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `ChangeHasToWait`: the change does not only tighten, and the origin may do no other.
		/// - `MaxCustodyAgeOutOfRange`, `MaxApplicationAgeOutOfRange`: zero or more than 366 days.
		#[pallet::call_index(13)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			let change = T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::change_params(change, params)
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

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}

		/// The keyless account that owns and administers the collection of units.
		pub fn account() -> T::AccountId {
			T::PalletId::get().into_account_truncating()
		}
	}
}
