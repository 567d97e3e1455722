//! The heights, as they are indexed.

use std::convert::Infallible;

use axum::{
	extract::State,
	response::sse::{Event, KeepAlive, Sse},
};
use futures::{Stream, StreamExt};
use serde::Serialize;
use tokio_stream::wrappers::WatchStream;
use utoipa::ToSchema;

use super::shared::Hash;
use crate::state::{ApiState, Height};

/// The data of an event: a block that is indexed, with all before it.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Indexed {
	/// Its height.
	block: u64,
	/// Its time, in seconds since 1970.
	at: u64,
	/// Its hash.
	hash: Hash,
}

impl From<Height> for Indexed {
	fn from(Height { number: block, hash, at }: Height) -> Self {
		Self { block, at, hash: Hash(hash) }
	}
}

/// Server-sent events: one with the name `block` for the last indexed block, and one whenever
/// further blocks are. Blocks that are indexed together make one event.
#[utoipa::path(get, path = "/stream", tag = "index",
	responses((status = 200, body = Indexed, content_type = "text/event-stream")))]
pub(super) async fn stream(
	State(api): State<ApiState>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
	let events = WatchStream::new(api.height).map(|height| {
		let event = Event::default().event("block").id(height.number.to_string());
		let event = event.json_data(Indexed::from(height));
		Ok(event.expect("numbers and text have a form in JSON"))
	});
	Sse::new(events).keep_alive(KeepAlive::default())
}
