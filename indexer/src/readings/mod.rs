//! Readings: what the chain's own views return at a block, for what the events of the block touched
//! and every 600 seconds. `migrations/0001_chain.sql` lists them.

mod cash_flows;
mod genesis;
mod parties;
mod rows_of;
mod silent;

use std::future::Future;

use futures::future::try_join_all;
use infrafi_client::{
	runtime::{
		appraisal, collateral, leases, lending, market, reserve, timelock, validators, vault,
	},
	Answer, Error, State,
};
use serde_json::Value;

use crate::{
	assets::SHARES,
	ingest::{found::Touched, Decoded},
	schema::{big, rows, Amount, Rows},
};

/// Readings of the whole chain are at most this far apart, in seconds.
pub const EVERY: u64 = 600;

/// The most loans under a margin call that are read after a round.
const MOST_CALLED: usize = 256;

/// The most items of a page of a view.
const PAGE: u32 = 64;

/// A block whose state is read.
pub struct Reader<'a> {
	/// The state after the block.
	pub after: &'a State,
	/// The state before it. None for the genesis.
	pub before: Option<&'a State>,
	/// The block.
	pub block: i64,
	/// Its time in seconds.
	pub at: i64,
}

/// Adds the readings of a block to its rows, and the rows that are made of them.
///
/// # Errors
///
/// Those of the node; [`Error::Decode`] if a view has another type than this program was built for.
pub async fn add(
	block: &mut Decoded,
	parent_at: u64,
	before: Option<&State>,
	after: &State,
) -> Result<(), Error> {
	let reader = Reader { after, before, block: big(block.number), at: big(block.at) };
	let is_due = block.at / EVERY != parent_at / EVERY || block.number == 0;
	let (touched, rows) = (&block.found.touched, &mut block.found.rows);
	let of_chain = reader.of_chain(touched, is_due, moves_shares(rows));
	let of_things = reader.of_things(touched);
	let (of_chain, of_things) = futures::try_join!(of_chain, of_things)?;
	rows.append(of_chain);
	rows.append(of_things);
	if block.number == 0 {
		rows.append(reader.genesis().await?);
	}
	reader.silent(&mut block.found).await
}

