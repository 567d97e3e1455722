//! Figures of the index itself, and of money, for Prometheus.

use std::{
	fmt::Write,
	sync::{
		atomic::{AtomicU64, Ordering::Relaxed},
		Arc,
	},
	time::Instant,
};

use axum::{
	extract::{Request, State},
	http::header,
	middleware::Next,
	response::{IntoResponse, Response},
	Extension,
};

use super::{money, shared::NoParams};
use crate::state::ApiState;

/// Requests since the start, by the first digit of their status, and the time that they took.
#[derive(Default)]
pub(super) struct Counters {
	requests: [AtomicU64; 5],
	microseconds: AtomicU64,
}

impl Counters {
	fn count(&self, status: u16, since: Instant) {
		let class = usize::from(status / 100).clamp(1, 5) - 1;
		self.requests[class].fetch_add(1, Relaxed);
		let took = since.elapsed().as_micros().try_into().unwrap_or(u64::MAX);
		self.microseconds.fetch_add(took, Relaxed);
	}
}

/// Counts a request, until its answer begins.
pub(super) async fn count(
	State(counters): State<Arc<Counters>>,
	request: Request,
	next: Next,
) -> Response {
	let since = Instant::now();
	let response = next.run(request).await;
	counters.count(response.status().as_u16(), since);
	response
}

/// Figures of the index, and of money as of its last block, in the text form of Prometheus.
#[utoipa::path(get, path = "/metrics", tag = "index",
	responses((status = 200, body = String, content_type = "text/plain")))]
pub(super) async fn metrics(
	State(api): State<ApiState>,
	Extension(counters): Extension<Arc<Counters>>,
	_: NoParams,
) -> Response {
	let form = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
	let audit = last_audit(&api).await.unwrap_or_else(|error| {
		tracing::error!(%error, "the last audit cannot be read");
		None
	});
	let figures = money::figures(&api).await.unwrap_or_else(|error| {
		tracing::error!(%error, "the figures of money cannot be read");
		Vec::new()
	});
	(form, text(&api, &counters, audit) + &money::text(&figures)).into_response()
}

/// An audit: its block, the figures that it compared, and those that differ.
type Audit = (i64, i32, i32);

/// The last audit, by the tables: it counts after a restart too.
async fn last_audit(api: &ApiState) -> sqlx::Result<Option<Audit>> {
	let last = "select block, checked, mismatches from audit order by block desc limit 1";
	sqlx::query_as(last).fetch_optional(&api.watchers).await
}

/// Without an audit its figures are left out, so that an alert can watch for their absence.
fn text(api: &ApiState, counters: &Counters, audit: Option<Audit>) -> String {
	let height = *api.height.borrow();
	let finalized = *api.finalized.borrow();
	let connections = u64::from(api.pool.size());
	let mut text = String::new();
	let mut gauge = |name: &str, about: &str, value: u64| {
		let _ = write!(
			text,
			"# HELP infrafi_index_{name} {about}\n# TYPE infrafi_index_{name} gauge\n\
			infrafi_index_{name} {value}\n"
		);
	};
	gauge("height", "Last block that is indexed with all before it.", height.number);
	gauge("height_time_seconds", "Time of that block, in seconds since 1970.", height.at);
	gauge("finalized_height", "Last final block of the node.", finalized);
	gauge(
		"behind_blocks",
		"Final blocks not indexed yet.",
		finalized.saturating_sub(height.number),
	);
	if let Some((block, checked, mismatches)) = audit {
		gauge("audit_height", "Block of the last audit.", block.unsigned_abs());
		let checked = checked.unsigned_abs().into();
		gauge("audit_figures", "Figures compared by the last audit.", checked);
		gauge("audit_mismatches", "Figures that differ.", mismatches.unsigned_abs().into());
	}
	gauge("connections", "Connections of requests to the database.", connections);
	let name = "infrafi_index_http_requests";
	let _ = writeln!(text, "# HELP {name}_total Requests by class of status.");
	let _ = writeln!(text, "# TYPE {name}_total counter");
	for (class, count) in (1..).zip(&counters.requests) {
		let count = count.load(Relaxed);
		let _ = writeln!(text, "{name}_total{{class=\"{class}xx\"}} {count}");
	}
	let seconds = counters.microseconds.load(Relaxed);
	let _ = writeln!(text, "# HELP {name}_seconds_total Time until answers began.");
	let _ = writeln!(text, "# TYPE {name}_seconds_total counter");
	let (whole, rest) = (seconds / 1_000_000, seconds % 1_000_000);
	let _ = writeln!(text, "{name}_seconds_total {whole}.{rest:06}");
	text
}
