//! The database: its tables, and the writing of rows.

mod declare;
pub mod rows;
pub mod values;

use std::time::Duration;

use sqlx::{
	postgres::{PgConnectOptions, PgPoolOptions},
	AssertSqlSafe, ConnectOptions, PgConnection, PgPool,
};
use tracing::log::LevelFilter;

pub use rows::Rows;
pub use values::{big, text, Amount, Bytes};

use crate::state::Height;

/// The migrations, in the program itself.
static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// Connects to a database. `connections` is the most at once.
///
/// # Errors
///
/// If the address cannot be read or the server not be reached.
pub async fn connect(url: &str, connections: u32) -> sqlx::Result<PgPool> {
	let options: PgConnectOptions = url.parse()?;
	// The statements are known; one that creates a table would be logged as slow, in full.
	let options = options
		.log_statements(LevelFilter::Off)
		.log_slow_statements(LevelFilter::Off, Duration::ZERO);
	PgPoolOptions::new()
		.max_connections(connections)
		.acquire_timeout(Duration::from_secs(10))
		.connect_with(options)
		.await
}

/// Brings the tables up to date.
///
/// # Errors
///
/// If the database was made by another version of this program.
pub async fn migrate(pool: &PgPool) -> Result<(), sqlx::migrate::MigrateError> {
	MIGRATIONS.run(pool).await
}

/// The statements that make the tables, as one text.
pub fn sql() -> String {
	MIGRATIONS.iter().map(|migration| migration.sql.as_str().to_owned() + "\n").collect()
}

impl Rows {
	/// Writes the rows. Those that exist already are left as they are.
	///
	/// # Errors
	///
	/// If the database refuses a row or is away.
	pub async fn write(&self, to: &mut PgConnection) -> sqlx::Result<()> {
		let statements = self.statements().map_err(|error| sqlx::Error::Encode(Box::new(error)))?;
		for (statement, rows) in statements {
			sqlx::query(statement).bind(rows).execute(&mut *to).await?;
		}
		Ok(())
	}
}

/// The last block up to which all rows are written. None in an empty database.
///
/// # Errors
///
/// If the database is away.
pub async fn watermark(from: &mut PgConnection) -> sqlx::Result<Option<Height>> {
	let row: Option<(i64, Vec<u8>, i64)> = sqlx::query_as(
		"select height, hash, coalesce((select at from block b where b.height = w.height), 0)
		from watermark w",
	)
	.fetch_optional(from)
	.await?;
	let height = |(number, hash, at): (i64, Vec<u8>, i64)| Height {
		number: number.unsigned_abs(),
		hash: hash.try_into().unwrap_or_default(),
		at: at.unsigned_abs(),
	};
	Ok(row.map(height))
}

/// Moves the watermark from the block where it was to another. Returns whether it was there: if
/// not, another process has moved it.
///
/// # Errors
///
/// If the database is away.
pub async fn move_watermark(
	to: &mut PgConnection,
	genesis: [u8; 32],
	before: Option<u64>,
	height: Height,
) -> sqlx::Result<bool> {
	let statement = match before {
		None => {
			"insert into watermark (genesis, height, hash) values ($1, $2, $3) on conflict do nothing"
		},
		Some(_) => {
			"update watermark set height = $2, hash = $3 where genesis = $1 and height = $4"
		},
	};
	let query = sqlx::query(statement)
		.bind(genesis.to_vec())
		.bind(big(height.number))
		.bind(height.hash.to_vec());
	let query = match before {
		None => query,
		Some(before) => query.bind(big(before)),
	};
	Ok(query.execute(to).await?.rows_affected() == 1)
}

/// Removes the rows of some blocks, average costs included.
///
/// # Errors
///
/// If the database is away.
pub async fn delete(from: &mut PgConnection, first: u64, last: u64) -> sqlx::Result<()> {
	for (table, columns) in rows::TABLES {
		let column = if columns.contains(&"block") { "block" } else { "height" };
		// Both names are constants of this program.
		let statement = format!("delete from {table} where {column} between $1 and $2");
		sqlx::query(AssertSqlSafe(statement))
			.bind(big(first))
			.bind(big(last))
			.execute(&mut *from)
			.await?;
	}
	Ok(())
}
