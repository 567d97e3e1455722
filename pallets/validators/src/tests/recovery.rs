//! GRANDPA stalls, and governance forces a change of its authorities.

use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error};

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
