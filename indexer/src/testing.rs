//! A database for a test.

use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{AssertSqlSafe, Connection, PgConnection, PgPool};

use crate::schema;

/// The environment variable with the address of a PostgreSQL server on which databases may be made.
pub const SERVER: &str = "INFRAFI_INDEX_TEST_DB";

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A database with all connections of the program.
pub struct Database {
	/// Connections that write.
	pub writers: PgPool,
	/// Connections of requests.
	pub readers: PgPool,
	/// Connections of what watches the index.
	pub watchers: PgPool,
}

/// An empty database with all tables, on the server of [`SERVER`]. It is made anew for each call.
///
/// # Panics
///
/// Panics without such a server: a test that cannot run does not pass.
pub async fn database() -> Database {
	let server = std::env::var(SERVER).unwrap_or_else(|_| {
		panic!("{SERVER} names no PostgreSQL server (scripts/test.sh starts one)")
	});
	let name = format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
	let mut connection = PgConnection::connect(&server).await.expect("the server is there");
	for statement in [format!("drop database if exists {name}"), format!("create database {name}")]
	{
		// The name is made here.
		sqlx::query(AssertSqlSafe(statement))
			.execute(&mut connection)
			.await
			.expect("the server makes databases");
	}
	let (base, _) = server.rsplit_once('/').expect("the address names a database");
	let url = format!("{base}/{name}");
	let writers = schema::writers(&url).await.expect("the database is there");
	schema::migrate(&writers).await.expect("the tables are made");
	Database {
		writers,
		readers: schema::readers(&url).await.expect("the database is there"),
		watchers: schema::watchers(&url).await.expect("the database is there"),
	}
}
