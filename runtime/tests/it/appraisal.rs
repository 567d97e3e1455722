use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::AppraiseError;
use infrafi_runtime::*;
use sp_keyring::Sr25519Keyring::*;

use crate::chain::*;

const DOLLAR: u128 = 1_000_000_000_000_000_000;

#[test]
fn values_a_receipt_at_the_median_of_the_appraisers() {
	on_chain(LOCAL, || {
		let unit = receipt(1);
		assert_eq!(Appraisal::appraise(unit), Err(AppraiseError::NoData));
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 25_000));
		assert_eq!(Appraisal::appraise(unit), Err(AppraiseError::NoData), "one of three");
		assert_ok!(feed(Bob, "H100-SXM5-80GB", 24_000));
		let value = Appraisal::appraise(unit).unwrap();
		assert_eq!((value.value, value.as_of), (8 * 24_000 * DOLLAR, START));
		assert_ok!(feed(Charlie, "H100-SXM5-80GB", 1));
		assert_eq!(Appraisal::appraise(unit).unwrap().value, 8 * 24_000 * DOLLAR, "one lies");
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
fn forgets_what_a_removed_appraiser_fed() {
	on_chain(LOCAL, || {
		let unit = receipt(1);
		assert_ok!(feed(Alice, "H100-SXM5-80GB", 25_000));
		let who = presets::appraiser(Alice).into();
		assert_ok!(root(RuntimeCall::Appraisers(pallet_membership::Call::remove_member { who })));
		assert_ok!(feed(Bob, "H100-SXM5-80GB", 25_000));
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
