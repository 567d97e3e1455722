//! Governance and compliance: members join and leave, accounts are frozen, values change, brakes
//! are pulled; and money returns to the accounts that spend it.

use infrafi_protocol::assets::{SUSDAI, USDAI, USDC};
use infrafi_runtime::{configs::TreasuryAccount, *};
use sp_runtime::{FixedU128, Perbill};

use super::{
	bills,
	people::{free, protocol, Role, ROLES},
	prices, units,
	world::World,
};

/// A member is removed.
pub fn dismiss(world: &mut World) {
	let role = world.random.any(&ROLES);
	if let Some(who) = world.random.one(&role.members()) {
		world.root(role.change(&who, false));
	}
}

/// Everything that a chain needs is repaired: members, models, proofs, prices, heartbeats.
pub fn tend(world: &mut World) {
	for role in ROLES {
		for who in role.meant(&world.people, &world.appraisers) {
			if !role.has(&who) && !world.random.once_in(3) {
				world.root(role.change(&who, true));
			}
		}
	}
	if world.random.once_in(4) {
		thaw(world);
	}
	if SafeMode::is_entered() {
		world.root(pallet_safe_mode::Call::force_exit {});
	}
	if pallet_appraisal::Models::<Runtime>::iter_keys().count() < 6 {
		prices::set_model(world);
	}
	if !Reserve::is_mint_open() {
		bills::settle(world);
		bills::prove(world);
	}
	prices::feed_all(world);
	for custodian in Role::Custodian.members() {
		units::confirm_by(world, &custodian);
	}
}

/// Compliance freezes or blocks an account.
pub fn freeze(world: &mut World) {
	let (who, compliance) = (world.anyone(), world.people[0].clone());
	let compliance = world.by(compliance);
	let (id, who) = (codec::Compact(world.random.any(&[USDAI, USDAI, SUSDAI])), who.into());
	let call = if world.random.once_in(2) {
		pallet_assets::Call::freeze { id, who }
	} else {
		pallet_assets::Call::block { id, who }
	};
	world.call(&compliance, call);
}

pub fn thaw(world: &mut World) {
	let compliance = world.people[0].clone();
	for asset in [USDAI, SUSDAI] {
		for who in world.people.clone() {
			let account = pallet_assets::Account::<Runtime>::get(asset, &who);
			if account.is_some_and(|account| account.status.is_frozen()) {
				let (id, who) = (codec::Compact(asset), who.into());
				world.call(&compliance, pallet_assets::Call::thaw { id, who });
			}
		}
	}
}

pub fn brake(world: &mut World) {
	world.root(pallet_safe_mode::Call::force_enter {});
}

/// Money changes hands: a little of everything, to anyone, protocol accounts included.
pub fn transfer(world: &mut World) {
	let who = world.anyone();
	let asset = world.random.any(&[USDC, USDAI, SUSDAI]);
	let is_gift = world.random.once_in(10);
	let to = if is_gift { world.random.any(&protocol()) } else { world.anyone() };
	let least = if is_gift { 1 } else { free(asset, &who) / 20 };
	let amount = world.random.part(least, 0, 1_000).max(u128::from(is_gift));
	let (id, target) = (codec::Compact(asset), to.into());
	world.call(&who, pallet_assets::Call::transfer { id, target, amount });
}

/// Trade outside of the chain: the account with the most USDC pays the one with the least.
pub fn level(world: &mut World) {
	let by_dollars = |who: &&AccountId| free(USDC, who);
	let rich = world.people.iter().max_by_key(by_dollars).cloned().expect("there are people");
	let poor = world.people.iter().min_by_key(by_dollars).cloned().expect("there are people");
	let amount = free(USDC, &rich) / 3;
	let id = codec::Compact(USDC);
	world.call(&rich, pallet_assets::Call::transfer { id, target: poor.into(), amount });
}

/// Governance spends what the treasury has taken.
pub fn spend(world: &mut World) {
	let asset = world.random.any(&[USDC, USDAI, SUSDAI]);
	let amount = free(asset, &TreasuryAccount::get()) / 2;
	let target = world.anyone().into();
	let spend = pallet_assets::Call::transfer { id: codec::Compact(asset), target, amount };
	let as_origin = frame_system::RawOrigin::Signed(TreasuryAccount::get());
	world.root(pallet_utility::Call::dispatch_as {
		as_origin: Box::new(as_origin.into()),
		call: Box::new(spend.into()),
	});
}

