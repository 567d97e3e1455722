//! The end of a lease after its time, in arrears, and what it frees.

use frame_support::{assert_noop, assert_ok, dispatch::GetDispatchInfo};
use infrafi_protocol::{unit::State, LeaseBook};

use crate::{mock::*, weights::WeightInfo, Call, Error, Event, Lease, Parameters};

fn end(who: AccountId, id: u64) -> Result<(), sp_runtime::DispatchError> {
	Leases::end(signed(who), id).map(drop).map_err(|error| error.error)
}

#[test]
fn by_any_account_from_its_last_second_on() {
	new_test_ext().execute_with(|| {
		let id = active_as(Lease { until: NOW + 10 * DAY, ..lease() });
		assert_ok!(Leases::pay_rent(signed(LESSEE), id, 100 * ONE));
		advance(10 * DAY - 1);
		assert_noop!(end(STRANGER, id), Error::<Test>::NotParty);
		advance(1);
		frame_support::hypothetically_ok!(end(STRANGER, id));
		advance(DAY);
		assert_ok!(end(STRANGER, id));
		let event = Event::Ended {
			lease: id,
			unit: UNIT,
			ended_at: NOW + 10 * DAY,
			fallen_due: 480 * ONE,
			paid: 100 * ONE,
		};
		assert_eq!(last_event(), event.into());
		assert!(is_gone(id));
		assert_eq!(Leases::active(UNIT), None);
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
		assert_noop!(end(STRANGER, id), Error::<Test>::UnknownLease);
	});
}

/// Neither a recognition nor the state of the unit keeps a lease that is over.
#[test]
fn after_its_time_needs_no_consent() {
	for state in [State::Issued, State::Pledged, State::Seized] {
		new_test_ext().execute_with(|| {
			let id = recognised(state);
			advance(365 * DAY);
			assert_ok!(end(STRANGER, id));
			assert!(is_gone(id));
		});
	}
	new_test_ext().execute_with(|| {
		let id = active();
		advance(365 * DAY);
		assert_ok!(Leases::end(committee(), id));
	});
}

#[test]
fn of_an_offer_is_refused() {
	new_test_ext().execute_with(|| {
		let id = offered();
		assert_noop!(end(OWNER, id), Error::<Test>::NotActive);
		assert_noop!(end(OWNER, id + 1), Error::<Test>::UnknownLease);
		let nobody = Leases::end(RuntimeOrigin::none(), id);
		assert_noop!(nobody, Error::<Test>::NotCreditCommittee);
	});
}

#[test]
fn by_the_owner_alone_while_rent_of_thirty_days_is_unpaid() {
	new_test_ext().execute_with(|| {
		let id = active();
		let is_ended = || {
			frame_support::hypothetically!({
				end(OWNER, id).unwrap();
				is_gone(id)
			})
		};
		advance(30 * DAY - 1);
		assert!(!is_ended());
		advance(1);
		assert!(is_ended());
		// The lessee alone does not end it, whatever it owes.
		frame_support::hypothetically!({
			assert_ok!(end(LESSEE, id));
			assert!(!is_gone(id));
		});
		// A payment takes the right away.
		assert_ok!(Leases::pay_rent(signed(LESSEE), id, ONE));
		assert!(!is_ended());
		advance(1_800);
		assert!(is_ended());

		let params = Parameters { min_arrears: 31 * DAY, ..Default::default() };
		assert_ok!(Leases::set_params(committee(), params));
		assert!(!is_ended());
	});
}

/// A buyer of the unit has the rights of the owner, and the former owner none.
#[test]
fn by_the_present_owner() {
	new_test_ext().execute_with(|| {
		let id = active();
		set_unit(UNIT, State::Issued, BUYER);
		advance(30 * DAY);
		assert_noop!(end(OWNER, id), Error::<Test>::NotParty);
		assert_ok!(end(BUYER, id));
		// The deposit goes to the account that paid it.
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
		assert_eq!(Balances::free_balance(BUYER), FUNDS);
	});
}

#[test]
fn frees_the_unit_for_the_next_lease() {
	new_test_ext().execute_with(|| {
		let id = active();
		let next = offered_as(Lease { lessee: OTHER_LESSEE, ..lease() });
		assert_ok!(end(OWNER, id));
		assert_ok!(end(LESSEE, id));
		assert_ok!(Leases::accept(signed(OTHER_LESSEE), next));
		assert_eq!(Leases::active(UNIT).unwrap().id, next);
	});
}

/// The loan counts the lease until its end, so it is brought up to now while the lease is there.
/// What is charged for that is returned where no loan depends on the unit.
#[test]
fn is_told_to_lending_before_it_happens() {
	for (state, is_told) in [(State::Issued, false), (State::Pledged, true), (State::Seized, true)]
	{
		new_test_ext().execute_with(|| {
			let id = active();
			set_unit(UNIT, state, OWNER);
			let consent = Leases::end(signed(OWNER), id).unwrap();
			let own = <Test as crate::Config>::WeightInfo::end();
			assert_eq!(consent.actual_weight, Some(own));
			assert!(Changes::get().is_empty());

			let ended = Leases::end(signed(LESSEE), id).unwrap();
			let expected = if is_told { vec![(UNIT, Some(id))] } else { vec![] };
			assert_eq!(Changes::get(), expected);
			// An end may note that the lease was in arrears.
			let own = own + NOTE_WEIGHT;
			assert_eq!(ended.actual_weight, (!is_told).then_some(own));
			let declared = Call::<Test>::end { id }.get_dispatch_info().call_weight;
			assert_eq!(declared, own + CHANGE_WEIGHT);
		});
	}
}

#[test]
fn fails_if_the_loan_cannot_be_brought_up_to_now() {
	new_test_ext().execute_with(|| {
		let id = recognised(State::Pledged);
		advance(365 * DAY);
		Refuses::set(&true);
		assert_noop!(end(STRANGER, id), REFUSED);
		// Bringing it up to now may end the recognition.
		Refuses::set(&false);
		EndsLoan::set(&true);
		assert_ok!(end(STRANGER, id));
		assert!(is_gone(id));
	});
}
