//! Consents, and one loan in the place of another.

use std::collections::BTreeMap;

use infrafi_runtime::{configs::VaultAccount, *};
use pallet_lending::{Event, Lender};

use super::{flows::pot, replay::Step, LoanModel};

impl LoanModel {
	pub fn replay_consent(&mut self, event: &Event<Runtime>, step: &mut Step) {
		match event {
			Event::Consented { loan, lender, terms_hash, ends_at } => {
				let end = step.now + Lending::params().max_offer;
				assert_eq!(*ends_at, end, "a consent ends with the longest offer");
				let consent = (*terms_hash, *ends_at);
				match lender {
					Lender::Vault => self.vault_consents.insert(*loan, consent).map(|_| ()),
					Lender::Account(who) => {
						self.consents.insert(who.clone(), (*loan, consent)).map(|_| ())
					}
				};
			}
			Event::ConsentRevoked { loan, lender } => match lender {
				Lender::Vault => {
					self.vault_consents.remove(loan).expect("the committee had consented");
				}
				Lender::Account(who) => {
					let consent = self.consents.remove(who).expect("the account had consented");
					assert_eq!(consent.0, *loan, "the consent that is revoked");
				}
			},
			_ => {}
		}
	}

	/// Principal moves by the difference of each lender, and of the borrower.
	pub fn replay_refinance(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::Refinanced { loan, successor, cash_in, cash_out } = event else { return };
		let old = self.loans.remove(loan).expect("the model knows the live loan");
		let new = self.live(*successor);
		let mut moved = BTreeMap::<AccountId, i128>::new();
		let was = old.debt.shape.owed(old.debt.principal);
		for (owner, back) in old.owners.iter().zip(&was) {
			let who = owner.clone().unwrap_or_else(VaultAccount::get);
			*moved.entry(who).or_default() += *back as i128;
		}
		for (lender, lent) in new.owners.iter().zip(&new.debt.shape.amounts) {
			let who = lender.clone().unwrap_or_else(VaultAccount::get);
			*moved.entry(who).or_default() -= *lent as i128;
		}
		let withheld = new.debt.shape.origination_fee + new.debt.shape.reserve;
		let borrowed = new.debt.principal as i128 - withheld as i128 + old.debt.reserve as i128
			- old.debt.principal as i128;
		step.flows.take(&pot(), old.debt.reserve);
		let stated = *cash_out as i128 - *cash_in as i128;
		assert!(
			borrowed == stated || borrowed - old.debt.reserve as i128 == stated,
			"what the borrower pays or receives: {borrowed} {stated}"
		);
		new.debt.met = old.debt.met;
		new.impairment = new.impairment.max(old.impairment).min(new.principal_of_vault());
		new.floor = old.floor;
		for unit in &old.debt.shape.units {
			assert!(new.debt.shape.units.contains(unit), "the units stay pledged");
		}
		let borrower = new.debt.shape.borrower.clone();
		for (who, change) in moved {
			if change < 0 {
				step.flows.take(&who, change.unsigned_abs());
			} else if who == VaultAccount::get() {
				step.flows.put(who, change.unsigned_abs());
			} else {
				step.flows.give(&who, change.unsigned_abs());
			}
		}
		if borrowed < 0 {
			step.flows.take(&borrower, borrowed.unsigned_abs());
		} else {
			step.flows.give(&borrower, borrowed.unsigned_abs());
		}
		self.vault_consents.remove(loan);
		step.touched.push(*successor);
		self.count("refinances");
	}
}
