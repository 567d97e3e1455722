use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{AppraiseError, OracleKey};
use infrafi_runtime::*;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{traits::Dispatchable, FixedU128};

use crate::chain::*;

const DOLLAR: u128 = 1_000_000_000_000_000_000;

#[test]
fn values_a_receipt_at_the_median_of_the_appraisers() {
	on_chain(LOCAL, || {
		let unit = receipt(1);
		assert_eq!(Appraisal::appraise(unit), Err(AppraiseError::NoData));
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 25_000));
		assert_ok!(feed(Bob, "H100-SXM5-80GB", 24_000));
		assert_eq!(Appraisal::appraise(unit), Err(AppraiseError::NoData), "two of four");
		assert_ok!(feed(Charlie, "H100-SXM5-80GB", 1));
		let value = Appraisal::appraise(unit).unwrap();
		assert_eq!((value.value, value.as_of), (8 * 24_000 * DOLLAR, START), "one lies");
	});
}

#[test]
fn goes_stale_without_any_block_in_between() {
	on_chain(DEV, || {
		let unit = receipt(1);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 25_000));
		next_block(10 * 60);
		assert_ok!(Appraisal::appraise(unit));
		next_block(1);
		assert_eq!(Appraisal::appraise(unit), Err(AppraiseError::Stale));
	});
}

#[test]
fn depreciates_by_the_second() {
	on_chain(DEV, || {
		let unit = receipt(1);
		next_block(31_536_000);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 20_000));
		assert_eq!(Appraisal::appraise(unit).unwrap().value, 8 * 15_000 * DOLLAR);
	});
}

#[test]
fn takes_the_income_where_that_is_lower() {
	on_chain(DEV, || {
		let unit = receipt(1);
		// Eight pieces at a dollar for 8,760 hours, 70 % rented, 60 % of that left, six years at 15
		// %: 8 * 3,679.2 * 3.7845.
		assert_ok!(feed_both(Alice, "H100-SXM5-80GB", 25_000, FixedU128::from_u32(1)));
		let value = Appraisal::appraise(unit).unwrap().value;
		assert_eq!(value / DOLLAR, 111_390);
	});
}

#[test]
fn holds_a_jump_until_governance_accepts_it() {
	on_chain(DEV, || {
		let unit = receipt(1);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 25_000));
		next_block(6);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 10_000));
		let values = || {
			let dollars = |value: u128| value / (8 * DOLLAR / 1_000);
			let [present, entry] = [Appraisal::appraise(unit), Appraisal::entry_value(unit)];
			(dollars(present.unwrap().value), dollars(entry.unwrap().value))
		};
		// A few seconds of depreciation are below a dollar.
		let (present, entry) = values();
		assert!(
			(24_999_000..=25_000_000).contains(&present)
				&& (9_999_000..=10_000_000).contains(&entry)
		);
		let feed = OracleKey::Price(model("H100-SXM5-80GB"));
		assert_ok!(root(pallet_appraisal::Call::accept_value { feed }));
		let (present, entry) = values();
		assert_eq!(present, entry);
		assert!((9_999_000..=10_000_000).contains(&present));
	});
}

#[test]
fn forgets_what_a_removed_appraiser_fed() {
	on_chain(LOCAL, || {
		let unit = receipt(1);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 25_000));
		assert_ok!(feed(Bob, "H100-SXM5-80GB", 25_000));
		let who = presets::appraiser(Alice).into();
		assert_ok!(root(RuntimeCall::Appraisers(pallet_membership::Call::remove_member { who })));
		assert_ok!(feed(Charlie, "H100-SXM5-80GB", 25_000));
		assert_eq!(Appraisal::appraise(unit), Err(AppraiseError::NoData));
	});
}

#[test]
fn refuses_a_feed_that_is_not_registered() {
	on_chain(DEV, || {
		let filtered = frame_system::Error::<Runtime>::CallFiltered;
		assert_noop!(feed(Alice, "ABACUS", 1).map_err(|e| e.error), filtered);
	});
}

#[test]
fn feeding_is_free_where_it_succeeds() {
	on_chain(DEV, || {
		let info = feed(Alice, "H100-SXM5-80GB", 25_000).unwrap();
		assert_eq!(info.pays_fee, frame_support::dispatch::Pays::No);
	});
}

/// Nodes of the state trie that an appraisal reads, in a state of `units` units. A proof contains
/// each node once.
fn nodes_read(units: u64) -> usize {
	let mut ext = chain(DEV);
	let unit = ext.execute_with(|| {
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 25_000));
		let unit = receipt(1);
		let record = pallet_collateral::Units::<Runtime>::get(unit).unwrap();
		for other in 1..units {
			pallet_collateral::Units::<Runtime>::insert(unit + other, &record);
		}
		assert_eq!(pallet_collateral::Units::<Runtime>::iter_keys().count() as u64, units);
		unit
	});
	ext.commit_all().expect("no storage transaction is open");
	let (appraised, proof) = ext.execute_and_prove(|| {
		[Appraisal::appraise(unit), Appraisal::entry_value(unit)].map(|value| value.is_ok())
	});
	assert_eq!(appraised, [true, true]);
	proof.iter_nodes().count()
}

#[test]
fn costs_the_same_among_ten_units_and_among_a_hundred_thousand() {
	let (few, many) = (nodes_read(10), nodes_read(100_000));
	// The same values; the way to one of them is longer by the depth of a tree of sixteen branches.
	assert!(many <= few + 5, "{many} nodes after {few}");
}

#[test]
fn every_appraiser_and_root_can_feed_in_one_block() {
	on_chain(LOCAL, || {
		let price = OracleKey::Price(model("H100-SXM5-80GB"));
		let values = vec![(price, FixedU128::from_u32(25_000))];
		let feed = pallet_oracle::Call::feed_values { values: values.try_into().unwrap() };
		let others = (0..).map(|seed| AccountId::new([seed; 32]));
		let members = [Alice, Bob, Charlie, Dave].map(presets::appraiser).into_iter().chain(others);
		for (index, who) in members.take(configs::MAX_MEMBERS as usize).enumerate() {
			if index >= 4 {
				let add = pallet_membership::Call::add_member { who: who.clone().into() };
				assert_ok!(root(RuntimeCall::Appraisers(add)));
			}
			assert_ok!(RuntimeCall::from(feed.clone()).dispatch(RuntimeOrigin::signed(who)));
		}
		let one_more = pallet_membership::Call::add_member { who: Eve.to_account_id().into() };
		assert!(root(RuntimeCall::Appraisers(one_more)).is_err(), "there are no more");
		assert_ok!(root(feed));
	});
}
