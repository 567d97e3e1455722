//! Each check fails on a state that breaks it.

use frame_support::hypothetically;
use sp_runtime::Perbill;

use crate::{
	mock::*, ListedItems, ListingRecordOf, Listings, ListingsBySeller, NextListingId, Parameters,
	Params, MAX_MAX_TERM,
};

/// Breaks a state with a listing of each kind (0, 1 and 2), and expects the check to fail.
fn fails(break_it: impl Fn(), message: &'static str) {
	new_test_ext().execute_with(|| {
		for item in ITEMS {
			listed(item);
		}
		hypothetically!({
			break_it();
			assert_eq!(Market::do_try_state(), Err(message.into()));
		});
	});
}

fn change(id: u64, change: impl Fn(&mut ListingRecordOf<Test>)) {
	Listings::<Test>::mutate(id, |record| change(record.as_mut().unwrap()));
}

#[test]
fn finds_an_id_that_is_not_below_the_next() {
	fails(|| NextListingId::<Test>::put(2), "the id of a listing is not below the next id");
}

#[test]
fn finds_a_second_listing_of_an_item() {
	let message = "a listing is not that of its item";
	fails(|| change(0, |record| record.listing.item = POSITION), message);
	fails(|| ListedItems::<Test>::remove(REQUEST), message);
}

#[test]
fn finds_an_item_whose_listing_does_not_exist() {
	let item = infrafi_protocol::Item::Receipt(1);
	fails(|| ListedItems::<Test>::insert(item, 0), "an item has a listing that does not exist");
}

#[test]
fn finds_a_list_that_is_not_the_sellers() {
	let put =
		|ids: Vec<u64>| ListingsBySeller::<Test>::insert(SELLER, infrafi_testing::bounded(ids));
	fails(
		|| ListingsBySeller::<Test>::insert(OTHER, infrafi_testing::bounded(vec![])),
		"an account without listings has a list",
	);
	fails(|| put(vec![0, 2, 1]), "the listings of an account are not in ascending order");
	fails(|| put(vec![0, 1, 1]), "the listings of an account are not in ascending order");
	fails(|| put(vec![0, 1, 2, 3]), "an account has a listing of another");
	fails(
		|| change(1, |record| record.listing.seller = OTHER),
		"an account has a listing of another",
	);
	fails(|| put(vec![0, 1]), "a listing is missing from the list of its seller");
}

#[test]
fn finds_a_listing_out_of_bounds() {
	fails(|| change(0, |record| record.listing.price = 0), "an item is listed for nothing");
	fails(
		|| change(0, |record| record.listing.fee = usd(1) + 1),
		"the fee of a listing is too high",
	);
	fails(
		|| change(0, |record| record.listing.until = NOW + MAX_MAX_TERM + 1),
		"an item is listed for too long",
	);
}

#[test]
fn finds_governed_values_out_of_bounds() {
	let message = "the governed values are out of bounds";
	fails(|| Params::<Test>::put(Parameters { max_term: 0, ..Default::default() }), message);
	let fee = Perbill::from_percent(2);
	fails(|| Params::<Test>::put(Parameters { fee, ..Default::default() }), message);
}
