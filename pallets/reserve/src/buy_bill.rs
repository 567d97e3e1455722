//! A treasurer buys bills through a custodian.

use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_finance::{
	backing::is_liquid,
	cusip,
	tbill::{least_cost_up, Lot},
	units::{Apr, Seconds, Usdc},
};
use infrafi_protocol::LotId;

use crate::{
	ApproxAmount, Bill, Bills, Books, Config, Cusip, Error, Event, NextLotId, Pallet, Params,
	MAX_TERM,
};

impl<T: Config> Pallet<T> {
	/// The custodian receives the cash now and owes the face at maturity.
	pub(crate) fn do_buy_bill(
		cusip: Cusip,
		face: Usdc,
		cost: Usdc,
		matures_at: u64,
		custodian: T::AccountId,
	) -> Result<LotId, DispatchError> {
		let now = Self::now();
		Self::check_bill(&cusip, face, cost, matures_at, now)?;
		ensure!(T::Custodians::contains(&custodian), Error::<T>::UnknownCustodian);
		Self::ensure_not_frozen(&custodian)?;
		let mut ledger = Books::<T>::get();
		let cash = ledger
			.cash
			.ensure_sub(cost)
			.map_err(|_| Error::<T>::InsufficientCash(ApproxAmount::down(ledger.cash)))?;
		let floor = Params::<T>::get().liquidity_floor;
		ensure!(is_liquid(cash, Self::supply(), floor)?, Error::<T>::BelowLiquidityFloor);

		let id = NextLotId::<T>::get();
		NextLotId::<T>::put(id.checked_add(1).ok_or(Error::<T>::TooManyLots)?);
		let lot = Lot::new(face, cost, now, matures_at)?;
		ledger.cash = cash;
		Self::add_lot(&mut ledger, id, &lot)?;
		Books::<T>::put(ledger);
		Self::join_holding(&custodian, face, now)?;
		let bill = Bill {
			cusip,
			custodian: custodian.clone(),
			lot,
			written_off: Usdc::ZERO,
			is_at_cost: false,
			order: None,
		};
		Bills::<T>::insert(id, bill);
		Self::pay_out(&custodian, cost)?;

		Self::deposit_event(Event::BillBought {
			lot: id,
			cusip,
			face: face.0,
			cost: cost.0,
			matures_at,
			custodian,
		});
		Ok(id)
	}

	fn check_bill(
		cusip: &Cusip,
		face: Usdc,
		cost: Usdc,
		matures_at: u64,
		now: u64,
	) -> DispatchResult {
		ensure!(cusip::is_text(cusip), Error::<T>::CusipMalformed);
		ensure!(face != Usdc::ZERO && cost != Usdc::ZERO, Error::<T>::AmountIsZero);
		ensure!(cost < face, Error::<T>::CostNotBelowFace);
		ensure!(matures_at > now, Error::<T>::MaturityNotInFuture);
		let time = Seconds::between(now, matures_at);
		ensure!(time.0 <= MAX_TERM, Error::<T>::MaturityTooFar);
		let least = least_cost_up(face, Apr(Params::<T>::get().max_yield), time)?;
		ensure!(cost >= least, Error::<T>::CostTooLow);
		Ok(())
	}
}
