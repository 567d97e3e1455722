//! A model of lending, written from `docs/` and not from the pallet: its own books of each loan,
//! from its terms and the money that moved.
//!
//! Before a call the model forecasts whether it must be refused, and why. After it the model replays
//! the events with its own arithmetic. It compares each figure in them, the changes of all accounts
//! in USDai, and the records that changed. The reserve, the vault, the units and their values are
//! the chain's: the model takes as given what lending reads of them.

mod calendar;
mod checks;
mod clock;
mod compare;
mod debt;
mod flows;
mod forecast;
mod forecast_sale;
mod lent;
mod live;
mod offers;
mod refinance;
mod replay;
mod replay_seized;
mod resync;
mod seized;
mod shape;
mod units;
mod wide;

use std::collections::BTreeMap;

use infrafi_protocol::LoanId;
use infrafi_runtime::*;

pub use clock::is_minting_open;

use clock::Clock;
use live::Live;
use offers::Offer;
use seized::Seized;

/// The origin of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
	Account(AccountId),
	Governance,
	Committee,
}

impl By {
	pub fn account(&self) -> Option<&AccountId> {
		match self {
			Self::Account(who) => Some(who),
			Self::Governance | Self::Committee => None,
		}
	}
}

/// A consent: the hash of new terms, and its end.
type Consent = (sp_core::H256, u64);

/// The books of lending.
#[derive(Default)]
pub struct LoanModel {
	offers: BTreeMap<LoanId, Offer>,
	loans: BTreeMap<LoanId, Live>,
	seized: BTreeMap<LoanId, Seized>,
	/// The owners of the positions of seized loans.
	owners: BTreeMap<LoanId, Vec<Option<AccountId>>>,
	/// Impairment and floor of seized loans, which values change.
	doubts: BTreeMap<LoanId, (u128, live::Floor)>,
	/// Payments that wait for a frozen account.
	unclaimed: BTreeMap<AccountId, u128>,
	/// Money on hold of ended bids.
	pending: BTreeMap<AccountId, u128>,
	/// The loan, and the consent of each account.
	consents: BTreeMap<AccountId, (LoanId, Consent)>,
	vault_consents: BTreeMap<LoanId, Consent>,
	clock: Clock,
	next_id: LoanId,
	/// How many figures were compared, by subject.
	pub compared: BTreeMap<&'static str, u64>,
}

impl LoanModel {
	fn count(&mut self, subject: &'static str) {
		*self.compared.entry(subject).or_default() += 1;
	}
}
