//! One process at a time writes, and a replay that was interrupted is finished.

use std::time::Duration;

use sqlx::{Connection, PgConnection, PgPool};

use super::big;

/// The key of the advisory lock of the writer.
const KEY: i64 = 0x0069_6e64_6578;

/// How often, and how far apart, the lock is asked for. The server frees that of a process that
/// was killed once its last statement has ended.
const TRIES: u32 = 50;
const APART: Duration = Duration::from_millis(200);

/// That no other process writes, for as long as it is there. It has a connection of its own: the
/// server frees it when this process ends, however that happens.
pub struct Turn(PgConnection);

impl Turn {
	/// Takes it. None if another process has it for longer than one that ends needs.
	///
	/// # Errors
	///
	/// If the database is away.
	pub async fn take(pool: &PgPool) -> sqlx::Result<Option<Self>> {
		let mut connection = pool.acquire().await?.detach();
		for _ in 0..TRIES {
			let taken: bool = sqlx::query_scalar("select pg_try_advisory_lock($1)")
				.bind(KEY)
				.fetch_one(&mut connection)
				.await?;
			if taken {
				return Ok(Some(Self(connection)));
			}
			tokio::time::sleep(APART).await;
		}
		Ok(None)
	}

	/// Whether the server still knows it.
	pub async fn is_held(&mut self) -> bool {
		self.0.ping().await.is_ok()
	}

	/// Gives it back.
	///
	/// # Errors
	///
	/// If the database is away: then nobody has it.
	pub async fn end(self) -> sqlx::Result<()> {
		self.0.close().await
	}
}

/// Blocks whose rows are written again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Replay {
	/// The first one.
	pub first: u64,
	/// The first one that is not written again yet.
	pub next: u64,
	/// The last one.
	pub last: u64,
}

impl Replay {
	/// Begins one. From now on it is to be finished.
	///
	/// # Errors
	///
	/// If the database is away, or there is one that is not finished.
	pub async fn begin(pool: &PgPool, first: u64, last: u64) -> sqlx::Result<()> {
		sqlx::query("insert into replay (first, next, last) values ($1, $1, $2)")
			.bind(big(first))
			.bind(big(last))
			.execute(pool)
			.await?;
		Ok(())
	}

	/// The one that is not finished.
	///
	/// # Errors
	///
	/// If the database is away.
	pub async fn unfinished(pool: &PgPool) -> sqlx::Result<Option<Self>> {
		let row: Option<(i64, i64, i64)> =
			sqlx::query_as("select first, next, last from replay").fetch_optional(pool).await?;
		Ok(row.map(|row| {
			let (first, next, last) = row;
			let [first, next, last] = [first, next, last].map(i64::unsigned_abs);
			Self { first, next, last }
		}))
	}

	/// Notes, with the rows of a range, that the range is written again.
	///
	/// # Errors
	///
	/// If the database is away.
	pub async fn is_at(to: &mut PgConnection, next: u64) -> sqlx::Result<()> {
		sqlx::query("update replay set next = $1").bind(big(next)).execute(to).await?;
		Ok(())
	}

	/// Notes that all is done. Sums of audits have counted rows that were replaced: the next audit
	/// sums up all rows.
	///
	/// # Errors
	///
	/// If the database is away.
	pub async fn finish(to: &mut PgConnection) -> sqlx::Result<()> {
		for statement in ["truncate audit_sum, audit_loan", "delete from replay"] {
			sqlx::query(statement).execute(&mut *to).await?;
		}
		Ok(())
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::testing;

	#[tokio::test]
	async fn one_process_at_a_time_writes() {
		let pool = testing::database().await.writers;
		let mut turn = Turn::take(&pool).await.expect("it answers").expect("nobody has it");
		assert!(turn.is_held().await);
		let pid: i32 = sqlx::query_scalar(
			"select pid from pg_locks where locktype = 'advisory' and database =
				(select oid from pg_database where datname = current_database())",
		)
		.fetch_one(&pool)
		.await
		.expect("one process has it");
		let other = tokio::spawn({
			let pool = pool.clone();
			async move { Turn::take(&pool).await.expect("it answers").is_some() }
		});
		tokio::time::sleep(APART * 2).await;
		assert!(!other.is_finished(), "the other one waits");
		// The process is killed, or its connection is lost.
		sqlx::query("select pg_terminate_backend($1)")
			.bind(pid)
			.execute(&pool)
			.await
			.expect("it ends");
		assert!(other.await.expect("it does not panic"), "the lock is free");
		assert!(!turn.is_held().await);
	}

	#[tokio::test]
	async fn a_replay_is_known_until_it_is_finished() {
		let pool = testing::database().await.writers;
		let unfinished = || async { Replay::unfinished(&pool).await.expect("it is read") };
		assert_eq!(unfinished().await, None);
		let sums =
			"insert into audit_sum values ('cash', 9, 5); insert into audit_loan values (3, 4)";
		sqlx::raw_sql(sums).execute(&pool).await.expect("they are written");
		Replay::begin(&pool, 3, 9).await.expect("it begins");
		assert!(Replay::begin(&pool, 4, 5).await.is_err(), "one at a time");
		let mut connection = pool.acquire().await.expect("the database is there");
		Replay::is_at(&mut connection, 6).await.expect("it is noted");
		assert_eq!(unfinished().await, Some(Replay { first: 3, next: 6, last: 9 }));
		Replay::finish(&mut connection).await.expect("it is noted");
		assert_eq!(unfinished().await, None);
		let left: i64 = sqlx::query_scalar(
			"select (select count(*) from audit_sum) + (select count(*) from audit_loan)",
		)
		.fetch_one(&pool)
		.await
		.expect("they are counted");
		assert_eq!(left, 0, "no sum of replaced rows is used again");
	}
}
