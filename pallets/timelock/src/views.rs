//! The reads behind the view functions.

use frame_support::{dispatch::GetDispatchInfo, weights::Weight};

use crate::{
	BoundedCallOf, CallId, Config, NextCallId, Pallet, Pending, PendingCall, PendingPage,
	ScheduledCall, MAX_PAGE,
};

impl<T: Config> Pallet<T> {
	/// Counts ids, not calls: a page over removed calls costs no more than one over scheduled ones.
	pub(crate) fn page(from: CallId, limit: u32) -> PendingPage<BoundedCallOf<T>, T::Hash> {
		let end = NextCallId::<T>::get();
		let stop = from.saturating_add(limit.clamp(1, MAX_PAGE).into()).min(end);
		PendingPage {
			calls: (from..stop).filter_map(Self::pending_call).collect(),
			next: (stop < end).then_some(stop),
		}
	}

	fn pending_call(id: CallId) -> Option<PendingCall<BoundedCallOf<T>, T::Hash>> {
		let ScheduledCall { call, class, version: _, scheduled_at, ready_at, expires_at } =
			Pending::<T>::get(id)?;
		let hash = call.hash();
		Some(PendingCall { id, call, hash, class, scheduled_at, ready_at, expires_at })
	}

	pub(crate) fn weight_of(id: CallId) -> Option<Weight> {
		let call = Self::call_of(&Pending::<T>::get(id)?).ok()?;
		Some(call.get_dispatch_info().call_weight)
	}
}
