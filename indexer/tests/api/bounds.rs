//! What an address reads, on a chain with a long history: by the counts that PostgreSQL keeps of
//! the rows and the entries of indices that its scans return.

use std::time::Duration;

use sqlx::PgPool;

use crate::kit::{who, Index};

/// 139 days of blocks, one a minute; 20,000 loans, of which a tenth are live; 20,000 units of 100
/// custodians; 100,000 values of 20 models.
const HISTORY: &str = "
	insert into watermark values (true, '\\x00', 200000, '\\x01');
	insert into block select n, decode(lpad(to_hex(n), 64, '0'), 'hex'), '\\x00', 1000000 + 60 * n, 1,
		decode(repeat(lpad(to_hex(n % 16), 2, '0'), 32), 'hex'), 1, 1
	from generate_series(0, 200000) n;
	insert into loan select n, 10 * n, 0, 1000000, decode(repeat('03', 32), 'hex'), decode(repeat('01', 32), 'hex'), 1000,
		array[n], 9, '{}' from generate_series(0, 19999) n;
	insert into loan_status (block, index, loan, at, status)
	select 10 * n, 1, n, 1, 'Live' from generate_series(0, 19999) n
	union all select 10 * n, 2, n, 1, 'Closed' from generate_series(0, 19999) n where n % 10 > 0;
	insert into loan_unit select 10 * n, 3, 0, n, n + 1, true from generate_series(0, 19999) n;
	-- Each schedule was read three times.
	insert into reading select 10 * n + k, 'schedule', n::text, '[]'
	from generate_series(0, 19999) n, generate_series(0, 2) k;
	insert into instalment select n, 10 * n + k, i,
		13000000 + 2592000 * (i - case when n % 1000 = 0 then 3 else 0 end) + n, 10, 1
	from generate_series(0, 19999) n, generate_series(0, 2) k, generate_series(0, 5) i;
	insert into unit select n, n, 0, 1000000, decode(repeat('03', 32), 'hex'),
		decode(repeat(lpad(to_hex(n % 100), 2, '0'), 32), 'hex'), 'Gpu', 'm' || n % 20, 8, 'x', '{}',
		9, 'A', '{}' from generate_series(0, 19999) n;
	insert into unit_state select n, 1, n, 1000000, 'ReceiptIssued', null, null
	from generate_series(0, 19999) n;
	insert into custody select n, 10 + k, 0, n, 1000000, 'Confirmed',
		decode(repeat(lpad(to_hex(n % 100), 2, '0'), 32), 'hex'), null
	from generate_series(0, 19999) n, generate_series(1, 3) k;
	insert into feed select 2 * n, 1, 1000000 + 120 * n, 'Price', 'm' || n % 20, 'Accepted', n, 1, null
	from generate_series(0, 99999) n;
	insert into movement (block, index, part, at, account, asset, delta, kind)
	select n, 5, 0, 1000000 + 60 * n, decode(repeat(lpad(to_hex(n % 200), 2, '0'), 32), 'hex'), 0, 1,
		'Deposit' from generate_series(1, 199999) n;
	insert into price select n, 1000000 + 60 * n, 1, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 0, 0, true, null
	from generate_series(1, 199999, 10) n;
	insert into policy (block, index, unit, at, kind, insurer, number, coverage, expires_at, amount)
	select n + k, 20 + k, n, 1000000, (array['Offered', 'Insured', 'Offered'])[k + 1],
		decode(repeat(lpad(to_hex(n % 200), 2, '0'), 32), 'hex'), 'P', 5, 9, 1
	from generate_series(0, 19999) n, generate_series(0, 2) k;
	insert into bond select n, 30, 1000000, decode(repeat(lpad(to_hex(n % 200), 2, '0'), 32), 'hex'),
		'Posted', 5, 5 * (1 + n / 200) from generate_series(0, 19999) n;
	insert into insurer select n, 1000000, decode(repeat(lpad(to_hex(n % 200), 2, '0'), 32), 'hex'),
		5 * (1 + n / 200), 5, 0, 1, 4 from generate_series(0, 19999) n;
	insert into claim (block, index, loan, unit, at, kind, insurer, coverage, left_over)
	select 10 * n + k, 40 + k, n, n, 1000000, (array['Filed', 'Closed'])[k + 1],
		case k when 0 then decode(repeat(lpad(to_hex(n % 200), 2, '0'), 32), 'hex') end, 5, 5
	from generate_series(0, 399) n, generate_series(0, 1) k;
	insert into fact select n, 50, 1000000, 'Insurer',
		decode(repeat(lpad(to_hex(n % 200), 2, '0'), 32), 'hex'), 'ClaimPaid'
	from generate_series(0, 19999) n;
	insert into party_record select n, 3, 1000000, 'Insurer',
		decode(repeat(lpad(to_hex(n % 200), 2, '0'), 32), 'hex'), 0, 0, 0, 0, 0, 0, n / 200, 0, 0, 0, 0
	from generate_series(0, 19999) n;
	insert into set_member select n, k, n,
		decode(repeat(lpad(to_hex(k), 2, '0'), 32), 'hex'), '\\x00', '\\x00'
	from generate_series(0, 199999, 20000) n, generate_series(0, 15) k;
	-- One made the first blocks, and none since.
	update block set author = decode(repeat('63', 32), 'hex') where height < 1000;
	insert into set_member values (0, 16, 0, decode(repeat('63', 32), 'hex'), '\\x00', '\\x00');
	analyze";

