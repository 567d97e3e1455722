//! Rent of units. No loan of a run has a cash account: the rent of a free or pledged unit is its
//! owner's, and that of a seized one is proceeds.

use infrafi_protocol::{unit::State, LoanId};
use infrafi_runtime::*;
use pallet_leases::Call;

use super::{records::Made, replay::Step, units, LoanModel};

impl LoanModel {
	/// Rent was paid. Where lending divided it as proceeds, its parts are counted there.
	pub fn replay_rent(&mut self, unit: u64, payer: &AccountId, amount: u128, step: &mut Step) {
		step.flows.take(payer, amount);
		if step.is_rent_divided {
			return;
		}
		let is = units::condition(unit).expect("a leased unit exists");
		assert!(matches!(is.state, State::Issued | State::Pledged), "rent of a seized unit");
		step.flows.give(&is.owner, amount);
		self.count("rents");
	}
}

/// The loan that a call of leases brings up to now.
pub fn named(call: Made) -> Option<LoanId> {
	match call {
		Some(RuntimeCall::Leases(Call::recognise { loan, .. })) => Some(*loan),
		_ => None,
	}
}
