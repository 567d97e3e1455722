use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, Feeds, Quote};

/// A price of 100 is accepted, one of 50 held.
fn held() {
	for dollars in [100, 50] {
		wait(1);
		feed(1, price("H100"), usd(dollars));
		feed(2, price("H100"), usd(dollars));
	}
}

#[test]
fn accepts_what_is_held() {
	run(|| {
		held();
		assert_ok!(Appraisal::accept_value(RuntimeOrigin::root(), price("H100")));
		let feed = Feeds::<Test>::get(price("H100")).unwrap();
		// The first of both to say 50 made the median: his number, and one from before.
		let quote = Quote { value: usd(50), as_of: START + 2 };
		assert_eq!((feed.accepted, feed.held), (Some(quote), None));
		let Quote { value, as_of } = quote;
		System::assert_last_event(
			Event::ValueAccepted { feed: price("H100"), value, as_of }.into(),
		);
	});
}

#[test]
fn is_for_governance_alone() {
	run(|| {
		held();
		let call = Appraisal::accept_value(RuntimeOrigin::signed(account(1)), price("H100"));
		assert_noop!(call, DispatchError::BadOrigin);
	});
}

#[test]
fn refuses_where_there_is_nothing_to_accept() {
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
fn refuses_what_would_be_stale_at_once() {
	run(|| {
		held();
		wait(301);
		let accept = || Appraisal::accept_value(RuntimeOrigin::root(), price("H100"));
		assert_noop!(accept(), Error::<Test>::HeldValueStale);
		Timestamp::set_timestamp(Timestamp::get() - 1_000);
		assert_ok!(accept());
	});
}
