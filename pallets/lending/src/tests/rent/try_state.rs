//! Each check of cash accounts fails on the state that it guards against.

use frame_support::hypothetically;
use infrafi_finance::{
	cash::{CashWindow, Coverage},
	units::Usdai,
};

use super::*;
use crate::CountedLease;

fn fails(break_it: impl Fn(LoanId), message: &'static str) {
	new_test_ext().execute_with(|| {
		let id = leased(120);
		months(1..=4);
		crate::try_state::check::<Test>().unwrap();
		hypothetically!({
			break_it(id);
			assert_eq!(crate::try_state::check::<Test>(), Err(message.into()));
		});
	});
}

fn change(id: LoanId, change: impl Fn(&mut CashRecord)) {
	CashWindows::<Test>::mutate(id, |record| change(record.as_mut().unwrap()));
}

#[test]
fn sees_an_account_without_terms_and_terms_without_one() {
	let message = "a loan has a cash account by its terms or by its record alone";
	fails(CashWindows::<Test>::remove, message);
	fails(
		|id| CashWindows::<Test>::insert(id + 7, CashRecord::default()),
		"a cash account belongs to no live loan",
	);
	new_test_ext().execute_with(|| {
		let id = drawn(plain());
		hypothetically!({
			CashWindows::<Test>::insert(id, CashRecord::default());
			assert_eq!(crate::try_state::check::<Test>(), Err(message.into()));
		});
	});
}

#[test]
fn sees_flows_that_do_not_add_up() {
	let message = "the flows of a cash account do not add up";
	fails(|id| change(id, |record| record.flows.rent.0 += 1), message);
	fails(|id| change(id, |record| record.flows.swept.0 += 1), message);
	fails(
		|id| change(id, |record| record.account.topped_up = usdai(1_000_000)),
		"more is topped up than an account contains",
	);
}

#[test]
fn sees_a_window_without_debt_service() {
	// The least that a decoder accepts.
	fails(
		|id| {
			change(id, |record| {
				use codec::{Decode, Encode};
				let empty = CashWindow { received: Usdai(1), due: Usdai(0) };
				let windows = [empty; 12];
				record.account.coverage =
					Coverage::decode(&mut &(windows, 1u8).encode()[..]).unwrap();
			})
		},
		"a window without debt service counts",
	);
}

#[test]
fn sees_leases_that_are_counted_wrongly() {
	fails(|id| change(id, |record| record.leases.clear()), "a recognised lease is not counted");
	fails(
		|id| {
			change(id, |record| {
				let CountedLease { lease, counted } = record.leases[0];
				record.leases.try_push(CountedLease { lease, counted }).unwrap();
			})
		},
		"a lease is counted twice",
	);
}
