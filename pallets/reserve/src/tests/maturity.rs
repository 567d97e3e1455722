//! Maturities are counted when the clock is set.

use frame_support::{assert_ok, dispatch::DispatchClass, hypothetically, weights::Weight};
use infrafi_finance::units::Usdc;
use infrafi_protocol::ReserveInspect;
use sp_core::U256;

use crate::{
	maturity::Counted, mock::*, Bills, Books, Event, Holdings, LotState, WeightInfo, MAX_LOTS,
};

fn counted() -> usize {
	Bills::<Test>::iter_values().filter(|bill| bill.lot.has_matured()).count()
}

/// Mandatory weight of the block so far.
fn mandatory() -> Weight {
	*System::block_weight().get(DispatchClass::Mandatory)
}

/// Runs an action and returns the mandatory weight that it has registered.
fn registered(action: impl FnOnce()) -> Weight {
	let before = mandatory();
	action();
	mandatory() - before
}

#[test]
fn the_clock_counts_all_that_is_due_and_nothing_else() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		buy(1_000, 990, 1);
		buy(1_000, 990, 2);
		pass(DAY - 1);
		assert_eq!(counted(), 0);
		pass(1);
		assert_eq!(counted(), 1);
		pass(DAY);
		assert_eq!(counted(), 2);
		assert_eq!(Reserve::lot(1).unwrap().state, LotState::Matured);
	});
}

#[test]
fn a_maturity_within_the_running_second_is_not_counted() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 10_000);
		buy(1_000, 990, 1);
		let end = (NOW + DAY) * 1_000;
		Timestamp::set_timestamp(end - 1);
		assert_eq!(counted(), 0);
		Timestamp::set_timestamp(end);
		assert_eq!(counted(), 1);
	});
}

#[test]
fn a_late_block_counts_all_lots_at_once() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		for index in 0..u64::from(MAX_LOTS) {
			buy(100, 99, index % 13 + 1);
		}
		let weight = registered(|| pass(30 * DAY));
		assert_eq!(weight, <() as WeightInfo>::mature_bill() * u64::from(MAX_LOTS));
		assert_eq!(counted(), MAX_LOTS as usize);
		assert_eq!(position().bills_at_book_usdc, 51_200 * DOLLAR);
		assert_eq!(Reserve::state().unwrap().yearly.0, 0);
		// The hook is done: the same moment again has nothing to do.
		assert_eq!(registered(|| pass(0)), Weight::zero());
	});
}

#[test]
fn the_books_are_the_same_after_an_outage() {
	let run = |steps: &[u64]| {
		new_test_ext().execute_with(|| {
			mint(ALICE, 100_000);
			for days in 1..=40 {
				buy(1_000, 990, days % 13 + 1);
			}
			for seconds in steps {
				pass(*seconds);
				Reserve::do_try_state().unwrap();
			}
			let mut ledger = Books::<Test>::get();
			ledger.lots = ledger.lots.accrue(now()).unwrap();
			(position(), Reserve::yield_summary(), Reserve::state().unwrap(), ledger)
		})
	};
	let outage = run(&[10 * DAY + 7]);
	assert!(outage.0.bills_at_book_usdc > 39_600 * DOLLAR);
	assert_eq!(outage, run(&[DAY; 10].iter().chain(&[7]).copied().collect::<Vec<_>>()));
	assert_eq!(outage, run(&[3 * DAY, 0, 1, 7 * DAY + 6]));
	assert_eq!(run(&[30 * DAY]).0.bills_at_book_usdc, 40_000 * DOLLAR);
}

#[test]
fn registers_what_it_did_and_nothing_for_a_look() {
	new_test_ext().execute_with(|| {
		assert_eq!(registered(|| pass(6)), Weight::zero());
		mint(ALICE, 100_000);
		for _ in 0..5 {
			buy(1_000, 990, 1);
		}
		assert_eq!(registered(|| pass(6)), Weight::zero());
		let one = <() as WeightInfo>::mature_bill();
		assert_eq!(registered(|| pass(DAY)), one * 5);
		assert_eq!(registered(|| pass(DAY)), Weight::zero());
	});
}

