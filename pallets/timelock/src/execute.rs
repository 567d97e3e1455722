//! `execute`: makes a call that has waited.

use frame_support::{
	dispatch::{
		DispatchErrorWithPostInfo, GetDispatchInfo, PostDispatchInfo, WithPostDispatchInfo,
	},
	pallet_prelude::*,
	traits::QueryPreimage,
};
use frame_system::RawOrigin;
use sp_runtime::traits::Dispatchable;

use crate::{
	types::length, CallClass, CallId, Config, Error, Event, Objections, Origin, Pallet, Pending,
	ScheduledCallOf, WeightInfo, MAX_CALL_BYTES,
};

impl<T: Config> Pallet<T> {
	/// Makes the call. The caller pays for its actual weight, or without one for the look at it.
	pub(crate) fn do_execute(id: CallId, weight_bound: Weight) -> DispatchResultWithPostInfo {
		let (record, call) = Self::ready(id, weight_bound)
			.map_err(|error| error.with_weight(T::WeightInfo::execute(MAX_CALL_BYTES)))?;
		let own = T::WeightInfo::execute(length(&call));
		let declared = call.get_dispatch_info().call_weight;

		// Removed first, so that no call inside executes it again. An error brings it back.
		Self::remove(id, &record);
		let origin = match record.class {
			CallClass::Council => Origin::Executed.into(),
			CallClass::Root => RawOrigin::Root.into(),
		};
		let (post, result) = match call.dispatch(origin) {
			Ok(post) => (post, Ok(())),
			Err(DispatchErrorWithPostInfo { post_info, error }) => (post_info, Err(error)),
		};
		let actual = own.saturating_add(post.actual_weight.unwrap_or(declared));
		let post_info = PostDispatchInfo { actual_weight: Some(actual), pays_fee: Pays::Yes };
		result.map_err(|error| DispatchErrorWithPostInfo { post_info, error })?;

		let hash = record.call.hash();
		Self::deposit_event(Event::Executed { id, class: record.class, hash });
		Ok(post_info)
	}

	/// The record and the call, if it can be executed now within the bound.
	#[allow(clippy::type_complexity)]
	fn ready(
		id: CallId,
		weight_bound: Weight,
	) -> Result<(ScheduledCallOf<T>, <T as frame_system::Config>::RuntimeCall), Error<T>> {
		let record = Self::record(id)?;
		let now = Self::now();
		ensure!(now >= record.ready_at, Error::<T>::CallNotReady);
		ensure!(!record.has_lapsed(now), Error::<T>::WindowClosed);
		ensure!(record.version == Self::version(), Error::<T>::EncodingChanged);
		let call = Self::call_of(&record)?;
		let weight = call.get_dispatch_info().call_weight;
		ensure!(weight.all_lte(weight_bound), Error::<T>::WeightBoundTooLow);
		Ok((record, call))
	}

	/// The record of a scheduled call.
	pub(crate) fn record(id: CallId) -> Result<ScheduledCallOf<T>, Error<T>> {
		Pending::<T>::get(id).ok_or(Error::<T>::UnknownCall)
	}

	/// The call of a record.
	pub(crate) fn call_of(
		record: &ScheduledCallOf<T>,
	) -> Result<<T as frame_system::Config>::RuntimeCall, Error<T>> {
		T::Preimages::peek(&record.call)
			.map(|(call, _)| call)
			.map_err(|_| Error::<T>::CallUnavailable)
	}

	/// Removes a call, its bytes, and the objections to it.
	pub(crate) fn remove(id: CallId, record: &ScheduledCallOf<T>) {
		Pending::<T>::remove(id);
		Objections::<T>::remove(id);
		T::Preimages::drop(&record.call);
	}
}
