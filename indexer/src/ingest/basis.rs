//! What shares were paid with: the average cost of each holder, after each change.
//!
//! It depends on all earlier rows, so it is made of the rows in the database, in their order.

use std::collections::HashMap;

use bigdecimal::num_bigint::BigUint;
use sqlx::PgConnection;

use crate::{
	assets::SHARES,
	schema::{big, rows, Amount, Bytes, Rows},
};

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

/// A change of the balance of shares. Of a transfer that of the sender.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Change {
	block: i64,
	index: i32,
	kind: String,
	account: Vec<u8>,
	counterparty: Option<Vec<u8>>,
	delta: String,
}

/// A deposit, a request, or the end of one.
#[derive(Clone, Debug, sqlx::FromRow)]
struct Act {
	block: i64,
	index: i32,
	kind: String,
	account: Vec<u8>,
	shares: String,
	/// The USDai of a deposit.
	paid: Option<String>,
	request: Option<i64>,
}

/// Blocks whose changes are in memory together.
const BLOCKS: u64 = 10_000;

const CHANGES: &str = "
	select block, index, kind, account, counterparty, delta::text as delta from movement
	where asset = $1 and block between $2 and $3 and delta <> 0
		and (kind <> 'Transferred' or part = 0)
	order by block, index, part";

const ACTS: &str = "
	select block, index, kind, account, shares::text as shares, amount::text as paid,
		null::bigint as request
	from vault_flow
	where block between $1 and $2 and kind = 'Deposited' and shares is not null
	union all
	select block, index, kind, owner, shares::text, null, request
	from request_event
	where block between $1 and $2 and kind in ('Requested', 'Cancelled') and shares is not null
	order by block, index";

impl Act {
	/// Whether a change is that of this act. A request takes the shares of its owner, and a
	/// cancelled one gives them back.
	fn is_of(&self, change: &Change) -> bool {
		let (kind, holder) = match self.kind.as_str() {
			"Deposited" => ("Issued", Some(&change.account)),
			"Requested" => ("Transferred", Some(&change.account)),
			_ => ("Transferred", change.counterparty.as_ref()),
		};
		let is_before = change.block == self.block && change.index < self.index;
		is_before
			&& change.kind == kind
			&& holder == Some(&self.account)
			&& change.delta.trim_start_matches('-') == self.shares
	}
}

/// The act of each change. An act has its event behind those of the shares that it moves, so that
/// its change is the last fitting one before it: the same account may have sent as many shares, or
/// made an act of the same size, in the same block and even in the same extrinsic.
fn acts_of(changes: &[Change], acts: &[Act]) -> Vec<Option<usize>> {
	let mut found = vec![None; changes.len()];
	let mut seen = 0;
	for (number, act) in acts.iter().enumerate() {
		let place = (act.block, act.index);
		while changes.get(seen).is_some_and(|change| (change.block, change.index) < place) {
			seen += 1;
		}
		let of_block = changes[..seen].iter().rev().take_while(|one| one.block == act.block);
		let fitting = (0..seen).rev().zip(of_block);
		let own = fitting.into_iter().find(|(of, one)| found[*of].is_none() && act.is_of(one));
		if let Some((change, _)) = own {
			found[change] = Some(number);
		}
	}
	found
}

/// The holder that gives the shares of a change, and the one that takes them.
fn parties(change: Change, act: Option<&Act>) -> (Option<Holder>, Option<Holder>) {
	let is_gain = !change.delta.starts_with('-');
	let account = Holder::Account(change.account);
	let request = act.and_then(|act| act.request).map(Holder::Request);
	let is_cancelled = act.is_some_and(|act| act.kind == "Cancelled");
	match (change.kind.as_str(), change.counterparty.map(Holder::Account)) {
		("Transferred", Some(other)) => match (request, is_cancelled) {
			(Some(request), true) => (Some(request), Some(other)),
			(Some(request), false) => (Some(account), Some(request)),
			(None, _) => (Some(account), Some(other)),
		},
		_ if is_gain => (None, Some(account)),
		_ => (Some(account), None),
	}
}

/// Writes the average costs from a block on anew.
pub async fn replace(db: &mut PgConnection, from: u64, to: u64) -> sqlx::Result<()> {
	sqlx::query("delete from cost_basis where block >= $1")
		.bind(big(from))
		.execute(&mut *db)
		.await?;
	extend(db, from, to).await
}

/// Writes the average costs that change in some blocks. All earlier ones are written.
pub async fn extend(db: &mut PgConnection, from: u64, to: u64) -> sqlx::Result<()> {
	let mut first = from;
	while first <= to {
		let last = to.min(first.saturating_add(BLOCKS - 1));
		extend_by(db, first, last).await?;
		first = last + 1;
	}
	Ok(())
}

