//! All sources of all feeds, fetched once.

use std::{
	collections::{BTreeMap, BTreeSet},
	time::Duration,
};

use infrafi_client::{runtime, subxt::ext::codec::Encode};
use serde_json::{json, Value};
use sp_arithmetic::{FixedU128, Perbill};

use super::{
	json::JsonDocument,
	reading::{agree, read, Source},
};
use crate::shared::{
	http,
	json::{digits, list},
	money, Chain, Failure, Outcome,
};

/// The time for a document, as the worker has it.
const DEADLINE: Duration = Duration::from_secs(8);

/// The most bytes of a document, as the worker has it.
const MOST: u64 = 64 * 1024;

/// The most feeds in a page of the view.
const PAGE: u32 = 64;

/// A feed: its name, its sources, and the value that the chain has accepted.
struct Feed {
	name: String,
	model: String,
	sources: Vec<Source>,
	accepted: Option<u128>,
}

/// The documents by their addresses, or why there is none.
type Documents = BTreeMap<String, Result<JsonDocument, String>>;

/// Fetches every source once and shows what would be fed.
///
/// # Errors
///
/// [`Failure::Alarm`] if a feed has too few sources that agree; [`Failure::Node`].
pub async fn check(chain: &Chain, model: Option<&str>) -> Outcome {
	let feeds = feeds(chain).await?;
	let is_meant = |feed: &&Feed| model.is_none_or(|model| feed.model == model);
	let feeds: Vec<&Feed> = feeds.iter().filter(is_meant).collect();
	if feeds.is_empty() {
		return Err(Failure::Input("there is no such feed".into()));
	}
	let documents = fetch(feeds.iter().flat_map(|feed| &feed.sources)).await?;
	let params = chain.view(runtime::view_functions().appraisal().params()).await?.json;
	let min_sources = u32::try_from(digits(&params["min_sources"])).unwrap_or(u32::MAX);
	let spread = u32::try_from(digits(&params["max_spread"])).unwrap_or(u32::MAX);
	let max_spread = Perbill::from_parts(spread);
	let (mut shown, mut poor) = (Vec::new(), Vec::new());
	for feed in feeds {
		let (row, is_fed) = judged(feed, &documents, min_sources, max_spread);
		shown.push(row);
		if !is_fed {
			poor.push(feed.name.clone());
		}
	}
	match poor.is_empty() {
		true => Ok(Value::Array(shown)),
		false => {
			let message = format!("fewer than {min_sources} sources agree on {}", poor.join(", "));
			Err(Failure::Alarm(message, Some(Value::Array(shown))))
		}
	}
}

fn judged(feed: &Feed, documents: &Documents, min: u32, spread: Perbill) -> (Value, bool) {
	let read_one = |source: &Source| match documents.get(&source.url) {
		Some(Ok(document)) => read(source, document),
		Some(Err(reason)) => Err(reason.clone()),
		None => Err("it was not fetched".into()),
	};
	let readings: Vec<(&Source, Result<FixedU128, String>)> =
		feed.sources.iter().map(|source| (source, read_one(source))).collect();
	let numbers: Vec<FixedU128> =
		readings.iter().filter_map(|(_, number)| number.clone().ok()).collect();
	let found = agree(&numbers, min, spread);
	let centre = found.as_ref().map(|found| found.centre.into_inner());
	let rows: Vec<Value> = readings
		.iter()
		.map(|(source, number)| {
			let value = number.as_ref().ok().map(|value| value.into_inner());
			json!({
				"source": source.url,
				"pointer": source.pointer,
				"usd": value.map(|value| money::text(value, 18)),
				"from_median": value.zip(centre).map(|(value, centre)| deviation(value, centre)),
				"failed": number.as_ref().err(),
			})
		})
		.collect();
	let fed = found.as_ref().and_then(|found| found.fed);
	let row = json!({
		"feed": feed.name,
		"would_be_fed_usd": fed.map(|value| money::text(value.into_inner(), 18)),
		"median_usd": centre.map(|value| money::text(value, 18)),
		"agreeing": found.as_ref().map_or(0, |found| found.agreeing),
		"accepted_usd": feed.accepted.map(|value| money::text(value, 18)),
		"from_accepted": fed.zip(feed.accepted).map(|(fed, accepted)| deviation(fed.into_inner(), accepted)),
		"sources": rows,
	});
	(row, fed.is_some())
}

