//! A live loan in the model: its debt, the owners of its positions, its impairment and breaches.
//! What it counts of units is compared wherever a step changes it, and once a round is complete.

use infrafi_runtime::*;
use pallet_lending::{BreachReason, Lender, LoanRecord, TermsOf};

use super::{
	cash::{Cash, Passed},
	debt::{Debt, Payment},
	leases::Leases,
	units::{self, Figures},
	wide::part_up,
};
use crate::{attack::people::Role, chain::now};

/// A floor under the impairment: a share in billionths, and its end.
pub type Floor = Option<(u32, u64)>;

#[derive(Clone, Debug)]
pub struct Live {
	pub terms: TermsOf<Runtime>,
	pub debt: Debt,
	/// The account of its rent, beside the balance.
	pub cash: Option<Cash>,
	/// The owner of each tranche's position. None for the vault.
	pub owners: Vec<Option<AccountId>>,
	/// What the vault counts as lost by time, without a floor.
	pub stage: u128,
	pub floor: Floor,
	/// The same with the floor, as of the last step.
	pub staged: u128,
	/// What the units count for.
	pub figures: Figures,
	/// What they leave uncovered, as of the last step.
	pub value: u128,
	pub breaches: Vec<(BreachReason, u64)>,
	/// The last second before each breach makes the units doubtful: of those that were cured since
	/// the last round as well.
	pub doubts: Vec<(BreachReason, u64)>,
	/// The tranches that count as first loss.
	pub first_loss: Vec<u8>,
}

impl Live {
	pub fn new(terms: TermsOf<Runtime>, debt: Debt) -> Self {
		let owner = |lender: &Lender<AccountId>| match lender {
			Lender::Vault => None,
			Lender::Account(who) => Some(who.clone()),
		};
		let owners = terms.tranches.iter().map(|tranche| owner(&tranche.lender)).collect();
		let first_loss = first_loss(&terms);
		let target = debt.shape.target;
		let cash = Cash::new(&terms, target, debt.reserve);
		let (stage, floor, staged, value) = (0, None, 0, 0);
		let (figures, breaches, doubts) = (None, vec![], vec![]);
		Self {
			terms,
			debt,
			cash,
			owners,
			stage,
			floor,
			staged,
			figures,
			value,
			breaches,
			doubts,
			first_loss,
		}
	}

	pub fn principal_of_vault(&self) -> u128 {
		self.debt.owed_to_vault()
	}

	/// Brings the loan up to now, as every call does first. Returns what the reserve paid as due,
	/// and what deadlines have changed in the cash account.
	pub fn touch(&mut self, now: u64, leases: &Leases) -> (Vec<Payment>, Vec<Passed>) {
		let (cash, mut passed) = (&mut self.cash, vec![]);
		let paid = self.debt.settle(now, |debt, paid| {
			passed.extend(cash.as_mut().map(|cash| cash.pass(debt, paid, leases)));
		});
		let swept = passed.iter().filter_map(|passed| passed.swept.as_ref());
		self.lower(paid.iter().chain(swept).map(|paid| self.to_vault(paid)).sum());
		(paid, passed)
	}

	/// Whether nothing is past due, in breach or counted as lost.
	pub fn is_undoubted(&self, now: u64) -> bool {
		let lost = self.staged_at(now).max(self.uncovered(Some(self.struck()), now));
		self.debt.missed().is_none() && self.breaches.is_empty() && lost == 0
	}

	/// Whether the loan owes more than a release would leave it with, is past due or in breach.
	pub fn is_short(&self) -> bool {
		let bound = units::bound_of_release(&self.debt.shape.units).unwrap_or_default();
		let need = self.debt.in_full().saturating_sub(self.debt.reserve);
		need > bound || self.debt.missed().is_some() || !self.breaches.is_empty()
	}

	/// The part of a payment that repays the vault's principal.
	pub fn to_vault(&self, paid: &Payment) -> u128 {
		if self.debt.shape.is_vaults {
			paid.tranches[0][0]
		} else {
			0
		}
	}

	/// Received principal lowers what time counts as lost, more time raises it, and enough
	/// deadlines that are met in a row end it.
	pub fn lower(&mut self, received: u128) {
		let (carried, by_time) = (self.stage.saturating_sub(received), self.lost());
		self.stage = if self.is_cured() { by_time } else { by_time.max(carried) };
	}

	/// A breach is declared. Leavers count it as final from the first end of its cure periods on.
	pub fn breach(&mut self, reason: BreachReason, until: u64, doubt: u64) {
		self.breaches.push((reason, until));
		match self.doubts.iter_mut().find(|(known, _)| *known == reason) {
			Some((_, end)) => *end = doubt.min(*end),
			None => self.doubts.push((reason, doubt)),
		}
	}

	/// The last second before the units are doubtful.
	pub fn doubtful_after(&self) -> Option<u64> {
		self.doubts.iter().map(|(_, until)| *until).min()
	}

