//! # Collateral
//!
//! GPU servers and racks as collateral: who owns a unit, who keeps it, and what may be done with it.
//!
//! | call | who | effect |
//! |---|---|---|
//! | [`apply`](Pallet::apply) | owner | the unit is known, its serial numbers are taken |
//! | [`withdraw_application`](Pallet::withdraw_application) | owner | the application is gone |
//! | [`issue_receipt`](Pallet::issue_receipt) | custodian | the warehouse receipt is minted to the owner |
//! | [`decline`](Pallet::decline) | custodian | the application is gone |
//!
//! ## Terminology
//!
//! * **Unit**: a server or a rack in the keeping of a custodian, named by the hashes of its serial numbers.
//! * **Custodian**: the data centre that keeps it, the *bailee*; a member of [`Config::Custodians`].
//! * **Receipt**: the unit's NFT. Whoever holds the receipt owns the unit; no second record of ownership exists.
//! * **Live**: from the application until it is withdrawn or declined or, once a receipt was issued, until the hardware is
//!   released. A serial number is in one live unit at most, so that no hardware is pledged twice.
//!
//! ## Rules
//!
//! * Ids are given in order from 0 and never used again, those of applications that came to nothing included.
//! * The storage deposit is held from the applicant, by the size of the unit, and goes back to the applicant when the unit
//!   ends. It does not follow the receipt: a buyer neither takes it over nor gets it.
//! * A receipt moves only while its unit is [`State::Issued`]: this pallet is the [`Locker`] of its collection. Nothing but a
//!   transfer is open to holders of receipts; that is for the runtime to see to.
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
mod decline;
mod inspect;
mod issue_receipt;
mod limits;
#[cfg(test)]
mod mock;
mod receipt;
mod records;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;
mod withdraw_application;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use pallet::*;
pub use types::{Record, RecordOf, State, UnitInfo, UnitPage};
pub use weights::WeightInfo;

use infrafi_protocol::unit::{Unit, MAX_SERIALS};

/// Units in a page of [`Pallet::units`] at most.
pub const MAX_PAGE: u32 = 64;

