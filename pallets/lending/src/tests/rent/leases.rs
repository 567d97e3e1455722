//! Leases on which the lenders of a loan count.

use frame_support::{assert_noop, assert_ok, hypothetically};
use infrafi_finance::units::Usdai;
use infrafi_protocol::Role;

use super::*;
use crate::Error;

fn approve(id: LoanId) -> frame_support::dispatch::DispatchResult {
	Lending::approve(signed(COMMITTEE), id)
}

fn recognised(unit: u64) -> Option<LoanId> {
	lease(unit).recognised_for
}

#[test]
fn are_recognised_with_the_approval() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, 100, 365);
		let id = committed(with_cash());
		assert_eq!(recognised(0), None);
		assert_ok!(approve(id));
		assert_eq!(recognised(0), Some(id));
		assert_ok!(Lending::draw(signed(BORROWER), id));
		let counted = account(id).leases;
		assert_eq!((counted.len(), counted[0].lease), (1, lease(0).id));
	});
}

#[test]
fn that_are_not_beyond_doubt_are_refused() {
	let later = || {
		LeaseRecords::mutate(0, |lease| lease.as_mut().unwrap().from = now() + 1);
	};
	let affiliated = || affiliate(Role::Lessee, &LESSEE);
	let dismissed = || dismiss(Role::Lessee, &LESSEE);
	let cases: [&dyn Fn(); 3] = [&later, &affiliated, &dismissed];
	for case in cases {
		new_test_ext().execute_with(|| {
			let_unit(0, LESSEE, 100, 365);
			case();
			let id = committed(with_cash());
			assert_noop!(approve(id), Error::<Test>::LeaseNotRecognised);
			let failed = Lending::check(id);
			assert_eq!((failed[0].error.as_str(), failed[0].unit), ("LeaseNotRecognised", Some(0)));
		});
	}
}

/// What the committee has not seen at the approval it recognises apart.
#[test]
fn that_begin_after_the_approval_are_recognised_by_the_committee() {
	new_test_ext().execute_with(|| {
		let id = approved(with_cash());
		let_unit(0, LESSEE, 100, 365);
		let draw = || Lending::draw(signed(BORROWER), id);
		assert_noop!(draw(), Error::<Test>::LeaseNotRecognised);
		assert_ok!(recognise(id, 0));
		assert_ok!(draw());
		assert_eq!(account(id).leases.len(), 1);
	});
}

#[test]
fn are_recognised_for_approved_offers_and_live_loans_alone() {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 2_000_000 * ONE);
		put_unit(2, OTHER_BORROWER, 2_000_000 * ONE);
		for unit in 0..3 {
			let_unit(unit, LESSEE, 100, 365);
		}
		let id = committed(with_cash());
		assert_noop!(recognise(id, 0), Error::<Test>::NotApproved);
		assert_noop!(recognise(9, 0), Error::<Test>::UnknownLoan);
		assert_ok!(approve(id));
		assert_noop!(recognise(id, 1), Error::<Test>::NotSecured);
		hypothetically!({
			go_to(NOW + 7 * DAY);
			assert_noop!(recognise(id, 0), Error::<Test>::OfferExpired);
		});
		affiliate(Role::Lessee, &LESSEE);
		assert_noop!(recognise(id, 0), Error::<Test>::ConflictOfInterest);
		pallet_groups_reset();
		assert_ok!(recognise(id, 0));
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_noop!(recognise(id, 2), Error::<Test>::NotSecured);
		// A unit of the borrower that will be added.
		assert_ok!(recognise(id, 1));
		go_to(NOW + 75 * DAY);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		assert_noop!(recognise(id, 0), Error::<Test>::LoanSeized);
	});
}

/// The lenders of a live loan keep its leases, whatever else is approved.
#[test]
fn of_another_loan_are_not_taken_from_it() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, hourly(120), 365);
		let other = approved(with_cash());
		let id = approved(with_cash());
		assert_eq!(recognised(0), Some(id), "the later approval has it");
		assert_ok!(Lending::draw(signed(BORROWER), id));
		assert_noop!(recognise(other, 0), Error::<Test>::UnitPledged);
		assert_eq!(recognised(0), Some(id));
	});
}

