//! Whether a node is well.

use infrafi_client::twox_64_concat;
use serde_json::{json, Value};

use crate::{
	command::Session,
	shared::{json::digits, when, Account, Chain, Failure, Outcome},
};

/// Check a node: clock, peers, finality, pruning, and with --account its session keys.
#[derive(Debug, clap::Args)]
pub struct Doctor {
	/// The least number of peers.
	#[arg(long, default_value = "2")]
	min_peers: u128,
	/// The most seconds between the clock of this machine and the best block.
	#[arg(long, default_value = "30")]
	max_drift: u64,
	/// The most blocks between the best one and the last final one.
	#[arg(long, default_value = "10")]
	max_lag: u64,
	/// The node has to keep all states.
	#[arg(long)]
	archive: bool,
}

/// What was checked.
#[derive(Debug, PartialEq, Eq)]
struct Check {
	name: &'static str,
	is_well: bool,
	found: String,
}

impl Check {
	fn new(name: &'static str, is_well: bool, found: impl Into<String>) -> Self {
		Self { name, is_well, found: found.into() }
	}

	fn row(&self) -> Value {
		json!({ "check": self.name, "is_well": self.is_well, "found": self.found })
	}
}

/// Makes all checks.
///
/// # Errors
///
/// [`Failure::Alarm`] if one fails; [`Failure::Node`] if the node cannot be reached.
pub async fn run(command: &Doctor, session: &Session) -> Outcome {
	let chain = session.chain().await?;
	let mut checks = health(&chain, command).await?;
	checks.push(clock(chain.now, when::by_this_clock(), command.max_drift));
	checks.push(finality(&chain, command.max_lag).await?);
	checks.push(pruning(&chain, command.archive).await?);
	if let Some(Account(account)) = &session.options.account {
		checks.push(keys(&chain, &account.0).await?);
	}
	let rows: Vec<Value> = checks.iter().map(Check::row).collect();
	let failed: Vec<&str> =
		checks.iter().filter(|check| !check.is_well).map(|check| check.name).collect();
	match failed.is_empty() {
		true => Ok(Value::Array(rows)),
		false => {
			let message = format!("the node is not well: {}", failed.join(", "));
			Err(Failure::Alarm(message, Some(Value::Array(rows))))
		}
	}
}

async fn health(chain: &Chain, command: &Doctor) -> Result<Vec<Check>, Failure> {
	let health = chain.node.ask("system_health", &[]).await?;
	let peers = digits(&health["peers"]);
	let needs_peers = health["shouldHavePeers"].as_bool().unwrap_or(true);
	let is_syncing = health["isSyncing"].as_bool().unwrap_or(true);
	let has_peers = !needs_peers || peers >= command.min_peers;
	Ok(vec![
		Check::new("peers", has_peers, peers.to_string()),
		Check::new("synced", !is_syncing, if is_syncing { "no" } else { "yes" }),
	])
}

fn clock(block: u64, here: u64, max_drift: u64) -> Check {
	let drift = here.abs_diff(block);
	let side = if block > here { "ahead of" } else { "behind" };
	Check::new(
		"clock",
		drift <= max_drift,
		format!("the best block is {drift} s {side} this machine"),
	)
}

async fn finality(chain: &Chain, max_lag: u64) -> Result<Check, Failure> {
	let best = chain.node.header(chain.state.hash).await?.number;
	let (last, _) = chain.node.finalized().await?;
	let lag = best.saturating_sub(last);
	Ok(Check::new("finality", lag <= max_lag, format!("block {last} of {best}")))
}

/// Whether the state of the first block is there.
async fn pruning(chain: &Chain, archive: bool) -> Result<Check, Failure> {
	let found = chain.node.spec_version(chain.genesis).await;
	let of_first = chain.node.hash(1).await;
	let is_archive = match of_first {
		Ok(first) => found.is_ok() && chain.node.spec_version(first).await.is_ok(),
		Err(_) => found.is_ok(),
	};
	let kind = if is_archive { "all states are kept" } else { "old states are removed" };
	Ok(Check::new("pruning", is_archive || !archive, kind))
}

/// Whether the keystore has the session keys of an account.
async fn keys(chain: &Chain, account: &[u8; 32]) -> Result<Check, Failure> {
	let name = "session keys";
	let item = chain.state.runtime.storage("Session", "NextKeys")?;
	let key = [item.key(), twox_64_concat(account)].concat();
	let Some(keys) = chain.node.storage(&key, chain.state.hash).await? else {
		return Ok(Check::new(name, false, "the account has set none"));
	};
	let keys = format!("0x{}", hex::encode(keys));
	Ok(match chain.node.ask("author_hasSessionKeys", &[json!(keys)]).await {
		Ok(Value::Bool(true)) => Check::new(name, true, "the keystore has them"),
		Ok(_) => Check::new(name, false, "the keystore has others"),
		Err(error) => Check::new(name, false, format!("the node does not say: {error}")),
	})
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_clock_may_be_a_little_wrong_in_both_directions() {
		assert!(clock(1_000, 1_030, 30).is_well);
		assert!(clock(1_030, 1_000, 30).is_well);
		let late = clock(1_000, 1_031, 30);
		assert_eq!(
			(late.is_well, late.found.as_str()),
			(false, "the best block is 31 s behind this machine")
		);
		assert!(clock(1_031, 1_000, 30).found.contains("ahead"));
	}
}
