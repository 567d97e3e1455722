//! What loans owe: their ledgers against their records.

use std::collections::{BTreeMap, BTreeSet};

use bigdecimal::{num_bigint::BigInt, BigDecimal};
use futures::future::try_join_all;
use infrafi_client::{
	runtime::{self, lending, vault},
	Error as NodeError,
};
use sqlx::PgConnection;

use super::{both, sums, Audit, Compared, Depth, Error};
use crate::{schema::big, state::Figure};

/// The principal that is left of a live loan, and its tranches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Owed {
	/// By its ledger: what was drawn, less what was repaid.
	principal: BigInt,
	/// Amounts of the tranches, the senior one first.
	tranches: Vec<BigInt>,
}

impl Owed {
	/// The part of the senior tranche. From the last tranche on, each has the rounded-up share of
	/// what the ones behind it leave; the senior has the rest. So the chain divides principal.
	fn senior(&self) -> BigInt {
		let mut left = self.principal.clone();
		let mut total: BigInt = self.tranches.iter().sum();
		for amount in self.tranches.iter().skip(1).rev() {
			if total == BigInt::ZERO {
				break;
			}
			let part: BigInt = (amount * &left + &total - 1) / &total;
			left -= part;
			total -= amount;
		}
		left
	}
}

/// Loans whose debt changed after `$1`, up to `$2`.
const CHANGED: &str = "
	select loan from ledger where block > $1 and block <= $2
	union select loan from loan_status where block > $1 and block <= $2
	union select key::bigint from reading
		where kind = 'recovery' and block > $1 and block <= $2";

/// All loans up to `$2` that count. `$1` is not used.
const ALL: &str = "
	select l.id from loan l
	join lateral (
		select status from loan_status where loan = l.id and block <= $2
		order by block desc, index desc limit 1
	) s on s.status in ('Live', 'Seized')
	where l.block <= $2 and $1 < 0";

