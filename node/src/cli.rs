//! What the command line accepts.

use crate::{service::sealing::Sealing, spec::SpecCmd};
use sc_cli::RunCmd;
use std::path::PathBuf;

/// The command line: a subcommand or, without one, the options of a running node.
#[derive(Debug, clap::Parser)]
pub struct Cli {
	/// What to do instead of running the node.
	#[command(subcommand)]
	pub subcommand: Option<Subcommand>,

	/// Options of a running node.
	#[clap(flatten)]
	pub run: RunCmd,

	/// Make blocks without consensus, and finalize each at once. `instant`: a block for each
	/// transaction. `instant=MS`: also a block MS milliseconds after the last one. `interval=MS`:
	/// only the latter. `manual`: only on request, by `dev_newBlock` and `dev_timeTravel`. For
	/// chains of type Development and Local. A sealing node has no network.
	#[arg(long, value_name = "MODE")]
	pub sealing: Option<Sealing>,

	/// Keep the runtime as it is compiled for this machine in this directory, so that the next
	/// start is quicker by the seconds that compiling takes. Any number of nodes may share one.
	#[arg(long, value_name = "DIR")]
	pub runtime_cache: Option<PathBuf>,
}

/// What the binary does besides running a node. Benchmarks are not here: `frame-omni-bencher` takes
/// the runtime's wasm and needs no node.
#[derive(Debug, clap::Subcommand)]
// Parsed once per process: a box per variant would save nothing.
#[allow(clippy::large_enum_variant)]
pub enum Subcommand {
	/// Generate, inspect and insert keys.
	#[command(subcommand)]
	Key(sc_cli::KeySubcommand),

	/// Export a chain specification.
	ExportChainSpec(sc_cli::ExportChainSpecCmd),

	/// Make the specification of a live chain from a file with its names, members, keys and values.
	Spec(SpecCmd),

	/// Check that a chain specification is fit for a live chain: no public keys, no sudo, no times
	/// for trials. Prints what is wrong, and fails if anything is. A node checks the same at start.
	CheckSpec(CheckSpecCmd),

	/// Build a chain specification the old way; prefer `export-chain-spec`.
	BuildSpec(sc_cli::BuildSpecCmd),

	/// Validate a block of the database once more.
	CheckBlock(sc_cli::CheckBlockCmd),

	/// Export blocks.
	ExportBlocks(sc_cli::ExportBlocksCmd),

	/// Import blocks.
	ImportBlocks(sc_cli::ImportBlocksCmd),

	/// Export the state at a block into a chain specification.
	ExportState(sc_cli::ExportStateCmd),

	/// Remove the chain's database.
	PurgeChain(sc_cli::PurgeChainCmd),

	/// Take back blocks that are not finalized.
	Revert(sc_cli::RevertCmd),

	/// Show the best and the finalized block of the database.
	ChainInfo(sc_cli::ChainInfoCmd),
}

/// The options of `check-spec`.
#[derive(Debug, clap::Args)]
pub struct CheckSpecCmd {
	/// The file of the specification, or the name of a chain.
	pub spec: String,
}

#[cfg(test)]
mod tests {
	use super::*;
	use clap::CommandFactory;

	#[test]
	fn arguments_do_not_clash() {
		Cli::command().debug_assert();
	}
}
