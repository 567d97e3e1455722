//! # Lending
//!
//! Loans against collateral units: fixed term, amortising, in tranches, from the proposal to the last instalment.
//!
//! | call | who | effect |
//! |---|---|---|
//! | [`propose`](Pallet::propose) | borrower | terms are on chain |
//! | [`commit`](Pallet::commit) | the tranche's lender | its money is held |
//! | [`withdraw_commitment`](Pallet::withdraw_commitment) | the tranche's lender | it is free, the offer having expired or been rejected |
//! | [`approve`](Pallet::approve), [`reject`](Pallet::reject) | credit committee | its answer |
//! | [`draw`](Pallet::draw) | borrower | all checks again; units pledged, principal paid |
//! | [`repay`](Pallet::repay), [`repay_due`](Pallet::repay_due) | anyone | at most what is owed; exactly what is due |
//! | [`top_up_reserve`](Pallet::top_up_reserve) | anyone | the debt-service reserve holds more |
//! | [`consent`](Pallet::consent) | lenders, credit committee for the vault | to new terms |
//! | [`refinance`](Pallet::refinance) | borrower | another loan takes the place of this one |
//! | [`classify`](Pallet::classify) | anyone, and the chain by itself | the vault counts as lost what time and values say |
//! | [`claim_kept`](Pallet::claim_kept) | anyone | what could not be paid to the caller |
//! | [`set_params`](Pallet::set_params) | governance | the governed values |
//!
//! ```text
//!            propose            approve             draw              last unit paid
//! (nothing) ---------> Proposed --------> Approved ------> live loan ---------------> (nothing)
//!     ^                    |  reject          |  reject    |       ^
//!     '--- expiry, or -----+------------------'            '-------'
//!          Rejected and commitments withdrawn              refinance, under a new id
//! ```
//!
//! ## Terminology
//!
//! * **Tranche**: one lender's part, tranche 0 the senior one. The vault lends tranche 0 or nothing.
//! * **First loss**: the tranches behind the senior one that curators lend, others than the borrower.
//! * **Position**: the NFT of a tranche that an account lends, item `loan * 8 + tranche` of collection 1.
//! * **Deadline, window**: a payment falls due at a deadline; what lies between two of them is the window of the later one.
//! * **Debt-service reserve**: money kept back at the draw that pays missed deadlines.
//! * **Impairment**: what the vault counts as lost of a loan that is past due.
//!
//! ## Rules
//!
//! * What is owed, when, and who gets what of a payment is `infrafi_finance`'s: `obligation`, `payment`, `schedule`, `curve`,
//!   `split`. This pallet reads, asks it, and writes.
//! * Every touch brings the loan up to now first: at each deadline that was missed, the reserve pays what it held then. Nothing is
//!   right only because a block was idle.
//! * An approval reserves nothing; the draw passes every check again.
//! * A payment needs no price and no role, and writes neither an index nor a limit: those count principal as it was drawn, and the
//!   index of due dates may be early.
//! * Whoever owns a position when money comes is paid. Who cannot be paid has it kept, and nobody else waits.
//! * An ended loan leaves nothing behind: its id is not used again, its events tell of it.

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

