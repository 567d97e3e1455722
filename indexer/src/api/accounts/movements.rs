//! Each change of an account's balances.

use axum::response::Response;
use serde::{Deserialize, Serialize};
use sqlx::FromRow;
use utoipa::{IntoParams, ToSchema};

use crate::api::shared::{period, Account, Amount, List, Page, Part, Problem, Query, Snapshot};

/// Which movements are listed.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::api) struct MovementParams {
	/// 0 INFRA, 1 USDC, 2 USDai, 3 sUSDai.
	#[param(minimum = 0, maximum = 3)]
	asset: Option<i64>,
	/// First second, since 1970.
	from: Option<i64>,
	/// Last second, since 1970.
	to: Option<i64>,
	/// `next` of the page before.
	cursor: Option<String>,
	/// Rows of the page: 1 to 1,000, and 100 without it.
	limit: Option<u32>,
}

/// A change of a balance.
#[derive(Debug, FromRow, Serialize, ToSchema)]
pub(in crate::api) struct Movement {
	/// Height of the block.
	block: i64,
	/// Number of the event in the block.
	index: i32,
	/// Number of the change within the event.
	part: i32,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// 0 INFRA (12 decimals), 1 USDC (6 decimals), 2 USDai, 3 sUSDai (18 decimals).
	asset: i64,
	/// Change of the balance, holds included.
	delta: Amount,
	/// Change of the part that is on hold.
	held: Amount,
	/// Genesis, Issued, Burned, Transferred, Deposited, Withdrawn, Held, Released, BurnedHeld or
	/// TransferredHeld. Of INFRA the event of pallet-balances: Transfer, Deposit, Withdraw,
	/// Reserved and others.
	kind: String,
	/// Of a transfer: the other account.
	counterparty: Option<Account>,
	/// Of a hold: its reason.
	reason: Option<String>,
	/// The call that caused it. Null where the chain did it by itself.
	call: Option<String>,
}

const MOVEMENTS: &str = "
select block, index, part, at, asset, delta, held, kind, counterparty, reason, call from movement
where account = $1 and block <= $2 and (block, index, part) < ($3, $4, $5)
	and block between $6 and $7 and ($8::bigint is null or asset = $8)
order by block desc, index desc, part desc limit $9";

/// Changes of an account's balances, the newest first.
#[utoipa::path(get, path = "/accounts/{account}/movements", tag = "accounts",
	params(("account" = Account, Path, description = "The account."), MovementParams),
	responses((status = 200, body = List<Movement>)))]
pub(in crate::api) async fn movements(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	Query(params): Query<MovementParams>,
) -> Result<Response, Problem> {
	let page = Page::<3>::new(params.cursor.as_deref(), params.limit)?;
	let time = period(params.from, params.to)?;
	if params.asset.is_some_and(|asset| !(0..=3).contains(&asset)) {
		return Err(Problem::parameter(
			"asset is not 0 (INFRA), 1 (USDC), 2 (USDai) or 3 (sUSDai)",
		));
	}
	snapshot
		.ensure_sound(&[("supply", params.asset.map(|asset| asset.to_string()).as_deref())])
		.await?;
	let (first, last) = snapshot.blocks(time).await?;
	let [block, index, part] = page.before();
	let mut rows: Vec<Movement> = sqlx::query_as(MOVEMENTS)
		.bind(account)
		.bind(snapshot.block.height)
		.bind(block)
		.bind(index)
		.bind(part)
		.bind(first)
		.bind(last)
		.bind(params.asset)
		.bind(page.rows())
		.fetch_all(snapshot.db())
		.await?;
	let next = page.cut(&mut rows, |row| [row.block, row.index.into(), row.part.into()]);
	snapshot.list(rows, next)
}