impl Reader<'_> {
	/// A row of a reading.
	fn row(&self, kind: &str, key: impl ToString, value: Value) -> rows::Reading {
		let key = key.to_string();
		rows::Reading { block: self.block, kind: kind.to_owned(), key, value }
	}

	/// Readings of the whole chain.
	async fn of_chain(
		&self,
		touched: &Touched,
		is_due: bool,
		moves_shares: bool,
	) -> Result<Rows, Error> {
		let has = |pallets: &[&str]| {
			is_due || pallets.iter().any(|pallet| touched.pallets.contains(pallet))
		};
		let mut rows = Rows::default();
		if has(&["Vault", "Lending", "Reserve"]) {
			let (prices, others) = futures::try_join!(self.of_shares(), self.of_vault())?;
			rows.append(prices);
			rows.append(others);
		} else if moves_shares {
			rows.append(self.of_shares().await?);
		}
		if has(&["Reserve", "Vault"]) {
			use reserve::view_functions::ViewFunctionsApi;
			let (position, summary) = futures::try_join!(
				optional(self.after.view(ViewFunctionsApi.position())),
				optional(self.after.view(ViewFunctionsApi.yield_summary())),
			)?;
			self.push(&mut rows, "position", position);
			self.push(&mut rows, "yield_summary", summary);
		}
		if has(&["Lending"]) {
			use lending::view_functions::ViewFunctionsApi;
			let (portfolio, valuation, calls) = futures::try_join!(
				optional(self.after.view(ViewFunctionsApi.portfolio())),
				optional(self.after.view(ViewFunctionsApi.valuation())),
				self.pages("calls", |from| self
					.after
					.view(ViewFunctionsApi.margin_calls(from, PAGE))),
			)?;
			self.push(&mut rows, "portfolio", portfolio);
			self.push(&mut rows, "valuation", valuation);
			rows.push(self.row("margin_calls", "", calls));
		}
		if is_due {
			let flows = self.cash_flows().await?;
			rows.reading.extend(flows.map(|value| self.row("cash_flows", "", value)));
		}
		if has(&["Appraisal"]) {
			// There are at most 64 feeds.
			let payload = appraisal::view_functions::ViewFunctionsApi.feeds(0, 256);
			let feeds = optional(self.after.view(payload)).await?;
			self.push(&mut rows, "feeds", feeds);
		}
		if has(&["Validators", "Session"]) {
			let payload = validators::view_functions::ViewFunctionsApi.validators();
			let list = optional(self.after.view(payload)).await?;
			self.push(&mut rows, "validators", list);
		}
		Ok(rows)
	}

	/// What a share is worth.
	async fn of_shares(&self) -> Result<Rows, Error> {
		use vault::view_functions::ViewFunctionsApi;
		let (price, totals, ledger) = futures::try_join!(
			optional(self.after.view(ViewFunctionsApi.share_price())),
			optional(self.after.view(ViewFunctionsApi.total_assets())),
			self.ledger(self.after),
		)?;
		let mut rows = Rows::default();
		if let (Some(price), Some(totals)) = (&price, &totals) {
			rows.price.extend(self.price_row(&price.value, &totals.value, &ledger.value));
		}
		self.push(&mut rows, "share_price", price);
		self.push(&mut rows, "total_assets", totals);
		rows.push(self.row("vault_ledger", "", ledger.json));
		Ok(rows)
	}

	/// What else the vault shows.
	async fn of_vault(&self) -> Result<Rows, Error> {
		use vault::view_functions::ViewFunctionsApi;
		let (apr, available, windows, queue) = futures::try_join!(
			optional(self.after.view(ViewFunctionsApi.apr())),
			optional(self.after.view(ViewFunctionsApi.available())),
			self.windows(),
			self.after.storage::<vault::storage::queue::Output>("Vault", "Queue"),
		)?;
		let mut rows = Rows::default();
		let (windows, buckets) = windows;
		rows.bucket.extend(buckets);
		rows.push(self.row("windows", "", windows));
		self.push(&mut rows, "apr", apr);
		self.push(&mut rows, "available", available);
		rows.push(self.row("queue", "", queue.json));
		Ok(rows)
	}

	/// The record of the vault.
	async fn ledger(
		&self,
		state: &State,
	) -> Result<Answer<vault::storage::vault_ledger::Output>, Error> {
		state.storage("Vault", "VaultLedger").await
	}

	/// Readings of the things that events named.
	async fn of_things(&self, touched: &Touched) -> Result<Rows, Error> {
		let loans = try_join_all(touched.loans.iter().map(|id| self.of_loan(*id)));
		let units = try_join_all(touched.units.iter().map(|id| self.of_unit(*id)));
		let others = self.of_others(touched);
		let new = self.new_things(touched);
		let called = self.of_called(touched);
		let parties = self.of_parties(touched);
		let (loans, units, others, new, called, parties) =
			futures::try_join!(loans, units, others, new, called, parties)?;
		let mut rows = Rows::default();
		for part in loans.into_iter().chain(units).chain([others, new, called, parties]) {
			rows.append(part);
		}
		Ok(rows)
	}

	async fn of_loan(&self, id: u64) -> Result<Rows, Error> {
		use lending::view_functions::ViewFunctionsApi;
		let (loan, schedule, health, margin, coverage, breaches, auction, recovery) = futures::try_join!(
			optional(self.after.view(ViewFunctionsApi.loan(id))),
			optional(self.after.view(ViewFunctionsApi.schedule(id))),
			optional(self.after.view(ViewFunctionsApi.health(id))),
			optional(self.after.view(ViewFunctionsApi.margin(id))),
			optional(self.after.view(ViewFunctionsApi.coverage(id))),
			optional(self.after.view(ViewFunctionsApi.breaches(id))),
			optional(self.after.view(ViewFunctionsApi.auction(id))),
			optional(self.after.view(ViewFunctionsApi.recovery(id))),
		)?;
		let mut rows = Rows::default();
		if let Some(schedule) = &schedule {
			rows.instalment.extend(self.instalments(id, &schedule.value));
		}
		let answers = [
			("loan", loan.map(|it| it.json)),
			("schedule", schedule.map(|it| it.json)),
			("health", health.map(|it| it.json)),
			("margin", margin.map(|it| it.json)),
			("coverage", coverage.map(|it| it.json)),
			("breaches", breaches.map(|it| it.json)),
			("auction", auction.map(|it| it.json)),
			("recovery", recovery.map(|it| it.json)),
		];
		for (kind, answer) in answers {
			if let Some(json) = answer {
				rows.push(self.row(kind, id, json));
			}
		}
		Ok(rows)
	}

	/// Loans under a margin call, once a round has valued all loans: the new prices change what
	/// such a loan is short of, and no event of it has that.
	async fn of_called(&self, touched: &Touched) -> Result<Rows, Error> {
		let mut rows = Rows::default();
		let Some(round) = touched.valued else { return Ok(rows) };
		let page = |from| {
			self.after.view(lending::view_functions::ViewFunctionsApi.margin_calls(from, PAGE))
		};
		let calls = self.pages("calls", page).await?;
		let loans = calls.as_array().into_iter().flatten();
		let loans = loans.filter_map(|call| call.get("loan")?.as_str()?.parse().ok());
		let loans = loans.filter(|loan| !touched.loans.contains(loan)).collect();
		let read = try_join_all(in_turn(loans, round).into_iter().map(|id| self.of_margin(id)));
		for part in read.await? {
			rows.append(part);
		}
		Ok(rows)
	}

	async fn of_margin(&self, id: u64) -> Result<Rows, Error> {
		use lending::view_functions::ViewFunctionsApi;
		let (health, margin) = futures::try_join!(
			optional(self.after.view(ViewFunctionsApi.health(id))),
			optional(self.after.view(ViewFunctionsApi.margin(id))),
		)?;
		let mut rows = Rows::default();
		rows.reading.extend(health.map(|it| self.row("health", id, it.json)));
		rows.reading.extend(margin.map(|it| self.row("margin", id, it.json)));
		Ok(rows)
	}

	async fn of_unit(&self, id: u64) -> Result<Rows, Error> {
		let unit = collateral::view_functions::ViewFunctionsApi.unit(id);
		let value = appraisal::view_functions::ViewFunctionsApi.appraise(id);
		let (unit, value) =
			futures::try_join!(optional(self.after.view(unit)), optional(self.after.view(value)),)?;
		let mut rows = Rows::default();
		rows.reading.extend(unit.map(|it| self.row("unit", id, it.json)));
		rows.reading.extend(value.map(|it| self.row("appraise", id, it.json)));
		Ok(rows)
	}

	async fn of_others(&self, touched: &Touched) -> Result<Rows, Error> {
		let mut rows = Rows::default();
		for id in &touched.leases {
			let payload = leases::view_functions::ViewFunctionsApi.lease(*id);
			let answer = optional(self.after.view(payload)).await?;
			rows.reading.extend(answer.map(|it| self.row("lease", id, it.json)));
		}
		for id in &touched.listings {
			let payload = market::view_functions::ViewFunctionsApi.listing(*id);
			let answer = optional(self.after.view(payload)).await?;
			rows.reading.extend(answer.map(|it| self.row("listing", id, it.json)));
		}
		for id in &touched.requests {
			let payload = vault::view_functions::ViewFunctionsApi.request(*id);
			let answer = optional(self.after.view(payload)).await?;
			rows.reading.extend(answer.map(|it| self.row("request", id, it.json)));
		}
		for window in &touched.windows {
			rows.bucket.extend(self.filled_buckets(*window).await?);
		}
		for id in &touched.lots {
			let payload = reserve::view_functions::ViewFunctionsApi.lot(*id);
			let answer = optional(self.after.view(payload)).await?;
			rows.reading.extend(answer.map(|it| self.row("lot", id, it.json)));
		}
		for who in &touched.custodians {
			let payload = reserve::view_functions::ViewFunctionsApi;
			let payload = payload.attestation(infrafi_client::subxt::utils::AccountId32(*who));
			let answer = optional(self.after.view(payload)).await?;
			let key = format!("0x{}", hex::encode(who));
			rows.reading.extend(answer.map(|it| self.row("attestation", &key, it.json)));
		}
		for id in &touched.calls {
			let payload = timelock::view_functions::ViewFunctionsApi.pending(*id, 1);
			let answer = optional(self.after.view(payload)).await?;
			let call = answer.map(|it| it.json.get("calls").and_then(|it| it.get(0)).cloned());
			rows.reading.extend(call.map(|it| self.row("pending", id, it.unwrap_or_default())));
		}
		Ok(rows)
	}

	fn push<T>(&self, rows: &mut Rows, kind: &str, answer: Option<Answer<T>>) {
		rows.reading.extend(answer.map(|answer| self.row(kind, "", answer.json)));
	}

	/// All pages of a view in one list. A page has the list under `name`, and the first key of the
	/// next one under `next`.
	async fn pages<T, F>(&self, name: &str, mut page: impl FnMut(u64) -> F) -> Result<Value, Error>
	where
		F: Future<Output = Result<Answer<T>, Error>>,
	{
		let (mut list, mut from) = (Vec::new(), 0);
		while let Some(Answer { json, .. }) = optional(page(from)).await? {
			list.extend(json.get(name).and_then(Value::as_array).cloned().unwrap_or_default());
			match json.get("next").and_then(|next| next.as_str()?.parse().ok()) {
				Some(next) => from = next,
				None => break,
			}
		}
		Ok(Value::Array(list))
	}
}

