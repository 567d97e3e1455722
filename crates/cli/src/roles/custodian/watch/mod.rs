//! The agent of a custodian: it asks the GPUs of hosts for their serial numbers, and confirms only
//! units that are all there.

mod document;
mod judge;
mod memory;
mod source;

use std::path::PathBuf;

use infrafi_client::{
	runtime::{self, runtime_types::infrafi_protocol::unit::LossKind},
	AccountId,
};
use serde_json::{json, Value};

use self::{
	judge::{judge, Expected, Finding},
	memory::Memory,
};
use super::{confirm, units};
use crate::{
	command::Session,
	shared::{
		json::{digits, id, list},
		when::{self, span_of},
		Account, Chain, Failure, Options, Outcome, Sender,
	},
};

/// Ask the GPUs of hosts for their serial numbers, and confirm the units that are all there.
#[derive(Debug, clap::Args)]
pub struct Watch {
	/// Ids of the units that the hosts contain.
	#[arg(long, value_delimiter = ',', required = true, value_name = "IDS")]
	units: Vec<u64>,
	/// The program that prints the document of this host.
	#[arg(long, default_value = "nvidia-smi -q -x")]
	command: String,
	/// Files with the documents of hosts, in place of the program. A unit of several hosts needs
	/// all of theirs.
	#[arg(long, value_name = "FILE")]
	xml: Vec<PathBuf>,
	/// The greatest age of a file.
	#[arg(long, default_value = "15min", value_parser = span_of)]
	max_age: u64,
	/// The file that records since when units are missing.
	#[arg(long, value_name = "FILE", default_value = "infrafi-watch.json")]
	state: PathBuf,
	/// The time after which the report of a missing unit is prepared. Without it: the governed time
	/// for which a confirmation counts.
	#[arg(long, value_parser = span_of)]
	report_after: Option<u64>,
	/// The directory for prepared reports: `infrafi sign` signs them.
	#[arg(long, value_name = "DIR", default_value = ".")]
	reports: PathBuf,
	/// Let prepared reports not cover the hash of the metadata.
	#[arg(long)]
	without_metadata_hash: bool,
	/// Confirm even if less than half of the time of the last confirmation is over.
	#[arg(long)]
	always: bool,
	/// Look again after this time, until the program is ended. Without it: once.
	#[arg(long, value_parser = span_of)]
	every: Option<u64>,
}

/// Watches once, or again and again.
///
/// # Errors
///
/// [`Failure::Alarm`] if a serial number is missing, or a document cannot be read.
pub async fn run(command: &Watch, session: &Session) -> Outcome {
	let Some(every) = command.every else { return look(command, session).await };
	loop {
		match look(command, session).await {
			Ok(value) => crate::shared::output::print(&value, session.options.json),
			Err(failure) => crate::shared::output::print_failure(&failure, session.options.json),
		}
		tokio::time::sleep(std::time::Duration::from_secs(every.max(1))).await;
	}
}

async fn look(command: &Watch, session: &Session) -> Outcome {
	let documents = match command.xml.as_slice() {
		[] => vec![source::from_command(&command.command).await?],
		files => source::from_files(files, command.max_age)?,
	};
	let sender = session.sender().await?;
	let held = units::of(&sender.chain, &sender.account).await?;
	let (findings, strange) = judge(&expected(command, &held)?, &documents);
	let mut memory = Memory::load(&command.state)?;
	memory.take(&findings, when::by_this_clock());
	memory.store(&command.state)?;
	let max_age = max_custody_age(&sender.chain).await?;
	let due = due(&findings, &held, command.always, max_age, sender.chain.now);
	let mut shown = json!({
		"units": findings.iter().map(|one| row(one, &memory)).collect::<Vec<_>>(),
		"gpus_of_no_unit": strange.iter().map(|gpu| json!({
			"slot": gpu.slot, "product": gpu.product, "serial": gpu.serial, "uuid": gpu.uuid,
		})).collect::<Vec<_>>(),
		"drivers": documents.iter().map(|one| one.driver.clone()).collect::<Vec<_>>(),
	});
	// An alarm is raised even where the confirmation of other units fails.
	let confirmed = confirm::confirm(&sender, &due, json!({ "confirm": due })).await;
	shown["confirmation"] = match &confirmed {
		Ok(sent) => sent.clone(),
		Err(failure) => json!({ "failed": failure.to_string() }),
	};
	shown["reports"] = report(command, &sender, &mut memory, &held, max_age).await?;
	let gone: Vec<String> =
		findings.iter().filter(|one| !one.is_whole()).map(|one| one.unit.to_string()).collect();
	match gone.is_empty() {
		true => confirmed.map(|_| shown),
		false => {
			let message = format!("serial numbers do not answer of units {}", gone.join(", "));
			Err(Failure::Alarm(message, Some(shown)))
		}
	}
}

