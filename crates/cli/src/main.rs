//! `infrafi`: the command line for the roles of the chain.

extern crate alloc;

mod command;
mod offline;
mod roles;
mod shared;

use clap::Parser;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> std::process::ExitCode {
	let line = command::Line::parse();
	let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("error"));
	tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
	let is_json = line.options.json;
	match line.run().await {
		Ok(value) => {
			shared::output::print(&value, is_json);
			std::process::ExitCode::SUCCESS
		}
		Err(failure) => {
			shared::output::print_failure(&failure, is_json);
			std::process::ExitCode::from(failure.code())
		}
	}
}
