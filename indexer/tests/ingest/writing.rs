//! Rows that are written again, side by side and in any order.

use std::sync::Arc;

use futures::future::join_all;
use infrafi_client::Runtime;
use infrafi_index::{
	schema::{
		self,
		rows::{self, TABLES},
		Rows,
	},
	state::Height,
	testing::database,
};
use sqlx::{AssertSqlSafe, PgPool};

use super::{decoded, hash, runtime};

async fn rows(runtime: &Arc<Runtime>, blocks: std::ops::Range<u64>) -> Rows {
	let mut rows = Rows::default();
	for number in blocks {
		rows.append(decoded(runtime, number).await.found.rows);
	}
	rows
}

async fn write(pool: &PgPool, rows: &Rows) {
	let mut connection = pool.acquire().await.expect("the database is there");
	rows.write(&mut connection).await.expect("the rows are taken");
}

/// Each table as one sum over its rows, whatever their order.
async fn sums(pool: &PgPool) -> Vec<(String, i64, Option<String>)> {
	let mut sums = Vec::new();
	for (table, _) in TABLES {
		let statement = format!(
			"select '{table}', count(*), md5(string_agg(md5(t::text), '' order by md5(t::text))) from {table} t"
		);
		let sum = sqlx::query_as(AssertSqlSafe(statement)).fetch_one(pool).await;
		sums.push(sum.expect("the table can be read"));
	}
	sums
}

#[tokio::test]
async fn rows_that_are_written_again_change_nothing() {
	let (runtime, pool) = (runtime(), database().await.writers);
	let rows = rows(&runtime, 1..4).await;
	write(&pool, &rows).await;
	let once = sums(&pool).await;
	let events = once.iter().find(|(table, ..)| table == "event").expect("there are events");
	assert_eq!(events.1, i64::try_from(rows.event.len()).unwrap_or_default());
	write(&pool, &rows).await;
	assert_eq!(sums(&pool).await, once);
}

/// Readings fill some of them, which no event does.
#[tokio::test]
async fn each_table_takes_rows() {
	let pool = database().await.writers;
	let rows = Rows {
		insurer: vec![rows::Insurer::default()],
		party_record: vec![rows::PartyRecord::default()],
		..Rows::default()
	};
	write(&pool, &rows).await;
	for (table, _) in TABLES {
		let statement = format!(
			"insert into {table} select * from json_populate_recordset(null::{table}, '[]')"
		);
		let written = sqlx::query(AssertSqlSafe(statement)).execute(&pool).await;
		assert!(written.is_ok(), "{table}: {written:?}");
	}
}

#[tokio::test]
async fn ranges_side_by_side_and_in_any_order_come_to_the_same() {
	let runtime = runtime();
	let (in_order, in_parallel) = (database().await.writers, database().await.writers);
	let ranges = join_all((0..6).map(|range| rows(&runtime, 1 + range * 2..3 + range * 2))).await;
	for range in &ranges {
		write(&in_order, range).await;
	}
	// Each range twice: once among others that come before it.
	let shuffled = [4, 1, 5, 0, 3, 2, 2, 0, 5, 1, 4, 3];
	join_all(shuffled.map(|range: usize| write(&in_parallel, &ranges[range]))).await;
	assert_eq!(sums(&in_parallel).await, sums(&in_order).await);
}

#[tokio::test]
async fn rows_that_are_deleted_come_back_as_they_were() {
	let (runtime, pool) = (runtime(), database().await.writers);
	let rows = rows(&runtime, 1..6).await;
	write(&pool, &rows).await;
	let all = sums(&pool).await;
	let mut connection = pool.acquire().await.expect("the database is there");
	schema::delete(&mut connection, 2, 4).await.expect("they go");
	let left: (i64,) = sqlx::query_as("select count(*) from event where block between 2 and 4")
		.fetch_one(&mut *connection)
		.await
		.expect("the table can be read");
	assert_eq!(left.0, 0);
	write(&pool, &rows).await;
	assert_eq!(sums(&pool).await, all);
}

#[tokio::test]
async fn the_watermark_moves_only_from_where_it_was() {
	let pool = database().await.writers;
	let mut db = pool.acquire().await.expect("the database is there");
	let height = |number| Height { number, hash: hash(number).0, at: 0 };
	let genesis = hash(0).0;
	assert_eq!(schema::watermark(&mut db).await.expect("it is read"), None);
	for (before, after, moves) in
		[(None, 5, true), (None, 9, false), (Some(4), 9, false), (Some(5), 9, true)]
	{
		let moved = schema::move_watermark(&mut db, genesis, before, height(after)).await;
		assert_eq!(moved.expect("the database is there"), moves, "{before:?} to {after}");
	}
	assert_eq!(schema::watermark(&mut db).await.expect("it is read"), Some(height(9)));
}