#[test]
fn while_migrations_run_nothing_is_read_or_written() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		buy(1_000, 990, 1);
		let before = Books::<Test>::get();
		StorageIsReady::set(&false);
		assert_eq!(registered(|| pass(DAY)), Weight::zero());
		assert_eq!((counted(), Books::<Test>::get()), (0, before));
		Reserve::do_try_state().unwrap();
		StorageIsReady::set(&true);
		assert_eq!(registered(|| pass(6)), <() as WeightInfo>::mature_bill());
		assert_eq!(counted(), 1);
	});
}

#[test]
fn lots_end_in_any_order() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lots: Vec<u64> = (1..=8).map(|days| buy(1_000, 990, days)).collect();
		pass(5 * DAY);
		assert_eq!(counted(), 5);
		for lot in [lots[3], lots[0], lots[1], lots[4]] {
			assert_ok!(settle(lot));
			Reserve::do_try_state().unwrap();
		}
		// The lot of the cursor has ended. The lot before it is still counted.
		assert_eq!(counted(), 1);
		buy(1_000, 990, 1);
		pass(10 * DAY);
		assert_eq!(counted(), 5);
		assert_eq!(Books::<Test>::get().lots.book_down(), Ok(Usdc(5_000 * DOLLAR)));
	});
}

#[test]
fn the_first_maturity_follows_the_calendar() {
	new_test_ext().execute_with(|| {
		let first = || Books::<Test>::get().first_maturity.map(|at| (at - NOW) / DAY);
		mint(ALICE, 100_000);
		assert_eq!(first(), None);
		let lots = [5, 3, 3, 9].map(|days| buy(1_000, 990, days));
		assert_eq!(first(), Some(3));
		pass(10 * DAY);
		for (lot, expected) in [(3, Some(3)), (1, Some(3)), (2, Some(5)), (0, None)] {
			assert_ok!(settle(lots[lot]));
			assert_eq!(first(), expected);
		}
	});
}

#[test]
fn a_lot_written_off_in_part_does_not_accrete() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lot = buy(1_000, 980, 20);
		buy(1_000, 980, 20);
		pass(10 * DAY);
		assert_eq!(position().accreted_usdc, 20 * DOLLAR);
		assert_ok!(Reserve::write_off(root(), lot, 80 * DOLLAR));
		assert_eq!(Reserve::lot(lot).unwrap().book, 900 * DOLLAR);
		assert_eq!(position().accreted_usdc, 10 * DOLLAR);
		pass(30 * DAY);
		Reserve::do_try_state().unwrap();
		let position = position();
		assert_eq!(
			(position.accreted_usdc, position.bills_at_face_usdc),
			(20 * DOLLAR, 1_900 * DOLLAR)
		);
		assert_eq!(Reserve::lot(lot).unwrap().state, LotState::Overdue);
		// The face is owed in full: 20 of it were never carried, 80 make the loss good.
		assert_ok!(settle(lot));
		assert_eq!((self::position().loss_usdai, self::position().realised_usdc), (0, 20 * DOLLAR));
	});
}

/// Two lots that mature after 1 and 2 days. The sums lack a part of the gain per second, so that
/// the second maturity underflows. Returns the second lot.
fn two_lots_of_which_the_second_fails() -> u64 {
	mint(ALICE, 100_000);
	buy(1_000, 990, 1);
	let lot = buy_from(OTHER_CUSTODIAN, 1_000, 980, 2);
	let end = NOW + 2 * DAY;
	Books::<Test>::mutate(|ledger| {
		ledger.lots = ledger.lots.accrue(end).unwrap();
		ledger.lots.rate -= U256::one();
	});
	lot
}

