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
//! | [`declare_breach`](Pallet::declare_breach), [`cure`](Pallet::cure) | anyone; credit committee for covenants | a while to put it right begins, or ends |
//! | [`liquidate`](Pallet::liquidate) | anyone, once grace or that while is over | units seized, an auction opens, interest stops |
//! | [`bid`](Pallet::bid), [`settle_auction`](Pallet::settle_auction) | anyone | the lot is sold, the proceeds are divided |
//! | [`accept_unsold`](Pallet::accept_unsold) | first-loss lender, governance | what becomes of a lot that nobody wanted |
//! | [`write_off`](Pallet::write_off) | governance | what is lacking is booked as lost |
//! | [`file_claim`](Pallet::file_claim) | first-loss lender | an insurer is asked |
//! | [`pay_claim`](Pallet::pay_claim), [`refuse_claim`](Pallet::refuse_claim) | that insurer | its answer |
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
//! ```text
//!            liquidate                   settle_auction, of the last lot; write_off
//! live loan ----------> seized, on sale ------------------------------------------> written off, claims kept
//!                             |                                                             |
//!                             '--> (nothing)   as soon as nobody lacks anything   <---------'
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
//! * After a seizure money goes in strict seniority: costs, fee, tranche by tranche, what is left to the borrower.
//! * Auctions run by a clock of their own, which stands still while USDai cannot be minted and while there are no blocks.
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

