//! What loans owe: their ledgers against their records.

use std::collections::BTreeMap;

use bigdecimal::{num_bigint::BigInt, BigDecimal};
use futures::future::try_join_all;
use infrafi_client::runtime;
use sqlx::PgPool;

use super::{Audit, Compared, Depth, Error};
use crate::{schema::big, state::Figure};

/// The principal that is left of a live loan, and its tranches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Owed {
	/// By its ledger: what was drawn, less what was repaid.
	principal: BigInt,
	/// Amounts of the tranches, the senior one first.
	tranches: Vec<BigInt>,
	/// Whether the vault lends the senior one.
	is_of_vault: bool,
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

/// Live loans up to `$1`, with the principal that their ledgers leave, by tranche.
const LIVE: &str = "
	select l.loan, l.principal, t.amount, t.lender is null as is_vault
	from (
		select s.loan, coalesce((
			select sum(case g.kind when 'Drawn' then g.amount else -g.principal end)
			from ledger g
			where g.loan = s.loan and g.block <= $1
				and (g.kind in ('Drawn', 'Repaid', 'ReserveDrawn', 'CashSwept'))
				and (g.kind = 'Drawn' or g.principal is not null)
		), 0) as principal
		from (
			select distinct on (loan) loan, status from loan_status
			where block <= $1 order by loan, block desc, index desc
		) s
		where s.status = 'Live'
	) l
	join tranche t on t.loan = l.loan
	order by l.loan, t.tranche";

/// Seized loans up to `$1` that are not written off, with their last reading.
const SEIZED: &str = "
	select (r.value -> 'lenders' -> 0 -> 'outstanding' ->> 'principal')::numeric
	from (
		select distinct on (loan) loan, status from loan_status
		where block <= $1 order by loan, block desc, index desc
	) s
	join lateral (
		select value from reading
		where kind = 'recovery' and key = s.loan::text and block <= $1
		order by block desc limit 1
	) r on true
	join tranche t on t.loan = s.loan and t.tranche = 0 and t.lender is null
	where s.status = 'Seized' and jsonb_typeof(r.value) = 'object'";

impl Audit<'_> {
	async fn live(&self) -> Result<BTreeMap<i64, Owed>, Error> {
		let rows: Vec<(i64, BigDecimal, BigDecimal, bool)> =
			sqlx::query_as(LIVE).bind(big(self.block)).fetch_all(self.pool).await?;
		let mut loans = BTreeMap::<i64, Owed>::new();
		for (loan, principal, amount, is_vault) in rows {
			let owed = loans.entry(loan).or_default();
			if owed.tranches.is_empty() {
				owed.principal = whole(principal);
				owed.is_of_vault = is_vault;
			}
			owed.tranches.push(whole(amount));
		}
		Ok(loans)
	}

	/// What loans owe the vault, by their ledgers. Of a seized loan the claims are read, since its
	/// proceeds are divided by rules and not by events.
	pub(super) async fn vault_principal(&self) -> Result<BigDecimal, Error> {
		let live = self.live().await?;
		let of_live: BigInt = live.values().filter(|it| it.is_of_vault).map(Owed::senior).sum();
		let seized: Vec<(Option<BigDecimal>,)> =
			sqlx::query_as(SEIZED).bind(big(self.block)).fetch_all(self.pool).await?;
		let of_seized: BigDecimal = seized.into_iter().filter_map(|(amount,)| amount).sum();
		Ok(BigDecimal::from(of_live) + of_seized)
	}

	/// Each live loan, or each with a payment since the last audit, and each whose principal was
	/// wrong then: nothing else frees it.
	pub(super) async fn loans(&self) -> Result<Vec<Compared>, Error> {
		let live = self.live().await?;
		let chosen: Vec<i64> = match self.depth {
			Depth::Full => live.keys().copied().collect(),
			Depth::SinceLast => to_compare(self.pool, self.block).await?,
		};
		let chosen = chosen.into_iter().filter_map(|id| Some((id, live.get(&id)?)));
		try_join_all(chosen.map(|(id, owed)| async move {
			let payload = runtime::view_functions().lending().loan(id.unsigned_abs());
			let loan = self.state.view(payload).await?.value;
			let principal = loan.and_then(|loan| loan.live).map(|live| live.debt.principal.0);
			let rows = BigDecimal::from(owed.principal.clone());
			Ok(Compared::new(Figure::LoanPrincipal, id, rows, principal.unwrap_or_default()))
		}))
		.await
	}
}

/// Loans with a payment since the audit before a block, or with a wrong principal in it.
async fn to_compare(pool: &PgPool, block: u64) -> sqlx::Result<Vec<i64>> {
	sqlx::query_scalar(
		"with last as (select coalesce(max(block), -1) as block from audit where block < $1)
		select distinct g.loan from ledger g, last where g.block > last.block and g.block <= $1
		union
		select m.key::bigint from mismatch m, last
		where m.block = last.block and m.figure = 'loan_principal'
		order by 1",
	)
	.bind(big(block))
	.fetch_all(pool)
	.await
}

/// An amount: it has no digits behind the point.
fn whole(amount: BigDecimal) -> BigInt {
	amount.with_scale(0).into_bigint_and_scale().0
}

#[cfg(test)]
mod tests {
	use super::*;

	#[tokio::test]
	async fn a_wrong_loan_is_compared_again_though_nobody_pays() {
		let pool = crate::testing::database().await;
		let run = |sql: &'static str| sqlx::raw_sql(sql).execute(&pool);
		let paid = "insert into ledger (block, index, loan, at, kind, amount) values
			(50, 0, 3, 1, 'Repaid', 1), (150, 0, 4, 1, 'Repaid', 1), (250, 0, 5, 1, 'Repaid', 1)";
		run(paid).await.expect("they are written");
		assert_eq!(to_compare(&pool, 100).await.expect("it is read"), [3]);
		let wrong = "insert into audit values (100, 9, 1);
			insert into mismatch values (100, 'loan_principal', '3', 5, 6), (100, 'idle', '', 1, 2)";
		run(wrong).await.expect("it is written");
		assert_eq!(to_compare(&pool, 200).await.expect("it is read"), [3, 4]);
		// It is still wrong, and then right.
		let still = "insert into audit values (200, 9, 1), (300, 9, 0);
			insert into mismatch values (200, 'loan_principal', '3', 5, 6)";
		run(still).await.expect("it is written");
		assert_eq!(to_compare(&pool, 300).await.expect("it is read"), [3, 5]);
		assert!(to_compare(&pool, 400).await.expect("it is read").is_empty());
	}

	fn owed(principal: u64, tranches: &[u64]) -> BigInt {
		let tranches = tranches.iter().copied().map(BigInt::from).collect();
		Owed { principal: principal.into(), tranches, is_of_vault: true }.senior()
	}

	#[test]
	fn the_senior_has_what_rounded_up_juniors_leave() {
		assert_eq!(owed(100, &[85, 15]), BigInt::from(85));
		// ceil(15 * 7 / 100) = 2.
		assert_eq!(owed(7, &[85, 15]), BigInt::from(5));
		// ceil(5 * 7 / 100) = 1, then ceil(10 * 6 / 95) = 1.
		assert_eq!(owed(7, &[85, 10, 5]), BigInt::from(5));
		assert_eq!(owed(0, &[85, 15]), BigInt::ZERO);
		assert_eq!(owed(9, &[9]), BigInt::from(9));
	}
}