async fn extend_by(db: &mut PgConnection, from: u64, to: u64) -> sqlx::Result<()> {
	let changes = sqlx::query_as(CHANGES).bind(i64::from(SHARES)).bind(big(from)).bind(big(to));
	let changes: Vec<Change> = changes.fetch_all(&mut *db).await?;
	let acts = sqlx::query_as(ACTS).bind(big(from)).bind(big(to));
	let acts: Vec<Act> = acts.fetch_all(&mut *db).await?;
	let of = acts_of(&changes, &acts);
	let mut holdings = HashMap::new();
	let mut rows = Rows::default();
	for (change, act) in changes.into_iter().zip(of) {
		let act = act.and_then(|number| acts.get(number));
		let shares = change.delta.trim_start_matches('-').parse().unwrap_or_default();
		let paid = act.and_then(|act| act.paid.as_ref()?.parse().ok()).unwrap_or_default();
		let (block, index) = (change.block, change.index);
		let (giver, taker) = parties(change, act);
		let mut moved = Holding { shares, basis: paid };
		for (part, holder) in [(0, giver), (1, taker)] {
			let Some(holder) = holder else { continue };
			let mut holding = load(db, &holdings, &holder, from).await?;
			if part == 0 {
				moved = holding.take(shares);
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

	fn change(index: i32, kind: &str, from: u8, to: Option<u8>, delta: i64) -> Change {
		Change {
			block: 1,
			index,
			kind: kind.to_owned(),
			account: vec![from],
			counterparty: to.map(|to| vec![to]),
			delta: delta.to_string(),
		}
	}

	fn act(index: i32, kind: &str, account: u8, shares: i64) -> Act {
		Act {
			block: 1,
			index,
			kind: kind.to_owned(),
			account: vec![account],
			shares: shares.to_string(),
			paid: (kind == "Deposited").then(|| (10 * index).to_string()),
			request: (kind != "Deposited").then_some(7),
		}
	}

	#[test]
	fn a_transfer_is_no_request_of_the_same_size() {
		const VAULT: u8 = 9;
		// Account 1 sends 100 shares to account 2, and asks to redeem as many.
		let changes = [
			change(0, "Transferred", 1, Some(2), -100),
			change(2, "Transferred", 1, Some(VAULT), -100),
			// A request of account 3 is cancelled, and the shares are sent on.
			change(5, "Transferred", VAULT, Some(3), -50),
			change(8, "Transferred", 3, Some(2), -50),
		];
		let acts = [act(3, "Requested", 1, 100), act(6, "Cancelled", 3, 50)];
		let of = acts_of(&changes, &acts);
		assert_eq!(of, [None, Some(0), Some(1), None]);
		let parties = |n: usize| parties(changes[n].clone(), of[n].and_then(|act| acts.get(act)));
		let account = |n: u8| Some(Holder::Account(vec![n]));
		assert_eq!(parties(0), (account(1), account(2)));
		assert_eq!(parties(1), (account(1), Some(Holder::Request(7))));
		assert_eq!(parties(2), (Some(Holder::Request(7)), account(3)));
		assert_eq!(parties(3), (account(3), account(2)));
	}

	#[test]
	fn deposits_of_a_batch_have_their_own_payments() {
		// The first deposit locks shares of the vault, account 9. The last one is of another block.
		let changes = [
			change(0, "Issued", 1, None, 100),
			change(1, "Issued", 9, None, 100),
			change(4, "Issued", 1, None, 100),
			change(7, "Issued", 2, None, 100),
			Change { block: 2, ..change(0, "Issued", 1, None, 100) },
		];
		let acts = [
			act(3, "Deposited", 1, 100),
			act(6, "Deposited", 1, 100),
			act(9, "Deposited", 2, 100),
			Act { block: 2, ..act(3, "Deposited", 1, 100) },
		];
		assert_eq!(acts_of(&changes, &acts), [Some(0), None, Some(1), Some(2), Some(3)]);
		// Shares that were issued without a deposit before one are not its own.
		let gift = [change(0, "Issued", 1, None, 100), change(2, "Issued", 1, None, 100)];
		assert_eq!(acts_of(&gift, &acts[..1]), [None, Some(0)]);
	}

	#[tokio::test]
	async fn costs_are_the_same_in_pieces_and_written_anew() {
		let pool = crate::testing::database().await.writers;
		let shares = "insert into movement (block, index, part, at, account, asset, delta, kind, counterparty)
			select n, 0, 0, n, '\\x01'::bytea, 3, 100, 'Issued', null::bytea from generate_series(1, 9) n
			union all select 5, 4, 0, 5, '\\x01'::bytea, 3, -200, 'Transferred', '\\x02'::bytea
			union all select 5, 7, 0, 5, '\\x01'::bytea, 3, -200, 'Transferred', '\\x09'::bytea";
		let acts = "insert into vault_flow (block, index, at, kind, account, amount, idle, claims, fees, shares)
			select n, 2, n, 'Deposited', '\\x01'::bytea, 100 + n, 0, 0, 0, 100 from generate_series(1, 9) n;
			insert into request_event (block, index, request, at, kind, owner, shares)
			values (5, 8, 0, 5, 'Requested', '\\x01'::bytea, 200)";
		for sql in [shares, acts] {
			sqlx::raw_sql(sql).execute(&pool).await.expect("they are written");
		}
		let mut db = pool.acquire().await.expect("the database is there");
		for (from, to) in [(0, 4), (5, 5), (6, 9)] {
			extend_by(&mut db, from, to).await.expect("they are written");
		}
		let all = "select block, index, part, account, request, shares::text, basis::text
			from cost_basis order by block, index, part";
		type Row = (i64, i32, i32, Option<Vec<u8>>, Option<i64>, String, String);
		let rows: Vec<Row> = sqlx::query_as(all).fetch_all(&mut *db).await.expect("they are read");
		assert_eq!(rows.len(), 9 + 4);
		// 515 were paid for 500 shares: 206 go with each 200 of them, 103 stay.
		let at = |index, part| {
			let row = rows.iter().find(|row| (row.0, row.1, row.2) == (5, index, part));
			row.map(|row| (row.4, row.5.as_str(), row.6.as_str()))
		};
		assert_eq!(at(4, 1), Some((None, "200", "206")));
		assert_eq!(at(7, 0), Some((None, "100", "103")));
		assert_eq!(at(7, 1), Some((Some(0), "200", "206")));
		replace(&mut db, 3, 9).await.expect("they are written");
		let again: Vec<Row> = sqlx::query_as(all).fetch_all(&mut *db).await.expect("they are read");
		assert_eq!(again, rows);
	}

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
