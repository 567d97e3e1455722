//! Savers: who asks when, and takes what.

use infrafi_protocol::assets::SUSDAI;
use infrafi_runtime::*;

use super::{
	asked,
	cast::TWINS,
	made,
	payers::usdai_of,
	portfolio::WINDOW,
	world::{World, SHOCK},
};
use crate::chain::*;

/// A request of a saver.
pub struct Asked {
	pub request: u64,
	pub owner: AccountId,
	/// The saver's number among the leavers; none of a saver that would have stayed.
	pub leaver: Option<usize>,
	pub on: u64,
	pub window: u64,
	pub shares: Balance,
	pub paid: Balance,
	pub done_on: Option<u64>,
}

/// Twins ask ten days before the end of their window. Borrowers and curators take dollars for their
/// USDai once a month.
const ASK_DAY: u64 = WINDOW - 10;
const REDEEM_DAY: u64 = 15;

pub fn act(world: &mut World) {
	for day in world.done_until..=world.day {
		if day % WINDOW == ASK_DAY {
			let window = (day / WINDOW) as usize * TWINS as usize;
			for leaver in window..window + TWINS as usize {
				if let Some(who) = world.cast.leavers.get(leaver).cloned() {
					ask(world, who, Some(leaver));
				}
			}
		}
		if day % WINDOW == REDEEM_DAY {
			let earners = world.cast.borrowers.iter().chain(&world.cast.curators);
			let rich = earners.filter(|who| usdai_of(who) > 1_000 * ONE).cloned();
			world.redeeming.extend(rich.collect::<Vec<_>>());
		}
		if day == SHOCK && world.scenario.shocks.savers_leave {
			let all: Vec<_> = world.cast.leavers.iter().cloned().enumerate().collect();
			for (leaver, who) in all {
				ask(world, who, Some(leaver));
			}
			for who in world.cast.stayers.clone() {
				ask(world, who, None);
			}
		}
	}
	claim(world);
	redeem(world);
}

/// A saver asks for all that it has, if it has something.
fn ask(world: &mut World, owner: AccountId, leaver: Option<usize>) {
	let shares = Assets::balance(SUSDAI, &owner);
	if shares == 0 {
		return;
	}
	let request = pallet_vault::NextRequestId::<Runtime>::get();
	made(&owner, pallet_vault::Call::request_redeem { shares, bid: 0 });
	let window = Vault::request(request).expect("it was just made").window;
	let on = world.day;
	world.asked.push(Asked { request, owner, leaver, on, window, shares, paid: 0, done_on: None });
}

fn claim(world: &mut World) {
	for place in 0..world.asked.len() {
		let Asked { request, done_on: None, ref owner, .. } = world.asked[place] else { continue };
		let Some(info) = Vault::request(request) else { continue };
		if info.claimable_usdai == 0 {
			continue;
		}
		let owner = owner.clone();
		let before = usdai_of(&owner);
		made(&owner, pallet_vault::Call::claim { request });
		let asked = &mut world.asked[place];
		asked.paid += usdai_of(&owner) - before;
		if Vault::request(request).is_none() {
			asked.done_on = Some(world.day);
		}
		world.redeeming.insert(owner);
	}
}

/// USDC for USDai, as far as the reserve has cash.
fn redeem(world: &mut World) {
	let mut backlog = 0;
	for who in world.redeeming.clone() {
		let Ok(position) = Reserve::position() else { return };
		let mine = usdai_of(&who);
		let amount_usdai = mine.min(position.redeemable);
		let redeem = pallet_reserve::Call::redeem { amount_usdai, min_usdc: 0 };
		let is_paid = amount_usdai >= ONE && asked(&who, redeem).is_ok();
		let left = if is_paid { usdai_of(&who) } else { mine };
		if left < ONE {
			world.redeeming.remove(&who);
		} else {
			backlog += left;
		}
	}
	world.record.redemption_backlog = backlog;
}
