//! An appraiser: its sources, before its key is enabled.

mod check;
/// The reader of the worker itself: what it accepts, this accepts.
#[path = "../../../../../pallets/appraisal/src/worker/json.rs"]
mod json;
mod reading;

use clap::Subcommand;

use crate::{command::Session, shared::Outcome};

/// What an appraiser does.
#[derive(Debug, Subcommand)]
pub enum Appraiser {
	/// Fetch all sources as the worker does, and show their spread and median. Fails if a feed has
	/// too few sources that agree.
	Check {
		/// Only feeds of this model.
		#[arg(long)]
		model: Option<String>,
	},
}

/// Runs a command of an appraiser.
///
/// # Errors
///
/// Why it failed.
pub async fn run(command: &Appraiser, session: &Session) -> Outcome {
	match command {
		Appraiser::Check { model } => check::check(&session.chain().await?, model.as_deref()).await,
	}
}
