//! The form of an answer, by the header `Accept` of RFC 9110.

use axum::http::{header, HeaderMap};

use super::Problem;

/// The form of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
	/// `application/json`, which is given where the client has no preference.
	Json,
	/// `text/csv` of RFC 4180.
	Csv,
}

const JSON: &str = "application/json";
const CSV: &str = "text/csv";

impl Format {
	/// The form that the client prefers.
	pub fn of(headers: &HeaderMap) -> Result<Self, Problem> {
		let mut accepted = headers.get_all(header::ACCEPT).iter().peekable();
		if accepted.peek().is_none() {
			return Ok(Self::Json);
		}
		let ranges: Vec<_> = accepted
			.filter_map(|value| value.to_str().ok())
			.flat_map(|value| value.split(','))
			.filter_map(range)
			.collect();
		match (weight(&ranges, JSON), weight(&ranges, CSV)) {
			(0, 0) => Err(Problem::not_acceptable()),
			(json, csv) if csv > json => Ok(Self::Csv),
			_ => Ok(Self::Json),
		}
	}

	/// The media type, as a header.
	pub fn media_type(self) -> &'static str {
		match self {
			Self::Json => JSON,
			Self::Csv => "text/csv; charset=utf-8; header=present",
		}
	}

	/// A name for entity tags: each form has its own.
	pub fn tag(self) -> &'static str {
		match self {
			Self::Json => "json",
			Self::Csv => "csv",
		}
	}
}

/// A media range with its weight in thousandths.
fn range(text: &str) -> Option<(String, u16)> {
	let mut parts = text.split(';').map(str::trim);
	let media = parts.next()?.to_ascii_lowercase();
	let quality = parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q=")));
	Some((media, quality.map_or(Some(1000), thousandths)?))
}

/// `0.5` as 500: at most one, with at most three decimals.
fn thousandths(text: &str) -> Option<u16> {
	let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
	let is_number = decimals.len() <= 3 && decimals.bytes().all(|byte| byte.is_ascii_digit());
	let whole: u16 = whole.parse().ok()?;
	let decimals: u16 = is_number.then(|| format!("{decimals:0<3}").parse().ok())??;
	Some(whole.checked_mul(1000)?.checked_add(decimals)?.min(1000))
}

/// The weight of a media type: the most specific range decides.
fn weight(ranges: &[(String, u16)], media: &str) -> u16 {
	let group = media.split('/').next().map(|group| format!("{group}/*")).unwrap_or_default();
	let of = |name: &str| ranges.iter().find(|(media, _)| media == name).map(|(_, q)| *q);
	of(media).or_else(|| of(&group)).or_else(|| of("*/*")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
	use axum::http::HeaderValue;

	use super::*;

	fn of(accept: &'static str) -> Option<Format> {
		let headers = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static(accept))]);
		Format::of(&headers).ok()
	}

	#[test]
	fn json_is_given_without_a_preference() {
		assert_eq!(Format::of(&HeaderMap::new()).ok(), Some(Format::Json));
		for accept in ["*/*", "application/*", "text/csv, */*", "application/json, text/csv"] {
			assert_eq!(of(accept), Some(Format::Json), "{accept}");
		}
	}

	#[test]
	fn csv_is_given_where_it_is_preferred() {
		for accept in [
			"text/csv",
			"text/*",
			"TEXT/CSV; charset=utf-8",
			"application/json;q=0.5, text/csv",
			"text/csv;q=0.9, */*;q=0.1",
			"*/*;q=0.001, text/csv;q=0.002",
		] {
			assert_eq!(of(accept), Some(Format::Csv), "{accept}");
		}
	}

	#[test]
	fn other_forms_are_refused() {
		for accept in ["text/html", "application/json;q=0", "image/*, text/csv;q=0.000", ""] {
			assert_eq!(of(accept), None, "{accept}");
		}
	}
}
