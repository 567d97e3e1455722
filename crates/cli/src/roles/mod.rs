//! The roles, a module each.

pub mod appraiser;
pub mod attestor;
pub mod borrower;
pub mod custodian;
pub mod insurer;
pub mod keeper;
pub mod loans;
pub mod operator;
pub mod saver;
pub mod treasurer;

use clap::Subcommand;

use crate::{command::Session, shared::Outcome};

/// A role and what it does.
#[derive(Debug, Subcommand)]
pub enum Role {
	/// Dollars, shares of the vault, and the way out.
	#[command(subcommand)]
	Saver(saver::Saver),
	/// What a loan costs, its payments, and policies for its units.
	#[command(subcommand)]
	Borrower(borrower::Borrower),
	/// Hardware in custody, and the Treasury bills of the reserve.
	#[command(subcommand)]
	Custodian(custodian::Custodian),
	/// A bond, offers of policies, and claims.
	#[command(subcommand)]
	Insurer(insurer::Insurer),
	/// Treasury bills of the reserve.
	#[command(subcommand)]
	Treasurer(treasurer::Treasurer),
	/// Reports on the bills at custodians.
	#[command(subcommand)]
	Attestor(attestor::Attestor),
	/// The sources of prices.
	#[command(subcommand)]
	Appraiser(appraiser::Appraiser),
	/// A node, and the keys of a validator.
	#[command(subcommand)]
	Operator(operator::Operator),
	/// What any account may do when it is due.
	#[command(subcommand)]
	Keeper(keeper::Keeper),
}

impl Role {
	/// Runs the command.
	///
	/// # Errors
	///
	/// Why it failed.
	pub async fn run(&self, session: &Session) -> Outcome {
		match self {
			Self::Saver(command) => saver::run(command, session).await,
			Self::Borrower(command) => borrower::run(command, session).await,
			Self::Custodian(command) => custodian::run(command, session).await,
			Self::Insurer(command) => insurer::run(command, session).await,
			Self::Treasurer(command) => treasurer::run(command, session).await,
			Self::Attestor(command) => attestor::run(command, session).await,
			Self::Appraiser(command) => appraiser::run(command, session).await,
			Self::Operator(command) => operator::run(command, session).await,
			Self::Keeper(command) => keeper::run(command, session).await,
		}
	}
}
