//! The reserve: USDai made and redeemed, bills bought, paid, sold and lost.

use infrafi_finance::{
	tbill::least_cost_up,
	units::{Apr, Seconds, Usdc},
};
use infrafi_protocol::{
	assets::{USDAI, USDC},
	LotId,
};
use infrafi_runtime::*;
use pallet_reserve::{Call, Cusip, Holdings};
use sp_core::H256;

use super::{
	people::{free, Role},
	world::{now, World},
};

/// A dollar of USDC.
const DOLLAR: Balance = 1_000_000;

/// No more lots than these are bought, so that a run stays fast.
const MAX_LOTS: usize = 20;

const DAY: u64 = 86_400;

pub fn mint(world: &mut World) {
	let who = world.anyone();
	let dollars = world.random.part(free(USDC, &who), 0, 300);
	let amount_usdc = world.amount(dollars);
	world.call(&who, Call::mint { amount_usdc, min_usdai: 0 });
}

pub fn redeem(world: &mut World) {
	let who = world.anyone();
	let part = world.random.part(free(USDAI, &who), 0, 600);
	let cash = pallet_reserve::Books::<Runtime>::get().cash.0 * 1_000_000_000_000;
	let amount_usdai = world.amount(part.min(cash));
	let min_usdc = if world.random.once_in(10) { amount_usdai / 1_000_000_000_000 } else { 0 };
	world.call(&who, Call::redeem { amount_usdai, min_usdc });
}

fn cusip(world: &mut World) -> Cusip {
	let mut cusip = *b"912797AA0";
	cusip[6] = b'A' + world.random.below(26) as u8;
	cusip
}

pub fn buy(world: &mut World) {
	if pallet_reserve::Bills::<Runtime>::iter_keys().count() >= MAX_LOTS {
		return;
	}
	let cusip = cusip(world);
	let custodian = world.random.any(&Role::Custodian.meant(&world.people, &[]));
	let cash = pallet_reserve::Books::<Runtime>::get().cash.0;
	let left = Reserve::position().map_or(0, |position| position.purchasable_usdc);
	let most = if world.random.once_in(10) { cash } else { cash.min(left) };
	let part = world.random.part(most, 5, 60) / (100 * DOLLAR) * (100 * DOLLAR);
	let face = world.amount(part);
	let term = match world.random.below(8) {
		0 => world.random.between(30 * DAY, 366 * DAY),
		1 => world.random.between(60, DAY),
		_ => world.random.between(1, 600),
	};
	let share = world.random.between(930, 1_000);
	let mut cost = (face / 1_000).saturating_mul(share.into()).saturating_sub(1);
	if !world.random.once_in(20) {
		let max_yield = Apr(Reserve::params().max_yield);
		let least = least_cost_up(Usdc(face), max_yield, Seconds(term)).expect("a cost is a part");
		cost = cost.max(least.0);
	}
	let who = world.member(Role::Treasurer);
	let bought =
		world.call(&who, Call::buy_bill { cusip, face, cost, matures_at: now() + term, custodian });
	if bought && !world.random.once_in(4) {
		prove(world);
	}
}

/// The attestors report the bills at the custodians. A false report is outvoted by the median, or
/// closes the reserve.
pub fn prove(world: &mut World) {
	for holding in Holdings::<Runtime>::get() {
		let least = Reserve::params().min_attestors as usize;
		for who in Role::Attestor.members().into_iter().take(least) {
			attest_by(world, &who, &holding.custodian, holding.face.0, false);
		}
	}
}

pub fn attest(world: &mut World) {
	let holdings = Holdings::<Runtime>::get();
	let Some(holding) = world.random.one(&holdings) else { return };
	let who = world.member(Role::Attestor);
	let is_wrong = world.random.once_in(6);
	attest_by(world, &who, &holding.custodian, holding.face.0, is_wrong);
}

fn attest_by(
	world: &mut World,
	who: &AccountId,
	custodian: &AccountId,
	face: Balance,
	is_wrong: bool,
) {
	let wrong = [face - face / 10, face + face / 10, 0];
	let face = if is_wrong { world.random.any(&wrong) } else { face };
	let as_of = if is_wrong { now().saturating_sub(world.random.below(4_000)) } else { now() };
	let (custodian, hash) = (custodian.clone(), H256::repeat_byte(0xa7));
	world.call(who, Call::attest { custodian, as_of, face, hash });
}

