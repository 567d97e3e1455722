//! Governance sets the parameters.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Seconds;
use infrafi_protocol::ParamsChange;
use sp_runtime::Perbill;

use crate::{
	errors::books_error, ledger::Ledger, Config, Error, Event, NextWindow, Pallet, Parameters,
	Params, WindowClock, USDAI_UNIT,
};

/// 90 days.
const MAX_WINDOW_LENGTH: u64 = 90 * 24 * 60 * 60;

/// A million USDai.
const MAX_MIN_STAKE: u128 = 1_000_000 * USDAI_UNIT;

/// A trillion USDai: the arithmetic is proven not to overflow up to here.
const MAX_DEPOSIT_CAP: u128 = 1_000_000_000_000 * USDAI_UNIT;

/// A year.
const MAX_SMOOTHING: u64 = 365 * 24 * 60 * 60;

/// The most that the fee and the buffer may be: half.
const MAX_SHARE: Perbill = Perbill::from_percent(50);

impl<T: Config> Pallet<T> {
	/// Replaces the values, if the origin may make this change.
	pub(crate) fn change_params(change: ParamsChange, params: Parameters) -> DispatchResult {
		let tightens = Params::<T>::get().tightens(&params);
		ensure!(change.allows(tightens), Error::<T>::ChangeHasToWait);
		Self::do_set_params(params)
	}

	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		// Interest that has accrued until now bears the fee of until now.
		let mut ledger = Ledger::<T>::load_accrued()?;
		if params.smoothing != Params::<T>::get().smoothing {
			ledger.settle_locked()?;
		}
		let clock = NextWindow::<T>::get();
		let (length, min_wait) = (params.window_length, params.min_wait);
		let clock = clock.with(length, min_wait, Self::now());
		NextWindow::<T>::put(clock.map_err(books_error::<T>)?);
		Params::<T>::put(&params);
		ledger.store_and_notify_stake()?;
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Sets the parameters of the genesis. There is no clock yet, so windows end at multiples of
	/// their length since 1970.
	pub(crate) fn set_first_params(params: Parameters) -> Result<(), Error<T>> {
		Self::check_params(&params)?;
		NextWindow::<T>::put(WindowClock {
			next_length: Seconds(params.window_length),
			next_min_wait: Seconds(params.min_wait),
			..Default::default()
		});
		Params::<T>::put(params);
		Ok(())
	}

	/// Checks the bounds of the parameters.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		let Parameters { window_length, min_wait, min_stake, fee, buffer, deposit_cap, smoothing } =
			params;
		ensure!(
			(1..=MAX_WINDOW_LENGTH).contains(window_length),
			Error::<T>::WindowLengthOutOfRange
		);
		ensure!((1..=*window_length).contains(min_wait), Error::<T>::MinWaitOutOfRange);
		ensure!((USDAI_UNIT..=MAX_MIN_STAKE).contains(min_stake), Error::<T>::MinStakeOutOfRange);
		ensure!(*fee <= MAX_SHARE, Error::<T>::FeeTooHigh);
		ensure!(*buffer <= MAX_SHARE, Error::<T>::BufferTooHigh);
		ensure!(
			(*min_stake..=MAX_DEPOSIT_CAP).contains(deposit_cap),
			Error::<T>::DepositCapOutOfRange
		);
		// The way through the queue takes this long at most, so an account cannot pass it while
		// most is still locked.
		let least = min_wait.saturating_mul(2).saturating_add(*window_length);
		ensure!((least..=MAX_SMOOTHING).contains(smoothing), Error::<T>::SmoothingOutOfRange);
		Ok(())
	}
}
