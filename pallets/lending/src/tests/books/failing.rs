//! Invariant 52. Loans that cannot be brought up to now: the vault waits for them, and then counts
//! them as lost.

use frame_support::{assert_ok, storage::unhashed, weights::WeightMeter};
use infrafi_finance::{interest::Interest, units::Usdai};
use infrafi_protocol::LoanBook;
use sp_core::U256;

use crate::{mock::*, Event, Failing, FailingLoan, FailingTotals, Loans, RETRY_AFTER};

/// The vault's part of a loan of `terms`.
const SENIOR: Usdai = Usdai(850_000 * ONE);

/// Whether the vault may fill now. Due loans are worked through first.
fn is_current() -> bool {
	Lending::classify_due(&mut WeightMeter::new())
}

fn counts() -> (u32, u32) {
	let FailingTotals { waiting, lost } = crate::FailingCounts::<Test>::get();
	(waiting, lost)
}

/// A loan that misses its first deadline now.
fn due_now() -> u64 {
	let id = drawn(terms());
	go_to(NOW + 30 * DAY + 1);
	id
}

/// Interest that overflows: no call writes it. Returns what was there.
fn break_record(id: u64) -> Interest {
	let mut was = Interest::ZERO;
	Loans::<Test>::mutate(id, |record| {
		let claim = &mut record.as_mut().unwrap().debt.claims[0];
		was = core::mem::replace(claim, Interest(U256::MAX));
	});
	was
}

fn mend(id: u64, interest: Interest) {
	Loans::<Test>::mutate(id, |record| record.as_mut().unwrap().debt.claims[0] = interest);
}

#[test]
fn nothing_is_filled_until_it_is_known_again() {
	new_test_ext().execute_with(|| {
		let id = due_now();
		let was = break_record(id);
		assert!(!is_current());
		assert_eq!((counts(), books().impairment), ((1, 0), Usdai::ZERO));
		// It is not due again, and is waited for all the same.
		pass(RETRY_AFTER - 1);
		assert!(!is_current());
		mend(id, was);
		assert!(!is_current(), "it is tried again an hour after it failed");
		pass(1);
		assert!(is_current());
		assert_eq!((counts(), Failing::<Test>::get(id)), ((0, 0), None));
		assert!(events().contains(&Event::BroughtUpAgain { loan: id }));
	});
}

#[test]
fn after_a_day_it_counts_as_lost_and_fills_go_on() {
	new_test_ext().execute_with(|| {
		let id = due_now();
		let since = now();
		let was = break_record(id);
		assert!(!is_current());
		for hour in 1..24 {
			go_to(since + hour * 60 * 60);
			assert!(!is_current());
			// Touching it again counts nothing again.
			assert_eq!(counts(), (1, 0));
		}
		go_to(since + DAY - 1);
		assert!(!is_current());
		pass(1);
		assert!(is_current());
		assert_eq!((counts(), books().impairment), ((0, 1), SENIOR));
		assert!(events().contains(&Event::CountedAsLost { loan: id, amount: SENIOR.0 }));
		let failing = FailingLoan { since, lost: Some(SENIOR) };
		assert_eq!(Failing::<Test>::get(id), Some(failing));
		// It is tried each hour, and counts once.
		pass(RETRY_AFTER);
		assert!(is_current());
		assert_eq!(books().impairment, SENIOR);
		mend(id, was);
		pass(RETRY_AFTER);
		assert!(is_current());
		assert_eq!((counts(), books().impairment), ((0, 0), Usdai::ZERO));
	});
}

/// The vault does not book the loss. The loan waits until it does: what is not known is not paid.
#[test]
fn a_loss_that_cannot_be_booked_is_waited_for() {
	new_test_ext().execute_with(|| {
		let id = due_now();
		let was = break_record(id);
		assert!(!is_current());
		RefusesLosses::set(true);
		pass(DAY);
		assert!(!is_current());
		assert_eq!((counts(), books().impairment), ((1, 0), Usdai::ZERO));
		assert_eq!(Failing::<Test>::get(id).unwrap().lost, None);
		RefusesLosses::set(false);
		pass(RETRY_AFTER);
		assert!(is_current());
		assert_eq!((counts(), books().impairment), ((0, 1), SENIOR));
		mend(id, was);
		pass(RETRY_AFTER);
		assert!(is_current());
	});
}

