//! What stands behind insurers.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{
	Account, Amount, List, NoParams, One, PageParams, Part, Placed, Problem, Query, Snapshot,
};

/// An insurer, from the view `Collateral.insurer` after the last event that changed it. Amounts are
/// USDai (18 decimals).
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Insurer {
	/// The insurer.
	account: Account,
	/// Whether it is admitted as an insurer. Only then its policies count.
	is_admitted: bool,
	/// Height of the block in which it posted a bond first.
	block: Option<i64>,
	/// Number of that event in the block.
	index: Option<i32>,
	/// When that was, in seconds since 1970. Null if it has offered policies only.
	since: Option<i64>,
	/// Its bond.
	bond: Amount,
	/// The most that its policies and the open claims on it may cost.
	exposure: Amount,
	/// What the open claims lack, a part of the exposure.
	claimed: Amount,
	/// The least bond for the exposure, by the ratio that was governed when it was read.
	required: Amount,
	/// What it could withdraw. Nothing while a claim is open.
	free: Amount,
	/// Height of the block in whose state it was read.
	read_block: i64,
	/// Time of that block, in seconds since 1970.
	read_at: i64,
}

impl Placed for Insurer {
	fn place(&self) -> [i64; 2] {
		[self.block.unwrap_or_default(), self.index.unwrap_or_default().into()]
	}
}

/// The columns of an insurer `w.who` at the height $1, whose bond began with `b`. The parameter
/// that is named holds the time of that height.
macro_rules! insurers {
	($source:literal, $now:literal, $rest:literal) => {
		concat!(
			"select w.who as account, coalesce(r.kind = 'Admitted'
				and (r.valid_until is null or r.valid_until > ",
			$now,
			"), false) as is_admitted, b.block, b.index, b.at as since, i.bond, i.exposure,
			i.claimed, i.required, i.free, i.block as read_block, i.at as read_at from ",
			$source,
			" join lateral (
				select * from insurer where who = w.who and block <= $1 order by block desc limit 1
			) i on true
			left join lateral (
				select kind, valid_until from role
				where who = w.who and role = 'Insurer' and block <= $1
				order by block desc, index desc limit 1
			) r on true ",
			$rest
		)
	};
}

const ALL: &str = insurers!(
	"bond b cross join lateral (select b.insurer as who) w",
	"$5",
	"where b.kind = 'Posted' and b.amount = b.bond and b.block <= $1
		and (b.block, b.index) < ($2, $3) and not exists (
			select from bond e where e.insurer = b.insurer
				and (e.block, e.index) < (b.block, b.index)
		)
	order by b.block desc, b.index desc limit $4"
);

const ONE: &str = insurers!(
	"(select $2::bytea as who) w left join lateral (
		select block, index, at from bond where insurer = w.who and block <= $1
		order by block, index limit 1
	) b on true",
	"$3",
	""
);

/// Accounts that have posted a bond, the last one first.
#[utoipa::path(get, path = "/insurers", tag = "cover", params(PageParams),
	responses((status = 200, body = List<Insurer>)))]
pub(in crate::api) async fn insurers(
	mut snapshot: Snapshot,
	Query(params): Query<PageParams>,
) -> Result<Response, Problem> {
	snapshot.ensure_sound(&[("bonds", None)]).await?;
	let (page, now) = (params.page::<2>()?, snapshot.block.at);
	snapshot.newest::<Insurer>(page, ALL, |asked| asked.bind(now)).await
}

/// An insurer. One that has posted no bond is known if it has offered a policy.
#[utoipa::path(get, path = "/insurers/{account}", tag = "cover",
	params(("account" = Account, Path, description = "The insurer.")),
	responses((status = 200, body = One<Insurer>)))]
pub(in crate::api) async fn insurer(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	_: NoParams,
) -> Result<Response, Problem> {
	snapshot.ensure_sound(&[("bonds", None)]).await?;
	let insurer: Option<Insurer> = sqlx::query_as(ONE)
		.bind(snapshot.block.height)
		.bind(account)
		.bind(snapshot.block.at)
		.fetch_optional(snapshot.db())
		.await?;
	let unknown =
		|| Problem::not_found(format_args!("{account} has posted no bond and offered no policy"));
	snapshot.one(insurer.ok_or_else(unknown)?)
}
