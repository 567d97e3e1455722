//! Options that every command takes.

use std::path::PathBuf;

use super::{Account, Amount};

/// The asset that pays a fee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum FeeAsset {
	/// INFRA.
	Infra,
	/// USDai.
	Usdai,
}

/// Options of all commands.
#[derive(Clone, Debug, clap::Args)]
#[command(next_help_heading = "Options of all commands")]
pub struct Options {
	/// Address of a node.
	#[arg(long, global = true, env = "INFRAFI_URL", default_value = "ws://127.0.0.1:9944")]
	pub node: String,
	/// Print JSON.
	#[arg(long, global = true)]
	pub json: bool,
	/// Send without asking.
	#[arg(long, short, global = true)]
	pub yes: bool,
	/// Show the effect and the fee, and send nothing.
	#[arg(long, global = true, conflicts_with = "yes")]
	pub dry_run: bool,
	/// File with the key: a mnemonic phrase, a seed in hex, or a derivation of either. Only its
	/// owner may read it. Without a file the key is the variable INFRAFI_KEY, or is asked for.
	#[arg(long, global = true, env = "INFRAFI_KEY_FILE", value_name = "FILE")]
	pub key_file: Option<PathBuf>,
	/// The account that acts. Without it: that of the key.
	#[arg(long, global = true, env = "INFRAFI_ACCOUNT")]
	pub account: Option<Account>,
	/// The asset that pays the fee.
	#[arg(long, global = true, value_enum, default_value = "infra")]
	pub fee_in: FeeAsset,
	/// What the author of the block is paid beyond the fee: INFRA, or as much in the asset of the
	/// fee.
	#[arg(long, global = true, default_value = "0", value_name = "AMOUNT")]
	pub tip: Amount,
}
