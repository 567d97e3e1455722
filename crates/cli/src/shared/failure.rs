//! How a command ends: its exit code shows cron the kind of failure.

use infrafi_client::Error;
use serde_json::Value;

/// What a command printed, or why it failed.
pub type Outcome = Result<Value, Failure>;

/// Why a command failed. Each kind has an exit code; 2 is that of wrong arguments.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
	/// A file, an argument or a document cannot be used.
	#[error("{0}")]
	Input(String),
	/// The node cannot be reached, or answers what nobody asked.
	#[error("{0}")]
	Node(#[from] Error),
	/// The chain refuses the call: nothing has changed, except that a fee may be paid.
	#[error("refused: {0}")]
	Refused(String),
	/// Nobody agreed.
	#[error("nothing was sent: {0}")]
	Unconfirmed(&'static str),
	/// What was checked is not as it has to be. The value states what.
	#[error("{0}")]
	Alarm(String, Option<Value>),
	/// There is no key, or it cannot be used.
	#[error("{0}")]
	Key(String),
}

impl Failure {
	/// The exit code.
	pub fn code(&self) -> u8 {
		match self {
			Self::Input(_) => 1,
			Self::Node(_) => 3,
			Self::Refused(_) => 4,
			Self::Unconfirmed(_) => 5,
			Self::Alarm(..) => 6,
			Self::Key(_) => 7,
		}
	}

	/// The kind, for a program that reads JSON.
	pub fn kind(&self) -> &'static str {
		match self {
			Self::Input(_) => "input",
			Self::Node(_) => "node",
			Self::Refused(_) => "refused",
			Self::Unconfirmed(_) => "unconfirmed",
			Self::Alarm(..) => "alarm",
			Self::Key(_) => "key",
		}
	}

	/// Something that cannot be used, by its name.
	pub fn input(what: impl std::fmt::Display, reason: impl std::fmt::Display) -> Self {
		Self::Input(format!("{what}: {reason}"))
	}
}
