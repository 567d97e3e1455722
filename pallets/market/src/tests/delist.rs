use frame_support::{assert_noop, assert_ok};

use crate::{mock::*, Error, Event};

#[test]
fn removes_the_listing_and_frees_the_deposit() {
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		let held = Balances::free_balance(SELLER);
		assert_ok!(Market::delist(signed(SELLER), id));
		assert!(is_gone(id) && Balances::free_balance(SELLER) > held);
		assert_eq!(Balances::free_balance(SELLER), INFRA);
		let event = Event::Delisted { listing: id, item: REQUEST, seller: SELLER };
		assert_eq!(last_event(), event.into());
		assert_noop!(Market::delist(signed(SELLER), id), Error::<Test>::UnknownListing);
	});
}

#[test]
fn is_the_sellers_while_the_listing_can_be_bought() {
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		assert_noop!(Market::delist(signed(OTHER), id), Error::<Test>::NotSeller);
		advance(DAY - 1);
		assert_noop!(Market::delist(signed(OTHER), id), Error::<Test>::NotSeller);
	});
}

/// Nobody has to wait for a seller that has lost interest.
#[test]
fn is_any_accounts_once_the_listing_cannot_be_bought() {
	let cases: [fn(); 4] = [
		|| advance(DAY),
		|| change(REQUEST, |thing| thing.paid += 1),
		|| change(REQUEST, |thing| thing.owner = OTHER),
		|| change(REQUEST, |thing| thing.is_sellable = false),
	];
	for happens in cases {
		new_test_ext().execute_with(|| {
			let id = listed(REQUEST);
			happens();
			assert_ok!(Market::delist(signed(STRANGER), id));
			assert!(is_gone(id));
			assert_eq!(Balances::free_balance(SELLER), INFRA);
		});
	}
}

/// A frozen seller moves no money by it.
#[test]
fn is_open_to_a_frozen_seller() {
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		freeze(&SELLER);
		assert_ok!(Market::delist(signed(SELLER), id));
	});
}

#[test]
fn leaves_the_other_listings_of_the_seller() {
	new_test_ext().execute_with(|| {
		let ids = ITEMS.map(listed);
		assert_ok!(Market::delist(signed(SELLER), ids[1]));
		let left: Vec<_> = Market::listings_of(SELLER).iter().map(|info| info.id).collect();
		assert_eq!(left, [ids[0], ids[2]]);
	});
}
