//! Offers and loans, of which the chain forgets what has ended.

mod coverage;
mod details;
mod ledger;
mod list;
mod margin;
mod schedule;

pub(super) use coverage::*;
pub(super) use details::*;
pub(super) use ledger::*;
pub(super) use list::*;
pub(super) use margin::*;
pub(super) use schedule::*;

use super::shared::{Problem, Snapshot};

/// Refuses an id that no loan has.
async fn ensure_exists(snapshot: &mut Snapshot, loan: i64) -> Result<(), Problem> {
	let found: Option<i64> =
		sqlx::query_scalar("select id from loan where id = $1 and block <= $2")
			.bind(loan)
			.bind(snapshot.block.height)
			.fetch_optional(snapshot.db())
			.await?;
	found.map(|_| ()).ok_or_else(|| Problem::not_found(format_args!("no loan has the id {loan}")))
}
