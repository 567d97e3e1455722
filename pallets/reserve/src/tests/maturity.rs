use frame_support::{assert_ok, weights::Weight};
use infrafi_finance::units::Usdc;
use infrafi_protocol::{ReserveInspect, ReserveState};

use crate::{mock::*, Bills, Books, LotState, WeightInfo, MAX_PER_BLOCK};
use frame_support::traits::Hooks;

fn counted() -> usize {
	Bills::<Test>::iter_values().filter(|bill| bill.lot.has_matured()).count()
}

#[test]
fn a_block_counts_what_is_due_and_no_more() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		buy(1_000, 990, 1);
		buy(1_000, 990, 2);
		idle();
		assert_eq!(counted(), 0);
		pass(DAY);
		idle();
		assert_eq!(counted(), 1);
		pass(DAY);
		idle();
		idle();
		assert_eq!(counted(), 2);
		assert_eq!(Reserve::lot(1).unwrap().state, LotState::Matured);
	});
}

#[test]
fn no_number_depends_on_whether_a_block_was_there() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		for days in 1..=40 {
			buy(1_000, 990, days % 13 + 1);
		}
		pass(3 * DAY + 7);
		// All but what a read has to pass, which is what counting is for.
		let state = || ReserveState { passed: 0, ..Reserve::state().unwrap() };
		let numbers = || (position(), Reserve::yield_summary(), state());
		let before = numbers();
		assert!(before.0.bills_at_book > 39_600 * DOLLAR);
		// 10 are due: one block. Then as many blocks as it takes.
		for _ in 0..4 {
			idle();
			assert_eq!(numbers(), before);
			Reserve::do_try_state().unwrap();
		}
		assert_eq!(counted(), 10);
		pass(30 * DAY);
		let before = numbers();
		assert_eq!(before.0.bills_at_book, 40_000 * DOLLAR);
		while counted() < 40 {
			let was = counted();
			idle();
			assert_eq!(counted(), (was + MAX_PER_BLOCK as usize).min(40));
			assert_eq!(numbers(), before);
			Reserve::do_try_state().unwrap();
		}
	});
}

#[test]
fn keeps_to_its_weight() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		for _ in 0..5 {
			buy(1_000, 990, 1);
		}
		pass(DAY);
		let one = <() as WeightInfo>::mature_bill();
		assert_eq!(Reserve::on_idle(1, one - Weight::from_parts(1, 0)), Weight::zero());
		assert_eq!(counted(), 0);
		assert_eq!(Reserve::on_idle(1, one * 2), one * 2);
		assert_eq!(counted(), 2);
		// The look that finds nothing more costs as well.
		assert_eq!(idle(), one * 4);
		assert_eq!(counted(), 5);
		assert_eq!(idle(), one);
	});
}

#[test]
fn lots_end_in_any_order_whether_counted_or_not() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lots: Vec<u64> = (1..=8).map(|days| buy(1_000, 990, days)).collect();
		pass(5 * DAY);
		Reserve::on_idle(1, <() as WeightInfo>::mature_bill() * 2);
		assert_eq!(counted(), 2);
		for lot in [lots[3], lots[0], lots[1], lots[4]] {
			assert_ok!(settle(lot));
			Reserve::do_try_state().unwrap();
		}
		// The cursor's own lot is gone, what is behind it is still counted.
		idle();
		assert_eq!(counted(), 1);
		buy(1_000, 990, 1);
		pass(10 * DAY);
		idle();
		assert_eq!(counted(), 5);
		assert_eq!(Books::<Test>::get().lots.book_down(), Ok(Usdc(5_000 * DOLLAR)));
	});
}

#[test]
fn what_is_written_off_in_part_accretes_nothing() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lot = buy(1_000, 980, 20);
		buy(1_000, 980, 20);
		pass(10 * DAY);
		assert_eq!(position().accreted, 20 * DOLLAR);
		assert_ok!(Reserve::write_off(root(), lot, 80 * DOLLAR));
		assert_eq!(Reserve::lot(lot).unwrap().book, 900 * DOLLAR);
		assert_eq!(position().accreted, 10 * DOLLAR);
		pass(30 * DAY);
		idle();
		Reserve::do_try_state().unwrap();
		let position = position();
		assert_eq!((position.accreted, position.bills_at_face), (20 * DOLLAR, 1_900 * DOLLAR));
		assert_eq!(Reserve::lot(lot).unwrap().state, LotState::Overdue);
		// The face is owed in full: 20 of it were never carried, 80 make the loss good.
		assert_ok!(settle(lot));
		assert_eq!((self::position().loss, self::position().realised), (0, 20 * DOLLAR));
	});
}
