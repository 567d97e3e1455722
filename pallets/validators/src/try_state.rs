//! Invariants 80 to 82, which hold between any two calls.

use alloc::vec::Vec;

use frame_support::{ensure, traits::DisabledValidators};
use pallet_grandpa::Pallet as Grandpa;
use pallet_session::Pallet as Session;
use sp_runtime::TryRuntimeError;

use crate::{Admitted, Config, Offenders, Pallet, Params, SetStarts, Sets, Suspensions, MAX_SETS};

impl<T: Config> Pallet<T> {
	/// Checks all invariants.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_admitted()?;
		Self::check_sets()?;
		Self::check_authorities()?;
		Self::check_disabled()?;
		Self::check_params(&Params::<T>::get())
			.map_err(|_| "the governed values are out of their bounds".into())
	}

	/// Invariant 80: each validator is admitted once.
	fn check_admitted() -> Result<(), TryRuntimeError> {
		let admitted = Admitted::<T>::get();
		ensure!(
			admitted.iter().zip(admitted.iter().skip(1)).all(|(one, next)| one < next),
			"the admitted validators are not sorted, or one is admitted twice"
		);
		Ok(())
	}

	/// Invariant 80: the last sets are recorded, and the newest is that of Session.
	fn check_sets() -> Result<(), TryRuntimeError> {
		let starts = SetStarts::<T>::get();
		let sessions: Vec<_> = starts.iter().map(|start| start.session).collect();
		ensure!(
			sessions.is_sorted() && starts.iter().map(|start| start.block).is_sorted(),
			"the first sessions of the sets are not in order"
		);
		let mut recorded: Vec<_> = Sets::<T>::iter_keys().collect();
		recorded.sort();
		ensure!(recorded == sessions, "the recorded sets are not those of their first sessions");
		ensure!(
			recorded.len() <= MAX_SETS.try_into().unwrap_or_default(),
			"more sets are recorded than the bound"
		);
		let newest = sessions.last().and_then(Sets::<T>::get).unwrap_or_default();
		let accounts: Vec<_> = newest.into_iter().map(|member| member.who).collect();
		ensure!(
			accounts == Session::<T>::validators(),
			"the newest set is not that of the session"
		);
		Ok(())
	}

	/// Invariant 81: Aura and GRANDPA have the keys of the set, but for a change that GRANDPA waits
	/// with.
	fn check_authorities() -> Result<(), TryRuntimeError> {
		let Some(set) = Self::set_of(Session::<T>::current_index()) else { return Ok(()) };
		let blocks: Vec<_> = set.iter().map(|member| member.aura.clone()).collect();
		ensure!(
			pallet_aura::Authorities::<T>::get().into_inner() == blocks,
			"the authorities of Aura are not those of the set"
		);
		let waits = Grandpa::<T>::stalled().is_some() || Grandpa::<T>::pending_change().is_some();
		let votes: Vec<_> = set.into_iter().map(|member| (member.grandpa, 1)).collect();
		ensure!(
			waits || Grandpa::<T>::grandpa_authorities() == votes,
			"the authorities of GRANDPA are not those of the set"
		);
		Ok(())
	}

	/// Invariant 82: only validators that are suspended, or of which an equivocation is proven, are
	/// disabled, and fewer than a third of the set.
	fn check_disabled() -> Result<(), TryRuntimeError> {
		let validators = Session::<T>::validators();
		let disabled = <Session<T> as DisabledValidators>::disabled_validators();
		ensure!(
			disabled.len().saturating_mul(3) < validators.len().max(1),
			"a third of the set is disabled"
		);
		for index in disabled {
			let who = usize::try_from(index).ok().and_then(|index| validators.get(index));
			ensure!(
				who.is_some_and(|who| {
					Suspensions::<T>::contains_key(who) || Offenders::<T>::contains_key(who)
				}),
				"a validator is disabled and not suspended"
			);
		}
		Ok(())
	}
}
