//! Listings of the market, and sales.

use infrafi_client::{
	runtime::{market::Event, runtime_types::infrafi_protocol::market::Item},
	AccountId,
};

use crate::{
	ingest::found::{account, amount, Found, Place},
	schema::{big, rows},
};

/// A row of a listing without figures.
fn listing_row(
	place: &Place<'_>,
	listing: u64,
	item: &Item,
	seller: &AccountId,
	kind: &str,
) -> rows::Listing {
	let (item_kind, item, tranche) = match item {
		Item::Request(request) => ("Request", *request, None),
		Item::Position(loan, tranche) => ("Position", *loan, Some((*tranche).into())),
		Item::Receipt(unit) => ("Receipt", *unit, None),
	};
	rows::Listing {
		block: place.block,
		index: place.index,
		listing: big(listing),
		at: place.at,
		kind: kind.to_owned(),
		item_kind: item_kind.to_owned(),
		item: big(item),
		tranche,
		seller: seller.into(),
		..Default::default()
	}
}

/// The rows of an event.
pub fn rows_of(event: Event, place: &Place<'_>, found: &mut Found) {
	if let Some(listing) = place.fields.get("listing").and_then(|id| id.as_str()?.parse().ok()) {
		found.touched.listings.insert(listing);
	}
	let row = match event {
		Event::Listed { listing, item, seller, price, fee, until, fingerprint } => rows::Listing {
			price: amount(price),
			fee: amount(fee),
			until: Some(big(until)),
			fingerprint: Some((&fingerprint).into()),
			..listing_row(place, listing, &item, &seller, "Listed")
		},
		Event::Delisted { listing, item, seller } => {
			listing_row(place, listing, &item, &seller, "Delisted")
		}
		Event::Sold { listing, item, seller, buyer, price, fee, claimed } => rows::Listing {
			buyer: account(&buyer),
			price: amount(price),
			fee: amount(fee),
			claimed: amount(claimed),
			..listing_row(place, listing, &item, &seller, "Sold")
		},
		Event::ParamsSet { .. } => return super::params(place, found, "Market"),
	};
	found.rows.push(row);
}
