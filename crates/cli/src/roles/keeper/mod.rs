//! A keeper: it does what any account may do, as soon as it is due.

mod budget;
mod jobs;
mod metrics;

use std::{net::SocketAddr, time::Duration};

use clap::Subcommand;
use serde_json::{json, Value};

use self::{
	budget::Budget,
	jobs::{Finder, Job, Kind},
	metrics::Metrics,
};
use crate::{
	command::Session,
	shared::{
		money, send::Attempt, when::by_this_clock, when::span_of, Amount, Failure, Outcome, Sender,
	},
};

/// What a keeper does.
#[derive(Debug, Subcommand)]
pub enum Keeper {
	/// Look for what is due, try it, and with --yes send it.
	Run(Run),
}

/// Look for what is due, try it, and with --yes send it.
#[derive(Debug, clap::Args)]
pub struct Run {
	/// What to do.
	#[arg(long = "do", value_delimiter = ',', required = true, value_enum)]
	kinds: Vec<Kind>,
	/// Look again after this time, until the program is ended.
	#[arg(long, default_value = "12s", value_parser = span_of)]
	every: u64,
	/// Look once.
	#[arg(long)]
	once: bool,
	/// The most INFRA that fees may cost within a day.
	#[arg(long, default_value = "1")]
	budget: Amount,
	/// The least time between two `classify` of a loan.
	#[arg(long, default_value = "1h", value_parser = span_of)]
	classify_every: u64,
	/// Serve metrics for Prometheus at this address.
	#[arg(long, value_name = "ADDRESS")]
	metrics: Option<SocketAddr>,
}

/// Runs a command of a keeper.
///
/// # Errors
///
/// Why it failed.
pub async fn run(Keeper::Run(command): &Keeper, session: &Session) -> Outcome {
	let budget = command.budget.units(money::INFRA);
	let budget = budget.map_err(|error| Failure::input("--budget", error))?;
	let mut keeper = Watchman {
		finder: Finder::new(&command.kinds, command.classify_every),
		budget: Budget::new(budget),
		metrics: Metrics::default(),
		sender: session.sender().await?,
	};
	if let Some(address) = command.metrics {
		keeper.metrics.serve(address).await?;
	}
	if command.once {
		return keeper.look().await;
	}
	loop {
		match keeper.look().await {
			Ok(done) if done.as_array().is_some_and(Vec::is_empty) => {}
			Ok(done) => crate::shared::output::print(&done, session.options.json),
			Err(failure) => {
				keeper.metrics.failed();
				crate::shared::output::print_failure(&failure, session.options.json);
			}
		}
		tokio::time::sleep(Duration::from_secs(command.every.max(1))).await;
	}
}

struct Watchman {
	finder: Finder,
	budget: Budget,
	metrics: Metrics,
	sender: Sender,
}

impl Watchman {
	/// Looks once: a row for each call that the chain would take.
	async fn look(&mut self) -> Outcome {
		self.sender.chain = self.sender.chain.again().await?;
		let jobs = self.finder.find(&self.sender).await?;
		let mut rows = Vec::new();
		for job in jobs {
			if let Some(row) = self.try_one(&job).await? {
				rows.push(row);
			}
		}
		self.metrics.looked(self.sender.chain.now);
		Ok(Value::Array(rows))
	}

	async fn try_one(&mut self, job: &Job) -> Result<Option<Value>, Failure> {
		let now = by_this_clock();
		let may_send = self.sender.options.yes;
		let left = self.budget.left(now);
		let attempt = self.sender.attempt(&job.call, |fee| may_send && fee.infra <= left).await;
		let row = |what: &str, fee: u128| json!({ "do": job.name, "outcome": what, "fee_infra": money::text(fee, money::INFRA) });
		match attempt {
			Ok(Attempt::Refused(reason)) => {
				tracing::debug!(job = job.name, reason, "not due");
				Ok(None)
			}
			Ok(Attempt::Passed(fee)) if !may_send => Ok(Some(row("would be sent", fee.infra))),
			Ok(Attempt::Passed(fee)) => {
				self.metrics.over_budget();
				Ok(Some(row("the budget of the day is spent", fee.infra)))
			}
			Ok(Attempt::Sent(fee, sent)) => {
				self.budget.spend(fee.infra, now);
				self.metrics.sent(job.kind, fee.infra);
				self.finder.done(job, self.sender.chain.now);
				let mut row = row("sent", fee.infra);
				row["block"] = sent["block"].clone();
				Ok(Some(row))
			}
			// Another account was quicker.
			Err(Failure::Refused(reason)) => {
				self.metrics.refused();
				Ok(Some(json!({ "do": job.name, "outcome": reason })))
			}
			Err(failure) => Err(failure),
		}
	}
}