mod accept_unsold;
mod approve;
mod auction;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod bid;
#[allow(clippy::cast_possible_truncation)]
mod breach;
mod checks;
mod claim_kept;
mod classify;
mod close;
mod commit;
mod config;
mod consent;
mod cure;
mod declare_breach;
mod draw;
mod due;
mod errors;
mod events;
mod exposures;
mod genesis;
mod hooks;
mod impairment;
mod insurance;
mod limits;
mod liquidate;
mod live;
mod market;
#[cfg(test)]
mod mock;
mod money;
mod params;
mod positions;
mod proceeds;
mod propose;
mod reasons;
mod refinance;
mod repay;
mod repay_failed;
mod sale_rules;
mod seizure;
mod set_params;
mod settle_auction;
mod step;
mod storage;
#[cfg(test)]
mod tests;
mod top_up_reserve;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
#[cfg(any(feature = "try-runtime", test))]
mod try_state_failed;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod types;
mod views;
// As in `types`.
#[allow(clippy::cast_possible_truncation)]
mod views_failed;
pub mod weights;
mod write_off;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use breach::{Breach, BreachList, BreachReason};
pub use insurance::{InsuranceClaim, Reason};
pub use limits::*;
pub use pallet::*;
pub use params::{AppraisalHaircut, ImpairmentStage, LtvCap, Parameters};
pub use sale_rules::SaleRules;
pub use seizure::{Auction, Bid, MarketClock, Seizure, SeizureOf, UnitSet, Unsold};
pub use types::{
	Consent, Fees, Grace, Lender, Loan, Offer, Party, Portfolio, Sale, Schedule, Stage, TermsOf,
	Tranche, TrancheSet,
};
pub use views::{Health, LoanInfo, LoanPage};
pub use views_failed::{AuctionInfo, LackingInfo, RecoveryInfo};
pub use weights::WeightInfo;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`. The event that tells all governed values is large, and rare.
#[allow(clippy::cast_possible_truncation, clippy::large_enum_variant)]
#[import_section(config::config)]
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
		Appraise, BeU64, Custody, Liquidity, LoanId, UnitId,
	};
	use sp_core::H256;

	use super::*;

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

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

		/// Say that the terms of a loan are breached. From now on it may be cured for a while, then the loan can be liquidated.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone, where the chain sees the breach; [`Config::CreditCommittee`] for [`BreachReason::Covenant`].
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NotInBreach`], [`Error::BreachDeclared`].
		///
		/// ## Events
		///
		/// * [`Event::BreachDeclared`].
		#[pallet::call_index(14)]
		pub fn declare_breach(
			origin: OriginFor<T>,
			loan: LoanId,
			reason: BreachReason,
		) -> DispatchResult {
			match reason {
				BreachReason::Covenant => {
					T::CreditCommittee::ensure_origin(origin)?;
				}
				_ => {
					ensure_signed(origin)?;
				}
			}
			Self::do_declare_breach(loan, reason)
		}

		/// Strike the breaches that are no more: those that the chain sees for itself, by anyone; those of covenants by
		/// [`Config::CreditCommittee`].
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NothingCured`].
		///
		/// ## Events
		///
		/// * [`Event::BreachCured`], for each.
		#[pallet::call_index(15)]
		pub fn cure(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			let by_committee = T::CreditCommittee::ensure_origin(origin.clone()).is_ok();
			if !by_committee {
				ensure_signed(origin)?;
			}
			Self::do_cure(loan, by_committee)
		}

		/// Have a loan seized whose grace, or whose time to cure a breach, is over: interest stops, its units go on sale. The caller is
		/// paid the costs out of the first proceeds.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLoan`], [`Error::LoanSeized`], [`Error::NotInDefault`], [`Error::EntryClosed`].
		///
		/// ## Events
		///
		/// * [`Event::Liquidated`], [`Event::AuctionOpened`].
		#[pallet::call_index(16)]
		pub fn liquidate(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_liquidate(who, loan)
		}

		/// Bid for what is on sale of a failed loan: at least [`Pallet::least_bid_for`]. A deposit is taken, the rest is held; who is
		/// outbid is free at once.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone not frozen.
		///
		/// ## Errors
		///
		/// * [`Error::NotSeized`], [`Error::NothingOnSale`], [`Error::AuctionOver`], [`Error::BidTooLow`], [`Error::AccountFrozen`].
		/// * Those of [`Config::Holds`] and [`Config::Assets`], where the money is not there.
		///
		/// ## Events
		///
		/// * [`Event::BidPlaced`].
		#[pallet::call_index(17)]
		pub fn bid(origin: OriginFor<T>, loan: LoanId, amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_bid(who, loan, Amount(amount))
		}

		/// End an auction whose time is over, and divide what it brought. By anyone who signs.
		///
		/// ## Errors
		///
		/// * [`Error::NotSeized`], [`Error::NothingOnSale`], [`Error::AuctionRuns`].
		///
		/// ## Events
		///
		/// * [`Event::LotSold`], [`Event::LotUnsold`] or [`Event::BidForfeited`]; [`Event::ProceedsDivided`] and what follows of it.
		#[pallet::call_index(18)]
		pub fn settle_auction(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_settle_auction(loan)?;
			Ok(())
		}

		/// Take the oldest lot that nobody wanted, at its last price; or, by governance, have it offered from that price down to nothing.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the owner of a position that counted as first loss; or [`Config::Governance`].
		///
		/// ## Errors
		///
		/// * [`Error::NotSeized`], [`Error::NothingUnsold`], [`Error::NotCurator`], [`Error::AccountFrozen`].
		/// * [`Error::AuctionRuns`], where governance would offer two lots at once.
		///
		/// ## Events
		///
		/// * [`Event::LotSold`] and what follows of it; [`Event::AuctionOpened`].
		#[pallet::call_index(19)]
		pub fn accept_unsold(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			match T::Governance::try_origin(origin) {
				Ok(_) => Self::do_reoffer_unsold(loan)?,
				Err(origin) => Self::do_accept_unsold(ensure_signed(origin)?, loan)?,
			};
			Ok(())
		}

		/// Book as lost what a failed loan lacks. What comes later still goes to those who lost.
		///
		/// ## Dispatch Origin
		///
		/// [`Config::Governance`].
		///
		/// ## Errors
		///
		/// * [`Error::NotSeized`], [`Error::WrittenOffAlready`].
		///
		/// ## Events
		///
		/// * [`Event::WrittenOff`].
		#[pallet::call_index(20)]
		pub fn write_off(origin: OriginFor<T>, loan: LoanId) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_write_off(loan)?;
			Ok(())
		}

		/// Claim on the policy of a unit of a failed loan. By the owner of a position that counted as first loss.
		///
		/// ## Errors
		///
		/// * [`Error::NotSeized`], [`Error::NotCurator`], [`Error::NotSecured`], [`Error::ClaimFiled`].
		/// * [`Error::NotInsured`], [`Error::PolicyExpired`].
		///
		/// ## Events
		///
		/// * [`Event::ClaimFiled`].
		#[pallet::call_index(21)]
		pub fn file_claim(origin: OriginFor<T>, loan: LoanId, unit: UnitId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_file_claim(who, loan, unit)
		}

		/// Pay a claim, in part or all that is left of the coverage; also after it was refused, or the loan written off. By the insurer.
		///
		/// ## Errors
		///
		/// * [`Error::NotSeized`], [`Error::UnknownClaim`], [`Error::NotInsurer`], [`Error::CoverageExceeded`].
		/// * [`Error::AmountIsZero`], [`Error::AccountFrozen`]; those of [`Config::Assets`], where the money is not there.
		///
		/// ## Events
		///
		/// * [`Event::ClaimPaid`], [`Event::ProceedsDivided`].
		#[pallet::call_index(22)]
		pub fn pay_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_pay_claim(who, loan, unit, Amount(amount))?;
			Ok(())
		}

		/// Refuse what is left of a claim, and say why: the loan waits for it no more. By the insurer.
		///
		/// ## Errors
		///
		/// * [`Error::NotSeized`], [`Error::UnknownClaim`], [`Error::NotInsurer`], [`Error::ClaimClosed`].
		///
		/// ## Events
		///
		/// * [`Event::ClaimRefused`].
		#[pallet::call_index(23)]
		pub fn refuse_claim(
			origin: OriginFor<T>,
			loan: LoanId,
			unit: UnitId,
			reason: Reason,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_refuse_claim(who, loan, unit, reason)?;
			Ok(())
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

		/// All about a loan that has failed.
		pub fn seizure(loan: LoanId) -> Option<SeizureOf<T>> {
			Seizures::<T>::get(loan)
		}

		/// What is on sale of a failed loan: the price asked, the highest bid, the end.
		pub fn auction(loan: LoanId) -> Option<AuctionInfo<T::AccountId>> {
			Self::auction_of(loan).ok()?
		}

		/// What the lenders of a failed loan lack, what came back, and what may yet come.
		pub fn recovery(loan: LoanId) -> Option<RecoveryInfo<T::AccountId>> {
			Self::recovery_of(loan).ok()
		}

		/// What to pay of a failed loan to end it; nothing while a bid stands.
		pub fn redemption(loan: LoanId) -> Option<Balance> {
			let record = Seizures::<T>::get(loan).filter(|record| record.bid().is_none())?;
			Self::payoff_of_failed(&record).ok().map(|amount| amount.0)
		}

		/// The least bid for what is on sale of a failed loan now; nothing once the auction is to be settled.
		pub fn least_bid_for(loan: LoanId) -> Option<Balance> {
			Self::least_bid_now(loan).map(|amount| amount.0)
		}

		/// The clock by which auctions run, now.
		pub fn market_clock() -> MarketClock {
			Self::market()
		}

		/// The breaches of a live loan that are declared and not cured.
		pub fn breaches(loan: LoanId) -> BreachList {
			Breaches::<T>::get(loan)
		}

		/// The claim on the insurer of a unit: who is asked, the coverage, and what of it is paid.
		pub fn insurance_claim(loan: LoanId, unit: UnitId) -> Option<InsuranceClaim<T::AccountId>> {
			InsuranceClaims::<T>::get(loan, unit)
		}

		/// What is held of an account's bids that stand no more, until [`Pallet::claim_kept`].
		pub fn unreleased(who: T::AccountId) -> Balance {
			Unreleased::<T>::get(who).0
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
