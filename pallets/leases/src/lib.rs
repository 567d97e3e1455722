//! # Leases
//!
//! The leases of units. A unit earns rent, which is paid through the chain: to its owner, or to the
//! loan that it secures.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | `offer` | owner of the unit | offers a lease to a lessee, reserves the storage deposit |
//! | `withdraw` | account that offered | removes an offer |
//! | `accept` | lessee | begins the lease; of a pledged unit it waits for the credit committee |
//! | `decline` | lessee | removes an offer |
//! | `recognise` | credit committee | lets the lenders of a loan count on a lease |
//! | `pay_rent` | any account | pays what is due, and some time ahead |
//! | `end` | any account after the lease; the parties before | ends the lease |
//! | `set_params` | governance | replaces the governed values |
//!
//! Collateral and lending read leases through [`LeaseBook`](infrafi_protocol::LeaseBook). Rent goes
//! to [`RentSink`](infrafi_protocol::RentSink), which passes it to its receiver.
//!
//! ```text
//!         offer             accept, if the unit is pledged             recognise
//! (none) -------> Offered -----------------------------> Accepted ------------------> Active
//!    ^              |  |                                  |  |                         ^  |
//!    |              |  '----------------------------------|--'-------------------------'  |
//!    |              |          accept, if the unit is issued                              |
//!    '--------------'-------------------------------------'-------------------------------'
//!               withdraw, decline                        end; a sale out of a seizure
//! ```
//!
//! ## Terminology
//!
//! * **Rent**: USDai for an hour of the whole unit. It falls due by the second, rounded up.
//! * **Active**: accepted by all that have to. A unit has one active lease at most.
//! * **Recognised**: counted by the lenders of a loan, who agreed by their credit committee.
//! * **Arrears**: the rent that has fallen due and is not paid.
//! * **Consent**: the word of a party that the lease shall end before its time.
//!
//! ## Rules
//!
//! * An active lease follows its unit: a new owner receives the rent, and is bound. Nobody requests
//!   the hardware while a lease is active.
//! * A lease begins when it becomes active at the earliest, so that no rent is backdated.
//! * While a unit is pledged a new lease needs the credit committee, and a recognised one ends
//!   early with the committee only. A seized unit takes no new lease.
//! * A sale out of a seizure ends a lease that is not recognised. A recognised one binds the buyer
//!   for [`Parameters::max_after_sale`] at most.
//! * Rent is paid at most [`Parameters::max_prepaid`] ahead, so that what a loan receives has
//!   nearly fallen due.

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

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod book;
mod end;
mod errors;
mod events;
mod genesis;
mod limits;
#[cfg(test)]
mod mock;
mod offer;
mod recognise;
mod records;
mod rent;
mod set_params;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod types;
mod view_types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use limits::{
	MAX_CONSENT_PERIOD, MAX_HOURLY, MAX_MAX_AFTER_SALE, MAX_MAX_PREPAID, MAX_MAX_TERM,
	MAX_MIN_ARREARS, MAX_PAGE,
};
pub use pallet::*;
pub use types::{EndConsents, Lease, LeaseOf, LeaseRecord, LeaseRecordOf, LeaseStatus, Parameters};
pub use view_types::{Arrears, LeaseInfo, LeasePage};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(genesis::genesis)]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{
		pallet_prelude::*,
		traits::{Consideration, Contains, Footprint, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use infrafi_protocol::{
		assets::Usdai, time::UnixSeconds, LeaseId, LeaseReview, LoanId, NamedOrigin, ParamsChange,
		RecordKeeper, RentSink, UnitHolder, UnitId,
	};

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The states and owners of units.
		type Units: UnitHolder<Self::AccountId>;

		/// Takes rent, and passes it on.
		type Rent: RentSink<Self::AccountId>;

		/// Keeps the records of lessees.
		type Records: RecordKeeper<Self::AccountId>;

		/// Decides whether the lenders of a loan may count on a lease.
		type Review: LeaseReview<Self::AccountId>;

		/// The accounts that may lease units.
		type Lessees: Contains<Self::AccountId>;

		/// The origin of the credit committee.
		type CreditCommittee: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that sets the governed values, and whether it may do more than tighten them.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ParamsChange>;

		/// The storage deposit for the encoded size of an offered lease.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The clock, which counts from 1970.
		type Time: UnixTime;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes units, lessees and loans in benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Offered and active leases.
	#[pallet::storage]
	pub type Leases<T: Config> = StorageMap<_, Twox64Concat, LeaseId, LeaseRecordOf<T>>;

	/// The active lease of a unit.
	#[pallet::storage]
	pub type ActiveLeases<T: Config> = StorageMap<_, Twox64Concat, UnitId, LeaseId>;

	/// Id of the next lease.
	#[pallet::storage]
	pub type NextLeaseId<T: Config> = StorageValue<_, LeaseId, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Reason of a hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The storage deposit of a lease.
		#[codec(index = 0)]
		Lease,
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
		/// Offer a lease of a unit to a lessee.
		///
		/// Holds the storage deposit. An offer binds nobody until the lessee accepts it, and lapses
		/// if the unit changes its owner.
		///
		/// Dispatch origin: signed by the owner of the unit.
		///
		/// Parameters:
		/// - `lease`: unit; lessee; rent of the whole unit for an hour in USDai (18 decimals);
		///   begin and end in seconds since 1970; document.
		///
		/// Emits `Offered`.
		///
		/// Errors:
		/// - `HourlyIsZero`: the rent is zero.
		/// - `HourlyTooHigh`: the rent is more than 1,000,000,000 USDai for an hour.
		/// - `EndNotAfterBegin`: the lease does not end after its begin.
		/// - `LeaseOver`: the end of the lease is not in the future.
		/// - `TermTooLong`: the lease ends later than `max_term` after its begin or after now.
		/// - `LesseeIsOwner`: the caller is the lessee.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotOwner`: the caller is not the owner of the unit.
		/// - `NotIssued`: the receipt of the unit is not issued yet.
		/// - `UnitSeized`: the unit is seized.
		/// - `UnitRedeeming`: the owner has requested the hardware.
		/// - `TooManyLeases`: all lease ids are used.
		/// - `InsufficientInfra`: the free INFRA of the caller are below the storage deposit.
		#[pallet::call_index(0)]
		pub fn offer(origin: OriginFor<T>, lease: LeaseOf<T>) -> DispatchResult {
			Self::do_offer(ensure_signed(origin)?, lease)?;
			Ok(())
		}

		/// Withdraw an offer and free its deposit.
		///
		/// Dispatch origin: signed by the account that offered the lease, whether it still owns the
		/// unit or not.
		///
		/// Parameters:
		/// - `id`: id of the lease.
		///
		/// Emits `OfferWithdrawn`.
		///
		/// Errors:
		/// - `UnknownLease`: there is no lease with this id.
		/// - `NotOfferor`: another account offered the lease.
		/// - `AlreadyActive`: the lease is active. Only `end` ends it.
		#[pallet::call_index(1)]
		pub fn withdraw(origin: OriginFor<T>, id: LeaseId) -> DispatchResult {
			Self::do_withdraw(ensure_signed(origin)?, id)
		}

		/// Accept an offered lease.
		///
		/// The lease of an issued unit is active at once, and begins now at the earliest. The lease
		/// of a pledged unit waits for the credit committee, which activates it by `recognise`. If
		/// the unit is issued again before, the lessee may accept once more.
		///
		/// Dispatch origin: signed by the lessee, while it is admitted as one.
		///
		/// Parameters:
		/// - `id`: id of the lease.
		///
		/// Emits `Activated`, or `Accepted` if the lease waits for the credit committee.
		///
		/// Errors:
		/// - `UnknownLease`: there is no lease with this id.
		/// - `NotLessee`: the lease is offered to another account.
		/// - `AlreadyActive`: the lease is active.
		/// - `UnknownLessee`: the caller is not admitted as a lessee.
		/// - `LeaseOver`: the end of the lease is not in the future.
		/// - `UnknownUnit`: the unit was redeemed.
		/// - `OwnerChanged`: the unit has another owner than the account that offered the lease.
		/// - `NotIssued`: the receipt of the unit is not issued.
		/// - `UnitSeized`: the unit is seized.
		/// - `UnitRedeeming`: the owner has requested the hardware.
		/// - `UnitLeased`: the unit has an active lease.
		/// - `AlreadyAccepted`: the lease waits for the credit committee already.
		#[pallet::call_index(2)]
		pub fn accept(origin: OriginFor<T>, id: LeaseId) -> DispatchResult {
			Self::do_accept(ensure_signed(origin)?, id)
		}

		/// Decline an offered lease, accepted or not, and free its deposit.
		///
		/// Dispatch origin: signed by the lessee, admitted or not.
		///
		/// Parameters:
		/// - `id`: id of the lease.
		///
		/// Emits `Declined`.
		///
		/// Errors:
		/// - `UnknownLease`: there is no lease with this id.
		/// - `NotLessee`: the lease is offered to another account.
		/// - `AlreadyActive`: the lease is active. Only `end` ends it.
		#[pallet::call_index(3)]
		pub fn decline(origin: OriginFor<T>, id: LeaseId) -> DispatchResult {
			Self::do_decline(ensure_signed(origin)?, id)
		}

		/// Let the lenders of a loan count on a lease.
		///
		/// Activates the lease if it waits for the credit committee.
		///
		/// Dispatch origin: the credit committee.
		///
		/// Parameters:
		/// - `loan`: id of an approved offer that lists the unit, or of a live loan that the unit
		///   secures or to which its owner may add it.
		/// - `id`: id of the lease.
		///
		/// Emits `Recognised`, `Activated` before it if the lease waited, and the events of
		/// `Lending.classify` for a live loan.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is not more than half of the credit committee.
		/// - `UnknownLease`: there is no lease with this id.
		/// - `NotAccepted`: the lessee has not accepted the lease.
		/// - `AlreadyRecognised`: the lease is recognised for this loan.
		/// - `LeaseOver`: the end of the lease is not in the future.
		/// - `UnknownUnit`: the lease waits, and the unit was redeemed.
		/// - `OwnerChanged`: the lease waits, and the unit has another owner than the account that
		///   offered it.
		/// - `NotIssued`: the lease waits, and the receipt of the unit is not issued.
		/// - `UnitSeized`: the lease waits, and the unit is seized.
		/// - `UnitRedeeming`: the lease waits, and the owner has requested the hardware.
		/// - `UnitLeased`: the lease waits, and the unit has an active lease.
		/// - `Lending::UnknownLoan`, `Lending::LoanSeized`: there is no live loan or offer of this
		///   id, or the loan is seized.
		/// - `Lending::NotApproved`: the offer is not approved.
		/// - `Lending::NotSecured`: the unit is not one of the loan, nor one that can be added.
		/// - `Lending::TooManyUnits`: the loan has 16 units, those that may be added included.
		/// - `Lending::ConflictOfInterest`: the lessee is not admitted, or of the borrower's group.
		#[pallet::call_index(4)]
		#[pallet::weight(
			T::WeightInfo::recognise().saturating_add(T::Review::recognise_weight())
		)]
		pub fn recognise(origin: OriginFor<T>, loan: LoanId, id: LeaseId) -> DispatchResult {
			T::CreditCommittee::ensure_or(origin, Error::<T>::NotCreditCommittee)?;
			Self::do_recognise(loan, id)
		}

		/// Pay rent of an active lease.
		///
		/// The rent of an issued unit goes to its owner. That of a pledged unit goes to the cash
		/// account of the loan, or to the borrower if the terms have none. That of a seized unit is
		/// proceeds of the loan.
		///
		/// Dispatch origin: signed by any account, which pays.
		///
		/// Parameters:
		/// - `id`: id of the lease.
		/// - `amount`: USDai (18 decimals): at most what is due and unpaid plus the rent of
		///   `max_prepaid`, at least 1 USDai or all that is due.
		///
		/// Emits `RentPaid`, and the events of lending if the unit secures a loan.
		///
		/// Errors:
		/// - `UnknownLease`: there is no lease with this id.
		/// - `NotActive`: the lease is not active.
		/// - `RentTooSmall`: the amount is below 1 USDai, and less than what is due.
		/// - `RentTooHigh`: the amount is more than may be paid now.
		/// - `Lending::AccountFrozen`: the USDai of the caller are frozen.
		/// - `Lending::InsufficientUsdai`: the free USDai of the caller are below the amount.
		#[pallet::call_index(5)]
		#[pallet::weight(
			T::WeightInfo::pay_rent()
				.saturating_add(T::Records::note_weight())
				.saturating_add(T::Rent::pay_weight())
		)]
		pub fn pay_rent(origin: OriginFor<T>, id: LeaseId, amount: Usdai) -> DispatchResult {
			Self::do_pay_rent(ensure_signed(origin)?, id, amount)
		}

		/// End an active lease, or consent to its end.
		///
		/// From its end on any account ends a lease. Before, the owner and the lessee end it
		/// together: the first call is a consent that counts for `consent_period`, and the call
		/// that completes the consents ends the lease. The owner needs no consent of the lessee
		/// while rent of `min_arrears` is unpaid, or if it is the lessee. A recognised lease of a
		/// pledged or seized unit needs the consent of the credit committee, too.
		///
		/// Rent falls due until then. The storage deposit is freed.
		///
		/// Dispatch origin: signed by any account, or the credit committee.
		///
		/// Parameters:
		/// - `id`: id of the lease.
		///
		/// Emits `Ended`, or `EndConsented` if a consent is missing; and the events of
		/// `Lending.classify` if the unit secures a loan.
		///
		/// Errors:
		/// - `NotCreditCommittee`: the origin is neither signed nor more than half of the credit
		///   committee.
		/// - `UnknownLease`: there is no lease with this id.
		/// - `NotActive`: the lease is not active.
		/// - `UnknownUnit`: there is no live unit with this id.
		/// - `NotParty`: the lease is not over, and its end needs no consent of the caller.
		#[pallet::call_index(6)]
		#[pallet::weight(
			end::end_weight::<T>().saturating_add(T::Rent::before_change_weight())
		)]
		pub fn end(origin: OriginFor<T>, id: LeaseId) -> DispatchResultWithPostInfo {
			let who = T::CreditCommittee::or_signer(origin, Error::<T>::NotCreditCommittee)?;
			Self::do_end(who, id)
		}

		/// Replace the governed values.
		///
		/// Dispatch origin: governance after the delay; at once if the change only tightens.
		///
		/// Parameters:
		/// - `params`: the new values, in seconds. They apply to existing leases, too.
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `ChangeHasToWait`: the change does not only tighten, and the origin may do no other.
		/// - `MaxPrepaidOutOfRange`: `max_prepaid` is zero or more than 92 days.
		/// - `MinArrearsOutOfRange`: `min_arrears` is zero or more than 366 days.
		/// - `MaxAfterSaleOutOfRange`: `max_after_sale` is zero or more than 3,653 days.
		/// - `MaxTermOutOfRange`: `max_term` is zero or more than 3,653 days.
		/// - `ConsentPeriodOutOfRange`: `consent_period` is zero or more than 366 days.
		#[pallet::call_index(7)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			let change = T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::change_params(change, params)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// An offered or active lease, or `None`.
		pub fn lease(id: LeaseId) -> Option<LeaseInfo<T::AccountId>> {
			Leases::<T>::get(id).map(|record| Self::info(id, record))
		}

		/// The active lease of a unit, or `None`.
		pub fn lease_of(unit: UnitId) -> Option<LeaseInfo<T::AccountId>> {
			Self::lease(ActiveLeases::<T>::get(unit)?)
		}

		/// The rent of an active lease at an instant, in seconds since 1970, as if no further rent
		/// was paid. `None` if the lease is not active.
		pub fn arrears(id: LeaseId, at: UnixSeconds) -> Option<Arrears> {
			Self::arrears_at(&Leases::<T>::get(id)?, at)
		}

		/// The leases among the ids `from` to `from + limit - 1`, and the first id of the next
		/// page. A `limit` below 1 counts as 1, one above 64 as 64.
		pub fn leases(from: LeaseId, limit: u32) -> LeasePage<T::AccountId> {
			Self::page(from, limit)
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}
