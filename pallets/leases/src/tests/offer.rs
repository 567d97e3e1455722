use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{unit::State, LeaseBook};
use sp_runtime::DispatchError;

use crate::{mock::*, Error, Event, Lease, LeaseStatus, NextLeaseId, Parameters, MAX_HOURLY};

fn offer(lease: Lease<AccountId>) -> Result<(), DispatchError> {
	Leases::offer(signed(OWNER), lease)
}

#[test]
fn stores_the_offer_and_holds_the_deposit() {
	new_test_ext().execute_with(|| {
		assert_ok!(offer(lease()));
		let record = record(0);
		assert_eq!(record.lease, lease());
		assert_eq!(record.offered_by, OWNER);
		assert_eq!(record.status, LeaseStatus::Offered);
		assert_eq!(Balances::free_balance(OWNER), FUNDS - deposit());
		let event = Event::Offered {
			lease: 0,
			unit: UNIT,
			owner: OWNER,
			lessee: LESSEE,
			hourly: usd(2),
			from: NOW,
			until: NOW + 365 * DAY,
		};
		assert_eq!(last_event(), event.into());
		// An offer binds nobody.
		assert_eq!(Leases::active(UNIT), None);
		// Ids are never used twice.
		assert_ok!(Leases::withdraw(signed(OWNER), 0));
		assert_eq!(offered(), 1);
	});
}

#[test]
fn takes_units_of_the_caller_that_can_be_leased() {
	new_test_ext().execute_with(|| {
		assert_noop!(Leases::offer(signed(STRANGER), lease()), Error::<Test>::NotOwner);
		let unknown = Lease { unit: UNIT + 1, ..lease() };
		assert_noop!(offer(unknown), Error::<Test>::UnknownUnit);
		for (state, error) in [
			(State::Applied, Error::<Test>::NotIssued),
			(State::Seized, Error::<Test>::UnitSeized),
			(State::Redeeming, Error::<Test>::UnitRedeeming),
		] {
			set_unit(UNIT, state, OWNER);
			assert_noop!(offer(lease()), error);
		}
		for state in [State::Issued, State::Pledged] {
			set_unit(UNIT, state, OWNER);
			assert_ok!(offer(lease()));
		}
	});
}

#[test]
fn refuses_an_owner_that_leases_from_itself() {
	new_test_ext().execute_with(|| {
		let own = Lease { lessee: OWNER, ..lease() };
		assert_noop!(offer(own), Error::<Test>::LesseeIsOwner);
	});
}

/// The lessee is admitted when it accepts, or not.
#[test]
fn takes_any_lessee() {
	new_test_ext().execute_with(|| {
		assert_ok!(offer(Lease { lessee: STRANGER, ..lease() }));
	});
}

#[test]
fn keeps_the_rent_within_bounds() {
	new_test_ext().execute_with(|| {
		let at = |hourly| offer(Lease { hourly, ..lease() });
		assert_noop!(at(0), Error::<Test>::HourlyIsZero);
		assert_noop!(at(MAX_HOURLY + 1), Error::<Test>::HourlyTooHigh);
		assert_noop!(at(u128::MAX), Error::<Test>::HourlyTooHigh);
		assert_ok!(at(1));
		assert_ok!(at(MAX_HOURLY));
	});
}