fn percent(world: &mut World, least: u64, most: u64) -> Perbill {
	Perbill::from_percent(world.random.between(least, most) as u32)
}

pub fn set_reserve(world: &mut World) {
	let mut params = Reserve::params();
	match world.random.below(10) {
		0 => params.harvest_fee = percent(world, 0, 60),
		1 => params.liquidity_floor = percent(world, 0, 40),
		2 => params.bill_default = world.random.between(10, 90),
		3 => params.min_attestors = world.random.any(&[1, 1, 2, 8]),
		4 => params.max_sale_loss = percent(world, 0, 6),
		5 => params.max_yield = FixedU128::from_u32(world.random.between(10_000, 1_100_000) as u32),
		6 => params.max_per_custodian = percent(world, 20, 100),
		7 => params.max_bought_per_day = percent(world, 20, 100),
		8 => params.max_bill_term = world.random.between(0, 400 * 86_400),
		_ => params.max_recent_losses = u128::from(world.random.below(1_000_000)) * 1_000_000,
	}
	world.root(pallet_reserve::Call::set_params { params });
}

pub fn set_vault(world: &mut World) {
	let mut params = Vault::params();
	match world.random.below(6) {
		0 => params.fee = percent(world, 0, 60),
		1 => params.buffer = percent(world, 0, 10),
		2 => params.window_length = world.random.between(6, 400),
		3 => params.min_wait = world.random.between(0, 60),
		4 => params.smoothing = world.random.between(0, 3_000),
		_ => params.min_stake = u128::from(world.random.between(1, 100_000)) * 10u128.pow(18),
	}
	// A way through the queue that takes longer needs a longer release.
	if !world.random.once_in(4) {
		params.smoothing = params.smoothing.max(params.window_length + 2 * params.min_wait);
	}
	world.root(pallet_vault::Call::set_params { params });
}

pub fn set_lending(world: &mut World) {
	let mut params = Lending::params();
	match world.random.below(14) {
		0 => params.cure_instalments = world.random.between(1, 4) as u32,
		1 => params.cure_period = world.random.between(6, 120),
		2 => params.sale.fee = percent(world, 0, 25),
		3 => params.sale.increment = percent(world, 0, 10),
		4 => params.sale.steps = world.random.between(1, 10) as u32,
		5 => params.min_first_loss = percent(world, 5, 15),
		6 => {
			for stage in params.stages.iter_mut() {
				stage.from = stage.from / 2 + world.random.between(15, 40);
			}
		}
		7 => params.sale.max_halt = world.random.between(0, 300),
		8 => params.sale.reoffer_after = world.random.between(0, 600),
		9 => params.resume_notice = world.random.between(0, 600),
		10 => params.valuation_period = world.random.between(1, 60),
		11 => params.max_strike_delay = world.random.between(0, 120),
		12 => params.margin_period = world.random.between(6, 240),
		_ => params.sale.deposit = percent(world, 0, 20),
	}
	world.root(pallet_lending::Call::set_params { params });
}

pub fn set_collateral(world: &mut World) {
	let mut params = Collateral::params();
	if world.random.once_in(4) {
		params.bond_ratio = percent(world, 1, 30)
	} else if world.random.once_in(2) {
		params.max_custody_age = world.random.between(600, 86_400)
	} else {
		params.max_application_age = world.random.between(0, 7_200)
	}
	world.root(pallet_collateral::Call::set_params { params });
}

pub fn set_appraisal(world: &mut World) {
	let mut params = Appraisal::params();
	match world.random.below(4) {
		0 => params.max_deviation = percent(world, 0, 60),
		1 => params.confirm_rounds = world.random.between(1, 5) as u32,
		2 => params.minimum_count = world.random.any(&[1, 1, 2]),
		_ => params.max_age = world.random.between(100, 600),
	}
	world.root(pallet_appraisal::Call::set_params { params });
}
