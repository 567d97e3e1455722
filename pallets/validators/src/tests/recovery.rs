//! GRANDPA stalls, and governance forces a change of its authorities.

use frame_support::{assert_noop, assert_ok};
use pallet_session::SessionManager;

use crate::{mock::*, Error, SetStarts};

fn authorities() -> Vec<sp_consensus_grandpa::AuthorityId> {
	Grandpa::grandpa_authorities().into_iter().map(|(id, _)| id).collect()
}

fn votes(seeds: impl IntoIterator<Item = u8>) -> Vec<sp_consensus_grandpa::AuthorityId> {
	vals(seeds).iter().map(|who| keys(who, 0).grandpa).collect()
}

#[test]
fn two_of_four_are_dismissed_and_a_forced_change_follows() {
	chain(4).execute_with(|| {
		Dead::set(vals([3, 4]));
		for seed in [3, 4] {
			assert_ok!(Validators::dismiss(council(), val(seed)));
		}
		next_session();
		// The set that starts next is the one without them.
		assert_ok!(Grandpa::note_stalled(root(), 3, 0));
		next_session();
		assert_eq!(set(), vals([1, 2]));
		assert_eq!(authorities(), votes(1..=4), "before the delay");
		blocks(3);
		assert_eq!(authorities(), votes([1, 2]));
		assert_eq!((Grandpa::stalled(), Grandpa::pending_change().is_none()), (None, true));
		// Later changes are ordinary ones again.
		sessions(2);
		join(&val(5));
		sessions(2);
		assert_eq!(authorities(), votes([1, 2, 5]));
	});
}

/// No set is planned that GRANDPA would not take.
#[test]
fn no_set_is_planned_while_a_change_waits() {
	chain(4).execute_with(|| {
		join(&val(5));
		let planned = || <Validators as SessionManager<_>>::new_session(9);
		assert_eq!(planned(), Some(vals(1..=5)));
		assert_ok!(Grandpa::note_stalled(root(), 3, 0));
		assert_eq!(planned(), None, "a forced change is due");
		pallet_grandpa::Stalled::<Test>::kill();
		assert_ok!(Grandpa::schedule_change(Grandpa::grandpa_authorities(), 3, None));
		assert!(Grandpa::pending_change().is_some());
		assert_eq!(planned(), None, "a change waits for its block");
	});
}

/// The calls never leave the chain without a validator. If none were left, the set would stay.
#[test]
fn no_empty_set_is_planned() {
	chain(4).execute_with(|| {
		crate::Admitted::<Test>::kill();
		assert_eq!(<Validators as SessionManager<_>>::new_session(9), None);
	});
}

/// A change that meets a waiting one would be lost for GRANDPA: so no session ends meanwhile.
#[test]
fn a_change_waits_for_a_long_forced_one() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::dismiss(council(), val(4)));
		next_session();
		assert_ok!(Grandpa::note_stalled(root(), 3 * SESSION as u64, 0));
		// The keys are rotated in between, and the set changes by that alone.
		assert_ok!(set_keys(&val(1), 1));
		next_session();
		let session = Session::current_index();
		blocks(2 * SESSION);
		assert_eq!(Session::current_index(), session);
		assert_eq!(authorities(), votes(1..=4));
		blocks(SESSION + 1);
		sessions(2);
		assert_eq!(set(), vals(1..=3));
		let mut expected = votes(1..=3);
		expected[0] = keys(&val(1), 1).grandpa;
		assert_eq!(authorities(), expected);
	});
}

/// A second forced change comes too soon, and is made later with the set of then.
#[test]
fn a_set_stays_while_grandpa_is_stalled() {
	chain(4).execute_with(|| {
		assert_ok!(Grandpa::note_stalled(root(), 12, 0));
		next_session();
		assert_ok!(Grandpa::note_stalled(root(), 2, 0));
		join(&val(5));
		sessions(1);
		// A forced change comes at most every 24 blocks.
		assert!(Grandpa::stalled().is_some());
		assert_eq!(set(), vals(1..=4));
		sessions(6);
		assert_eq!(Grandpa::stalled(), None);
		assert_eq!(authorities(), votes(1..=5));
	});
}

