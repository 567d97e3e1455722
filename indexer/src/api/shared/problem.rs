//! Errors as problem documents of RFC 9457.

use std::fmt::Display;

use axum::{
	http::{header, HeaderValue, StatusCode},
	response::{IntoResponse, Response},
	Json,
};
use serde::Serialize;
use utoipa::ToSchema;

/// What was wrong, as a problem document of RFC 9457.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Problem {
	/// Kind of the problem: `urn:infrafi:problem:` and a name that `docs/indexing.md` explains.
	#[serde(rename = "type")]
	kind: &'static str,
	/// The kind in a few words.
	title: &'static str,
	/// Status of the answer.
	status: u16,
	/// What was wrong with this request.
	detail: String,
	/// Height of the block at which a figure failed its audit.
	#[serde(skip_serializing_if = "Option::is_none")]
	height: Option<i64>,
}

impl Problem {
	fn new(
		status: StatusCode,
		kind: &'static str,
		title: &'static str,
		detail: impl Display,
	) -> Self {
		Self { kind, title, status: status.as_u16(), detail: detail.to_string(), height: None }
	}

	/// A parameter has no value that the address takes.
	pub fn parameter(detail: impl Display) -> Self {
		let kind = "urn:infrafi:problem:bad-parameter";
		Self::new(StatusCode::BAD_REQUEST, kind, "A parameter is wrong", detail)
	}

	/// There is nothing with this id.
	pub fn not_found(detail: impl Display) -> Self {
		let kind = "urn:infrafi:problem:not-found";
		Self::new(StatusCode::NOT_FOUND, kind, "There is no such thing", detail)
	}

	/// There is no such address.
	pub fn no_address() -> Self {
		Self::not_found("the index has no such address: /v1/openapi.json lists them")
	}

	/// The address takes no other method than GET.
	pub fn no_method() -> Self {
		let (kind, title) = ("urn:infrafi:problem:read-only", "The index is read only");
		Self::new(
			StatusCode::METHOD_NOT_ALLOWED,
			kind,
			title,
			"the index answers GET and HEAD only",
		)
	}

	/// The client takes no form that the address gives.
	pub fn not_acceptable() -> Self {
		let (kind, title) = ("urn:infrafi:problem:no-such-form", "There is no such form");
		let detail = "the address gives application/json and, of lists, text/csv";
		Self::new(StatusCode::NOT_ACCEPTABLE, kind, title, detail)
	}

	/// No block is indexed yet.
	pub fn empty() -> Self {
		let (kind, title) = ("urn:infrafi:problem:nothing-indexed", "Nothing is indexed yet");
		let detail = "the index has no block yet: ask again in a few seconds";
		Self::new(StatusCode::SERVICE_UNAVAILABLE, kind, title, detail)
	}

	/// The figure has not the sum that the chain states.
	pub fn audit(height: i64, detail: impl Display) -> Self {
		let (kind, title) = ("urn:infrafi:problem:audit-failed", "The figure failed its audit");
		let problem = Self::new(StatusCode::SERVICE_UNAVAILABLE, kind, title, detail);
		Self { height: Some(height), ..problem }
	}

	/// The database did not answer. The cause is logged and not shown.
	pub fn internal(cause: impl Display) -> Self {
		tracing::error!(%cause, "a request failed");
		let (kind, title) = ("urn:infrafi:problem:internal", "The index failed");
		let detail = "the index could not read its database; its log has the cause";
		Self::new(StatusCode::INTERNAL_SERVER_ERROR, kind, title, detail)
	}

	/// The database cannot be reached. The cause is logged and not shown.
	pub fn unavailable(cause: impl Display) -> Self {
		tracing::error!(%cause, "the database does not answer");
		let (kind, title) = ("urn:infrafi:problem:unavailable", "The index is not available");
		let detail = "the index cannot reach its database: ask again in a few seconds";
		Self::new(StatusCode::SERVICE_UNAVAILABLE, kind, title, detail)
	}

	/// Too many requests are answered at once.
	pub fn busy() -> Self {
		let (kind, title) = ("urn:infrafi:problem:busy", "The index is busy");
		let detail = "as many requests are answered as the index can: ask again in a second";
		Self::new(StatusCode::SERVICE_UNAVAILABLE, kind, title, detail)
	}

	/// The request took longer than a request may.
	pub fn too_slow() -> Self {
		let (kind, title) = ("urn:infrafi:problem:too-slow", "The request took too long");
		let detail = "ask for fewer rows, or for a shorter time";
		Self::new(StatusCode::SERVICE_UNAVAILABLE, kind, title, detail)
	}
}

/// PostgreSQL's code of a statement that ran longer than its limit.
const QUERY_CANCELED: &str = "57014";

impl From<sqlx::Error> for Problem {
	fn from(error: sqlx::Error) -> Self {
		match error.as_database_error().and_then(|error| error.code()) {
			Some(code) if code == QUERY_CANCELED => Self::too_slow(),
			None if matches!(error, sqlx::Error::PoolTimedOut | sqlx::Error::Io(_)) => {
				Self::unavailable(error)
			}
			_ => Self::internal(error),
		}
	}
}

impl IntoResponse for Problem {
	fn into_response(self) -> Response {
		let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
		let mut response = (status, Json(self)).into_response();
		let headers = response.headers_mut();
		let form = HeaderValue::from_static("application/problem+json");
		headers.insert(header::CONTENT_TYPE, form);
		headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
		if status == StatusCode::SERVICE_UNAVAILABLE {
			headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
		}
		response
	}
}
