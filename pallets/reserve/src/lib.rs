//! # Reserve
//!
//! USDai against USDC and US Treasury bills. Custodians hold the bills, attestors prove them.
//!
//! | call | origin | effect |
//! |---|---|---|
//! | [`mint`](Pallet::mint) | any account | pays USDC, receives USDai at par |
//! | [`redeem`](Pallet::redeem) | holder | gives USDai, receives USDC, at par if nothing is missing |
//! | [`buy_bill`](Pallet::buy_bill) | treasurer | pays cash to a custodian, records a lot |
//! | [`settle_bill`](Pallet::settle_bill) | custodian | pays the face value of a matured lot |
//! | [`order_sale`](Pallet::order_sale) | treasurer | orders the sale of a lot |
//! | [`allow_sale`](Pallet::allow_sale) | governance | allows an order without a bound on the loss |
//! | [`sell_bill`](Pallet::sell_bill) | custodian | pays the proceeds of an ordered sale |
//! | [`attest`](Pallet::attest) | attestor | reports the bills at a custodian |
//! | [`harvest`](Pallet::harvest) | any account | mints realised income |
//! | [`realise_loss`](Pallet::realise_loss) | any account | realises the loss of a defaulted bill |
//! | [`write_off`](Pallet::write_off) | governance | realises a loss on a lot |
//! | [`reassign`](Pallet::reassign) | governance | moves a lot to another custodian |
//! | [`sweep_gifts`](Pallet::sweep_gifts) | governance | moves gifts to the treasury |
//! | [`set_params`](Pallet::set_params) | governance | sets the governed values |
//!
//! ## Terms
//!
//! * **Lot**: one purchase of a bill. The ledger *carries* it until it is paid, sold or lost.
//! * **Book value**: the cost plus accretion, which is linear in time up to the face at maturity.
//! * **Income** (base yield): gains of settlements and sales, and accretion that is unrealised.
//! * **Loss**: realised, not set off against income, not burned. The vault *owes* it up to its
//!   net assets; the rest is the **deficit**. What else is missing is the **shortage**.
//!   Redemptions bear both at one rate.

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
mod hooks;
mod inspect;
mod ledger;
mod limits;
mod losses;
mod maturity;
mod mint;
#[cfg(test)]
mod mock;
mod money;
mod order_sale;
mod realise_loss;
mod reassign;
mod redeem;
mod role_watch;
mod sell_bill;
mod set_params;
mod settle_bill;
mod sweep_gifts;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "try-runtime", test))]
mod try_state;
mod types;
mod view_types;
mod views;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use limits::*;
pub use pallet::*;
pub use types::{
	ApproxAmount, Bill, CreditOf, Cusip, Holding, Order, Parameters, Proof, Report, ReserveLedger,
};
pub use view_types::{Attestation, LotInfo, LotPage, LotState, Position, YieldSummary};
pub use weights::WeightInfo;

use buy_bill::Purchase;
use frame_support::{pallet_macros::import_section, traits::fungibles};
use infrafi_finance::units;
use infrafi_protocol::assets::{AssetId, Balance, Usdai, Usdc};
#[cfg(any(feature = "try-runtime", test))]
use types::ReportOf;
use types::{BillOf, HoldingListOf, HoldingOf, ProofOf, ReportListOf};

// The macros count variants in `usize` and cast to `u8`.
#[allow(clippy::cast_possible_truncation)]
#[import_section(events::events)]
#[import_section(errors::errors)]
#[import_section(genesis::genesis)]
#[import_section(hooks::hooks)]
#[frame_support::pallet]
pub mod pallet {
	use frame_support::{
		pallet_prelude::*,
		traits::{Contains, UnixTime},
	};
	use frame_system::pallet_prelude::*;
	use infrafi_finance::tbill::RecentLosses;
	use infrafi_protocol::{
		time::UnixSeconds, BeU64, LotId, NamedOrigin, ParamsChange, RoleInspect, VaultLoss,
	};
	use sp_core::H256;

