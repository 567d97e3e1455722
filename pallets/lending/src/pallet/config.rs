//! What the pallet needs of the runtime, and why it holds money.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod config {
	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Keeps the money.
		type Assets: Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ Balanced<Self::AccountId>;

		/// Holds the money of commitments and bids.
		type Holds: hold::Mutate<
			Self::AccountId,
			AssetId = AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// Why money is held, as the runtime has it.
		type RuntimeHoldReason: From<HoldReason>;

		/// The accounts for which USDai is frozen: nothing is taken from them or paid to them.
		type Frozen: Contains<Self::AccountId>;

		/// Receives the fees; keyless.
		type Treasury: Get<Self::AccountId>;

		/// Whether USDai can be minted now. While it cannot, nothing is seized, and auctions stand still.
		type IsEntryOpen: Get<bool>;

		/// The vault: lends the senior tranches.
		type Liquidity: Liquidity<Credit = books::CreditOf<Self>>;

		/// Whether the reserve has a loss that the vault's next income makes good: the weight of a
		/// payment depends on it.
		type HasReserveLoss: Get<bool>;

		/// Keeps the units.
		type Custody: Custody<Self::AccountId>;

		/// Says what the units are worth.
		type Appraisal: Appraise;

		/// Keeps the lender positions. Takes no deposits.
		type Nfts: nonfungibles_v2::Inspect<Self::AccountId, ItemId = u64, CollectionId = CollectionId>
			+ nonfungibles_v2::Create<Self::AccountId, Self::CollectionConfig>
			+ nonfungibles_v2::Mutate<Self::AccountId, Self::ItemConfig>;

		/// Settings of a collection as `Nfts` has them; by default everything is enabled, and only the issuer mints.
		type CollectionConfig: Default;

		/// Settings of an item as `Nfts` has them; by default everything is enabled.
		type ItemConfig: Default;

		/// The accounts that may borrow.
		type Borrowers: Contains<Self::AccountId>;

		/// The accounts whose tranches count as first loss.
		type Curators: Contains<Self::AccountId>;

		/// Approves and rejects, and consents for the vault.
		type CreditCommittee: EnsureOrigin<Self::RuntimeOrigin>;

		/// Sets the governed values.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The clock, counting from 1970.
		type Time: UnixTime;

		/// Gives the keyless account that keeps reserves, deposits of bids and what could not be paid, and administers the
		/// collection of positions.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Due loans and expired offers that an idle block works through at most, within a fifth of its weight.
		#[pallet::constant]
		type MaxPerBlock: Get<u32>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes units, members and money for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Why the pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A lender's tranche, until the draw.
		#[codec(index = 0)]
		Commitment,
		/// The highest bid for a lot, its deposit apart.
		#[codec(index = 1)]
		Bid,
	}
}
