//! The program: `infrafi-index run`, and what an operator does beside it.

use std::{
	io::{IsTerminal, Write},
	net::SocketAddr,
};

use anyhow::Context;
use clap::{Parser, Subcommand};
use infrafi_client::Node;
use infrafi_index::{
	api, audit,
	ingest::Ingest,
	schema,
	state::{ApiState, Height, Report},
};
use sqlx::PgPool;
use tokio::{net::TcpListener, sync::watch};
use tracing_subscriber::EnvFilter;

/// The index of the chain: its history in PostgreSQL, served over HTTP.
#[derive(Parser)]
#[command(version)]
struct Options {
	#[command(subcommand)]
	command: Command,

	/// Log as JSON, a line for each event.
	#[arg(long, global = true)]
	log_json: bool,
}

#[derive(Subcommand)]
enum Command {
	/// Write finalized blocks as they come, and serve the interface.
	Run {
		#[command(flatten)]
		source: Source,
		/// Address of the interface.
		#[arg(long, env = "INFRAFI_INDEX_LISTEN", default_value = "127.0.0.1:8558")]
		listen: SocketAddr,
	},
	/// Write blocks up to one, and end. Without a number: up to the last finalized one.
	Catch {
		#[command(flatten)]
		source: Source,
		/// The last block to write.
		#[arg(long)]
		until: Option<u64>,
	},
	/// Compare all rows with the chain at the last written block. Fails if a figure differs.
	Reconcile {
		#[command(flatten)]
		source: Source,
		/// Also at each block from this one on.
		#[arg(long)]
		from: Option<u64>,
	},
	/// Delete the rows of some blocks and write them again.
	Replay {
		#[command(flatten)]
		source: Source,
		/// The first block.
		#[arg(long)]
		from: u64,
		/// The last block.
		#[arg(long)]
		to: u64,
	},
	/// Print the statements that make the tables.
	Schema,
	/// Print the description of the interface: OpenAPI, as JSON.
	Openapi,
}

/// Where blocks come from and go to.
#[derive(clap::Args)]
struct Source {
	/// Address of an archive node (`--state-pruning archive --blocks-pruning archive`).
	#[arg(long, env = "INFRAFI_INDEX_NODE", default_value = "ws://127.0.0.1:9944")]
	node: String,
	/// Address of the database, `postgres://user:password@host/name`.
	#[arg(long, env = "INFRAFI_INDEX_DATABASE", hide_env_values = true)]
	database: String,
}

impl Source {
	/// Connections that write, to tables that are up to date.
	async fn writers(&self) -> anyhow::Result<PgPool> {
		let pool = schema::writers(&self.database).await.context("the database")?;
		schema::migrate(&pool).await.context("the tables")?;
		Ok(pool)
	}

	/// Waits for the node, if it is away.
	async fn connect(&self) -> anyhow::Result<Node> {
		tracing::info!(node = self.node, "connecting to the node");
		Node::connect(&self.node).await.context("the node")
	}

	async fn open(&self) -> anyhow::Result<Ingest> {
		let (pool, node) = (self.writers().await?, self.connect().await?);
		let (height, _) = watch::channel(Height::default());
		let (finalized, _) = watch::channel(0);
		Ok(Ingest { node, pool, height, finalized })
	}
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
	let Options { command, log_json } = Options::parse();
	log(log_json);
	match command {
		Command::Run { source, listen } => run(&source, listen).await,
		Command::Catch { source, until } => {
			let ingest = source.open().await?;
			let until = match until {
				Some(until) => until,
				None => ingest.node.finalized().await?.0,
			};
			Ok(ingest.run(Some(until)).await?)
		}
		Command::Reconcile { source, from } => reconcile(&source, from).await,
		Command::Replay { source, from, to } => {
			let ingest = source.open().await?;
			Ok(ingest.replay(from, to).await?)
		}
		Command::Schema => print(&schema::sql()),
		Command::Openapi => print(&api::openapi().to_pretty_json()?),
	}
}

/// Serves until the writer stops or the process is to end. Both end it: an interface without a
/// writer would serve what is old as if it were not. While the node is away, the past is served.
async fn run(source: &Source, listen: SocketAddr) -> anyhow::Result<()> {
	let listener = TcpListener::bind(listen).await.with_context(|| format!("{listen}"))?;
	let writers = source.writers().await?;
	let pool = schema::readers(&source.database).await.context("the database")?;
	let watchers = schema::watchers(&source.database).await.context("the database")?;
	let mut connection = writers.acquire().await?;
	let written = schema::watermark(&mut connection).await?.unwrap_or_default();
	drop(connection);
	let (height, heights) = watch::channel(written);
	let (finalized, finals) = watch::channel(written.number);
	let state = ApiState { pool, watchers, height: heights, finalized: finals };
	let write = async {
		let node = source.connect().await?;
		let ingest = Ingest { node, pool: writers, height, finalized };
		ingest.run(None).await.context("the index stopped")
	};
	tracing::info!(%listen, "serving");
	let server = axum::serve(listener, api::router(state));
	tokio::select! {
		result = write => result,
		result = server => result.context("the interface stopped"),
		() = signalled() => Ok(()),
	}
}

async fn signalled() {
	use tokio::signal::unix::{signal, SignalKind};
	let Ok(mut terminated) = signal(SignalKind::terminate()) else {
		return std::future::pending().await;
	};
	tokio::select! {
		_ = tokio::signal::ctrl_c() => {},
		_ = terminated.recv() => {},
	}
}

async fn reconcile(source: &Source, from: Option<u64>) -> anyhow::Result<()> {
	let ingest = source.open().await?;
	let mut connection = ingest.pool.acquire().await?;
	let last = schema::watermark(&mut connection).await?.context("no block is written")?.number;
	drop(connection);
	let mut differ = 0;
	for block in from.unwrap_or(last).min(last)..=last {
		let report = ingest.audit(block, audit::Depth::Full).await?;
		let Report { checked, mismatches, .. } = report;
		differ += mismatches.len();
		print(&format!("block {block}: {checked} figures compared, {} differ", mismatches.len()))?;
		for mismatch in &mismatches {
			let (figure, key) = (mismatch.figure.as_str(), &mismatch.key);
			print(&format!("{figure} {key}: rows {}, chain {}", mismatch.rows, mismatch.chain))?;
		}
	}
	anyhow::ensure!(differ == 0, "the rows do not add up to what the chain shows");
	Ok(())
}

/// Prints a text. A reader that has closed the pipe has all that it wanted.
fn print(text: &str) -> anyhow::Result<()> {
	match writeln!(std::io::stdout().lock(), "{text}") {
		Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
		result => Ok(result?),
	}
}

fn log(as_json: bool) {
	let filter =
		EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn"));
	let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
	let subscriber = subscriber.with_ansi(std::io::stderr().is_terminal());
	if as_json {
		subscriber.json().init();
	} else {
		subscriber.init();
	}
}