	use super::*;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// USDC and USDai.
		type Assets: fungibles::Mutate<Self::AccountId, AssetId = AssetId, Balance = Balance>
			+ fungibles::Balanced<Self::AccountId>;
		/// The vault, which bears losses and receives income.
		type Vault: VaultLoss<Credit = CreditOf<Self>>;
		/// The accounts whose USDai is frozen.
		type Frozen: Contains<Self::AccountId>;
		/// The treasurers, the custodians of bills and the attestors, with their groups.
		type Roles: RoleInspect<Self::AccountId>;
		/// Writes lots off and reassigns them, and sweeps gifts.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;
		/// Allows sales beyond the bounds.
		type DelayedGovernance: EnsureOrigin<Self::RuntimeOrigin>;
		/// The origin that sets the governed values, and whether it may do more than tighten them.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin, Success = ParamsChange>;
		/// The clock. Its pallet must call this pallet as `OnTimestampSet`.
		type Time: UnixTime;
		/// Whether no migration runs and none has failed. Until then no maturity is counted.
		type StorageReady: Get<bool>;
		/// The keyless account with the cash. No other pallet debits it.
		type ReserveAccount: Get<Self::AccountId>;
		/// Receives fees, gifts, and base yield that is not the vault's.
		type TreasuryAccount: Get<Self::AccountId>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
		/// Prepares roles, money and time for the benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// The reserve's assets, income and loss.
	#[pallet::storage]
	#[pallet::whitelist_storage]
	pub type Books<T: Config> = StorageValue<_, ReserveLedger, ValueQuery>;

	/// The carried lots, and the wholly lost lots whose face value is still owed.
	#[pallet::storage]
	pub type Bills<T: Config> = StorageMap<_, Twox64Concat, LotId, BillOf<T>>;

	/// The carried lots by maturity: the first key is the earliest unpaid one. No account chooses
	/// times and ids freely, so the hashers may be weak.
	#[pallet::storage]
	pub type Calendar<T: Config> =
		StorageDoubleMap<_, Identity, BeU64, Twox64Concat, LotId, (), OptionQuery>;

	/// The bills at each custodian. One value, because `mint` reads all of it.
	#[pallet::storage]
	pub type Holdings<T: Config> = StorageValue<_, HoldingListOf<T>, ValueQuery>;

	/// The last report of each attestor, by custodian.
	#[pallet::storage]
	pub type Reports<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, ReportListOf<T>, ValueQuery>;

	/// Losses of recent early sales, measured by book value.
	#[pallet::storage]
	pub type SaleLosses<T: Config> = StorageValue<_, RecentLosses, ValueQuery>;

	/// Id of the next lot.
	#[pallet::storage]
	pub type NextLotId<T: Config> = StorageValue<_, LotId, ValueQuery>;

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	#[pallet::call(weight(<T as Config>::WeightInfo))]
	impl<T: Config> Pallet<T> {
		/// Pay USDC and receive USDai at par.
		///
		/// Dispatch origin: signed by any account whose USDai is not frozen.
		///
		/// Parameters:
		/// - `amount_usdc`: USDC (6 decimals) to pay. One USDC buys one USDai.
		/// - `min_usdai`: least USDai (18 decimals) to receive.
		///
		/// Emits `Minted`.
		///
		/// Errors:
		/// - `AmountIsZero`: `amount_usdc` is zero.
		/// - `AccountFrozen`: the caller's USDai is frozen.
		/// - `AttestationStale`: a custodian has no valid proof that is recent enough.
		/// - `AttestationShort`: there are fewer bills or less cash than the ledger carries.
		/// - `DeficitStands`: there is a loss that the vault cannot pay.
		/// - `ShortageStands`: backing is missing that no recorded loss explains.
		/// - `BelowMinimum`: the result is lower than `min_usdai`.
		/// - `SupplyCapExceeded`: the supply would exceed `supply_cap`.
		/// - `InsufficientUsdc`: the caller does not have `amount_usdc`.
		#[pallet::call_index(0)]
		pub fn mint(origin: OriginFor<T>, amount_usdc: Usdc, min_usdai: Usdai) -> DispatchResult {
			Self::do_mint(ensure_signed(origin)?, units::Usdc(amount_usdc), units::Usdai(min_usdai))
		}

