//! Governance sets the governed values.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Seconds;
use sp_runtime::Perbill;

use crate::{
	Claims, Config, Error, Event, Pallet, Parameters, Params, Schedule, Schedules, USDAI_UNIT,
};

/// 90 days.
const MAX_WINDOW: u64 = 90 * 24 * 60 * 60;

/// A million USDai.
const LARGEST_STAKE: u128 = 1_000_000 * USDAI_UNIT;

/// A trillion USDai: up to here the arithmetic is proven not to overflow.
const LARGEST_CAP: u128 = 1_000_000_000_000 * USDAI_UNIT;

/// Half.
const LARGEST_SHARE: Perbill = Perbill::from_percent(50);

impl<T: Config> Pallet<T> {
	/// Replaces the values.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		// What has accrued until now, at the fee of until now.
		Claims::<T>::put(Self::claims_now()?);
		let schedule = Schedules::<T>::get();
		let (length, min_wait) = (params.window_length, params.min_wait);
		Schedules::<T>::put(Self::exact(schedule.with(length, min_wait, Self::now()))?);
		Params::<T>::put(&params);
		Self::tell_stake()?;
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// The values of the genesis. There is no clock yet: windows end at multiples of their length.
	pub(crate) fn set_first_params(params: Parameters) -> Result<(), Error<T>> {
		Self::check_params(&params)?;
		Schedules::<T>::put(Schedule {
			next_length: Seconds(params.window_length),
			next_min_wait: Seconds(params.min_wait),
			..Default::default()
		});
		Params::<T>::put(params);
		Ok(())
	}

	/// Bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		let Parameters { window_length, min_wait, min_stake, fee, buffer, deposit_cap } = params;
		ensure!((1..=MAX_WINDOW).contains(window_length), Error::<T>::WindowLengthOutOfRange);
		ensure!((1..=*window_length).contains(min_wait), Error::<T>::MinWaitOutOfRange);
		ensure!((USDAI_UNIT..=LARGEST_STAKE).contains(min_stake), Error::<T>::MinStakeOutOfRange);
		ensure!(*fee <= LARGEST_SHARE, Error::<T>::FeeTooHigh);
		ensure!(*buffer <= LARGEST_SHARE, Error::<T>::BufferTooHigh);
		ensure!((*min_stake..=LARGEST_CAP).contains(deposit_cap), Error::<T>::DepositCapOutOfRange);
		Ok(())
	}
}
