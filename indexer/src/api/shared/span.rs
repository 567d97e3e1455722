//! Series over time: all rows, or the last one of each step.

use serde::Deserialize;
use sqlx::{postgres::PgRow, FromRow};
use utoipa::IntoParams;

use super::{Page, Problem, Snapshot};

/// The longest step: a year.
const MOST: i64 = 365 * 86_400;

/// A part of a series.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SpanParams {
	/// First second, since 1970. Without it the series begins with the chain.
	#[param(minimum = 0)]
	pub from: Option<i64>,
	/// Last second, since 1970. Without it the series ends with the last block.
	#[param(minimum = 0)]
	pub to: Option<i64>,
	/// Seconds of a step, of which the last row is given: 1 to 31,536,000. Without it all rows are.
	#[param(minimum = 1, maximum = 31536000)]
	pub step: Option<i64>,
	/// `next` of the page before. Without it the first page is given.
	pub cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	#[param(minimum = 1, maximum = 1000, default = 100)]
	pub limit: Option<u32>,
}

/// The queries of a series, from a source with the columns `block` and `at`. The parameters are:
/// height, cursor, first and last block, rows, and of the second query the step.
#[derive(Clone, Copy)]
pub struct Series {
	pub all: &'static str,
	pub stepped: &'static str,
}

/// Writes the queries of a [`Series`], from literals alone.
macro_rules! series {
	($columns:literal, $source:literal) => {
		$crate::api::shared::Series {
			all: concat!(
				"select ",
				$columns,
				" from ",
				$source,
				" s where block <= $1 and block > $2 and block between $3 and $4
				order by block limit $5"
			),
			stepped: concat!(
				"select * from (select distinct on (at / $6) ",
				$columns,
				" from ",
				$source,
				" s where block <= $1 and block > $2 and block between $3 and $4
				order by at / $6, block desc) s order by block limit $5"
			),
		}
	};
}
pub(crate) use series;

/// From when to when, in seconds since 1970.
pub fn period(from: Option<i64>, to: Option<i64>) -> Result<(i64, i64), Problem> {
	let (from, to) = (from.unwrap_or(0), to.unwrap_or(i64::MAX));
	if from < 0 || to < from {
		return Err(Problem::parameter("from and to are no period: 0 <= from <= to"));
	}
	Ok((from, to))
}

impl SpanParams {
	/// The rows of a page, and the cursor of the next.
	pub async fn rows<Row>(
		&self,
		snapshot: &mut Snapshot,
		series: Series,
		block: impl Fn(&Row) -> i64,
	) -> Result<(Vec<Row>, Option<String>), Problem>
	where
		Row: for<'r> FromRow<'r, PgRow> + Send + Unpin,
	{
		let page = Page::<1>::new(self.cursor.as_deref(), self.limit)?;
		let time = period(self.from, self.to)?;
		let sql = match self.step {
			None => series.all,
			Some(1..=MOST) => series.stepped,
			Some(step) => {
				return Err(Problem::parameter(format_args!("step is {step}, not 1 to {MOST}")))
			}
		};
		let [after] = page.after();
		let height = snapshot.block.height;
		let (first, last) = snapshot.blocks(time).await?;
		let mut query = sqlx::query_as(sql).bind(height).bind(after).bind(first).bind(last);
		query = query.bind(page.rows());
		if let Some(step) = self.step {
			query = query.bind(step);
		}
		let mut rows = query.fetch_all(snapshot.db()).await?;
		let next = page.cut(&mut rows, |row| [block(row)]);
		Ok((rows, next))
	}
}
