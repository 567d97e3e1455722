//! The models of the development chains, and the addresses of their prices.

use alloc::{format, string::String, vec::Vec};
use frame_support::traits::ConstU32;
use infrafi_protocol::{feed::Source, Model, OracleKey};
use pallet_appraisal::{Grades, IncomeParams, ModelParams};
use pallet_lending::{LtvCap, MAX_MODELS};
use sp_runtime::{BoundedVec, FixedU128, Perbill};

/// A model of hardware: how it loses value, what it earns, and what is lent against it. Shares are
/// in percent.
struct Hardware {
	name: &'static str,
	/// Loss of value per year.
	depreciation: u32,
	/// Years for which it can be rented out.
	life: u64,
	/// Share of the hours that are rented.
	utilisation: u32,
	/// Share of the rent that its operation leaves.
	margin: u32,
	/// The highest loan to value of a new loan.
	entry: u32,
}

const fn gpu(name: &'static str, depreciation: u32, entry: u32) -> Hardware {
	Hardware { name, depreciation, life: 6, utilisation: 70, margin: 60, entry }
}

/// The models. `scripts/lib/models.py` has their prices and rents, and where these come from.
const MODELS: [Hardware; 10] = [
	gpu("H100-SXM5-80GB", 25, 70),
	gpu("H200-SXM-141GB", 25, 70),
	gpu("B200-SXM-192GB", 20, 70),
	gpu("A100-PCIE-80GB", 30, 60),
	gpu("L40S-48GB", 30, 60),
	gpu("RTX4090-24GB", 35, 50),
	// Servers, disks and ports are let as a service: its staff, network and spares take most of
	// the rent.
	Hardware {
		name: "XEON-8268-2S",
		depreciation: 25,
		life: 5,
		utilisation: 60,
		margin: 30,
		entry: 60,
	},
	Hardware {
		name: "STORAGE-1PB",
		depreciation: 20,
		life: 6,
		utilisation: 70,
		margin: 30,
		entry: 60,
	},
	Hardware {
		name: "CCR2216-12XS-2XQ",
		depreciation: 20,
		life: 6,
		utilisation: 50,
		margin: 25,
		entry: 50,
	},
	// The lessee pays for the energy.
	Hardware {
		name: "LFP-BATTERY-1MWH",
		depreciation: 8,
		life: 12,
		utilisation: 95,
		margin: 80,
		entry: 70,
	},
];

/// One year, in seconds.
const YEAR: u64 = 365 * 24 * 60 * 60;

/// The three publishers that the development price feed simulates.
const PUBLISHERS: [&str; 3] = ["atlas", "beacon", "cobalt"];

/// The address of the development price feed.
const FEED: &str = "http://127.0.0.1:8555";

pub(super) fn models() -> Vec<(Model, ModelParams)> {
	MODELS.iter().map(|hardware| (model(hardware.name), params(hardware))).collect()
}

pub(super) fn sources() -> Vec<(OracleKey, Vec<Source>)> {
	MODELS
		.iter()
		.flat_map(|Hardware { name, .. }| {
			[
				(OracleKey::Price(model(name)), sources_of(name, "usd")),
				(OracleKey::HourlyRate(model(name)), sources_of(name, "usd_per_hour")),
			]
		})
		.collect()
}

/// The highest loan to value of each model. Above 85 % a loan is margined.
pub(super) fn ltv_caps() -> BoundedVec<LtvCap, ConstU32<MAX_MODELS>> {
	let caps = MODELS.iter().map(|hardware| LtvCap {
		model: model(hardware.name),
		entry: Perbill::from_percent(hardware.entry),
		maintenance: Perbill::from_percent(85),
	});
	BoundedVec::truncate_from(caps.collect())
}

fn params(hardware: &Hardware) -> ModelParams {
	ModelParams {
		depreciation: Perbill::from_percent(hardware.depreciation),
		floor: Perbill::from_percent(10),
		grades: Grades {
			a: Perbill::from_percent(100),
			b: Perbill::from_percent(90),
			c: Perbill::from_percent(75),
		},
		income: IncomeParams {
			economic_life: hardware.life * YEAR,
			utilisation: Perbill::from_percent(hardware.utilisation),
			margin: Perbill::from_percent(hardware.margin),
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
