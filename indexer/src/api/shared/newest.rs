//! Lists of what happened, the newest first.

use sqlx::{
	postgres::{PgArguments, PgRow},
	query::QueryAs,
	FromRow, Postgres,
};
use utoipa::PartialSchema;

use super::{Page, Reply, Snapshot};

/// A row with a place: its block, and the number of the event in it.
pub trait Placed {
	/// Both.
	fn place(&self) -> [i64; 2];
}

/// Gives rows with the fields `block` and `index` their place.
macro_rules! placed {
	($($row:ty),+) => {
		$(impl $crate::api::shared::Placed for $row {
			fn place(&self) -> [i64; 2] {
				[self.block, self.index.into()]
			}
		})+
	};
}
pub(crate) use placed;

/// A query with its first parameters.
pub type Asked<Row> = QueryAs<'static, Postgres, Row, PgArguments>;

impl Snapshot {
	/// Answers with a page of what happened, the newest first. The parameters of the query are the
	/// height ($1), block and index before which the page begins ($2, $3), and the rows to ask for
	/// ($4). `filter` binds the others.
	pub async fn newest<Row>(
		mut self,
		page: Page<2>,
		sql: &'static str,
		filter: impl FnOnce(Asked<Row>) -> Asked<Row>,
	) -> Reply
	where
		Row: for<'r> FromRow<'r, PgRow> + Send + Unpin + Placed + serde::Serialize + PartialSchema,
	{
		let [block, index] = page.before();
		let asked = sqlx::query_as(sql).bind(self.block.height).bind(block).bind(index);
		let asked = filter(asked.bind(page.rows()));
		let mut rows = asked.fetch_all(self.db()).await?;
		let next = page.cut(&mut rows, Row::place);
		self.list(rows, next)
	}
}
