//! Feeds: what appraisers fed, and what was accepted.

use infrafi_client::runtime::{
	appraisal, oracle, runtime_types::infrafi_protocol::feed::OracleKey,
};

use crate::{
	ingest::found::{Found, Place},
	schema::{big, rows, text},
};

/// Kind and model of a feed.
fn key(feed: &OracleKey) -> (String, String) {
	match feed {
		OracleKey::Price(model) => ("Price".to_owned(), text(&model.0)),
		OracleKey::HourlyRate(model) => ("HourlyRate".to_owned(), text(&model.0)),
	}
}

/// The rows of an event of the appraisal.
pub fn rows_of(event: appraisal::Event, place: &Place<'_>, found: &mut Found) {
	use appraisal::Event;
	let mut row = |of: &OracleKey, kind: &str, value: u128, as_of: u64, rounds: Option<u32>| {
		let (feed, model) = key(of);
		found.rows.push(rows::Feed {
			block: place.block,
			index: place.index,
			at: place.at,
			feed,
			model,
			kind: kind.to_owned(),
			value: value.into(),
			as_of: big(as_of),
			rounds: rounds.map(Into::into),
		});
	};
	match event {
		Event::ValueAccepted { feed, value, as_of } => row(&feed, "Accepted", value.0, as_of, None),
		Event::ValueHeld { feed, value, as_of, rounds } => {
			row(&feed, "Held", value.0, as_of, Some(rounds));
		}
		Event::ParamsSet { .. } => super::params(place, found, "Appraisal"),
		// They are read with all feeds.
		Event::ModelSet { .. } | Event::ModelRetired { .. } | Event::SourcesSet { .. } => {}
	}
}

/// The rows of an event of the oracle.
pub fn fed(event: oracle::Event, place: &Place<'_>, found: &mut Found) {
	let oracle::Event::NewFeedData { sender, values } = event;
	for (part, (of, value)) in (0..).zip(values) {
		let (feed, model) = key(&of);
		found.rows.push(rows::FeedValue {
			block: place.block,
			index: place.index,
			part,
			at: place.at,
			appraiser: (&sender).into(),
			feed,
			model,
			value: value.0.into(),
		});
	}
}
