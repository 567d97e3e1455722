//! A statement of the index: what shares gained, and from what.

use std::{path::PathBuf, time::Duration};

use serde_json::Value;

use crate::{
	command::Session,
	shared::{files, http, keys::Key, money, when, Account, Failure, Instant, Outcome},
};

/// The most bytes of a statement.
const MOST: u64 = 1 << 20;

/// What the shares gained in a time, and from what. Asks the index.
#[derive(Debug, clap::Args)]
pub struct Statement {
	/// First day or second. Without it the statement begins with the chain.
	#[arg(long)]
	from: Option<Instant>,
	/// Last day or second. Without it the statement ends with the last block.
	#[arg(long)]
	to: Option<Instant>,
	/// Address of the index.
	#[arg(long, env = "INFRAFI_INDEX_URL", default_value = "http://127.0.0.1:8558")]
	index: String,
	/// Write the figures to a CSV file as well.
	#[arg(long, value_name = "FILE")]
	csv: Option<PathBuf>,
}

/// Asks the index for a statement.
///
/// # Errors
///
/// [`Failure::Input`] if the index does not answer, or the file exists.
pub async fn run(command: &Statement, session: &Session) -> Outcome {
	let account = match &session.options.account {
		Some(Account(account)) => account.clone(),
		None => Key::load(&session.options)?.account,
	};
	let now = when::by_this_clock();
	let bound =
		|name: &str, at: Option<Instant>| at.map(|at| format!("{name}={}", at.seconds(now)));
	let query: Vec<String> =
		[bound("from", command.from), bound("to", command.to)].into_iter().flatten().collect();
	let root = command.index.trim_end_matches('/');
	let url = format!("{root}/v1/accounts/{account}/statement?{}", query.join("&"));
	let asked = url.clone();
	let fetched = tokio::task::spawn_blocking(move || {
		http::fetch(&asked, "application/json", Duration::from_secs(30), MOST)
	});
	let fetched = fetched.await.map_err(|error| Failure::Input(error.to_string()))?;
	let bytes = fetched.map_err(|reason| Failure::input(&url, reason))?;
	let answer: Value =
		serde_json::from_slice(&bytes).map_err(|reason| Failure::input(&url, reason))?;
	let statement = in_dollars(answer.get("data").unwrap_or(&answer));
	if let Some(path) = &command.csv {
		files::write_new(
			path,
			&table(&statement).map_err(|error| Failure::input(path.display(), error))?,
		)?;
	}
	Ok(statement)
}

/// Amounts are strings of digits in the answer, times numbers under `at`.
fn in_dollars(value: &Value) -> Value {
	match value {
		Value::Object(members) => {
			let shown = members.iter().map(|(name, value)| match (name.as_str(), value) {
				("at", Value::Number(at)) => {
					(name.clone(), at.as_u64().map_or(Value::Null, |at| when::text(at).into()))
				}
				("account", _) => (name.clone(), value.clone()),
				_ => (name.clone(), in_dollars(value)),
			});
			Value::Object(shown.collect())
		}
		Value::String(digits) => Value::String(money::text_of(digits, money::USDAI)),
		other => other.clone(),
	}
}

/// A line for each figure.
fn table(statement: &Value) -> Result<String, csv::Error> {
	let mut writer = csv::Writer::from_writer(Vec::new());
	writer.write_record(["figure", "value"])?;
	let mut rows = Vec::new();
	flatten("", statement, &mut rows);
	rows.iter().try_for_each(|(name, value)| writer.write_record([name, value]))?;
	let bytes = writer.into_inner().map_err(|error| error.into_error())?;
	Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn flatten(name: &str, value: &Value, rows: &mut Vec<(String, String)>) {
	match value {
		Value::Object(members) => {
			for (inner, value) in members {
				let full = if name.is_empty() { inner.clone() } else { format!("{name}.{inner}") };
				flatten(&full, value, rows);
			}
		}
		Value::String(text) => rows.push((name.to_owned(), text.clone())),
		other => rows.push((name.to_owned(), other.to_string())),
	}
}

#[cfg(test)]
mod tests {
	use serde_json::json;

	use super::*;

	#[test]
	fn a_statement_is_shown_in_dollars_and_written_line_by_line() {
		let answer = json!({
			"account": "0x01",
			"end": { "at": 1_801_353_600, "block": 7, "shares": "1500000000000000000" },
			"gain": "-2000000000000000000",
		});
		let shown = in_dollars(&answer);
		assert_eq!(
			shown["end"],
			json!({ "at": "2027-01-31T00:00:00Z", "block": 7, "shares": "1.5" })
		);
		let expected = "figure,value\naccount,0x01\nend.at,2027-01-31T00:00:00Z\nend.block,7\nend.shares,1.5\ngain,-2\n";
		assert_eq!(table(&shown).expect("it is written"), expected);
	}
}
