//! # Lending
//!
//! Loans against collateral units. A loan has a fixed term, is repaid in instalments, and is funded
//! in tranches. This pallet serves it from the proposal to the last payment or recovery.
//!
//! ## Calls
//!
//! | call | dispatch origin | effect |
//! |---|---|---|
//! | [`propose`](Pallet::propose) | borrower | stores the terms on chain |
//! | [`commit`](Pallet::commit) | lender of the tranche | holds the amount of the tranche |
//! | [`withdraw_commitment`](Pallet::withdraw_commitment) | lender | releases the held amount |
//! | [`approve`](Pallet::approve) | credit committee | approves an offer that passes all checks |
//! | [`reject`](Pallet::reject) | credit committee | rejects an offer |
//! | [`draw`](Pallet::draw) | borrower | checks again, pledges the units, pays the principal |
//! | [`repay`](Pallet::repay) | any account | pays an amount, at most what is owed |
//! | [`repay_due`](Pallet::repay_due) | any account | pays exactly what is due |
//! | [`repay_past_due`](Pallet::repay_past_due) | any account | pays exactly what is past due |
//! | [`top_up_reserve`](Pallet::top_up_reserve) | any account | adds to the debt-service reserve |
//! | [`add_units`](Pallet::add_units) | borrower | pledges more units |
//! | [`release_units`](Pallet::release_units) | borrower | releases units that are not needed |
//! | [`consent`](Pallet::consent) | lender; credit committee | consents to new terms |
//! | [`revoke_consent`](Pallet::revoke_consent) | lender; credit committee | revokes a consent |
//! | [`refinance`](Pallet::refinance) | borrower | replaces the loan by another |
//! | [`classify`](Pallet::classify) | any account | brings loan and impairment up to now |
//! | [`advance_valuation`](Pallet::advance_valuation) | any account | values loans of the running round |
//! | [`impair`](Pallet::impair) | credit committee | sets a floor under the impairment |
//! | [`declare_breach`](Pallet::declare_breach) | any account | starts a cure period |
//! | [`cure`](Pallet::cure) | any account | clears remedied breaches |
//! | [`liquidate`](Pallet::liquidate) | any account | seizes a loan in default, opens an auction |
//! | [`bid`](Pallet::bid) | any account | bids for the lot on sale |
//! | [`settle_auction`](Pallet::settle_auction) | any account | sells the lot on sale |
//! | [`accept_unsold`](Pallet::accept_unsold) | first-loss lender | buys an unsold lot |
//! | [`reoffer`](Pallet::reoffer) | any account | offers an unsold lot again after some time |
//! | [`write_off`](Pallet::write_off) | governance | writes off the outstanding claims |
//! | [`file_claim`](Pallet::file_claim) | lender | claims on the insurer of a unit |
//! | [`pay_claim`](Pallet::pay_claim) | insurer of the claim | pays the claim |
//! | [`refuse_claim`](Pallet::refuse_claim) | insurer of the claim | refuses the claim |
//! | [`enforce_claim`](Pallet::enforce_claim) | any account | pays an unanswered claim by the bond |
//! | [`uphold_claim`](Pallet::uphold_claim) | council, after the delay | pays a refused claim by the bond |
//! | [`claim_unclaimed`](Pallet::claim_unclaimed) | any account | pays its deferred payments |
//! | [`set_params`](Pallet::set_params) | governance | sets the governed values |
//!
//! The credit committee also consents for the vault, declares and clears covenant breaches, and
//! files claims. With a reported loss any account files one. Governance also offers unsold lots
//! again. Idle blocks classify loans that are due, and value all loans once a round.
//!
//! ## States
//!
//! ```text
//!            propose            approve             draw              repaid in full
//! (nothing) ---------> Proposed --------> Approved ------> live loan ---------------> (nothing)
//!     ^                    |  reject          |  reject    |       ^
//!     '--- expiry, or -----+------------------'            '-------'
//!          Rejected and commitments withdrawn              refinance, under a new id
//! ```
//!
//! ```text
//!            liquidate                          nothing left that could pay
//! live loan ----------> seized, on sale ------------------------------------------> written off
//!                             |                                                          |
//!                             '--> (nothing)   as soon as all claims are paid   <--------'
//! ```
//!
//! A seized loan is written off by itself once all its units are sold and no insurance claim is
//! open. Before that governance cannot write it off.
//!
//! ```text
//!        file_claim, or the chain       claim_period without an answer,
//! (none) ------------------------> Filed ------------------------------> Unanswered (a debt)
//!                                  |  |  missing or destroyed             |
//!                     refuse_claim,|  | pay_claim in full                 | enforce_claim
//!        or silence without such   v  v                                   v
//!        a report               Refused ------------------------------> Closed
//!                                        uphold_claim, or claim_period
//! ```
//!
//! A claim is closed in any stage once all lenders are paid. After a closed claim another one is
//! filed for another loss.
//!
//! ## Folders
//!
//! The folders follow the diagrams. Each handle type is the only owner of its storage;
//! `pallet/storage.rs` names the owners.
//!
//! | folder | handle types | content |
//! |---|---|---|
//! | `offer/` | `LoanOffer` | a loan before its draw, and the checks |
//! | `live/` | `LiveLoan` | a loan that is repaid by its terms |
//! | `rounds/` | `Rounds` | valuation rounds, and the prices of the last one |
//! | `seized/` | `SeizedLoan`, `AuctionClock`, `Claims` | a loan that has failed |
//! | `books/` | `Pot`, `BidHolds`, `Registry`, `DueIndex`, .. | what all states share |
//! | `records/` | `RecordBook` | how loans have ended, and what parties have done |
//! | `pallet/` | | config, storage, calls, events, errors, genesis, hooks, view functions |
//!
//! ## Terminology
//!
//! * **Tranche**: one lender's part of a loan, with its own rate and rank. Tranche 0 is the senior
//!   one. The vault lends tranche 0 or nothing.
//! * **First loss**: the junior tranches that curators other than the borrower fund.
//! * **Position**: the NFT of a tranche that an account funded: item `loan * 8 + tranche` of
//!   collection 1. Its owner receives the payments.
//! * **Deadline**: an instant at which a payment falls due. The **window** of a deadline is the
//!   time from the deadline before it.
//! * **Grace period**: the time after a missed deadline in which late interest runs and the loan
//!   cannot be seized for it.
//! * **Debt-service reserve**: money that is withheld at the draw and pays missed deadlines.
//! * **Breach**: a violation of the terms other than a missed payment. It can be cured in its
//!   **cure period**.
//! * **Impairment**: the part of the vault's principal that is counted as lost and may come back:
//!   the larger of its **stage part**, by the time past due, and its **value part**, by the units.
//! * **Strike**: the prices of one instant. A **valuation round** begins with one and values the
//!   units of all loans by it.
//! * **Margin call**: the breach of a loan that owes more than its units' values times the
//!   maintenance of their models.
//! * **Outstanding claim**: the amount that one lender of a seized loan has not received yet.
//! * **Deferred payment**: money that could not be paid to an account. It waits in the pallet's
//!   account for `claim_unclaimed`.
//!
//! ## Rules
//!
//! * `infrafi_finance` computes what is owed, when, and to which lender: `obligation`, `payment`,
//!   `schedule`, `curve` and `split`. This pallet reads its storage, calls these functions, and
//!   writes the result.
//! * Each call that pays or changes a live loan brings it up to now first: at each missed deadline
//!   the debt-service reserve pays what it held then. No result depends on the work of idle blocks.
//! * An approval reserves nothing. The draw passes every check again.
//! * Prices enter what leavers are paid by valuation rounds alone. Whatever else changes what units
//!   count for (a reported loss, a bid, a unit more) counts at once, by the last strike.
//! * A payment needs neither a price nor a role. A payment in time writes no index, no exposure and
//!   no total: these count principal as drawn, and the index of due dates can be early.
//! * The owner of a position receives its payments. A payment that cannot be made is deferred, and
//!   no other payment waits for it.
//! * Proceeds of a seized loan are distributed in strict order: seizure costs, liquidation fee, the
//!   tranches by rank, the exit fee, and the surplus to the borrower.
//! * Auctions count the seconds of the **market clock**, which stands still while minting USDai is
//!   closed and while there are no blocks. A closure stops a lot for a governed time at most.
//! * After a time of more than 60 seconds without blocks no loan is seized until a notice is over,
//!   so that borrowers can pay first.
//! * What an insurer does not pay is taken out of its bond, at most the share of the claim among
//!   all open claims on the insurer. A refusal books no loss until the time for arbitration is
//!   over.
//! * A loan that has ended leaves its outcome behind, and a line in the records of its parties. Its
//!   id is not used again, and no call removes what is recorded.

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
mod coverage;
mod due_work;
mod limits;
mod live;
mod loss_watch;
#[cfg(test)]
mod mock;
mod offer;
mod pallet;
mod param_types;
mod params;
mod position_keeper;
mod position_lock;
mod post_info;
mod received;
mod records;
mod rent;
mod rounds;
mod safe_mode;
mod sale_rules;
mod seized;
mod standstill;
mod sums;
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
pub use live::{Breach, BreachList, BreachReason, BreachRecord, BreachRecords};
pub use pallet::pallet::*;
pub use param_types::{AppraisalHaircut, HaircutList, ImpairmentStage, LtvCap, LtvCapList};
pub use params::Parameters;
pub use received::ReceivedByTranche;
pub use records::{Conduct, Ending, LoanEntry, LoanList, LoanOutcome, LoanState, PartyRecord};
pub use rounds::{Cursor, RoundNumber, RoundProgress, Strike, StrikeOf, Valuation};
pub use safe_mode::SafeModeRecord;
pub use sale_rules::SaleRules;
pub use seized::{
	Auction, AuctionInfo, ClaimStage, InsuranceClaim, LeastBid, LotBid, MarketClock,
	OutstandingClaim, Reason, RecoveryInfo, Seizure, SeizureOf, UnitSet, Unsold,
};
pub use standstill::StandstillRecord;
pub use sums::{FailingLoan, FailingTotals, LoanTotals, Portfolio};
pub use types::{
	CashRecord, Consent, CountedLease, Fees, Grace, ImpairmentFloor, Lender, LoanRecord, LoanTerms,
	Offer, Party, Sale, Schedule, Stage, TermsOf, Tranche, TrancheSet, VaultConsent,
};
pub use views::{
	CashFlow, CashFlowPage, CoverageInfo, FailedCheck, Health, LeaseRate, LoanInfo, LoanPage,
	Margin, MarginCall, MarginCallPage,
};
pub use weights::WeightInfo;
