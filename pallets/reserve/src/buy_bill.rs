//! A treasurer buys bills through a custodian.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	backing::is_liquid,
	cusip,
	tbill::{least_cost_up, Lot},
	units::{Apr, Seconds, Usdc},
};
use infrafi_protocol::{LotId, Role, RoleInspect};

use crate::{
	ApproxAmount, Bill, Bills, Books, Config, Cusip, Error, Event, NextLotId, Pallet, Parameters,
	Params, ReserveLedger, PURCHASE_PERIOD,
};

/// What a treasurer buys.
#[derive(Clone, Copy)]
pub(crate) struct Purchase {
	pub(crate) cusip: Cusip,
	pub(crate) face: Usdc,
	pub(crate) cost: Usdc,
	pub(crate) matures_at: u64,
}

impl<T: Config> Pallet<T> {
	/// The custodian receives the cash now and owes the face at maturity.
	pub(crate) fn do_buy_bill(
		who: T::AccountId,
		bill: Purchase,
		custodian: T::AccountId,
	) -> Result<LotId, DispatchError> {
		let treasurer =
			T::Roles::admission(Role::Treasurer, &who).ok_or(Error::<T>::NotTreasurer)?;
		let (now, params) = (Self::now(), Params::<T>::get());
		Self::check_bill(&bill, &params, now)?;
		let keeper = T::Roles::admission(Role::BillCustodian, &custodian)
			.ok_or(Error::<T>::UnknownCustodian)?;
		ensure!(treasurer.group != keeper.group, Error::<T>::ConflictOfInterest);
		Self::ensure_not_frozen(&custodian)?;

		let Purchase { cusip, face, cost, matures_at } = bill;
		let mut ledger = Books::<T>::get();
		let assets = ledger.cash.ensure_add(ledger.lots.cost)?;
		Self::spend_cash(&mut ledger, cost, assets, &params, now)?;
		let id = NextLotId::<T>::get();
		NextLotId::<T>::put(id.checked_add(1).ok_or(Error::<T>::TooManyLots)?);
		let lot = Lot::new(face, cost, now, matures_at)?;
		Self::add_lot(&mut ledger, id, &lot)?;
		Books::<T>::put(ledger);
		let at_custodian = Self::join_holding(&custodian, keeper.group, &lot, now)?;
		let most = assets.part_down(params.max_per_custodian)?;
		ensure!(at_custodian <= most, Error::<T>::CustodianConcentration);
		let record = Bill {
			cusip,
			custodian: custodian.clone(),
			lot,
			written_off: Usdc::ZERO,
			is_at_cost: false,
			order: None,
			allowed: None,
		};
		Bills::<T>::insert(id, record);
		Self::pay_out(&custodian, cost)?;

		let (face, cost) = (face.0, cost.0);
		Self::deposit_event(Event::BillBought {
			lot: id,
			cusip,
			face,
			cost,
			matures_at,
			custodian,
		});
		Ok(id)
	}

	fn check_bill(bill: &Purchase, params: &Parameters, now: u64) -> DispatchResult {
		let Purchase { cusip, face, cost, matures_at } = *bill;
		ensure!(cusip::is_text(&cusip), Error::<T>::CusipMalformed);
		ensure!(face != Usdc::ZERO && cost != Usdc::ZERO, Error::<T>::AmountIsZero);
		ensure!(cost < face, Error::<T>::CostNotBelowFace);
		ensure!(matures_at > now, Error::<T>::MaturityNotInFuture);
		let time = Seconds::between(now, matures_at);
		ensure!(time.0 <= params.max_bill_term, Error::<T>::MaturityTooFar);
		let least = least_cost_up(face, Apr(params.max_yield), time)?;
		ensure!(cost >= least, Error::<T>::CostTooLow);
		Ok(())
	}

	/// Takes the cost of a purchase out of the cash, within the floor and the bound on the
	/// purchases of a day. The purchase does not change `assets`, the cash and the cost of lots.
	fn spend_cash(
		ledger: &mut ReserveLedger,
		cost: Usdc,
		assets: Usdc,
		params: &Parameters,
		now: u64,
	) -> DispatchResult {
		let cash = ledger
			.cash
			.ensure_sub(cost)
			.map_err(|_| Error::<T>::InsufficientCash(ApproxAmount::down(ledger.cash)))?;
		let is_liquid = is_liquid(cash, Self::supply(), params.liquidity_floor)?;
		ensure!(is_liquid, Error::<T>::BelowLiquidityFloor);
		let most = assets.part_down(params.max_bought_per_day)?;
		ledger.purchases = ledger
			.purchases
			.spend(cost, now, most, PURCHASE_PERIOD)
			.map_err(|_| Error::<T>::RecentPurchasesAboveBound)?;
		ledger.cash = cash;
		Ok(())
	}
}
