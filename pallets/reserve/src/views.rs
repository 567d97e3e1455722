//! The reads of the view functions.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	backing::ratio_down,
	tbill::{bond_yield_down, discount_rate_down, Summary},
	units::{Seconds, Usdc},
};
use infrafi_protocol::LotId;
use sp_runtime::FixedU128;

use crate::{
	losses::LossShares, Attestation, BillOf, Bills, Books, Calendar, Config, HoldingOf, Holdings,
	LotInfo, LotPage, LotState, NextLotId, Pallet, Params, Position, Reports, YieldSummary,
	MAX_PAGE, PURCHASE_PERIOD,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn read_position() -> Result<Position, DispatchError> {
		let (ledger, params, now) = (Books::<T>::get(), Params::<T>::get(), Self::now());
		let lots = ledger.lots.accrue(now)?;
		let accreted = lots.accreted_down()?;
		let supply = Self::supply();
		let LossShares { owed, deficit, is_current } = Self::shares_of_loss(ledger.loss)?;
		let assets = ledger.cash.ensure_add(lots.cost)?;
		let ratio = ratio_down(assets, supply).ok();
		let backing = Self::backing(&ledger);
		let payable = Self::payable_now(&ledger, &backing)?;
		let bought = assets.part_down(params.max_bought_per_day)?;
		Ok(Position {
			cash_usdc: ledger.cash.0,
			bills_at_cost_usdc: lots.cost.0,
			bills_at_book_usdc: lots.book_down()?.0,
			bills_at_face_usdc: lots.face.0,
			lots: ledger.carried,
			supply_usdai: supply.0,
			backing_ratio: ratio.map(FixedU128::into_clamped_perthing),
			backing_ratio18: ratio,
			liquidity_ratio: ratio_down(ledger.cash, supply)
				.ok()
				.map(FixedU128::into_clamped_perthing),
			next_maturity: Self::uncounted(&ledger).next().map(|(at, _)| at.into()),
			realised_usdc: ledger.income.unharvested()?.0,
			accreted_usdc: accreted.0,
			harvestable_usdc: Self::harvestable(accreted)?.0,
			loss_usdai: ledger.loss.0,
			owed_usdai: owed.0,
			deficit_usdai: deficit.0,
			shortage_usdai: backing.shortage()?.0,
			redeemable: backing.redeemable_down(payable, owed)?.0,
			is_redeem_open: is_current,
			purchasable_usdc: ledger.purchases.left_down(now, bought, PURCHASE_PERIOD)?.0,
			is_attested: Self::ensure_proven(&params).is_ok(),
			is_overdue: ledger.is_overdue(params.bill_grace, now),
		})
	}

	pub(crate) fn lot_info(id: LotId, bill: BillOf<T>) -> LotInfo<T::AccountId> {
		let (lot, now) = (bill.lot, Self::now());
		let carried = bill.carried().ok().flatten();
		let book = carried.and_then(|lot| lot.book_down(now).ok()).unwrap_or(Usdc::ZERO);
		let term = Seconds::between(lot.settled_at, lot.matures_at);
		let grace = Params::<T>::get().bill_grace;
		let state = match carried {
			None => LotState::Lost,
			Some(_) if now < lot.matures_at => LotState::Running,
			Some(_) if now < lot.matures_at.saturating_add(grace) => LotState::Matured,
			Some(_) => LotState::Overdue,
		};
		LotInfo {
			id,
			cusip: bill.cusip,
			custodian: bill.custodian,
			face: lot.face.0,
			cost: lot.cost.0,
			written_off: bill.written_off.0,
			book: book.0,
			settled_at: lot.settled_at,
			matures_at: lot.matures_at,
			state,
			discount_rate: discount_rate_down(lot.face, lot.cost, term).ok().map(|rate| rate.0),
			bond_equivalent_yield: bond_yield_down(lot.face, lot.cost, term)
				.ok()
				.map(|rate| rate.0),
			order: bill.order,
			allowed: bill.allowed.map(|least| least.0),
		}
	}

	/// The limit counts ids and not lots, so that a page of ended lots costs no more to read than a
	/// page of live ones.
	pub(crate) fn page(from: LotId, limit: u32) -> LotPage<T::AccountId> {
		let end = NextLotId::<T>::get();
		let stop = from.saturating_add(limit.clamp(1, MAX_PAGE).into()).min(end);
		LotPage {
			lots: (from..stop).filter_map(Self::lot).collect(),
			next: (stop < end).then_some(stop),
		}
	}

	/// Reads all carried lots: their number is bounded.
	pub(crate) fn summarise() -> Result<Option<YieldSummary>, DispatchError> {
		let (ledger, now) = (Books::<T>::get(), Self::now());
		let carried = Calendar::<T>::iter_keys()
			.filter_map(|(_, id)| Bills::<T>::get(id)?.carried().ok().flatten());
		let Some(summary) = Summary::of_down(carried, now)? else { return Ok(None) };
		let lots = ledger.lots.accrue(now)?;
		Ok(Some(YieldSummary {
			discount_rate: summary.discount_rate.0,
			bond_equivalent_yield: summary.bond_yield.0,
			weighted_average_maturity: summary.maturity.0,
			yearly_income: lots.yearly_down()?.0,
		}))
	}

	pub(crate) fn attestation_of(holding: HoldingOf<T>) -> Attestation<T::AccountId> {
		Attestation {
			reports: Reports::<T>::get(&holding.custodian).into_inner(),
			is_stale: holding.is_stale(&Params::<T>::get(), Self::now()),
			is_short: holding.proof.as_ref().is_some_and(|proof| proof.is_short()),
			holding,
		}
	}

	pub(crate) fn find_holding(custodian: &T::AccountId) -> Option<HoldingOf<T>> {
		Holdings::<T>::get().into_iter().find(|holding| holding.custodian == *custodian)
	}
}