/// Lots, by whether they have matured, with their custodian.
fn lots(matured: bool) -> Vec<(LotId, pallet_reserve::Bill<AccountId>)> {
	pallet_reserve::Bills::<Runtime>::iter()
		.filter(|(_, bill)| (bill.lot.matures_at <= now()) == matured)
		.collect()
}

/// Custodians pay: in time, late, or, for one lot in nine, only after a loss.
pub fn settle(world: &mut World) {
	for (lot, bill) in lots(true) {
		let hurts = pallet_reserve::Books::<Runtime>::get().loss.0 > 0;
		let is_late = lot % 9 == 0 && !world.random.once_in(if hurts { 3 } else { 30 });
		if is_late || world.random.once_in(3) {
			continue;
		}
		let custodian = bill.custodian;
		supply(world, &custodian, bill.lot.face.0);
		let who = world.by(custodian);
		world.call(&who, Call::settle_bill { lot });
	}
}

/// Custodians pay the interest on bills with money from elsewhere: accounts with USDC give them
/// some.
fn supply(world: &mut World, who: &AccountId, dollars: Balance) {
	if free(USDC, who) >= dollars {
		return;
	}
	for _ in 0..3 {
		let rich = world.people.iter().max_by_key(|who| free(USDC, who)).cloned();
		let rich = rich.expect("there are people");
		let outstanding = dollars.saturating_sub(free(USDC, who));
		if outstanding == 0 || rich == *who {
			return;
		}
		let (id, target) = (codec::Compact(USDC), who.clone().into());
		let amount = outstanding.min(free(USDC, &rich) / 2);
		world.call(&rich, pallet_assets::Call::transfer { id, target, amount });
	}
}

pub fn order_sale(world: &mut World) {
	let Some((lot, bill)) = world.random.one(&lots(false)) else { return };
	let share = world.random.between(990, 1_000);
	let min_proceeds = world.amount(bill.lot.cost.0 / 1_000 * u128::from(share));
	let (who, is_beyond) = (world.member(Role::Treasurer), world.random.once_in(3));
	let least = if is_beyond { min_proceeds / 10 * 9 } else { min_proceeds };
	if is_beyond && world.random.once_in(2) {
		world.root(Call::allow_sale { lot, min_proceeds: least });
	}
	world.call(&who, Call::order_sale { lot, min_proceeds: least });
}

pub fn sell(world: &mut World) {
	let ordered: Vec<_> =
		pallet_reserve::Bills::<Runtime>::iter().filter(|(_, bill)| bill.order.is_some()).collect();
	let Some((lot, bill)) = world.random.one(&ordered) else { return };
	let least = bill.order.expect("it is ordered").min_proceeds.0;
	let more = world.random.between(0, 20);
	let proceeds = world.amount(least + least / 1_000 * u128::from(more));
	supply(world, &bill.custodian, proceeds.min(bill.lot.face.0));
	let who = world.by(bill.custodian);
	world.call(&who, Call::sell_bill { lot, proceeds });
}

/// Any account realises the loss of a bill in default.
pub fn realise_loss(world: &mut World) {
	let Some((lot, _)) = world.random.one(&lots(true)) else { return };
	let who = world.anyone();
	world.call(&who, Call::realise_loss { lot });
}

pub fn write_off(world: &mut World) {
	let matured = world.random.once_in(2);
	let Some((lot, bill)) = world.random.one(&lots(matured)) else { return };
	let left = bill.lot.cost.0 - bill.written_off.0;
	let part = world.random.part(left, 1, 50);
	let lost = if world.random.once_in(20) { left } else { part };
	let amount = world.amount(lost);
	world.root(Call::write_off { lot, amount });
}

pub fn reassign(world: &mut World) {
	let matured = world.random.once_in(2);
	let Some((lot, _)) = world.random.one(&lots(matured)) else { return };
	let custodian = world.member(Role::Custodian);
	world.root(Call::reassign { lot, custodian });
}

pub fn harvest(world: &mut World) {
	let who = world.anyone();
	world.call(&who, Call::harvest {});
}

pub fn sweep_gifts(world: &mut World) {
	world.root(Call::sweep_gifts {});
}
