//! The storage of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod storage {
	/// Records of the live units, without serial numbers, which most readers do not need.
	#[pallet::storage]
	pub type Units<T: Config> = StorageMap<_, Twox64Concat, UnitId, RecordOf<T>>;

	/// Serial numbers of the live units. Inserted and removed together with [`Units`].
	#[pallet::storage]
	pub type UnitSerials<T: Config> =
		StorageMap<_, Twox64Concat, UnitId, SerialNumbers, ValueQuery>;

	/// Bound policies of units with a receipt, expired or not, each with its insurer.
	#[pallet::storage]
	pub type Policies<T: Config> = StorageMap<_, Twox64Concat, UnitId, PolicyRecordOf<T>>;

	/// The expiries of policies by insurer, in ascending order: seconds since 1970, big-endian, and
	/// the unit.
	#[pallet::storage]
	pub type Expiries<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Identity, BeU64>,
			NMapKey<Twox64Concat, UnitId>,
		),
		(),
	>;

	/// Offers of policies, by unit and insurer.
	#[pallet::storage]
	pub type PolicyOffers<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		UnitId,
		Blake2_128Concat,
		T::AccountId,
		PolicyOfferRecordOf<T>,
	>;

	/// The bonds of insurers, with what stands behind them: USDai (18 decimals). The money is in
	/// the account of the pallet.
	#[pallet::storage]
	pub type Bonds<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Bond, ValueQuery>;

	/// Id of the next policy.
	#[pallet::storage]
	pub type NextPolicyId<T: Config> = StorageValue<_, PolicyId, ValueQuery>;

	/// The live unit of a serial number hash. Applicants choose the keys: hence the strong hasher.
	#[pallet::storage]
	pub type Serials<T: Config> = StorageMap<_, Blake2_128Concat, H256, UnitId>;

	/// Id of the next unit.
	#[pallet::storage]
	pub type NextUnitId<T: Config> = StorageValue<_, UnitId, ValueQuery>;

	/// Number of units of a model that are pledged or seized.
	#[pallet::storage]
	pub type Securities<T: Config> = StorageMap<_, Blake2_128Concat, Model, u32, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// Reason of a hold.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The storage deposit of a unit.
		#[codec(index = 0)]
		Unit,
		/// The storage deposit of an offer to insure a unit.
		#[codec(index = 1)]
		Offer,
	}
}
