//! # Collateral
//!
//! GPU servers and racks as collateral: who owns a unit, who keeps it, who insures it, and what may be done with it.
//!
//! | call | who | effect |
//! |---|---|---|
//! | [`apply`](Pallet::apply) | owner | the unit is known, its serial numbers are taken |
//! | [`withdraw_application`](Pallet::withdraw_application) | owner, anyone once it has lapsed | the application is gone |
//! | [`issue_receipt`](Pallet::issue_receipt) | custodian | the warehouse receipt is minted to the owner |
//! | [`decline`](Pallet::decline) | custodian, governance | the application is gone |
//! | [`confirm_custody`](Pallet::confirm_custody) | custodian | the hardware is still there |
//! | [`insure`](Pallet::insure) | insurer | a policy covers the unit |
//! | [`cancel_policy`](Pallet::cancel_policy) | its insurer, owner, governance | none does |
//! | [`report_loss`](Pallet::report_loss) | custodian | the hardware is damaged, missing or destroyed |
//! | [`withdraw_loss`](Pallet::withdraw_loss) | custodian | it is whole again |
//! | [`request_redemption`](Pallet::request_redemption) | owner | the hardware is to be handed out |
//! | [`cancel_redemption`](Pallet::cancel_redemption) | owner | it stays after all |
//! | [`confirm_release`](Pallet::confirm_release) | custodian | it is handed out, the receipt burned |
//! | [`reassign`](Pallet::reassign) | governance | another custodian keeps the unit |
//! | [`set_params`](Pallet::set_params) | governance | the governed values |
//!
//! Pledge, seizure and release are not calls: lending does them through [`Custody`](infrafi_protocol::Custody).
//!
//! ```text
//!             apply            issue_receipt            pledge             seize
//! (nothing) ---------> Applied -------------> Issued <---------> Pledged --------> Seized
//!     ^  ^  withdraw, decline |                ^  ^     release                      |
//!     |  '--------------------'         cancel |  '------------- release ------------'
//!     |                                        v
//!     '--------------------------------- Redeeming        Issued -> Redeeming: request_redemption
//!               confirm_release
//! ```
//!
//! ## Terminology
//!
//! * **Unit**: a server or a rack in the keeping of a custodian, named by the hashes of its serial numbers.
//! * **Custodian**: the data centre that keeps it, the *bailee*; a member of [`Config::Custodians`].
//! * **Insurer**: a member of [`Config::Insurers`]; he binds one policy for a unit.
//! * **Receipt**: the unit's NFT. Whoever holds the receipt owns the unit; no second record of ownership exists.
//! * **Live**: from the application until it is withdrawn or declined or, once a receipt was issued, until the hardware is
//!   released. A serial number is in one live unit at most, so that no hardware is pledged twice.
//!
//! ## Rules
//!
//! * Ids are given in order from 0 and never used again, those of applications that came to nothing included.
//! * The storage deposit is held from the applicant, by the size of the unit, and goes back to the applicant when the unit
//!   ends, whoever ends it and whoever owns it then. It does not follow the receipt: not to a buyer, not through a seizure.
//! * A receipt moves only while its unit is [`State::Issued`]: this pallet is the [`Locker`] of its collection. Nothing but a
//!   transfer is open to holders of receipts; that is for the runtime to see to.
//! * An application takes serial numbers on its applicant's word alone. So the custodian or governance declines it, and one
//!   that nobody has answered lapses after [`Parameters::max_application_age`]: then anyone may clear it away.
//! * A policy counts until its end and while its insurer is a member. The owner may cancel it while no loan
//!   counts on it, so that a worthless one does not keep better ones out.
//! * Custody is fresh while the last confirmation is at most [`Parameters::max_custody_age`] old and the custodian is still a
//!   member. What needs trust (receipt, confirmation, loss) is for members only; what lets an owner out (declining, handing
//!   out the hardware) stays open to a custodian who has left.
//!
//! [`Locker`]: frame_support::traits::tokens::Locker

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