/// The units by the ids of the command, each in the custody of the account.
fn expected(command: &Watch, held: &[Value]) -> Result<Vec<Expected>, Failure> {
	let one = |unit: &u64| {
		let found = held.iter().find(|one| id(&one["id"]) == *unit && one["state"] != "Applied");
		let reason = "it has no receipt, or another custodian";
		let found = found.ok_or_else(|| Failure::input(format!("unit {unit}"), reason))?;
		let hash = |text: &Value| -> Option<[u8; 32]> {
			hex::decode(text.as_str()?.strip_prefix("0x")?).ok()?.try_into().ok()
		};
		let serials: Option<Vec<_>> = list(&found["unit"]["serials"]).iter().map(hash).collect();
		// A serial number that is left out would not be looked for.
		let reason = "the hash of a serial number cannot be read";
		let serials = serials.ok_or_else(|| Failure::input(format!("unit {unit}"), reason))?;
		Ok(Expected { unit: *unit, serials })
	};
	command.units.iter().map(one).collect()
}

/// The seconds for which a confirmation counts.
async fn max_custody_age(chain: &Chain) -> Result<u64, Failure> {
	let params = chain.view(runtime::view_functions().collateral().params()).await?.json;
	Ok(id(&params["max_custody_age"]))
}

/// The whole units whose confirmation is to be renewed: once half of its time is over.
fn due(findings: &[Finding], held: &[Value], always: bool, max_age: u64, now: u64) -> Vec<u64> {
	let is_due = |unit: u64| {
		let found = held.iter().find(|one| id(&one["id"]) == unit);
		let at = found.map_or(0, |one| digits(&one["confirmed_at"]));
		always || u128::from(now).saturating_sub(at).saturating_mul(2) > u128::from(max_age)
	};
	let whole = findings.iter().filter(|one| one.is_whole()).map(|one| one.unit);
	whole.filter(|unit| is_due(*unit)).collect()
}

fn row(finding: &Finding, memory: &Memory) -> Value {
	let since = memory.missing.get(&finding.unit).map(|missing| when::text(missing.since));
	let errors: u64 = finding.present.iter().map(|gpu| gpu.uncorrected_errors).sum();
	json!({
		"unit": finding.unit,
		"is_whole": finding.is_whole(),
		"present": finding.present.len(),
		"missing": finding.missing.iter().map(|hash| format!("0x{}", hex::encode(hash))).collect::<Vec<_>>(),
		"missing_since": since,
		"uncorrected_memory_errors": errors,
		"power": finding.present.iter().filter_map(|gpu| gpu.power.clone()).collect::<Vec<_>>(),
	})
}

/// Prepares the reports of units that are missing for long enough. They are signed elsewhere: the
/// report of a loss is a person's decision.
async fn report(
	command: &Watch,
	sender: &Sender,
	memory: &mut Memory,
	held: &[Value],
	max_age: u64,
) -> Outcome {
	let after = command.report_after.unwrap_or(max_age);
	let is_reported =
		|unit: u64| held.iter().any(|one| id(&one["id"]) == unit && !one["loss"].is_null());
	let mut due = memory.to_report(after, when::by_this_clock());
	due.retain(|unit| !is_reported(*unit));
	let mut files = Vec::new();
	for unit in due {
		let path = command.reports.join(format!("report-loss-{unit}.json"));
		let account: &AccountId = &sender.account;
		let options = Options { account: Some(Account(account.clone())), ..sender.options.clone() };
		let has_hash = !command.without_metadata_hash;
		let writer = Sender::preparing(options, path.clone(), LIFETIME, has_hash).await?;
		let call = runtime::tx().collateral().report_loss(unit, LossKind::Missing);
		writer.send(&call, Value::Null).await?;
		if let Some(missing) = memory.missing.get_mut(&unit) {
			missing.is_prepared = true;
		}
		memory.store(&command.state)?;
		files.push(path.display().to_string());
	}
	Ok(json!(files))
}

/// For how many blocks a prepared report can be signed and sent: three hours.
const LIFETIME: u64 = 2_048;

#[cfg(test)]
mod tests {
	use super::{document::Gpu, *};

	#[test]
	fn a_confirmation_is_renewed_once_half_of_its_time_is_over() {
		let whole = |unit| Finding { unit, missing: vec![], present: vec![Gpu::default()] };
		let broken = Finding { unit: 3, missing: vec![[0; 32]], present: vec![] };
		let held: Vec<Value> = [(1, "900"), (2, "960"), (3, "0")]
			.map(|(unit, at)| json!({ "id": unit, "confirmed_at": at }))
			.to_vec();
		let findings = [whole(1), whole(2), broken];
		assert_eq!(due(&findings, &held, false, 100, 1_000), vec![1]);
		assert_eq!(due(&findings, &held, true, 100, 1_000), vec![1, 2], "never what is broken");
	}
}
