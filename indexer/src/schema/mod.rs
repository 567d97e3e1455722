//! The database: its tables, and the writing of rows.

mod connect;
mod declare;
pub mod rows;
mod turn;
pub mod values;

use sqlx::{AssertSqlSafe, PgConnection, PgPool};

pub use connect::{readers, watchers, writers};
pub use rows::Rows;
pub use turn::{Replay, Turn};
pub use values::{big, integer, text, Amount, Bytes};

use crate::state::Height;

/// The table of average costs.
const COST_BASIS: &str = "cost_basis";

/// The migrations, in the program itself.
static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

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

/// Removes the rows of some blocks, but for average costs: they depend on all earlier blocks, and
/// are replaced together once all rows are written again.
///
/// # Errors
///
/// If the database is away.
pub async fn delete(from: &mut PgConnection, first: u64, last: u64) -> sqlx::Result<()> {
	for (table, columns) in rows::TABLES.iter().filter(|(table, _)| *table != COST_BASIS) {
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