#[test]
fn of_an_offer_that_ends_are_recognised_no_longer() {
	new_test_ext().execute_with(|| {
		let_unit(0, LESSEE, 100, 3_650);
		let id = approved(with_cash());
		hypothetically!({
			assert_ok!(Lending::reject(signed(COMMITTEE), id));
			assert_eq!(recognised(0), None);
		});
		hypothetically!({
			// Of another offer nothing is forgotten.
			let later = approved(with_cash());
			assert_ok!(Lending::reject(signed(COMMITTEE), id));
			assert_eq!(recognised(0), Some(later));
		});
		go_to(NOW + 7 * DAY);
		assert_ok!(Lending::withdraw_commitment(signed(CURATOR), id, 1));
		assert_eq!(recognised(0), None);
	});
}

fn pallet_groups_reset() {
	Groups::remove((Role::Lessee, LESSEE));
}

#[test]
fn of_added_units_have_to_be_recognised() {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let id = leased(120);
		let_unit(1, OTHER_LESSEE, 100, 365);
		let add = || Lending::add_units(signed(BORROWER), id, bounded(vec![1]));
		assert_noop!(add(), Error::<Test>::LeaseNotRecognised);
		assert_ok!(recognise(id, 1));
		assert_eq!(account(id).leases.len(), 1, "the unit is not pledged yet");
		assert_ok!(add());
		assert_eq!(account(id).leases.len(), 2);
	});
}

/// A loan of unit 0, and other units of its borrower, whose leases are recognised for it.
fn with_units_ahead(units: core::ops::RangeInclusive<u64>) -> LoanId {
	let id = leased(120);
	for unit in units {
		put_unit(unit, BORROWER, 2_000_000 * ONE);
		let_unit(unit, OTHER_LESSEE, 100, 3_650);
		assert_ok!(recognise(id, unit));
	}
	id
}

/// Recognition ends with the loan, also that of a unit which was not added.
#[test]
fn of_units_that_were_not_added_are_recognised_no_longer_when_the_loan_ends() {
	new_test_ext().execute_with(|| {
		let id = with_units_ahead(1..=3);
		assert_ok!(Lending::add_units(signed(BORROWER), id, bounded(vec![2])));
		assert_eq!(record(id).ahead.to_vec(), [1, 3]);
		// What another loan counts on stays.
		LeaseRecords::mutate(3, |lease| lease.as_mut().unwrap().recognised_for = Some(99));
		hypothetically!({
			assert_ok!(Lending::repay(signed(STRANGER), id, FUNDS));
			assert!(!is_live(id));
			assert_eq!([0, 1, 2, 3].map(recognised), [None, None, None, Some(99)]);
		});
		go_to(NOW + 75 * DAY);
		assert_ok!(Lending::liquidate(signed(STRANGER), id));
		let seized = Some(id);
		assert_eq!([0, 1, 2, 3].map(recognised), [seized, None, seized, Some(99)]);
	});
}

/// A loan has sixteen units at most, those that may be added included.
#[test]
fn of_units_to_be_added_have_room_beside_those_of_the_loan() {
	new_test_ext().execute_with(|| {
		let id = with_units_ahead(1..=15);
		put_unit(16, BORROWER, 2_000_000 * ONE);
		let_unit(16, OTHER_LESSEE, 100, 3_650);
		assert_noop!(recognise(id, 16), Error::<Test>::TooManyUnits);
		// One of which the lease has ended makes room.
		hypothetically!({
			LeaseRecords::remove(7);
			assert_ok!(recognise(id, 16));
			assert_eq!(record(id).ahead.len(), 15);
			assert!(!record(id).ahead.contains(&7));
		});
		// A unit that is added comes before those that may be.
		put_unit(17, BORROWER, 2_000_000 * ONE);
		assert_ok!(Lending::add_units(signed(BORROWER), id, bounded(vec![17, 1])));
		assert_eq!(record(id).ahead.to_vec(), (2..=14).collect::<Vec<_>>());
		assert_eq!([1, 14, 15].map(recognised), [Some(id), Some(id), None]);
	});
}