/// Whether a block moves shares: what they are worth then is read, since an account has paid or
/// received it.
fn moves_shares(rows: &Rows) -> bool {
	rows.movement.iter().any(|row| row.asset == i64::from(SHARES) && row.delta != Amount::ZERO)
}

/// The loans that are read after a round: all of them, or where they are many as many as are read
/// in one block. The next round goes on where this one ends.
fn in_turn(mut loans: Vec<u64>, round: u64) -> Vec<u64> {
	if loans.len() > MOST_CALLED {
		let turn = round.wrapping_mul(MOST_CALLED as u64) % loans.len() as u64;
		loans.rotate_left(turn as usize);
		loans.truncate(MOST_CALLED);
	}
	loans
}

/// None where the runtime of the block has no such view: it is older than this program.
async fn optional<T>(
	answer: impl Future<Output = Result<Answer<T>, Error>>,
) -> Result<Option<Answer<T>>, Error> {
	match answer.await {
		Ok(answer) => Ok(Some(answer)),
		Err(Error::Missing { .. }) => Ok(None),
		Err(error) => Err(error),
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_block_that_moves_shares_has_a_price() {
		let of = |asset: u32, delta: u128| {
			let asset = asset.into();
			let row = rows::Movement { asset, delta: delta.into(), ..Default::default() };
			moves_shares(&Rows { movement: vec![row], ..Default::default() })
		};
		assert!(of(SHARES, 1));
		assert!(!of(SHARES, 0), "a hold moves nothing");
		assert!(!of(2, 1));
	}

	#[test]
	fn loans_under_a_margin_call_are_read_in_turn() {
		let few: Vec<u64> = (0..MOST_CALLED as u64).collect();
		assert_eq!(in_turn(few.clone(), 7), few);
		let many: Vec<u64> = (0..1_000).collect();
		let mut read: Vec<u64> = (5..9).flat_map(|round| in_turn(many.clone(), round)).collect();
		assert_eq!(read.len(), 4 * MOST_CALLED);
		read.sort_unstable();
		read.dedup();
		assert_eq!(read, many, "four rounds come to all of them");
	}
}
