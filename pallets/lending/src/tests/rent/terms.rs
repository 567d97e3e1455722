//! The bounds of the terms of a cash account.

use frame_support::assert_noop;
use infrafi_finance::curve::Amortisation;
use sp_runtime::DispatchError;

use super::*;
use crate::{Error, Schedule};

fn refused(terms: TermsOf<Test>, error: Error<Test>) {
	let proposed = || Lending::propose(signed(BORROWER), terms.clone());
	assert_noop!(proposed(), DispatchError::from(error));
}

fn with(change: impl Fn(&mut CashTerms)) -> TermsOf<Test> {
	let mut cash = cash();
	change(&mut cash);
	TermsOf::<Test> { cash: Some(cash), ..with_cash() }
}

#[test]
fn are_bounded() {
	new_test_ext().execute_with(|| {
		let bullet = TermsOf::<Test> { amortisation: Amortisation::Bullet, ..with_cash() };
		refused(bullet, Error::CashWithBullet);
		refused(
			TermsOf::<Test> { reserve_instalments: 0, ..with_cash() },
			Error::CashWithoutReserve,
		);
		refused(with(|cash| cash.opex = Permill::from_parts(800_001)), Error::OpexTooHigh);
		refused(with(|cash| cash.floor = percent(116)), Error::CashLevelsOutOfOrder);
		refused(with(|cash| cash.sweep = percent(131)), Error::CashLevelsOutOfOrder);
		let most = FixedU128::from_inner(10 * ONE + 1);
		refused(with(|cash| cash.lock_up = most), Error::CashLevelsOutOfOrder);
		refused(with(|cash| cash.lookback = 2), Error::LookbackOutOfRange);
		refused(with(|cash| cash.lookback = 13), Error::LookbackOutOfRange);
		proposed(with(|cash| {
			cash.opex = Permill::from_percent(80);
			(cash.floor, cash.sweep, cash.lock_up) =
				(percent(1_000), percent(1_000), percent(1_000));
			cash.lookback = 12;
		}));
		proposed(with(|cash| {
			(cash.floor, cash.sweep, cash.lock_up) = (percent(0), percent(0), percent(0));
		}));
	});
}

/// R-F: with rent on the first of each month, short windows have none.
#[test]
fn look_back_for_long_enough() {
	new_test_ext().execute_with(|| {
		let every = |days: u64, lookback| TermsOf::<Test> {
			schedule: Schedule::Every { seconds: days * DAY, count: 24 },
			..with(|cash| cash.lookback = lookback)
		};
		refused(every(29, 3), Error::LookbackTooShort);
		proposed(every(30, 3));
		proposed(every(29, 4));
		let weekly = TermsOf::<Test> {
			grace: crate::Grace { seconds: DAY, apr: percent(12) },
			..every(7, 12)
		};
		refused(weekly.clone(), Error::LookbackTooShort);
		let monthly = |lookback| TermsOf::<Test> {
			schedule: Schedule::Monthly { day: 1, utc_offset: 0, days: 720 },
			..with(|cash| cash.lookback = lookback)
		};
		refused(monthly(3), Error::LookbackTooShort);
		proposed(monthly(4));
		// Checked again where the governed value has changed.
		let id = committed(every(30, 3));
		change_params(|params| params.min_lookback = 91 * DAY);
		let approve = || Lending::approve(signed(COMMITTEE), id);
		assert_noop!(approve(), Error::<Test>::LookbackTooShort);
		change_params(|params| params.min_lookback = 0);
		approve().unwrap();
		proposed(TermsOf::<Test> { expires_at: now() + DAY, ..weekly });
	});
}

/// A stub and the first window count for no coverage.
#[test]
fn of_a_monthly_loan_count_from_the_second_window_on() {
	new_test_ext().execute_with(|| {
		let schedule = Schedule::Monthly { day: 1, utc_offset: 0, days: 360 };
		let_unit(0, LESSEE, hourly(120), 3_650);
		let cash = CashTerms { lookback: 4, ..cash() };
		let id = drawn(TermsOf::<Test> { schedule, cash: Some(cash), ..with_cash() });
		let deadlines = record(id).deadlines;
		assert_eq!(deadlines.first(), 0, "there is a stub");
		for n in 0..=3 {
			go_to(deadlines.instant(n).unwrap());
			rent(0);
			pass(1);
			classify(id);
			assert_eq!(covered(id).windows.len() as u32, n.saturating_sub(1));
		}
	});
}
