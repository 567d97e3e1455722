//! The models of the development chains, and the addresses of their prices.

use alloc::{format, string::String, vec::Vec};
use frame_support::traits::ConstU32;
use infrafi_protocol::{feed::Source, Model, OracleKey};
use pallet_appraisal::{Grades, IncomeParams, ModelParams};
use pallet_lending::{LtvCap, MAX_MODELS};
use sp_runtime::{BoundedVec, FixedU128, Perbill};

/// The models, each with its depreciation in percent per year.
const MODELS: [(&str, u32); 6] = [
	("H100-SXM5-80GB", 25),
	("H200-SXM-141GB", 25),
	("B200-SXM-192GB", 20),
	("A100-PCIE-80GB", 30),
	("L40S-48GB", 30),
	("RTX4090-24GB", 35),
];

/// One year, in seconds.
const YEAR: u64 = 365 * 24 * 60 * 60;

/// The three publishers that the development price feed simulates.
const PUBLISHERS: [&str; 3] = ["atlas", "beacon", "cobalt"];

/// The address of the development price feed.
const FEED: &str = "http://127.0.0.1:8555";

pub(super) fn models() -> Vec<(Model, ModelParams)> {
	MODELS.iter().map(|(name, percent)| (model(name), params(*percent))).collect()
}

pub(super) fn sources() -> Vec<(OracleKey, Vec<Source>)> {
	MODELS
		.iter()
		.flat_map(|(name, _)| {
			[
				(OracleKey::Price(model(name)), sources_of(name, "usd")),
				(OracleKey::HourlyRate(model(name)), sources_of(name, "usd_per_hour")),
			]
		})
		.collect()
}

/// The highest loan to value: 70 % for newer models, 60 % for older ones, 50 % for desktop ones.
/// Above 85 % a loan is margined.
pub(super) fn ltv_caps() -> BoundedVec<LtvCap, ConstU32<MAX_MODELS>> {
	let cap = |percent: u32| match percent {
		..=25 => 70,
		30 => 60,
		_ => 50,
	};
	let caps = MODELS.iter().map(|(name, percent)| LtvCap {
		model: model(name),
		entry: Perbill::from_percent(cap(*percent)),
		maintenance: Perbill::from_percent(85),
	});
	BoundedVec::truncate_from(caps.collect())
}

fn params(percent: u32) -> ModelParams {
	ModelParams {
		depreciation: Perbill::from_percent(percent),
		floor: Perbill::from_percent(10),
		grades: Grades {
			a: Perbill::from_percent(100),
			b: Perbill::from_percent(90),
			c: Perbill::from_percent(75),
		},
		income: IncomeParams {
			economic_life: 6 * YEAR,
			utilisation: Perbill::from_percent(70),
			margin: Perbill::from_percent(60),
			discount_rate: FixedU128::from_rational(15, 100),
		},
	}
}

fn sources_of(name: &str, field: &str) -> Vec<Source> {
	PUBLISHERS
		.iter()
		.map(|publisher| Source {
			url: bounded(format!("{FEED}/{publisher}/prices")),
			pointer: bounded(format!("/prices/{name}/{field}")),
			scale: FixedU128::from_u32(1),
		})
		.collect()
}

fn model(name: &str) -> Model {
	bounded(name.into())
}

fn bounded<S: frame_support::traits::Get<u32>>(text: String) -> BoundedVec<u8, S> {
	BoundedVec::try_from(text.into_bytes()).expect("the texts of this file are short")
}