/// Loans `$1` up to `$2`: the principal by their ledgers, their tranches, and of a seized loan the
/// claim of the senior tranche as it was read last.
const OWED: &str = "
	select i.loan, s.status, p.principal, coalesce(t.amounts, '{}') as amounts,
		coalesce(t.is_of_vault, false) as is_of_vault, r.claim
	from unnest($1::bigint[]) i(loan)
	join lateral (
		select status from loan_status where loan = i.loan and block <= $2
		order by block desc, index desc limit 1
	) s on s.status in ('Live', 'Seized')
	cross join lateral (
		select coalesce(sum(case kind when 'Drawn' then amount else -principal end), 0) as principal
		from ledger
		where loan = i.loan and block <= $2
			and kind in ('Drawn', 'Repaid', 'ReserveDrawn', 'CashSwept')
			and (kind = 'Drawn' or principal is not null)
	) p
	cross join lateral (
		select array_agg(amount order by tranche) as amounts,
			bool_or(tranche = 0 and lender is null) as is_of_vault
		from tranche where loan = i.loan
	) t
	left join lateral (
		select case jsonb_typeof(value) when 'object'
			then (value #>> '{lenders,0,outstanding,principal}')::numeric end as claim
		from reading where kind = 'recovery' and key = i.loan::text and block <= $2
		order by block desc limit 1
	) r on s.status = 'Seized'
	order by i.loan";

#[derive(sqlx::FromRow)]
struct Row {
	loan: i64,
	status: String,
	principal: BigDecimal,
	amounts: Vec<BigDecimal>,
	is_of_vault: bool,
	claim: Option<BigDecimal>,
}

impl Row {
	fn is_live(&self) -> bool {
		self.status == "Live"
	}

	/// What the vault has lent of it. Of a seized loan the claim is read, since its proceeds are
	/// divided by rules and not by events.
	fn of_vault(&self) -> BigDecimal {
		if !self.is_of_vault {
			return BigDecimal::from(0);
		}
		if !self.is_live() {
			return self.claim.clone().unwrap_or_default();
		}
		let principal = whole(self.principal.clone());
		let tranches = self.amounts.iter().cloned().map(whole).collect();
		Owed { principal, tranches }.senior().into()
	}
}

/// All loans by their rows: how many they are, and what they owe the vault.
#[derive(Clone, Debug, PartialEq)]
struct Sums {
	loans: BigDecimal,
	principal: BigDecimal,
}

impl Audit<'_> {
	/// The principal of loans, what all of them owe the vault, and how many they are. If as many
	/// are in the tables as on the chain, and each of these is on the chain, both have the same.
	pub(super) async fn loans(&self) -> Result<Vec<Compared>, Error> {
		let (sums, chosen) = self.loans_by_rows().await?;
		let totals = self.state.storage::<lending::storage::totals::Output>("Lending", "Totals");
		let ledger =
			self.state.storage::<vault::storage::vault_ledger::Output>("Vault", "VaultLedger");
		let (totals, ledger, chain) =
			futures::try_join!(totals, ledger, self.principals(chosen.keys().copied().collect()))?;
		let lent = ledger.value.receivables.loans.principal.0;
		let mut compared = vec![
			Compared::new(Figure::VaultPrincipal, "", sums.principal, lent),
			Compared::new(Figure::Loans, "", sums.loans, totals.value.loans.into()),
		];
		compared.extend(both(Figure::LoanPrincipal, chosen, chain));
		Ok(compared)
	}

	/// The sums over the rows, and the principal of the loans that are to be compared.
	async fn loans_by_rows(&self) -> Result<(Sums, BTreeMap<i64, BigDecimal>), Error> {
		let mut transaction = self.pool.begin().await?;
		let sums = sum_up(&mut transaction, self.depth, self.block).await?;
		let ids = match self.depth {
			Depth::Full => {
				sqlx::query_scalar("select loan from audit_loan")
					.fetch_all(&mut *transaction)
					.await?
			}
			Depth::SinceLast => to_compare(&mut transaction, self.block).await?,
		};
		let rows = owed(&mut transaction, &ids, self.block).await?;
		transaction.commit().await?;
		let live = rows.into_iter().filter(Row::is_live);
		Ok((sums, live.map(|row| (row.loan, row.principal)).collect()))
	}

	/// The principal of live loans on the chain: of these, and if all are compared of all that the
	/// chain has.
	async fn principals(&self, mut ids: BTreeSet<i64>) -> Result<BTreeMap<i64, u128>, NodeError> {
		if self.depth == Depth::Full {
			let prefix = self.state.runtime.storage("Lending", "Loans")?.key();
			let keys = self.state.node.keys(&prefix, self.state.hash).await?;
			// The hasher is Twox64Concat: the id is behind eight bytes of hash.
			let id = |key: &Vec<u8>| key.get(prefix.len() + 8..)?.try_into().ok();
			ids.extend(keys.iter().filter_map(id).map(u64::from_le_bytes).map(big));
		}
		let principals = ids.into_iter().map(|id| async move {
			let payload = runtime::view_functions().lending().loan(id.unsigned_abs());
			let live = self.state.view(payload).await?.value.and_then(|loan| loan.live);
			Ok::<_, NodeError>(live.map(|live| (id, live.debt.principal.0)))
		});
		Ok(try_join_all(principals).await?.into_iter().flatten().collect())
	}
}

async fn owed(db: &mut PgConnection, ids: &[i64], block: u64) -> sqlx::Result<Vec<Row>> {
	sqlx::query_as(OWED).bind(ids).bind(big(block)).fetch_all(db).await
}

/// The sums over all loans. They begin with those of the last audit: only loans that changed since
/// are taken out, and put in again.
async fn sum_up(db: &mut PgConnection, depth: Depth, block: u64) -> sqlx::Result<Sums> {
	let last = sums::last(db, depth, "vault_principal", block).await?;
	let (after, principal) = last.clone().unwrap_or((-1, BigDecimal::from(0)));
	let changed = if last.is_some() { CHANGED } else { ALL };
	let ids: Vec<i64> =
		sqlx::query_scalar(changed).bind(after).bind(big(block)).fetch_all(&mut *db).await?;
	if last.is_none() {
		sqlx::query("delete from audit_loan").execute(&mut *db).await?;
	}
	let before: Vec<BigDecimal> =
		sqlx::query_scalar("delete from audit_loan where loan = any($1) returning vault")
			.bind(&ids)
			.fetch_all(&mut *db)
			.await?;
	let rows = owed(db, &ids, block).await?;
	let parts: Vec<BigDecimal> = rows.iter().map(Row::of_vault).collect();
	let principal =
		principal - before.iter().sum::<BigDecimal>() + parts.iter().sum::<BigDecimal>();
	sqlx::query("insert into audit_loan select * from unnest($1::bigint[], $2::numeric[])")
		.bind(rows.iter().map(|row| row.loan).collect::<Vec<_>>())
		.bind(&parts)
		.execute(&mut *db)
		.await?;
	sums::store(db, "vault_principal", block, &principal).await?;
	let loans =
		sqlx::query_scalar("select count(*)::numeric from audit_loan").fetch_one(db).await?;
	Ok(Sums { loans, principal })
}

