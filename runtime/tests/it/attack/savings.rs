//! The vault: in, out through the queue, and everything that is done to the queue.

use infrafi_protocol::{
	assets::{SUSDAI, USDAI},
	RequestId,
};
use infrafi_runtime::*;
use pallet_vault::{Call, Requests};

use super::{
	people::{free, protocol},
	world::World,
};

const ONE: Balance = 1_000_000_000_000_000_000;

/// No more requests than these are made, so that a run stays fast.
const MAX_REQUESTS: usize = 60;

pub fn deposit(world: &mut World) {
	let who = world.anyone();
	let part = world.random.part(free(USDAI, &who), 1, 500);
	let assets = world.amount(part);
	let min_shares = if world.random.once_in(20) { assets } else { 0 };
	let min_worth = if world.random.once_in(20) { assets } else { 0 };
	world.call(&who, Call::deposit { assets, min_shares, min_worth });
}

pub fn mint(world: &mut World) {
	let who = world.anyone();
	let part = world.random.part(free(USDAI, &who), 1, 300);
	let shares = world.amount(part);
	let max_assets = world.random.any(&[u128::MAX, u128::MAX, u128::MAX, shares]);
	world.call(&who, Call::mint { shares, max_assets });
}

pub fn request(world: &mut World) {
	if Requests::<Runtime>::iter_keys().count() >= MAX_REQUESTS {
		return;
	}
	let who = world.anyone();
	let part = world.random.part(free(SUSDAI, &who), 1, 400);
	// All of it at times: then no account may have shares.
	let shares = if world.random.once_in(8) { free(SUSDAI, &who) } else { world.amount(part) };
	let bid = world.random.any(&[0, 0, 0, 0, 1, 4, 20, 63, 64]);
	let is_made = world.call(&who, Call::request_redeem { shares, bid });
	if is_made && world.random.once_in(4) {
		cancel(world);
	}
}

fn some_request(world: &mut World) -> Option<(RequestId, AccountId)> {
	let all: Vec<_> = Requests::<Runtime>::iter().map(|(id, ask)| (id, ask.owner)).collect();
	world.random.one(&all)
}

/// One whose window is still open is the newest there is.
pub fn cancel(world: &mut World) {
	let newest =
		Requests::<Runtime>::iter().max_by_key(|(id, _)| *id).map(|(id, ask)| (id, ask.owner));
	let other = some_request(world);
	let chosen = if world.random.once_in(4) { other } else { newest };
	let Some((request, owner)) = chosen else { return };
	let who = world.by(owner);
	world.call(&who, Call::cancel_request { request });
}

/// To any account; now and then to one without a key.
pub fn transfer(world: &mut World) {
	let Some((request, owner)) = some_request(world) else { return };
	let to = if world.random.once_in(12) { world.random.any(&protocol()) } else { world.anyone() };
	let who = world.by(owner);
	world.call(&who, Call::transfer_request { request, to });
}

pub fn service(world: &mut World) {
	let who = world.anyone();
	world.call(&who, Call::service {});
}

/// Any account claims for the owner of a request: first what can be claimed.
pub fn claim(world: &mut World) {
	let ready: Vec<_> = Requests::<Runtime>::iter()
		.filter(|(_, ask)| {
			pallet_vault::Buckets::<Runtime>::get(ask.window, ask.bid.ticks())
				.is_some_and(|bucket| bucket.paid.0 > 0)
		})
		.map(|(id, ask)| (id, ask.owner))
		.collect();
	let Some((request, _)) = world.random.one(&ready).or_else(|| some_request(world)) else {
		return;
	};
	let who = world.anyone();
	world.call(&who, Call::claim { request });
}

/// All claimable requests are claimed. Unclaimed ones hold up no other, but make a run slow.
pub fn claim_all(world: &mut World) {
	for request in Requests::<Runtime>::iter_keys().collect::<Vec<_>>() {
		let can = Vault::request(request).is_some_and(|info| info.claimable_usdai > ONE);
		if can && !world.random.once_in(3) {
			let who = world.anyone();
			world.call(&who, Call::claim { request });
		}
	}
}
