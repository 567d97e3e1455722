//! What the vault counts of its loans, and what it locks of money that no price counted.

use infrafi_finance::shares::VaultHoldings;
use infrafi_runtime::*;
use sp_core::U512;

use super::{
	replay::Step,
	wide::{left_up, wide},
	LoanModel,
};
use crate::attack::books::Books;

/// The optimistic net asset value: all that the vault has and is owed, less what it owes for a loss
/// of the reserve.
fn optimistic(of: &VaultHoldings) -> u128 {
	let certain = (of.idle.0 + of.principal.0 + of.realised.0).saturating_sub(of.impairment.0);
	let owed = of.loss.0.min(certain);
	(of.idle.0 + of.principal.0 + of.interest.0 + of.realised.0 + of.accreted.0) - owed
}

impl LoanModel {
	/// Interest is the sum over the loans, to the last fraction.
	pub fn check_interest(&mut self, is: &Books, now: u64) {
		let mut sum = U512::zero();
		for live in self.loans.values().filter(|live| live.debt.shape.is_vaults) {
			let owed = wide(live.principal_of_vault()) * wide(live.debt.shape.aprs[0]);
			sum += live.debt.interest[0] + owed * (now - live.debt.at);
		}
		for sale in self.seized.values().filter(|sale| !sale.is_written_off) {
			sum += sale.vault_interest;
		}
		let loans = is.vault.receivables.loans;
		let counted = U512::from(loans.accrued.0) + U512::from(loans.rate.0) * (now - loans.at);
		assert_eq!(sum, counted, "interest is the sum over the loans");
	}

	/// Money of loans that the optimistic value did not count is locked, and no other.
	pub fn check_locked(&mut self, step: &Step, was: &Books, is: &Books) {
		let smoothing = Vault::params().smoothing;
		let before = was.vault.locked;
		let left = left_up(before.amount.0, smoothing, step.now - before.at);
		let rise = optimistic(&is.holdings).saturating_sub(optimistic(&was.holdings));
		let is_added = is.vault.locked != before;
		let added = if is_added { is.vault.locked.amount.0 - left } else { 0 };
		assert!(!is_added || is.vault.locked.at == step.now, "when money was locked");
		if added == 0 && is_wiped_out(was) {
			return;
		}
		// A call of several steps locks the rise of each of them.
		let is_single = step.payments == 1 && step.reserves_drawn.is_empty();
		assert!(added >= rise, "{added} is locked of {rise}");
		assert!(!is_single || added == rise, "{added} is locked in place of {rise}");
		self.count("locked money");
	}
}

/// A vault that has lost nearly everything locks nothing.
fn is_wiped_out(of: &Books) -> bool {
	let assets = optimistic(&of.holdings);
	assets < Vault::params().min_stake && assets < of.issued.susdai / 2
}
