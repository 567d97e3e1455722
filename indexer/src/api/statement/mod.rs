//! A saver's statement.

mod book;
mod history;
mod split;

use axum::response::Response;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::shared::{period, Account, Amount, One, Part, Problem, Query, Snapshot};

/// The time of a statement.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(super) struct StatementParams {
	/// First second, since 1970. Without it the statement begins with the chain.
	#[param(minimum = 0)]
	from: Option<i64>,
	/// Last second, since 1970. Without it the statement ends with the last block.
	#[param(minimum = 0)]
	to: Option<i64>,
}

/// What a saver gained with shares of the vault. Amounts are USDai (18 decimals).
///
/// Shares count at the redemption price, before bids, and filled requests at what can be claimed.
/// `gain` is `value_end - value_begin - paid_in + paid_out`, and the sum of the parts.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Statement {
	/// The account.
	account: Account,
	/// The last block with prices at or before the first second. The statement begins after it.
	begin: Moment,
	/// The last block with prices at or before the last second.
	end: Moment,
	/// Value at the begin.
	value_begin: Amount,
	/// Value at the end.
	value_end: Amount,
	/// Paid for shares, and the worth of shares received from other accounts.
	paid_in: Amount,
	/// Claimed, and the worth of shares sent to other accounts.
	paid_out: Amount,
	/// What was gained, or lost if it is negative.
	gain: Amount,
	/// The parts of the gain.
	parts: Parts,
}

/// A block with what the saver had in it.
#[derive(Debug, Serialize, ToSchema)]
struct Moment {
	/// Height of the block.
	block: i64,
	/// Time of the block, in seconds since 1970.
	at: i64,
	/// Shares, those in requests included that are not filled: sUSDai (18 decimals).
	shares: Amount,
	/// What could be claimed.
	claimable: Amount,
}

/// The parts of a gain. They sum to it to the unit.
#[derive(Debug, Serialize, ToSchema)]
struct Parts {
	/// Interest of loans net of the fee, and roundings: the gain less all other parts.
	credit_yield: Amount,
	/// Income from Treasury bills.
	base_yield: Amount,
	/// Worth of the shares that others gave up by their bids.
	bids_received: Amount,
	/// Worth of the shares that the saver gave up by bids: zero or negative.
	bids_given: Amount,
	/// Losses of loans and of the reserve, and what counts as lost: negative, or positive where
	/// what counted as lost came back.
	losses: Amount,
	/// Worth of deposits at the redemption price less what was paid for them, which is a price
	/// with interest that has not come yet.
	entry: Amount,
	/// Money of the vault that was released to leavers, less money that was locked.
	released: Amount,
}

impl Statement {
	fn new(account: Account, history: &history::History) -> Option<Self> {
		let statement = split::Statement::of(&history.points)?;
		let parts = statement.parts;
		Some(Self {
			account,
			begin: Moment::of(history.blocks.first()?, history.points.first()?),
			end: Moment::of(history.blocks.last()?, history.points.last()?),
			value_begin: Amount(statement.begin),
			value_end: Amount(statement.end),
			paid_in: Amount(statement.paid_in),
			paid_out: Amount(statement.paid_out),
			gain: Amount(statement.gain()?),
			parts: Parts {
				credit_yield: Amount(parts.credit),
				base_yield: Amount(parts.base),
				bids_received: Amount(parts.bids_received),
				bids_given: Amount(parts.bids_given),
				losses: Amount(parts.losses),
				entry: Amount(parts.entry),
				released: Amount(parts.released),
			},
		})
	}
}

impl Moment {
	fn of((block, at): &(i64, i64), point: &split::Point) -> Self {
		let split::Position { shares, claimable } = point.position;
		Self { block: *block, at: *at, shares: Amount(shares), claimable: Amount(claimable) }
	}
}

/// A saver's statement: what the shares of the vault gained in a time, and from what.
#[utoipa::path(get, path = "/accounts/{account}/statement", tag = "accounts",
	params(("account" = Account, Path, description = "The account."), StatementParams),
	responses((status = 200, body = One<Statement>)))]
pub(super) async fn statement(
	mut snapshot: Snapshot,
	Part(account): Part<Account>,
	Query(params): Query<StatementParams>,
) -> Result<Response, Problem> {
	let (from, to) = period(params.from, params.to)?;
	snapshot
		.ensure_sound(&[
			("supply", Some("3")),
			("shares", None),
			("idle", None),
			("claims", None),
			("vault_principal", None),
			("bucket", None),
		])
		.await?;
	let history = history::History::read(&mut snapshot, account, from, to).await?;
	let statement = Statement::new(account, &history)
		.ok_or_else(|| Problem::internal("the amounts of a statement do not fit into 127 bits"))?;
	snapshot.one(statement)
}
