use frame_support::{assert_noop, assert_ok};
use infrafi_protocol::{fingerprint, Item, ItemFacts, RequestFacts};
use sp_runtime::Perbill;

use crate::{
	mock::*, Error, Event, ListedItems, Listing, Listings, NextListingId, Parameters, MAX_PAGE,
};

#[test]
fn stores_an_offer_and_leaves_the_item_with_its_owner() {
	new_test_ext().execute_with(|| {
		for (id, item) in (0..).zip(ITEMS) {
			assert_ok!(Market::list(signed(SELLER), item, usd(100), NOW + DAY));
			let listing = Listings::<Test>::get(id).unwrap().listing;
			let Listing { fingerprint, .. } = listing;
			let expected = Listing {
				item,
				seller: SELLER,
				price: usd(100),
				fee: usd(1) / 10,
				until: NOW + DAY,
				fingerprint,
			};
			assert_eq!(listing, expected);
			let event = Event::Listed {
				listing: id,
				item,
				seller: SELLER,
				price: usd(100),
				fee: usd(1) / 10,
				until: NOW + DAY,
				fingerprint,
			};
			assert_eq!(last_event(), event.into());
			assert_eq!(owner(item), Some(SELLER));
		}
		assert_eq!(usdai(&SELLER), FUNDS);
	});
}

/// A client can compute the fingerprint from what the view shows.
#[test]
fn stores_the_hash_of_item_owner_and_facts() {
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		let facts = ItemFacts::Request(RequestFacts { requested_shares: 5, paid_usdai: 0 });
		let stored = Listings::<Test>::get(id).unwrap().listing.fingerprint;
		assert_eq!(stored, fingerprint(REQUEST, &SELLER, &facts));
		assert_eq!(Market::listing(id).unwrap().facts, Some(facts));
	});
}

#[test]
fn rounds_the_fee_up() {
	new_test_ext().execute_with(|| {
		let fee_of = |price| {
			put(REQUEST, SELLER);
			let id = Market::do_list(SELLER, REQUEST, price, NOW + 1).unwrap();
			let fee = Listings::<Test>::get(id).unwrap().listing.fee;
			assert_ok!(Market::delist(signed(SELLER), id));
			fee
		};
		assert_eq!([1, 999, 1_000, 1_001, 2_000].map(fee_of), [1, 1, 1, 2, 2]);
		// The largest price fits.
		assert_eq!(fee_of(u128::MAX), u128::MAX.div_ceil(1_000));
		let free = Parameters { fee: Perbill::zero(), ..Default::default() };
		assert_ok!(Market::set_params(RuntimeOrigin::root(), free));
		assert_eq!(fee_of(usd(100)), 0);
	});
}

#[test]
fn refuses_what_is_not_an_offer() {
	new_test_ext().execute_with(|| {
		let list = |price, until| Market::list(signed(SELLER), RECEIPT, price, until);
		assert_noop!(list(0, NOW + DAY), Error::<Test>::PriceIsZero);
		for until in [0, NOW - 1, NOW] {
			assert_noop!(list(1, until), Error::<Test>::UntilNotInFuture);
		}
		for until in [NOW + 30 * DAY + 1, u64::MAX] {
			assert_noop!(list(1, until), Error::<Test>::TermTooLong);
		}
		assert_ok!(list(1, NOW + 30 * DAY));
	});
}

#[test]
fn refuses_all_but_the_owner() {
	new_test_ext().execute_with(|| {
		for item in ITEMS {
			let list = Market::list(signed(OTHER), item, 1, NOW + 1);
			assert_noop!(list, Error::<Test>::NotOwner);
		}
		let unknown = Market::list(signed(SELLER), Item::Request(8), 1, NOW + 1);
		assert_noop!(unknown, UNKNOWN);
		change(POSITION, |thing| thing.is_sellable = false);
		assert_noop!(Market::list(signed(SELLER), POSITION, 1, NOW + 1), LOCKED);
	});
}

#[test]
fn refuses_a_frozen_owner() {
	new_test_ext().execute_with(|| {
		freeze(&SELLER);
		let list = Market::list(signed(SELLER), REQUEST, 1, NOW + 1);
		assert_noop!(list, Error::<Test>::AccountFrozen);
	});
}

/// An old price does not outlive a new one.
#[test]
fn refuses_an_item_that_is_listed() {
	new_test_ext().execute_with(|| {
		let old = listed(REQUEST);
		let again = || Market::list(signed(SELLER), REQUEST, usd(200), NOW + DAY);
		assert_noop!(again(), Error::<Test>::AlreadyListed);
		assert_ok!(Market::delist(signed(SELLER), old));
		assert_ok!(again());
	});
}

#[test]
fn replaces_a_listing_that_has_expired_or_whose_item_changed_or_moved() {
	let cases: [(fn(), AccountId); 3] = [
		(|| advance(DAY), SELLER),
		(|| change(REQUEST, |thing| thing.paid += 1), SELLER),
		(|| change(REQUEST, |thing| thing.owner = OTHER), OTHER),
	];
	for (happens, seller) in cases {
		new_test_ext().execute_with(|| {
			let old = listed(REQUEST);
			happens();
			assert_ok!(Market::list(signed(seller), REQUEST, 1, now() + 1));
			assert!(is_gone(old));
			assert_eq!(ListedItems::<Test>::get(REQUEST), Some(old + 1));
			let event = Event::Delisted { listing: old, item: REQUEST, seller: SELLER };
			assert!(System::events().iter().any(|record| record.event == event.clone().into()));
		});
	}
}

#[test]
fn holds_a_deposit_that_the_seller_has_to_have() {
	new_test_ext().execute_with(|| {
		change(REQUEST, |thing| thing.owner = PENNILESS);
		give(&PENNILESS, ONE);
		let list = Market::list(signed(PENNILESS), REQUEST, 1, NOW + 1);
		assert_noop!(list, Error::<Test>::InsufficientInfra);
	});
}

#[test]
fn refuses_the_sixty_fifth_listing_of_an_account() {
	new_test_ext().execute_with(|| {
		for id in 0..MAX_PAGE.into() {
			let item = Item::Receipt(1_000 + id);
			put(item, SELLER);
			listed(item);
		}
		let more = || Market::list(signed(SELLER), REQUEST, 1, NOW + 1);
		assert_noop!(more(), Error::<Test>::TooManyListings);
		assert_eq!(Market::listings_of(SELLER).len(), MAX_PAGE as usize);
		assert_ok!(Market::delist(signed(SELLER), 63));
		assert_ok!(more());
	});
}

#[test]
fn refuses_when_ids_end() {
	new_test_ext().execute_with(|| {
		frame_support::hypothetically!({
			NextListingId::<Test>::put(u64::MAX);
			let list = Market::list(signed(SELLER), REQUEST, 1, NOW + 1);
			assert_noop!(list, Error::<Test>::IdsExhausted);
		});
	});
}
