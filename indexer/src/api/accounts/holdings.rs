//! What an account has now.

use axum::response::Response;
use serde::Serialize;
use sqlx::FromRow;
use utoipa::ToSchema;

use crate::api::shared::{Account, Amount, NoParams, One, Part, Problem, Snapshot};

/// An account.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::api) struct Holdings {
	/// The account.
	account: Account,
	/// Its balances. An asset that it never had is left out.
	balances: Vec<Balance>,
	/// Roles to which it was admitted, ended ones included.
	roles: Vec<Role>,
	/// Deferred payments that it can claim: USDai (18 decimals).
	unclaimed: Amount,
	/// Ids of its open requests to redeem shares.
	requests: Vec<i64>,
	/// Ids of the units whose receipts it owns.
	units: Vec<i64>,
}

/// A balance, as the sum of all movements.
#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Balance {
	/// 0 INFRA (12 decimals), 1 USDC (6 decimals), 2 USDai, 3 sUSDai (18 decimals).
	asset: i64,
	/// The balance, holds included. Shares in requests are the vault's.
	balance: Amount,
	/// The part that is on hold, or of INFRA reserved.
	held: Amount,
}

#[derive(Debug, FromRow, Serialize, ToSchema)]
struct Role {
	/// The role.
	role: String,
	/// Admitted, Revoked or Renounced.
	kind: String,
	/// When, in seconds since 1970.
	at: i64,
	/// Number of the company with its subsidiaries.
	group: Option<i64>,
	/// End of the admission, in seconds since 1970. Null if it has none.
	valid_until: Option<i64>,
}

const BALANCES: &str = "
select asset, sum(delta) as balance, sum(held) as held from movement
where account = $1 and block <= $2 group by asset order by asset";
const ROLES: &str = "
select distinct on (role) role, kind, at, affiliation as group, valid_until from role
where who = $1 and block <= $2 order by role, block desc, index desc";
const UNCLAIMED: &str =
	"select coalesce(sum(amount), 0) from unclaimed where account = $1 and block <= $2";
const REQUESTS: &str = "
select request from (
	select distinct on (request) request, owner, kind, is_last from request_event
	where request in (select request from request_event where owner = $1) and block <= $2
	order by request, block desc, index desc
) r where owner = $1 and kind <> 'Cancelled' and is_last is not true order by request";
const UNITS: &str = "
select unit from (
	select distinct on (unit) unit, owner from unit_owner
	where unit in (select unit from unit_owner where owner = $1) and block <= $2
	order by unit, block desc, index desc
) u where owner = $1 order by unit";

/// What an account has.
#[utoipa::path(get, path = "/accounts/{account}", tag = "accounts",
	params(("account" = Account, Path, description = "The account.")),
	responses((status = 200, body = One<Holdings>)))]
pub(in crate::api) async fn account(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	_: NoParams,
) -> Result<Response, Problem> {
	snapshot.ensure_sound(&[("supply", None)]).await?;
	let height = snapshot.block.height;
	let db = snapshot.db();
	let holdings = Holdings {
		account,
		balances: sqlx::query_as(BALANCES).bind(account).bind(height).fetch_all(&mut *db).await?,
		roles: sqlx::query_as(ROLES).bind(account).bind(height).fetch_all(&mut *db).await?,
		unclaimed: sqlx::query_scalar(UNCLAIMED)
			.bind(account)
			.bind(height)
			.fetch_one(&mut *db)
			.await?,
		requests: sqlx::query_scalar(REQUESTS)
			.bind(account)
			.bind(height)
			.fetch_all(&mut *db)
			.await?,
		units: sqlx::query_scalar(UNITS).bind(account).bind(height).fetch_all(&mut *db).await?,
	};
	snapshot.one(holdings)
}