/// Loans of a page. Each audit compares the next page.
const PAGE: i64 = 64;

/// Loans with a payment since the audit before a block, or with a wrong principal in it: nothing
/// else frees it. And a page of the others.
async fn to_compare(db: &mut PgConnection, block: u64) -> sqlx::Result<Vec<i64>> {
	let mut page = next_page(db).await?;
	let changed: Vec<i64> = sqlx::query_scalar(
		"with last as (select coalesce(max(block), -1) as block from audit where block < $1)
		select distinct g.loan from ledger g, last where g.block > last.block and g.block <= $1
		union
		select m.key::bigint from mismatch m, last
		where m.block = last.block and m.figure = 'loan_principal'",
	)
	.bind(big(block))
	.fetch_all(db)
	.await?;
	page.extend(changed);
	page.sort_unstable();
	page.dedup();
	Ok(page)
}

/// The next page of loans, and after the last one the first.
async fn next_page(db: &mut PgConnection) -> sqlx::Result<Vec<i64>> {
	let page: Vec<i64> = sqlx::query_scalar(
		"select loan from audit_loan
		where loan > coalesce((select after from audit_page), -1) order by loan limit $1",
	)
	.bind(PAGE)
	.fetch_all(&mut *db)
	.await?;
	let is_last = (page.len() as i64) < PAGE;
	let after = page.last().copied().filter(|_| !is_last).unwrap_or(-1);
	sqlx::query(
		"insert into audit_page (after) values ($1)
		on conflict (one) do update set after = excluded.after",
	)
	.bind(after)
	.execute(db)
	.await?;
	Ok(page)
}

/// An amount: it has no digits behind the point.
fn whole(amount: BigDecimal) -> BigInt {
	amount.with_scale(0).into_bigint_and_scale().0
}

#[cfg(test)]
mod tests {
	use sqlx::PgPool;

	use super::*;

	async fn run(pool: &PgPool, sql: &'static str) {
		sqlx::raw_sql(sql).execute(pool).await.expect("the statement is right");
	}

	#[tokio::test]
	async fn a_wrong_loan_is_compared_again_though_nobody_pays() {
		let pool = crate::testing::database().await.writers;
		let mut db = pool.acquire().await.expect("the database is there");
		let paid = "insert into ledger (block, index, loan, at, kind, amount) values
			(50, 0, 3, 1, 'Repaid', 1), (150, 0, 4, 1, 'Repaid', 1), (250, 0, 5, 1, 'Repaid', 1)";
		run(&pool, paid).await;
		assert_eq!(to_compare(&mut db, 100).await.expect("it is read"), [3]);
		let wrong = "insert into audit values (100, 9, 1);
			insert into mismatch values (100, 'loan_principal', '3', 5, 6), (100, 'idle', '', 1, 2)";
		run(&pool, wrong).await;
		assert_eq!(to_compare(&mut db, 200).await.expect("it is read"), [3, 4]);
		// It is still wrong, and then right.
		let still = "insert into audit values (200, 9, 1), (300, 9, 0);
			insert into mismatch values (200, 'loan_principal', '3', 5, 6)";
		run(&pool, still).await;
		assert_eq!(to_compare(&mut db, 300).await.expect("it is read"), [3, 5]);
		assert!(to_compare(&mut db, 400).await.expect("it is read").is_empty());
	}