		/// Give USDai and receive USDC at par, or less if backing is missing.
		///
		/// A deficit is a loss that the vault cannot pay, and a shortage is missing backing that no
		/// loss explains. Every holder bears both at the same rate. In a shortage redemptions are
		/// paid 0.5 % of the cash an hour together. What the vault owes of a loss is not redeemed.
		///
		/// Dispatch origin: signed by any account whose USDai is not frozen.
		///
		/// Parameters:
		/// - `amount_usdai`: USDai (18 decimals) to give. A rest below 0.000001 USDai is not taken.
		/// - `min_usdc`: least USDC (6 decimals) to receive.
		///
		/// Emits `Redeemed`.
		///
		/// Errors:
		/// - `AmountTooSmall`: `amount_usdai` is below 0.000001 USDai.
		/// - `AccountFrozen`: the caller's USDai is frozen.
		/// - `LoansNotCurrent`: there is a loss, and a loan is due or not valued lately.
		/// - `AboveBacked`: `amount_usdai` exceeds the supply less what the vault owes.
		/// - `NothingToPay`: at the present rate the amount is worth less than 0.000001 USDC.
		/// - `BelowMinimum`: the result is lower than `min_usdc`.
		/// - `RedemptionsLimited`: in a shortage, the result exceeds what may be paid now.
		/// - `InsufficientCash`: the reserve has less cash than the result.
		/// - `InsufficientUsdai`: the caller does not have `amount_usdai`.
		#[pallet::call_index(1)]
		pub fn redeem(origin: OriginFor<T>, amount_usdai: Usdai, min_usdc: Usdc) -> DispatchResult {
			Self::do_redeem(
				ensure_signed(origin)?,
				units::Usdai(amount_usdai),
				units::Usdc(min_usdc),
			)
		}

		/// Buy a lot of Treasury bills through a custodian.
		///
		/// Dispatch origin: signed by a treasurer.
		///
		/// Parameters:
		/// - `cusip`: CUSIP of the bill, nine characters.
		/// - `face`: USDC (6 decimals) that the custodian owes at maturity.
		/// - `cost`: USDC (6 decimals) that the custodian receives now.
		/// - `matures_at`: maturity in seconds since 1970.
		/// - `custodian`: the admitted custodian that buys and holds the bill.
		///
		/// Emits `BillBought`.
		///
		/// Errors:
		/// - `NotTreasurer`: the caller is not a treasurer.
		/// - `CusipMalformed`: a character of `cusip` is not a digit, a capital letter, `*`, `@` or
		///   `#`.
		/// - `AmountIsZero`: `face` or `cost` is zero.
		/// - `CostNotBelowFace`: `cost` is not below `face`.
		/// - `MaturityNotInFuture`: `matures_at` is not in the future.
		/// - `MaturityTooFar`: `matures_at` is further away than `max_bill_term`.
		/// - `CostTooLow`: the bill would yield more than `max_yield`.
		/// - `UnknownCustodian`: `custodian` is not admitted.
		/// - `ConflictOfInterest`: the treasurer and the custodian belong to one group.
		/// - `AccountFrozen`: the custodian's USDai is frozen.
		/// - `InsufficientCash`: the reserve has less cash than `cost`.
		/// - `BelowLiquidityFloor`: the remaining cash would be below `liquidity_floor`.
		/// - `RecentPurchasesAboveBound`: `cost` exceeds what is left of `max_bought_per_day`.
		/// - `CustodianConcentration`: the custodian's lots would exceed `max_per_custodian`.
		/// - `TooManyLots`: 512 lots are carried already.
		/// - `FacesTooHigh`: all face values together would exceed a trillion dollars.
		/// - `TooManyCustodians`: 16 custodians have lots already.
		#[pallet::call_index(2)]
		pub fn buy_bill(
			origin: OriginFor<T>,
			cusip: Cusip,
			face: Usdc,
			cost: Usdc,
			matures_at: UnixSeconds,
			custodian: T::AccountId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			let bill =
				Purchase { cusip, face: units::Usdc(face), cost: units::Usdc(cost), matures_at };
			Self::do_buy_bill(who, bill, custodian).map(drop)
		}

