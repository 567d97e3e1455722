//! What is kept, and under which keys.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod storage {
	/// What is agreed, from the proposal to the end. Never rewritten.
	#[pallet::storage]
	pub type Terms<T: Config> = StorageMap<_, Twox64Concat, LoanId, TermsOf<T>>;

	/// The loans that are not drawn yet.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Twox64Concat, LoanId, Offer>;

	/// The live loans.
	#[pallet::storage]
	pub type Loans<T: Config> = StorageMap<_, Twox64Concat, LoanId, Loan>;

	/// The loans that have failed, until nobody lacks anything.
	#[pallet::storage]
	pub type Seizures<T: Config> = StorageMap<_, Twox64Concat, LoanId, SeizureOf<T>>;

	/// The loan that a unit secures, live or failed.
	#[pallet::storage]
	pub type Pledges<T: Config> = StorageMap<_, Twox64Concat, UnitId, LoanId>;

	/// The clock of the auctions.
	#[pallet::storage]
	pub type Market<T: Config> = StorageValue<_, MarketClock, ValueQuery>;

	/// What is held of an account's bids that stand no more, because it could not be released.
	#[pallet::storage]
	pub type Unreleased<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, Amount, ValueQuery>;

	/// The declared breaches of live loans.
	#[pallet::storage]
	pub type Breaches<T: Config> = StorageMap<_, Twox64Concat, LoanId, BreachList, ValueQuery>;

	/// Claims on insurers, by loan and unit.
	#[pallet::storage]
	pub type InsuranceClaims<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		LoanId,
		Twox64Concat,
		UnitId,
		InsuranceClaim<T::AccountId>,
	>;

	/// Sums over the loans that their lenders count, live or failed.
	#[pallet::storage]
	pub type Totals<T: Config> = StorageValue<_, Portfolio, ValueQuery>;

	/// What could not be paid to an account; it lies in the pot.
	#[pallet::storage]
	pub type Kept<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Amount, ValueQuery>;

	/// What is lent against a party, as it was drawn.
	#[pallet::storage]
	pub type Exposures<T: Config> =
		StorageMap<_, Blake2_128Concat, Party<T::AccountId>, Amount, ValueQuery>;

	/// The index of due dates: the first key is due first.
	#[pallet::storage]
	pub type Due<T: Config> =
		StorageNMap<_, (NMapKey<Identity, BeU64>, NMapKey<Twox64Concat, LoanId>), ()>;

	/// The offers and loans of a borrower, failed ones included, by ascending id.
	#[pallet::storage]
	pub type LoansOf<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Identity, BeU64, ()>;

	/// The last consent of an account: it has one at a time.
	#[pallet::storage]
	pub type Consents<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Consent>;

	/// The hash of the terms to which the credit committee has consented for the vault, by the loan that they would replace.
	#[pallet::storage]
	pub type VaultConsents<T: Config> = StorageMap<_, Twox64Concat, LoanId, H256>;

	/// Id of the next loan.
	#[pallet::storage]
	pub type NextLoanId<T: Config> = StorageValue<_, LoanId, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;
}
