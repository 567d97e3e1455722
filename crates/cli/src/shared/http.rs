//! Documents over HTTP.

use std::time::Duration;

/// A document, or why there is none.
#[derive(Debug, thiserror::Error)]
pub enum Fetch {
	/// The server could not be reached, or took too long.
	#[error("{0}")]
	Connection(String),
	/// The status is not 200. Redirects are not followed.
	#[error("the status is {0}")]
	Status(u16),
	/// The document is empty.
	#[error("the document is empty")]
	Empty,
	/// The document is longer than the maximum.
	#[error("the document is longer than {0} bytes")]
	TooLong(u64),
}

/// The bytes at an address, within a time and a size. Blocks the thread.
///
/// # Errors
///
/// See [`Fetch`].
pub fn fetch(url: &str, accept: &str, patience: Duration, most: u64) -> Result<Vec<u8>, Fetch> {
	let config = ureq::Agent::config_builder()
		.timeout_global(Some(patience))
		.max_redirects(0)
		.max_redirects_will_error(false)
		.http_status_as_error(false)
		.build();
	let answer = ureq::Agent::new_with_config(config).get(url).header("accept", accept).call();
	let mut answer = answer.map_err(|error| Fetch::Connection(error.to_string()))?;
	if answer.status() != 200 {
		return Err(Fetch::Status(answer.status().as_u16()));
	}
	let body = answer.body_mut().with_config().limit(most.saturating_add(1)).read_to_vec();
	match body {
		Ok(bytes) if bytes.is_empty() => Err(Fetch::Empty),
		Ok(bytes) if bytes.len() as u64 > most => Err(Fetch::TooLong(most)),
		Ok(bytes) => Ok(bytes),
		Err(ureq::Error::BodyExceedsLimit(_)) => Err(Fetch::TooLong(most)),
		Err(error) => Err(Fetch::Connection(error.to_string())),
	}
}
