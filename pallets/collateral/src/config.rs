//! The configuration of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod config {
	/// Configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Stores the receipts. It must take no deposits and have room for the largest receipt.
		type Nfts: Inspect<Self::AccountId, ItemId = UnitId, CollectionId = CollectionId>
			+ Create<Self::AccountId, Self::CollectionConfig>
			+ Mutate<Self::AccountId, Self::ItemConfig>
			+ Transfer<Self::AccountId>;

		/// Settings of a collection. The default must enable all, and let only the issuer mint.
		type CollectionConfig: Default;

		/// Settings of an item. The default must enable all.
		type ItemConfig: Default;

		/// The members that may store units and issue receipts.
		type Custodians: Contains<Self::AccountId>;

		/// The admissions of insurers, and the groups of insurers and borrowers.
		type Roles: RoleInspect<Self::AccountId>;

		/// The pallet of USDai, in which bonds and premiums are paid.
		type Assets: fungibles::Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ fungibles::Balanced<Self::AccountId>;

		/// The accounts for which USDai is frozen. They neither pay nor are paid.
		type Frozen: Contains<Self::AccountId>;

		/// The models that can be appraised. A unit of accelerators needs one of them.
		type Models: Contains<Model>;

		/// The origin of governance.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The origin that sets the governed values, and whether it may do more than tighten them.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ParamsChange>;

		/// The storage deposit of an applicant for the encoded size of the unit.
		type Consideration: Consideration<Self::AccountId, Footprint>;

		/// The storage deposit of an insurer for the encoded size of an offer.
		type OfferConsideration: Consideration<Self::AccountId, Footprint>;

		/// Receives notifications of losses of units that secure loans.
		type LossWatch: LossWatch;

		/// How claims on insurers run.
		type ClaimTerms: ClaimTerms;

		/// The leases, one of which keeps the hardware of its unit in custody.
		type Leases: LeaseBook<Self::AccountId>;

		/// Keeps the records of custodians.
		type Records: RecordKeeper<Self::AccountId>;

		/// The clock, which counts from 1970.
		type Time: UnixTime;

		/// Id from which the keyless account of the pallet is derived. It owns the collection, and
		/// contains the bonds of insurers.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Admits custodians and insurers, registers models, and makes money, in benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}
}
