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
mod consent;
mod cure;
mod declare_breach;
mod draw;
mod due;
mod exposures;
mod impairment;
mod insurance;
mod limits;
mod liquidate;
mod live;
mod market;
#[cfg(test)]
mod mock;
mod money;
mod pallet;
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
pub use pallet::pallet::*;
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
