use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{unit::State, LeaseBook};

use crate::{mock::*, Error, Event, Lease, Parameters};

/// Rent of a day.
const DAILY: Balance = 48 * ONE;

fn pay(id: u64, amount: Balance) -> Result<(), sp_runtime::DispatchError> {
	Leases::pay_rent(signed(LESSEE), id, amount)
}

#[test]
fn goes_through_lending_and_is_counted() {
	new_test_ext().execute_with(|| {
		let id = active();
		advance(DAY);
		assert_ok!(pay(id, DAILY));
		advance(DAY);
		// Any account pays.
		assert_ok!(Leases::pay_rent(signed(STRANGER), id, DAILY / 2));
		let event = Event::RentPaid {
			lease: id,
			unit: UNIT,
			payer: STRANGER,
			to: Some(OWNER),
			amount: DAILY / 2,
			paid: DAILY / 2 * 3,
			fallen_due: 2 * DAILY,
		};
		assert_eq!(last_event(), event.into());
		assert_eq!(Leases::active(UNIT).unwrap().paid, DAILY / 2 * 3);
		// Lending saw the lease before the payment.
		assert_eq!(LastPayment::get(), Some((id, DAILY, STRANGER, DAILY / 2)));
	});
}

#[test]
fn belongs_to_the_present_owner_or_to_the_loan() {
	new_test_ext().execute_with(|| {
		let id = active();
		assert_ok!(pay(id, ONE));
		assert_eq!(received(Purpose::Owner(OWNER)), ONE);
		// A lease follows its unit.
		set_unit(UNIT, State::Issued, BUYER);
		assert_ok!(pay(id, 2 * ONE));
		assert_eq!(received(Purpose::Owner(BUYER)), 2 * ONE);
		set_unit(UNIT, State::Pledged, BUYER);
		assert_ok!(pay(id, 3 * ONE));
		assert_eq!(received(Purpose::Loan), 3 * ONE);
		let is_of_loan = |record: &frame_system::EventRecord<RuntimeEvent, _>| {
			matches!(
				&record.event,
				RuntimeEvent::Leases(Event::RentPaid { to: None, payer: LESSEE, .. })
			)
		};
		assert!(System::events().last().is_some_and(is_of_loan));
		set_unit(UNIT, State::Seized, BUYER);
		assert_ok!(pay(id, 4 * ONE));
		assert_eq!(received(Purpose::Proceeds), 4 * ONE);
		assert_eq!(received(Purpose::Owner(OWNER)), ONE);
	});
}

#[test]
fn is_paid_for_31_days_ahead_at_most() {
	new_test_ext().execute_with(|| {
		let id = active();
		assert_noop!(pay(id, 31 * DAILY + 1), Error::<Test>::RentTooHigh);
		assert_ok!(pay(id, 31 * DAILY));
		assert_noop!(pay(id, ONE), Error::<Test>::RentTooHigh);
		// Each day brings another one.
		advance(DAY);
		assert_noop!(pay(id, DAILY + 1), Error::<Test>::RentTooHigh);
		assert_ok!(pay(id, DAILY));
		// What is unpaid comes on top.
		advance(40 * DAY);
		assert_noop!(pay(id, 40 * DAILY + 1), Error::<Test>::RentTooHigh);
		assert_ok!(pay(id, 40 * DAILY));
		// A shorter time holds for what is paid from then on.
		let params = Parameters { max_prepaid: DAY, ..Default::default() };
		assert_ok!(Leases::set_params(committee(), params));
		assert_noop!(pay(id, ONE), Error::<Test>::RentTooHigh);
		advance(31 * DAY);
		assert_noop!(pay(id, DAILY + 1), Error::<Test>::RentTooHigh);
		assert_ok!(pay(id, DAILY));
	});
}

