//! An attestor: which Treasury bills a custodian has, by its statement.

mod statement;

use std::path::PathBuf;

use clap::Subcommand;
use infrafi_client::{runtime, Hash};
use serde_json::{json, Value};

use self::statement::{compare, Statement};
use super::treasurer::lots;
use crate::{
	command::Session,
	shared::{
		files,
		json::{address, date, digits, text, usdc},
		money, when, Account, Failure, Instant, Outcome, Sender,
	},
};

/// What an attestor does.
#[derive(Debug, Subcommand)]
pub enum Attestor {
	/// Show what the chain knows of a custodian's bills, and the reports on them.
	Show {
		/// The custodian.
		#[arg(long)]
		custodian: Account,
	},
	/// Report the bills of a custodian by its statement: their face, and the hash of the file.
	Attest {
		/// The custodian.
		#[arg(long)]
		custodian: Account,
		/// A CSV file with the columns cusip and face, in USDC. A bill may have several rows.
		#[arg(long)]
		file: PathBuf,
		/// The time of the statement. Without it: now.
		#[arg(long)]
		as_of: Option<Instant>,
		/// Report a statement that differs from the ledger of the chain.
		#[arg(long)]
		although_it_differs: bool,
	},
}

/// Runs a command of an attestor.
///
/// # Errors
///
/// Why it failed.
pub async fn run(command: &Attestor, session: &Session) -> Outcome {
	match command {
		Attestor::Show { custodian } => {
			let chain = session.chain().await?;
			let payload = runtime::view_functions().reserve().attestation(custodian.0.clone());
			Ok(known(&chain.view(payload).await?.json))
		}
		Attestor::Attest { custodian, file, as_of, although_it_differs } => {
			let bytes = files::read(file)?;
			let wrong = |reason: String| Failure::input(file.display(), reason);
			let statement = Statement::parse(&bytes).map_err(wrong)?;
			let sender = session.sender().await?;
			let at = as_of.map_or(sender.chain.now, |at| at.seconds(sender.chain.now));
			attest(&sender, custodian, &statement, at, *although_it_differs).await
		}
	}
}

fn known(found: &Value) -> Value {
	let reports = found["reports"].as_array().cloned().unwrap_or_default();
	let rows = reports.iter().map(|report| {
		json!({
			"attestor": address(&report["attestor"]),
			"as_of": date(&report["as_of"]),
			"face_usdc": usdc(&report["face"]),
			"hash": report["hash"],
		})
	});
	json!({
		"face_usdc": usdc(&found["holding"]["face"]),
		"lots": found["holding"]["lots"],
		"is_stale": found["is_stale"],
		"is_short": found["is_short"],
		"reports": rows.collect::<Vec<_>>(),
	})
}

async fn attest(
	sender: &Sender,
	custodian: &Account,
	statement: &Statement,
	as_of: u64,
	although_it_differs: bool,
) -> Outcome {
	let all = lots::all(&sender.chain).await?;
	let of_custodian = |lot: &&Value| address(&lot["custodian"]) == custodian.0.to_string();
	let ledger = all.iter().filter(of_custodian).map(|lot| {
		(text(&lot["cusip"]).as_str().unwrap_or_default().to_owned(), digits(&lot["face"]))
	});
	let differences: Vec<Value> = compare(statement, ledger)
		.into_iter()
		.map(|(cusip, stated, known)| {
			json!({
				"cusip": cusip,
				"statement_usdc": money::text(stated, money::USDC),
				"ledger_usdc": money::text(known, money::USDC),
			})
		})
		.collect();
	let effect = json!({
		"custodian": custodian.0.to_string(),
		"as_of": when::text(as_of),
		"face_usdc": money::text(statement.face(), money::USDC),
		"sha256_of_file": format!("0x{}", hex::encode(statement.hash)),
		"differences": differences,
	});
	if !differences.is_empty() && !although_it_differs {
		let message = "the statement differs from the ledger: see --although-it-differs";
		return Err(Failure::Alarm(message.into(), Some(effect)));
	}
	let (custodian, hash) = (custodian.0.clone(), Hash::from(statement.hash));
	let call = runtime::tx().reserve().attest(custodian, as_of, statement.face(), hash);
	sender.send(&call, effect).await
}