/// The nodes do not make changes whose blocks never become final, nor do they count them. A
/// validator could bring such changes about by new keys.
#[test]
fn the_number_of_the_set_stays_that_of_the_nodes() {
	chain(4).execute_with(|| {
		sessions(1);
		let last_final = System::block_number();
		Dead::set(vals([3, 4]));
		for generation in 1..=2 {
			assert_ok!(set_keys(&val(1), generation));
			sessions(2);
		}
		assert_eq!(set_id(), 2);
		for seed in [3, 4] {
			assert_ok!(Validators::dismiss(council(), val(seed)));
		}
		next_session();
		assert_ok!(Grandpa::note_stalled(root(), 3, last_final));
		next_session();
		blocks(3);
		let expected = [keys(&val(1), 2).grandpa, keys(&val(2), 0).grandpa];
		assert_eq!((set_id(), authorities()), (1, expected.to_vec()));
		let sessions_of = |set_id| Grandpa::session_for_set(set_id);
		assert_eq!([0, 1, 2].map(sessions_of), [Some(2), Some(Session::current_index()), None]);
		let voter = keys(&val(3), 0).grandpa;
		assert_eq!(Validators::prove_vote(0, voter).unwrap().session, 2);

		// A forced change is made by the nodes, final or not, so the next one is another.
		assert_ok!(Grandpa::note_stalled(root(), 2, last_final));
		sessions(2);
		assert_eq!((Grandpa::stalled(), set_id()), (None, 2));
		// What is final is counted.
		assert_ok!(set_keys(&val(2), 1));
		sessions(2);
		let last_final = System::block_number();
		assert_eq!(set_id(), 3);
		sessions(1);
		assert_ok!(Grandpa::note_stalled(root(), 2, last_final));
		sessions(1);
		assert_eq!((Grandpa::stalled(), set_id()), (None, 4));
	});
}

#[test]
fn the_bounds_do_not_stop_the_council() {
	chain(4).execute_with(|| {
		let params = crate::Parameters { minimum: 4, ..params() };
		assert_ok!(Validators::set_params(root(), params));
		assert_noop!(Validators::leave(signed(val(1))), Error::<Test>::BelowMinimum);
		for seed in [3, 4] {
			assert_ok!(Validators::dismiss(council(), val(seed)));
		}
	});
}

/// The record of the running set: its first session, its number for GRANDPA, whether it was forced.
fn newest() -> (u32, u64, bool) {
	let starts = SetStarts::<Test>::get();
	let start = starts.last().expect("a set is recorded");
	(start.session, start.set_id, start.is_forced)
}

/// GRANDPA counts a forced change of the same set too.
#[test]
fn a_forced_change_is_recorded_even_of_the_same_set() {
	chain(4).execute_with(|| {
		assert_ok!(Grandpa::note_stalled(root(), 3, 0));
		next_session();
		let set_id = pallet_grandpa::CurrentSetId::<Test>::get();
		assert_eq!(newest(), (Session::current_index(), set_id, true));
	});
}

/// A forced change that GRANDPA refuses leaves Session with a set that it does not have.
#[test]
fn a_set_that_grandpa_does_not_take_yet_is_recorded() {
	chain(4).execute_with(|| {
		// Until block 16. Another one may follow from block 27 on, and a session starts in
		// block 25.
		assert_ok!(Grandpa::note_stalled(root(), 11, 0));
		next_session();
		let first = newest();
		assert_ok!(Validators::dismiss(council(), val(4)));
		next_session();
		assert!(pallet_session::QueuedChanged::<Test>::get());
		assert_ok!(Grandpa::note_stalled(root(), 3, 0));
		next_session();
		assert!(Grandpa::stalled().is_some(), "it is too soon");
		assert_eq!(newest(), (Session::current_index(), first.1, false));
		assert_eq!(set(), vals(1..=3));
	});
}

/// GRANDPA waits for twice the delay between two forced changes, and not longer.
#[test]
fn a_forced_change_is_taken_as_soon_as_grandpa_takes_one() {
	chain(4).execute_with(|| {
		assert_ok!(Grandpa::note_stalled(root(), SESSION.into(), 0));
		next_session();
		let next = pallet_grandpa::NextForced::<Test>::get();
		while Grandpa::pending_change().is_some() {
			blocks(1);
		}
		assert_ok!(Grandpa::note_stalled(root(), 3, 0));
		next_session();
		assert_eq!(next, Some(System::block_number() - 1), "the block that started the session");
		assert!(newest().2 && Grandpa::stalled().is_none());
		assert_eq!(newest().0, Session::current_index());
	});
}

/// A set that started in the last final block is one that the nodes have.
#[test]
fn a_change_in_the_last_final_block_is_made() {
	chain(4).execute_with(|| {
		join(&val(5));
		sessions(2);
		let start = *SetStarts::<Test>::get().last().expect("a set is recorded");
		assert_eq!((start.block, start.is_forced), (System::block_number() - 1, false));
		assert_ok!(Grandpa::note_stalled(root(), 3, start.block));
		next_session();
		assert_eq!(newest(), (Session::current_index(), start.set_id + 1, true));
	});
}
