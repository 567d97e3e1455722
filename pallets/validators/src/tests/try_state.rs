//! Each check fails on a state that breaks it.

use frame_support::hypothetically;
use sp_staking::offence::OffenceSeverity;

use crate::{mock::*, Admitted, Params, SetStart, SetStarts, Sets};

/// Breaks a state with four validators, and expects the check to fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	chain(4).execute_with(|| {
		sessions(1);
		hypothetically!({
			break_it();
			assert_eq!(Validators::do_try_state(), Err(message.into()));
		});
	});
}

#[test]
fn finds_validators_out_of_order() {
	let message = "the admitted validators are not sorted, or one is admitted twice";
	fails(|| Admitted::<Test>::mutate(|all| all.as_mut().swap(0, 1)), message);
	fails(|| Admitted::<Test>::mutate(|all| all.try_push(val(4)).unwrap()), message);
}

#[test]
fn finds_wrong_records_of_sets() {
	let start = |session| SetStart { session, block: 0, set_id: 0, is_forced: false };
	let push = |session| SetStarts::<Test>::mutate(|all| all.try_push(start(session)).unwrap());
	let message = "the recorded sets are not those of their first sessions";
	fails(|| push(1), message);
	fails(|| Sets::<Test>::remove(0), message);
	let copy = |session| Sets::<Test>::insert(session, Sets::<Test>::get(0).unwrap());
	fails(|| copy(1), message);
	let unsorted = || {
		SetStarts::<Test>::kill();
		[1, 0].into_iter().for_each(push);
		copy(1);
	};
	fails(unsorted, "the first sessions of the sets are not in order");
	let other = || pallet_session::Validators::<Test>::mutate(|all| all.swap(0, 1));
	fails(other, "the newest set is not that of the session");
}

#[test]
fn finds_other_authorities() {
	let other = || pallet_aura::Authorities::<Test>::mutate(|all| all.as_mut().swap(0, 1));
	fails(other, "the authorities of Aura are not those of the set");
	let other = || {
		pallet_grandpa::Authorities::<Test>::mutate(|all| {
			let mut list = all.to_vec();
			list.swap(0, 1);
			*all = frame_support::WeakBoundedVec::force_from(list, None);
		})
	};
	fails(other, "the authorities of GRANDPA are not those of the set");
}

#[test]
fn finds_wrongly_disabled_validators() {
	let disable = |index| {
		pallet_session::DisabledValidators::<Test>::mutate(|all| {
			all.push((index, OffenceSeverity::max_severity()))
		})
	};
	fails(|| disable(1), "a validator is disabled and not suspended");
	fails(|| [0, 1].into_iter().for_each(disable), "a third of the set is disabled");
}

#[test]
fn finds_values_out_of_bounds() {
	let message = "the governed values are out of their bounds";
	fails(|| Params::<Test>::mutate(|params| params.session_blocks = 0), message);
}
