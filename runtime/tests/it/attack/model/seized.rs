//! The books of a seized loan: claims, proceeds, lots.

use std::collections::BTreeMap;

use infrafi_runtime::*;
use pallet_lending::{Sale, SaleRules};
use sp_core::U512;

use super::{
	clock::Clock,
	live::{lost, stage_at, Floor, Live},
	shape::Shape,
	units::{self, Figures},
	wide::{ceil, floor, part_down, parts_of_a_unit, wide},
};

/// Where proceeds come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
	/// A lot was sold: the liquidation fee is charged.
	Sale,
	/// A payment, a claim, a deposit that was lost, or the reserve alone.
	Other,
}

/// Proceeds by rank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Division {
	pub proceeds: u128,
	pub costs: u128,
	pub fee: u128,
	pub tranches: Vec<[u128; 3]>,
	pub exit_fee: u128,
	pub surplus: u128,
}

impl Division {
	pub fn parts(&self) -> Vec<u128> {
		self.tranches.iter().map(|parts| parts.iter().sum()).collect()
	}
}

#[derive(Clone, Debug)]
pub struct Bid {
	pub bidder: AccountId,
	pub amount: u128,
	pub deposit: u128,
	/// In the lot's time.
	pub ends_at: u64,
}

#[derive(Clone, Debug)]
pub struct Lot {
	pub number: u32,
	pub units: Vec<u64>,
	pub opening: u128,
	pub floor: u128,
	/// The market clock at the opening: seconds that ran, seconds that were closed.
	pub opened_at: u64,
	pub closed_before: u64,
	pub bid: Option<Bid>,
}

impl Lot {
	/// The lot's time: the market clock, and the closed seconds of the sale beyond `max_halt`.
	pub fn seconds(&self, clock: &Clock, rules: &SaleRules) -> u64 {
		let closed = clock.closed - self.closed_before;
		clock.seconds + closed.saturating_sub(rules.max_halt)
	}

	/// The price that is asked while there is no bid. None when the last one has been asked.
	pub fn asked(&self, seconds: u64, rules: &SaleRules) -> Option<u128> {
		let falls = (seconds - self.opened_at) / rules.step;
		let steps = u64::from(rules.steps);
		let left = steps.checked_sub(falls)?;
		let above = self.opening.saturating_sub(self.floor);
		// A bid of nothing is none.
		Some((self.floor + ceil(wide(above) * left, wide(steps.into()))).max(1))
	}

	/// The least bid. None once the auction is over.
	pub fn least_bid(&self, seconds: u64, rules: &SaleRules) -> Option<u128> {
		let Some(bid) = &self.bid else { return self.asked(seconds, rules) };
		let raise = super::wide::part_up(bid.amount, rules.increment.deconstruct()).max(1);
		(seconds < bid.ends_at).then_some(bid.amount + raise)
	}
}

/// A lot without a bid.
#[derive(Clone, Debug)]
pub struct Aside {
	pub units: Vec<u64>,
	pub floor: u128,
}

#[derive(Clone, Debug)]
pub struct Claim {
	pub insurer: AccountId,
	pub coverage: u128,
	pub paid: u128,
	pub is_refused: bool,
	pub is_closed: bool,
}

impl Claim {
	pub fn left(&self) -> u128 {
		self.coverage - self.paid
	}

	pub fn is_open(&self) -> bool {
		!self.is_closed && self.left() > 0
	}
}

#[derive(Clone, Debug)]
pub struct Seized {
	pub shape: Shape,
	pub liquidator: AccountId,
	pub debt: u128,
	/// Principal, interest and late interest that each tranche is still owed.
	pub claims: Vec<[u128; 3]>,
	/// The interest that the vault counts, in parts of a unit.
	pub vault_interest: U512,
	pub costs: u128,
	pub fee_base: u128,
	pub fee_bound: u128,
	pub exit_fee: u128,
	pub reserve: u128,
	/// The share of rent for the operation of the units, in millionths.
	pub opex: Option<u32>,
	pub rules: SaleRules,
	pub sale: Sale,
	pub since: u64,
	pub lots: u32,
	pub queued: Vec<u64>,
	pub lot: Option<Lot>,
	pub unsold: Vec<Aside>,
	pub insurance: BTreeMap<u64, Claim>,
	pub is_written_off: bool,
	/// The owners of the positions.
	pub owners: Vec<Option<AccountId>>,
	/// What the vault counts as lost by time, without a floor.
	pub stage: u128,
	pub floor: Floor,
	/// The same with the floor, as of the last step.
	pub staged: u128,
	/// What the units for sale count for.
	pub figures: Figures,
	/// What they leave uncovered, as of the last step.
	pub value: u128,
	/// The next entry in the chain's index of due dates: where it moves, the loan took a step.
	pub due_at: Option<u64>,
}

