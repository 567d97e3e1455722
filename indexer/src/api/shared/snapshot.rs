//! One answer is of one height: a transaction that sees the tables as they are at its beginning.
//!
//! Every query is bound to blocks up to the watermark: no answer counts further.

use axum::{
	extract::{FromRequestParts, OriginalUri},
	http::{header, request::Parts, HeaderMap, Uri},
};
use sqlx::{FromRow, PgConnection, Postgres, Transaction};

use super::{Amount, Format, Hash, Problem, Verbatim};
use crate::state::ApiState;

/// Nothing that is asked can write, and all queries see the same rows.
const BEGIN: &str = "begin isolation level repeatable read read only";

const BLOCKS: &str = "
select (select height from block where at >= $1 order by at, height limit 1),
	(select height from block where at <= $2 order by at desc, height desc limit 1)";

/// The block up to which all is indexed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromRow)]
pub struct Block {
	/// Its height.
	pub height: i64,
	/// Its time, in seconds since 1970.
	pub at: i64,
	/// Its hash.
	pub hash: Hash,
}

impl Block {
	/// The entity tag of answers of this block. The hash is in it because a development chain
	/// begins anew with the same heights.
	pub fn tag(&self, format: Format) -> String {
		let hash = self.hash.to_string();
		format!("W/\"{}-{}-{}\"", self.height, &hash[2..10], format.tag())
	}
}

/// The tables at one height, and the form in which the client wants them.
pub struct Snapshot {
	transaction: Transaction<'static, Postgres>,
	/// The block up to which the answer counts.
	pub block: Block,
	/// The form of the answer.
	pub format: Format,
	/// Whether the client has the answer of this block already. Then 304 takes the place of the
	/// answer alone, and not of an error.
	pub is_known: bool,
	/// The address that was asked for.
	pub uri: Uri,
}

/// A view of the chain as it was read last.
#[derive(Debug, FromRow)]
pub struct Reading {
	/// The block in whose state it was read.
	pub block: i64,
	/// The time of the block, in seconds since 1970.
	pub at: i64,
	/// What the view returned.
	pub value: Option<Verbatim>,
}

/// A figure that is audited, with its key: an asset, a loan, a bucket. Without a key all are meant.
pub type Figure<'a> = (&'static str, Option<&'a str>);

#[derive(FromRow)]
struct Mismatch {
	block: i64,
	figure: String,
	key: String,
	rows: Amount,
	chain: Amount,
}

impl FromRequestParts<ApiState> for Snapshot {
	type Rejection = Problem;

	async fn from_request_parts(parts: &mut Parts, api: &ApiState) -> Result<Self, Problem> {
		let format = Format::of(&parts.headers)?;
		let original = parts.extensions.get::<OriginalUri>();
		let uri = original.map_or(&parts.uri, |OriginalUri(uri)| uri).clone();
		let mut snapshot = Self::begin(api, format, uri).await?;
		snapshot.is_known = is_known(&parts.headers, &snapshot.block.tag(format));
		Ok(snapshot)
	}
}

impl Snapshot {
	async fn begin(api: &ApiState, format: Format, uri: Uri) -> Result<Self, Problem> {
		let mut transaction = api.pool.begin_with(BEGIN).await?;
		let block = sqlx::query_as(
			"select b.height, b.at, b.hash from watermark w join block b using (height)",
		)
		.fetch_optional(&mut *transaction)
		.await?
		.ok_or_else(Problem::empty)?;
		Ok(Self { transaction, block, format, is_known: false, uri })
	}

	/// The connection, for queries.
	pub fn db(&mut self) -> &mut PgConnection {
		&mut self.transaction
	}

	/// The first and the last block of a time. The time of blocks only rises, so that a query finds
	/// them by their numbers.
	pub async fn blocks(&mut self, (from, to): (i64, i64)) -> Result<(i64, i64), Problem> {
		let height = self.block.height;
		if (from, to) == (0, i64::MAX) {
			return Ok((0, height));
		}
		let (first, last): (Option<i64>, Option<i64>) =
			sqlx::query_as(BLOCKS).bind(from).bind(to).fetch_one(self.db()).await?;
		Ok((first.unwrap_or(i64::MAX), last.unwrap_or(-1).min(height)))
	}

	/// The last reading of a view up to this block.
	pub async fn reading(&mut self, kind: &str, key: &str) -> Result<Option<Reading>, Problem> {
		let reading = sqlx::query_as(
			"select r.block, b.at, r.value from reading r join block b on b.height = r.block
			where r.kind = $1 and r.key = $2 and r.block <= $3 order by r.block desc limit 1",
		)
		.bind(kind)
		.bind(key)
		.bind(self.block.height)
		.fetch_optional(self.db())
		.await?;
		Ok(reading)
	}

	/// Refuses to answer where the last audit found that figures do not add up.
	pub async fn ensure_sound(&mut self, figures: &[Figure<'_>]) -> Result<(), Problem> {
		let found: Vec<Mismatch> = sqlx::query_as(
			"select block, figure, key, rows, chain from mismatch
			where block = (select max(block) from audit)",
		)
		.fetch_all(self.db())
		.await?;
		let concerns = |one: &Mismatch, (figure, key): &Figure<'_>| {
			one.figure == *figure && key.is_none_or(|key| one.key == key)
		};
		match found.iter().find(|one| figures.iter().any(|figure| concerns(one, figure))) {
			None => Ok(()),
			Some(Mismatch { block, figure, key, rows, chain }) => Err(Problem::audit(
				*block,
				format_args!(
					"{figure} {key} was {chain} on the chain at block {block}, and the rows of the \
					index add up to {rows}"
				),
			)),
		}
	}
}

/// Whether the client has an answer with this tag already.
fn is_known(headers: &HeaderMap, tag: &str) -> bool {
	let known = headers.get_all(header::IF_NONE_MATCH).iter();
	let mut tags = known.filter_map(|value| value.to_str().ok()).flat_map(|text| text.split(','));
	let opaque = tag.trim_start_matches("W/");
	tags.any(|known| {
		let known = known.trim();
		known == "*" || known.trim_start_matches("W/") == opaque
	})
}
