//! The published set of shocks, as data: a scenario is a union of shocks.

/// A fall of something by a share of it, in equal steps over a number of days. It stays there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fall {
	pub by: f64,
	pub days: u64,
}

impl Fall {
	/// What is left, a number of days after it began.
	pub fn left(&self, days: f64) -> f64 {
		1.0 - self.by * (days / self.days as f64).clamp(0.0, 1.0)
	}
}

/// What happens. All of it begins on the same day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shocks {
	/// Prices of GPUs fall.
	pub prices: Option<Fall>,
	/// Rents of GPUs fall.
	pub rents: Option<Fall>,
	/// Share of the loans whose borrowers and lessees stop paying.
	pub defaults: Option<f64>,
	/// Days after the seizure before which no buyer bids.
	pub recoveries_late: Option<u64>,
	/// All savers ask for all of their money on one day.
	pub savers_leave: bool,
	/// One of the custodians of Treasury bills stops paying. It holds a third of the bills, which
	/// are a fifth of the reserve.
	pub custodian_defaults: bool,
	/// Days on which no appraiser feeds.
	pub feeds_silent: Option<u64>,
	/// Days without a block.
	pub no_blocks: Option<u64>,
}

impl Shocks {
	/// Both.
	pub fn union(self, other: Self) -> Self {
		Self {
			prices: self.prices.or(other.prices),
			rents: self.rents.or(other.rents),
			defaults: self.defaults.or(other.defaults),
			recoveries_late: self.recoveries_late.or(other.recoveries_late),
			savers_leave: self.savers_leave || other.savers_leave,
			custodian_defaults: self.custodian_defaults || other.custodian_defaults,
			feeds_silent: self.feeds_silent.or(other.feeds_silent),
			no_blocks: self.no_blocks.or(other.no_blocks),
		}
	}
}

/// A line of the table.
#[derive(Clone, Debug)]
pub struct Scenario {
	pub key: &'static str,
	pub name: &'static str,
	pub shocks: Shocks,
}

/// Thirty percent of the loans.
const DEFAULTS: Shocks = Shocks { defaults: Some(0.30), ..NONE };

const NONE: Shocks = Shocks {
	prices: None,
	rents: None,
	defaults: None,
	recoveries_late: None,
	savers_leave: false,
	custodian_defaults: false,
	feeds_silent: None,
	no_blocks: None,
};

/// The table. The first line is the measure of the others, and the last is their union.
pub fn scenarios() -> Vec<Scenario> {
	let line = |key, name, shocks| Scenario { key, name, shocks };
	let mut lines = vec![
		line("calm", "No shock", NONE),
		line(
			"prices",
			"GPU prices fall by 50 % in a month",
			Shocks { prices: Some(Fall { by: 0.50, days: 30 }), ..NONE },
		),
		line(
			"rents",
			"Rents fall by 60 % in 18 months",
			Shocks { rents: Some(Fall { by: 0.60, days: 540 }), ..NONE },
		),
		line("defaults", "30 % of the loans default", DEFAULTS),
		line(
			"late",
			"Recoveries come 90 days late",
			// Without a default nothing is recovered.
			Shocks { recoveries_late: Some(90), ..DEFAULTS },
		),
		line("exit", "All savers leave", Shocks { savers_leave: true, ..NONE }),
		line(
			"custodian",
			"A custodian of bills defaults on 20 % of the reserve",
			Shocks { custodian_defaults: true, ..NONE },
		),
		line(
			"feeds",
			"Price feeds are silent for a month",
			Shocks { feeds_silent: Some(30), ..NONE },
		),
		line("halt", "No blocks for ten days", Shocks { no_blocks: Some(10), ..NONE }),
	];
	let all = lines.iter().fold(NONE, |all, line| all.union(line.shocks));
	lines.push(line("all", "All at once", all));
	lines
}
