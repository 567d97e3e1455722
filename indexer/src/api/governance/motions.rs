//! Motions of the council and of the credit committee.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use crate::api::shared::{placed, Account, Hash, List, Page, Problem, Query, Snapshot, Verbatim};

/// Which motions are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct MotionParams {
	/// The collective.
	body: Option<Collective>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
enum Collective {
	Council,
	CreditCommittee,
}

impl Collective {
	fn name(self) -> &'static str {
		match self {
			Self::Council => "Council",
			Self::CreditCommittee => "CreditCommittee",
		}
	}
}

/// A motion.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Motion {
	/// Height of the block in which it was proposed.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// When it was proposed, in seconds since 1970.
	proposed_at: i64,
	/// Council or CreditCommittee.
	body: String,
	/// Number of the motion.
	motion_index: Option<i64>,
	/// Hash of the call.
	hash: Hash,
	/// The member that proposed it.
	proposer: Option<Account>,
	/// Votes that it needs.
	threshold: Option<i64>,
	/// The call: pallet, call, args.
	proposal: Option<Verbatim>,
	/// Members whose last vote was for it.
	ayes: Vec<Account>,
	/// Members whose last vote was against it.
	nays: Vec<Account>,
	/// Open, Executed (also where the call failed), Disapproved or Closed.
	state: String,
	/// When it was decided, in seconds since 1970.
	ended_at: Option<i64>,
	/// Of Executed: whether the call went without an error.
	ok: Option<bool>,
	/// Of Executed: the error.
	error: Option<String>,
}

placed!(Motion);

/// The same call can be proposed again: what concerns a motion lies between its proposal and the
/// next one of the same hash.
const MOTIONS: &str = "
select m.block, m.index, m.at as proposed_at, m.body, m.motion_index, m.hash,
	m.account as proposer, m.threshold, m.proposal, v.ayes, v.nays,
	coalesce(e.kind, 'Open') as state, e.at as ended_at, e.ok, e.error
from motion m
left join lateral (
	select n.block, n.index from motion n
	where n.hash = m.hash and n.body = m.body and n.kind = 'Proposed' and n.block <= $1
		and (n.block, n.index) > (m.block, m.index)
	order by n.block, n.index limit 1
) n on true
left join lateral (
	select e.kind, e.at, e.ok, e.error from motion e
	where e.hash = m.hash and e.body = m.body and e.block <= $1
		and e.kind in ('Executed', 'Disapproved', 'Closed')
		and (e.block, e.index) > (m.block, m.index)
		and (n.block is null or (e.block, e.index) < (n.block, n.index))
	order by e.kind = 'Closed', e.block, e.index limit 1
) e on true
cross join lateral (
	select coalesce(array_agg(account) filter (where voted), '{}') as ayes,
		coalesce(array_agg(account) filter (where not voted), '{}') as nays
	from (
		select distinct on (w.account) w.account, w.voted from motion w
		where w.hash = m.hash and w.body = m.body and w.kind = 'Voted' and w.block <= $1
			and (w.block, w.index) > (m.block, m.index)
			and (n.block is null or (w.block, w.index) < (n.block, n.index))
		order by w.account, w.block desc, w.index desc
	) w
) v
where m.kind = 'Proposed' and m.block <= $1 and (m.block, m.index) < ($2, $3)
	and ($5::text is null or m.body = $5)
order by m.block desc, m.index desc limit $4";

/// Motions of the council and the credit committee, the newest first.
#[utoipa::path(get, path = "/governance/motions", tag = "governance", params(MotionParams),
	responses((status = 200, body = List<Motion>)))]
pub(in crate::api) async fn motions(
	snapshot: Snapshot,
	Query(params): Query<MotionParams>,
) -> Result<Response, Problem> {
	let page = Page::<2>::new(params.cursor.as_deref(), params.limit)?;
	snapshot
		.newest::<Motion>(page, MOTIONS, |asked| asked.bind(params.body.map(Collective::name)))
		.await
}
