//! Connections to the database. Those of the writer are apart from those of requests, so that no
//! number of requests can keep it from writing.

use std::time::Duration;

use sqlx::{
	postgres::{PgConnectOptions, PgPoolOptions},
	ConnectOptions, PgPool,
};
use tracing::log::LevelFilter;

/// Connections of the writer and its audits.
const WRITERS: u32 = 12;

/// Connections of requests.
const READERS: u32 = 8;

/// Connections of what watches the index.
const WATCHERS: u32 = 2;

/// The longest that a statement of a request may take, and that a request may wait for a
/// connection.
const LONGEST: Duration = Duration::from_secs(10);

/// Connections that write. The server finds within two minutes that the machine of a writer is
/// gone, and frees what it had locked.
///
/// # Errors
///
/// If the address cannot be read or the server not be reached.
pub async fn writers(url: &str) -> sqlx::Result<PgPool> {
	let options = options(url)?.options([
		("tcp_keepalives_idle", "60"),
		("tcp_keepalives_interval", "10"),
		("tcp_keepalives_count", "6"),
	]);
	pool(options, WRITERS).await
}

/// Connections of requests: they write nothing, and no statement takes longer than 10 s.
///
/// # Errors
///
/// Those of [`writers`].
pub async fn readers(url: &str) -> sqlx::Result<PgPool> {
	pool(reading(url)?, READERS).await
}

/// Connections of what watches the index, which requests cannot use up.
///
/// # Errors
///
/// Those of [`writers`].
pub async fn watchers(url: &str) -> sqlx::Result<PgPool> {
	pool(reading(url)?, WATCHERS).await
}

fn options(url: &str) -> sqlx::Result<PgConnectOptions> {
	let options: PgConnectOptions = url.parse()?;
	// A statement of a process that is gone ends, and frees what it had locked.
	let options = options.options([("client_connection_check_interval", "5s")]);
	// The statements are known; one that creates a table would be logged as slow, in full.
	Ok(options
		.log_statements(LevelFilter::Off)
		.log_slow_statements(LevelFilter::Off, Duration::ZERO))
}

/// A filter that is left out is null. A plan that is made without the values of the parameters
/// would have to serve for any of them, and use no index for one.
fn reading(url: &str) -> sqlx::Result<PgConnectOptions> {
	let longest = format!("{}ms", LONGEST.as_millis());
	Ok(options(url)?.options([
		("default_transaction_read_only", "on"),
		("statement_timeout", longest.as_str()),
		("idle_in_transaction_session_timeout", longest.as_str()),
		("plan_cache_mode", "force_custom_plan"),
	]))
}

async fn pool(options: PgConnectOptions, connections: u32) -> sqlx::Result<PgPool> {
	PgPoolOptions::new()
		.max_connections(connections)
		.acquire_timeout(LONGEST)
		.connect_with(options)
		.await
}

#[cfg(test)]
mod tests {
	use crate::testing;

	#[tokio::test]
	async fn a_request_writes_nothing_and_takes_no_longer_than_it_may() {
		let readers = testing::database().await.readers;
		let shown: Vec<String> = sqlx::query_scalar(
			"select setting from pg_settings
			where name in ('default_transaction_read_only', 'plan_cache_mode', 'statement_timeout')
			order by name",
		)
		.fetch_all(&readers)
		.await
		.expect("there are settings");
		assert_eq!(shown, ["on", "force_custom_plan", "10000"]);
		let written = sqlx::query("insert into audit values (1, 2, 3)").execute(&readers).await;
		let error = written.expect_err("nothing is written");
		assert!(error.to_string().contains("read-only"), "{error}");
	}
}
