//! The storage of the pallet.
//!
//! A storage name is used only in the file or folder of its owner, which is relative to `src/`:
//! everywhere else the owner's handle type is called. Tests, benchmarks and `try_state` are exempt.
//! The continuous integration reads the lines `// owner:` and the declaration after each.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod storage {
	/// The terms of offers and loans, from the proposal to the end. They never change.
	// owner: books/registry.rs
	#[pallet::storage]
	pub type Terms<T: Config> = StorageMap<_, Twox64Concat, LoanId, TermsOf<T>>;

	/// The offers that are not drawn.
	// owner: offer/loan_offer.rs
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Twox64Concat, LoanId, Offer>;

	/// The live loans.
	// owner: live/live_loan.rs
	#[pallet::storage]
	pub type Loans<T: Config> = StorageMap<_, Twox64Concat, LoanId, LoanRecord>;

	/// The seized loans, until all claims are paid.
	// owner: seized/seized_loan.rs
	#[pallet::storage]
	pub type Seizures<T: Config> = StorageMap<_, Twox64Concat, LoanId, SeizureOf<T>>;

	/// The loan that a unit secures, live or seized.
	// owner: books/pledges.rs
	#[pallet::storage]
	pub type Pledges<T: Config> = StorageMap<_, Twox64Concat, UnitId, LoanId>;

	/// The clock of the auctions.
	// owner: seized/market.rs
	#[pallet::storage]
	pub type Market<T: Config> = StorageValue<_, MarketClock, ValueQuery>;

	/// What is on hold for ended bids of an account because it could not be released: USDai (18
	/// decimals).
	// owner: books/bid_holds.rs
	#[pallet::storage]
	pub type PendingReleases<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Usdai, ValueQuery>;

	/// The declared breaches of live loans.
	// owner: live/breach.rs
	#[pallet::storage]
	pub type Breaches<T: Config> = StorageMap<_, Twox64Concat, LoanId, BreachList, ValueQuery>;

	/// Claims on insurers, by loan and unit.
	// owner: seized/claims.rs
	#[pallet::storage]
	pub type InsuranceClaims<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		LoanId,
		Twox64Concat,
		UnitId,
		InsuranceClaim<T::AccountId>,
	>;

	/// Sums over the loans that have not ended and are not written off.
	// owner: books/totals.rs
	#[pallet::storage]
	pub type Totals<T: Config> = StorageValue<_, LoanTotals, ValueQuery>;

	/// What could not be paid to an account and waits in the pot: USDai (18 decimals).
	// owner: books/pot.rs
	#[pallet::storage]
	pub type Unclaimed<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Usdai, ValueQuery>;

	/// Principal as it was drawn, by the party it is lent against: USDai (18 decimals).
	// owner: books/exposures.rs
	#[pallet::storage]
	pub type Exposures<T: Config> =
		StorageMap<_, Blake2_128Concat, Party<T::AccountId>, Usdai, ValueQuery>;

	/// The index of due dates: its first key is due first.
	// owner: books/due_index.rs
	#[pallet::storage]
	pub type Due<T: Config> =
		StorageNMap<_, (NMapKey<Identity, BeU64>, NMapKey<Twox64Concat, LoanId>), ()>;

	/// The offers and loans of a borrower, by ascending id.
	// owner: books/registry.rs
	#[pallet::storage]
	pub type LoansOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, BeU64, ()>;

	/// The last consent of an account, which has one at a time.
	// owner: live/consent.rs
	#[pallet::storage]
	pub type Consents<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Consent>;

	/// The hash of the terms to which the credit committee has consented for the vault, by the loan
	/// that they would replace.
	// owner: live/consent.rs
	#[pallet::storage]
	pub type VaultConsents<T: Config> = StorageMap<_, Twox64Concat, LoanId, H256>;

	/// The id of the next loan.
	// owner: books/registry.rs
	#[pallet::storage]
	pub type NextLoanId<T: Config> = StorageValue<_, LoanId, ValueQuery>;

	/// The governed values.
	// owner: params.rs
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;
}
