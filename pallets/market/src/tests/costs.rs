//! Invariant 103: a call or a read costs the same however many listings there are, and not more
//! than its weight counts.

use frame_support::traits::GetCallName;
use infrafi_protocol::Item;
use infrafi_testing::{assert_same_costs, cost, costs_of_calls, keys_in_weight, Cost};
use sp_core::H256;
use sp_io::TestExternalities;

use crate::{
	mock::*, Call, ListedItems, Listing, ListingRecord, Listings, NextListingId, Parameters,
};

/// A chain with this number of listings: the first is of the request, the second has died.
fn chain(listings: u64) -> TestExternalities {
	let mut chain = externalities();
	chain.execute_with(|| {
		change(REQUEST, |thing| thing.claimable = 1);
		assert_eq!([REQUEST, RECEIPT].map(listed), [0, 1]);
		change(RECEIPT, |thing| thing.paid += 1);
		// The seller of a dead listing is another account.
		change(RECEIPT, |thing| thing.owner = OTHER);
		give(&TREASURY, 1);
		let record = Listings::<Test>::get(0).unwrap();
		for id in 2..listings {
			let item = Item::Position(id, 0);
			let listing = Listing { item, ..record.listing.clone() };
			Listings::<Test>::insert(id, ListingRecord { listing, ..record.clone() });
			ListedItems::<Test>::insert(item, id);
		}
		NextListingId::<Test>::put(listings);
	});
	chain.commit_all().unwrap();
	chain
}

fn fingerprint(chain: &mut TestExternalities) -> H256 {
	chain.execute_with(|| Listings::<Test>::get(0).unwrap().listing.fingerprint)
}

/// Every call in its most expensive form.
fn calls(chain: &mut TestExternalities) -> Vec<(RuntimeOrigin, Call<Test>)> {
	let (listing, fingerprint) = (0, fingerprint(chain));
	vec![
		(signed(OTHER), Call::list { item: RECEIPT, price: ONE, until: NOW + DAY }),
		(signed(STRANGER), Call::delist { listing: 1 }),
		(signed(BUYER), Call::buy { listing, max_price: usd(100), fingerprint }),
		(RuntimeOrigin::root(), Call::set_params { params: Parameters::default() }),
	]
}

fn costs(chain: &mut TestExternalities) -> Vec<Cost> {
	let calls = calls(chain);
	costs_of_calls::<RuntimeCall, _>(chain, calls)
}

fn reads(chain: &mut TestExternalities) -> Vec<Cost> {
	type Read = (&'static str, fn());
	let reads: [Read; 3] = [
		("listing", || assert!(Market::listing(0).is_some())),
		("listings", || assert_eq!(Market::listings(0, 2).listings.len(), 2)),
		("listings_of", || assert_eq!(Market::listings_of(SELLER).len(), 2)),
	];
	reads.into_iter().map(|(name, read)| cost(chain, name, read)).collect()
}

#[test]
fn are_the_same_with_ten_listings_and_with_a_hundred_thousand() {
	let (mut small, mut large) = (chain(10), chain(100_000));
	for costs in [costs, reads] {
		assert_same_costs(costs(&mut small), costs(&mut large));
	}
}

#[test]
fn are_known_for_every_call() {
	let calls = calls(&mut chain(10));
	let names: Vec<_> = calls.iter().map(|(_, call)| call.get_call_name()).collect();
	assert_eq!(names, Call::<Test>::get_call_names());
}

/// The stand-in for an item is one key, read once and written once. The real ones have more: their
/// numbers are in the weights, and the tests of the runtime compare them.
#[test]
fn are_within_the_weights() {
	let mut chain = chain(10);
	let costs = costs(&mut chain);
	for ((origin, call), Cost { name, keys, .. }) in calls(&mut chain).into_iter().zip(costs) {
		let charged = keys_in_weight(&mut chain, DbWeight::set, &origin, &RuntimeCall::from(call));
		let is_within = keys.reads <= charged.reads && keys.writes <= charged.writes;
		assert!(is_within, "{name}: {keys:?} of {charged:?}");
	}
}
