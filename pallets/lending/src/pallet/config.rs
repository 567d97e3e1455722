//! The requirements of the pallet, and the reasons of its holds.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod config {
	/// The requirements of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// USDai.
		type Assets: Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ Balanced<Self::AccountId>;

		/// Holds the money of commitments and bids.
		type Holds: hold::Mutate<
			Self::AccountId,
			AssetId = AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The reasons of holds of the runtime.
		type RuntimeHoldReason: From<HoldReason>;

		/// The accounts for which USDai is frozen: they neither pay nor receive.
		type Frozen: Contains<Self::AccountId>;

		/// Receives the fees; keyless.
		type Treasury: Get<Self::AccountId>;

		/// Whether USDai can be minted now. While it cannot, nothing is seized, and auctions stand
		/// still.
		type IsEntryOpen: Get<bool>;

		/// The vault: lends the senior tranches.
		type Liquidity: Liquidity<Credit = books::CreditOf<Self>>;

		/// Whether the reserve has a loss that the vault's next income makes good: the weight of a
		/// payment depends on it.
		type HasReserveLoss: Get<bool>;

		/// Keeps the units.
		type Custody: Custody<Self::AccountId>;

		/// Values the units.
		type Appraisal: Appraise;

		/// Keeps the lender positions. Takes no deposits.
		type Nfts: nonfungibles_v2::Inspect<Self::AccountId, ItemId = u64, CollectionId = CollectionId>
			+ nonfungibles_v2::Create<Self::AccountId, Self::CollectionConfig>
			+ nonfungibles_v2::Mutate<Self::AccountId, Self::ItemConfig>;

		/// Settings of a collection of `Nfts`. By default everything is enabled, and only the
		/// issuer mints.
		type CollectionConfig: Default;

		/// Settings of an item of `Nfts`. By default everything is enabled.
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

		/// Gives the keyless account with debt-service reserves, deposits of bids and deferred
		/// payments. It administers the collection of positions.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The most due loans and expired offers that an idle block works through, within a fifth
		/// of its weight.
		#[pallet::constant]
		type MaxPerBlock: Get<u32>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes units, members and money for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The reasons for which the pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// A lender's tranche, until the draw.
		#[codec(index = 0)]
		Commitment,
		/// The highest bid for a lot, without its deposit.
		#[codec(index = 1)]
		Bid,
	}
}
