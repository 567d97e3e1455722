use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{unit::State, LeaseBook};

use crate::{mock::*, Error, Event, Lease, LeaseStatus};

/// A lease of a pledged unit that waits for the committee.
fn waiting() -> u64 {
	set_unit(UNIT, State::Pledged, OWNER);
	let id = offered();
	assert_ok!(Leases::accept(signed(LESSEE), id));
	id
}

#[test]
fn activates_a_lease_that_waits() {
	new_test_ext().execute_with(|| {
		let id = waiting();
		advance(100);
		assert_ok!(Leases::recognise(committee(), LOAN, id));
		let event = Event::Recognised { lease: id, unit: UNIT, loan: LOAN };
		assert_eq!(last_event(), event.into());
		let (from, until) = (NOW + 100, NOW + 365 * DAY);
		System::assert_has_event(
			Event::Activated { lease: id, unit: UNIT, lessee: LESSEE, from, until }.into(),
		);
		let facts = Leases::active(UNIT).unwrap();
		assert_eq!((facts.id, facts.from, facts.recognised_for), (id, from, Some(LOAN)));
		// Lending was asked about the lease as it begins.
		assert_eq!(Reviews::get(), vec![(LOAN, id, from)]);
	});
}

/// The lease was accepted before the units of an approved offer were pledged.
#[test]
fn takes_an_active_lease() {
	new_test_ext().execute_with(|| {
		let id = active();
		advance(100);
		assert_ok!(Leases::recognise(committee(), LOAN, id));
		let facts = Leases::active(UNIT).unwrap();
		assert_eq!((facts.from, facts.recognised_for), (NOW, Some(LOAN)));
		assert_eq!(Reviews::get(), vec![(LOAN, id, NOW)]);

		// The next loan takes its place.
		assert_noop!(Leases::recognise(committee(), LOAN, id), Error::<Test>::AlreadyRecognised);
		assert_ok!(Leases::recognise(committee(), LOAN + 1, id));
		assert_eq!(record(id).recognised_for, Some(LOAN + 1));
		System::assert_has_event(
			Event::RecognitionEnded { lease: id, unit: UNIT, loan: LOAN }.into(),
		);
	});
}

#[test]
fn refuses_all_but_the_committee() {
	new_test_ext().execute_with(|| {
		let id = active();
		for origin in [signed(OWNER), signed(LESSEE), RuntimeOrigin::none()] {
			assert_noop!(Leases::recognise(origin, LOAN, id), Error::<Test>::NotCreditCommittee);
		}
	});
}

#[test]
fn refuses_what_lending_refuses() {
	new_test_ext().execute_with(|| {
		let id = waiting();
		Refuses::set(&true);
		assert_noop!(Leases::recognise(committee(), LOAN, id), REFUSED);
	});
}

#[test]
fn refuses_a_lease_that_the_lessee_has_not_accepted_or_that_is_over() {
	new_test_ext().execute_with(|| {
		assert_noop!(Leases::recognise(committee(), LOAN, 0), Error::<Test>::UnknownLease);
		let id = offered();
		assert_noop!(Leases::recognise(committee(), LOAN, id), Error::<Test>::NotAccepted);
		assert_ok!(Leases::accept(signed(LESSEE), id));
		advance(365 * DAY);
		assert_noop!(Leases::recognise(committee(), LOAN, id), Error::<Test>::LeaseOver);
	});
}

#[test]
fn refuses_a_waiting_lease_that_cannot_begin() {
	new_test_ext().execute_with(|| {
		let id = waiting();
		let recognise = || Leases::recognise(committee(), LOAN, id);
		for (state, error) in [
			(State::Applied, Error::<Test>::NotIssued),
			(State::Seized, Error::<Test>::UnitSeized),
			(State::Redeeming, Error::<Test>::UnitRedeeming),
		] {
			set_unit(UNIT, state, OWNER);
			assert_noop!(recognise(), error);
		}
		set_unit(UNIT, State::Issued, BUYER);
		assert_noop!(recognise(), Error::<Test>::OwnerChanged);
		remove_unit(UNIT);
		assert_noop!(recognise(), Error::<Test>::UnknownUnit);

		set_unit(UNIT, State::Issued, OWNER);
		let other = active_as(Lease { lessee: OTHER_LESSEE, ..lease() });
		set_unit(UNIT, State::Pledged, OWNER);
		assert_noop!(recognise(), Error::<Test>::UnitLeased);
		assert_ok!(Leases::recognise(committee(), LOAN, other));
	});
}

#[test]
fn keeps_what_lending_writes_meanwhile() {
	new_test_ext().execute_with(|| {
		let id = recognised(State::Pledged);
		EndsLoan::set(&true);
		assert_ok!(Leases::recognise(committee(), LOAN + 1, id));
		assert_eq!(record(id).recognised_for, Some(LOAN + 1));
		assert_eq!(record(id).status, LeaseStatus::Active);
	});
}