mod approve;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod checks;
mod claim_kept;
mod classify;
mod close;
mod commit;
mod consent;
mod draw;
mod due;
mod errors;
mod events;
mod exposures;
mod genesis;
mod hooks;
mod impairment;
mod limits;
mod live;
#[cfg(test)]
mod mock;
mod money;
mod params;
mod positions;
mod propose;
mod reasons;
mod refinance;
mod repay;
mod set_params;
mod step;
mod storage;
#[cfg(test)]
mod tests;
mod top_up_reserve;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use limits::*;
pub use pallet::*;
pub use params::{AppraisalHaircut, ImpairmentStage, LtvCap, Parameters};
pub use types::{
	Consent, Fees, Grace, Lender, Loan, Offer, Party, Portfolio, Sale, Schedule, Stage, TermsOf,
	Tranche, TrancheSet,
};
pub use views::{Health, LoanInfo, LoanPage};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(genesis::genesis)]
#[import_section(hooks::hooks)]
#[import_section(storage::storage)]
#[frame_support::pallet]
pub mod pallet {
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungibles::{hold, Balanced, Mutate},
			tokens::nonfungibles_v2,
			Contains, UnixTime,
		},
		weights::WeightMeter,
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use infrafi_finance::{
		obligation::{Instalment, Quote},
		units::Assets as Amount,
	};
	use infrafi_protocol::{
		assets::{AssetId, Balance},
		ids::CollectionId,
		Appraise, BeSeconds, Custody, Liquidity, LoanId,
	};
	use sp_core::H256;

	use super::*;

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Keeps the money.
		type Assets: Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ Balanced<Self::AccountId>;

		/// Holds the money of commitments.
		type Holds: hold::Mutate<
			Self::AccountId,
			AssetId = AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// Why money is held, as the runtime has it.
		type RuntimeHoldReason: From<HoldReason>;

		/// The accounts for which USDai is frozen: nothing is taken from them or paid to them.
		type Frozen: Contains<Self::AccountId>;

		/// Receives the fees; keyless.
		type Treasury: Get<Self::AccountId>;

		/// The vault: lends the senior tranches.
		type Liquidity: Liquidity<Credit = money::CreditOf<Self>>;

		/// Keeps the units.
		type Custody: Custody<Self::AccountId>;

		/// Says what the units are worth.
		type Appraisal: Appraise;

		/// Keeps the lender positions. Takes no deposits.
		type Nfts: nonfungibles_v2::Inspect<Self::AccountId, ItemId = u64, CollectionId = CollectionId>
			+ nonfungibles_v2::Create<Self::AccountId, Self::CollectionConfig>
			+ nonfungibles_v2::Mutate<Self::AccountId, Self::ItemConfig>;

		/// Settings of a collection as `Nfts` has them; by default everything is enabled, and only the issuer mints.
		type CollectionConfig: Default;

		/// Settings of an item as `Nfts` has them; by default everything is enabled.
		type ItemConfig: Default;

		/// The accounts that may borrow.
		type Borrowers: Contains<Self::AccountId>;

		/// The accounts whose tranches count as first loss.
		type Curators: Contains<Self::AccountId>;

		/// Approves and rejects, and consents for the vault.
		type CreditCommittee: EnsureOrigin<Self::RuntimeOrigin>;

		/// Sets the governed values.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The clock, counting from 1970.
		type Time: UnixTime;

		/// Gives the keyless account that keeps reserves and what could not be paid, and administers the collection of positions.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Due loans that an idle block works through at most, within a fifth of its weight.
		#[pallet::constant]
		type MaxPerBlock: Get<u32>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes units, members and money for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Why the pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A lender's tranche, until the draw.
		#[codec(index = 0)]
		Commitment,
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Propose a loan: its terms are on chain from now on, and nothing of them changes any more.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the borrower that the terms name, a member of [`Config::Borrowers`].
		///
		/// ## Errors
		///
		/// * [`Error::NotBorrower`], [`Error::BorrowerNotAdmitted`].
		/// * [`Error::OfferExpired`], [`Error::OfferTooLong`]: the offer ends before it begins, or too late.
		/// * Those of what can be said of terms by themselves: from [`Error::NoUnits`] to [`Error::NotAmortising`].
		///
		/// ## Events
		///
		/// * [`Event::Proposed`] with the id of the new loan.
		#[pallet::call_index(0)]
		pub fn propose(origin: OriginFor<T>, terms: TermsOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_propose(who, terms)?;
			Ok(())
		}

		/// Have the money of a tranche held until the draw. A unit of USDai beside it stays with the account.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the account that the terms name as the tranche's lender.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownOffer`], [`Error::UnknownTranche`], [`Error::NotLender`].
		/// * [`Error::OfferExpired`]: the offer has expired, or is rejected.
		/// * [`Error::AlreadyCommitted`], [`Error::AccountFrozen`].
		/// * Those of [`Config::Holds`], where the money is not there.
		///
		/// ## Events
		///
		/// * [`Event::Committed`].
		#[pallet::call_index(1)]
		pub fn commit(origin: OriginFor<T>, loan: LoanId, tranche: u8) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_commit(who, loan, tranche)
		}

		/// Free the money of a tranche of an offer that has expired or was rejected.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the tranche's lender.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownOffer`], [`Error::UnknownTranche`], [`Error::NotLender`], [`Error::NotCommitted`].
		/// * [`Error::CommitmentBound`]: the offer stands.
		///
		/// ## Events
		///
		/// * [`Event::CommitmentWithdrawn`]; [`Event::OfferEnded`] after the last one.
		#[pallet::call_index(2)]
		pub fn withdraw_commitment(
			origin: OriginFor<T>,
			loan: LoanId,
			tranche: u8,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_commitment(who, loan, tranche)
		}

		/// Approve an offer that passes every check now. It reserves nothing.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::CreditCommittee`].
		///
		/// ## Errors
		///
		/// * [`Error::UnknownOffer`], [`Error::NotProposed`].
		/// * One for each check: from [`Error::OfferExpired`] to [`Error::VaultIlliquid`].
		///
		/// ## Events
		///
		/// * [`Event::Approved`].
		#[pallet::call_index(3)]
		pub fn approve(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::CreditCommittee::ensure_origin(origin)?;
			Self::do_approve(loan)
		}

		/// Reject an offer, also one that was approved. By whom as [`Pallet::approve`].
		///
		/// ## Errors
		///
		/// * [`Error::UnknownOffer`]; [`Error::NotProposed`] where it is rejected already.
		///
		/// ## Events
		///
		/// * [`Event::Rejected`]; [`Event::OfferEnded`] where no money is held for it.
		#[pallet::call_index(4)]
		pub fn reject(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::CreditCommittee::ensure_origin(origin)?;
			Self::do_reject(loan)
		}

		/// Draw an approved loan: every check is passed again, the units are pledged, the principal less origination fee and
		/// debt-service reserve is paid. Interest runs from now on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the borrower.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownOffer`], [`Error::NotBorrower`], [`Error::NotApproved`].
		/// * Those of [`Pallet::approve`].
		/// * [`Error::NotCommitted`]: the money of a tranche is not held.
		/// * [`Error::AccountFrozen`]: the borrower is frozen, or a lender.
		///
		/// ## Events
		///
		/// * [`Event::Drawn`].
		#[pallet::call_index(5)]
		pub fn draw(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_draw(who, loan)
		}

		/// Pay a loan: late interest first, then interest, then principal. Never more than what is owed is taken.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone not frozen.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLoan`], [`Error::AmountIsZero`], [`Error::AccountFrozen`].
		/// * Those of [`Config::Assets`], where the money is not there.
		///
		/// ## Events
		///
		/// * [`Event::Repaid`], [`Event::LenderPaid`]; [`Event::Closed`] with the last unit.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::repay().saturating_add(T::WeightInfo::close()))]
		pub fn repay(
			origin: OriginFor<T>,
			loan: LoanId,
			amount: Balance,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Ok(weights::payment::<T>(Self::do_repay(who, loan, Amount(amount))?))
		}

		/// Pay exactly what is due now: all missed deadlines, and the one of the running window. By whom, and what it tells, as
		/// [`Pallet::repay`].
		///
		/// ## Errors
		///
		/// * Those of [`Pallet::repay`]; [`Error::NothingDue`], [`Error::DueAboveMax`].
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::repay().saturating_add(T::WeightInfo::close()))]
		pub fn repay_due(
			origin: OriginFor<T>,
			loan: LoanId,
			max: Balance,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Ok(weights::payment::<T>(Self::do_repay_due(who, loan, Amount(max))?))
		}

		/// Put money into a loan's debt-service reserve, which pays at once what is past due. What is left at the end is the
		/// borrower's. By whom, and what is wrong with it, as [`Pallet::repay`].
		///
		/// ## Events
		///
		/// * [`Event::ReserveToppedUp`]; [`Event::ReserveDrawn`] where something was past due.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::repay().saturating_add(T::WeightInfo::close()))]
		pub fn top_up_reserve(
			origin: OriginFor<T>,
			loan: LoanId,
			amount: Balance,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			Ok(weights::payment::<T>(Self::do_top_up_reserve(who, loan, Amount(amount))?))
		}

		/// Consent to new terms of a loan, by their hash. It takes the place of the account's consent before, to whatever loan. What
		/// the terms ask the lender to put up beyond what it gets back is taken when the loan is refinanced.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a lender; it counts for those who own a position, or would lend. [`Config::CreditCommittee`] consents for the
		/// vault; a member who signs consents for both.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLoan`].
		///
		/// ## Events
		///
		/// * [`Event::Consented`], for each.
		#[pallet::call_index(9)]
		pub fn consent(origin: OriginFor<T>, loan: LoanId, terms_hash: H256) -> DispatchResult {
			let for_vault = T::CreditCommittee::ensure_origin(origin.clone()).is_ok();
			if for_vault {
				Self::do_consent(Lender::Vault, loan, terms_hash)?;
			}
			match ensure_signed(origin) {
				Ok(who) => Self::do_consent(Lender::Account(who), loan, terms_hash),
				Err(_) if for_vault => Ok(()),
				Err(error) => Err(error.into()),
			}
		}

		/// Replace a loan by another with the same units, under a new id. Interest, late interest and the exit fee are paid in
		/// cash; principal is settled by the difference.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the borrower.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLoan`], [`Error::NotBorrower`], [`Error::UnitsDiffer`], [`Error::NoConsent`].
		/// * Those of [`Pallet::approve`], on the new terms; [`Error::OfferTooLong`].
		/// * [`Error::AccountFrozen`]; those of [`Config::Assets`], where somebody's money is not there.
		///
		/// ## Events
		///
		/// * [`Event::Repaid`] of what was paid in cash, [`Event::LenderRefinanced`] for each account, [`Event::Drawn`] of the
		///   successor, [`Event::Refinanced`].
		#[pallet::call_index(10)]
		pub fn refinance(origin: OriginFor<T>, loan: LoanId, terms: TermsOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_refinance(who, loan, terms)
		}

		/// Bring a loan up to now. Never fails for want of data.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLoan`].
		///
		/// ## Events
		///
		/// * [`Event::Classified`] where what the vault counts as lost changes; [`Event::ReserveDrawn`].
		#[pallet::call_index(11)]
		pub fn classify(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_classify(loan)
		}

		/// Take what could not be paid to the caller.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the account, not frozen any more.
		///
		/// ## Errors
		///
		/// * [`Error::NothingKept`], [`Error::AccountFrozen`].
		///
		/// ## Events
		///
		/// * [`Event::KeptClaimed`].
		#[pallet::call_index(12)]
		pub fn claim_kept(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim_kept(who)
		}

		/// Set the governed values. Live loans keep their terms.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::Governance`].
		///
		/// ## Errors
		///
		/// * One for each bound: from [`Error::MaxOfferOutOfRange`] on.
		///
		/// ## Events
		///
		/// * [`Event::ParamsSet`].
		#[pallet::call_index(13)]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_set_params(params)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// All about an offer or a live loan.
		pub fn loan(id: LoanId) -> Option<LoanInfo<T::AccountId>> {
			Self::info(id)
		}

		/// The offers and live loans of a borrower, from an id on. A limit is at least 1 and at most [`MAX_PAGE`].
		pub fn loans_of(who: T::AccountId, from: LoanId, limit: u32) -> LoanPage<T::AccountId> {
			Self::page(who, from, limit)
		}

		/// What to pay of a live loan at an instant, now or later, if nothing is paid before.
		pub fn quote(loan: LoanId, at: u64) -> Option<Quote> {
			Self::quote_at(loan, at).ok()
		}

		/// The instalments to come, as the loan stands; of an offer, as if it were drawn now.
		pub fn schedule(loan: LoanId) -> Vec<Instalment> {
			Self::schedule_of(loan).unwrap_or_default()
		}

		/// How a live loan stands now.
		pub fn health(loan: LoanId) -> Option<Health> {
			Self::health_of(loan).ok()
		}

		/// Sums over the live loans, as the last call of each left it.
		pub fn portfolio() -> Portfolio {
			Totals::<T>::get()
		}

		/// What is lent against a party.
		pub fn exposure(party: Party<T::AccountId>) -> Balance {
			Exposures::<T>::get(party).0
		}

		/// What could not be paid to an account, and waits for it.
		pub fn kept(who: T::AccountId) -> Balance {
			Kept::<T>::get(who).0
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}

		/// The keyless account that keeps reserves and what could not be paid.
		pub fn account() -> T::AccountId {
			Self::pot()
		}
	}
}