impl Seized {
	/// What a payment in full would have brought each tranche is its claim.
	pub fn new(live: Live, liquidator: AccountId, rules: SaleRules, now: u64) -> Self {
		let debt = &live.debt;
		let mut paid = debt.clone();
		let full = paid.pay(paid.payoff());
		let sum = full.late + full.interest + full.principal;
		Self {
			liquidator,
			debt: sum,
			vault_interest: if debt.shape.is_vaults { debt.interest[0] } else { U512::zero() },
			claims: full.tranches,
			costs: rules.costs.min(floor(wide(sum) * 2, wide(100))),
			fee_base: sum,
			fee_bound: rules.max_fee,
			exit_fee: debt.shape.exit_fee,
			reserve: debt.reserve,
			opex: live.terms.cash.map(|cash| cash.opex.deconstruct()),
			rules,
			sale: live.terms.sale,
			since: debt.missed().unwrap_or(now),
			lots: 0,
			queued: debt.shape.units.clone(),
			lot: None,
			unsold: vec![],
			insurance: BTreeMap::new(),
			is_written_off: false,
			owners: live.owners,
			stage: live.stage,
			floor: live.floor,
			staged: live.staged,
			figures: live.figures,
			value: live.value,
			due_at: None,
			shape: live.debt.shape,
		}
	}

	/// What the vault counts as lost now, by time at least what it counted before.
	pub fn count(&mut self, now: u64) {
		let principal = self.principal_of_vault();
		let all = self.claims.iter().map(|claim| claim[0]).sum();
		let share = stage_at(now - self.since);
		let found = if principal == 0 { 0 } else { lost(all, principal, share) };
		self.stage = self.stage.max(found).min(principal);
		self.floor = self.floor.filter(|(_, ends_at)| now < *ends_at && principal > 0);
		self.staged = super::live::with_floor(self.stage, self.floor, principal);
		self.figures = self.struck();
		self.value = self.uncovered();
	}

	/// What the units for sale count for by the last strike, with a bid in place of its lot. Units
	/// put aside count nothing.
	pub fn struck(&self) -> Figures {
		let principal = self.principal_of_vault();
		let bid = self.lot.as_ref().and_then(|lot| lot.bid.as_ref());
		let on_sale = self.lot.iter().filter(|_| bid.is_none()).flat_map(|lot| &lot.units);
		let for_sale: Vec<_> = self.queued.iter().chain(on_sale).copied().collect();
		let charges = (self.rules.fee.deconstruct(), self.costs);
		let bid = bid.map_or(0, |bid| bid.amount);
		(principal > 0).then(|| units::struck(&for_sale, bid, Some(charges)))
	}

	/// What they leave uncovered of the vault's principal, with caution. The reserve joins the
	/// first proceeds.
	fn uncovered(&self) -> u128 {
		units::uncovered(self.figures, true, self.principal_of_vault(), self.reserve)
	}

	/// What the vault counts as lost: the larger part describes the same loss as the other.
	pub fn impairment(&self) -> u128 {
		self.staged.max(self.value)
	}

	pub fn outstanding(&self) -> u128 {
		self.claims.iter().flatten().sum()
	}

	pub fn exit_fee_due(&self) -> u128 {
		if self.is_written_off {
			0
		} else {
			self.exit_fee
		}
	}

	/// The payment that ends the loan.
	pub fn payoff(&self) -> u128 {
		(self.outstanding() + self.costs + self.exit_fee_due()).saturating_sub(self.reserve)
	}

	pub fn principal_of_vault(&self) -> u128 {
		let is_counted = self.shape.is_vaults && !self.is_written_off;
		if is_counted {
			self.claims[0][0]
		} else {
			0
		}
	}

	pub fn is_recovery_pending(&self) -> bool {
		self.lot.is_some()
			|| !self.queued.is_empty()
			|| !self.unsold.is_empty()
			|| self.insurance.values().any(Claim::is_open)
	}

	/// Units that are not sold.
	pub fn units(&self) -> Vec<u64> {
		let on_sale = self.lot.iter().flat_map(|lot| lot.units.clone());
		let aside = self.unsold.iter().flat_map(|lot| lot.units.clone());
		self.queued.iter().copied().chain(on_sale).chain(aside).collect()
	}

	/// Proceeds in strict seniority. The reserve joins them.
	pub fn divide(&mut self, amount: u128, source: Source) -> Division {
		let (proceeds, owed) = (amount + self.reserve, self.outstanding());
		self.reserve = 0;
		let mut left = proceeds;
		let mut take = |most: u128| {
			let taken = most.min(left);
			left -= taken;
			taken
		};
		let costs = take(self.costs);
		self.costs -= costs;
		let charged = match source {
			Source::Sale => (proceeds - costs).min(owed).min(self.fee_base),
			Source::Other => 0,
		};
		let fee = part_down(charged, self.rules.fee.deconstruct()).min(self.fee_bound);
		let fee = take(fee);
		self.fee_base -= charged;
		self.fee_bound -= fee;
		let mut tranches = vec![[0; 3]; self.claims.len()];
		for (paid, claim) in tranches.iter_mut().zip(&mut self.claims) {
			for (paid, claim) in paid.iter_mut().zip(claim) {
				*paid = take(*claim);
				*claim -= *paid;
			}
		}
		let exit_fee = take(self.exit_fee_due());
		self.exit_fee -= exit_fee;
		let interest = wide(tranches[0][1]) * parts_of_a_unit();
		self.vault_interest = self.vault_interest.saturating_sub(interest);
		Division { proceeds, costs, fee, tranches, exit_fee, surplus: left }
	}
}