#[test]
fn keeps_the_term_within_ten_years() {
	new_test_ext().execute_with(|| {
		let longest = 3_653 * DAY;
		let within = |from, until| offer(Lease { from, until, ..lease() });
		assert_noop!(within(NOW + 10, NOW + 10), Error::<Test>::EndNotAfterBegin);
		assert_noop!(within(NOW + 10, NOW + 9), Error::<Test>::EndNotAfterBegin);
		assert_noop!(within(NOW - 10, NOW), Error::<Test>::LeaseOver);
		assert_noop!(within(NOW, NOW + longest + 1), Error::<Test>::TermTooLong);
		// A begin that is past or far off lengthens nothing.
		assert_noop!(within(NOW - 1, NOW + longest), Error::<Test>::TermTooLong);
		assert_noop!(within(0, NOW + 1), Error::<Test>::TermTooLong);
		assert_noop!(within(NOW + longest, NOW + longest + 1), Error::<Test>::TermTooLong);
		assert_noop!(within(0, u64::MAX), Error::<Test>::TermTooLong);
		assert_ok!(within(NOW, NOW + longest));
		assert_ok!(within(NOW - 1, NOW + longest - 1));
		assert_ok!(within(NOW + longest - 1, NOW + longest));

		let params = Parameters { max_term: 60, ..Default::default() };
		assert_ok!(Leases::set_params(committee(), params));
		assert_noop!(within(NOW, NOW + 61), Error::<Test>::TermTooLong);
		assert_ok!(within(NOW, NOW + 60));
	});
}

#[test]
fn refuses_an_owner_without_the_deposit() {
	new_test_ext().execute_with(|| {
		set_unit(UNIT, State::Issued, PENNILESS);
		assert_noop!(Leases::offer(signed(PENNILESS), lease()), Error::<Test>::InsufficientInfra);
	});
}

#[test]
fn refuses_an_offer_after_the_last_id() {
	new_test_ext().execute_with(|| {
		NextLeaseId::<Test>::put(u64::MAX);
		assert_noop!(offer(lease()), Error::<Test>::TooManyLeases);
	});
}

#[test]
fn is_withdrawn_by_the_account_that_made_it() {
	new_test_ext().execute_with(|| {
		let id = offered();
		assert_noop!(Leases::withdraw(signed(OWNER), id + 1), Error::<Test>::UnknownLease);
		assert_noop!(Leases::withdraw(signed(LESSEE), id), Error::<Test>::NotOfferor);
		// It has the deposit, whether it still owns the unit or not.
		set_unit(UNIT, State::Issued, BUYER);
		assert_noop!(Leases::withdraw(signed(BUYER), id), Error::<Test>::NotOfferor);
		assert_ok!(Leases::withdraw(signed(OWNER), id));
		assert_eq!(last_event(), Event::OfferWithdrawn { lease: id, unit: UNIT }.into());
		assert!(is_gone(id));
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
	});
}

#[test]
fn is_declined_by_its_lessee() {
	new_test_ext().execute_with(|| {
		let id = offered();
		assert_noop!(Leases::decline(signed(LESSEE), id + 1), Error::<Test>::UnknownLease);
		for other in [OWNER, OTHER_LESSEE] {
			assert_noop!(Leases::decline(signed(other), id), Error::<Test>::NotLessee);
		}
		// A lessee needs no admission for a no, nor the unit.
		Lessees::set(&vec![]);
		remove_unit(UNIT);
		assert_ok!(Leases::decline(signed(LESSEE), id));
		assert_eq!(last_event(), Event::Declined { lease: id, unit: UNIT }.into());
		assert!(is_gone(id));
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
	});
}

#[test]
fn of_a_pledged_unit_is_withdrawn_or_declined_while_it_waits() {
	new_test_ext().execute_with(|| {
		set_unit(UNIT, State::Pledged, OWNER);
		let ids = [offered(), offered()];
		for id in ids {
			assert_ok!(Leases::accept(signed(LESSEE), id));
		}
		assert_ok!(Leases::withdraw(signed(OWNER), ids[0]));
		assert_ok!(Leases::decline(signed(LESSEE), ids[1]));
	});
}

#[test]
fn that_is_active_is_neither_withdrawn_nor_declined() {
	new_test_ext().execute_with(|| {
		let id = active();
		assert_noop!(Leases::withdraw(signed(OWNER), id), Error::<Test>::AlreadyActive);
		assert_noop!(Leases::decline(signed(LESSEE), id), Error::<Test>::AlreadyActive);
	});
}