/// The time is governed. If it is shorter than an hour, the loan is tried when it is over.
#[test]
fn its_time_is_governed() {
	new_test_ext().execute_with(|| {
		change_params(|params| params.failing_period = 60);
		let id = due_now();
		let was = break_record(id);
		assert!(!is_current());
		pass(59);
		assert!(!is_current());
		pass(1);
		assert!(is_current());
		assert_eq!(counts(), (0, 1));
		mend(id, was);
		assert_ok!(Lending::classify(signed(STRANGER), id));
		assert_eq!((counts(), books().impairment), ((0, 0), Usdai::ZERO));
	});
}

/// A payment reads no price, and may succeed before the next attempt.
#[test]
fn a_payment_brings_it_back() {
	new_test_ext().execute_with(|| {
		let id = due_now();
		let was = break_record(id);
		assert!(!is_current());
		pass(DAY);
		assert!(is_current());
		assert_eq!(books().impairment, SENIOR);
		mend(id, was);
		pay(id, due(id));
		assert_eq!((counts(), books().impairment), ((0, 0), Usdai::ZERO));
		assert!(is_current());
	});
}

/// Nothing of its record can be read. What the vault has lent bounds what is lost.
#[test]
fn an_unreadable_record_counts_by_its_terms() {
	new_test_ext().execute_with(|| {
		let id = due_now();
		let key = Loans::<Test>::hashed_key_for(id);
		let record = unhashed::get_raw(&key).unwrap();
		unhashed::put_raw(&key, &record[..3]);
		assert!(!is_current());
		pass(DAY);
		assert!(is_current());
		assert_eq!(books().impairment, SENIOR);
		assert_eq!(unhashed::get_raw(&key).as_deref(), Some(&record[..3]), "nothing is written");
		unhashed::put_raw(&key, &record);
		pass(RETRY_AFTER);
		assert!(is_current());
		assert_eq!((counts(), books().impairment), ((0, 0), Usdai::ZERO));
	});
}

/// What counts as lost by the record counts once: by its stage already, or by its seizure.
#[test]
fn what_was_impaired_before_is_not_lost_twice() {
	new_test_ext().execute_with(|| {
		let id = due_now();
		go_to(NOW + 30 * DAY + 60 * DAY);
		assert!(is_current());
		let by_stage = impaired(id);
		assert!(by_stage > Usdai::ZERO);
		go_to(NOW + 30 * DAY + 90 * DAY);
		let was = break_record(id);
		assert!(!is_current());
		pass(DAY);
		assert!(is_current());
		assert_eq!(books().impairment, SENIOR);
		let lost = Failing::<Test>::get(id).unwrap().lost;
		assert_eq!(lost, Some(SENIOR.saturating_sub(by_stage)));
		mend(id, was);
		pass(RETRY_AFTER);
		assert!(is_current());
		assert_eq!(books().impairment, impaired(id));
	});
}

/// A seized loan fails too, where the vault does not book its stage. A lot that is sold meanwhile
/// shows what it is worth.
#[test]
fn a_sale_brings_a_seized_loan_back() {
	new_test_ext().execute_with(|| {
		let id = seized(plain());
		bid(OTHER_BORROWER, id, 2_000_000 * ONE);
		blocks(3_600);
		RefusesLosses::set(true);
		go_to(NOW + 30 * DAY + 60 * DAY);
		assert!(!is_current());
		assert_eq!(counts(), (1, 0));
		assert_eq!(failed(id).due_at, Some(now() + RETRY_AFTER));
		assert!(!is_current(), "it is not tried again at once");
		RefusesLosses::set(false);
		settle(id);
		assert_eq!((counts(), Failing::<Test>::get(id)), ((0, 0), None));
		assert!(events().contains(&Event::BroughtUpAgain { loan: id }));
		assert!(is_current());
	});
}
