use frame_support::{assert_ok, traits::EstimateNextSessionRotation};
use pallet_session::{SessionManager, ShouldEndSession};

use crate::{mock::*, Event, GovernedSessions, Parameters, SetStarts, Sets, MAX_SETS};

fn first_sessions() -> Vec<u32> {
	SetStarts::<Test>::get().iter().map(|start| start.session).collect()
}

fn set_started(session: u32) -> bool {
	System::events().iter().any(|record| {
		matches!(record.event, RuntimeEvent::Validators(Event::SetStarted { session: s, .. }) if s == session)
	})
}

/// Each new set is a justification that is stored for good.
#[test]
fn a_set_that_stays_is_no_change() {
	chain(4).execute_with(|| {
		sessions(5);
		assert_eq!((set_id(), Session::current_index()), (0, 5));
		assert_eq!(first_sessions(), [0]);
		assert_eq!(Validators::new_session(6), None);
		assert_eq!(Validators::new_session_genesis(0), Some(vals(1..=4)));
	});
}

#[test]
fn other_keys_are_a_change() {
	chain(4).execute_with(|| {
		assert_ok!(set_keys(&val(3), 1));
		assert_eq!(Validators::new_session(1), Some(vals(1..=4)));
		next_session();
		assert_eq!((set_id(), Validators::new_session(2)), (0, None));
		System::reset_events();
		next_session();
		assert_eq!(set_id(), 1);
		assert!(set_started(2));
		let aura = pallet_aura::Authorities::<Test>::get();
		assert_eq!(aura[2], keys(&val(3), 1).aura);
		assert_eq!(Grandpa::grandpa_authorities()[2].0, keys(&val(3), 1).grandpa);
	});
}

#[test]
fn the_length_of_a_session_is_governed() {
	chain(4).execute_with(|| {
		let rotation = |now| GovernedSessions::<Test>::estimate_next_session_rotation(now).0;
		assert!(Validators::should_end_session(5) && !Validators::should_end_session(6));
		assert_eq!(
			(rotation(6), GovernedSessions::<Test>::average_session_length()),
			(Some(10), 5)
		);
		assert_ok!(Validators::set_params(root(), Parameters { session_blocks: 12, ..params() }));
		assert!(!Validators::should_end_session(5) && Validators::should_end_session(24));
		assert_eq!(rotation(13), Some(24));
	});
}

#[test]
fn no_session_ends_while_migrations_run() {
	chain(4).execute_with(|| {
		assert_ok!(Validators::leave(signed(val(1))));
		blocks(1);
		Ready::set(false);
		blocks(20);
		assert_eq!(Session::current_index(), 0);
		assert_eq!(
			crate::Authored::<Test>::iter_values().sum::<u32>(),
			2,
			"authors are not counted"
		);
		Ready::set(true);
		sessions(2);
		assert_eq!(set(), vals(2..=4));
	});
}

#[test]
fn the_oldest_record_goes() {
	chain(4).execute_with(|| {
		for generation in 1..=MAX_SETS as u8 + 2 {
			assert_ok!(set_keys(&val(1), generation % 7 + 1));
			sessions(2);
		}
		let starts: Vec<u32> = (3..=10).map(|set| set * 2).collect();
		assert_eq!(first_sessions(), starts);
		assert_eq!(Sets::<Test>::iter().count(), MAX_SETS as usize);
		assert_eq!(Validators::validator_set(5), None);
		assert!(Validators::validator_set(6).is_some());
		assert_eq!(Validators::validator_set(7), Validators::validator_set(6));
		assert_eq!(Validators::validator_set(21), None, "it has not started");
	});
}

/// Where it shrinks, an index of the old set is another validator of the new one.
#[test]
fn the_author_of_the_first_block_of_a_session_is_of_the_set_before() {
	for suspended in 1..=4 {
		chain(4).execute_with(|| {
			join(&val(5));
			next_session();
			assert_ok!(Validators::suspend(council(), val(suspended)));
			// Every author of the old set begins a session once, while the set changes twice.
			sessions(8);
			assert_eq!(set().len(), 4);
		});
	}
}