/// How far a value is from another, in per cent with two decimals, rounded towards zero.
fn deviation(value: u128, from: u128) -> String {
	let sign = if value < from { "-" } else { "+" };
	let parts = value.abs_diff(from).checked_mul(10_000).and_then(|parts| parts.checked_div(from));
	match parts {
		Some(parts) => format!("{sign}{}.{:02} %", parts / 100, parts % 100),
		None => "-".into(),
	}
}

async fn feeds(chain: &Chain) -> Result<Vec<Feed>, Failure> {
	let (mut all, mut from) = (Vec::new(), 0);
	loop {
		let page = chain.view(runtime::view_functions().appraisal().feeds(from, PAGE)).await?;
		let count = page.value.len();
		for shown in list(&page.json) {
			let kind = shown["key"]["type"].as_str().unwrap_or_default();
			let model = shown["key"]["value"].as_str().unwrap_or_default().to_owned();
			let accepted = &shown["accepted"]["value"];
			let sources = sources_of(chain, kind, &model).await?;
			all.push(Feed {
				name: format!("{kind} of {model}"),
				model,
				sources: list(&sources).iter().map(source).collect(),
				accepted: (!accepted.is_null()).then(|| digits(accepted)),
			});
		}
		if count < PAGE as usize {
			return Ok(all);
		}
		from = from.saturating_add(PAGE);
	}
}

/// The sources of a feed. The key of a feed is an enum, which the generated types do not encode.
async fn sources_of(chain: &Chain, kind: &str, model: &str) -> Result<Value, Failure> {
	let variant = match kind {
		"Price" => 0_u8,
		"HourlyRate" => 1,
		other => return Err(Failure::input(other, "this program does not know such feeds")),
	};
	let view = chain.state.runtime.view("Appraisal", "sources")?;
	let args = (variant, model.as_bytes()).encode();
	Ok(view.json(&chain.node.view(&view, &args, chain.state.hash).await?)?)
}

fn source(value: &Value) -> Source {
	let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
	Source { url: text("url"), pointer: text("pointer"), scale: digits(&value["scale"]) }
}

/// All documents at the same time, each once.
async fn fetch<'a>(sources: impl Iterator<Item = &'a Source>) -> Result<Documents, Failure> {
	let urls: BTreeSet<String> = sources.map(|source| source.url.clone()).collect();
	let tasks: Vec<_> = urls
		.into_iter()
		.map(|url| {
			tokio::task::spawn_blocking(move || {
				let fetched = http::fetch(&url, "application/json", DEADLINE, MOST);
				let document = fetched.map_err(|error| error.to_string()).and_then(|bytes| {
					JsonDocument::parse(bytes).map_err(|error| format!("{error:?}"))
				});
				(url, document)
			})
		})
		.collect();
	let mut documents = Documents::new();
	for task in tasks {
		let (url, document) = task.await.map_err(|error| Failure::Input(error.to_string()))?;
		documents.insert(url, document);
	}
	Ok(documents)
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_deviation_has_its_sign() {
		assert_eq!(deviation(110, 100), "+10.00 %");
		assert_eq!(deviation(9_999, 10_000), "-0.01 %");
		assert_eq!(deviation(1, 0), "-");
	}

	#[test]
	fn a_source_that_failed_is_shown_with_its_reason() {
		let source =
			|url: &str| Source { url: url.into(), pointer: "/p".into(), scale: 10_u128.pow(18) };
		let feed = Feed {
			name: "Price of X".into(),
			model: "X".into(),
			sources: vec![source("a"), source("b"), source("c")],
			accepted: Some(100 * 10_u128.pow(18)),
		};
		let document =
			|text: &str| JsonDocument::parse(text.into()).map_err(|error| format!("{error:?}"));
		let documents = Documents::from([
			("a".into(), document(r#"{"p":100}"#)),
			("b".into(), document(r#"{"p":104}"#)),
			("c".into(), Err("the status is 500".into())),
		]);
		let spread = Perbill::from_percent(20);
		let (row, is_fed) = judged(&feed, &documents, 2, spread);
		assert!(is_fed);
		assert_eq!(row["would_be_fed_usd"], "100");
		assert_eq!(row["sources"][1]["from_median"], "+4.00 %");
		assert_eq!(row["sources"][2]["failed"], "the status is 500");
		assert!(!judged(&feed, &documents, 3, spread).1, "two of three are too few");
	}
}
