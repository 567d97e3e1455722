//! The statements of all savers of the demonstration's year, beside the vault's own books.

use serde_json::Value;
use sqlx::{types::BigDecimal, PgPool};
use subxt::utils::AccountId32;

use crate::kit::Index;

/// Roundings: units of 10^-18 USDai, of all savers over all blocks, and what the shares earn that
/// the first deposit locks for ever.
const ROUNDINGS: i128 = 10_000_000;

async fn savers(pool: &PgPool) -> Vec<String> {
	let accounts: Vec<Vec<u8>> =
		sqlx::query_scalar("select distinct account from vault_flow where kind = 'Deposited'")
			.fetch_all(pool)
			.await
			.expect("there are rows");
	let account = |bytes: Vec<u8>| AccountId32(bytes.try_into().expect("it has 32 bytes"));
	accounts.into_iter().map(|bytes| account(bytes).to_string()).collect()
}

/// A sum over the rows of the vault.
async fn total(pool: &PgPool, sql: &'static str) -> i128 {
	let total: BigDecimal = sqlx::query_scalar(sql).fetch_one(pool).await.expect("there is a sum");
	total.with_scale(0).to_string().parse().expect("it is an integer")
}

fn integer(value: &Value) -> i128 {
	value.as_str().and_then(|text| text.parse().ok()).expect("it is an integer as text")
}

async fn year() -> Index {
	let index = Index::empty().await;
	index.run(include_str!("demo.sql")).await;
	index
}

#[tokio::test]
async fn the_parts_sum_to_the_gain_in_each_month() {
	let index = year().await;
	let (begin, month) = (1_799_053_200i64, 30 * 86_400);
	for saver in savers(&index.pool).await {
		let mut value = None;
		for n in 0..13 {
			let (from, to) = (begin + n * month, begin + (n + 1) * month);
			let path = format!("/v1/accounts/{saver}/statement?from={from}&to={to}");
			let statement = index.item(&path).await;
			let parts = statement["parts"].as_object().expect("it has parts");
			let sum: i128 = parts.values().map(integer).sum();
			assert_eq!(sum, integer(&statement["gain"]), "{path}");
			let [first, last] = ["value_begin", "value_end"].map(|name| integer(&statement[name]));
			let [paid_in, paid_out] = ["paid_in", "paid_out"].map(|name| integer(&statement[name]));
			assert_eq!(last - first - paid_in + paid_out, sum, "{path}");
			assert!(value.is_none_or(|value| value == first), "{path} begins elsewhere");
			value = Some(last);
		}
	}
}

#[tokio::test]
async fn all_statements_together_are_the_vaults_books() {
	let index = year().await;
	let mut sums = [0i128; 2];
	let savers = savers(&index.pool).await;
	assert_eq!(savers.len(), 3);
	for saver in savers {
		let statement = index.item(&format!("/v1/accounts/{saver}/statement")).await;
		for (sum, part) in sums.iter_mut().zip(["credit_yield", "base_yield"]) {
			*sum += integer(&statement["parts"][part]);
		}
	}
	// What loans paid net of the fee, less the principal that came back.
	let interest = "
		select sum(case kind when 'PaymentReceived' then idle when 'Lent' then -amount
				when 'PrincipalLost' then amount else 0 end)
			+ (select principal from price order by block desc limit 1)
		from vault_flow";
	let income = "select sum(amount) from vault_flow where kind = 'IncomeReceived'";
	for (sum, sql) in sums.into_iter().zip([interest, income]) {
		let books = total(&index.pool, sql).await;
		let difference = (sum - books).abs();
		assert!(books > 0 && difference <= ROUNDINGS, "{sum} of the savers, {books} of the vault");
	}
}
