use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use infrafi_protocol::assets::USDAI;
use sp_core::H256;
use sp_runtime::Perbill;

use crate::{mock::*, Error, Event, Listing, Listings, Parameters};

fn listing(id: u64) -> Listing<AccountId> {
	Listings::<Test>::get(id).unwrap().listing
}

/// Invariant 105.
#[test]
fn exchanges_the_item_for_the_price() {
	for item in ITEMS {
		new_test_ext().execute_with(|| {
			let id = listed(item);
			let supply = Assets::total_issuance(USDAI);
			assert_ok!(buy(BUYER, id));
			assert_eq!(owner(item), Some(BUYER));
			assert_eq!(usdai(&BUYER), FUNDS - usd(100));
			assert_eq!(usdai(&SELLER), FUNDS + usd(100) - usd(1) / 10);
			assert_eq!(usdai(&TREASURY), usd(1) / 10);
			assert_eq!(Assets::total_issuance(USDAI), supply);
			assert!(is_gone(id));
			assert_eq!(Balances::free_balance(SELLER), INFRA);
			let event = Event::Sold {
				listing: id,
				item,
				seller: SELLER,
				buyer: BUYER,
				price: usd(100),
				fee: usd(1) / 10,
				claimed: 0,
			};
			assert_eq!(last_event(), event.into());
			assert_noop!(buy(OTHER, id), Error::<Test>::UnknownListing);
		});
	}
}

#[test]
fn takes_a_fee_that_is_rounded_up_to_the_whole_of_the_smallest_price() {
	new_test_ext().execute_with(|| {
		let id = Market::do_list(SELLER, REQUEST, 1, NOW + 1).unwrap();
		assert_ok!(buy(BUYER, id));
		assert_eq!((usdai(&SELLER), usdai(&TREASURY)), (FUNDS, 1));
		assert_eq!(owner(REQUEST), Some(BUYER));
	});
}

/// What was agreed holds: a new fee is that of new listings.
#[test]
fn takes_the_fee_of_the_time_of_the_listing() {
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		let dear = Parameters { fee: Perbill::from_percent(1), ..Default::default() };
		assert_ok!(Market::set_params(RuntimeOrigin::root(), dear));
		assert_ok!(buy(BUYER, id));
		assert_eq!(usdai(&TREASURY), usd(1) / 10);
		put(REQUEST, SELLER);
		let id = listed(REQUEST);
		assert_ok!(buy(BUYER, id));
		assert_eq!(usdai(&TREASURY), usd(1) / 10 + usd(1));
	});
}

#[test]
fn pays_what_the_item_owes_to_the_seller_first() {
	new_test_ext().execute_with(|| {
		change(REQUEST, |thing| thing.claimable = usd(40));
		let id = listed(REQUEST);
		assert_eq!(Market::listing(id).unwrap().claimable, usd(40));
		assert_ok!(buy(BUYER, id));
		assert_eq!(usdai(&SELLER), FUNDS + usd(140) - usd(1) / 10);
		assert_eq!(usdai(&BUYER), FUNDS - usd(100));
		let claimed = matches!(
			last_event(),
			RuntimeEvent::Market(Event::Sold { claimed, .. }) if claimed == usd(40)
		);
		assert!(claimed);
	});
}

#[test]
fn refuses_a_price_above_the_limit_of_the_buyer() {
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		let fingerprint = listing(id).fingerprint;
		let by = |max| Market::buy(signed(BUYER), id, max, fingerprint);
		assert_noop!(by(usd(100) - 1), Error::<Test>::PriceAboveMax);
		assert_ok!(by(usd(100)));
	});
}

/// The fingerprint is of what the buyer has seen, whatever the id is of.
#[test]
fn refuses_another_fingerprint_than_that_of_the_listing() {
	new_test_ext().execute_with(|| {
		let (id, other) = (listed(REQUEST), listed(POSITION));
		for fingerprint in [H256::zero(), listing(other).fingerprint] {
			let by = Market::buy(signed(BUYER), id, usd(100), fingerprint);
			assert_noop!(by, Error::<Test>::FingerprintDiffers);
		}
	});
}

