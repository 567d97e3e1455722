//! The storage of the pallet.
//!
//! A storage name is used only in the file or folder of its owner, which is relative to `src/`:
//! everywhere else the owner's handle type is called. Tests, benchmarks and `try_state` are exempt.
//! The continuous integration reads the lines `// owner:` and the declaration after each.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod storage {
	/// Terms of offers and loans by id, from the proposal to the end. Only the list of units
	/// changes.
	// owner: books/registry.rs
	#[pallet::storage]
	pub type Terms<T: Config> = StorageMap<_, Twox64Concat, LoanId, TermsOf<T>>;

	/// Records of offers that are neither drawn nor ended, by id.
	// owner: offer/loan_offer.rs
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Twox64Concat, LoanId, Offer>;

	/// Records of live loans by id.
	// owner: live/live_loan.rs
	#[pallet::storage]
	pub type Loans<T: Config> = StorageMap<_, Twox64Concat, LoanId, LoanRecord>;

	/// Records of seized loans by id, until all claims are paid.
	// owner: seized/seized_loan.rs
	#[pallet::storage]
	pub type Seizures<T: Config> = StorageMap<_, Twox64Concat, LoanId, SeizureOf<T>>;

	/// Seized loans that are not written off, by id: those that rounds value.
	// owner: seized/seized_loan.rs
	#[pallet::storage]
	pub type Recoverable<T: Config> = StorageMap<_, Twox64Concat, LoanId, ()>;

	/// The loan that a unit secures, live or seized, by id of the unit.
	// owner: books/pledges.rs
	#[pallet::storage]
	pub type Pledges<T: Config> = StorageMap<_, Twox64Concat, UnitId, LoanId>;

	/// The market clock of the auctions, which stands still while minting USDai is closed.
	// owner: seized/market.rs
	#[pallet::storage]
	pub type Market<T: Config> = StorageValue<_, MarketClock, ValueQuery>;

	/// Money of ended bids that is still on hold in an account, because its release failed: USDai
	/// (18 decimals). The account gets it by `claim_unclaimed`.
	// owner: books/bid_holds.rs
	#[pallet::storage]
	pub type PendingReleases<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, units::Usdai, ValueQuery>;

	/// Breaches of live loans that are declared, or were cured since the last round, by id of the
	/// loan.
	// owner: live/declared.rs
	#[pallet::storage]
	pub type Breaches<T: Config> = StorageMap<_, Twox64Concat, LoanId, BreachRecords, ValueQuery>;

	/// Live loans whose units are worth too little, by id in ascending order.
	// owner: live/declared.rs
	#[pallet::storage]
	pub type MarginCalls<T: Config> = StorageMap<_, Identity, BeU64, ()>;

	/// The last strike: the prices by which the units of all loans are valued.
	// owner: rounds/strike.rs
	#[pallet::storage]
	pub type LastStrike<T: Config> = StorageValue<_, StrikeOf<T>>;

	/// How far the round of the last strike has come. Each block reads it.
	// owner: rounds/round.rs
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Round<T: Config> = StorageValue<_, RoundProgress, ValueQuery>;

	/// Records of the cash accounts of live loans that have one, by id of the loan.
	// owner: live/cash.rs
	#[pallet::storage]
	pub type CashWindows<T: Config> = StorageMap<_, Twox64Concat, LoanId, CashRecord>;

	/// Claims on insurers, by id of the loan and id of the unit.
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

	/// Payments that could not be made to an account and wait in the pallet's account: USDai (18
	/// decimals). The account gets them by `claim_unclaimed`.
	// owner: books/pot.rs
	#[pallet::storage]
	pub type Unclaimed<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, units::Usdai, ValueQuery>;

	/// Principal of live loans, as drawn, by the party that it is lent against: USDai (18
	/// decimals).
	// owner: books/exposures.rs
	#[pallet::storage]
	pub type Exposures<T: Config> =
		StorageMap<_, Blake2_128Concat, Party<T::AccountId>, units::Usdai, ValueQuery>;

	/// The index of due dates: expiries of offers, and instants at which loans change without a
	/// payment. The key is the time in seconds since 1970, big-endian, and the id; its first key is
	/// due first.
	// owner: books/due_index.rs
	#[pallet::storage]
	pub type Due<T: Config> =
		StorageNMap<_, (NMapKey<Identity, BeU64>, NMapKey<Twox64Concat, LoanId>), ()>;

	/// Loans that could not be brought up to now, by id.
	// owner: books/failing.rs
	#[pallet::storage]
	pub type Failing<T: Config> = StorageMap<_, Twox64Concat, LoanId, FailingLoan>;

	/// How many they are. Every step of a loan reads it, so it is counted once a block.
	// owner: books/failing.rs
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type FailingCounts<T: Config> = StorageValue<_, FailingTotals, ValueQuery>;

	/// Ids of the offers and loans of a borrower, in ascending order.
	// owner: books/registry.rs
	#[pallet::storage]
	pub type LoansOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, BeU64, ()>;

	/// The consent of an account to new terms. An account has one at a time.
	// owner: live/consent.rs
	#[pallet::storage]
	pub type Consents<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Consent>;

	/// The consent of the credit committee for the vault to new terms, by id of the loan to
	/// refinance.
	// owner: live/consent.rs
	#[pallet::storage]
	pub type VaultConsents<T: Config> = StorageMap<_, Twox64Concat, LoanId, VaultConsent>;

	/// The standstill of the chain whose notice ends the latest.
	// owner: standstill.rs
	#[pallet::storage]
	pub type LastStandstill<T: Config> = StorageValue<_, StandstillRecord>;

	/// The last safe mode. None before the first one.
	// owner: safe_mode.rs
	#[pallet::storage]
	pub type LastSafeMode<T: Config> = StorageValue<_, SafeModeRecord>;

	/// Time of the block before, in seconds since 1970, from the start of a block until its clock
	/// is set. It stays between blocks only until the storage is ready: the time of the last block
	/// with calls.
	// owner: standstill.rs
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type PreviousTime<T: Config> = StorageValue<_, u64>;

	/// How loans have ended, by id. No call removes an outcome: the origination fee pays for it.
	// owner: records/book.rs
	#[pallet::storage]
	pub type Outcomes<T: Config> = StorageMap<_, Twox64Concat, LoanId, LoanOutcome>;

	/// What accounts have done in a role. No call removes a record.
	// owner: records/book.rs
	#[pallet::storage]
	pub type Records<T: Config> =
		StorageMap<_, Blake2_128Concat, (Role, T::AccountId), PartyRecord, ValueQuery>;

	/// Id of the next loan.
	// owner: books/registry.rs
	#[pallet::storage]
	pub type NextLoanId<T: Config> = StorageValue<_, LoanId, ValueQuery>;

	/// The governed values.
	// owner: params.rs
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;
}