mod apply;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod cancel_policy;
mod cancel_redemption;
mod confirm_custody;
mod confirm_release;
mod custody;
mod decline;
mod errors;
mod events;
mod inspect;
mod insure;
mod issue_receipt;
mod limits;
#[cfg(test)]
mod mock;
mod reassign;
mod receipt;
mod records;
mod report_loss;
mod request_redemption;
mod set_params;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;
mod withdraw_application;
mod withdraw_loss;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use limits::{MAX_APPLICATION_AGE, MAX_CUSTODY_AGE, MAX_CONFIRMATIONS, MAX_PAGE};
pub use pallet::*;
pub use types::{
	Confirmations, Description, Parameters, Record, RecordOf, SerialNumbers, UnitInfo, UnitOf,
	UnitPage,
};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;
use infrafi_protocol::unit::{Cover, LossKind, Policy, MAX_SERIALS};

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
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
	use infrafi_protocol::{ids::CollectionId, LossWatch, UnitId};
	use sp_core::H256;
	use sp_runtime::traits::AccountIdConversion;

	use super::*;

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Keeps the receipts. Takes no deposits, and has room for the largest receipt: an integrity test tries it.
		type Nfts: Inspect<Self::AccountId, ItemId = UnitId, CollectionId = CollectionId>
			+ Create<Self::AccountId, Self::CollectionConfig>
			+ Mutate<Self::AccountId, Self::ItemConfig>
			+ Transfer<Self::AccountId>;

		/// Settings of a collection as `Nfts` has them; by default everything is enabled, and only the issuer mints.
		type CollectionConfig: Default;

		/// Settings of an item as `Nfts` has them; by default everything is enabled.
		type ItemConfig: Default;

		/// The accounts that may keep units and issue receipts.
		type Custodians: Contains<Self::AccountId>;

		/// The accounts that may insure units.
		type Insurers: Contains<Self::AccountId>;

		/// Sets the governed values, declines applications, cancels policies, and gives units to other custodians.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// What an applicant puts down for the storage that a unit takes: the size of the unit, encoded, stands for its record,
		/// its serial numbers and its receipt.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// Is told of losses of units that secure loans.
		type LossWatch: LossWatch;

		/// The clock, counting from 1970.
		type Time: UnixTime;

		/// Gives the keyless account that owns and administers the collection of units.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes custodians and insurers for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The live units, without their serial numbers: whoever asks what a unit is reads little.
	#[pallet::storage]
	pub type Units<T: Config> = StorageMap<_, Twox64Concat, UnitId, RecordOf<T>>;

	/// The serial numbers of the live units. Written and removed together with the record in [`Units`].
	#[pallet::storage]
	pub type UnitSerials<T: Config> =
		StorageMap<_, Twox64Concat, UnitId, SerialNumbers, ValueQuery>;

	/// Who insures a unit and how, whether the policy still runs or not. Only units with a receipt have an entry.
	#[pallet::storage]
	pub type Policies<T: Config> = StorageMap<_, Twox64Concat, UnitId, Cover<T::AccountId>>;

	/// The live unit that has a serial number, by the number's hash.
	///
	/// Written and removed together with [`UnitSerials`]. Applicants choose the keys, hence the strong hasher.
	#[pallet::storage]
	pub type Serials<T: Config> = StorageMap<_, Blake2_128Concat, H256, UnitId>;

	/// Id of the next unit.
	#[pallet::storage]
	pub type NextUnitId<T: Config> = StorageValue<_, UnitId, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Makes the collection of units.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The governed values.
		pub params: Parameters,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::create_collection().expect("the collection of units is not taken");
			Pallet::<T>::do_set_params(self.params.clone())
				.expect("the genesis parameters are within bounds");
		}
	}

	/// Why the pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The storage that a unit takes.
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
		/// Apply for the receipt of a unit: its serial numbers, given by their hashes, are taken from now on, and its storage
		/// deposit is held. `in_service_at` is in seconds since 1970.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the owner of the hardware: the receipt will be minted to this account.
		///
		/// ## Errors
		///
		/// * [`Error::NoSerials`], [`Error::DuplicateSerial`], [`Error::QuantityIsZero`], [`Error::ModelNameMalformed`],
		///   [`Error::InServiceInFuture`]: the unit is badly described.
		/// * [`Error::UnknownCustodian`]: the custodian it names is none.
		/// * [`Error::SerialTaken`]: a live unit, applications included, has one of its serial numbers. [`Error::TooManyUnits`].
		/// * Any of [`Config::Consideration`], where the account cannot put down the deposit.
		///
		/// Events: [`Event::Applied`] with the id of the new unit.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::apply(types::length(&unit.serials)))]
		pub fn apply(origin: OriginFor<T>, unit: UnitOf<T>) -> DispatchResult {
			Self::do_apply(ensure_signed(origin)?, unit)?;
			Ok(())
		}

		/// Withdraw an application: its serial numbers are freed, its storage deposit goes back to the applicant.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the account that applied; by any, once the application has waited for more than
		/// [`Parameters::max_application_age`].
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotApplicant`]: no such unit, or somebody else applied.
		/// * [`Error::NotApplied`]: the receipt is issued already.
		///
		/// Events: [`Event::ApplicationWithdrawn`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_application(MAX_SERIALS))]
		pub fn withdraw_application(
			origin: OriginFor<T>,
			unit: UnitId,
		) -> DispatchResultWithPostInfo {
			let serials = Self::do_withdraw_application(ensure_signed(origin)?, unit)?;
			Ok(Some(T::WeightInfo::withdraw_application(serials)).into())
		}

		/// Issue the receipt of a unit: its NFT is minted to the applicant, who owns it from now on. It counts as a confirmation
		/// of custody.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the custodian that the unit names, who must still be one.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotCustodian`]: no such unit, or it names another custodian.
		/// * [`Error::UnknownCustodian`]: the custodian has left.
		/// * [`Error::NotApplied`]: the receipt is issued already.
		///
		/// Events: [`Event::ReceiptIssued`].
		#[pallet::call_index(2)]
		pub fn issue_receipt(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_issue_receipt(ensure_signed(origin)?, unit)
		}

		/// Decline an application: its serial numbers are freed, its storage deposit goes back to the applicant.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the custodian that the unit names, even one that has left; or [`Config::Governance`].
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotCustodian`]: no such unit, or it names another custodian.
		/// * [`Error::NotApplied`]: the receipt is issued already.
		///
		/// Events: [`Event::ApplicationDeclined`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::decline(MAX_SERIALS))]
		pub fn decline(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			let serials = Self::do_decline(Self::signed_or_governance(origin)?, unit)?;
			Ok(Some(T::WeightInfo::decline(serials)).into())
		}

		/// Confirm that units are still in the custodian's keeping: all of them, or none. A unit listed twice is confirmed once.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the custodian of all the units, who must still be one.
		///
		/// ## Errors
		///
		/// * [`Error::NoUnits`]: the list is empty.
		/// * [`Error::UnknownCustodian`]: the account is no custodian, or has left.
		/// * [`Error::UnknownUnit`], [`Error::NotCustodian`], [`Error::NotIssued`]: a unit is unknown, kept by another custodian,
		///   or only applied for.
		/// * [`Error::ReportedLost`]: a unit is reported missing or destroyed. A damaged one can be confirmed.
		///
		/// Events: [`Event::CustodyConfirmed`].
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::confirm_custody(types::length(units)))]
		pub fn confirm_custody(origin: OriginFor<T>, units: Confirmations) -> DispatchResult {
			Self::do_confirm_custody(ensure_signed(origin)?, units)
		}

		/// Bind a policy for a unit, or renew it. It takes the place of the policy there was: one that runs can be replaced by its
		/// own insurer alone, an expired one or one of an insurer who has left by any. The coverage is in USDai (18 decimals), the
		/// expiry in seconds since 1970.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an insurer.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownInsurer`]: the account is no insurer, or has left.
		/// * [`Error::UnknownUnit`], [`Error::NotIssued`], [`Error::UnitRedeeming`]: there is no such unit, no receipt of it yet,
		///   or its hardware is about to leave.
		/// * [`Error::PolicyNumberIsEmpty`], [`Error::CoverageIsZero`], [`Error::ExpiryNotInFuture`]: the policy covers nothing.
		/// * [`Error::InsuredByAnother`], [`Error::CoverBoundByLoss`]: another insurer's policy runs, or a loss is reported.
		///
		/// Events: [`Event::Insured`].
		#[pallet::call_index(5)]
		pub fn insure(origin: OriginFor<T>, unit: UnitId, policy: Policy) -> DispatchResult {
			Self::do_insure(ensure_signed(origin)?, unit, policy)
		}

		/// Cancel the policy of a unit, whether it still runs or not.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the insurer who bound it, even one that has left, or by the owner while the unit is issued; or
		/// [`Config::Governance`].
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotInsured`]: there is no such unit, or no policy for it.
		/// * [`Error::NotInsurer`]: the account neither bound it nor owns the unit.
		/// * [`Error::UnitPledged`], [`Error::UnitSeized`], [`Error::UnitRedeeming`]: the owner cannot cancel it now.
		/// * [`Error::CoverBoundByLoss`]: a loss is reported; governance may.
		///
		/// Events: [`Event::PolicyCancelled`].
		#[pallet::call_index(6)]
		pub fn cancel_policy(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_cancel_policy(Self::signed_or_governance(origin)?, unit)
		}

		/// Report what became of a unit: nothing is lent against it until the report is withdrawn. For a loan that it secures it
		/// counts nothing once that has failed, or is past grace or past the time to cure a breach; before that the report is a
		/// breach, which anyone may declare. A report of another kind takes the place of the one before.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the unit's custodian, who must still be one.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotCustodian`], [`Error::UnknownCustodian`], [`Error::NotIssued`].
		/// * [`Error::LossAlreadyReported`]: this kind of loss is.
		///
		/// Events: [`Event::LossReported`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::report_loss().saturating_add(T::LossWatch::loss_weight()))]
		pub fn report_loss(
			origin: OriginFor<T>,
			unit: UnitId,
			kind: LossKind,
		) -> DispatchResultWithPostInfo {
			Self::do_report_loss(ensure_signed(origin)?, unit, kind)
		}

		/// Take the report of a loss back: the hardware is found, repaired, or was never lost.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the unit's custodian, who must still be one.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotCustodian`], [`Error::UnknownCustodian`].
		/// * [`Error::NoLossReported`]: there is nothing to take back.
		///
		/// Events: [`Event::LossWithdrawn`].
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::withdraw_loss().saturating_add(T::LossWatch::loss_weight()))]
		pub fn withdraw_loss(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			Self::do_withdraw_loss(ensure_signed(origin)?, unit)
		}

		/// Ask for the hardware of a unit: its receipt does not move any more, and burns when the hardware is handed out.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the holder of the receipt.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotOwner`].
		/// * [`Error::NotIssued`], [`Error::UnitPledged`], [`Error::UnitSeized`], [`Error::UnitRedeeming`]: by the unit's state.
		///
		/// Events: [`Event::RedemptionRequested`].
		#[pallet::call_index(9)]
		pub fn request_redemption(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_request_redemption(ensure_signed(origin)?, unit)
		}

		/// Leave the hardware of a unit where it is after all.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the holder of the receipt.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotOwner`], [`Error::NotRedeeming`].
		///
		/// Events: [`Event::RedemptionCancelled`].
		#[pallet::call_index(10)]
		pub fn cancel_redemption(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			Self::do_cancel_redemption(ensure_signed(origin)?, unit)
		}

		/// Confirm that the hardware of a unit was handed out to its owner: the receipt is burned, the policy ends, the serial
		/// numbers are freed, the storage deposit goes back to the applicant.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the unit's custodian, even one that has left.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`], [`Error::NotCustodian`], [`Error::NotRedeeming`].
		///
		/// Events: [`Event::HardwareReleased`].
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::confirm_release(MAX_SERIALS))]
		pub fn confirm_release(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			let serials = Self::do_confirm_release(ensure_signed(origin)?, unit)?;
			Ok(Some(T::WeightInfo::confirm_release(serials)).into())
		}

		/// Give a unit, in whatever state, to another custodian. The last confirmation of custody stays and ages: the new
		/// custodian has to confirm before it is too old; at once, where it is the word of one who has left.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::Governance`].
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`].
		/// * [`Error::SameCustodian`], [`Error::UnknownCustodian`]: the account keeps the unit already, or is no custodian.
		///
		/// Events: [`Event::Reassigned`].
		#[pallet::call_index(12)]
		pub fn reassign(
			origin: OriginFor<T>,
			unit: UnitId,
			custodian: T::AccountId,
		) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_reassign(unit, custodian)
		}

		/// Set the governed values, in seconds. They hold at once, for confirmations and applications of before as well; a policy
		/// runs to the end it has.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::Governance`].
		///
		/// ## Errors
		///
		/// * [`Error::MaxCustodyAgeOutOfRange`], [`Error::MaxApplicationAgeOutOfRange`].
		///
		/// Events: [`Event::ParamsSet`].
		#[pallet::call_index(13)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_set_params(params)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// All about a live unit.
		pub fn unit(id: UnitId) -> Option<UnitInfo<T::AccountId>> {
			Units::<T>::get(id).map(|record| Self::info(id, record))
		}

		/// The live units among the `limit` ids from `from` on, and the id to go on from. A limit is at least 1 and at most
		/// [`MAX_PAGE`].
		pub fn units(from: UnitId, limit: u32) -> UnitPage<T::AccountId> {
			Self::page(from, limit)
		}

		/// The live unit that has the serial number of this hash.
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
