//! Governance sets the governed values.

use frame_support::pallet_prelude::*;
use sp_runtime::Perbill;

use crate::{
	Config, Error, Event, Pallet, Parameters, Params, MAX_CAP, MAX_TERM, MAX_MIN_ATTESTORS,
};

/// More than half of the income is not for the treasury.
const MAX_FEE: Perbill = Perbill::from_percent(50);

/// What loses more than a tenth is for governance to allow.
const MAX_SALE_LOSS: Perbill = Perbill::from_percent(10);

/// Who owes for a quarter of a year is in default.
const MAX_DEFAULT: u64 = 90 * 24 * 60 * 60;

impl<T: Config> Pallet<T> {
	/// Replaces the values; they hold at once. Income that arose before bears the fee that held before. Returns how many
	/// maturities were passed.
	pub(crate) fn change_params(params: Parameters) -> Result<u32, DispatchError> {
		Self::check_params(&params)?;
		let before = Params::<T>::get().harvest_fee;
		let due = match before == params.harvest_fee {
			true => 0,
			false => Self::charge_fee(before)?,
		};
		Self::do_set_params(params)?;
		Ok(due)
	}

	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		ensure!(params.supply_cap <= MAX_CAP, Error::<T>::SupplyCapTooHigh);
		ensure!(params.max_recent_losses <= MAX_CAP, Error::<T>::RecentLossBoundTooHigh);
		ensure!(params.harvest_fee <= MAX_FEE, Error::<T>::HarvestFeeTooHigh);
		ensure!(params.max_sale_loss <= MAX_SALE_LOSS, Error::<T>::SaleLossBoundTooHigh);
		ensure!(
			(1..=MAX_DEFAULT).contains(&params.bill_default),
			Error::<T>::BillDefaultOutOfRange
		);
		ensure!(params.bill_grace < params.bill_default, Error::<T>::GraceNotBeforeDefault);
		ensure!(
			(1..=MAX_TERM).contains(&params.max_attestation_age),
			Error::<T>::AttestationAgeOutOfRange
		);
		ensure!(
			(1..=MAX_MIN_ATTESTORS).contains(&params.min_attestors),
			Error::<T>::MinAttestorsOutOfRange
		);
		Ok(())
	}
}
