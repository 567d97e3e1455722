//! The pallet as FRAME sees it: its sections by file, and its view functions.

mod calls;
mod config;
mod errors;
mod events;
mod genesis;
mod hooks;
mod storage;

use frame_support::pallet_macros::import_section;

// The macros count variants in `usize` and cast to `u8`. The event with all governed values
// is large, and rare.
#[allow(clippy::cast_possible_truncation, clippy::large_enum_variant, clippy::module_inception)]
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
		obligation::{Instalment, LoanQuote},
		units,
	};
	use infrafi_protocol::{
		assets::{AssetId, Balance, Usdai},
		ids::CollectionId,
		time::{Seconds, UnixSeconds},
		Appraise, BeU64, Custody, ExitWindows, Fact, LeaseBook, LeaseId, LentInspect, Liquidity,
		LoanBook, LoanId, NamedOrigin, ParamsChange, PolicyBook, Role, RoleInspect, RoleRevoke,
		StrikePrices, UnitId,
	};
	use sp_core::H256;
	use sp_runtime::{FixedU128, Perbill};

	use crate::{
		any_loan::AnyLoan,
		offer::LoanOffer,
		rounds::Rounds,
		seized::{AuctionClock, SeizedLoan},
		standstill::Standstill,
		*,
	};

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// An offer or a live loan with its terms and records, or the terms of a seized loan.
		///
		/// - `id`: id of the offer or loan.
		///
		/// None if there is no offer or loan of this id.
		pub fn loan(id: LoanId) -> Option<LoanInfo<T::AccountId>> {
			views::loan_info::<T>(id)
		}

		/// The offers and loans of a borrower by ascending id, seized loans included.
		///
		/// - `who`: the borrower.
		/// - `from`: the first id of the page.
		/// - `limit`: length of the page, from 1 to 32; a value outside is moved to the nearest
		///   bound.
		pub fn loans_of(who: T::AccountId, from: LoanId, limit: u32) -> LoanPage<T::AccountId> {
			views::loan_page::<T>(&who, from, limit)
		}

		/// All offers and loans by ascending id, those that have ended included.
		///
		/// - `from`: the first id of the page.
		/// - `limit`: length of the page, from 1 to 32; a value outside is moved to the nearest
		///   bound. A page is shorter where many offers have ended without a draw.
		pub fn loans(from: LoanId, limit: u32) -> LoanList<T::AccountId> {
			records::loan_list::<T>(from, limit)
		}

		/// How a loan has ended.
		///
		/// - `loan`: id of the loan.
		///
		/// None if there was no loan of this id, or it has not ended.
		pub fn outcome(loan: LoanId) -> Option<LoanOutcome> {
			records::RecordBook::<T>::outcome(loan)
		}

		/// What an account has done in a role: its loans that have ended, and what is counted of
		/// it as an insurer, a hardware custodian or a lessee.
		///
		/// - `role`: the role; a borrower, curator, insurer, hardware custodian or lessee.
		/// - `who`: the account.
		///
		/// All zero if nothing is recorded.
		pub fn record(role: Role, who: T::AccountId) -> PartyRecord {
			records::RecordBook::<T>::record(role, &who)
		}

		/// The checks that an offer fails now: those of `approve`, and those of `draw` once it is
		/// approved.
		///
		/// - `loan`: id of the offer.
		///
		/// They are in the order of the call, which is refused with the first. Empty if the call
		/// would pass.
		pub fn check(loan: LoanId) -> Vec<FailedCheck> {
			views::failed_checks::<T>(loan)
		}

		/// What is owed and what is due on a live loan at an instant, if nothing is paid before.
		///
		/// - `loan`: id of the loan.
		/// - `at`: the instant in seconds since 1970. If it is before the last call of the loan,
		///   the state that this call left is returned.
		///
		/// Amounts are in USDai (18 decimals). None if there is no live loan of this id.
		pub fn quote(loan: LoanId, at: UnixSeconds) -> Option<LoanQuote> {
			views::quote_at::<T>(loan, at).ok()
		}

		/// The instalments to come of a live loan, or those of an offer as if it were drawn now.
		///
		/// - `loan`: id of the offer or loan.
		///
		/// Amounts are in USDai (18 decimals), times in seconds since 1970. Empty if there is no
		/// offer or live loan of this id.
		pub fn schedule(loan: LoanId) -> Vec<Instalment> {
			views::schedule_of::<T>(loan).unwrap_or_default()
		}

		/// What live loans and approved offers will pay to the vault by calendar month, if each
		/// payment is made when it is due.
		///
		/// - `from_loan`: the first id of the page.
		/// - `limit`: the most loans and offers of the page, from 1 to 32; a value outside is moved
		///   to the nearest bound.
		/// - `until`: the last second that counts, in seconds since 1970. What is past due is due
		///   now.
		///
		/// Amounts are in USDai (18 decimals), interest before the vault's fee. Pages are summed by
		/// month. Money of a debt-service reserve counts where a missed deadline took it. A seized
		/// loan pays nothing that is agreed.
		pub fn cash_flows(from_loan: LoanId, limit: u32, until: UnixSeconds) -> CashFlowPage {
			views::cash_flow_page::<T>(from_loan, limit, until)
		}

		/// The state of a live loan now.
		///
		/// - `loan`: id of the loan.
		///
		/// The units count by the last prices, and one with a reported loss counts zero. None if
		/// there is no live loan of this id.
		pub fn health(loan: LoanId) -> Option<Health> {
			views::health_of::<T>(loan).ok()
		}

		/// The totals over all loans that have not ended and are not written off, as the last call
		/// of each left them.
		pub fn portfolio() -> Portfolio {
			books::TotalsBook::<T>::portfolio()
		}

		/// The principal lent against a party, as drawn: USDai (18 decimals).
		///
		/// - `party`: a borrower, curator, model or facility.
		pub fn exposure(party: Party<T::AccountId>) -> Usdai {
			books::ExposureBook::<T>::of(&party).0
		}

		/// The payments that could not be made to an account, and wait for `claim_unclaimed`: USDai
		/// (18 decimals).
		///
		/// - `who`: the account.
		pub fn unclaimed(who: T::AccountId) -> Usdai {
			books::Pot::<T>::unclaimed(&who).0
		}

		/// The record of a seized loan.
		///
		/// - `loan`: id of the loan.
		///
		/// None if there is no seized loan of this id.
		pub fn seizure(loan: LoanId) -> Option<SeizureOf<T>> {
			SeizedLoan::<T>::record(loan)
		}

		/// The lot on sale of a seized loan.
		///
		/// - `loan`: id of the loan.
		///
		/// After the end `least_bid` is None and `ends_at` is the current time until
		/// `settle_auction` is called. None if no lot of the loan is on sale.
		pub fn auction(loan: LoanId) -> Option<AuctionInfo<T::AccountId>> {
			SeizedLoan::<T>::load(loan).ok()?.auction_info().ok()?
		}

		/// The outstanding claims of a seized loan, and the sources that may still pay them.
		///
		/// - `loan`: id of the loan.
		///
		/// None if there is no seized loan of this id.
		pub fn recovery(loan: LoanId) -> Option<RecoveryInfo<T::AccountId>> {
			SeizedLoan::<T>::load(loan).ok()?.recovery_info().ok()
		}

		/// The payment that ends a seized loan now: USDai (18 decimals).
		///
		/// - `loan`: id of the loan.
		///
		/// None while there is a bid, and if there is no seized loan of this id.
		pub fn redemption(loan: LoanId) -> Option<Usdai> {
			let seized = SeizedLoan::<T>::load(loan).ok()?;
			let is_open = seized.record.bid().is_none();
			is_open.then(|| seized.payoff().ok().map(|amount| amount.0))?
		}

		/// The lot on sale of a seized loan, and the least bid for it now.
		///
		/// - `loan`: id of the loan.
		///
		/// The call `bid` takes both figures. None once the auction can be settled, and if no lot
		/// of the loan is on sale.
		pub fn least_bid_for(loan: LoanId) -> Option<LeastBid> {
			SeizedLoan::<T>::load(loan).ok()?.least_bid_now()
		}

		/// The market clock of the auctions now.
		pub fn market_clock() -> MarketClock {
			AuctionClock::<T>::read()
		}

		/// The last time without blocks, and the notice after it, during which no loan is seized.
		/// Of two, the one whose notice ends later. None if the chain never stood still.
		pub fn standstill() -> Option<StandstillRecord> {
			Standstill::<T>::last()
		}

		/// The breaches of a live loan that are declared and not cured.
		///
		/// - `loan`: id of the loan.
		pub fn breaches(loan: LoanId) -> BreachList {
			live::Declared::<T>::of(loan).list()
		}

		/// What a live loan owes against what its units have to maintain.
		///
		/// - `loan`: id of the loan.
		///
		/// Values are those of the last valuation round; `cure` goes by present ones. None if there
		/// is no live loan of this id, and before the first round.
		pub fn margin(loan: LoanId) -> Option<Margin> {
			views::margin_of::<T>(loan)
		}

		/// How the rent of the units covers the debt service of an offer or a live loan.
		///
		/// - `loan`: id of the offer or loan.
		///
		/// An offer is shown as if it were drawn now. None if there is no offer or live loan of
		/// this id.
		pub fn coverage(loan: LoanId) -> Option<CoverageInfo> {
			views::coverage_of::<T>(loan).ok()
		}

		/// The margin calls that stand, by ascending id of the loan.
		///
		/// - `from`: the first id of the page.
		/// - `limit`: length of the page, from 1 to 32; a value outside is moved to the nearest
		///   bound.
		pub fn margin_calls(from: LoanId, limit: u32) -> MarginCallPage {
			views::margin_call_page::<T>(from, limit)
		}

		/// The last valuation round, and how far it has come.
		pub fn valuation() -> Valuation {
			Rounds::<T>::valuation()
		}

		/// The claim on the insurer of a unit of a seized loan.
		///
		/// - `loan`: id of the loan.
		/// - `unit`: id of the unit.
		///
		/// None if no claim for the unit is filed.
		pub fn insurance_claim(loan: LoanId, unit: UnitId) -> Option<InsuranceClaim<T::AccountId>> {
			seized::Claims::<T>::of(loan, unit)
		}

		/// How far the claim on the insurer of a unit of a seized loan has come now.
		///
		/// - `loan`: id of the loan.
		/// - `unit`: id of the unit for which the claim was filed.
		///
		/// None if no claim for the unit is filed, or the loan has ended.
		pub fn claim_stage(loan: LoanId, unit: UnitId) -> Option<ClaimStage> {
			let claim = seized::Claims::<T>::of(loan, unit)?;
			Some(claim.stage::<T>())
		}

		/// The money of an account that is still on hold for its ended bids, and waits for
		/// `claim_unclaimed`: USDai (18 decimals).
		///
		/// - `who`: the account.
		pub fn pending_releases(who: T::AccountId) -> Usdai {
			books::BidHolds::<T>::pending(&who).0
		}

		/// The governed values of lending.
		pub fn params() -> Parameters {
			Parameters::current::<T>()
		}

		/// The keyless account that contains debt-service reserves, deposits of bids and deferred
		/// payments.
		pub fn account() -> T::AccountId {
			books::Pot::<T>::account()
		}
	}
}