/// A unit as the runtime's accounts have it.
pub type UnitOf<T> = Unit<<T as frame_system::Config>::AccountId>;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{
		pallet_prelude::*,
		traits::{
			tokens::nonfungibles_v2::{Create, Inspect, Mutate},
			Consideration, Contains, Footprint, UnixTime,
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use infrafi_protocol::{ids::CollectionId, UnitId};
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
			+ Mutate<Self::AccountId, Self::ItemConfig>;

		/// Settings of a collection as `Nfts` has them; by default everything is enabled, and only the issuer mints.
		type CollectionConfig: Default;

		/// Settings of an item as `Nfts` has them; by default everything is enabled.
		type ItemConfig: Default;

		/// The accounts that may keep units and issue receipts.
		type Custodians: Contains<Self::AccountId>;

		/// What an applicant puts down for the storage that a unit takes: the size of the unit, encoded, stands for its record,
		/// its serial numbers and its receipt.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The clock, counting from 1970.
		type Time: UnixTime;

		/// Gives the keyless account that owns and administers the collection of units.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes custodians for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The live units.
	#[pallet::storage]
	pub type Units<T: Config> = StorageMap<_, Twox64Concat, UnitId, RecordOf<T>>;

	/// The live unit that has a serial number, by the number's hash.
	///
	/// Written and removed together with the record in [`Units`]. Applicants choose the keys, hence the strong hasher.
	#[pallet::storage]
	pub type Serials<T: Config> = StorageMap<_, Blake2_128Concat, H256, UnitId>;

	/// Id of the next unit.
	#[pallet::storage]
	pub type NextUnitId<T: Config> = StorageValue<_, UnitId, ValueQuery>;

	/// Makes the collection of units.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		#[serde(skip)]
		/// There is nothing to choose.
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::create_collection().expect("the collection of units is not taken");
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An owner applied for a receipt.
		Applied {
			/// The unit, new.
			unit: UnitId,
			/// Who applied.
			owner: T::AccountId,
			/// Who is asked to issue the receipt.
			custodian: T::AccountId,
		},
		/// An owner withdrew an application; the serial numbers are free again.
		ApplicationWithdrawn {
			/// The unit that is no more.
			unit: UnitId,
		},
		/// A custodian declined an application; the serial numbers are free again.
		ApplicationDeclined {
			/// The unit that is no more.
			unit: UnitId,
		},
		/// A custodian issued a receipt.
		ReceiptIssued {
			/// The unit, and the item that is its receipt.
			unit: UnitId,
			/// Who owns it.
			owner: T::AccountId,
			/// Who keeps it.
			custodian: T::AccountId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such unit: it never was, or its application was withdrawn or declined.
		UnknownUnit,
		/// Only the account that applied for the receipt may do this.
		NotApplicant,
		/// Only the custodian named in the unit may do this.
		NotCustodian,
		/// The account is no custodian: it never was admitted, or it has left.
		UnknownCustodian,
		/// The receipt is issued already: this can be done to an application only.
		NotApplied,
		/// A unit has to name at least one serial number.
		NoSerials,
		/// The unit names the same serial number twice.
		DuplicateSerial,
		/// Another unit has this serial number, or has applied with it.
		SerialTaken,
		/// A unit has to consist of at least one piece.
		QuantityIsZero,
		/// The unit has to name its model.
		ModelIsEmpty,
		/// The name of a model is made of printable ASCII characters without spaces.
		ModelNotPrintable,
		/// The unit cannot be in service since a time that is yet to come.
		InServiceInFuture,
		/// No more ids are left for units.
		TooManyUnits,
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
		/// Apply for the receipt of a unit: its serial numbers are taken from now on, and its storage deposit is held.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the owner of the hardware: the receipt will be minted to this account.
		///
		/// ## Errors
		///
		/// * [`Error::NoSerials`], [`Error::DuplicateSerial`], [`Error::QuantityIsZero`], [`Error::ModelIsEmpty`],
		///   [`Error::ModelNotPrintable`]: the unit is badly described.
		/// * [`Error::InServiceInFuture`]: the unit is said to work since a time that is yet to come.
		/// * [`Error::UnknownCustodian`]: the custodian it names is none.
		/// * [`Error::SerialTaken`]: a live unit, applications included, has one of its serial numbers.
		/// * Any of [`Config::Consideration`], where the account cannot put down the deposit.
		///
		/// ## Events
		///
		/// * [`Event::Applied`] with the id of the new unit.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::apply(types::serial_count(unit)))]
		pub fn apply(origin: OriginFor<T>, unit: UnitOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_apply(who, unit)?;
			Ok(())
		}

		/// Withdraw an application: its serial numbers and its storage deposit are freed.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the account that applied.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`]: no such unit.
		/// * [`Error::NotApplicant`]: somebody else applied.
		/// * [`Error::NotApplied`]: the receipt is issued already.
		///
		/// ## Events
		///
		/// * [`Event::ApplicationWithdrawn`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw_application(MAX_SERIALS))]
		pub fn withdraw_application(
			origin: OriginFor<T>,
			unit: UnitId,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let serials = Self::do_withdraw_application(who, unit)?;
			Ok(Some(T::WeightInfo::withdraw_application(serials)).into())
		}

		/// Issue the receipt of a unit: its NFT is minted to the applicant, who owns it from now on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the custodian that the unit names, who must still be one.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`]: no such unit.
		/// * [`Error::NotCustodian`]: the unit names another custodian.
		/// * [`Error::UnknownCustodian`]: the custodian has left.
		/// * [`Error::NotApplied`]: the receipt is issued already.
		///
		/// ## Events
		///
		/// * [`Event::ReceiptIssued`].
		#[pallet::call_index(2)]
		pub fn issue_receipt(origin: OriginFor<T>, unit: UnitId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_issue_receipt(who, unit)
		}

		/// Decline an application: its serial numbers are freed, its storage deposit goes back to the applicant.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the custodian that the unit names, even one that has left.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownUnit`]: no such unit.
		/// * [`Error::NotCustodian`]: the unit names another custodian.
		/// * [`Error::NotApplied`]: the receipt is issued already.
		///
		/// ## Events
		///
		/// * [`Event::ApplicationDeclined`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::decline(MAX_SERIALS))]
		pub fn decline(origin: OriginFor<T>, unit: UnitId) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let serials = Self::do_decline(who, unit)?;
			Ok(Some(T::WeightInfo::decline(serials)).into())
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

		/// The keyless account that owns and administers the collection of units.
		pub fn account() -> T::AccountId {
			T::PalletId::get().into_account_truncating()
		}
	}
}
