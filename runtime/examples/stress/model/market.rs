//! What a GPU costs and earns on a day, and what an appraiser feeds.

use infrafi_protocol::OracleKey;
use infrafi_runtime::{presets::appraiser, *};
use pallet_appraisal::ModelParams;
use sp_keyring::Sr25519Keyring::*;
use sp_runtime::{BoundedVec, FixedU128};

use super::{asked, data, scenario::Shocks, world::SHOCK};
use crate::chain::{model, now, DAY};

const YEAR: f64 = 365.0;

/// A model of the portfolio.
pub struct Hardware {
	pub name: &'static str,
	folder: &'static str,
	/// Pieces of a server.
	pub pieces: u32,
	/// USD for a new piece, as the development chains' price feed has it.
	price: f64,
	/// Its part of the loans.
	pub share: f64,
	/// The highest loan to value of a new loan, in percent.
	pub entry: u32,
}

pub const HARDWARE: [Hardware; 4] = [
	Hardware {
		name: "H100-SXM5-80GB",
		folder: "h100-sxm",
		pieces: 4,
		price: 25_000.0,
		share: 0.45,
		entry: 70,
	},
	Hardware {
		name: "H200-SXM-141GB",
		folder: "h200",
		pieces: 4,
		price: 32_000.0,
		share: 0.25,
		entry: 70,
	},
	Hardware {
		name: "A100-PCIE-80GB",
		folder: "a100-pcie",
		pieces: 8,
		price: 9_800.0,
		share: 0.20,
		entry: 60,
	},
	Hardware {
		name: "L40S-48GB",
		folder: "l40s",
		pieces: 8,
		price: 7_800.0,
		share: 0.10,
		entry: 60,
	},
];

/// Three appraisers whose numbers differ a little.
const APPRAISERS: [(sp_keyring::Sr25519Keyring, f64); 3] =
	[(Alice, 1.0), (Bob, 1.0040), (Charlie, 0.9965)];

/// Prices and rents of a scenario.
pub struct Market {
	shocks: Shocks,
	rents: Vec<Vec<f64>>,
	pub level: Vec<f64>,
	params: Vec<ModelParams>,
	/// With how much each one's numbers differ. To derive an account of a name takes long.
	appraisers: Vec<(AccountId, f64)>,
}

impl Market {
	pub fn new(shocks: Shocks) -> Self {
		let rents: Vec<_> = HARDWARE.iter().map(|model| data::rents(model.folder)).collect();
		let level = rents.iter().map(|days| data::median(days.clone()).expect("it has listings"));
		let params = HARDWARE.iter().map(|hardware| {
			Appraisal::model(model(hardware.name)).expect("the preset has the model")
		});
		let appraisers = APPRAISERS.map(|(who, tilt)| (appraiser(who), tilt)).to_vec();
		Self { shocks, level: level.collect(), rents, params: params.collect(), appraisers }
	}

	/// The part that the shock has left of the rents.
	pub fn rent_left(&self, day: u64) -> f64 {
		self.shocks.rents.map_or(1.0, |fall| fall.left(day as f64 - SHOCK as f64))
	}

	fn price(&self, of: usize, day: u64) -> f64 {
		let left = self.shocks.prices.map_or(1.0, |fall| fall.left(day as f64 - SHOCK as f64));
		HARDWARE[of].price * left
	}

	/// The days of the data follow each other, again and again.
	fn rent(&self, of: usize, day: u64) -> f64 {
		let days = &self.rents[of];
		days[day as usize % days.len()] * self.rent_left(day)
	}

	/// What a server earns in a year at the level of the data, after costs.
	pub fn income(&self, of: usize) -> f64 {
		self.income_at(of, self.level[of])
	}

	/// The same at the lower of the rents of a day and the day before: a jump may be held.
	pub fn least_income(&self, of: usize, day: u64) -> f64 {
		let rent = self.rent(of, day).min(self.rent(of, day.saturating_sub(1)));
		self.income_at(of, rent * 0.99)
	}

	fn income_at(&self, of: usize, rent: f64) -> f64 {
		let income = &self.params[of].income;
		let hours = 24.0 * YEAR * share(income.utilisation) * share(income.margin);
		rent * f64::from(HARDWARE[of].pieces) * hours
	}

	/// What a buyer believes that a server is worth: the lower of cost and income, by the level of
	/// rents.
	pub fn worth(&self, of: usize, day: u64, in_service_at: u64) -> f64 {
		let params = &self.params[of];
		let age = now().saturating_sub(in_service_at) as f64 / DAY as f64 / YEAR;
		let left = (1.0 - share(params.depreciation)).powf(age).max(share(params.floor));
		let cost = self.price(of, day) * f64::from(HARDWARE[of].pieces) * left;
		let life = params.income.economic_life as f64 / DAY as f64 / YEAR - age;
		let rate = 0.15;
		let years = (1.0 - (-rate * life.max(0.0)).exp()) / rate;
		cost.min(self.income(of) * self.rent_left(day) * years)
	}

	/// All appraisers feed, unless the feeds are silent.
	pub fn feed(&self, day: u64) {
		let is_silent = |days| (SHOCK..SHOCK + days).contains(&day);
		if self.shocks.feeds_silent.is_some_and(is_silent) {
			return;
		}
		for (who, tilt) in &self.appraisers {
			let values = (0..HARDWARE.len()).flat_map(|of| {
				let name = model(HARDWARE[of].name);
				[
					(OracleKey::Price(name.clone()), fixed(self.price(of, day) * tilt)),
					(OracleKey::HourlyRate(name), fixed(self.rent(of, day) * tilt)),
				]
			});
			let values = BoundedVec::truncate_from(values.collect());
			asked(who, pallet_oracle::Call::feed_values { values }).expect("an appraiser may feed");
		}
	}
}

fn share(part: sp_runtime::Perbill) -> f64 {
	f64::from(part.deconstruct()) / 1e9
}

fn fixed(value: f64) -> FixedU128 {
	FixedU128::from_inner((value * 1e9) as u128 * 1_000_000_000)
}
