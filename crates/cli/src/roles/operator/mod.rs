//! An operator of nodes.

mod doctor;
mod rotate;

use clap::Subcommand;

use crate::{command::Session, shared::Outcome};

/// What an operator does.
#[derive(Debug, Subcommand)]
pub enum Operator {
	/// Check a node: clock, peers, finality, pruning, and with --account its session keys.
	Doctor(doctor::Doctor),
	/// Make new session keys in the node's keystore, and set them for the account: both at once.
	/// The node has to be on this machine.
	Rotate,
}

/// Runs a command of an operator.
///
/// # Errors
///
/// Why it failed.
pub async fn run(command: &Operator, session: &Session) -> Outcome {
	match command {
		Operator::Doctor(command) => doctor::run(command, session).await,
		Operator::Rotate => rotate::rotate(&session.sender().await?).await,
	}
}
