//! What may be due. The trial of a call decides: these are the calls that are worth one.

use std::collections::BTreeMap;

use infrafi_client::runtime;
use serde_json::Value;

use crate::{
	roles::loans,
	shared::{
		json::{digits, id, list},
		Failure, Sender,
	},
};

/// A kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, clap::ValueEnum)]
pub enum Kind {
	/// Seize loans whose grace or cure has ended.
	Liquidate,
	/// End auctions whose time is over.
	Settle,
	/// Mint the income of the reserve.
	Harvest,
	/// Fill windows of the vault that have ended.
	Service,
	/// Bring loans that are past due up to now.
	Classify,
}

impl Kind {
	/// All kinds.
	pub const ALL: [Self; 5] =
		[Self::Liquidate, Self::Settle, Self::Harvest, Self::Service, Self::Classify];

	/// Its name in metrics.
	pub fn name(self) -> &'static str {
		match self {
			Self::Liquidate => "liquidate",
			Self::Settle => "settle",
			Self::Harvest => "harvest",
			Self::Service => "service",
			Self::Classify => "classify",
		}
	}
}

/// A call that may be due.
#[derive(Debug)]
pub struct Job {
	/// Its kind.
	pub kind: Kind,
	/// What it does, in words.
	pub name: String,
	/// The bytes of the call.
	pub call: Vec<u8>,
	loan: Option<u64>,
}

/// Finds calls that may be due.
pub struct Finder {
	kinds: Vec<Kind>,
	classify_every: u64,
	classified: BTreeMap<u64, u64>,
}

impl Finder {
	/// A finder of some kinds of work.
	pub fn new(kinds: &[Kind], classify_every: u64) -> Self {
		let mut kinds = kinds.to_vec();
		kinds.sort();
		kinds.dedup();
		Self { kinds, classify_every, classified: BTreeMap::new() }
	}

	/// Counts a job as done.
	pub fn done(&mut self, job: &Job, now: u64) {
		if let (Kind::Classify, Some(loan)) = (job.kind, job.loan) {
			self.classified.insert(loan, now);
		}
	}

	fn may_classify(&self, loan: u64, now: u64) -> bool {
		let last = self.classified.get(&loan);
		last.is_none_or(|last| now.saturating_sub(*last) >= self.classify_every)
	}

	/// The calls that may be due now, those of the most worth first.
	///
	/// # Errors
	///
	/// [`Failure::Node`].
	pub async fn find(&self, sender: &Sender) -> Result<Vec<Job>, Failure> {
		let mut jobs = Vec::new();
		for kind in &self.kinds {
			match kind {
				Kind::Liquidate | Kind::Classify => self.of_live(sender, *kind, &mut jobs).await?,
				Kind::Settle => of_seized(sender, &mut jobs).await?,
				Kind::Harvest => of_reserve(sender, &mut jobs).await?,
				Kind::Service => of_vault(sender, &mut jobs).await?,
			}
		}
		Ok(jobs)
	}

	async fn of_live(
		&self,
		sender: &Sender,
		kind: Kind,
		jobs: &mut Vec<Job>,
	) -> Result<(), Failure> {
		let (chain, now) = (&sender.chain, sender.chain.now);
		for loan in loans::in_states(chain, &["Live"]).await? {
			let quote =
				chain.view(runtime::view_functions().lending().quote(loan, now)).await?.json;
			let is_late = digits(&quote["past_due"]) > 0;
			let lending = runtime::tx().lending();
			if kind == Kind::Classify && is_late && self.may_classify(loan, now) {
				let call = sender.encode(&lending.classify(loan))?;
				jobs.push(Job {
					kind,
					name: format!("classify loan {loan}"),
					call,
					loan: Some(loan),
				});
			}
			if kind == Kind::Liquidate && (is_late || is_in_doubt(sender, loan).await?) {
				let call = sender.encode(&lending.liquidate(loan))?;
				jobs.push(Job {
					kind,
					name: format!("liquidate loan {loan}"),
					call,
					loan: Some(loan),
				});
			}
		}
		Ok(())
	}
}

/// Whether a loan that is paid can be seized all the same: its margin call is over, or a breach is
/// declared.
async fn is_in_doubt(sender: &Sender, loan: u64) -> Result<bool, Failure> {
	let chain = &sender.chain;
	let margin = chain.view(runtime::view_functions().lending().margin(loan)).await?.json;
	if !margin["until"].is_null() && id(&margin["until"]) <= chain.now {
		return Ok(true);
	}
	let breaches = chain.view(runtime::view_functions().lending().breaches(loan)).await?.json;
	Ok(!list(&breaches).is_empty())
}

async fn of_seized(sender: &Sender, jobs: &mut Vec<Job>) -> Result<(), Failure> {
	let chain = &sender.chain;
	for loan in loans::in_states(chain, &["Seized"]).await? {
		let auction = chain.view(runtime::view_functions().lending().auction(loan)).await?.json;
		if !auction.is_null() && id(&auction["ends_at"]) <= chain.now {
			let call = sender.encode(&runtime::tx().lending().settle_auction(loan))?;
			let name = format!("settle the auction of loan {loan}");
			jobs.push(Job { kind: Kind::Settle, name, call, loan: Some(loan) });
		}
	}
	Ok(())
}

async fn of_reserve(sender: &Sender, jobs: &mut Vec<Job>) -> Result<(), Failure> {
	let position = sender.chain.view(runtime::view_functions().reserve().position()).await?.json;
	if digits(&position["realised_usdc"]) > 0 {
		let call = sender.encode(&runtime::tx().reserve().harvest())?;
		let name = "harvest the income of the reserve".to_owned();
		jobs.push(Job { kind: Kind::Harvest, name, call, loan: None });
	}
	Ok(())
}

async fn of_vault(sender: &Sender, jobs: &mut Vec<Job>) -> Result<(), Failure> {
	let chain = &sender.chain;
	let windows = chain.view(runtime::view_functions().vault().windows(0, 1)).await?.json;
	let oldest = list(&windows["windows"]).first().cloned().unwrap_or(Value::Null);
	let total = chain.view(runtime::view_functions().vault().total_assets()).await?.json;
	let is_due = !oldest.is_null() && id(&oldest["end"]) <= chain.now;
	if is_due && digits(&total["idle"]) > 0 {
		let call = sender.encode(&runtime::tx().vault().service())?;
		let name = "fill the windows of the vault".to_owned();
		jobs.push(Job { kind: Kind::Service, name, call, loan: None });
	}
	Ok(())
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_loan_is_classified_from_time_to_time() {
		let mut finder = Finder::new(&[Kind::Classify, Kind::Liquidate, Kind::Classify], 100);
		assert_eq!(finder.kinds, [Kind::Liquidate, Kind::Classify]);
		assert!(finder.may_classify(1, 1_000));
		let job = Job { kind: Kind::Classify, name: String::new(), call: vec![], loan: Some(1) };
		finder.done(&job, 1_000);
		assert!(!finder.may_classify(1, 1_099));
		assert!(finder.may_classify(2, 1_099));
		assert!(finder.may_classify(1, 1_100));
	}
}
