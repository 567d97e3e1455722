use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{unit::State, LeaseBook, LeaseFacts};

use crate::{mock::*, Error, Event, Lease, LeaseStatus};

#[test]
fn activates_the_lease_of_an_issued_unit() {
	new_test_ext().execute_with(|| {
		let id = offered();
		assert_ok!(Leases::accept(signed(LESSEE), id));
		assert_eq!(record(id).status, LeaseStatus::Active);
		let facts = LeaseFacts {
			id,
			unit: UNIT,
			lessee: LESSEE,
			hourly: usd(2),
			from: NOW,
			until: NOW + 365 * DAY,
			paid: 0,
			recognised_for: None,
		};
		assert_eq!(Leases::active(UNIT), Some(facts));
		let (from, until) = (NOW, NOW + 365 * DAY);
		let event = Event::Activated { lease: id, unit: UNIT, lessee: LESSEE, from, until };
		assert_eq!(last_event(), event.into());
	});
}

#[test]
fn refuses_all_but_an_admitted_lessee_of_the_offer() {
	new_test_ext().execute_with(|| {
		let id = offered();
		assert_noop!(Leases::accept(signed(LESSEE), id + 1), Error::<Test>::UnknownLease);
		for other in [OWNER, OTHER_LESSEE] {
			assert_noop!(Leases::accept(signed(other), id), Error::<Test>::NotLessee);
		}
		Lessees::set(&vec![OTHER_LESSEE]);
		assert_noop!(Leases::accept(signed(LESSEE), id), Error::<Test>::UnknownLessee);
	});
}

/// No rent is backdated: neither that of a begin in the past, nor that of a late answer.
#[test]
fn begins_the_lease_now_at_the_earliest() {
	new_test_ext().execute_with(|| {
		let past = offered_as(Lease { from: NOW - 100, ..lease() });
		advance(50);
		assert_ok!(Leases::accept(signed(LESSEE), past));
		assert_eq!(record(past).lease.from, NOW + 50);
		assert_eq!(Leases::arrears(past, NOW + 50).unwrap().fallen_due, 0);

		set_unit(UNIT + 1, State::Issued, OWNER);
		let later = active_as(Lease { unit: UNIT + 1, from: NOW + 100, ..lease() });
		assert_eq!(record(later).lease.from, NOW + 100);
		assert_eq!(Leases::arrears(later, NOW + 100).unwrap().fallen_due, 0);
	});
}

#[test]
fn refuses_a_lease_that_is_over() {
	new_test_ext().execute_with(|| {
		let id = offered_as(Lease { until: NOW + 60, ..lease() });
		advance(60);
		assert_noop!(Leases::accept(signed(LESSEE), id), Error::<Test>::LeaseOver);
	});
}

#[test]
fn refuses_an_offer_of_a_former_owner() {
	new_test_ext().execute_with(|| {
		let id = offered();
		set_unit(UNIT, State::Issued, BUYER);
		assert_noop!(Leases::accept(signed(LESSEE), id), Error::<Test>::OwnerChanged);
		remove_unit(UNIT);
		assert_noop!(Leases::accept(signed(LESSEE), id), Error::<Test>::UnknownUnit);
		set_unit(UNIT, State::Issued, OWNER);
		assert_ok!(Leases::accept(signed(LESSEE), id));
	});
}

#[test]
fn refuses_units_that_cannot_be_leased() {
	new_test_ext().execute_with(|| {
		let id = offered();
		for (state, error) in [
			(State::Applied, Error::<Test>::NotIssued),
			(State::Seized, Error::<Test>::UnitSeized),
			(State::Redeeming, Error::<Test>::UnitRedeeming),
		] {
			set_unit(UNIT, state, OWNER);
			assert_noop!(Leases::accept(signed(LESSEE), id), error);
		}
	});
}

#[test]
fn refuses_a_second_lease_of_a_unit() {
	new_test_ext().execute_with(|| {
		let id = offered_as(Lease { lessee: OTHER_LESSEE, ..lease() });
		let first = active();
		assert_noop!(Leases::accept(signed(LESSEE), first), Error::<Test>::AlreadyActive);
		for state in [State::Issued, State::Pledged] {
			set_unit(UNIT, state, OWNER);
			assert_noop!(Leases::accept(signed(OTHER_LESSEE), id), Error::<Test>::UnitLeased);
		}
	});
}

#[test]
fn of_a_pledged_unit_waits_for_the_committee() {
	new_test_ext().execute_with(|| {
		set_unit(UNIT, State::Pledged, OWNER);
		let id = offered();
		assert_ok!(Leases::accept(signed(LESSEE), id));
		assert_eq!(last_event(), Event::Accepted { lease: id, unit: UNIT }.into());
		assert_eq!(record(id).status, LeaseStatus::Accepted);
		assert_eq!(Leases::active(UNIT), None);
		assert_noop!(Leases::pay_rent(signed(LESSEE), id, ONE), Error::<Test>::NotActive);
		assert_noop!(Leases::accept(signed(LESSEE), id), Error::<Test>::AlreadyAccepted);

		// The loan ends first: the lessee accepts once more.
		set_unit(UNIT, State::Issued, OWNER);
		assert_ok!(Leases::accept(signed(LESSEE), id));
		assert_eq!(Leases::active(UNIT).unwrap().id, id);
	});
}
