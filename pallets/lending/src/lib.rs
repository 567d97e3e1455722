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
mod calls;
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
mod pledges;
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
mod weighed;
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
#[import_section(calls::calls)]
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
		units::Usdai,
	};
	use infrafi_protocol::{
		assets::{AssetId, Balance},
		ids::CollectionId,
		Appraise, BeU64, Custody, Liquidity, LoanBook, LoanId, UnitId,
	};
	use sp_core::H256;

	use super::*;

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// All about an offer or a live loan; of a failed one its terms.
		pub fn loan(id: LoanId) -> Option<LoanInfo<T::AccountId>> {
			Self::info(id)
		}

		/// The offers and loans of a borrower, failed ones included, from an id on. A limit is at least 1 and at most [`MAX_PAGE`].
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

		/// How a live loan stands now. The value of its units is by prices alone: what is reported of them it does not look at.
		pub fn health(loan: LoanId) -> Option<Health> {
			Self::health_of(loan).ok()
		}

		/// Sums over the loans that their lenders count, live or failed, as the last call of each left it.
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

		/// What is on sale of a failed loan: the price asked, the highest bid, the end. Once that has come there is no least bid,
		/// and the end is told as now until somebody settles.
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

		/// The keyless account that keeps reserves, deposits of bids and what could not be paid.
		pub fn account() -> T::AccountId {
			Self::pot()
		}
	}
}