/// A lease that ends, and the one that takes its place, both count in their window.
#[test]
fn that_end_within_a_window_count_up_to_their_end() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		month(1);
		// Fifteen days at 1.2, then ten days free, then five days of another lease.
		pass(15 * DAY - 1);
		rent(0);
		let first = hourly(120) * 24 * 15 * ONE;
		end_lease(0);
		assert_eq!(account(id).account.received.0, first);
		pass(10 * DAY);
		let_unit(0, OTHER_LESSEE, hourly(240), 365);
		assert_ok!(recognise(id, 0));
		go_to(NOW + 60 * DAY);
		rent(0);
		pass(1);
		classify(id);
		let second = hourly(240) * 24 * 5 * ONE;
		let window = covered(id).windows[0];
		assert_eq!(window.received.0, (first + second) * 60 / 100);
		assert_eq!(account(id).leases.len(), 1, "the first one is forgotten");
	});
}

/// A change of a lease, of which the chain knows nothing else, moves nothing that has counted.
#[test]
fn that_change_keep_what_has_counted() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		month(1);
		pass(15 * DAY);
		rent(0);
		let before = hypothetically!({
			month(2);
			classify(id);
			covered(id).windows[0]
		});
		use infrafi_protocol::RentSink;
		for _ in 0..3 {
			assert_ok!(<Lending as RentSink<AccountId>>::before_change(0));
			pass(DAY);
		}
		month(2);
		classify(id);
		assert_eq!(covered(id).windows[0], before);
	});
}

#[test]
fn of_released_units_count_no_longer() {
	new_test_ext().execute_with(|| {
		put_unit(1, BORROWER, 2_000_000 * ONE);
		let_unit(0, LESSEE, hourly(120), 365);
		let_unit(1, OTHER_LESSEE, hourly(60), 365);
		let id = drawn(TermsOf::<Test> { units: bounded(vec![0, 1]), ..with_cash() });
		month(1);
		pass(10 * DAY - 1);
		rent(1);
		assert_ok!(Lending::release_units(signed(BORROWER), id, bounded(vec![1])));
		assert_eq!(recognised(1), None);
		assert_eq!(account(id).leases.len(), 1);
		// Its rent is the owner's, and what it brought in the window stays counted.
		pass(DAY);
		let before = balance(&BORROWER);
		let due = rent_due(1);
		rent(1);
		assert_eq!(balance(&BORROWER) - before, due);
		month(2);
		classify(id);
		// Unit 1 paid for forty days.
		let brought = hourly(60) * 24 * 40 + hourly(120) * 24 * 30;
		assert_eq!(covered(id).windows[0].received.0, brought * ONE * 60 / 100);
	});
}

#[test]
fn end_their_recognition_with_the_loan() {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		assert_eq!(recognised(0), Some(id));
		pay(id, FUNDS);
		assert_eq!(recognised(0), None);
		assert_eq!(Lending::coverage(id), None);
	});
}

/// Sixteen leases end and begin within a window.
#[test]
fn make_room_for_others() {
	new_test_ext().execute_with(|| {
		let units: Vec<u64> = (0..16).collect();
		for unit in &units {
			put_unit(*unit, BORROWER, 2_000_000 * ONE);
			let_unit(*unit, LESSEE, 100, 365);
		}
		let id = drawn(TermsOf::<Test> { units: bounded(units.clone()), ..with_cash() });
		for _ in 0..2 {
			pass(DAY);
			for unit in &units {
				end_lease(*unit);
				let_unit(*unit, OTHER_LESSEE, 100, 365);
				assert_ok!(recognise(id, *unit));
			}
		}
		assert_eq!(account(id).leases.len(), 16);
		assert_eq!(account(id).account.received, Usdai(0), "none was paid");
	});
}
