//! The keys of rent, and of a payment of a loan with a cash account.

use frame_support::{dispatch::GetDispatchInfo, weights::constants::RocksDbWeight};
use infrafi_protocol::{LeaseBook, RentSink};
use infrafi_testing::Keys;
use sp_runtime::traits::Dispatchable;

use super::*;
use crate::{Call, FailingCounts, Round};

fn touched(chain: &mut sp_io::TestExternalities, what: impl FnOnce()) -> Keys {
	infrafi_testing::touched(chain, what)
		.without(&FailingCounts::<Test>::hashed_key())
		.without(&Round::<Test>::hashed_key())
		.keys()
}

/// A loan of one unit with a lease, a day after its second deadline.
fn chain() -> (sp_io::TestExternalities, LoanId) {
	let mut chain = new_test_ext().into_inner();
	let id = chain.execute_with(|| {
		let id = leased(120);
		(1..=2).for_each(month);
		classify(id);
		pass(DAY);
		id
	});
	chain.commit_all().unwrap();
	(chain, id)
}

fn pay_rent(amount: Balance) {
	let lease = Leases::active(0).expect("the unit is leased");
	<Lending as RentSink<AccountId>>::pay(&lease, &LESSEE, amount).unwrap();
}

#[test]
fn of_rent_within_a_window_are_few() {
	let (mut chain, _) = chain();
	let keys = touched(&mut chain, || pay_rent(ONE));
	assert!(keys.reads <= 18 && keys.writes <= 11, "{keys:?}: the lease itself adds two and one");
}

/// At most what was promised for rent that closes a window and pays the lenders, too.
#[test]
fn of_rent_that_closes_a_window_are_within_the_bound() {
	let (mut chain, id) = chain();
	chain.execute_with(|| go_to(NOW + 90 * DAY + 1));
	chain.commit_all().unwrap();
	let keys = touched(&mut chain, || pay_rent(1_000 * ONE));
	let db = RocksDbWeight::get();
	let least = db.reads_writes(keys.reads, keys.writes);
	assert!(least.all_lte(Lending::pay_weight()), "{keys:?}");
	chain.execute_with(|| assert!(flows(id).paid > Usdai(0)));
}

/// The weight covers a loan of eight tranches and sixteen units, of which all leases count, and all
/// deadlines have passed unseen. It covers a seized one as well.
#[test]
fn are_within_the_weight() {
	let db = RocksDbWeight::get();
	for is_seized in [false, true] {
		let mut chain = new_test_ext().into_inner();
		chain.execute_with(|| {
			let units: Vec<u64> = (0..16).collect();
			for unit in &units {
				put_unit(*unit, BORROWER, 2_000_000 * ONE);
				let_unit(*unit, LESSEE, 10, 3_650);
			}
			let id = drawn(TermsOf::<Test> { units: bounded(units), ..with_cash() });
			go_to(NOW + 200 * DAY);
			if is_seized {
				Lending::liquidate(signed(STRANGER), id).unwrap();
			}
		});
		chain.commit_all().unwrap();
		let keys = touched(&mut chain, || pay_rent(50_000 * ONE));
		let least = db.reads_writes(keys.reads, keys.writes);
		assert!(least.all_lte(Lending::pay_weight()), "{keys:?}");
	}
}

/// A payment within a window has the keys of one of a loan without an account: ten, of which six
/// are written.
#[test]
fn of_a_payment_are_those_of_any_loan() {
	let (mut chain, loan) = chain();
	let call = Call::<Test>::repay_due { loan, max: FUNDS };
	let keys = touched(&mut chain, || {
		RuntimeCall::from(call.clone()).dispatch(signed(STRANGER)).unwrap();
	});
	assert_eq!(keys, Keys { reads: 10, writes: 6 });
	let db = RocksDbWeight::get();
	assert!(db.reads_writes(keys.reads, keys.writes).all_lte(call.get_dispatch_info().call_weight));
}

/// The weight of a call that passes deadlines covers the windows that it closes.
#[test]
fn of_closed_windows_are_within_the_weights() {
	let (mut chain, loan) = chain();
	chain.execute_with(|| go_to(NOW + 170 * DAY));
	chain.commit_all().unwrap();
	let db = RocksDbWeight::get();
	for call in [Call::<Test>::classify { loan }, Call::repay { loan, amount: ONE }] {
		let weight = call.get_dispatch_info().call_weight;
		let mut actual = None;
		let keys = touched(&mut chain, || {
			let info = RuntimeCall::from(call.clone()).dispatch(signed(STRANGER)).unwrap();
			actual = info.actual_weight;
		});
		let least = db.reads_writes(keys.reads, keys.writes);
		assert!(least.all_lte(weight), "{keys:?}");
		let actual = actual.expect("unused weight is given back");
		assert!(actual.all_lte(weight), "{actual} of {weight}");
		assert!(least.all_lte(actual), "{call:?}: {keys:?} of {actual}");
	}
}
