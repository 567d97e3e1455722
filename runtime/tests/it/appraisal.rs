use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{AppraiseError, OracleKey};
use infrafi_runtime::*;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::FixedU128;

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
		next_block(120);
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
		// Eight pieces at a dollar for 8,760 hours, 70 % rented, 60 % of that left, six years at 15 %: 8 * 3,679.2 * 3.7845.
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
			let [told, entry] = [Appraisal::appraise(unit), Appraisal::entry_value(unit)];
			(dollars(told.unwrap().value), dollars(entry.unwrap().value))
		};
		// A few seconds of depreciation are below a dollar.
		let (told, entry) = values();
		assert!(
			(24_999_000..=25_000_000).contains(&told) && (9_999_000..=10_000_000).contains(&entry)
		);
		let feed = OracleKey::Price(model("H100-SXM5-80GB"));
		assert_ok!(root(pallet_appraisal::Call::accept_value { feed }));
		let (told, entry) = values();
		assert_eq!(told, entry);
		assert!((9_999_000..=10_000_000).contains(&told));
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
