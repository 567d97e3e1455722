//! The pallet as FRAME sees it: its sections by file, and its view functions.

mod calls;
mod config;
mod errors;
mod events;
mod genesis;
mod hooks;
mod storage;

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

	use crate::{
		any_loan::AnyLoan,
		offer::LoanOffer,
		seized::{AuctionClock, SeizedLoan},
		*,
	};

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// All about an offer or a live loan; of a failed one its terms.
		pub fn loan(id: LoanId) -> Option<LoanInfo<T::AccountId>> {
			views::loan_info::<T>(id)
		}

		/// The offers and loans of a borrower, failed ones included, from an id on. A limit is at least 1 and at most [`MAX_PAGE`].
		pub fn loans_of(who: T::AccountId, from: LoanId, limit: u32) -> LoanPage<T::AccountId> {
			views::loan_page::<T>(&who, from, limit)
		}

		/// What to pay of a live loan at an instant, now or later, if nothing is paid before.
		pub fn quote(loan: LoanId, at: u64) -> Option<Quote> {
			views::quote_at::<T>(loan, at).ok()
		}

		/// The instalments to come, as the loan stands; of an offer, as if it were drawn now.
		pub fn schedule(loan: LoanId) -> Vec<Instalment> {
			views::schedule_of::<T>(loan).unwrap_or_default()
		}

		/// How a live loan stands now. The value of its units is by prices alone: what is reported of them it does not look at.
		pub fn health(loan: LoanId) -> Option<Health> {
			views::health_of::<T>(loan).ok()
		}

		/// Sums over the loans that their lenders count, live or failed, as the last call of each left it.
		pub fn portfolio() -> Portfolio {
			books::TotalsBook::<T>::portfolio()
		}

		/// What is lent against a party.
		pub fn exposure(party: Party<T::AccountId>) -> Balance {
			books::ExposureBook::<T>::of(&party).0
		}

		/// What could not be paid to an account, and waits for it.
		pub fn unclaimed(who: T::AccountId) -> Balance {
			books::Pot::<T>::unclaimed(&who).0
		}

		/// All about a loan that has failed.
		pub fn seizure(loan: LoanId) -> Option<SeizureOf<T>> {
			SeizedLoan::<T>::record(loan)
		}

		/// What is on sale of a failed loan: the price asked, the highest bid, the end. Once that has come there is no least bid,
		/// and the end is told as now until somebody settles.
		pub fn auction(loan: LoanId) -> Option<AuctionInfo<T::AccountId>> {
			SeizedLoan::<T>::load(loan).ok()?.auction_info().ok()?
		}

		/// What the lenders of a failed loan lack, what came back, and what may yet come.
		pub fn recovery(loan: LoanId) -> Option<RecoveryInfo<T::AccountId>> {
			SeizedLoan::<T>::load(loan).ok()?.recovery_info().ok()
		}

		/// What to pay of a failed loan to end it; nothing while a bid stands.
		pub fn redemption(loan: LoanId) -> Option<Balance> {
			let seized = SeizedLoan::<T>::load(loan).ok()?;
			let is_open = seized.record.bid().is_none();
			is_open.then(|| seized.payoff().ok().map(|amount| amount.0))?
		}

		/// The least bid for what is on sale of a failed loan now; nothing once the auction is to be settled.
		pub fn least_bid_for(loan: LoanId) -> Option<Balance> {
			SeizedLoan::<T>::load(loan).ok()?.least_bid_now().map(|amount| amount.0)
		}

		/// The clock by which auctions run, now.
		pub fn market_clock() -> MarketClock {
			AuctionClock::<T>::read()
		}

		/// The breaches of a live loan that are declared and not cured.
		pub fn breaches(loan: LoanId) -> BreachList {
			live::Declared::<T>::of(loan)
		}

		/// The claim on the insurer of a unit: who is asked, the coverage, and what of it is paid.
		pub fn insurance_claim(loan: LoanId, unit: UnitId) -> Option<InsuranceClaim<T::AccountId>> {
			seized::Claims::<T>::of(loan, unit)
		}

		/// What is held of an account's bids that stand no more, until [`Pallet::claim_unclaimed`].
		pub fn pending_releases(who: T::AccountId) -> Balance {
			books::BidHolds::<T>::pending(&who).0
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Parameters::current::<T>()
		}

		/// The keyless account that keeps reserves, deposits of bids and what could not be paid.
		pub fn account() -> T::AccountId {
			books::Pot::<T>::account()
		}
	}
}
