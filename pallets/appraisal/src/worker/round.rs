//! One round: from what the sources say to one number a feed.

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
	json::{Document, JsonError},
};
use crate::{Config, Params, Sources, SourcesOf};

/// No piece of hardware costs a billion dollars: what says so is broken.
const MAX_VALUE: FixedU128 = FixedU128::from_u32(1_000_000_000);

/// The documents that were fetched and are JSON, by their addresses.
type Documents = BTreeMap<Vec<u8>, Document>;

/// Why a source of a feed gives no number.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum SourceError {
	Json(JsonError),
	Number(FinanceError),
	Zero,
	Absurd,
}

/// Fetches every source once and returns the median of each feed that enough of its sources agree on.
pub(super) fn fetch_feeds<T: Config>() -> Vec<(OracleKey, FixedU128)> {
	let params = Params::<T>::get();
	let feeds: Vec<(OracleKey, SourcesOf<T>)> = Sources::<T>::iter().collect();
	let documents = fetch_documents(feeds.iter().flat_map(|(_, sources)| sources.iter()));
	feeds
		.into_iter()
		.filter_map(|(feed, sources)| {
			let numbers = read_sources(&sources, &documents);
			let value = agree(numbers, params.min_sources, params.max_spread);
			if value.is_none() {
				log::warn!(target: "appraisal", "{}: fewer than {} sources agree", name(&feed), params.min_sources);
			}
			Some((feed, value?))
		})
		.collect()
}

/// Each address once, however many feeds it serves. What fails is logged here, once.
fn fetch_documents<'a>(sources: impl Iterator<Item = &'a Source>) -> Documents {
	let urls: BTreeSet<Vec<u8>> = sources.map(|source| source.url.to_vec()).collect();
	let urls: Vec<Vec<u8>> = urls.into_iter().collect();
	let fetched = fetch::fetch_all(&urls);
	let mut documents = Documents::new();
	for (url, document) in urls.into_iter().zip(fetched) {
		match parsed(document) {
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

/// The document if it is JSON, else what is to be logged.
fn parsed(fetched: Result<Vec<u8>, FetchError>) -> Result<Document, String> {
	let text = fetched.map_err(|error| format!("{error:?}"))?;
	Document::parse(text).map_err(|error| format!("{error:?}"))
}

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

/// The number of one source in USD, rounded down below 10^-18.
pub(crate) fn read_source(source: &Source, document: &Document) -> Result<FixedU128, SourceError> {
	let text = document.number_at(&source.pointer).map_err(SourceError::Json)?;
	let number = decimal::parse_down(&text).map_err(SourceError::Number)?;
	let value = decimal::scale_down(number, source.scale).map_err(SourceError::Number)?;
	match value {
		value if value.is_zero() => Err(SourceError::Zero),
		value if value > MAX_VALUE => Err(SourceError::Absurd),
		value => Ok(value),
	}
}

/// The lower median of the numbers, after those too far from the median of all have been left out. Nothing where fewer
/// than `min_sources` are left.
pub(crate) fn agree(
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

fn name(feed: &OracleKey) -> String {
	let kind = match feed {
		OracleKey::Price(_) => "price of ",
		OracleKey::HourlyRate(_) => "hourly rate of ",
	};
	let mut name = String::from(kind);
	name.push_str(&String::from_utf8_lossy(feed.model()));
	name
}
