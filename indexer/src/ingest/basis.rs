//! What shares were paid with: the average cost of each holder, after each change.
//!
//! It depends on all earlier rows, so it is made of the rows in the database, in their order.

use std::collections::HashMap;

use bigdecimal::num_bigint::BigUint;
use sqlx::PgConnection;

use crate::schema::{big, rows, Amount, Bytes, Rows};

/// sUSDai.
const SHARES: i64 = 3;

/// A holder of shares: an account outside requests, or a request.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Holder {
	Account(Vec<u8>),
	Request(i64),
}

/// What a holder has, and what was paid for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Holding {
	shares: u128,
	basis: u128,
}

impl Holding {
	/// Takes out shares, with their part of the basis, rounded down.
	fn take(&mut self, shares: u128) -> Self {
		let basis = if shares >= self.shares {
			self.basis
		} else {
			let part = BigUint::from(self.basis) * shares / self.shares;
			u128::try_from(part).unwrap_or(self.basis)
		};
		self.shares = self.shares.saturating_sub(shares);
		self.basis = self.basis.saturating_sub(basis);
		Self { shares, basis }
	}

	fn add(&mut self, other: Self) {
		self.shares = self.shares.saturating_add(other.shares);
		self.basis = self.basis.saturating_add(other.basis);
	}
}

/// A change of the balance of shares, with what it belongs to.
#[derive(sqlx::FromRow)]
struct Change {
	block: i64,
	index: i32,
	kind: String,
	account: Vec<u8>,
	counterparty: Option<Vec<u8>>,
	delta: String,
	/// The USDai of the deposit that minted the shares.
	paid: Option<String>,
	/// The request that the shares went to.
	requested: Option<i64>,
	/// The request that they came back from.
	cancelled: Option<i64>,
}

/// Minted, burned and moved shares of some blocks. Of a transfer, the row of the sender. A deposit
/// or request has its event behind those of the shares, in the same extrinsic: it is the first of
/// the same account and shares behind it.
const CHANGES: &str = "
	select m.block, m.index, m.kind, m.account, m.counterparty, m.delta::text as delta,
		(select f.amount::text from vault_flow f
			where f.block = m.block and f.index > m.index and f.kind = 'Deposited'
				and f.account = m.account and f.shares = m.delta and m.kind = 'Issued'
			order by f.index limit 1) as paid,
		(select r.request from request_event r
			where r.block = m.block and r.index > m.index and r.kind = 'Requested'
				and r.owner = m.account and r.shares = -m.delta and m.kind = 'Transferred'
			order by r.index limit 1) as requested,
		(select r.request from request_event r
			where r.block = m.block and r.index > m.index and r.kind = 'Cancelled'
				and r.owner = m.counterparty and r.shares = -m.delta and m.kind = 'Transferred'
			order by r.index limit 1) as cancelled
	from movement m
	where m.asset = $1 and m.block between $2 and $3 and m.delta <> 0
		and (m.kind <> 'Transferred' or m.part = 0)
	order by m.block, m.index, m.part";

/// Writes the average costs that change in some blocks. All earlier ones are written.
pub async fn extend(db: &mut PgConnection, from: u64, to: u64) -> sqlx::Result<()> {
	let changes: Vec<Change> = sqlx::query_as(CHANGES)
		.bind(SHARES)
		.bind(big(from))
		.bind(big(to))
		.fetch_all(&mut *db)
		.await?;
	let mut holdings = HashMap::new();
	let mut rows = Rows::default();
	for change in changes {
		let size = change.delta.trim_start_matches('-').parse().unwrap_or_default();
		let Change { block, index, kind, account, counterparty, .. } = change;
		let account = Holder::Account(account);
		let is_gain = !change.delta.starts_with('-');
		let (giver, taker) = match (kind.as_str(), counterparty) {
			("Transferred", Some(other)) => {
				let other = Holder::Account(other);
				match (change.requested, change.cancelled) {
					(Some(request), _) => (Some(account), Some(Holder::Request(request))),
					(None, Some(request)) => (Some(Holder::Request(request)), Some(other)),
					(None, None) => (Some(account), Some(other)),
				}
			}
			_ if is_gain => (None, Some(account)),
			_ => (Some(account), None),
		};
		let paid = change.paid.and_then(|paid| paid.parse().ok()).unwrap_or_default();
		let mut moved = Holding { shares: size, basis: paid };
		for (part, holder) in [(0, giver), (1, taker)] {
			let Some(holder) = holder else { continue };
			let mut holding = load(db, &holdings, &holder, from).await?;
			if part == 0 {
				moved = holding.take(size);
			} else {
				holding.add(moved);
			}
			rows.push(row((block, index, part), &holder, holding));
			holdings.insert(holder, holding);
		}
	}
	rows.write(db).await
}

fn row(
	(block, index, part): (i64, i32, i32),
	holder: &Holder,
	holding: Holding,
) -> rows::CostBasis {
	let (account, request) = match holder {
		Holder::Account(account) => (Some(Bytes(account.clone())), None),
		Holder::Request(request) => (None, Some(*request)),
	};
	rows::CostBasis {
		block,
		index,
		part,
		account,
		request,
		shares: Amount::plus(holding.shares),
		basis: Amount::plus(holding.basis),
	}
}

/// What a holder has before the blocks, or after those that are done already.
async fn load(
	db: &mut PgConnection,
	done: &HashMap<Holder, Holding>,
	holder: &Holder,
	before: u64,
) -> sqlx::Result<Holding> {
	if let Some(holding) = done.get(holder) {
		return Ok(*holding);
	}
	let (account, request) = match holder {
		Holder::Account(account) => (Some(account.as_slice()), None),
		Holder::Request(request) => (None, Some(*request)),
	};
	let last: Option<(String, String)> = sqlx::query_as(
		"select shares::text, basis::text from cost_basis
		where block < $1 and (account = $2 or request = $3)
		order by block desc, index desc, part desc limit 1",
	)
	.bind(big(before))
	.bind(account)
	.bind(request)
	.fetch_optional(db)
	.await?;
	let number = |text: &str| text.parse().unwrap_or_default();
	Ok(last.map_or(Holding::default(), |(shares, basis)| Holding {
		shares: number(&shares),
		basis: number(&basis),
	}))
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn the_basis_goes_with_the_shares_and_none_is_lost() {
		let mut all = Holding { shares: 3, basis: 100 };
		let first = all.take(1);
		assert_eq!(first, Holding { shares: 1, basis: 33 });
		let mut rest = all.take(2);
		assert_eq!((rest, all), (Holding { shares: 2, basis: 67 }, Holding::default()));
		rest.add(first);
		assert_eq!(rest, Holding { shares: 3, basis: 100 });
	}
}
