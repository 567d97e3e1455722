//! The time of a block: setting it counts the bills of the reserve that have matured.

use frame_support::{assert_ok, dispatch::DispatchClass, traits::Hooks, weights::Weight};
use infrafi_protocol::BeU64;
use infrafi_runtime::{clock::set_clock, *};
use sp_keyring::Sr25519Keyring::*;

use crate::{attack::clock::first, chain::*};

/// The maturity of the last bill that the sums count.
fn counted() -> Option<u64> {
	let cursor = pallet_reserve::Books::<Runtime>::get().matured_cursor;
	cursor.map(|(at, _): (BeU64, _)| at.into())
}

/// Savers, and four bills. The last one matures after two hours.
fn bills() {
	mint_usdai(Bob, 10_000);
	assert_ok!(call(
		Bob,
		pallet_vault::Call::deposit { assets: 5_000 * ONE, min_shares: 0, min_worth: 0 }
	));
	for seconds in [60, 120, 180, 7_200] {
		buy_lot(1_000, 990, seconds);
	}
}

fn mandatory() -> Weight {
	*System::block_weight().get(DispatchClass::Mandatory)
}

/// No block was made for three minutes. `Timestamp.set` counts all three bills at once, before any
/// call of the block, and registers the weight of that.
#[test]
fn a_late_block_counts_every_bill_that_has_matured() {
	on_chain(DEV, || {
		bills();
		assert_eq!(counted(), None);
		first(START + 200);
		assert_eq!(counted(), Some(START + 180));
		let late = mandatory();
		// 30 dollars less a tenth are the vault's, whether or not they are paid.
		assert_eq!(Vault::total_assets().unwrap().optimistic / ONE, 5_000 + 27);
		<Timestamp as Hooks<_>>::on_finalize(System::block_number());
		first(START + 206);
		assert_eq!(counted(), Some(START + 180));
		assert!(mandatory().all_lte(late) && mandatory() != late, "nothing was due");
	});
}

/// The helper of tests and benchmarks does what a block does.
#[test]
fn the_helper_sets_the_clock_as_a_block_does() {
	let run = |set: fn(u64)| {
		let mut books = None;
		on_chain(DEV, || {
			bills();
			set(START + 130);
			books = Some((pallet_reserve::Books::<Runtime>::get(), now()));
		});
		books
	};
	assert_eq!(run(first), run(set_clock));
}