#[test]
fn a_lot_that_cannot_mature_is_stepped_over_and_carried_at_cost() {
	new_test_ext().execute_with(|| {
		let lot = two_lots_of_which_the_second_fails();
		let first_maturity = Books::<Test>::get().first_maturity;
		let end = NOW + 2 * DAY;
		pallet_timestamp::Now::<Test>::put(end * 1_000);

		assert_eq!(Reserve::count_maturities(end), Counted { matured: 1, failed: 1 });

		assert!(emitted(Event::MaturityNotCounted { lot }));
		assert_eq!(counted(), 1);
		let position = position();
		assert_eq!((position.bills_at_cost_usdc, position.lots), (1_970 * DOLLAR, 2));
		assert_eq!(position.bills_at_book_usdc, 1_980 * DOLLAR, "1,000 and 980");
		assert_eq!(Reserve::lot(lot).unwrap().book, 980 * DOLLAR);
		assert_eq!(Books::<Test>::get().first_maturity, first_maturity);
		Reserve::do_try_state().unwrap();
		// It is not tried again, and its gain is income when it is paid.
		assert_eq!(registered(|| pass(6)), Weight::zero());
		assert_ok!(Reserve::settle_bill(signed(OTHER_CUSTODIAN), lot));
		assert_eq!(self::position().realised_usdc, 20 * DOLLAR);
	});
}

/// The lot's accretion was the treasury's. Later income of the vault does not make up for it.
#[test]
fn income_that_ends_with_a_lot_is_taken_from_its_owner() {
	new_test_ext().execute_with(|| {
		let treasury = || Books::<Test>::get().income.treasury;
		let end = NOW + 2 * DAY;
		mint(ALICE, 100_000);
		buy(1_000, 990, 1);
		buy_from(OTHER_CUSTODIAN, 1_000, 980, 2);
		pass(DAY);
		VaultIsStaked::set(&true);
		assert_ok!(Reserve::do_set_staked(true));
		assert_eq!(treasury(), Usdc(20 * DOLLAR), "10 of each lot");
		Books::<Test>::mutate(|ledger| {
			ledger.lots = ledger.lots.accrue(end).unwrap();
			ledger.lots.rate -= U256::one();
		});
		pallet_timestamp::Now::<Test>::put(end * 1_000);
		assert_eq!(Reserve::count_maturities(end), Counted { matured: 0, failed: 1 });
		assert_eq!(treasury(), Usdc(10 * DOLLAR), "the gain of the first lot");
	});
}

#[test]
#[cfg_attr(debug_assertions, should_panic(expected = "the maturity of a lot cannot be counted"))]
fn the_hook_goes_on_after_a_lot_that_cannot_mature() {
	new_test_ext().execute_with(|| {
		let lot = two_lots_of_which_the_second_fails();
		let (mature, reassign) =
			(<() as WeightInfo>::mature_bill(), <() as WeightInfo>::reassign());
		assert_eq!(registered(|| pass(2 * DAY)), mature * 2 + reassign);
		assert!(emitted(Event::MaturityNotCounted { lot }));
		assert_eq!(counted(), 1);
	});
}

#[test]
fn an_entry_without_a_bill_does_not_stop_the_others() {
	new_test_ext().execute_with(|| {
		mint(ALICE, 100_000);
		let lots = [1, 2, 3].map(|days| buy(1_000, 990, days));
		hypothetically!({
			Bills::<Test>::remove(lots[1]);
			let expected = Counted { matured: 2, failed: 1 };
			assert_eq!(Reserve::count_maturities(NOW + 3 * DAY), expected);
			assert!(emitted(Event::MaturityNotCounted { lot: lots[1] }));
			assert_eq!(counted(), 2);
		});
	});
}

/// Runs a test that leaves wrong books.
fn with_wrong_books(test: impl FnOnce()) {
	new_test_ext().execute_with(|| hypothetically!(test()));
}

