//! The InfraFi node: Aura and GRANDPA, offchain workers, RPC around the runtime.

#![allow(clippy::result_large_err, reason = "the errors are those of the SDK")]

mod appraiser;
mod chain_spec;
mod cli;
mod command;
mod live;
mod rpc;
mod service;
mod spec;

fn main() -> sc_cli::Result<()> {
	command::run()
}
