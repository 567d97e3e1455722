//! Parameters of a request. What cannot be read is refused with the reason.

use axum::{
	extract::{FromRequestParts, Path, Query as AnyQuery},
	http::request::Parts,
};
use serde::de::DeserializeOwned;

use super::Problem;

/// The parameters after the question mark.
pub struct Query<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
	type Rejection = Problem;

	async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
		let query = AnyQuery::<T>::from_request_parts(parts, state).await;
		query.map(|AnyQuery(params)| Self(params)).map_err(|error| {
			Problem::parameter(
				error.body_text().trim_start_matches("Failed to deserialize query string: "),
			)
		})
	}
}

/// That there are no parameters after the question mark.
pub struct NoParams;

impl<S: Send + Sync> FromRequestParts<S> for NoParams {
	type Rejection = Problem;

	async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
		match parts.uri.query() {
			None | Some("") => Ok(Self),
			Some(query) => Err(Problem::parameter(format_args!(
				"the address takes no parameters, and {query:?} is one"
			))),
		}
	}
}

/// A parameter in the path.
pub struct Part<T>(pub T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for Part<T> {
	type Rejection = Problem;

	async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
		let path = Path::<T>::from_request_parts(parts, state).await;
		path.map(|Path(part)| Self(part)).map_err(|error| {
			Problem::parameter(error.body_text().trim_start_matches("Invalid URL: "))
		})
	}
}
