//! The schedule that counts of each live loan, by its oldest deadline. It finds the loans that are
//! past due among those that never were.
//!
//! It depends on all earlier rows, so it is made of the rows in the database, in their order.

use sqlx::PgConnection;

use crate::schema::big;

/// Forgets loans with a new state or a new schedule in the blocks from $1 to $2.
const FORGET: &str = "
delete from schedule_now s using (
	select loan from loan_status where block between $1 and $2
	union select key::bigint from reading where kind = 'schedule' and block between $1 and $2
) c where s.loan = c.loan";

/// Writes those of them that are live at the block $2.
const WRITE: &str = "
insert into schedule_now (loan, block, due_at)
select c.loan, r.block, i.due_at
from (
	select loan from loan_status where block between $1 and $2
	union select key::bigint from reading where kind = 'schedule' and block between $1 and $2
) c
join lateral (
	select status from loan_status where loan = c.loan and block <= $2
	order by block desc, index desc limit 1
) s on s.status = 'Live'
join lateral (
	select block from reading where kind = 'schedule' and key = c.loan::text and block <= $2
	order by block desc limit 1
) r on true
join instalment i on i.loan = c.loan and i.block = r.block and i.n = 0";

/// Brings the table up to the last of some blocks. Their rows and those of all before are written.
///
/// # Errors
///
/// If the database is away.
pub async fn extend(db: &mut PgConnection, from: u64, to: u64) -> sqlx::Result<()> {
	for statement in [FORGET, WRITE] {
		sqlx::query(statement).bind(big(from)).bind(big(to)).execute(&mut *db).await?;
	}
	Ok(())
}

/// Makes the table anew, of all blocks up to one.
///
/// # Errors
///
/// If the database is away.
pub async fn replace(db: &mut PgConnection, to: u64) -> sqlx::Result<()> {
	sqlx::query("delete from schedule_now").execute(&mut *db).await?;
	extend(db, 0, to).await
}

#[cfg(test)]
mod tests {
	use super::*;
	use crate::testing;

	/// Loan 0 pays, loan 1 is late, loan 2 ends; a schedule of an ended loan is read again.
	const ROWS: &str = "
		insert into loan_status (block, index, loan, at, status) values
			(1, 0, 0, 1, 'Live'), (1, 1, 1, 1, 'Live'), (1, 2, 2, 1, 'Live'), (1, 3, 3, 1, 'Approved'),
			(5, 0, 2, 5, 'Closed');
		insert into reading (block, kind, key, value) values
			(1, 'schedule', '0', '[]'), (1, 'schedule', '1', '[]'), (1, 'schedule', '2', '[]'),
			(1, 'schedule', '3', '[]'), (3, 'schedule', '0', '[]'), (5, 'schedule', '2', '[]'),
			(5, 'health', '1', '{}');
		insert into instalment (loan, block, n, due_at, principal, interest) values
			(0, 1, 0, 10, 1, 1), (0, 1, 1, 20, 1, 1), (0, 3, 0, 20, 1, 1),
			(1, 1, 0, 10, 1, 1), (2, 1, 0, 10, 1, 1), (3, 1, 0, 10, 1, 1)";

	async fn all(db: &mut PgConnection) -> Vec<(i64, i64, i64)> {
		sqlx::query_as("select loan, block, due_at from schedule_now order by loan")
			.fetch_all(db)
			.await
			.expect("it is read")
	}

	#[tokio::test]
	async fn the_schedule_of_a_live_loan_is_its_last_one() {
		let pool = testing::database().await.writers;
		let mut db = pool.acquire().await.expect("the database is there");
		sqlx::raw_sql(ROWS).execute(&mut *db).await.expect("they are written");
		extend(&mut db, 0, 2).await.expect("it is written");
		assert_eq!(all(&mut db).await, [(0, 1, 10), (1, 1, 10), (2, 1, 10)]);
		extend(&mut db, 3, 4).await.expect("it is written");
		assert_eq!(all(&mut db).await, [(0, 3, 20), (1, 1, 10), (2, 1, 10)]);
		extend(&mut db, 5, 9).await.expect("it is written");
		let last = [(0, 3, 20), (1, 1, 10)];
		assert_eq!(all(&mut db).await, last);
		replace(&mut db, 9).await.expect("it is written");
		assert_eq!(all(&mut db).await, last, "made anew it is the same");
		replace(&mut db, 2).await.expect("it is written");
		assert_eq!(all(&mut db).await.len(), 3, "later blocks do not count");
	}
}