/// A payment between listing and sale is the seller's: the buyer does not pay for it.
#[test]
fn refuses_an_item_that_changed_since_it_was_listed() {
	for item in ITEMS {
		new_test_ext().execute_with(|| {
			let id = listed(item);
			change(item, |thing| thing.paid += 1);
			assert_noop!(buy(BUYER, id), Error::<Test>::ItemChanged);
			// Nor by the fingerprint of the item as it is now.
			let now = crate::records::ItemNow::<Test>::load(item).unwrap().fingerprint;
			let by = Market::buy(signed(BUYER), id, usd(100), now);
			assert_noop!(by, Error::<Test>::FingerprintDiffers);
		});
	}
}

#[test]
fn refuses_an_item_that_its_seller_has_moved() {
	new_test_ext().execute_with(|| {
		let id = listed(RECEIPT);
		change(RECEIPT, |thing| thing.owner = OTHER);
		assert_noop!(buy(BUYER, id), Error::<Test>::ItemMoved);
		// Not even the new owner is made to pay for its own item.
		assert_noop!(buy(OTHER, id), Error::<Test>::ItemMoved);
	});
}

/// Within its time, which is a month at most, a listing is an offer of the owner.
#[test]
fn takes_an_item_that_has_come_back_unchanged() {
	new_test_ext().execute_with(|| {
		let id = listed(RECEIPT);
		change(RECEIPT, |thing| thing.owner = OTHER);
		change(RECEIPT, |thing| thing.owner = SELLER);
		assert_ok!(buy(BUYER, id));
	});
}

#[test]
fn refuses_an_item_that_cannot_be_sold_any_more() {
	new_test_ext().execute_with(|| {
		let id = listed(POSITION);
		change(POSITION, |thing| thing.is_sellable = false);
		assert_noop!(buy(BUYER, id), LOCKED);
		Things::remove(POSITION);
		assert_noop!(buy(BUYER, id), UNKNOWN);
	});
}

#[test]
fn refuses_an_expired_listing() {
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		advance(DAY - 1);
		frame_support::hypothetically_ok!(buy(BUYER, id));
		advance(1);
		assert_noop!(buy(BUYER, id), Error::<Test>::ListingExpired);
	});
}

#[test]
fn refuses_the_seller_and_an_account_without_the_money() {
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		assert_noop!(buy(SELLER, id), Error::<Test>::BuyerIsSeller);
		assert_noop!(buy(PENNILESS, id), Error::<Test>::InsufficientAssets);
		give(&PENNILESS, usd(100) - 1);
		assert_noop!(buy(PENNILESS, id), Error::<Test>::InsufficientAssets);
		give(&PENNILESS, 1);
		assert_ok!(buy(PENNILESS, id));
		assert_eq!(usdai(&PENNILESS), 0);
	});
}

#[test]
fn refuses_frozen_and_blocked_accounts() {
	use pallet_assets::AccountStatus::{Blocked, Frozen, Liquid};
	new_test_ext().execute_with(|| {
		let id = listed(REQUEST);
		for who in [BUYER, SELLER] {
			for status in [Frozen, Blocked] {
				set_status(&who, status);
				assert_noop!(buy(BUYER, id), Error::<Test>::AccountFrozen);
			}
			set_status(&who, Liquid);
		}
		assert_ok!(buy(BUYER, id));
	});
}

/// Whatever fails last undoes the payment.
#[test]
fn is_all_or_nothing() {
	new_test_ext().execute_with(|| {
		let id = listed(POSITION);
		TransferFails::set(&true);
		let call = RuntimeCall::Market(crate::Call::buy {
			listing: id,
			max_price: usd(100),
			fingerprint: listing(id).fingerprint,
		});
		let root = |version| sp_io::storage::root(version);
		let before = root(sp_runtime::StateVersion::V1);
		let result = sp_runtime::traits::Dispatchable::dispatch(call, signed(BUYER));
		assert_eq!(result.map_err(|error| error.error), Err(FAILS));
		assert_eq!(root(sp_runtime::StateVersion::V1), before);
		assert_eq!((usdai(&BUYER), usdai(&SELLER)), (FUNDS, FUNDS));
		assert_eq!(owner(POSITION), Some(SELLER));
	});
}
