//! One round: from the documents of the sources to one number per feed.

use alloc::{
	collections::{BTreeMap, BTreeSet},
	format,
	string::String,
	vec::Vec,
};
use infrafi_finance::{aggregate, decimal, error::FinanceError};
use infrafi_protocol::{feed::Source, OracleKey};
use sp_runtime::{traits::Zero, FixedU128, Perbill};

use super::{
	fetch::{self, FetchError},
	json::{JsonDocument, JsonError},
};
use crate::{Config, Params, Sources, SourcesOf};

/// Maximum number of a source in USD. No piece of hardware costs more, so the source is broken.
const MAX_VALUE: FixedU128 = FixedU128::from_u32(1_000_000_000);

/// The valid JSON documents by their URLs.
type Documents = BTreeMap<Vec<u8>, JsonDocument>;

/// Reason why a source has no usable number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum SourceError {
	/// The document has no number at the pointer.
	Json(JsonError),
	/// The number cannot be parsed, or does not fit its type.
	Number(FinanceError),
	/// The number is zero.
	Zero,
	/// The number is above [`MAX_VALUE`].
	TooHigh,
}

/// Fetches every source once. Returns the median of each feed with enough sources that agree.
pub(super) fn fetch_feeds<T: Config>() -> Vec<(OracleKey, FixedU128)> {
	let params = Params::<T>::get();
	let feeds: Vec<(OracleKey, SourcesOf<T>)> = Sources::<T>::iter().collect();
	let documents = fetch_documents(feeds.iter().flat_map(|(_, sources)| sources.iter()));
	feeds
		.into_iter()
		.filter_map(|(feed, sources)| {
			let numbers = read_sources(&sources, &documents);
			let value = agreed_value(numbers, params.min_sources, params.max_spread);
			if value.is_none() {
				log::warn!(
					target: "appraisal",
					"{}: fewer than {} sources agree",
					name(&feed),
					params.min_sources,
				);
			}
			Some((feed, value?))
		})
		.collect()
}

/// Fetches each URL once, even if it serves several feeds, and logs each failure once.
fn fetch_documents<'a>(sources: impl Iterator<Item = &'a Source>) -> Documents {
	let urls: BTreeSet<Vec<u8>> = sources.map(|source| source.url.to_vec()).collect();
	let urls: Vec<Vec<u8>> = urls.into_iter().collect();
	let fetched = fetch::fetch_all(&urls);
	let mut documents = Documents::new();
	for (url, document) in urls.into_iter().zip(fetched) {
		match parse(document) {
			Ok(document) => {
				documents.insert(url, document);
			}
			Err(error) => {
				let url = String::from_utf8_lossy(&url);
				log::warn!(target: "appraisal", "source {url} failed: {error}");
			}
		}
	}
	documents
}

/// The document if it is JSON, else the reason for the log.
fn parse(fetched: Result<Vec<u8>, FetchError>) -> Result<JsonDocument, String> {
	let text = fetched.map_err(|error| format!("{error:?}"))?;
	JsonDocument::parse(text).map_err(|error| format!("{error:?}"))
}

/// The usable numbers of the sources of one feed. Logs the reason for each other source.
fn read_sources(sources: &[Source], documents: &Documents) -> Vec<FixedU128> {
	let read = |source: &Source| {
		let document = documents.get(source.url.as_slice())?;
		read_source(source, document)
			.inspect_err(|error| {
				log::warn!(
					target: "appraisal",
					"source {} failed at {}: {error:?}",
					String::from_utf8_lossy(&source.url),
					String::from_utf8_lossy(&source.pointer),
				)
			})
			.ok()
	};
	sources.iter().filter_map(read).collect()
}

/// The number of one source in USD, rounded down to 18 decimals.
pub(crate) fn read_source(
	source: &Source,
	document: &JsonDocument,
) -> Result<FixedU128, SourceError> {
	let text = document.number_at(&source.pointer).map_err(SourceError::Json)?;
	let number = decimal::parse_down(&text).map_err(SourceError::Number)?;
	let value = decimal::scale_down(number, source.scale).map_err(SourceError::Number)?;
	match value {
		value if value.is_zero() => Err(SourceError::Zero),
		value if value > MAX_VALUE => Err(SourceError::TooHigh),
		value => Ok(value),
	}
}

/// The lower median of the numbers that are within `max_spread` of the median of all numbers.
/// `None` if fewer than `min_sources` remain.
pub(crate) fn agreed_value(
	mut numbers: Vec<FixedU128>,
	min_sources: u32,
	max_spread: Perbill,
) -> Option<FixedU128> {
	let centre = aggregate::lower_median(&mut numbers)?;
	numbers.retain(|number| aggregate::within_band(*number, centre, max_spread));
	if (numbers.len() as u64) < u64::from(min_sources) {
		return None;
	}
	aggregate::lower_median(&mut numbers)
}

/// Name of a feed for the log.
fn name(feed: &OracleKey) -> String {
	let kind = match feed {
		OracleKey::Price(_) => "price of ",
		OracleKey::HourlyRate(_) => "hourly rate of ",
	};
	let mut name = String::from(kind);
	name.push_str(&String::from_utf8_lossy(feed.model()));
	name
}
