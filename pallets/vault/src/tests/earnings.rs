//! What shares are shown to earn.

use frame_support::{traits::Hooks, weights::Weight};
use infrafi_finance::{
	interest::Rate,
	units::{Apr, Usdai},
};
use infrafi_protocol::{ApprovedOffers, ReserveInspect};
use sp_runtime::{FixedI128, FixedU128, Perbill};

use crate::{mock::*, Parameters, Snapshots, Yield, MAX_SNAPSHOTS};

fn percent(percent: i128) -> FixedI128 {
	FixedI128::from_inner(percent * 10_000_000_000_000_000)
}

fn idle_block() {
	Vault::on_idle(1, Weight::MAX);
}

fn is_near(value: FixedI128, expected: FixedI128) -> bool {
	(value.into_inner() - expected.into_inner()).abs() < 1_000
}

#[test]
fn are_shown_at_the_present_rates() {
	new_test_ext().execute_with(|| {
		assert_eq!(Vault::apr().unwrap().now, Yield::default());
		set_params(Parameters { fee: Perbill::from_percent(10), ..params() });
		deposit(ALICE, 2_000);
		Lender::draw(1_000, 20);
		Reserve::change(|book| book.yearly = Usdai(80 * ONE));
		let now = Vault::apr().unwrap().now;
		assert_eq!((now.credit, now.base, now.total), (percent(9), percent(4), percent(13)));
	});
}

/// An offer that is approved earns nothing yet; once it is drawn, what was expected is earned.
#[test]
fn are_expected_of_approved_offers() {
	new_test_ext().execute_with(|| {
		set_params(Parameters { fee: Perbill::from_percent(10), ..params() });
		deposit(ALICE, 2_000);
		Lender::draw(500, 20);
		Reserve::change(|book| book.yearly = Usdai(80 * ONE));
		let apr = Vault::apr().unwrap();
		assert_eq!(apr.expected, apr.now);
		let (principal, apr) = (Usdai(500 * ONE), Apr(FixedU128::from_rational(12, 100)));
		let rate = Rate::of(principal, apr);
		Approved::set(&ApprovedOffers { principal, rate });
		let apr = Vault::apr().unwrap();
		let of_one = FixedI128::from_inner(45_000_000_000_000_000);
		assert_eq!((apr.now.credit, apr.now.base), (of_one, percent(4)));
		let of_both = FixedI128::from_inner(72_000_000_000_000_000);
		assert_eq!((apr.expected.credit, apr.expected.base), (of_both, percent(4)));
		assert_eq!(apr.expected.total, of_both + percent(4));
		Lender::draw(500, 12);
		Approved::set(&ApprovedOffers::default());
		assert_eq!(Vault::apr().unwrap().now, apr.expected);
	});
}

#[test]
fn are_counted_back_thirty_days_by_source() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		idle_block();
		let loan = Lender::draw(1_000, 20);
		// 1 % a month of credit by the loan, and half a percent of the reserve.
		for day in 1..=60u64 {
			pass(DAY);
			if day == 30 {
				Lender::pay(loan, 0, 0);
				deposit(BOB, 1_000);
			}
			idle_block();
		}
		let apr = Vault::apr().unwrap();
		assert_eq!(apr.since, now() - 30 * DAY);
		assert_eq!(apr.past.base, percent(0));
		let snapshot = Snapshots::<Test>::get().into_iter().find(|s| s.at == apr.since).unwrap();
		// 200 a year over what stood behind the shares then.
		let expected = 200 * ONE * ONE / snapshot.assets.0;
		assert!(is_near(apr.past.credit, FixedI128::from_inner(expected as i128)));

		Reserve::accrete(30);
		let with_base = Vault::apr().unwrap().past;
		let of_then = 30 * ONE * ONE / snapshot.assets.0 * 365 / 30;
		assert!(is_near(with_base.base, FixedI128::from_inner(of_then as i128)));
		assert!(is_near(with_base.credit, apr.past.credit), "the sources are apart");
		assert_eq!(with_base.total.into_inner(), (with_base.base + with_base.credit).into_inner());
		// Realised and harvested, it is the same.
		Reserve::mature();
		Reserve::harvest();
		assert_eq!(Vault::apr().unwrap().past, with_base);
	});
}