/// Rows and entries that scans returned so far, by table.
async fn counts(pool: &PgPool) -> Vec<(String, i64)> {
	sqlx::query_as(
		"select t.relname::text,
			(t.seq_tup_read + coalesce(sum(i.idx_tup_read), 0))::bigint
		from pg_stat_user_tables t left join pg_stat_user_indexes i using (relid)
		group by t.relname, t.seq_tup_read order by 1",
	)
	.fetch_all(pool)
	.await
	.expect("PostgreSQL counts")
}

/// Connections of requests report what they read.
async fn flush(index: &Index) {
	// They come back a little after the answer.
	while index.readers.num_idle() < index.readers.size() as usize {
		tokio::time::sleep(Duration::from_millis(2)).await;
	}
	let mut connections = Vec::new();
	while let Some(connection) = index.readers.try_acquire() {
		connections.push(connection);
	}
	for connection in &mut connections {
		sqlx::query("select pg_stat_force_next_flush()")
			.execute(&mut **connection)
			.await
			.expect("it is noted");
		sqlx::query("select 1").execute(&mut **connection).await.expect("it reports");
	}
}

/// What an address reads.
async fn reads(index: &Index, path: &str) -> (i64, String) {
	flush(index).await;
	let before = counts(&index.pool).await;
	let answer = index.ask(path, &[]).await;
	assert_eq!(answer.status, 200, "{path}: {}", answer.body);
	flush(index).await;
	let after = counts(&index.pool).await;
	let of: Vec<_> = before
		.iter()
		.zip(&after)
		.map(|((table, before), (_, after))| (table.as_str(), after - before))
		.filter(|(_, read)| *read > 0)
		.collect();
	(of.iter().map(|(_, read)| read).sum(), format!("{of:?}"))
}

#[tokio::test]
async fn an_address_reads_what_it_shows_and_not_the_history() {
	let index = Index::empty().await;
	index.run(HISTORY).await;
	index.find_schedules().await;
	index.run("analyze schedule_now").await;
	let late = index.rows("/v1/past-due").await;
	assert_eq!((late.len(), &late[19]["missed"]), (20, &serde_json::json!(3)));
	// Blocks of 30 days by their authors are counted: 43,200.
	let validators = 60_000;
	for (path, most) in [
		("/v1/units/4000".to_owned(), 100),
		("/v1/due".to_owned(), 10_000),
		("/v1/due?within=86400".to_owned(), 10_000),
		("/v1/due?cursor=13050000.10".to_owned(), 10_000),
		// 20 loans of 2,000 that are live, with six instalments each.
		("/v1/past-due".to_owned(), 500),
		("/v1/past-due?limit=5&cursor=9000".to_owned(), 500),
		// 200 insurers with two claims and 100 policies each.
		("/v1/insurers?limit=10".to_owned(), 500),
		(format!("/v1/insurers/{}", who(7)), 100),
		(format!("/v1/insurers/{}/bond", who(7)), 500),
		(format!("/v1/insurers/{}/offers", who(7)), 2_000),
		(format!("/v1/insurers/{}/policies?limit=10", who(7)), 2_000),
		("/v1/claims?limit=10".to_owned(), 1_000),
		(format!("/v1/claims?insurer={}", who(7)), 2_000),
		("/v1/claims?loan=777".to_owned(), 1_000),
		(format!("/v1/accounts/{}/record?limit=10", who(7)), 500),
		(format!("/v1/accounts/{}/facts?limit=10", who(7)), 500),
		// 200 units, with three confirmations each.
		(format!("/v1/custodians/{}/tasks", who(7)), 5_000),
		(format!("/v1/custodians/{}/tasks", who(150)), 100),
		("/v1/feeds/values?model=m7".to_owned(), 1_000),
		("/v1/feeds/values?model=m7&feed=Price&from=12000000".to_owned(), 1_000),
		("/v1/feeds/values?model=none".to_owned(), 100),
		("/v1/feeds/values?from=12000000&to=12086400".to_owned(), 1_000),
		("/v1/validators".to_owned(), validators),
		(format!("/v1/validators/{}/changes", who(7)), 100),
		(format!("/v1/accounts/{}/movements", who(150)), 1_000),
		("/v1/loans/777".to_owned(), 100),
		("/v1/loans".to_owned(), 2_000),
		("/v1/prices?from=12000000".to_owned(), 1_000),
		("/v1/prices?step=86400&from=12000000".to_owned(), 5_000),
		(format!("/v1/accounts/{}/movements?from=12000000&to=12086400", who(150)), 2_000),
		(format!("/v1/accounts/{}/movements?asset=0", who(150)), 1_000),
	] {
		let (read, of) = reads(&index, &path).await;
		assert!(read > 0 && read <= most, "{path} reads {read}: {of}");
		println!("{path} reads {read}: {of}");
	}
}
