//! The InfraFi node: Aura and GRANDPA, offchain workers, RPC around the runtime.

mod appraiser;
mod chain_spec;
mod cli;
mod command;
mod rpc;
mod service;

fn main() -> sc_cli::Result<()> {
	command::run()
}