	/// What the units count for changes to what they are worth by the last strike, and a cured
	/// breach is not doubted any more where a round has confirmed it.
	pub fn follow(&mut self, id: u64, record: &LoanRecord) {
		let found = record.counted.map(|counted| (counted.whole.0, counted.cautious.0));
		if found != self.figures {
			let (whole, cautious) = self.struck();
			// Figures that cover the vault need not be kept.
			let is_covered = cautious >= self.principal_of_vault();
			let is_right = found.map_or(is_covered, |found| found == (whole, cautious));
			assert!(is_right, "what the units of {id} count for: {found:?}, {whole}, {cautious}");
			self.figures = found;
		}
		let records = pallet_lending::Breaches::<Runtime>::get(id);
		let is_kept =
			|reason| records.iter().any(|record| record.is_cured && record.breach.reason == reason);
		let breaches = &self.breaches;
		let stands = |reason| breaches.iter().any(|(known, _)| *known == reason);
		self.doubts.retain(|(reason, _)| stands(*reason) || is_kept(*reason));
	}

	/// What the units count for by the last strike.
	pub fn struck(&self) -> (u128, u128) {
		units::struck(&self.debt.shape.units, 0, None)
	}

	/// What the units leave uncovered of the vault's principal.
	pub fn uncovered(&self, figures: Figures, now: u64) -> u128 {
		let is_doubtful =
			self.is_late(now) || self.doubtful_after().is_some_and(|until| now > cure_end(until));
		units::uncovered(figures, is_doubtful, self.principal_of_vault(), self.debt.reserve)
	}

	/// What the vault counts as lost: the larger part describes the same loss as the other.
	pub fn impairment(&self) -> u128 {
		self.staged.max(self.value)
	}

	/// Whether `cure_instalments` deadlines were met in a row.
	fn is_cured(&self) -> bool {
		self.debt.met >= Lending::params().cure_instalments
	}

	fn lost(&self) -> u128 {
		lost(self.debt.principal, self.principal_of_vault(), self.share_lost())
	}

	/// The share that counts as lost by the time past due, in billionths.
	pub fn share_lost(&self) -> u32 {
		self.debt.missed().map_or(0, |since| stage_at(self.debt.at - since))
	}

	/// Whether a grace period or a cure period is over.
	pub fn is_in_default(&self, now: u64) -> bool {
		self.is_late(now) || self.breaches.iter().any(|(_, until)| now > cure_end(*until))
	}

	fn is_late(&self, now: u64) -> bool {
		self.debt.missed().is_some_and(|since| now > since + self.debt.shape.grace)
	}

	/// What time past due and the committee count as lost.
	fn staged_at(&self, now: u64) -> u128 {
		let floor = self.floor.filter(|(_, ends_at)| now < *ends_at);
		with_floor(self.stage, floor, self.principal_of_vault())
	}

	/// After a step: the floor ends, and both parts are counted.
	pub fn count(&mut self, now: u64) {
		self.staged = self.staged_at(now);
		let principal = self.principal_of_vault();
		self.floor = self.floor.filter(|(_, ends_at)| now < *ends_at && principal > 0);
		self.value = self.uncovered(self.figures, now);
	}
}

pub fn with_floor(stage: u128, floor: Floor, principal: u128) -> u128 {
	stage.max(floor.map_or(0, |(share, _)| part_up(principal, share)))
}

/// A cure period whose last second was within a standstill ends with the notice after it, and one
/// that would have ended in safe mode with safe mode.
fn cure_end(until: u64) -> u64 {
	let until = match Lending::standstill() {
		Some(last) if (last.resumed_at - last.stood..last.resumed_at).contains(&until) => {
			last.notice_until - 1
		}
		_ => until,
	};
	match pallet_lending::LastSafeMode::<Runtime>::get() {
		Some(last) if until >= last.entered_at => until.max(last.ended_at.unwrap_or(now())),
		_ => until,
	}
}

/// The share that counts as lost by the time past due, in billionths.
pub fn stage_at(past_due: u64) -> u32 {
	let stages = Lending::params().stages;
	let reached = stages.iter().rev().find(|stage| stage.from <= past_due);
	reached.map_or(0, |stage| stage.lost.deconstruct())
}

/// `min(senior, max(0, lost * B - junior))`.
pub fn lost(principal: u128, senior: u128, share: u32) -> u128 {
	part_up(principal, share).saturating_sub(principal - senior).min(senior)
}

/// What counts as first loss: juniors that admitted curators other than the borrower lend.
fn first_loss(terms: &TermsOf<Runtime>) -> Vec<u8> {
	let juniors = (0u8..).zip(&terms.tranches).skip(1);
	let counts = |lender: &Lender<AccountId>| match lender {
		Lender::Account(who) => *who != terms.borrower && Role::Curator.has(who),
		Lender::Vault => false,
	};
	juniors.filter(|(_, tranche)| counts(&tranche.lender)).map(|(place, _)| place).collect()
}
