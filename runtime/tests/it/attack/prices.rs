//! The value of units: the market, the appraisers, and governance over both.

use frame_support::BoundedVec;
use infrafi_protocol::{feed::Source, Model, OracleKey};
use infrafi_runtime::*;
use pallet_appraisal::{Call, ModelParams};
use sp_runtime::{FixedU128, Perbill};

use super::{people::Role, world::World};
use crate::chain::model;

/// The models of the chain's genesis that units are of here.
pub fn market() -> Vec<(Model, u32)> {
	vec![
		(model("H100-SXM5-80GB"), 30_000),
		(model("B200-SXM-192GB"), 45_000),
		(model("A100-PCIE-80GB"), 9_000),
		(model("RTX4090-24GB"), 1_800),
	]
}

/// An appraiser feeds the market price, or a false one.
pub fn feed(world: &mut World) {
	let appraiser = world.random.any(&world.appraisers.clone());
	feed_by(world, &appraiser);
}

/// All appraisers feed, as they do when none sleeps.
pub fn feed_all(world: &mut World) {
	for appraiser in Role::Appraiser.members() {
		feed_by(world, &appraiser);
	}
}

fn feed_by(world: &mut World, appraiser: &AccountId) {
	let liar = world.random.once_in(60);
	let mut values = vec![];
	for (model, dollars) in world.market.clone() {
		let dollars = if liar { world.random.between(1, 1_000_000) as u32 } else { dollars };
		let hourly = FixedU128::from_rational(u128::from(dollars), 9_000);
		values.push((OracleKey::Price(model.clone()), FixedU128::from_u32(dollars)));
		values.push((OracleKey::HourlyRate(model), hourly));
	}
	let forget = world.random.once_in(50);
	// One of a feed that is not there is filtered with all the others.
	values.retain(|(key, _)| forget || pallet_appraisal::Feeds::<Runtime>::contains_key(key));
	let values = BoundedVec::truncate_from(values);
	world.call(appraiser, pallet_oracle::Call::feed_values { values });
}

/// The market moves: mostly a little, at times it jumps, either way.
pub fn drift(world: &mut World) {
	for place in 0..world.market.len() {
		let percent = match world.random.below(40) {
			0 => world.random.between(30, 60),
			1 => world.random.between(150, 300),
			_ => world.random.between(96, 104),
		};
		let (_, dollars) = &mut world.market[place];
		*dollars = (u64::from(*dollars) * percent / 100).clamp(600, 120_000) as u32;
	}
}

pub fn accept_value(world: &mut World) {
	let held: Vec<_> = pallet_appraisal::Feeds::<Runtime>::iter()
		.filter_map(|(key, feed)| feed.held.is_some().then_some(key))
		.collect();
	let anything = OracleKey::Price(world.random.any(&world.market.clone()).0);
	let feed = match world.random.one(&held) {
		None if !world.random.once_in(8) => return,
		held => held.unwrap_or(anything),
	};
	world.root(Call::accept_value { feed });
}

/// Governance changes what is known of a model, or retires it for a while.
pub fn set_model(world: &mut World) {
	let (model, _) = world.random.any(&world.market.clone());
	let before = pallet_appraisal::Models::<Runtime>::get(&model);
	let params = match before {
		Some(_) if world.random.once_in(12) => None,
		before => Some(changed(world, before)),
	};
	world.root(Call::set_model { model, params });
}

fn changed(world: &mut World, before: Option<ModelParams>) -> ModelParams {
	let usual = || pallet_appraisal::Models::<Runtime>::iter_values().next();
	let mut params = before.or_else(usual).expect("some model is always there");
	let percent = |world: &mut World, least, most| {
		Perbill::from_percent(world.random.between(least, most) as u32)
	};
	match world.random.below(4) {
		0 => params.depreciation = percent(world, 0, 60),
		1 => params.floor = percent(world, 0, 30),
		2 => params.grades.c = percent(world, 0, 70),
		_ => params.income.utilisation = percent(world, 40, 100),
	}
	params
}

pub fn set_sources(world: &mut World) {
	let (model, _) = world.random.any(&world.market.clone());
	let key = match world.random.below(3) {
		0 => OracleKey::Price(model),
		_ => OracleKey::HourlyRate(model),
	};
	let source = |publisher: u8| Source {
		url: BoundedVec::truncate_from(format!("http://127.0.0.1/{publisher}").into_bytes()),
		pointer: BoundedVec::truncate_from(b"/usd".to_vec()),
		scale: FixedU128::from_u32(1),
	};
	let count = world.random.any(&[0, 1, 2, 3, 3, 3, 3]);
	let sources = BoundedVec::truncate_from((0..count).map(source).collect());
	world.root(Call::set_sources { feed: key, sources });
}
