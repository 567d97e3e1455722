//! `set_params`: the governed values and their bounds.

use frame_support::{ensure, pallet_prelude::DispatchResult, traits::Get};
use infrafi_protocol::ParamsChange;

use crate::{limits::MAX_AGE, Config, Error, Event, Pallet, Parameters, Params, Sources};

impl<T: Config> Pallet<T> {
	/// Replaces the values, if the origin may make this change.
	pub(crate) fn change_params(change: ParamsChange, params: Parameters) -> DispatchResult {
		let tightens = Params::<T>::get().tightens(&params);
		ensure!(change.allows(tightens), Error::<T>::ChangeHasToWait);
		Self::do_set_params(params)
	}

	/// Replaces the values, after a check against the sources of every feed.
	pub(crate) fn do_set_params(params: Parameters) -> DispatchResult {
		Self::check_params(&params)?;
		// The loop is bounded by the maximum number of feeds.
		for feed in Sources::<T>::iter_keys() {
			let count = Sources::<T>::decode_len(feed).unwrap_or(0);
			Self::check_count(count, params.min_sources)?;
		}
		Params::<T>::put(&params);
		Self::deposit_event(Event::ParamsSet { params });
		Ok(())
	}

	/// Checks the bounds of the values.
	pub(crate) fn check_params(params: &Parameters) -> Result<(), Error<T>> {
		ensure!(params.fetch_interval > 0, Error::<T>::FetchIntervalZero);
		ensure!(
			(1..=T::MaxSources::get()).contains(&params.min_sources),
			Error::<T>::MinSourcesOutOfRange
		);
		ensure!(
			(1..=T::MaxAppraisers::get()).contains(&params.minimum_count),
			Error::<T>::MinimumCountOutOfRange
		);
		ensure!(
			!params.max_spread.is_zero() && !params.max_spread.is_one(),
			Error::<T>::MaxSpreadOutOfRange
		);
		ensure!(params.max_age <= MAX_AGE, Error::<T>::MaxAgeTooLong);
		ensure!(
			params.value_expiry > 0 && params.value_expiry <= params.max_age / 2,
			Error::<T>::ValueExpiryOutOfRange
		);
		ensure!(
			params.value_expiry > params.interval(T::BlockSeconds::get()),
			Error::<T>::ValueExpiryWithinRound
		);
		ensure!(params.tip <= T::MaxTip::get(), Error::<T>::TipTooHigh);
		Self::check_guard(params)
	}
}
