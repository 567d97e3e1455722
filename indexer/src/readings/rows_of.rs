//! Rows that are made of readings.

use codec::Decode;
use infrafi_client::{
	runtime::{self, collateral, lending, runtime_types::pallet_lending, vault},
	AccountId, Error,
};
use serde_json::{json, Value};

use super::{optional, Reader, PAGE};
use crate::{
	ingest::{
		facts::MEMBERSHIPS,
		found::{name_of, Touched},
	},
	schema::{big, rows, text, Amount, Bytes, Rows},
};

/// The most tranches of a loan: the id of a position is `loan * 8 + tranche`.
const TRANCHES: u64 = 8;

type SharePrice = vault::view_functions::share_price::output::Output;
type TotalAssets = vault::view_functions::total_assets::output::Output;
type VaultLedger = vault::storage::vault_ledger::Output;
type Schedule = lending::view_functions::schedule::output::Output;

impl Reader<'_> {
	/// The prices. None where a view returned an error: then there is no price.
	pub(super) fn price_row(
		&self,
		price: &SharePrice,
		totals: &TotalAssets,
		ledger: &VaultLedger,
	) -> Option<rows::Price> {
		let (Ok(price), Ok(totals)) = (price, totals) else { return None };
		Some(rows::Price {
			block: self.block,
			at: self.at,
			deposit: price.deposit.0.into(),
			redemption: price.redemption.0.into(),
			conservative: totals.conservative.into(),
			optimistic: totals.optimistic.into(),
			idle: ledger.money.idle.0.into(),
			locked: totals.locked.into(),
			claims: ledger.money.claims.0.into(),
			fees: ledger.money.fees.0.into(),
			shares: ledger.shares.0.into(),
			principal: ledger.receivables.loans.principal.0.into(),
			impairment: ledger.receivables.impairment.0.into(),
			base_received: ledger.earnings.received.0.into(),
			base_borne: ledger.earnings.borne.0.into(),
			is_current: totals.is_current,
			valued_at: price.valued_at.map(big),
		})
	}

	/// All windows with pending shares, and their buckets.
	pub(super) async fn windows(&self) -> Result<(Value, Vec<rows::Bucket>), Error> {
		let (mut windows, mut buckets, mut from) = (Vec::new(), Vec::new(), 0);
		loop {
			let payload = runtime::view_functions().vault().windows(from, PAGE);
			let Some(page) = optional(self.after.view(payload)).await? else { break };
			windows.extend(
				page.json.get("windows").and_then(Value::as_array).cloned().unwrap_or_default(),
			);
			for window in &page.value.windows {
				buckets.extend(window.buckets.iter().map(|bucket| rows::Bucket {
					block: self.block,
					window_end: big(window.end),
					bid: bucket.bid.into(),
					asked: bucket.asked_shares.into(),
					pending: bucket.pending_shares.into(),
					paid: bucket.paid_usdai.into(),
				}));
			}
			match page.value.next {
				Some(next) => from = next,
				None => break,
			}
		}
		Ok((Value::Array(windows), buckets))
	}

	/// The buckets of a window that a fill has emptied. They are in no view any more, and are
	/// stored until their last claim.
	pub(super) async fn filled_buckets(&self, window: u64) -> Result<Vec<rows::Bucket>, Error> {
		let item = self.after.runtime.storage("Vault", "Buckets")?;
		let mut prefix = item.key();
		prefix.extend(infrafi_client::twox_64_concat(&window.to_le_bytes()));
		let entries = self.after.node.entries(&prefix, self.after.hash).await?;
		let mut buckets = Vec::new();
		for (key, value) in entries {
			let bucket: vault::storage::buckets::Output = item.decode(Some(&value))?;
			let bid = key.get(prefix.len()).copied().unwrap_or_default();
			if bucket.unfilled.0 == 0 {
				buckets.push(rows::Bucket {
					block: self.block,
					window_end: big(window),
					bid: bid.into(),
					asked: bucket.asked.0.into(),
					pending: Amount::ZERO,
					paid: bucket.paid.0.into(),
				});
			}
		}
		Ok(buckets)
	}

	/// The instalments to come of a loan.
	pub(super) fn instalments(&self, loan: u64, schedule: &Schedule) -> Vec<rows::Instalment> {
		let lines = (0..).zip(schedule);
		lines
			.map(|(n, line)| rows::Instalment {
				loan: big(loan),
				block: self.block,
				n,
				due_at: big(line.at),
				principal: line.principal.0.into(),
				interest: line.interest.0.into(),
			})
			.collect()
	}

	/// Things that are new: their views have what no event has.
	pub(super) async fn new_things(&self, touched: &Touched) -> Result<Rows, Error> {
		let mut rows = Rows::default();
		for (id, index) in &touched.new_loans {
			rows.append(self.new_loan(*id, *index).await?);
		}
		for (id, index) in &touched.new_units {
			rows.unit.extend(self.new_unit(*id, *index).await?);
		}
		for session in &touched.new_sets {
			rows.set_member.extend(self.members_of_set(*session).await?);
		}
		for (body, index, kind) in &touched.bodies {
			rows.push(self.membership(body, *index, kind).await?);
		}
		Ok(rows)
	}

	async fn new_loan(&self, id: u64, index: i32) -> Result<Rows, Error> {
		let mut rows = Rows::default();
		let answer = self.after.view(runtime::view_functions().lending().loan(id)).await?;
		let Some(loan) = answer.value else {
			tracing::error!(
				loan = id,
				block = self.block,
				"a loan ended in the block that made it: its terms are not known"
			);
			return Ok(rows);
		};
		let terms = loan.terms;
		for (tranche, of) in (0..).zip(terms.tranches.0) {
			rows.push(rows::Tranche {
				loan: big(id),
				tranche,
				block: self.block,
				lender: match of.lender {
					pallet_lending::types::Lender::Vault => None,
					pallet_lending::types::Lender::Account(who) => Some((&who).into()),
				},
				amount: of.amount.into(),
				apr: of.apr.0.into(),
				item: big(id.saturating_mul(TRANCHES)).saturating_add(tranche.into()),
			});
		}
		rows.push(rows::Loan {
			id: big(id),
			block: self.block,
			index,
			at: self.at,
			borrower: (&terms.borrower).into(),
			terms_hash: (&loan.terms_hash).into(),
			principal: terms.principal.into(),
			units: terms.units.0.iter().copied().map(big).collect(),
			expires_at: big(terms.expires_at),
			terms: answer.json.get("terms").cloned().unwrap_or_default(),
		});
		Ok(rows)
	}

	async fn new_unit(&self, id: u64, index: i32) -> Result<Option<rows::Unit>, Error> {
		let payload = collateral::view_functions::ViewFunctionsApi.unit(id);
		let answer = self.after.view(payload).await?;
		let Some(info) = answer.value else {
			tracing::error!(
				unit = id,
				block = self.block,
				"an application ended in the block that made it: the unit is not known"
			);
			return Ok(None);
		};
		let unit = info.unit;
		Ok(Some(rows::Unit {
			id: big(id),
			block: self.block,
			index,
			at: self.at,
			applicant: (&info.applicant).into(),
			custodian: (&unit.custodian).into(),
			class: name_of(&unit.class),
			model: text(&unit.model.0),
			quantity: unit.quantity.into(),
			facility: text(&unit.facility.0),
			document: json!({
				"hash": format!("{:?}", unit.document.hash),
				"uri": text(&unit.document.uri.0),
			}),
			in_service_at: big(unit.in_service_at),
			grade: name_of(&unit.grade),
			serials: unit.serials.0.iter().map(Into::into).collect(),
		}))
	}

	/// The members of a set of validators, with the keys in force.
	pub(super) async fn members_of_set(&self, session: u32) -> Result<Vec<rows::SetMember>, Error> {
		let payload = runtime::view_functions().validators().validator_set(session);
		let set = self.after.view(payload).await?.value;
		let members = set.map(|set| set.0).unwrap_or_default();
		let rows = (0..).zip(members).map(|(n, member)| rows::SetMember {
			block: self.block,
			n,
			session: session.into(),
			who: (&member.who).into(),
			aura: Bytes(member.aura.0.to_vec()),
			grandpa: Bytes(member.grandpa.0.to_vec()),
		});
		Ok(rows.collect())
	}

	/// The members of a body after a change.
	pub(super) async fn membership(
		&self,
		body: &str,
		index: i32,
		kind: &str,
	) -> Result<rows::Membership, Error> {
		let pallet = MEMBERSHIPS.into_iter().find(|(_, name)| *name == body);
		let pallet = pallet.map(|(pallet, _)| pallet).unwrap_or(body);
		let item = self.after.runtime.storage(pallet, "Members")?;
		let value = self.after.node.storage(&item.key(), self.after.hash).await?;
		let members = Vec::<[u8; 32]>::decode(&mut value.unwrap_or_default().as_slice());
		Ok(rows::Membership {
			block: self.block,
			index,
			at: self.at,
			body: body.to_owned(),
			kind: kind.to_owned(),
			members: members.unwrap_or_default().into_iter().map(Bytes::from).collect(),
		})
	}

	/// The account of the pot of lending.
	pub(super) async fn lending_pot(&self) -> Result<AccountId, Error> {
		Ok(self.after.view(runtime::view_functions().lending().account()).await?.value)
	}
}
