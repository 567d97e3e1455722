//! A chain that stood still: borrowers have a notice before a loan is seized.

use frame_support::{
	assert_noop, assert_ok, assert_storage_noop, hypothetically, traits::Hooks, weights::Weight,
};
use sp_runtime::DispatchError;

use crate::{mock::*, BreachReason, Error, Event, StandstillRecord};

const HOUR: u64 = 3_600;

/// No block is made for `seconds`, and then one is.
fn stand_still(seconds: u64) {
	Lending::on_initialize(1);
	pass(seconds);
}

fn liquidate(id: u64) -> Result<(), DispatchError> {
	Lending::liquidate(signed(STRANGER), id)
}

fn notice_until() -> u64 {
	Lending::standstill().unwrap().notice_until
}

/// Ten days without a block, in which grace ends: the first block seizes nothing, and the borrower
/// has 48 hours to pay.
#[test]
fn of_ten_days_is_followed_by_two_days_of_notice() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		stand_still(10 * DAY);
		let (resumed_at, stood) = (now(), 10 * DAY);
		let notice_until = resumed_at + 48 * HOUR;
		let record = StandstillRecord { resumed_at, stood, notice_until };
		assert_eq!(Lending::standstill(), Some(record));
		let event = Event::ChainResumed { resumed_at, stood, notice_until };
		assert_eq!(last_event(), event.into());
		assert_noop!(liquidate(id), Error::<Test>::NoticeRuns);
		hypothetically!({
			assert_ok!(Lending::repay_due(signed(BORROWER), id, FUNDS));
			blocks(48 * HOUR);
			assert_noop!(liquidate(id), Error::<Test>::NotInDefault);
		});
		blocks(48 * HOUR - 1);
		assert_noop!(liquidate(id), Error::<Test>::NoticeRuns);
		blocks(1);
		assert_ok!(liquidate(id));
	});
}

#[test]
fn has_a_notice_of_its_own_length_at_most() {
	for (stood, notice) in [(6, 0), (60, 0), (61, 61), (HOUR, HOUR), (49 * HOUR, 48 * HOUR)] {
		new_test_ext().execute_with(|| {
			let id = missed(plain());
			pass(1);
			stand_still(stood);
			assert_eq!(Lending::standstill().is_some(), notice > 0);
			if notice > 0 {
				blocks(notice - 1);
				assert_noop!(liquidate(id), Error::<Test>::NoticeRuns);
				blocks(1);
			}
			assert_ok!(liquidate(id));
		});
	}
}

#[test]
fn of_two_the_one_counts_whose_notice_ends_later() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		stand_still(10 * DAY);
		let first = notice_until();
		blocks(HOUR);
		stand_still(90);
		assert_eq!(notice_until(), first);
		stand_still(47 * HOUR);
		assert_eq!(notice_until(), now() + 47 * HOUR);
		blocks(47 * HOUR - 1);
		assert_noop!(liquidate(id), Error::<Test>::NoticeRuns);
		blocks(1);
		assert_ok!(liquidate(id));
	});
}

/// Governance sets the longest notice. A notice that runs keeps its end.
#[test]
fn has_a_notice_that_is_governed() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		change_params(|params| params.resume_notice = 12);
		stand_still(10 * DAY);
		assert_eq!(notice_until(), now() + 12);
		change_params(|params| params.resume_notice = 30 * DAY);
		assert_eq!(notice_until(), now() + 12);
		blocks(12);
		assert_ok!(liquidate(id));
		let mut params = Lending::params();
		params.resume_notice = 30 * DAY + 1;
		let too_long = Lending::set_params(root(), params);
		assert_noop!(too_long, Error::<Test>::ResumeNoticeTooLong);
	});
}

/// A cure period that ended in the standstill ends with the notice: until then the value of the
/// units does not count, and the breach can be cured.
#[test]
fn defers_the_end_of_a_cure_period_within_it() {
	new_test_ext().execute_with(|| {
		let id = drawn(slow());
		change_unit(0, |unit| (unit.value, unit.is_custody_fresh) = (Some(900_000 * ONE), false));
		assert_ok!(Lending::declare_breach(signed(STRANGER), id, BreachReason::CustodyStale));
		pass(14 * DAY - HOUR);
		stand_still(2 * DAY);
		let classified = || {
			assert_ok!(Lending::classify(signed(STRANGER), id));
			books().impairment
		};
		assert_eq!(classified(), usd(0));
		// An idle block moves the entry of the loan in the index to the end of the notice.
		Lending::on_idle(1, Weight::MAX);
		assert_eq!(record(id).due_at, Some(notice_until()));
		hypothetically!({
			change_unit(0, |unit| unit.is_custody_fresh = true);
			assert_ok!(Lending::cure(signed(STRANGER), id));
			blocks(48 * HOUR);
			assert_noop!(liquidate(id), Error::<Test>::NotInDefault);
		});
		blocks(48 * HOUR - 1);
		assert_eq!(classified(), usd(0));
		assert_noop!(liquidate(id), Error::<Test>::NoticeRuns);
		blocks(1);
		// 80 % of 900,000 less 2 % and 1,000 leave 295,400 of the million, of which the junior
		// bears 150,000.
		assert_eq!(classified(), usd(145_400));
		assert_ok!(liquidate(id));
	});
}

/// One that ended before the standstill had its whole time.
#[test]
fn does_not_defer_the_end_of_a_cure_period_before_it() {
	new_test_ext().execute_with(|| {
		let id = drawn(slow());
		change_unit(0, |unit| (unit.value, unit.is_custody_fresh) = (Some(900_000 * ONE), false));
		assert_ok!(Lending::declare_breach(signed(STRANGER), id, BreachReason::CustodyStale));
		pass(14 * DAY + 1);
		stand_still(2 * DAY);
		value();
		assert_eq!(books().impairment, usd(145_400));
		assert_noop!(liquidate(id), Error::<Test>::NoticeRuns);
	});
}

/// Blocks during a migration, or after one that failed, take no payment: borrowers have a notice
/// after them as well.
#[test]
fn counts_blocks_until_the_storage_is_ready() {
	new_test_ext().execute_with(|| {
		let id = missed(plain());
		Lending::on_initialize(1);
		StorageIsReady::set(&false);
		assert_storage_noop!(assert_eq!(Lending::on_idle(1, Weight::MAX), Weight::zero()));
		blocks(DAY);
		assert_eq!(Lending::standstill(), None);
		StorageIsReady::set(&true);
		pass(6);
		assert_eq!(Lending::standstill().unwrap().stood, DAY + 6);
		assert_noop!(liquidate(id), Error::<Test>::NoticeRuns);
		blocks(HOUR);
		assert_eq!(Lending::standstill().unwrap().stood, DAY + 6);
	});
}
