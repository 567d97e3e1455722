//! One loan in the place of another.

use std::collections::BTreeMap;

use infrafi_runtime::{configs::VaultAccount, *};
use pallet_lending::Event;

use super::{flows::pot, replay::Step, LoanModel};

impl LoanModel {
	/// Principal moves by the difference of each lender, and of the borrower.
	pub fn replay_refinance(&mut self, event: &Event<Runtime>, step: &mut Step) {
		let Event::Refinanced { loan, successor, cash_in, cash_out } = event else { return };
		let old = self.loans.remove(loan).expect("the model knows the live loan");
		let new = self.live(*successor);
		let old_reserve = old.debt.reserve;
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
		assert_eq!(borrowed, stated, "what the borrower pays or receives");
		let carried = step.carried.take().expect("the old loan was paid");
		if let (Some(old), Some(_)) = (&old.cash, &new.cash) {
			assert_eq!(old.flows.held(), old_reserve, "what came in is not accounted for");
		}
		new.debt.met = old.debt.met;
		new.stage = carried.of_successor(new.debt.principal, new.principal_of_vault());
		new.floor = old.floor;
		new.count(step.now);
		for unit in &old.debt.shape.units {
			assert!(new.debt.shape.units.contains(unit), "the units stay pledged");
		}
		let borrower = new.debt.shape.borrower.clone();
		for (who, change) in moved {
			if change < 0 {
				step.flows.take(&who, change.unsigned_abs());
			} else if who == VaultAccount::get() {
				step.flows.give_vault(change.unsigned_abs());
			} else {
				step.flows.give(&who, change.unsigned_abs());
			}
		}
		if borrowed < 0 {
			step.flows.take(&borrower, borrowed.unsigned_abs());
		} else {
			step.flows.give(&borrower, borrowed.unsigned_abs());
		}
		self.count("refinances");
	}
}
