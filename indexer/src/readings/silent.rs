//! Changes of which no event has the figures: they are read from the state before the block and
//! after it.

use std::collections::BTreeMap;

use infrafi_client::{
	runtime::{self, lending, runtime_types::pallet_lending},
	AccountId, Error, State,
};
use serde_json::Value;

use super::{genesis::native_of, optional, Reader};
use crate::{
	assets::{NATIVE, USDAI},
	ingest::{
		facts::Change,
		found::{Found, Place, Silent},
	},
	schema::{big, rows, Amount, Bytes},
};

/// The most that the dust of a claim can be, in the smallest unit: each fill of a bucket and each
/// claim on it rounds down once. More is no dust, and the audit is to find it.
const MOST_DUST: u128 = 1_000_000;

type Loan = lending::view_functions::loan::output::Output;

impl Reader<'_> {
	/// Adds what no event has.
	pub(super) async fn silent(&self, found: &mut Found) -> Result<(), Error> {
		let mut reserves = BTreeMap::new();
		let mut last_claim = None;
		let mut balances = BTreeMap::new();
		for silent in std::mem::take(&mut found.silent) {
			match silent {
				Silent::Drawn { loan, .. } if found.successors.contains(&loan) => {}
				Silent::Drawn { loan, index } => self.drawn(found, loan, index).await?,
				Silent::Sold { loan, lot, buyer, index } => {
					self.sold(found, (loan, lot), &buyer, index).await?;
				}
				Silent::ReserveDrawn { loan, index } => {
					reserves.insert(loan, index);
				}
				Silent::BalanceSet { who, index } => {
					// Later ones of the same account are in the same difference.
					balances.entry(who.0).or_insert(index);
				}
				Silent::LastClaim { index } => last_claim = Some(index),
			}
		}
		for (loan, index) in reserves {
			self.reserve_drawn(found, loan, index).await?;
		}
		for (who, index) in balances {
			self.balance_set(found, AccountId::from(who), index).await?;
		}
		if let Some(index) = last_claim {
			self.dust(found, index).await?;
		}
		Ok(())
	}

	/// What a balance of INFRA changed by beyond the other events of the block.
	async fn balance_set(
		&self,
		found: &mut Found,
		who: AccountId,
		index: i32,
	) -> Result<(), Error> {
		let (before, after) =
			futures::try_join!(self.native(self.before(), &who), self.native(self.after, &who))?;
		let account = Bytes::from(&who);
		let of_account =
			|row: &&rows::Movement| row.asset == i64::from(NATIVE) && row.account == account;
		let by_events = found.rows.movement.iter().filter(of_account);
		let (delta, held) = by_events.fold((Amount::ZERO, Amount::ZERO), |(delta, held), row| {
			(delta + row.delta, held + row.held)
		});
		let change = Change {
			part: 0,
			account: account.clone(),
			asset: NATIVE,
			delta: Amount::between(before.0, after.0) - delta,
			held: Amount::between(before.1, after.1) - held,
			kind: "BalanceSet",
			counterparty: None,
			reason: None,
		};
		self.push_at(found, index, [change]);
		Ok(())
	}

	/// A balance of INFRA, with its part that is on hold or reserved.
	async fn native(&self, state: &State, who: &AccountId) -> Result<(u128, u128), Error> {
		let item = state.runtime.storage("System", "Account")?;
		let mut key = item.key();
		key.extend(infrafi_client::blake2_128_concat(&who.0));
		let value = state.node.storage(&key, state.hash).await?;
		native_of(&item.json(value.as_deref())?)
	}

	/// Rows of an event whose figures are in the state alone.
	fn push_at<const N: usize>(&self, found: &mut Found, index: i32, changes: [Change<'_>; N]) {
		let fields = Value::Null;
		let event = found.rows.event.iter().find(|event| event.index == index);
		let extrinsic = event.and_then(|event| event.extrinsic);
		let of = found.rows.extrinsic.iter().find(|it| Some(it.index) == extrinsic);
		let call = of.map(|it| format!("{}.{}", it.pallet, it.call));
		let (block, at) = (self.block, self.at);
		let place = Place { block, at, index, extrinsic, call: call.as_deref(), fields: &fields };
		for change in changes {
			found.rows.push(change.row(&place));
		}
	}

	/// The state before the block. Nothing is silent in the genesis.
	fn before(&self) -> &State {
		self.before.unwrap_or(self.after)
	}

	async fn loan_at(&self, state: &State, id: u64) -> Result<Option<Loan>, Error> {
		let payload = runtime::view_functions().lending().loan(id);
		Ok(optional(state.view(payload)).await?.map(|answer| answer.value))
	}

	/// The commitments of a loan that is drawn go to the pot of lending.
	async fn drawn(&self, found: &mut Found, id: u64, index: i32) -> Result<(), Error> {
		let loan = match self.loan_at(self.after, id).await?.flatten() {
			Some(loan) => Some(loan),
			None => self.loan_at(self.before(), id).await?.flatten(),
		};
		let pot = self.lending_pot().await?;
		let tranches = loan.map(|loan| loan.terms.tranches.0).unwrap_or_default();
		let mut part = 0;
		for tranche in tranches {
			let pallet_lending::types::Lender::Account(lender) = tranche.lender else { continue };
			self.leaves_hold(found, index, part, (&lender, &pot), tranche.amount, "Commitment");
			part += 2;
		}
		Ok(())
	}

	/// What the buyer of a lot had on hold goes to the pot of lending.
	async fn sold(
		&self,
		found: &mut Found,
		(loan, lot): (u64, u32),
		buyer: &AccountId,
		index: i32,
	) -> Result<(), Error> {
		let is_of_lot = |row: &&rows::Bid| {
			row.kind == "Placed" && row.loan == big(loan) && row.lot == i64::from(lot)
		};
		let here = found.rows.bid.iter().rev().find(is_of_lot).and_then(|row| row.held);
		let held = match here {
			Some(held) => held.size(),
			None => {
				let payload = runtime::view_functions().lending().seizure(loan);
				let seizure = optional(self.before().view(payload)).await?;
				let auction = seizure.and_then(|it| it.value).and_then(|it| it.auction);
				let bid = auction.and_then(|auction| auction.bid);
				bid.map(|bid| bid.amount.0.saturating_sub(bid.deposit.0)).unwrap_or_default()
			}
		};
		let pot = self.lending_pot().await?;
		self.leaves_hold(found, index, 0, (buyer, &pot), held, "Bid");
		Ok(())
	}

	/// Both rows of a transfer out of a hold.
	fn leaves_hold(
		&self,
		found: &mut Found,
		index: i32,
		part: i32,
		(from, to): (&AccountId, &AccountId),
		size: u128,
		reason: &str,
	) {
		if size == 0 {
			return;
		}
		let reason = Some(format!("Lending.{reason}"));
		let (from, to): (Bytes, Bytes) = (from.into(), to.into());
		let (kind, asset) = ("TransferredHeld", USDAI);
		let out = Change {
			part,
			account: from.clone(),
			asset,
			delta: Amount::minus(size),
			held: Amount::minus(size),
			kind,
			counterparty: Some(to.clone()),
			reason: reason.clone(),
		};
		let into = Change {
			part: part + 1,
			account: to,
			asset,
			delta: size.into(),
			held: Amount::ZERO,
			kind,
			counterparty: Some(from),
			reason,
		};
		self.push_at(found, index, [out, into]);
	}

	/// How much of what the reserve or cash account paid was principal: what the record lost beyond
	/// the payments of the block. Where a loan was replaced in the same block, it is not known.
	async fn reserve_drawn(&self, found: &mut Found, loan: u64, index: i32) -> Result<(), Error> {
		let id = big(loan);
		let is_replaced =
			found.rows.loan_status.iter().any(|row| row.loan == id && row.status == "Refinanced");
		if is_replaced {
			return Ok(());
		}
		let principal_of = |loan: Option<Loan>| {
			loan.flatten().and_then(|it| it.live).map(|live| live.debt.principal.0)
		};
		let before = principal_of(self.loan_at(self.before(), loan).await?).unwrap_or_default();
		let after = match principal_of(self.loan_at(self.after, loan).await?) {
			Some(after) => after,
			None => self.seized_principal(loan).await?,
		};
		let mut lost = Amount::between(after, before);
		for row in found.rows.ledger.iter().filter(|row| row.loan == id) {
			match row.kind.as_str() {
				"Drawn" => lost = lost + row.amount.unwrap_or_default(),
				"Repaid" => lost = lost - row.principal.unwrap_or_default(),
				_ => {}
			}
		}
		let rows = found.rows.ledger.iter_mut();
		let is_drawn = |kind: &str| matches!(kind, "ReserveDrawn" | "CashSwept");
		for row in rows.filter(|row| row.loan == id && is_drawn(&row.kind)) {
			row.principal = Some(if row.index == index { lost } else { Amount::ZERO });
		}
		Ok(())
	}

	/// The outstanding principal of a seized loan; zero of one that ended.
	async fn seized_principal(&self, loan: u64) -> Result<u128, Error> {
		let payload = runtime::view_functions().lending().seizure(loan);
		let seizure = optional(self.after.view(payload)).await?.and_then(|it| it.value);
		let claims = seizure.map(|it| it.claims);
		Ok(claims.map_or(0, |claims| claims.iter().map(|claim| claim.principal.0).sum()))
	}

	/// The dust of last claims becomes idle: what the claim pot lost beyond the events of the
	/// block.
	async fn dust(&self, found: &mut Found, index: i32) -> Result<(), Error> {
		let (before, after) =
			futures::try_join!(self.ledger(self.before()), self.ledger(self.after))?;
		let (before, after) = (before.value.money.claims.0, after.value.money.claims.0);
		let by_events = found.rows.vault_flow.iter().map(|row| row.claims);
		let by_events = by_events.fold(Amount::ZERO, |sum, change| sum + change);
		let dust = by_events - Amount::between(before, after);
		if dust.is_negative() || dust.size() > MOST_DUST {
			return Ok(());
		}
		let rows = found.rows.vault_flow.iter_mut();
		for row in rows.filter(|row| row.index == index && row.kind == "Claimed") {
			row.claims = row.claims - dust;
			row.idle = row.idle + dust;
		}
		Ok(())
	}
}
