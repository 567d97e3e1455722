//! Two buyers of machines, and the sale of what is seized.

use infrafi_runtime::*;
use pallet_lending::{Call, LeastBid};

use super::{asked, cast::Obtained, world::World};
use crate::chain::*;

/// What the first buyer pays at most, of what it believes that the units are worth; and the second
/// one, of that.
const FIRST: f64 = 0.65;
const SECOND: f64 = 0.95;

pub fn act(world: &mut World) {
	for (loan, from) in world.unsold.clone() {
		if now() >= from && asked(&world.cast.keeper, Call::reoffer { loan }).is_ok() {
			world.unsold.remove(&loan);
		}
	}
	for loan in world.on_sale.clone() {
		// The events of the block show whether the lot was sold.
		if asked(&world.cast.keeper, Call::settle_auction { loan }).is_err() {
			bid(world, loan);
		}
	}
}

/// Both bid as soon as the asked price suits them: the first one at that price, the second one what
/// it pays at most, and the first one the least that beats it.
fn bid(world: &mut World, loan: u64) {
	let late = world.scenario.shocks.recoveries_late.unwrap_or(0);
	if world.seized_on.get(&loan).is_some_and(|day| world.day < day + late) {
		return;
	}
	let file = world.file(loan);
	let value = world.market.worth(file.of, world.day, file.in_service_at);
	let first = value * file.units.len() as f64 * FIRST;
	let most = [first, first * SECOND].map(|dollars| (dollars * 1e6) as Balance * (ONE / DOLLAR));
	let is_bid = Lending::auction(loan).is_some_and(|auction| auction.bidder.is_some());
	if is_bid {
		return;
	}
	for (buyer, raises) in [(0, false), (1, true), (0, false)] {
		let Some(LeastBid { lot, amount: least }) = Lending::least_bid_for(loan) else { return };
		if least > most[buyer] {
			continue;
		}
		let amount = if raises { most[buyer] } else { least };
		let who = world.cast.buyers[buyer].clone();
		let obtained = world.cast.obtain(&who, amount);
		let paid =
			obtained != Obtained::Nowhere && asked(&who, Call::bid { loan, lot, amount }).is_ok();
		if obtained == Obtained::Nowhere {
			world.record.bids_without_usdai += 1;
		}
		if !paid {
			return;
		}
	}
}
