//! # Lending
//!
//! Loans against collateral units: fixed term, amortising, in tranches, from the proposal to the
//! last instalment.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | [`propose`](Pallet::propose) | borrower | stores the terms on chain |
//! | [`commit`](Pallet::commit) | the tranche's lender | holds its money |
//! | [`withdraw_commitment`](Pallet::withdraw_commitment) | the tranche's lender | releases it, once the offer has lapsed |
//! | [`approve`](Pallet::approve), [`reject`](Pallet::reject) | credit committee | answers the offer |
//! | [`draw`](Pallet::draw) | borrower | passes all checks again, pledges the units, pays the principal |
//! | [`repay`](Pallet::repay), [`repay_due`](Pallet::repay_due) | any account | pays at most what is owed; exactly what is due |
//! | [`top_up_reserve`](Pallet::top_up_reserve) | any account | adds to the debt-service reserve |
//! | [`consent`](Pallet::consent) | lenders, credit committee for the vault | consents to new terms |
//! | [`refinance`](Pallet::refinance) | borrower | replaces the loan by another |
//! | [`classify`](Pallet::classify) | any account, and each block | brings the loan and its impairment up to now |
//! | [`declare_breach`](Pallet::declare_breach), [`cure`](Pallet::cure) | any account; credit committee for covenants | starts and ends a cure period |
//! | [`liquidate`](Pallet::liquidate) | any account, after grace or cure period | seizes the units, opens an auction, stops interest |
//! | [`bid`](Pallet::bid), [`settle_auction`](Pallet::settle_auction) | any account | sells the lot and distributes the proceeds |
//! | [`accept_unsold`](Pallet::accept_unsold) | first-loss lender, governance | takes or offers again an unsold lot |
//! | [`write_off`](Pallet::write_off) | governance | books the outstanding claims as lost |
//! | [`file_claim`](Pallet::file_claim) | first-loss lender | claims on an insurer |
//! | [`pay_claim`](Pallet::pay_claim), [`refuse_claim`](Pallet::refuse_claim) | that insurer | answers the claim |
//! | [`claim_unclaimed`](Pallet::claim_unclaimed) | any account | pays deferred payments to the caller |
//! | [`set_params`](Pallet::set_params) | governance | sets the governed values |
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
//!            liquidate                   settle_auction of the last lot; write_off
//! live loan ----------> seized, on sale -------------------------------------------> written off
//!                             |                                                          |
//!                             '--> (nothing)   as soon as all claims are paid   <--------'
//! ```
//!
//! ## Folders
//!
//! The folders follow the diagrams. Each handle type alone owns its storage; `pallet/storage.rs`
//! lists the owners.
//!
//! | folder | handle | content |
//! |---|---|---|
//! | `offer/` | `LoanOffer` | a loan before its draw, and the checks |
//! | `live/` | `LiveLoan` | a loan that is paid by its terms |
//! | `seized/` | `SeizedLoan`, `AuctionClock`, `Claims` | a loan that has failed |
//! | `books/` | `Pot`, `BidHolds`, `TotalsBook`, `Registry`, `DueIndex`, `ExposureBook`, `PledgeBook`, `Positions` | what all stages share |
//! | `pallet/` | | config, storage, calls, events, errors, genesis, hooks, view functions |
//!
//! ## Terminology
//!
//! * **Tranche**: one lender's part; tranche 0 is the senior one. The vault lends tranche 0 or
//!   nothing.
//! * **First loss**: the tranches behind the senior one that curators other than the borrower lend.
//! * **Position**: the NFT of a tranche that an account lends, item `loan * 8 + tranche` of
//!   collection 1.
//! * **Deadline, window**: a payment falls due at a deadline. The time between two deadlines is the
//!   window of the later one.
//! * **Debt-service reserve**: money withheld at the draw that pays missed deadlines.
//! * **Impairment**: the part of the vault's principal that is counted as lost.
//!
//! ## Rules
//!
//! * What is owed, when, and to whom is the arithmetic of `infrafi_finance`: `obligation`,
//!   `payment`, `schedule`, `curve`, `split`. This pallet reads, computes with it, and writes.
//! * Each call brings the loan up to now first: at each missed deadline the reserve pays what it
//!   held then. Nothing depends on idle blocks.
//! * An approval reserves nothing. The draw passes every check again.
//! * A payment needs no price and no role. It writes neither an index nor a limit nor a total:
//!   those count principal as it was drawn, and the index of due dates may be early.
//! * The owner of a position receives its payments. A payment that cannot be made is deferred, and
//!   delays no other.
//! * After a seizure money goes in strict seniority: costs, fee, tranche by tranche, the rest to
//!   the borrower.
//! * Auctions run by a clock of their own, which stands still while USDai cannot be minted and
//!   while there are no blocks.
//! * A loan that has ended leaves nothing behind: its id is not used again, its events record it.

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

mod any_loan;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod books;
mod due_work;
mod limits;
mod live;
mod loss_watch;
#[cfg(test)]
mod mock;
mod offer;
mod pallet;
mod params;
mod position_lock;
mod post_info;
mod sale_rules;
mod seized;
#[cfg(test)]
mod tests;
mod time;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
// The derived code casts a variant's index.
#[allow(clippy::cast_possible_truncation)]
mod types;
mod valuation;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use limits::*;
pub use live::{Breach, BreachList, BreachReason};
pub use pallet::pallet::*;
pub use params::{AppraisalHaircut, ImpairmentStage, LtvCap, Parameters};
pub use sale_rules::SaleRules;
pub use seized::{
	Auction, AuctionInfo, Bid, InsuranceClaim, MarketClock, OutstandingClaim, Reason, RecoveryInfo,
	Seizure, SeizureOf, UnitSet, Unsold,
};
pub use types::{
	Consent, Fees, Grace, Lender, LoanRecord, LoanTotals, Offer, Party, Portfolio, Sale, Schedule,
	Stage, TermsOf, Tranche, TrancheSet,
};
pub use views::{Health, LoanInfo, LoanPage};
pub use weights::WeightInfo;
