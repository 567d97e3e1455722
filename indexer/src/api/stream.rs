//! The heights, as they are indexed.

use std::convert::Infallible;

use axum::{
	extract::State,
	response::sse::{Event, KeepAlive, Sse},
};
use futures::{Stream, StreamExt};
use serde::Serialize;
use tokio::sync::Semaphore;
use tokio_stream::wrappers::WatchStream;
use utoipa::ToSchema;

use super::shared::{Hash, NoParams, Problem};
use crate::state::{ApiState, Height};

/// The most streams at once.
const MOST: usize = 256;

static PLACES: Semaphore = Semaphore::const_new(MOST);

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
/// further blocks are. Blocks that are indexed together make one event. Its `id` is the height, and
/// its `data` the block as JSON. A comment comes every 15 s, so that the connection stays open. A
/// client that connects again gets the last block, not those that it missed. 256 clients are
/// served at once, and others refused.
#[utoipa::path(get, path = "/stream", tag = "index",
	responses((status = 200, description = "Events, until the client leaves.", body = Indexed,
		content_type = "text/event-stream")))]
pub(super) async fn stream(
	State(api): State<ApiState>,
	_: NoParams,
) -> Result<Sse<impl Stream<Item = Result<Event, Infallible>>>, Problem> {
	let place = PLACES.try_acquire().map_err(|_| Problem::busy())?;
	let events = WatchStream::new(api.height).map(move |height| {
		let _ = &place;
		let event = Event::default().event("block").id(height.number.to_string());
		let event = event.json_data(Indexed::from(height));
		Ok(event.expect("numbers and text have a form in JSON"))
	});
	Ok(Sse::new(events).keep_alive(KeepAlive::default()))
}
