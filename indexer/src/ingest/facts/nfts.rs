//! Owners of receipts (collection 0) and of lenders' positions (collection 1).

use infrafi_client::{runtime::nfts::Event, AccountId};

use crate::{
	ingest::found::{Found, Place},
	schema::{big, rows},
};

const RECEIPTS: u32 = 0;
const POSITIONS: u32 = 1;

/// The most tranches of a loan: the id of a position is `loan * 8 + tranche`.
const TRANCHES: u64 = 8;

/// The rows of an event.
pub fn rows_of(event: Event, place: &Place<'_>, found: &mut Found) {
	match event {
		Event::Issued { collection, item, owner } => {
			owned(place, found, (collection, item), Some(&owner));
		}
		Event::Transferred { collection, item, from: _, to } => {
			owned(place, found, (collection, item), Some(&to));
		}
		Event::Burned { collection, item, owner: _ } => {
			owned(place, found, (collection, item), None);
		}
		// No other event of pallet-nfts changes an owner.
		_ => {}
	}
}

fn owned(
	place: &Place<'_>,
	found: &mut Found,
	(collection, item): (u32, u64),
	owner: Option<&AccountId>,
) {
	let (block, index, owner) = (place.block, place.index, owner.map(Into::into));
	match collection {
		RECEIPTS => {
			found.touched.units.insert(item);
			found.rows.push(rows::UnitOwner { block, index, unit: big(item), owner });
		}
		POSITIONS => found.rows.push(rows::PositionOwner {
			block,
			index,
			item: big(item),
			loan: big(item / TRANCHES),
			// Below eight.
			tranche: i32::try_from(item % TRANCHES).unwrap_or_default(),
			owner,
		}),
		_ => {}
	}
}
