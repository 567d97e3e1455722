//! What a statement reads grows with what the saver did, not with the time.

use super::*;
use crate::testing;

/// Account 1 asks for 100 shares at block 10, and then windows are read in each block. Blocks 20
/// and 90 have a fill of the window, others one of another window.
const READINGS: &str = "
	insert into request (id, block, index, at, owner, shares, bid, window_end)
	values (0, 10, 0, 10, decode(repeat('01', 32), 'hex'), 100, 4, 500);
	insert into request_event (block, index, request, at, kind, owner, shares)
	values (10, 0, 0, 10, 'Requested', decode(repeat('01', 32), 'hex'), 100);
	insert into bucket select n, 500, 4, 200,
		case when n < 20 then 200 when n < 90 then 100 else 0 end,
		case when n < 20 then 0 when n < 90 then 50 else 90 end
	from generate_series(10, 90) n;
	insert into fill select n, 0, n, case n when 20 then 500 when 90 then 500 else 400 end,
		1, 1, 1, 1, 1, 1, 1 from generate_series(10, 90, 10) n";

async fn buckets(first: i64, last: i64) -> Vec<(i64, i128, i128)> {
	let pool = testing::database().await.writers;
	sqlx::raw_sql(READINGS).execute(&pool).await.expect("they are written");
	let account = Account([1; 32]);
	let rows = sqlx::query_as(BUCKETS).bind(account).bind(first).bind(last).bind(MOST);
	let rows: Vec<BucketRow> = rows.fetch_all(&pool).await.expect("they are read");
	rows.into_iter().map(|row| (row.block, row.pending.0, row.paid.0)).collect()
}

#[tokio::test]
async fn a_bucket_is_read_once_a_fill() {
	assert_eq!(buckets(5, 95).await, [(20, 100, 50), (90, 0, 90)]);
}

#[tokio::test]
async fn what_was_before_is_one_row() {
	assert_eq!(buckets(50, 95).await, [(50, 100, 50), (90, 0, 90)]);
	assert_eq!(buckets(92, 95).await, [(92, 0, 90)]);
	assert_eq!(buckets(11, 15).await, []);
}

#[tokio::test]
async fn shares_of_the_past_are_one_row() {
	let pool = testing::database().await.writers;
	let shares = "insert into movement (block, index, part, at, account, asset, delta, kind)
		select n, 0, 0, n, decode(repeat('01', 32), 'hex'), 3, 1, 'Issued'
		from generate_series(1, 1000) n";
	sqlx::raw_sql(shares).execute(&pool).await.expect("they are written");
	let rows = sqlx::query_as(SHARES).bind(Account([1; 32])).bind(998i64).bind(1000i64);
	let rows: Vec<ShareRow> = rows.fetch_all(&pool).await.expect("they are read");
	let rows: Vec<_> = rows.into_iter().map(|row| (row.block, row.delta.0)).collect();
	assert_eq!(rows, [(998, 998), (999, 1), (1000, 1)]);
}
