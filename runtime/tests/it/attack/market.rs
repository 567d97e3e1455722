//! The market: items of every kind, listed, bought and withdrawn.

use infrafi_protocol::{assets::USDAI, ids::POSITION_COLLECTION, unit::State, Item, ListingId};
use infrafi_runtime::*;
use pallet_market::{Call, Listing};
use sp_core::H256;
use sp_runtime::Perbill;

use super::{
	people::free,
	units::{owner, units_in},
	world::{now, World},
};

const ONE: Balance = 1_000_000_000_000_000_000;
const DAY: u64 = 86_400;

/// No more listings than these are stored, so that a run stays fast.
const MAX_LISTINGS: usize = 40;

/// An item with its owner: a request, a position or a receipt.
fn some_item(world: &mut World) -> Option<(Item, AccountId)> {
	match world.random.below(3) {
		0 => {
			let all: Vec<_> = pallet_vault::Requests::<Runtime>::iter().collect();
			let (id, record) = world.random.one(&all)?;
			Some((Item::Request(id), record.owner))
		}
		1 => {
			let all: Vec<_> = pallet_lending::Terms::<Runtime>::iter().collect();
			let (loan, terms) = world.random.one(&all)?;
			let tranche = world.random.below(terms.tranches.len() as u64);
			let owner = Nfts::owner(POSITION_COLLECTION, loan * 8 + tranche)?;
			Some((Item::Position(loan, tranche as u8), owner))
		}
		_ => {
			let unit = world.random.one(&units_in(State::Issued))?;
			Some((Item::Receipt(unit), owner(unit)?))
		}
	}
}

/// A listing, mostly one that can be bought.
fn some_listing(world: &mut World) -> Option<(ListingId, Listing<AccountId>)> {
	let is_any = world.random.once_in(8);
	let all: Vec<_> = pallet_market::Listings::<Runtime>::iter_keys()
		.filter_map(Market::listing)
		.filter(|info| is_any || info.is_open)
		.map(|info| (info.id, info.listing))
		.collect();
	world.random.one(&all)
}

pub fn list(world: &mut World) {
	if pallet_market::Listings::<Runtime>::iter_keys().count() >= MAX_LISTINGS {
		return delist(world);
	}
	let Some((item, owner)) = some_item(world) else { return };
	let price = world.random.any(&[0, 1, 999, ONE, 100 * ONE, 1_000 * ONE]);
	let until = now() + world.random.any(&[0, 60, 600, DAY, 7 * DAY, 8 * DAY]);
	let who = world.by(owner);
	world.call(&who, Call::list { item, price, until });
}

/// Now and then on other terms than those of the listing.
pub fn buy(world: &mut World) {
	let Some((listing, Listing { price, fingerprint, .. })) = some_listing(world) else { return };
	let who = world.anyone();
	if price > free(USDAI, &who) {
		world.fund(&who, price);
	}
	let max_price = if world.random.once_in(12) { price.saturating_sub(1) } else { price };
	let fingerprint = if world.random.once_in(12) { H256::zero() } else { fingerprint };
	world.call(&who, Call::buy { listing, max_price, fingerprint });
}

/// By the seller, or by any account: it can be dead.
pub fn delist(world: &mut World) {
	let all: Vec<_> = pallet_market::Listings::<Runtime>::iter().collect();
	let Some((listing, record)) = world.random.one(&all) else { return };
	let seller = record.listing.seller;
	let who = if world.random.once_in(2) { world.by(seller) } else { world.anyone() };
	world.call(&who, Call::delist { listing });
}

pub fn set_params(world: &mut World) {
	let mut params = Market::params();
	match world.random.below(2) {
		0 => params.fee = Perbill::from_parts(world.random.between(0, 10_000_001) as u32),
		_ => params.max_term = world.random.between(600, 31 * DAY),
	}
	world.root(Call::set_params { params });
}
