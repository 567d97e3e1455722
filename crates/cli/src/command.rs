//! The commands: a role and what it does, and the three steps of a signature elsewhere.

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::{
	offline::{self, Sign, Submit},
	roles::Role,
	shared::{Chain, Failure, Options, Outcome, Sender},
};

/// What the roles of the chain do, for shells and cron.
///
/// Exit codes: 0 done, 1 a file or an argument cannot be used, 2 wrong arguments, 3 the node cannot
/// be reached, 4 the chain refuses, 5 nobody agreed, 6 an alarm, 7 there is no key.
#[derive(Debug, Parser)]
#[command(name = "infrafi", version)]
pub struct Line {
	#[command(subcommand)]
	command: Command,
	#[command(flatten)]
	pub options: Options,
}

#[derive(Debug, Subcommand)]
enum Command {
	#[command(flatten)]
	Role(Role),
	/// Write the transaction of a command to a file, to be signed elsewhere.
	Prepare {
		/// The file to write.
		#[arg(long, value_name = "FILE")]
		to: PathBuf,
		/// For how many blocks the transaction can enter one: a power of two, at most 2048.
		#[arg(long, default_value = "1024", value_parser = lifetime)]
		blocks: u64,
		/// Let the signature not cover the hash of the metadata, for a chain whose runtime was
		/// built without it.
		#[arg(long)]
		without_metadata_hash: bool,
		#[command(subcommand)]
		role: Box<Role>,
	},
	Sign(Sign),
	Submit(Submit),
}

fn lifetime(text: &str) -> Result<u64, String> {
	let blocks: u64 = text.parse().map_err(|_| "it is no number".to_owned())?;
	match blocks.is_power_of_two() && (4..=2_048).contains(&blocks) {
		true => Ok(blocks),
		false => Err("it is no power of two from 4 to 2048".into()),
	}
}

impl Line {
	/// Runs the command.
	///
	/// # Errors
	///
	/// Why it failed, with an exit code.
	pub async fn run(&self) -> Outcome {
		let options = &self.options;
		match &self.command {
			Command::Role(role) => role.run(&Session::online(options)).await,
			Command::Prepare { to, blocks, without_metadata_hash, role } => {
				let to = (to.clone(), *blocks, !without_metadata_hash);
				role.run(&Session { options: options.clone(), to: Some(to) }).await
			}
			Command::Sign(command) => offline::sign(command, options),
			Command::Submit(command) => offline::submit(command, options).await,
		}
	}
}

/// What a command of a role starts from.
pub struct Session {
	/// The options of all commands.
	pub options: Options,
	to: Option<(PathBuf, u64, bool)>,
}

impl Session {
	fn online(options: &Options) -> Self {
		Self { options: options.clone(), to: None }
	}

	/// What sends the calls of the account that acts, or writes them to a file.
	///
	/// # Errors
	///
	/// [`Failure::Key`] without a key or an account; [`Failure::Node`].
	pub async fn sender(&self) -> Result<Sender, Failure> {
		let options = self.options.clone();
		match &self.to {
			None => Sender::new(options).await,
			Some((path, blocks, has_hash)) => {
				Sender::preparing(options, path.clone(), *blocks, *has_hash).await
			}
		}
	}

	/// The chain, for a command that reads and asks for no account.
	///
	/// # Errors
	///
	/// [`Failure::Node`].
	pub async fn chain(&self) -> Result<Chain, Failure> {
		Chain::connect(&self.options.node).await
	}

	/// The chain, and the account that a command reads about: no key is needed if `--account` is
	/// given.
	///
	/// # Errors
	///
	/// As [`Self::sender`].
	pub async fn reader(&self) -> Result<Sender, Failure> {
		Sender::new(Options { dry_run: true, yes: false, ..self.options.clone() }).await
	}
}

#[cfg(test)]
mod tests {
	use clap::CommandFactory;

	use super::*;

	#[test]
	fn the_arguments_are_consistent() {
		Line::command().debug_assert();
	}

	#[test]
	fn no_argument_takes_a_key() {
		let mut commands = vec![Line::command()];
		while let Some(command) = commands.pop() {
			for argument in command.get_arguments() {
				let name = argument.get_id().as_str();
				let is_secret = ["suri", "seed", "secret", "phrase", "mnemonic", "password", "key"];
				assert!(!is_secret.contains(&name), "{} {name}", command.get_name());
			}
			commands.extend(command.get_subcommands().cloned());
		}
	}
}
