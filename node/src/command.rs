//! From the command line to what it asks for.

use crate::{
	chain_spec,
	cli::{Cli, Subcommand},
	live,
	service::{self, NodeParts},
};
use infrafi_runtime::{configs::SS58Prefix, opaque::Block};
use sc_cli::SubstrateCli;
use sp_core::crypto::{set_default_ss58_version, Ss58AddressFormat};

impl SubstrateCli for Cli {
	fn impl_name() -> String {
		"InfraFi Node".into()
	}

	fn impl_version() -> String {
		env!("SUBSTRATE_CLI_IMPL_VERSION").into()
	}

	fn description() -> String {
		env!("CARGO_PKG_DESCRIPTION").into()
	}

	fn author() -> String {
		env!("CARGO_PKG_AUTHORS").into()
	}

	fn support_url() -> String {
		"see SECURITY.md and CONTRIBUTING.md".into()
	}

	fn copyright_start_year() -> i32 {
		2026
	}

	fn load_spec(&self, id: &str) -> Result<Box<dyn sc_service::ChainSpec>, String> {
		chain_spec::load(id)
	}
}

/// Parse the command line and run the command.
pub fn run() -> sc_cli::Result<()> {
	// The addresses that this program prints are those of its chain.
	set_default_ss58_version(Ss58AddressFormat::custom(SS58Prefix::get()));
	let cli = Cli::from_args();

	match &cli.subcommand {
		None => cli.create_runner(&cli.run)?.run_node_until_exit(|config| async move {
			service::new_full(config, cli.sealing, cli.runtime_cache)
				.map_err(sc_cli::Error::Service)
		}),
		Some(Subcommand::Key(cmd)) => cmd.run(&cli),
		Some(Subcommand::ExportChainSpec(cmd)) => cmd.run(cli.load_spec(&cmd.chain)?),
		// What is wrong with the file has several lines: they are printed as they are.
		Some(Subcommand::Spec(cmd)) => cmd.run().or_else(|error| {
			eprintln!("error: {error}");
			std::process::exit(1)
		}),
		Some(Subcommand::CheckSpec(cmd)) => {
			live::check(&*cli.load_spec(&cmd.spec)?).map_err(Into::into)
		}
		Some(Subcommand::BuildSpec(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.chain_spec, config.network))
		}
		Some(Subcommand::CheckBlock(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let NodeParts { client, task_manager, import_queue, .. } =
				service::new_partial(&config, None, None)?;
			Ok((cmd.run(client, import_queue), task_manager))
		}),
		Some(Subcommand::ExportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let NodeParts { client, task_manager, .. } = service::new_partial(&config, None, None)?;
			Ok((cmd.run(client, config.database), task_manager))
		}),
		Some(Subcommand::ImportBlocks(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let NodeParts { client, task_manager, import_queue, .. } =
				service::new_partial(&config, None, None)?;
			Ok((cmd.run(client, import_queue), task_manager))
		}),
		Some(Subcommand::ExportState(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let NodeParts { client, task_manager, .. } = service::new_partial(&config, None, None)?;
			Ok((cmd.run(client, config.chain_spec), task_manager))
		}),
		Some(Subcommand::PurgeChain(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run(config.database))
		}
		Some(Subcommand::Revert(cmd)) => cli.create_runner(cmd)?.async_run(|config| {
			let NodeParts { client, task_manager, backend, .. } =
				service::new_partial(&config, None, None)?;
			// GRANDPA keeps its authority set beside the chain: it has to go back with the blocks.
			let revert_grandpa =
				Box::new(|client, _, blocks| Ok(sc_consensus_grandpa::revert(client, blocks)?));
			Ok((cmd.run(client, backend, Some(revert_grandpa)), task_manager))
		}),
		Some(Subcommand::ChainInfo(cmd)) => {
			cli.create_runner(cmd)?.sync_run(|config| cmd.run::<Block>(&config))
		}
	}
}
