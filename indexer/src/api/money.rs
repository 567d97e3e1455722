//! Figures of money for alerts, in the text form of Prometheus: as of the last indexed block, and
//! from the chain's own views and events. Times are seconds since 1970, amounts decimal numbers of
//! tokens.

use std::fmt::Write;

use sqlx::FromRow;

use super::shared::Account;
use crate::state::ApiState;

const FIGURES: &str = include_str!("money.sql");

/// What each figure is, in the order of the names.
const ABOUT: &[(&str, &str)] = &[
	(
		"auctions_halted",
		"Open lots while the reserve is not proven: their time stands still, within a bound.",
	),
	("claim_oldest_time_seconds", "When the oldest open claim on an insurer was filed."),
	("claims_open", "Claims on insurers that are neither paid nor closed."),
	("feed_fresh_appraisers", "Appraisers whose number counts now."),
	("feed_held", "Whether a value waits for confirmation."),
	("feed_max_age_seconds", "Age from which an accepted value is stale."),
	("feed_minimum_appraisers", "Least number of appraisers for a value."),
	("feed_value_time_seconds", "Time of the oldest number behind the accepted value."),
	(
		"loan_liquidatable_since_seconds",
		"Since when any account may seize a live loan, by its grace or a cure period.",
	),
	("loans_past_due", "Live loans with a missed deadline."),
	("margin_call_next_end_seconds", "The next end of the time to meet a margin call."),
	("margin_calls", "Margin calls that stand."),
	("reserve_attestation_max_age_seconds", "Age from which a proof of reserve is stale."),
	("reserve_attestation_time_seconds", "Time of the proof of a custodian with running bills."),
	("reserve_attested", "Whether all custodians have a proof that counts."),
	("reserve_deficit_usdai", "Backing that is missing."),
	("reserve_next_maturity_seconds", "The next maturity of a bill."),
	("reserve_overdue", "Whether a bill is overdue."),
	("reserve_shortage_usdai", "Backing that is not in the account of the reserve."),
	("safe_mode", "Whether the chain is in safe mode."),
	("timelock_next_time_seconds", "The first second at which a waiting call can be executed."),
	("timelock_pending", "Calls that wait in the timelock."),
	("vault_idle_usdai", "Cash of the vault."),
	(
		"vault_window_due_since_seconds",
		"End of the oldest window with requests that are not filled.",
	),
];

/// A figure.
#[derive(Debug, FromRow)]
pub(super) struct Figure {
	name: String,
	feed: Option<String>,
	model: Option<String>,
	who: Option<Account>,
	value: String,
}

/// All figures that apply. None while no block is indexed.
pub(super) async fn figures(api: &ApiState) -> sqlx::Result<Vec<Figure>> {
	let now = "select b.height, b.at from watermark w join block b using (height)";
	let now: Option<(i64, i64)> = sqlx::query_as(now).fetch_optional(&api.watchers).await?;
	let Some((height, at)) = now else { return Ok(Vec::new()) };
	sqlx::query_as(FIGURES).bind(height).bind(at).fetch_all(&api.watchers).await
}

/// The text of figures, those of a name together. All names are there, those without a value too.
pub(super) fn text(figures: &[Figure]) -> String {
	let mut text = String::new();
	for (name, about) in ABOUT {
		let _ = writeln!(text, "# HELP infrafi_{name} {about}");
		let _ = writeln!(text, "# TYPE infrafi_{name} gauge");
		for figure in figures.iter().filter(|figure| figure.name == *name) {
			let _ = writeln!(text, "infrafi_{name}{} {}", labels(figure), figure.value);
		}
	}
	text
}

/// The labels of a figure, in braces where it has some.
fn labels(figure: &Figure) -> String {
	let label = |name: &str, value: &Option<String>| {
		value.as_ref().map(|value| format!("{name}=\"{}\"", escaped(value)))
	};
	let custodian = figure.who.map(|who| who.to_string());
	let labels = [
		label("model", &figure.model),
		label("feed", &figure.feed),
		label("custodian", &custodian),
	];
	let labels: Vec<_> = labels.into_iter().flatten().collect();
	if labels.is_empty() {
		String::new()
	} else {
		format!("{{{}}}", labels.join(","))
	}
}

/// The value of a label: models have names of strangers.
fn escaped(text: &str) -> String {
	text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n")
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn names_of_models_stay_within_their_quotes() {
		let figure = |model: &str| Figure {
			name: "feed_held".to_owned(),
			feed: Some("Price".to_owned()),
			model: Some(model.to_owned()),
			who: None,
			value: "1".to_owned(),
		};
		let text = text(&[figure("H100"), figure("a\"b\\\n")]);
		let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
		assert_eq!(
			lines,
			[
				"infrafi_feed_held{model=\"H100\",feed=\"Price\"} 1",
				"infrafi_feed_held{model=\"a\\\"b\\\\\\n\",feed=\"Price\"} 1",
			]
		);
	}
}
