//! The powers of guardians, and `brake`.

use frame_support::{
	pallet_prelude::*,
	traits::{Contains, SafeMode, SafeModeError},
};
use sp_runtime::Saturating;

use crate::{Config, Error, Event, GuardianUses, Pallet, Params};

/// A power of a guardian.
#[derive(Clone, Copy)]
pub(crate) enum Power {
	/// Enter safe mode.
	Brake,
	/// Cancel a scheduled call.
	Cancel,
}

impl<T: Config> Pallet<T> {
	/// Enters safe mode. If it is entered already, the guardian keeps the power.
	pub(crate) fn do_brake(guardian: T::AccountId) -> DispatchResult {
		Self::use_power(&guardian, Power::Brake)?;
		let duration = T::BrakeDuration::get();
		T::SafeMode::enter(duration).map_err(|error| match error {
			SafeModeError::AlreadyEntered => Error::<T>::AlreadyBraked,
			SafeModeError::AlreadyExited | SafeModeError::Unknown => Error::<T>::BrakeFailed,
		})?;

		let until = frame_system::Pallet::<T>::block_number().saturating_add(duration);
		Self::deposit_event(Event::Braked { guardian, until });
		Ok(())
	}

	/// Records the use of a power. Fails if the guardian used it within the interval.
	///
	/// An origin could not do this: origins are tried for checks, too, and must not write.
	pub(crate) fn use_power(who: &T::AccountId, power: Power) -> Result<(), Error<T>> {
		ensure!(T::Guardians::contains(who), Error::<T>::NotGuardian);
		let now = Self::now();
		let interval = Params::<T>::get().guardian_interval;
		GuardianUses::<T>::try_mutate(who, |uses| {
			let last = match power {
				Power::Brake => &mut uses.braked_at,
				Power::Cancel => &mut uses.cancelled_at,
			};
			let is_free = last.is_none_or(|last| now >= last.saturating_add(interval));
			ensure!(is_free, Error::<T>::PowerUsed);
			*last = Some(now);
			Ok(())
		})
	}
}
