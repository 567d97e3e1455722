//! A live loan in the model: its debt, the owners of its positions, its impairment and breaches.

use infrafi_runtime::*;
use pallet_lending::{BreachReason, Lender, TermsOf};

use super::{
	debt::{Debt, Payment},
	units,
	wide::part_up,
};
use crate::attack::people::Role;

/// A floor under the impairment: a share in billionths, and its end.
pub type Floor = Option<(u32, u64)>;

#[derive(Clone, Debug)]
pub struct Live {
	pub terms: TermsOf<Runtime>,
	pub debt: Debt,
	/// The owner of each tranche's position. None for the vault.
	pub owners: Vec<Option<AccountId>>,
	/// What the vault counts as lost by time and values, without a floor.
	pub impairment: u128,
	pub floor: Floor,
	/// The same with the floor, as of the last step.
	pub counted: u128,
	pub breaches: Vec<(BreachReason, u64)>,
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
		let (impairment, floor, counted, breaches) = (0, None, 0, vec![]);
		Self { terms, debt, owners, impairment, floor, counted, breaches, first_loss }
	}

	pub fn principal_of_vault(&self) -> u128 {
		self.debt.owed_to_vault()
	}

	/// Brings the loan up to now, as every call does first. Returns what the reserve paid.
	pub fn touch(&mut self, now: u64) -> Vec<Payment> {
		let paid = self.debt.settle(now);
		self.lower(paid.iter().map(|paid| self.to_vault(paid)).sum());
		paid
	}

	/// The part of a payment that repays the vault's principal.
	pub fn to_vault(&self, paid: &Payment) -> u128 {
		if self.debt.shape.is_vaults {
			paid.tranches[0][0]
		} else {
			0
		}
	}

	/// What is known without a price: received principal lowers the impairment, time raises it, and
	/// a cure ends it, unless a breach is declared.
	pub fn lower(&mut self, received: u128) {
		let (carried, by_time) = (self.impairment.saturating_sub(received), self.lost(None));
		let is_over = self.is_cured() && self.breaches.is_empty();
		self.impairment = if is_over { by_time } else { by_time.max(carried) };
	}

	/// What time and values count as lost now.
	pub fn with_values(&self, now: u64) -> u128 {
		let found = self.lost(self.counted_value(now));
		if self.is_cured() {
			found
		} else {
			found.max(self.impairment)
		}
	}

	/// The value that counts: in default only.
	pub fn counted_value(&self, now: u64) -> Option<u128> {
		self.is_in_default(now).then(|| units::counted(&self.debt.shape.units, now))
	}

	/// Whether `cure_instalments` deadlines were met in a row.
	fn is_cured(&self) -> bool {
		self.debt.met >= Lending::params().cure_instalments
	}

	fn lost(&self, value: Option<u128>) -> u128 {
		lost(self.debt.principal, self.principal_of_vault(), self.stage(), value)
	}

	/// The share that counts as lost by the time past due, in billionths.
	pub fn stage(&self) -> u32 {
		self.debt.missed().map_or(0, |since| stage_at(self.debt.at - since))
	}

	/// Whether a grace period or a cure period is over.
	pub fn is_in_default(&self, now: u64) -> bool {
		let is_late = self.debt.missed().is_some_and(|since| now > since + self.debt.shape.grace);
		is_late || self.breaches.iter().any(|(_, until)| now > cure_end(*until))
	}

	/// After a step: the impairment with its floor, which ends.
	pub fn apply_floor(&mut self, now: u64) {
		let principal = self.principal_of_vault();
		self.floor = self.floor.filter(|(_, ends_at)| now < *ends_at && principal > 0);
		self.counted = with_floor(self.impairment, self.floor, principal);
	}
}

pub fn with_floor(impairment: u128, floor: Floor, principal: u128) -> u128 {
	impairment.max(floor.map_or(0, |(share, _)| part_up(principal, share)))
}

/// A cure period whose last second was within a standstill ends with the notice after it.
fn cure_end(until: u64) -> u64 {
	match Lending::standstill() {
		Some(last) if (last.resumed_at - last.stood..last.resumed_at).contains(&until) => {
			last.notice_until - 1
		}
		_ => until,
	}
}

/// The share that counts as lost by the time past due, in billionths.
pub fn stage_at(past_due: u64) -> u32 {
	let stages = Lending::params().stages;
	let reached = stages.iter().rev().find(|stage| stage.from <= past_due);
	reached.map_or(0, |stage| stage.lost.deconstruct())
}

/// `min(senior, max(0, max(lost * B, B - counted) - junior))`.
pub fn lost(principal: u128, senior: u128, stage: u32, value: Option<u128>) -> u128 {
	let by_value = value.map_or(0, |value| principal.saturating_sub(value));
	let lost = part_up(principal, stage).max(by_value);
	lost.saturating_sub(principal - senior).min(senior)
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
