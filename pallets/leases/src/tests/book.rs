//! What collateral and lending read and write.

use frame_support::assert_ok;
use infrafi_protocol::{unit::State, LeaseBook};

use crate::{mock::*, Event, Lease, Parameters};

#[test]
fn a_recognition_is_written_and_ended() {
	new_test_ext().execute_with(|| {
		let id = active();
		let recognised_for = || Leases::active(UNIT).unwrap().recognised_for;
		Leases::set_recognised(UNIT, Some(LOAN));
		assert_eq!(recognised_for(), Some(LOAN));
		assert_eq!(last_event(), Event::Recognised { lease: id, unit: UNIT, loan: LOAN }.into());
		// A refinance: the recognition goes over.
		Leases::set_recognised(UNIT, Some(LOAN + 1));
		assert_eq!(recognised_for(), Some(LOAN + 1));
		Leases::set_recognised(UNIT, None);
		assert_eq!(recognised_for(), None);
		let ended = Event::RecognitionEnded { lease: id, unit: UNIT, loan: LOAN + 1 };
		assert_eq!(last_event(), ended.into());
	});
}

#[test]
fn a_recognition_that_changes_nothing_is_no_event() {
	new_test_ext().execute_with(|| {
		active();
		Leases::set_recognised(UNIT, Some(LOAN));
		let events = System::events().len();
		Leases::set_recognised(UNIT, Some(LOAN));
		Leases::set_recognised(UNIT + 1, Some(LOAN));
		assert_eq!(System::events().len(), events);
	});
}

#[test]
fn an_offer_is_recognised_by_nobody() {
	new_test_ext().execute_with(|| {
		let id = offered();
		Leases::set_recognised(UNIT, Some(LOAN));
		assert_eq!(record(id).recognised_for, None);
		assert_ok!(Leases::sold(UNIT));
		assert!(!is_gone(id));
	});
}

#[test]
fn a_sale_ends_a_lease_that_is_not_recognised() {
	new_test_ext().execute_with(|| {
		let id = active();
		set_unit(UNIT, State::Seized, OWNER);
		advance(DAY);
		assert_ok!(Leases::sold(UNIT));
		let event = Event::Ended {
			lease: id,
			unit: UNIT,
			ended_at: NOW + DAY,
			fallen_due: 48 * ONE,
			paid: 0,
		};
		assert_eq!(last_event(), event.into());
		assert!(is_gone(id));
		assert_eq!(Balances::free_balance(OWNER), FUNDS);
	});
}

#[test]
fn a_recognised_lease_binds_the_buyer_for_a_year() {
	for (days, left) in [(3_000, 365), (366, 365), (365, 365), (100, 100)] {
		new_test_ext().execute_with(|| {
			let id = active_as(Lease { until: NOW + days * DAY, ..lease() });
			Leases::set_recognised(UNIT, Some(LOAN));
			set_unit(UNIT, State::Seized, OWNER);
			assert_ok!(Leases::end(signed(OWNER), id));
			assert_ok!(Leases::sold(UNIT));
			let record = record(id);
			assert_eq!(record.lease.until, NOW + left * DAY);
			assert_eq!(record.recognised_for, None);
			// The word of the borrower is gone with its unit.
			assert_eq!(record.consents.owner, None);
			let shortened = Event::Shortened { lease: id, unit: UNIT, until: NOW + left * DAY };
			assert_eq!(last_event() == shortened.into(), days > left);

			// A buyer ends it in arrears, or when it is over.
			set_unit(UNIT, State::Issued, BUYER);
			advance(30 * DAY);
			assert_ok!(Leases::end(signed(BUYER), id));
			assert!(is_gone(id));
		});
	}
}

#[test]
fn a_recognised_lease_that_begins_later_than_that_ends() {
	new_test_ext().execute_with(|| {
		let params = Parameters { max_after_sale: 10 * DAY, ..Default::default() };
		assert_ok!(Leases::set_params(committee(), params));
		let id = active_as(Lease { from: NOW + 10 * DAY, ..lease() });
		Leases::set_recognised(UNIT, Some(LOAN));
		assert_ok!(Leases::sold(UNIT));
		assert!(is_gone(id));
	});
	new_test_ext().execute_with(|| {
		let params = Parameters { max_after_sale: 10 * DAY + 1, ..Default::default() };
		assert_ok!(Leases::set_params(committee(), params));
		let id = active_as(Lease { from: NOW + 10 * DAY, ..lease() });
		Leases::set_recognised(UNIT, Some(LOAN));
		assert_ok!(Leases::sold(UNIT));
		assert_eq!(record(id).lease.until, NOW + 10 * DAY + 1);
	});
}

#[test]
fn a_sale_of_a_unit_without_a_lease_changes_nothing() {
	new_test_ext().execute_with(|| {
		let events = System::events().len();
		assert_ok!(Leases::sold(UNIT));
		assert_eq!(Leases::active(UNIT), None);
		assert_eq!(System::events().len(), events);
	});
}
