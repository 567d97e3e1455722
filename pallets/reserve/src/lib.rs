//! # Reserve
//!
//! USDai, and what backs it: USDC at hand, and US Treasury bills that custodians keep.
//!
//! | call | who | effect |
//! |---|---|---|
//! | [`mint`](Pallet::mint) | anyone | USDai for USDC, 1:1 |
//! | [`redeem`](Pallet::redeem) | holder | USDC for USDai, 1:1, or alike for all while there is a deficit |
//! | [`buy_bill`](Pallet::buy_bill) | treasurer | cash goes to a custodian, a lot is recorded |
//! | [`settle_bill`](Pallet::settle_bill) | custodian | the face is paid, the gain realised |
//! | [`order_sale`](Pallet::order_sale) | treasurer, governance | a lot is to be sold; a treasurer: within bounds |
//! | [`allow_sale`](Pallet::allow_sale) | governance | a lot is to be sold, whatever it loses |
//! | [`sell_bill`](Pallet::sell_bill) | custodian | the proceeds come in |
//! | [`attest`](Pallet::attest) | attestor | what a custodian keeps |
//! | [`harvest`](Pallet::harvest) | anyone | realised income becomes USDai |
//! | [`realise_loss`](Pallet::realise_loss) | anyone | a bill unpaid for too long is lost |
//! | [`write_off`](Pallet::write_off) | governance | a part of a lot is lost |
//! | [`reassign`](Pallet::reassign) | governance | another custodian owes the face |
//! | [`sweep_gifts`](Pallet::sweep_gifts) | governance | what nobody minted for goes to the treasury |
//! | [`set_params`](Pallet::set_params) | governance | the governed values |
//!
//! ## Terminology
//!
//! * **Lot**: one bill, or several bought together. It is *carried* from its purchase until it is paid, sold, or wholly lost.
//! * **Cost, book, face**: what was paid; amortised cost, a straight line by seconds from cost to face; what is due at maturity.
//! * **Income**: gains realised at settlement or sale, and accretion that is not realised. Base yield, to the vault.
//! * **Loss**: realised, and neither borne by income nor burned yet. The vault *owes* what it has of it; the rest is the
//!   **deficit**, which the holders of USDai lack.
//!
//! ## Rules
//!
//! * Backed at every moment: `cash + cost of carried lots + loss / 10^12 >= supply / 10^12`. Cash is a ledger of its own: what is
//!   sent to the account besides is a gift, and backs nothing.
//! * Sums over the lots answer for all of them at any second in constant time. A calendar tells whose maturity has come; a block
//!   counts some, a read passes the rest, so that a skipped block changes no number.
//! * A loss eats income that is not harvested, then what the vault pays, then redemptions bear it, all alike. Income that is
//!   realised while a loss is left makes that good first.
//! * Entry is `mint`; it closes while a custodian's bills are not proved to be there. Exit is `redeem`; nothing closes it but a
//!   lack of cash.
//! * What arises while the vault's stake is worth the minimum is the vault's, less the fee; the rest is the treasury's.

#![cfg_attr(not(feature = "std"), no_std)]
#![deny(missing_docs)]
#![cfg_attr(
	not(any(test, feature = "runtime-benchmarks")),
	deny(
		clippy::arithmetic_side_effects,
		clippy::cast_possible_truncation,
		clippy::indexing_slicing,
		clippy::unwrap_used
	)
)]

extern crate alloc;

mod attest;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod buy_bill;
mod errors;
mod events;
mod genesis;
mod harvest;
mod holdings;
mod info;
mod inspect;
mod ledger;
mod limits;
mod losses;
mod mint;
#[cfg(test)]
mod mock;
mod money;
mod order_sale;
mod realise_loss;
mod reassign;
mod redeem;
mod sell_bill;
mod set_params;
mod settle_bill;
mod sweep_gifts;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use info::{Attestation, LotInfo, LotPage, LotState, Position, YieldSummary};
pub use limits::*;
pub use pallet::*;
pub use types::{Bill, Cusip, Holding, Ledger, Order, Parameters, Proof, Report, Rough};
pub use weights::WeightInfo;