/// Two lots that mature after 2 and 20 days. The maturity of the first cannot be counted, and its
/// custodian has no holding, so that it cannot be carried at cost either. Returns the first lot.
fn two_lots_of_which_the_first_fails_twice() -> u64 {
	mint(ALICE, 100_000);
	let lot = buy_from(OTHER_CUSTODIAN, 1_000, 980, 2);
	buy(1_000, 980, 20);
	pass(2 * DAY - 1);
	Books::<Test>::mutate(|ledger| {
		ledger.lots = ledger.lots.accrue(now()).unwrap();
		ledger.lots.rate = U256::one();
	});
	Holdings::<Test>::mutate(|all| all.retain(|holding| holding.custodian != OTHER_CUSTODIAN));
	lot
}

#[test]
fn nothing_accretes_after_a_lot_that_can_neither_mature_nor_be_carried_at_cost() {
	with_wrong_books(|| {
		let lot = two_lots_of_which_the_first_fails_twice();
		let before = Books::<Test>::get();
		let end = NOW + 2 * DAY;
		pallet_timestamp::Now::<Test>::put(end * 1_000);

		assert_eq!(Reserve::count_maturities(end), Counted { matured: 0, failed: 1 });

		assert!(emitted(Event::MaturityNotCounted { lot }));
		assert!(!Bills::<Test>::get(lot).unwrap().is_at_cost, "the attempt is rolled back");
		let after = Books::<Test>::get();
		assert_eq!(after.lots.rate, U256::zero());
		assert_eq!(after.lots.book, before.lots.book + U256::one(), "one second at the old rate");
		assert_eq!((after.lots.cost, after.lots.face), (before.lots.cost, before.lots.face));
		assert_eq!(Reserve::state().unwrap().yearly.0, 0);
		let accreted = position().accreted_usdc;
		pass(10 * DAY);
		assert_eq!(position().accreted_usdc, accreted);
	});
}

#[test]
fn a_lot_that_cannot_be_carried_at_cost_stays_as_it_is() {
	with_wrong_books(|| {
		let lot = two_lots_of_which_the_second_fails();
		// More losses than gains: the attempt fails in its last step.
		Books::<Test>::mutate(|ledger| ledger.income.losses = Usdc(1));
		let (bill, holdings) = (Bills::<Test>::get(lot), Holdings::<Test>::get());
		let end = NOW + 2 * DAY;
		pallet_timestamp::Now::<Test>::put(end * 1_000);
		assert_eq!(Reserve::count_maturities(end), Counted { matured: 1, failed: 1 });
		assert_eq!((Bills::<Test>::get(lot), Holdings::<Test>::get()), (bill, holdings));
	});
}

#[test]
#[cfg_attr(debug_assertions, should_panic(expected = "the maturity of a lot cannot be counted"))]
fn the_hook_freezes_and_goes_on() {
	with_wrong_books(|| {
		two_lots_of_which_the_first_fails_twice();
		pass(1);
		let frozen = position().bills_at_book_usdc;
		// The second lot stops at its cost, and nothing is left for the hook.
		pass(30 * DAY);
		assert!(position().bills_at_book_usdc < frozen);
		assert_eq!(registered(|| pass(DAY)), Weight::zero());
	});
}

#[test]
fn a_lot_without_a_bill_does_not_accrete_beyond_its_maturity() {
	with_wrong_books(|| {
		mint(ALICE, 100_000);
		let lot = buy(1_000, 980, 20);
		Bills::<Test>::remove(lot);
		pallet_timestamp::Now::<Test>::put((NOW + 30 * DAY) * 1_000);
		assert_eq!(Reserve::count_maturities(NOW + 30 * DAY), Counted { matured: 0, failed: 1 });
		let lots = Books::<Test>::get().lots;
		assert_eq!((lots.rate, lots.book_down()), (U256::zero(), Ok(Usdc(1_000 * DOLLAR))));
	});
}
