use frame_support::assert_ok;

use crate::{
	mock::*, Absences, Authored, Event, Offence, Parameters, SuspensionReason, Suspensions,
};

fn reason(seed: u8) -> Option<SuspensionReason> {
	Suspensions::<Test>::get(val(seed)).map(|suspension| suspension.reason)
}

#[test]
fn suspends_after_the_governed_number_of_sessions_without_a_block() {
	chain(4).execute_with(|| {
		Dead::set(vals([4]));
		sessions(2);
		assert_eq!((reason(4), Absences::<Test>::get(val(4))), (None, 2));
		next_session();
		assert_eq!(reason(4), Some(SuspensionReason::Offline));
		let (who, offence, session) = (val(4), Offence::Absence, 2);
		let event = Event::Offended { who, offence, session, is_suspended: true };
		System::assert_has_event(event.into());
		// Counted at the end of a session, it is out of the session after next of that one.
		next_session();
		assert_eq!(set(), vals([1, 2, 3]));
		assert_eq!(Absences::<Test>::iter().count(), 0);
	});
}

/// What a validator missed is forgotten when it leaves.
#[test]
fn a_validator_that_comes_back_begins_anew() {
	chain(4).execute_with(|| {
		Dead::set(vals([4]));
		sessions(2);
		assert_eq!(Absences::<Test>::get(val(4)), 2);
		assert_ok!(Validators::leave(RuntimeOrigin::signed(val(4))));
		assert_ok!(Validators::admit(root(), val(4)));
		assert_eq!(Absences::<Test>::get(val(4)), 0);
	});
}

#[test]
fn a_block_ends_the_row() {
	chain(4).execute_with(|| {
		for _ in 0..4 {
			Dead::set(vals([2]));
			sessions(2);
			Dead::set(vec![]);
			sessions(1);
			assert_eq!((reason(2), Absences::<Test>::get(val(2))), (None, 0));
		}
	});
}

/// Slots without blocks count for nobody: the chain stood still.
#[test]
fn a_halt_harms_no_validator() {
	chain(4).execute_with(|| {
		for _ in 0..20 {
			// A thousand slots pass between two blocks.
			pallet_aura::CurrentSlot::<Test>::mutate(|slot| *slot = *slot + 1_000u64);
			next_block();
		}
		assert_eq!(Suspensions::<Test>::iter().count(), 0);
		assert_eq!(Absences::<Test>::iter().count(), 0);
	});
}

/// With five blocks a session, not every one of eight validators is expected to make one.
#[test]
fn a_session_shorter_than_the_set_counts_for_nobody() {
	chain(8).execute_with(|| {
		sessions(10);
		assert_eq!(Suspensions::<Test>::iter().count(), 0);
		assert_eq!(Absences::<Test>::iter().count(), 0);
		assert_eq!(set().len(), 8);
	});
}

/// With five blocks a session, each of five validators is expected to make one.
#[test]
fn a_session_as_long_as_the_set_counts() {
	chain(5).execute_with(|| {
		Dead::set(vals([5]));
		sessions(3);
		assert_eq!(reason(5), Some(SuspensionReason::Offline));
	});
}

#[test]
fn never_suspends_a_third() {
	chain(4).execute_with(|| {
		Dead::set(vals([3, 4]));
		sessions(3);
		assert_eq!((reason(3), reason(4)), (Some(SuspensionReason::Offline), None));
		let offended = |seed, is_suspended| {
			let (who, offence, session) = (val(seed), Offence::Absence, 2);
			RuntimeEvent::from(Event::Offended { who, offence, session, is_suspended })
		};
		System::assert_has_event(offended(3, true));
		System::assert_has_event(offended(4, false));
		System::reset_events();
		sessions(5);
		assert_eq!((reason(4), set()), (None, vals([1, 2, 4])));
		let offences = System::events().into_iter().filter(|record| {
			matches!(record.event, RuntimeEvent::Validators(Event::Offended { .. }))
		});
		assert_eq!(offences.count(), 0, "it is named once");
		// The place of one that is dismissed is free.
		assert_ok!(Validators::dismiss(council(), val(3)));
		for seed in [5, 6] {
			join(&val(seed));
		}
		sessions(3);
		assert_eq!(reason(4), Some(SuspensionReason::Offline));
	});
}

/// Of seven validators two may be suspended at a time, whatever the share of a session allows.
#[test]
fn those_that_are_suspended_count_towards_the_third() {
	chain(7).execute_with(|| {
		let half = sp_runtime::Perbill::from_percent(50);
		let params =
			Parameters { minimum: 1, max_change: half, session_blocks: 10, ..Validators::params() };
		assert_ok!(Validators::set_params(root(), params));
		Dead::set(vals(4..=7));
		sessions(6);
		let offline = (4..=7).filter(|seed| reason(*seed).is_some());
		assert_eq!(offline.count(), 2);
	});
}

/// The author of the first block of a session is of the set before, which is credited.
#[test]
fn blocks_are_counted_for_the_session_in_which_they_were_due() {
	chain(4).execute_with(|| {
		let counted = || vals(1..=4).iter().map(Authored::<Test>::get).sum::<u32>();
		// The first block is made, and the fifth begins the next session.
		assert_eq!(counted(), 1);
		blocks(3);
		assert_eq!((counted(), Session::current_index()), (4, 0));
		blocks(1);
		assert_eq!((counted(), Session::current_index()), (0, 1));
		blocks(1);
		assert_eq!(counted(), 1);
	});
}