#[test]
fn is_paid_for_the_first_days_before_the_begin() {
	new_test_ext().execute_with(|| {
		let id = active_as(Lease { from: NOW + 100 * DAY, ..lease() });
		assert_noop!(pay(id, 31 * DAILY + 1), Error::<Test>::RentTooHigh);
		assert_ok!(pay(id, 31 * DAILY));
		advance(100 * DAY);
		assert_noop!(pay(id, ONE), Error::<Test>::RentTooHigh);
	});
}

#[test]
fn never_exceeds_the_rent_of_the_term() {
	new_test_ext().execute_with(|| {
		let id = active_as(Lease { until: NOW + 10 * DAY, ..lease() });
		assert_noop!(pay(id, 10 * DAILY + 1), Error::<Test>::RentTooHigh);
		advance(20 * DAY);
		// The lease is over, and nobody has ended it.
		assert_noop!(pay(id, 10 * DAILY + 1), Error::<Test>::RentTooHigh);
		assert_ok!(pay(id, 10 * DAILY));
		assert_noop!(pay(id, ONE), Error::<Test>::RentTooHigh);
	});
}

#[test]
fn is_a_dollar_at_least_or_all_that_is_due() {
	new_test_ext().execute_with(|| {
		let id = active();
		for amount in [0, 1, ONE - 1] {
			assert_noop!(pay(id, amount), Error::<Test>::RentTooSmall);
		}
		assert_ok!(pay(id, ONE));
		// A minute later nothing is due, because a dollar is half an hour.
		advance(60);
		assert_noop!(pay(id, ONE - 1), Error::<Test>::RentTooSmall);
		advance(2_100 - 60);
		let due = Leases::arrears(id, now()).unwrap().unpaid;
		assert_eq!(due, 166_666_666_666_666_667);
		assert_noop!(pay(id, due - 1), Error::<Test>::RentTooSmall);
		assert_ok!(pay(id, due));
	});
}

#[test]
fn is_paid_for_active_leases_only() {
	new_test_ext().execute_with(|| {
		let id = offered();
		assert_noop!(pay(id, ONE), Error::<Test>::NotActive);
		assert_noop!(pay(id + 1, ONE), Error::<Test>::UnknownLease);
	});
}

#[test]
fn counts_nothing_that_lending_refuses() {
	new_test_ext().execute_with(|| {
		let id = active();
		Refuses::set(&true);
		assert_noop!(pay(id, ONE), REFUSED);
	});
}

/// The payment ends the loan, and with it the recognition.
#[test]
fn keeps_what_lending_writes_meanwhile() {
	new_test_ext().execute_with(|| {
		let id = recognised(State::Pledged);
		EndsLoan::set(&true);
		assert_ok!(pay(id, ONE));
		assert_eq!((record(id).paid, record(id).recognised_for), (ONE, None));
	});
}

/// A lease that is paid out of arrears, or ends in them, leaves that in the record of its lessee.
#[test]
fn late_is_noted_once_a_payment() {
	new_test_ext().execute_with(|| {
		let id = active();
		let late = (LESSEE, infrafi_protocol::Fact::RentLate);
		advance(30 * DAY - 1);
		assert_ok!(pay(id, 29 * DAILY));
		assert_eq!(Facts::get(), []);
		advance(30 * DAY);
		assert_ok!(Leases::pay_rent(signed(STRANGER), id, 31 * DAILY - ONE));
		assert_eq!(Facts::get(), std::slice::from_ref(&late), "the lessee is late, whoever pays");
		assert_ok!(pay(id, ONE));
		assert_eq!(Facts::get().len(), 1);
		// Its end in arrears.
		advance(30 * DAY + 1);
		assert_ok!(Leases::end(signed(OWNER), id));
		assert_eq!(Facts::get(), [late.clone(), late]);
	});
}

/// A payment that fails leaves nothing behind, and so does the end of a lease without arrears.
#[test]
fn in_time_is_not_noted() {
	new_test_ext().execute_with(|| {
		let id = active_as(Lease { until: NOW + 10 * DAY, ..lease() });
		advance(10 * DAY);
		assert_ok!(Leases::end(signed(STRANGER), id));
		assert_eq!(Facts::get(), []);
	});
}
