//! A custodian of hardware and of Treasury bills.

mod bills;
mod confirm;
mod loss;
mod tasks;
mod units;
mod watch;

use std::path::PathBuf;

use clap::Subcommand;

use crate::{
	command::Session,
	shared::{when::span_of, Amount, Outcome},
};

/// What a custodian does.
#[derive(Debug, Subcommand)]
pub enum Custodian {
	/// Show what has to be done: applications, confirmations, releases, bills.
	Tasks {
		/// Show confirmations that end within this time.
		#[arg(long, default_value = "7days", value_parser = span_of)]
		within: u64,
	},
	/// Show the units in custody.
	Units,
	Confirm(confirm::Confirm),
	Watch(watch::Watch),
	/// Issue the receipt of a unit that has arrived.
	Issue {
		/// Id of the unit.
		unit: u64,
	},
	/// Decline an application.
	Decline {
		/// Id of the unit.
		unit: u64,
	},
	/// Report that a unit is damaged, missing or destroyed.
	ReportLoss {
		/// Id of the unit.
		unit: u64,
		/// What has happened.
		#[arg(long, value_enum)]
		kind: loss::Kind,
	},
	/// Withdraw the report of a loss.
	WithdrawLoss {
		/// Id of the unit.
		unit: u64,
	},
	/// Hand out the hardware of a unit whose owner has requested it.
	Release {
		/// Id of the unit.
		unit: u64,
	},
	/// Pay the face of bills that have matured: of one lot, or of all that are due.
	Settle {
		/// Id of the lot. Without it: all that are due.
		lot: Option<u64>,
	},
	/// Pay the proceeds of a sale that was ordered.
	Sell {
		/// Id of the lot.
		lot: u64,
		/// USDC that the sale has brought.
		usdc: Amount,
	},
}

/// Where the ids of units come from.
#[derive(Debug, clap::Args)]
#[group(required = true, multiple = false)]
pub struct Which {
	/// All units in custody.
	#[arg(long)]
	all: bool,
	/// Units by their ids.
	#[arg(long, value_delimiter = ',', value_name = "IDS")]
	units: Vec<u64>,
	/// A CSV file with a column `unit`. A column `present`, if there is one, has yes or no: only
	/// units that are present are confirmed.
	file: Option<PathBuf>,
}

/// Runs a command of a custodian.
///
/// # Errors
///
/// Why it failed.
pub async fn run(command: &Custodian, session: &Session) -> Outcome {
	match command {
		Custodian::Tasks { within } => tasks::tasks(&session.reader().await?, *within).await,
		Custodian::Units => units::show(&session.reader().await?).await,
		Custodian::Confirm(command) => confirm::run(&session.sender().await?, command).await,
		Custodian::Watch(command) => watch::run(command, session).await,
		Custodian::Issue { unit } => units::issue(&session.sender().await?, *unit).await,
		Custodian::Decline { unit } => units::decline(&session.sender().await?, *unit).await,
		Custodian::Release { unit } => units::release(&session.sender().await?, *unit).await,
		Custodian::ReportLoss { unit, kind } => {
			loss::report(&session.sender().await?, *unit, *kind).await
		}
		Custodian::WithdrawLoss { unit } => loss::withdraw(&session.sender().await?, *unit).await,
		Custodian::Settle { lot } => bills::settle(&session.sender().await?, *lot).await,
		Custodian::Sell { lot, usdc } => bills::sell(&session.sender().await?, *lot, usdc).await,
	}
}