		/// Pay the face value of a matured lot.
		///
		/// Dispatch origin: signed by the custodian of the lot, even if it has lost its admission.
		///
		/// Parameters:
		/// - `lot`: id of the lot.
		///
		/// Emits `BillSettled`, and `LossAbsorbed` if the vault pays for a loss.
		///
		/// Errors:
		/// - `UnknownLot`: the lot does not exist.
		/// - `NotCustodian`: the caller is not the custodian of the lot.
		/// - `AccountFrozen`: the caller's USDai is frozen.
		/// - `NotMatured`: the bill has not matured yet.
		/// - `InsufficientUsdc`: the caller does not have the face value.
		#[pallet::call_index(3)]
		pub fn settle_bill(origin: OriginFor<T>, lot: LotId) -> DispatchResult {
			Self::do_settle_bill(ensure_signed(origin)?, lot)
		}

		/// Order the custodian to sell a lot.
		///
		/// Dispatch origin: signed by a treasurer.
		///
		/// Parameters:
		/// - `lot`: id of the lot. The new order replaces any earlier one.
		/// - `min_proceeds`: least proceeds, USDC (6 decimals). The face value revokes an order.
		///
		/// Emits `SaleOrdered`.
		///
		/// Errors, the last three if governance has not allowed `min_proceeds`:
		/// - `NotTreasurer`: the caller is not a treasurer.
		/// - `UnknownLot`: the lot does not exist.
		/// - `ProceedsAboveFace`: `min_proceeds` exceeds the face value.
		/// - `LossRealised`: the whole cost of the lot is already realised as lost.
		/// - `BillMatured`: the bill has matured.
		/// - `SaleLossAboveBound`: the sale could lose more of the book value than `max_sale_loss`.
		#[pallet::call_index(4)]
		pub fn order_sale(origin: OriginFor<T>, lot: LotId, min_proceeds: Usdc) -> DispatchResult {
			Self::do_order_sale(ensure_signed(origin)?, lot, units::Usdc(min_proceeds))
		}

		/// Pay the proceeds of an ordered sale.
		///
		/// Dispatch origin: signed by the custodian of the lot, even if it has lost its admission.
		///
		/// Parameters:
		/// - `lot`: id of the lot.
		/// - `proceeds`: proceeds of the sale, USDC (6 decimals).
		///
		/// Emits `BillSold`, and `LossAbsorbed` if the vault pays for a loss.
		///
		/// Errors:
		/// - `UnknownLot`: the lot does not exist.
		/// - `NotCustodian`: the caller is not the custodian of the lot.
		/// - `AccountFrozen`: the caller's USDai is frozen.
		/// - `NoSaleOrdered`: no sale of the lot is ordered.
		/// - `ProceedsBelowOrder`: `proceeds` are below the ordered ones.
		/// - `BillMatured`: the order is bounded, and the bill has matured since.
		/// - `SaleLossAboveBound`: the order is bounded, and the loss exceeds `max_sale_loss`.
		/// - `RecentLossesAboveBound`: the order is bounded, and the sales of the last 30 days
		///   would lose more than `max_recent_losses` together.
		/// - `InsufficientUsdc`: the caller does not have `proceeds`.
		#[pallet::call_index(5)]
		pub fn sell_bill(origin: OriginFor<T>, lot: LotId, proceeds: Usdc) -> DispatchResult {
			Self::do_sell_bill(ensure_signed(origin)?, lot, units::Usdc(proceeds))
		}

