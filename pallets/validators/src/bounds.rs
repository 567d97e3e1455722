//! The bounds of departures that governance does not decide.

use alloc::vec::Vec;

use frame_support::ensure;
use pallet_session::Pallet as Session;

use crate::{Admitted, Config, Error, Pallet, Params, SuspensionReason, Suspensions};

/// The validators between the start of a session and the next one.
struct Standing<AccountId> {
	/// Those that the next set consists of, sorted.
	eligible: Vec<AccountId>,
	/// Number of validators in the queued set.
	queued: u32,
	/// Number of those in the queued set that have departed since.
	departed: u32,
}

impl<T: Config> Pallet<T> {
	/// Refuses the departure of the last validator.
	pub(crate) fn ensure_not_last(who: &T::AccountId) -> Result<(), Error<T>> {
		ensure!(Self::eligible() != [who.clone()], Error::<T>::LastValidator);
		Ok(())
	}

	/// Refuses a departure that leaves fewer than `minimum`, or exceeds the share of the session. A
	/// validator that is out of the next set already may depart at any time.
	pub(crate) fn ensure_may_depart(who: &T::AccountId) -> Result<(), Error<T>> {
		let params = Params::<T>::get();
		let Standing { eligible, queued, departed } = Self::standing();
		if eligible.binary_search(who).is_err() {
			return Ok(());
		}
		ensure!(length(&eligible) > params.minimum, Error::<T>::BelowMinimum);
		let allowed = params.max_change.mul_floor(queued).max(1);
		ensure!(departed < allowed, Error::<T>::TooManyDepartures);
		Ok(())
	}

	/// Whether a validator may be suspended automatically. Those suspended in this way are fewer
	/// than a third of them and the eligible ones.
	pub(crate) fn may_suspend(who: &T::AccountId) -> bool {
		let eligible = Self::eligible();
		if eligible.binary_search(who).is_err() {
			return true;
		}
		let suspended = Self::automatic_suspensions();
		let all = length(&eligible).saturating_add(suspended);
		let is_below_a_third = suspended.saturating_add(1).saturating_mul(3) < all;
		is_below_a_third && Self::ensure_may_depart(who).is_ok()
	}

	/// Number of admitted validators that are suspended for an equivocation or for being offline.
	fn automatic_suspensions() -> u32 {
		let admitted = Admitted::<T>::get().into_iter();
		let reasons = admitted.filter_map(Suspensions::<T>::get).map(|s| s.reason);
		length(&reasons.filter(|r| *r != SuspensionReason::Governance).collect::<Vec<_>>())
	}

	fn standing() -> Standing<T::AccountId> {
		let eligible = Self::eligible();
		let queued = Session::<T>::queued_keys();
		let departed: Vec<_> =
			queued.iter().filter(|(who, _)| eligible.binary_search(who).is_err()).collect();
		Standing { queued: length(&queued), departed: length(&departed), eligible }
	}
}

/// The length of a list of at most 64 validators.
fn length<V>(list: &[V]) -> u32 {
	list.len().try_into().unwrap_or(u32::MAX)
}
