//! The requirements of the pallet, and the reasons of its holds.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod config {
	/// The requirements of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The pallet of USDai: transfers, issues and burns it.
		type Assets: Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ Balanced<Self::AccountId>;

		/// Holds the money of commitments and bids in the accounts of lenders and bidders.
		type Holds: hold::Mutate<
			Self::AccountId,
			AssetId = AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The hold reasons of the runtime.
		type RuntimeHoldReason: From<HoldReason>;

		/// The accounts for which USDai is frozen. They can neither pay nor receive.
		type Frozen: Contains<Self::AccountId>;

		/// The account that receives the fees. It has no key.
		type Treasury: Get<Self::AccountId>;

		/// Whether minting USDai is open: no brake closes it, and the reserve is proved. It does
		/// not depend on the supply, which any account can change. While it is closed, no loan is
		/// seized, and a lot stands still for `sale.max_halt` seconds at most.
		type IsEntryOpen: Get<bool>;

		/// The vault, which lends senior tranches.
		type Liquidity: Liquidity<Credit = books::CreditOf<Self>> + LentInspect + ExitWindows;

		/// Whether the reserve has a loss that the vault's next income makes good. Such a payment
		/// weighs more.
		type HasReserveLoss: Get<bool>;

		/// The pallet that registers, pledges and releases units, and keeps their policies.
		type Custody: Custody<Self::AccountId>
			+ PolicyBook<Self::AccountId, Credit = books::CreditOf<Self>>;

		/// The leases of units.
		type Leases: LeaseBook<Self::AccountId>;

		/// The pallet that appraises units.
		type Appraise: Appraise + StrikePrices;

		/// The NFTs of lender positions. Creating and minting must not take deposits.
		type Nfts: nonfungibles_v2::Inspect<Self::AccountId, ItemId = u64, CollectionId = CollectionId>
			+ nonfungibles_v2::Create<Self::AccountId, Self::CollectionConfig>
			+ nonfungibles_v2::Mutate<Self::AccountId, Self::ItemConfig>
			+ nonfungibles_v2::Transfer<Self::AccountId>;

		/// Settings of a collection of `Nfts`. The default enables every setting, and lets only the
		/// issuer mint.
		type CollectionConfig: Default;

		/// Settings of an item of `Nfts`. The default enables every setting.
		type ItemConfig: Default;

		/// The borrowers and the curators, whose tranches count as first loss, and the groups of
		/// both, of custodians, insurers and lessees. An insurer whose silence is a debt is
		/// revoked.
		type Roles: RoleInspect<Self::AccountId> + RoleRevoke<Self::AccountId>;

		/// The origin that approves and rejects offers, consents for the vault and revokes that,
		/// declares and clears covenant breaches, sets floors under impairments, and files claims
		/// on insurers.
		type CreditCommittee: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that offers unsold lots again, and writes off claims.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that upholds claims which an insurer refused.
		type DelayedGovernance: EnsureOrigin<Self::RuntimeOrigin>;

		/// Seconds for which that origin's calls wait. An arbitration takes longer than a claim is
		/// open if `claim_period` is not above it.
		type GovernanceDelay: Get<Seconds>;

		/// The origin that sets the governed values. It answers whether it may do more than tighten
		/// them.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ParamsChange>;

		/// The clock, in seconds since 1970. Its pallet must call this pallet as `OnTimestampSet`.
		type Time: UnixTime;

		/// Whether no migration runs and none has failed. Until then hooks do nothing.
		type StorageReady: Get<bool>;

		/// The id from which the keyless account of the pallet is derived. That account contains
		/// debt-service reserves, deposits of bids and deferred payments, and administers the
		/// collection of positions.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The most due loans and expired offers that one idle block processes. It also uses at
		/// most a fifth of the weight of a block.
		#[pallet::constant]
		type MaxPerBlock: Get<u32>;

		/// The weights of the calls.
		type WeightInfo: WeightInfo;

		/// Creates units, members and money for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The reasons for which the pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The amount of a lender's tranche, until the draw or the withdrawal.
		#[codec(index = 0)]
		Commitment,
		/// The highest bid for a lot less its deposit, and ended bids whose release failed.
		#[codec(index = 1)]
		Bid,
	}
}