use frame_support::{pallet_macros::import_section, traits::fungibles};
use infrafi_finance::units::{Usdai, Usdc};
use infrafi_protocol::assets::{AssetId, Balance};

/// USDai that are in nobody's account.
pub type CreditOf<T> =
	fungibles::Credit<<T as frame_system::Config>::AccountId, <T as Config>::Assets>;

pub(crate) type BillOf<T> = Bill<<T as frame_system::Config>::AccountId>;
pub(crate) type HoldingOf<T> = Holding<<T as frame_system::Config>::AccountId>;
pub(crate) type HoldingsOf<T> = types::Holdings<<T as frame_system::Config>::AccountId>;
pub(crate) type ProofOf<T> = Proof<<T as frame_system::Config>::AccountId>;
pub(crate) type ReportsOf<T> = types::Reports<<T as frame_system::Config>::AccountId>;

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(genesis::genesis)]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{
		dispatch::DispatchResultWithPostInfo,
		pallet_prelude::*,
		traits::{Contains, SortedMembers, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use infrafi_finance::tbill::RecentLosses;
	use infrafi_protocol::{BeU64, LotId, VaultLoss};
	use sp_core::H256;

	use super::*;

	/// The storage version of this code.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Keeps USDC and USDai.
		type Assets: fungibles::Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ fungibles::Balanced<Self::AccountId>;

		/// Bears losses and gets income.
		type Vault: VaultLoss<Credit = CreditOf<Self>>;

		/// The accounts for which USDai is frozen.
		type Frozen: Contains<Self::AccountId>;

		/// The accounts that may buy bills and order their sale.
		type Treasurers: Contains<Self::AccountId>;

		/// The accounts through which bills may be bought.
		type Custodians: Contains<Self::AccountId>;

		/// The accounts that may say what custodians keep.
		type Attestors: SortedMembers<Self::AccountId>;

		/// Sets the governed values, allows sales, writes lots off and gives them to other custodians.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;

		/// The clock, counting from 1970.
		type Time: UnixTime;

		/// Keyless account that keeps the cash. Nobody else debits it.
		type ReserveAccount: Get<Self::AccountId>;

		/// Gets fees, gifts, and base yield that is not the vault's.
		type TreasuryAccount: Get<Self::AccountId>;

		/// Weights of the calls.
		type WeightInfo: WeightInfo;

		/// Makes members and money for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// What the reserve has and owes.
	#[pallet::storage]
	pub type Books<T: Config> = StorageValue<_, Ledger, ValueQuery>;

	/// The lots that are carried, and those wholly lost whose face is still owed.
	#[pallet::storage]
	pub type Bills<T: Config> = StorageMap<_, Twox64Concat, LotId, BillOf<T>>;

	/// The carried lots by maturity: the first key is the earliest that is unpaid.
	///
	/// The keys are times and ids that nobody chooses freely, hence the weak hashers.
	#[pallet::storage]
	pub type Calendar<T: Config> =
		StorageDoubleMap<_, Identity, BeU64, Twox64Concat, LotId, (), OptionQuery>;

	/// What each custodian keeps. One value: entry reads all of it.
	#[pallet::storage]
	pub type Holdings<T: Config> = StorageValue<_, HoldingsOf<T>, ValueQuery>;

	/// The last report of each attestor on a custodian that keeps lots.
	#[pallet::storage]
	pub type Reports<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, ReportsOf<T>, ValueQuery>;

	/// What early sales have lost lately, by book value.
	#[pallet::storage]
	pub type SaleLosses<T: Config> = StorageValue<_, RecentLosses, ValueQuery>;

	/// Id of the next lot.
	#[pallet::storage]
	pub type NextLotId<T: Config> = StorageValue<_, LotId, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_idle(_: BlockNumberFor<T>, limit: Weight) -> Weight {
			Self::mature_due(limit)
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Pay USDC (6 decimals) and get as many dollars of USDai (18): `amount_usdc * 10^12`, exactly.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an account for which USDai is not frozen.
		///
		/// ## Errors
		///
		/// * [`Error::AmountIsZero`], [`Error::AccountFrozen`], [`Error::SupplyCapExceeded`].
		/// * [`Error::AttestationStale`], [`Error::AttestationShort`]: bills are not proved to be there.
		/// * [`Error::BelowMinimum`]: it would give less than `min_usdai`.
		/// * Those of [`Config::Assets`], where the money is not there.
		///
		/// Events: [`Event::Minted`].
		#[pallet::call_index(0)]
		pub fn mint(
			origin: OriginFor<T>,
			amount_usdc: Balance,
			min_usdai: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_mint(who, Usdc(amount_usdc), Usdai(min_usdai))
		}

		/// Give USDai (18 decimals) and get as many dollars of USDC (6), rounded down: `floor(amount_usdai / 10^12)`. Of the
		/// amount, the multiple of 10^12 is taken, the rest stays.
		///
		/// In a deficit it pays `floor(floor(amount_usdai / 10^12) * (supply - deficit) / supply)`, alike for all.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an account for which USDai is not frozen.
		///
		/// ## Errors
		///
		/// * [`Error::AmountTooSmall`], [`Error::AmountAboveSupply`], [`Error::AccountFrozen`].
		/// * [`Error::NothingToPay`]: in a deficit, so few are worth less than a unit of USDC.
		/// * [`Error::BelowMinimum`]: it would give less than `min_usdc`.
		/// * [`Error::InsufficientCash`]: with what there is.
		/// * Those of [`Config::Assets`], where the USDai are not there.
		///
		/// Events: [`Event::Redeemed`].
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::redeem(MAX_LOTS))]
		pub fn redeem(
			origin: OriginFor<T>,
			amount_usdai: Balance,
			min_usdc: Balance,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let due = Self::do_redeem(who, Usdai(amount_usdai), Usdc(min_usdc))?;
			Ok(Some(T::WeightInfo::redeem(due)).into())
		}

		/// Buy bills: `cost` of cash goes to the custodian, who owes `face` at `matures_at`. Both in USDC (6 decimals), the time in
		/// seconds since 1970.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a treasurer.
		///
		/// ## Errors
		///
		/// * [`Error::NotTreasurer`], [`Error::UnknownCustodian`], [`Error::AccountFrozen`] of the custodian.
		/// * [`Error::CusipMalformed`], [`Error::AmountIsZero`], [`Error::CostNotBelowFace`],
		///   [`Error::MaturityNotInFuture`], [`Error::MaturityTooFar`]: that is no bill.
		/// * [`Error::InsufficientCash`], [`Error::BelowLiquidityFloor`]: too little cash is there, or would be left.
		///   [`Error::FacesTooHigh`], [`Error::TooManyLots`], [`Error::TooManyCustodians`].
		///
		/// Events: [`Event::BillBought`] with the id of the new lot.
		#[pallet::call_index(2)]
		pub fn buy_bill(
			origin: OriginFor<T>,
			cusip: Cusip,
			face: Balance,
			cost: Balance,
			matures_at: u64,
			custodian: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			ensure!(T::Treasurers::contains(&who), Error::<T>::NotTreasurer);
			Self::do_buy_bill(cusip, Usdc(face), Usdc(cost), matures_at, custodian)?;
			Ok(())
		}

		/// Pay the face of a lot that has matured, in time or late. What is more than it was carried at is income.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the custodian of the lot, even one that has left.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLot`], [`Error::NotCustodian`], [`Error::AccountFrozen`], [`Error::NotMatured`].
		///
		/// Events: [`Event::BillSettled`], [`Event::LossAbsorbed`] if a loss is left that the vault pays.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::settle_bill(MAX_LOTS))]
		pub fn settle_bill(origin: OriginFor<T>, lot: LotId) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let due = Self::do_settle_bill(who, lot)?;
			Ok(Some(T::WeightInfo::settle_bill(due)).into())
		}

		/// Order the custodian to sell a lot before it matures, for at least `min_proceeds` USDC (6 decimals). Replaces the
		/// order before; one of the face is as good as none.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by a treasurer; or governance, as [`Pallet::allow_sale`]: then no bound holds.
		///
		/// ## Errors
		///
		/// * [`Error::NotTreasurer`], [`Error::UnknownLot`], [`Error::LossRealised`], [`Error::BillMatured`],
		///   [`Error::ProceedsAboveFace`].
		/// * [`Error::SaleLossAboveBound`]: it may lose more of the book value than one sale may.
		///
		/// Events: [`Event::SaleOrdered`].
		#[pallet::call_index(4)]
		pub fn order_sale(
			origin: OriginFor<T>,
			lot: LotId,
			min_proceeds: Balance,
		) -> DispatchResult {
			Self::order_as(origin, lot, Usdc(min_proceeds))
		}

		/// Sell a lot as it was ordered, and pay what it brought, in USDC (6 decimals). A loss of cost is borne by income that is
		/// not harvested, then by the vault, then by the holders of USDai.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by the custodian of the lot, even one that has left.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLot`], [`Error::NotCustodian`], [`Error::AccountFrozen`], [`Error::NoSaleOrdered`],
		///   [`Error::ProceedsBelowOrder`].
		/// * [`Error::BillMatured`], [`Error::SaleLossAboveBound`], [`Error::RecentLossesAboveBound`], unless governance
		///   ordered it.
		///
		/// Events: [`Event::BillSold`], [`Event::LossAbsorbed`] if the vault pays.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::sell_bill(MAX_LOTS))]
		pub fn sell_bill(
			origin: OriginFor<T>,
			lot: LotId,
			proceeds: Balance,
		) -> DispatchResultWithPostInfo {
			let who = ensure_signed(origin)?;
			let due = Self::do_sell_bill(who, lot, Usdc(proceeds))?;
			Ok(Some(T::WeightInfo::sell_bill(due)).into())
		}

		/// Say what face of bills (USDC, 6 decimals) a custodian kept at `as_of`, in seconds since 1970, with the hash of the
		/// report. The median of the newest [`Parameters::min_attestors`] counts, from the oldest of them on.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by an attestor.
		///
		/// ## Errors
		///
		/// * [`Error::NotAttestor`], [`Error::NothingToAttest`], [`Error::TooManyAttestors`].
		/// * [`Error::AttestationFromFuture`], [`Error::AttestationStale`], [`Error::AttestationNotNewer`].
		/// * [`Error::LedgerMoved`]: the custodian's lots have changed since.
		///
		/// Events: [`Event::Attested`], [`Event::ReserveProven`] where there are enough.
		#[pallet::call_index(6)]
		pub fn attest(
			origin: OriginFor<T>,
			custodian: T::AccountId,
			as_of: u64,
			face: Balance,
			hash: H256,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_attest(who, custodian, as_of, Usdc(face), hash)
		}

		/// Mint the income that is realised and backed: what is the vault's to the vault, less the fee, the rest to the treasury.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// * [`Error::NothingToHarvest`].
		///
		/// Events: [`Event::Harvested`]; before it [`Event::StakeCrossed`], where the vault's stake has crossed its minimum unseen.
		#[pallet::call_index(7)]
		#[pallet::weight(Pallet::<T>::harvest_weight(MAX_LOTS))]
		pub fn harvest(origin: OriginFor<T>) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let due = Self::do_harvest()?;
			Ok(Some(Self::harvest_weight(due)).into())
		}

		/// Realise as lost what a part of a lot cost (USDC, 6 decimals). What is left accretes nothing; all of the face is
		/// still owed, and what comes of it beyond what is left is income.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// * [`Error::AmountIsZero`], [`Error::UnknownLot`], [`Error::LossRealised`], [`Error::WriteOffAboveCost`].
		///
		/// Events: [`Event::LossRealised`], [`Event::LossAbsorbed`] if the vault pays.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::write_off(MAX_LOTS))]
		pub fn write_off(
			origin: OriginFor<T>,
			lot: LotId,
			amount: Balance,
		) -> DispatchResultWithPostInfo {
			T::Governance::ensure_origin(origin)?;
			let due = Self::do_write_off(lot, Usdc(amount))?;
			Ok(Some(T::WeightInfo::write_off(due)).into())
		}

		/// Replace the governed values: amounts in USDC (6 decimals), shares in billionths, times in seconds. If the harvest fee
		/// changes, what can be harvested is, and income that is not bears the fee that held when it arose.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// One for each bound: [`Error::SupplyCapTooHigh`], [`Error::RecentLossBoundTooHigh`], [`Error::HarvestFeeTooHigh`],
		/// [`Error::SaleLossBoundTooHigh`], [`Error::BillDefaultOutOfRange`], [`Error::GraceNotBeforeDefault`],
		/// [`Error::AttestationAgeOutOfRange`], [`Error::MinAttestorsOutOfRange`].
		///
		/// Events: [`Event::ParamsSet`]; before it those of [`Pallet::harvest`], where the fee changes.
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::set_params_weight(MAX_LOTS))]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResultWithPostInfo {
			T::Governance::ensure_origin(origin)?;
			let due = Self::change_params(params)?;
			Ok(Some(Self::set_params_weight(due)).into())
		}

		/// Realise as lost what a lot cost that is unpaid [`Parameters::bill_default`] after its maturity. The face is still
		/// owed: what comes of it is income.
		///
		/// ## Dispatch Origin
		///
		/// Signed, by anyone.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLot`], [`Error::LossRealised`], [`Error::NotInDefault`].
		///
		/// Events: [`Event::LossRealised`], [`Event::LossAbsorbed`] if the vault pays.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::realise_loss(MAX_LOTS))]
		pub fn realise_loss(origin: OriginFor<T>, lot: LotId) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let due = Self::do_realise_loss(lot)?;
			Ok(Some(T::WeightInfo::realise_loss(due)).into())
		}

		/// Order the custodian to sell a lot for at least `min_proceeds` USDC (6 decimals), whatever it loses, matured and lost
		/// ones included.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLot`], [`Error::ProceedsAboveFace`].
		///
		/// Events: [`Event::SaleOrdered`].
		#[pallet::call_index(11)]
		pub fn allow_sale(
			origin: OriginFor<T>,
			lot: LotId,
			min_proceeds: Balance,
		) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_allow_sale(lot, Usdc(min_proceeds))
		}

		/// Give a lot to another custodian, who owes the face from now on.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// * [`Error::UnknownLot`], [`Error::SameCustodian`], [`Error::UnknownCustodian`], [`Error::TooManyCustodians`].
		///
		/// Events: [`Event::Reassigned`].
		#[pallet::call_index(12)]
		pub fn reassign(
			origin: OriginFor<T>,
			lot: LotId,
			custodian: T::AccountId,
		) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_reassign(lot, custodian)
		}

		/// Move to the treasury what is on the reserve's account and not in its ledger.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// * [`Error::NoGifts`].
		///
		/// Events: [`Event::GiftSwept`] for each asset.
		#[pallet::call_index(13)]
		pub fn sweep_gifts(origin: OriginFor<T>) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
			Self::do_sweep_gifts()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// How the reserve stands now.
		pub fn position() -> Result<Position, DispatchError> {
			Self::read_position()
		}

		/// All about a lot.
		pub fn lot(id: LotId) -> Option<LotInfo<T::AccountId>> {
			Bills::<T>::get(id).map(|bill| Self::info(id, bill))
		}

		/// The lots among the `limit` ids from `from` on, and the id to go on from. A limit is at least 1 and at most
		/// [`MAX_PAGE`].
		pub fn lots(from: LotId, limit: u32) -> LotPage<T::AccountId> {
			Self::page(from, limit)
		}

		/// What the bills that run bring, or nothing where none runs.
		pub fn yield_summary() -> Option<YieldSummary> {
			Self::summarise().ok().flatten()
		}

		/// What a custodian keeps and what attestors say of it, or nothing where it keeps none.
		pub fn attestation(custodian: T::AccountId) -> Option<Attestation<T::AccountId>> {
			Self::find_holding(&custodian).map(Self::attested)
		}

		/// The custodians that keep bills.
		pub fn custodians() -> alloc::vec::Vec<T::AccountId> {
			Holdings::<T>::get().into_iter().map(|holding| holding.custodian).collect()
		}

		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}

		/// The keyless account that keeps the cash.
		pub fn account() -> T::AccountId {
			T::ReserveAccount::get()
		}
	}
}