		/// Report the bills at a custodian.
		///
		/// Dispatch origin: signed by an attestor.
		///
		/// Parameters:
		/// - `custodian`: the custodian.
		/// - `as_of`: time of the inspection in seconds since 1970.
		/// - `face`: face value of the bills found, USDC (6 decimals).
		/// - `hash`: 32-byte hash of the written report, which the chain stores and does not
		///   interpret.
		///
		/// Emits `Attested`, and `ReserveProven` if `min_attestors` valid reports make a proof.
		///
		/// Errors:
		/// - `NotAttestor`: the caller is not an attestor.
		/// - `AttestationFromFuture`: `as_of` is in the future.
		/// - `AttestationStale`: `as_of` is longer ago than `max_attestation_age`.
		/// - `NothingToAttest`: the custodian has no lots.
		/// - `ConflictOfInterest`: the attestor and the custodian belong to one group.
		/// - `LedgerMoved`: the custodian's lots have changed since `as_of`.
		/// - `AttestationNotNewer`: the caller has reported for `as_of` or a later time.
		/// - `TooManyAttestors`: 32 attestors have reported on the custodian already.
		#[pallet::call_index(6)]
		pub fn attest(
			origin: OriginFor<T>,
			custodian: T::AccountId,
			as_of: UnixSeconds,
			face: Usdc,
			hash: H256,
		) -> DispatchResult {
			Self::do_attest(ensure_signed(origin)?, custodian, as_of, units::Usdc(face), hash)
		}

		/// Mint the realised income to the vault and the treasury.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Emits `Harvested`, after `StakeCrossed` if the vault's stake has crossed the minimum.
		///
		/// Errors:
		/// - `ShortageStands`: backing is missing that no recorded loss explains.
		/// - `NothingToHarvest`: there is no realised and backed income.
		// The benchmark pays the treasury alone. The vault takes its part as in a settlement.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::harvest().saturating_add(T::WeightInfo::settle_bill()))]
		pub fn harvest(origin: OriginFor<T>) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_harvest()
		}

		/// Realise a part of the cost of a lot as lost.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `lot`: id of the lot. Its custodian still owes the whole face value.
		/// - `amount`: cost to write off, USDC (6 decimals). The rest no longer accretes.
		///
		/// Emits `LossRealised`, and `LossAbsorbed` if the vault pays for it.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `AmountIsZero`: `amount` is zero.
		/// - `UnknownLot`: the lot does not exist.
		/// - `LossRealised`: the whole cost of the lot is already realised as lost.
		/// - `WriteOffAboveCost`: `amount` exceeds the rest of the cost.
		#[pallet::call_index(8)]
		pub fn write_off(origin: OriginFor<T>, lot: LotId, amount: Usdc) -> DispatchResult {
			T::Governance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_write_off(lot, units::Usdc(amount))
		}

