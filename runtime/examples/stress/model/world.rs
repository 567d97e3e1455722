//! A run: its days, and what is known of it.

use std::collections::{BTreeMap, BTreeSet};

use infrafi_runtime::*;

use super::{
	banks, blocks,
	blocks::SLOT,
	books::Books,
	buyers,
	cast::Cast,
	data::Yields,
	keeper,
	market::Market,
	payers, portfolio,
	portfolio::{LoanFile, DRAWING},
	record::Record,
	savers::{self, Asked},
	scenario::Scenario,
};
use crate::chain::*;

/// The day on which the shocks begin.
pub const SHOCK: u64 = 60;

/// Windows of the vault in which savers of the usual kind leave.
pub const MONTHS: usize = 24;

/// Midnight of 10 July 2023, when the run begins: two years of real yields follow.
pub const BEGIN: u64 = 1_688_947_200;

/// How large and how long a run is.
#[derive(Clone, Copy, Debug)]
pub struct Size {
	pub loans: u32,
	/// Days from the first draw to the end.
	pub days: u64,
	/// Days from one check of all invariants to the next.
	pub check_every: u64,
}

/// A chain in a scenario, and its people.
pub struct World {
	pub scenario: Scenario,
	pub size: Size,
	pub market: Market,
	pub cast: Cast,
	pub loans: Vec<LoanFile>,
	/// Places in `loans`, by id.
	pub places: BTreeMap<u64, usize>,
	pub day: u64,
	/// Days before this one are done, by everybody.
	pub done_until: u64,
	/// Loans that may be in default.
	pub watched: BTreeSet<u64>,
	/// Loans that were not paid in time by borrowers who would pay.
	pub late: BTreeSet<u64>,
	/// Margin calls and breaches of coverage since the last act.
	pub calls: Vec<u64>,
	pub low: Vec<u64>,
	/// Loans with a lot on sale; with an unsold lot, and from when it can be offered again.
	pub on_sale: BTreeSet<u64>,
	pub unsold: BTreeMap<u64, u64>,
	pub seized_on: BTreeMap<u64, u64>,
	pub asked: Vec<Asked>,
	/// Accounts that want USDC for their USDai.
	pub redeeming: BTreeSet<AccountId>,
	pub books: Books,
	pub yields: Yields,
	pub record: Record,
}

impl World {
	/// A chain with savings, before the first loan.
	pub fn new(scenario: Scenario, size: Size) -> Self {
		let cast = Cast::new();
		// Up to here no block was made by its author.
		blocks::begin(now() + SLOT);
		portfolio::govern();
		cast.admit_and_endow();
		let books = Books::open(&cast);
		let market = Market::new(scenario.shocks);
		let record = Record::default();
		let mut world = Self {
			scenario,
			size,
			market,
			cast,
			loans: Vec::new(),
			places: BTreeMap::new(),
			day: 0,
			done_until: 0,
			watched: BTreeSet::new(),
			late: BTreeSet::new(),
			calls: Vec::new(),
			low: Vec::new(),
			on_sale: BTreeSet::new(),
			unsold: BTreeMap::new(),
			seized_on: BTreeMap::new(),
			asked: Vec::new(),
			redeeming: BTreeSet::new(),
			books,
			yields: Yields::read(),
			record,
		};
		portfolio::save(&world.cast, world.size.loans);
		world.block(SLOT);
		world
	}

	/// All days of the run, each reported to `each`.
	pub fn run(&mut self, mut each: impl FnMut(&Self)) {
		while self.day < self.size.days {
			self.next_day();
			each(self);
		}
		self.invariants();
		self.books.check(&self.record);
		Record::end(self);
	}

	/// The days up to one on whose evening something holds.
	pub fn run_until(&mut self, holds: impl Fn(&Self) -> bool) {
		while self.day < self.size.days && !holds(self) {
			self.next_day();
		}
	}

	pub fn is_shocked(&self) -> bool {
		self.day >= SHOCK
	}

	pub fn file(&self, loan: u64) -> &LoanFile {
		&self.loans[self.places[&loan]]
	}

	fn next_day(&mut self) {
		let halt = self.scenario.shocks.no_blocks.filter(|_| self.day + 1 == SHOCK);
		self.day += halt.unwrap_or(1);
		let midnight = BEGIN + self.day * DAY;
		if halt.is_some() {
			self.block(midnight - 12 - now());
		} else {
			self.go_to(midnight - 12);
		}
		self.market.feed(self.day);
		self.block(12);
		self.valued(midnight);
		// The windows that have closed are filled.
		self.block(SLOT);
		self.block(SLOT);
		self.act();
		self.block(SLOT);
		self.books.check(&self.record);
		Record::day(self);
		self.done_until = self.day + 1;
		if self.day.is_multiple_of(self.size.check_every) {
			self.invariants();
		}
	}

	/// The valuation round of midnight. While a price is held or stale it waits, and the appraisers
	/// feed again every hour.
	fn valued(&mut self, midnight: u64) {
		for _ in 0..200 {
			let last = Lending::valuation();
			if last.at >= midnight && !last.running {
				return;
			}
			let waits = last.at < midnight && now() >= midnight + 4 * SLOT;
			if waits {
				self.go_to(now() + 60 * 60);
				self.market.feed(self.day);
			}
			self.block(SLOT);
		}
		panic!("day {}: the valuation round does not end", self.day);
	}

	fn act(&mut self) {
		if self.day <= DRAWING {
			self.draw();
		}
		banks::act(self);
		payers::act(self);
		keeper::act(self);
		buyers::act(self);
		savers::act(self);
	}

	/// The loans of the day are drawn, and the borrowers take dollars for the USDai.
	fn draw(&mut self) {
		let part = |day: u64| (u64::from(self.size.loans) * day / DRAWING) as u32;
		for number in part(self.day - 1)..part(self.day) {
			let file = portfolio::draw(&self.cast, &self.market, number, self.day);
			self.redeeming.insert(file.borrower.clone());
			self.places.insert(file.id, self.loans.len());
			self.loans.push(file);
		}
	}

	/// Ends the block and begins the next one.
	pub fn block(&mut self, gap: u64) {
		blocks::end();
		self.hear();
		blocks::begin(now() + gap);
	}

	/// The same after blocks in which nothing happens.
	fn go_to(&mut self, instant: u64) {
		blocks::end();
		self.hear();
		blocks::quiet(instant - SLOT);
		blocks::begin(instant);
	}

	/// All invariants of our pallets.
	fn invariants(&mut self) {
		invariants();
		self.record.invariant_checks += 1;
	}
}
