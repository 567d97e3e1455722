//! An in-memory web with its own clock: the responses of publishers and their times.

use std::{
	collections::BTreeMap,
	sync::{Arc, Mutex, MutexGuard},
};

use sp_core::{
	offchain::{
		Externalities, HttpError, HttpRequestId, HttpRequestStatus, OpaqueNetworkState, Timestamp,
	},
	OpaquePeerId,
};

/// The end of a response.
#[derive(Clone, Copy)]
pub enum End {
	Complete,
	Broken,
	/// The connection stays open without further bytes.
	Silent,
}

/// The response of a publisher. Times are in milliseconds after the start of the clock.
#[derive(Clone)]
pub struct Answer {
	pub status: u16,
	pub head_at: u64,
	pub pieces: Vec<(u64, Vec<u8>)>,
	pub end: End,
}

impl Answer {
	/// A response that arrives at once.
	pub fn ok(body: &str) -> Self {
		let pieces = vec![(0, body.as_bytes().to_vec())];
		Self { status: 200, head_at: 0, pieces, end: End::Complete }
	}

	/// A response of one byte every `every` milliseconds.
	pub fn drip(body: &str, every: u64) -> Self {
		let pieces = (1..).zip(body.bytes()).map(|(count, byte)| (count * every, vec![byte]));
		Self { pieces: pieces.collect(), ..Self::ok("") }
	}
}

#[derive(Default)]
pub struct State {
	pub now: u64,
	/// The responses by URL. Any other URL refuses the connection.
	pub answers: BTreeMap<String, Answer>,
	/// The requested URLs, each with the number of pieces that were read.
	pub requests: Vec<(String, usize)>,
}

#[derive(Clone, Default)]
pub struct Web(Arc<Mutex<State>>);

impl Web {
	pub fn state(&self) -> MutexGuard<'_, State> {
		self.0.lock().expect("no test panics while it has the lock")
	}

	/// The URLs requested since the last call, in order.
	pub fn requested(&self) -> Vec<String> {
		self.state().requests.drain(..).map(|(url, _)| url).collect()
	}
}

impl State {
	/// Advances the clock to the earlier of both times, and returns whether `at` was reached.
	fn reaches(&mut self, at: u64, deadline: Option<Timestamp>) -> bool {
		let deadline = deadline.expect("the worker never waits without a deadline");
		self.now = self.now.max(at.min(deadline.unix_millis()));
		at <= self.now
	}
}

impl Externalities for Web {
	fn timestamp(&mut self) -> Timestamp {
		Timestamp::from_unix_millis(self.state().now)
	}

	fn http_request_start(
		&mut self,
		method: &str,
		uri: &str,
		_meta: &[u8],
	) -> Result<HttpRequestId, ()> {
		assert_eq!(method, "GET");
		let mut state = self.state();
		state.requests.push((uri.into(), 0));
		Ok(HttpRequestId(u16::try_from(state.requests.len() - 1).unwrap()))
	}

	fn http_request_add_header(
		&mut self,
		_id: HttpRequestId,
		name: &str,
		value: &str,
	) -> Result<(), ()> {
		assert_eq!((name, value), ("Accept", "application/json"));
		Ok(())
	}

	fn http_request_write_body(
		&mut self,
		_id: HttpRequestId,
		chunk: &[u8],
		_deadline: Option<Timestamp>,
	) -> Result<(), HttpError> {
		assert!(chunk.is_empty());
		Ok(())
	}

	fn http_response_wait(
		&mut self,
		ids: &[HttpRequestId],
		deadline: Option<Timestamp>,
	) -> Vec<HttpRequestStatus> {
		let mut state = self.state();
		let wait = |id: &HttpRequestId| {
			let url = &state.requests[usize::from(id.0)].0;
			let Some(Answer { status, head_at, .. }) = state.answers.get(url).cloned() else {
				return HttpRequestStatus::IoError;
			};
			if state.reaches(head_at, deadline) {
				HttpRequestStatus::Finished(status)
			} else {
				HttpRequestStatus::DeadlineReached
			}
		};
		ids.iter().map(wait).collect()
	}

	fn http_response_read_body(
		&mut self,
		id: HttpRequestId,
		buffer: &mut [u8],
		deadline: Option<Timestamp>,
	) -> Result<usize, HttpError> {
		let mut state = self.state();
		let (url, taken) = state.requests[usize::from(id.0)].clone();
		let Answer { pieces, end, .. } = &state.answers[&url];
		let (at, piece) = match (pieces.get(taken), end) {
			(Some(piece), _) => piece.clone(),
			(None, End::Complete) => return Ok(0),
			(None, End::Broken) => return Err(HttpError::IoError),
			(None, End::Silent) => (u64::MAX, vec![]),
		};
		if !state.reaches(at, deadline) {
			return Err(HttpError::DeadlineReached);
		}
		let size = piece.len().min(buffer.len());
		let (now, later) = piece.split_at(size);
		buffer[..size].copy_from_slice(now);
		if later.is_empty() {
			state.requests[usize::from(id.0)].1 += 1;
		} else {
			let answer = state.answers.get_mut(&url).unwrap();
			answer.pieces[taken].1 = later.to_vec();
		}
		Ok(size)
	}

	fn is_validator(&self) -> bool {
		unreachable!("the worker does not call this")
	}

	fn network_state(&self) -> Result<OpaqueNetworkState, ()> {
		unreachable!("the worker does not call this")
	}

	fn sleep_until(&mut self, _deadline: Timestamp) {
		unreachable!("the worker does not sleep")
	}

	fn random_seed(&mut self) -> [u8; 32] {
		unreachable!("the worker does not call this")
	}

	fn http_response_headers(&mut self, _id: HttpRequestId) -> Vec<(Vec<u8>, Vec<u8>)> {
		unreachable!("the worker does not read the headers")
	}

	fn set_authorized_nodes(&mut self, _nodes: Vec<OpaquePeerId>, _authorized_only: bool) {
		unreachable!("the worker does not call this")
	}
}
