use frame_support::assert_ok;
use infrafi_protocol::Item;

use crate::{mock::*, ListingInfo, Listings, MAX_PAGE};

#[test]
fn show_a_listing_with_its_item() {
	new_test_ext().execute_with(|| {
		assert_eq!(Market::listing(0), None);
		change(REQUEST, |thing| thing.claimable = 5);
		let id = listed(REQUEST);
		let info = Market::listing(id).unwrap();
		let listing = Listings::<Test>::get(id).unwrap().listing;
		let facts = info.facts.clone();
		assert!(facts.is_some());
		let open = ListingInfo { id, listing, is_open: true, facts, claimable: 5 };
		assert_eq!(info, open);
		assert_eq!(Market::listings_of(SELLER), [open]);
		assert_eq!(Market::listings_of(BUYER), []);
	});
}

/// A view that shows an open listing promises a sale.
#[test]
fn show_whether_it_can_be_bought() {
	let cases: [(fn(), bool); 5] = [
		(|| advance(DAY - 1), true),
		(|| advance(DAY), false),
		(|| freeze(&SELLER), false),
		(|| change(REQUEST, |thing| thing.paid += 1), false),
		(|| change(REQUEST, |thing| thing.is_sellable = false), false),
	];
	for (happens, is_open) in cases {
		new_test_ext().execute_with(|| {
			let id = listed(REQUEST);
			happens();
			assert_eq!(Market::listing(id).unwrap().is_open, is_open);
			assert_eq!(buy(BUYER, id).is_ok(), is_open);
		});
	}
}

#[test]
fn list_listings_by_pages_of_ids() {
	new_test_ext().execute_with(|| {
		assert_eq!(Market::listings(0, 10).next, None);
		for id in 0..70 {
			let seller = if id < 60 { SELLER } else { OTHER };
			let item = Item::Receipt(1_000 + id);
			put(item, seller);
			listed(item);
		}
		assert_ok!(Market::delist(signed(SELLER), 1));
		let ids = |from, limit| {
			let page = Market::listings(from, limit);
			(page.listings.iter().map(|info| info.id).collect::<Vec<_>>(), page.next)
		};
		assert_eq!(ids(0, 3), (vec![0, 2], Some(3)));
		assert_eq!(ids(1, 0), (vec![], Some(2)));
		assert_eq!(ids(68, 10), (vec![68, 69], None));
		assert_eq!(ids(70, 10), (vec![], None));
		assert_eq!(ids(u64::MAX, 10), (vec![], None));
		let (all, next) = ids(0, u32::MAX);
		assert_eq!((all.len(), next), (MAX_PAGE as usize - 1, Some(MAX_PAGE.into())));
	});
}
