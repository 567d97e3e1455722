use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, DatedValue, Error, Event, Feeds};

/// Sets up a price of 100 that is accepted and a price of 50 that is held.
fn held() {
	for dollars in [100, 50] {
		wait(1);
		feed(1, price("H100"), usd(dollars));
		feed(2, price("H100"), usd(dollars));
	}
}

#[test]
fn accepts_the_held_value() {
	run(|| {
		held();
		assert_ok!(Appraisal::accept_value(RuntimeOrigin::root(), price("H100")));
		let feed = Feeds::<Test>::get(price("H100")).unwrap();
		// The number of the first appraiser that fed 50 is the median, with an older number.
		let expected = DatedValue { value: usd(50), as_of: START + 2 };
		assert_eq!((feed.accepted, feed.held), (Some(expected), None));
		let DatedValue { value, as_of } = expected;
		System::assert_last_event(
			Event::ValueAccepted { feed: price("H100"), value, as_of }.into(),
		);
	});
}

#[test]
fn is_for_governance_only() {
	run(|| {
		held();
		let call = Appraisal::accept_value(RuntimeOrigin::signed(account(1)), price("H100"));
		assert_noop!(call, Error::<Test>::NotGovernance);
	});
}

#[test]
fn refuses_if_no_value_is_held() {
	run(|| {
		let accept = |feed| Appraisal::accept_value(RuntimeOrigin::root(), feed);
		assert_noop!(accept(price("L40S")), Error::<Test>::UnknownFeed);
		assert_noop!(accept(price("H100")), Error::<Test>::NothingHeld);
		held();
		assert_ok!(accept(price("H100")));
		assert_noop!(accept(price("H100")), Error::<Test>::NothingHeld);
	});
}

#[test]
fn refuses_a_stale_value() {
	run(|| {
		held();
		wait(301);
		let accept = || Appraisal::accept_value(RuntimeOrigin::root(), price("H100"));
		assert_noop!(accept(), Error::<Test>::HeldValueStale);
		Timestamp::set_timestamp(Timestamp::get() - 1_000);
		assert_ok!(accept());
	});
}
