//! Governance sets the governed values.

use frame_support::pallet_prelude::*;
use infrafi_protocol::ParamsChange;

use crate::{
	Config, Error, Event, Pallet, Parameters, Params, MAX_ATTESTATION_AGE, MAX_BILL_DEFAULT,
	MAX_HARVEST_FEE, MAX_MIN_ATTESTORS, MAX_RECENT_LOSSES, MAX_SALE_LOSS, MAX_SUPPLY_CAP, MAX_TERM,
	MAX_YIELD, MIN_LIQUIDITY_FLOOR,
};

impl<T: Config> Pallet<T> {
	/// Replaces the values, if the origin may make this change.
	pub(crate) fn change_params(change: ParamsChange, params: Parameters) -> DispatchResult {
		let tightens = Params::<T>::get().tightens(&params);
		ensure!(change.allows(tightens), Error::<T>::ChangeHasToWait);
		Self::do_set_params(params)
	}

	/// Replaces the values at once. Income that arose before bears the fee that held before.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		let fee = Params::<T>::get().harvest_fee;
		if fee != params.harvest_fee {
			Self::charge_fee(fee)?;
		}
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Checks the bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		ensure!(params.supply_cap <= MAX_SUPPLY_CAP, Error::<T>::SupplyCapTooHigh);
		ensure!(params.liquidity_floor >= MIN_LIQUIDITY_FLOOR, Error::<T>::LiquidityFloorTooLow);
		ensure!((1..=MAX_TERM).contains(&params.max_bill_term), Error::<T>::BillTermOutOfRange);
		ensure!(params.max_recent_losses <= MAX_RECENT_LOSSES, Error::<T>::RecentLossBoundTooHigh);
		ensure!(params.harvest_fee <= MAX_HARVEST_FEE, Error::<T>::HarvestFeeTooHigh);
		ensure!(params.max_sale_loss <= MAX_SALE_LOSS, Error::<T>::SaleLossBoundTooHigh);
		ensure!(
			(1..=MAX_BILL_DEFAULT).contains(&params.bill_default),
			Error::<T>::BillDefaultOutOfRange
		);
		ensure!(params.bill_grace < params.bill_default, Error::<T>::GraceNotBeforeDefault);
		ensure!(
			(1..=MAX_ATTESTATION_AGE).contains(&params.max_attestation_age),
			Error::<T>::AttestationAgeOutOfRange
		);
		ensure!(
			(1..=MAX_MIN_ATTESTORS).contains(&params.min_attestors),
			Error::<T>::MinAttestorsOutOfRange
		);
		ensure!(params.max_yield <= MAX_YIELD, Error::<T>::MaxYieldTooHigh);
		Ok(())
	}
}
