//! A model of lending, written from `docs/` and not from the pallet: its own books of each loan,
//! from its terms and the money that moved.
//!
//! After a step the model replays the events with its own arithmetic. It compares each figure in
//! them, the changes of all accounts in USDai, and all records of loans. It takes from the chain
//! which loans a step touched, and what lending reads of others: the reserve, the units and their
//! values. Which calls must be refused, and why, is left to the tests of the pallet.

mod calendar;
mod cash;
mod clock;
mod compare;
mod debt;
mod flows;
mod leases;
mod lent;
mod live;
mod records;
mod refinance;
mod rent;
mod replay;
mod replay_sale;
mod replay_seized;
mod seized;
mod shape;
mod units;
mod wide;

use std::collections::BTreeMap;

use infrafi_protocol::LoanId;
use infrafi_runtime::*;

use clock::Clock;
use leases::Leases;
use live::Live;
use seized::Seized;

/// What is compared, each with a count: a long run compares all of it.
const SUBJECTS: [&str; 20] = [
	"draws",
	"payments",
	"closings",
	"refinances",
	"seizures",
	"lots",
	"bids",
	"sales",
	"proceeds",
	"rents",
	"rents taken in",
	"sweeps",
	"releases",
	"cash accounts",
	"claims on bonds",
	"ends of seized loans",
	"live loans",
	"seized loans",
	"balances",
	"locked money",
];

/// The books of lending.
pub struct LoanModel {
	loans: BTreeMap<LoanId, Live>,
	seized: BTreeMap<LoanId, Seized>,
	leases: Leases,
	/// Payments that wait for a frozen account.
	unclaimed: BTreeMap<AccountId, u128>,
	/// Money on hold of ended bids.
	pending: BTreeMap<AccountId, u128>,
	clock: Clock,
	/// How many figures were compared, by subject.
	pub compared: BTreeMap<&'static str, u64>,
}

impl Default for LoanModel {
	fn default() -> Self {
		Self {
			loans: BTreeMap::new(),
			seized: BTreeMap::new(),
			leases: Leases::new(),
			unclaimed: BTreeMap::new(),
			pending: BTreeMap::new(),
			clock: Clock::default(),
			compared: SUBJECTS.map(|subject| (subject, 0)).into(),
		}
	}
}

impl LoanModel {
	fn count(&mut self, subject: &'static str) {
		*self.compared.get_mut(subject).expect("it is listed") += 1;
	}

	fn live(&mut self, id: LoanId) -> &mut Live {
		self.loans.get_mut(&id).expect("the model knows the live loan")
	}

	fn sale(&mut self, id: LoanId) -> &mut Seized {
		self.seized.get_mut(&id).expect("the model knows the seized loan")
	}
}
