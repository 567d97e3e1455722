//! `schedule`: a call with its times.

use frame_support::{
	dispatch::GetDispatchInfo,
	pallet_prelude::*,
	traits::{Contains, QueryPreimage, StorePreimage, UnixTime},
};
use sp_runtime::traits::Hash;

use crate::{
	types::length, BoundedCallOf, CallClass, CallId, Config, Error, Event, NextCallId, Pallet,
	Params, Pending, ScheduledCall, MAX_CALL_BYTES,
};

impl<T: Config> Pallet<T> {
	/// Stores a call and returns its id.
	pub(crate) fn do_schedule(
		call: <T as frame_system::Config>::RuntimeCall,
		class: CallClass,
	) -> Result<CallId, DispatchError> {
		ensure!(length(&call) <= MAX_CALL_BYTES, Error::<T>::CallTooLong);
		let weight = call.get_dispatch_info().call_weight;
		ensure!(weight.all_lte(T::MaxCallWeight::get()), Error::<T>::CallTooHeavy);
		let id = NextCallId::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::TooManyCalls)?;

		let now = Self::now();
		let ready_at = now.saturating_add(Self::delay_of(&call, class));
		let expires_at = ready_at.saturating_add(Params::<T>::get().window);
		let (call, hash) = Self::store(call)?;
		let version = Self::version();
		let record =
			ScheduledCall { call, class, version, scheduled_at: now, ready_at, expires_at };
		Pending::<T>::insert(id, record);
		NextCallId::<T>::put(next);

		Self::deposit_event(Event::Scheduled { id, class, hash, ready_at, expires_at });
		Ok(id)
	}

	/// Stores the bytes of a call. Returns them, or where they are, and their hash.
	///
	/// Preimages count the requests of one hash, but not those that `bound` adds to an earlier one.
	/// It is added here, so that the end of one call takes the bytes from no equal call.
	fn store(
		call: <T as frame_system::Config>::RuntimeCall,
	) -> Result<(BoundedCallOf<T>, T::Hash), DispatchError> {
		let hash = T::Hashing::hash_of(&call);
		let is_shared = T::Preimages::is_requested(&hash);
		let call = T::Preimages::bound(call)?;
		if is_shared {
			T::Preimages::hold(&call);
		}
		Ok((call, hash))
	}

	/// Seconds for which a call waits.
	fn delay_of(call: &<T as frame_system::Config>::RuntimeCall, class: CallClass) -> u64 {
		match class {
			CallClass::Root if T::Undelayed::contains(call) => 0,
			_ => Params::<T>::get().delay,
		}
	}

	/// The version of the encoding of calls.
	pub(crate) fn version() -> u32 {
		<T as frame_system::Config>::Version::get().transaction_version
	}

	/// Seconds since 1970.
	pub(crate) fn now() -> u64 {
		T::Time::now().as_secs()
	}
}