#[test]
fn keep_apart_though_shares_come_and_go() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 2_000);
		idle_block();
		pass(10 * DAY);
		Reserve::accrete(20);
		deposit(BOB, 8_080);
		Reserve::accrete(101);
		pass(20 * DAY);
		// 1 % for all, twice: first on 2,000, then on 10,100.
		let past = Vault::apr().unwrap().past;
		assert!(is_near(past.total, FixedI128::from_inner(20_100_000_000_000_000 * 365 / 30)));
		assert!(is_near(past.base, past.total), "{past:?}");
	});
}

#[test]
fn fall_with_losses() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(500, 0);
		idle_block();
		pass(30 * DAY);
		Reserve::lose(20);
		let past = Vault::apr().unwrap().past;
		assert!(is_near(past.base, FixedI128::from_inner(-20_000_000_000_000_000 * 365 / 30)));
		assert!(is_near(past.credit, percent(0)));
		Lender::settle(loan, 400 * ONE);
		let past = Vault::apr().unwrap().past;
		assert!(is_near(past.credit, FixedI128::from_inner(-100_000_000_000_000_000 * 365 / 30)));
	});
}

/// A loss counts when it is owed. It counts once, whichever money pays it.
#[test]
fn fall_with_a_loss_that_is_paid_later() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 1_000);
		let loan = Lender::draw(1_000, 0);
		idle_block();
		pass(30 * DAY);
		let fall = |per_mille: i128| {
			let past = Vault::apr().unwrap().past;
			let expected = -per_mille * 1_000_000_000_000_000 * 365 / 30;
			assert!(is_near(past.base, FixedI128::from_inner(expected)), "{past:?}");
			assert!(is_near(past.credit, percent(0)), "{past:?}");
		};
		Reserve::lose(20);
		fall(20);
		// A payment of the loan pays it.
		Lender::pay(loan, 30 * ONE, 0);
		assert_eq!(Reserve::loss(), Usdai(0));
		fall(20);
		// Idle money pays another one with the next service.
		Reserve::change(|book| book.loss = Usdai(5 * ONE));
		fall(25);
		service();
		assert_eq!(Reserve::loss(), Usdai(0));
		fall(25);
	});
}

/// What was earned before a fill belongs to the shares that leave, too.
#[test]
fn keep_apart_though_a_window_is_filled() {
	new_test_ext().execute_with(|| {
		deposit(ALICE, 10_000);
		idle_block();
		request(ALICE, 5_000, 0);
		// The day's snapshot is taken before the income comes.
		at(END - 1);
		service();
		Reserve::accrete(100);
		Reserve::mature();
		at(END);
		service();
		assert_eq!(pot(), 5_050 * ONE);
		let past = Vault::apr().unwrap().past;
		assert!(is_near(past.base, FixedI128::from_inner(10_000_000_000_000_000 * 365 / 30)));
		assert!(is_near(past.credit, percent(0)), "{past:?}");
	});
}

#[test]
fn a_snapshot_is_taken_once_a_day() {
	new_test_ext().execute_with(|| {
		idle_block();
		assert_eq!(Snapshots::<Test>::get().len(), 0, "there is nothing to show");
		deposit(ALICE, 1_000);
		for _ in 0..4 * 50 {
			service();
			pass(DAY / 4);
		}
		let snapshots = Snapshots::<Test>::get();
		assert_eq!(snapshots.len() as u32, MAX_SNAPSHOTS);
		assert!(snapshots.windows(2).all(|pair| pair[1].at == pair[0].at + DAY));
		assert_eq!(snapshots.last().unwrap().at, NOW + 49 * DAY);
	});
}
