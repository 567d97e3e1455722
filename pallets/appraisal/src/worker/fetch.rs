//! Fetches documents over HTTP, all at the same time, with a deadline and a maximum size.

use alloc::vec::Vec;
use sp_runtime::offchain::{
	http::{PendingRequest, Request, Response, ResponseBody},
	Duration, HttpError, Timestamp,
};

/// Time for sending the requests and receiving the heads of the responses.
const HEAD_DEADLINE: Duration = Duration::from_millis(4_000);

/// Time for the complete documents, in milliseconds. An incomplete document is dropped then.
pub(super) const DEADLINE_MILLIS: u64 = 8_000;

/// Maximum wait for one body, in milliseconds, before the turn of the next one. A slow server must
/// not starve the others.
const TURN_MILLIS: u64 = 50;

/// Maximum size of a document, in bytes.
const MAX_BODY_BYTES: usize = 64 * 1024;

/// Reason why there is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum FetchError {
	/// The URL is not text, or no request can be sent to it.
	Address,
	/// The connection was refused or broke.
	Connection,
	/// The server took longer than the deadline.
	Timeout,
	/// The status is not 200. Redirects are not followed.
	Status(u16),
	/// The document is empty.
	Empty,
	/// The document is longer than the maximum size.
	TooLong,
}

type Fetched<D> = Result<D, FetchError>;

/// The documents at the URLs, in the same order.
pub(crate) fn fetch_all(urls: &[Vec<u8>]) -> Vec<Fetched<Vec<u8>>> {
	let start = sp_io::offchain::timestamp();
	let requests = urls.iter().map(|url| send(url, start.add(HEAD_DEADLINE))).collect();
	let responses = receive_heads(requests, start.add(HEAD_DEADLINE));
	receive_bodies(responses, start.add(Duration::from_millis(DEADLINE_MILLIS)))
}

fn send(url: &[u8], deadline: Timestamp) -> Fetched<PendingRequest> {
	let url = core::str::from_utf8(url).map_err(|_| FetchError::Address)?;
	let request = Request::get(url).add_header("Accept", "application/json").deadline(deadline);
	request.send().map_err(|_| FetchError::Address)
}

fn receive_heads(
	requests: Vec<Fetched<PendingRequest>>,
	deadline: Timestamp,
) -> Vec<Fetched<Response>> {
	let sent = requests.iter().flatten().map(|request| PendingRequest { id: request.id }).collect();
	let mut answers = PendingRequest::try_wait_all(sent, deadline).into_iter();
	let answer = |request: Fetched<PendingRequest>| {
		request?;
		match answers.next() {
			Some(Ok(Ok(response))) if response.code == 200 => Ok(response),
			Some(Ok(Ok(response))) => Err(FetchError::Status(response.code)),
			Some(Ok(Err(_))) => Err(FetchError::Connection),
			Some(Err(_)) | None => Err(FetchError::Timeout),
		}
	};
	requests.into_iter().map(answer).collect()
}

/// A download in progress.
struct Download {
	body: ResponseBody,
	bytes: Vec<u8>,
}

impl Download {
	/// Receives bytes until the end of the turn. Returns `None` unless the document is complete or
	/// has failed.
	fn receive(&mut self, turn_ends: Timestamp) -> Option<Fetched<()>> {
		self.body.deadline(turn_ends);
		for byte in &mut self.body {
			if self.bytes.len() == MAX_BODY_BYTES {
				return Some(Err(FetchError::TooLong));
			}
			self.bytes.push(byte);
		}
		match self.body.error() {
			Some(HttpError::DeadlineReached) => None,
			Some(_) => Some(Err(FetchError::Connection)),
			None if self.bytes.is_empty() => Some(Err(FetchError::Empty)),
			None => Some(Ok(())),
		}
	}
}

fn receive_bodies(responses: Vec<Fetched<Response>>, deadline: Timestamp) -> Vec<Fetched<Vec<u8>>> {
	let begin = |response: Response| Download { body: response.body(), bytes: Vec::new() };
	let mut downloads: Vec<_> = responses.into_iter().map(|r| (r.map(begin), false)).collect();
	loop {
		let now = sp_io::offchain::timestamp();
		let is_running =
			|(download, is_done): &&(Fetched<Download>, bool)| download.is_ok() && !is_done;
		let turn = turn(deadline.diff(&now), downloads.iter().filter(is_running).count());
		if turn.millis() == 0 {
			break;
		}
		for (download, is_done) in downloads.iter_mut().filter(|(_, is_done)| !is_done) {
			let Ok(running) = download else { continue };
			let turn_ends = sp_io::offchain::timestamp().add(turn).min(deadline);
			match running.receive(turn_ends) {
				None => {}
				Some(Ok(())) => *is_done = true,
				Some(Err(error)) => *download = Err(error),
			}
		}
	}
	let finish = |(download, is_done): (Fetched<Download>, bool)| match download {
		Ok(download) if is_done => Ok(download.bytes),
		Ok(_) => Err(FetchError::Timeout),
		Err(error) => Err(error),
	};
	downloads.into_iter().map(finish).collect()
}

/// Time to wait for each body in one pass over all of them. A pass takes at most half of the
/// remaining time, so that every body has its turn, even if all are slow. Zero if no body or no
/// time remains.
fn turn(left: Duration, running: usize) -> Duration {
	let share = left.millis().div_ceil(2).checked_div(running as u64).unwrap_or(0);
	let least = u64::from(running > 0 && left.millis() > 0);
	Duration::from_millis(share.clamp(least, TURN_MILLIS))
}
