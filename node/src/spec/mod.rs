//! `infrafi-node spec --from chain.toml`: the specification of a live chain, out of its names,
//! members, keys and values.

mod bounds;
mod file;
mod genesis;
#[cfg(test)]
mod tests;
mod text;
mod values;

use crate::{chain_spec, live};
use file::File;
use sc_service::{chain_ops, ChainType};
use std::{fs, io::Write, path::PathBuf};

/// The options of `spec`.
#[derive(Debug, clap::Args)]
pub struct SpecCmd {
	/// The file with names, members, keys and values: `chain.example.toml` of the package explains
	/// each.
	#[arg(long, value_name = "FILE")]
	pub from: PathBuf,

	/// Write the raw form, from which nodes start.
	#[arg(long)]
	pub raw: bool,

	/// The file to write. Without it the specification is printed.
	#[arg(long, value_name = "FILE")]
	pub output: Option<PathBuf>,
}

impl SpecCmd {
	/// Write the specification, unless `check-spec` would refuse it.
	pub fn run(&self) -> Result<(), String> {
		let name = self.from.display();
		let text = fs::read_to_string(&self.from).map_err(|error| format!("{name}: {error}"))?;
		let spec = build(&text).map_err(|error| format!("{name}: {error}"))?;
		live::check(&spec)?;
		let json = chain_ops::build_spec(&spec, self.raw).map_err(|error| error.to_string())?;
		match &self.output {
			Some(path) => {
				fs::write(path, json).map_err(|error| format!("{}: {error}", path.display()))
			}
			None => std::io::stdout().write_all(json.as_bytes()).map_err(|error| error.to_string()),
		}
	}
}

/// The chain that the file describes.
fn build(text: &str) -> Result<chain_spec::ChainSpec, String> {
	let file = read(text)?;
	let patch = genesis::patch(&file)?;
	bounds::check(&patch)?;
	Ok(chain_spec::builder(&file.name, &file.id, ChainType::Live)?
		.with_boot_nodes(file.boot_nodes)
		.with_genesis_config_patch(patch)
		.build())
}

/// The file, if all that it names is well-formed.
fn read(text: &str) -> Result<File, String> {
	let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
	let is_id = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
	if file.name.trim().is_empty() {
		return Err("name is empty".into());
	}
	// The database is below a directory of this name.
	if file.id.is_empty() || !file.id.bytes().all(is_id) {
		return Err(format!("id is \"{}\": it takes small letters, digits and `_`", file.id));
	}
	Ok(file)
}