		/// Set the governed values.
		///
		/// A change of the fee first harvests, and charges the old fee on the income that is left.
		///
		/// Dispatch origin: governance after the delay; at once if the change only tightens.
		///
		/// Parameters:
		/// - `params`: the new values. Each field states its unit and bounds.
		///
		/// Emits `ParamsSet`, and before it the events of `harvest` if the fee changes.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `ChangeHasToWait`: the change does not only tighten, and the origin may do no other.
		/// - `SupplyCapTooHigh`: `supply_cap` is above a trillion dollars.
		/// - `LiquidityFloorTooLow`: `liquidity_floor` is below 5 %.
		/// - `BillTermOutOfRange`: `max_bill_term` is not within 1 second to 366 days.
		/// - `RecentLossBoundTooHigh`: `max_recent_losses` is above a trillion dollars.
		/// - `HarvestFeeTooHigh`: `harvest_fee` is above 50 %.
		/// - `SaleLossBoundTooHigh`: `max_sale_loss` is above 10 %.
		/// - `BillDefaultOutOfRange`: `bill_default` is not within 1 second to 90 days.
		/// - `GraceNotBeforeDefault`: `bill_grace` is not below `bill_default`.
		/// - `AttestationAgeOutOfRange`: `max_attestation_age` is not within 1 second to 366 days.
		/// - `MinAttestorsOutOfRange`: `min_attestors` is not between 1 and 7.
		/// - `MaxYieldTooHigh`: `max_yield` is above a million a year.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::set_params().saturating_add(T::WeightInfo::settle_bill()))]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			Self::change_params(
				T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?,
				params,
			)
		}

		/// Realise the loss of a bill in default.
		///
		/// Dispatch origin: signed by any account.
		///
		/// Parameters:
		/// - `lot`: id of the lot. Its custodian still owes the face value; a payment is income.
		///
		/// Emits `LossRealised`, and `LossAbsorbed` if the vault pays for it.
		///
		/// Errors:
		/// - `UnknownLot`: the lot does not exist.
		/// - `LossRealised`: the whole cost of the lot is already realised as lost.
		/// - `NotInDefault`: less than `bill_default` seconds have passed since the maturity.
		#[pallet::call_index(10)]
		pub fn realise_loss(origin: OriginFor<T>, lot: LotId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_realise_loss(lot)
		}

		/// Allow treasurers to order a sale without a bound on the loss.
		///
		/// Dispatch origin: governance after the delay of the timelock.
		///
		/// Parameters:
		/// - `lot`: id of the lot, which may be matured or wholly lost. Its present order ends.
		/// - `min_proceeds`: least proceeds of such an order, USDC (6 decimals).
		///
		/// Emits `SaleAllowed`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `UnknownLot`: the lot does not exist.
		/// - `ProceedsAboveFace`: `min_proceeds` exceeds the face value.
		#[pallet::call_index(11)]
		pub fn allow_sale(origin: OriginFor<T>, lot: LotId, min_proceeds: Usdc) -> DispatchResult {
			T::DelayedGovernance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_allow_sale(lot, units::Usdc(min_proceeds))
		}

		/// Move a lot to another custodian, which then owes the face value.
		///
		/// Dispatch origin: governance.
		///
		/// Parameters:
		/// - `lot`: id of the lot.
		/// - `custodian`: the new custodian.
		///
		/// Emits `Reassigned`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `UnknownLot`: the lot does not exist.
		/// - `SameCustodian`: `custodian` is already the custodian of the lot.
		/// - `UnknownCustodian`: `custodian` is not admitted.
		/// - `TooManyCustodians`: 16 custodians have lots already.
		#[pallet::call_index(12)]
		pub fn reassign(
			origin: OriginFor<T>,
			lot: LotId,
			custodian: T::AccountId,
		) -> DispatchResult {
			T::Governance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_reassign(lot, custodian)
		}

		/// Move all gifts on the reserve's account to the treasury.
		///
		/// Dispatch origin: governance.
		///
		/// Emits `GiftSwept` for each asset: USDC above the ledger's cash, USDai and sUSDai.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `NoGifts`: there are no gifts.
		#[pallet::call_index(13)]
		pub fn sweep_gifts(origin: OriginFor<T>) -> DispatchResult {
			T::Governance::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_sweep_gifts()
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Return the state of the reserve now.
		pub fn position() -> Result<Position, DispatchError> {
			Self::read_position()
		}

		/// Return a lot. `None` if it does not exist.
		pub fn lot(id: LotId) -> Option<LotInfo<T::AccountId>> {
			Bills::<T>::get(id).map(|bill| Self::lot_info(id, bill))
		}

		/// Return the lots among `limit` (1 to 64) ids from `from` on, and the id of the next page.
		pub fn lots(from: LotId, limit: u32) -> LotPage<T::AccountId> {
			Self::page(from, limit)
		}

		/// Return the average yield of the running bills. `None` if no bill runs.
		pub fn yield_summary() -> Option<YieldSummary> {
			Self::summarise().ok().flatten()
		}

		/// Return the bills at a custodian and the reports on them. `None` if it has no lots.
		pub fn attestation(custodian: T::AccountId) -> Option<Attestation<T::AccountId>> {
			Self::find_holding(&custodian).map(Self::attestation_of)
		}

		/// Return the custodians with carried lots.
		pub fn custodians() -> alloc::vec::Vec<T::AccountId> {
			Holdings::<T>::get().into_iter().map(|holding| holding.custodian).collect()
		}

		/// Return the governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}

		/// Return the keyless account with the cash.
		pub fn account() -> T::AccountId {
			T::ReserveAccount::get()
		}
	}
}