	#[tokio::test]
	async fn an_audit_compares_a_page_of_loans_and_in_the_end_all() {
		let pool = crate::testing::database().await.writers;
		let mut db = pool.acquire().await.expect("the database is there");
		run(&pool, "insert into audit_loan select n, 0 from generate_series(0, 149) n").await;
		let mut pages = Vec::new();
		for block in [100, 200, 300, 400] {
			pages.push(to_compare(&mut db, block).await.expect("it is read"));
		}
		assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [64, 64, 22, 64]);
		assert_eq!(pages[..3].concat(), (0..150).collect::<Vec<i64>>());
		assert_eq!(pages[3][0], 0, "then they begin anew");
	}

	/// Three loans of the vault and one without it.
	const LOANS: &str = "
		insert into loan (id, block, index, at, borrower, terms_hash, principal, units, expires_at, terms)
		select n, 1, n, 1, '\\x01', '\\x02', 1000, '{}', 9, '{}' from generate_series(0, 3) n;
		insert into tranche (loan, tranche, block, lender, amount, apr, item)
		select n, 0, 1, case n when 3 then '\\x05'::bytea end, 850, 1, 8 * n
		from generate_series(0, 3) n
		union all select n, 1, 1, '\\x04', 150, 1, 8 * n + 1 from generate_series(0, 3) n;
		insert into loan_status (block, index, loan, at, status)
		select 10, n, n, 1, 'Live' from generate_series(0, 3) n;
		insert into ledger (block, index, loan, at, kind, amount)
		select 10, n, n, 1, 'Drawn', 1000 from generate_series(0, 3) n";

	/// One pays, one is seized with a claim, one is closed.
	const LATER: &str = "
		insert into ledger (block, index, loan, at, kind, amount, principal)
		values (110, 0, 0, 1, 'Repaid', 1000, 993), (110, 1, 2, 1, 'Repaid', 1000, 1000);
		insert into loan_status (block, index, loan, at, status)
		values (110, 2, 2, 1, 'Closed'), (120, 0, 1, 1, 'Seized');
		insert into reading values (120, 'recovery', '1', '{\"lenders\": [{\"outstanding\": {\"principal\": \"700\"}}]}')";

	#[tokio::test]
	async fn sums_go_on_from_those_of_the_last_audit() {
		let pool = crate::testing::database().await.writers;
		let mut db = pool.acquire().await.expect("the database is there");
		let sums =
			|loans: i64, principal: i64| Sums { loans: loans.into(), principal: principal.into() };
		run(&pool, LOANS).await;
		let first = sum_up(&mut db, Depth::SinceLast, 100).await.expect("it is summed up");
		assert_eq!(first, sums(4, 3 * 850));
		run(&pool, LATER).await;
		// Of loan 0 the senior tranche has 7 less the second one's rounded-up share.
		let second = sum_up(&mut db, Depth::SinceLast, 200).await.expect("it is summed up");
		assert_eq!(second, sums(3, 5 + 700));
		for depth in [Depth::SinceLast, Depth::Full] {
			let again = sum_up(&mut db, depth, 200).await.expect("it is summed up");
			assert_eq!(again, second, "{depth:?}");
		}
		// What did not change is not summed up again: a row of the past is not seen until all is.
		run(
			&pool,
			"insert into ledger (block, index, loan, at, kind, amount, principal)
			values (50, 0, 0, 1, 'Repaid', 7, 7)",
		)
		.await;
		let third = sum_up(&mut db, Depth::SinceLast, 300).await.expect("it is summed up");
		assert_eq!(third, second);
		let whole = sum_up(&mut db, Depth::Full, 300).await.expect("it is summed up");
		assert_eq!(whole, sums(3, 700));
	}

	fn senior(principal: u64, tranches: &[u64]) -> BigInt {
		let tranches = tranches.iter().copied().map(BigInt::from).collect();
		Owed { principal: principal.into(), tranches }.senior()
	}

	#[test]
	fn the_senior_has_what_rounded_up_juniors_leave() {
		assert_eq!(senior(100, &[85, 15]), BigInt::from(85));
		// ceil(15 * 7 / 100) = 2.
		assert_eq!(senior(7, &[85, 15]), BigInt::from(5));
		// ceil(5 * 7 / 100) = 1, then ceil(10 * 6 / 95) = 1.
		assert_eq!(senior(7, &[85, 10, 5]), BigInt::from(5));
		assert_eq!(senior(0, &[85, 15]), BigInt::ZERO);
		assert_eq!(senior(9, &[9]), BigInt::from(9));
	}
}
