//! Balances of USDC, USDai and sUSDai: one row for each change.

use infrafi_client::{
	runtime::{assets, assets_holder},
	AccountId,
};
use serde_json::Value;

use crate::{
	ingest::found::{Found, Place},
	schema::{rows, Amount, Bytes},
};

/// A change of a balance.
pub struct Change<'a> {
	/// Among the changes of an event.
	pub part: i32,
	/// The account.
	pub account: Bytes,
	/// The asset.
	pub asset: u32,
	/// Change of the balance, holds included.
	pub delta: Amount,
	/// Change of what is on hold.
	pub held: Amount,
	/// Name of the event.
	pub kind: &'a str,
	/// The other account of a transfer.
	pub counterparty: Option<Bytes>,
	/// The reason of a hold.
	pub reason: Option<String>,
}

impl Change<'_> {
	/// The row of the change.
	pub fn row(self, place: &Place<'_>) -> rows::Movement {
		rows::Movement {
			block: place.block,
			index: place.index,
			part: self.part,
			at: place.at,
			account: self.account,
			asset: self.asset.into(),
			delta: self.delta,
			held: self.held,
			kind: self.kind.to_owned(),
			counterparty: self.counterparty,
			reason: self.reason,
			extrinsic: place.extrinsic,
			call: place.call.map(ToOwned::to_owned),
		}
	}
}

fn change(who: &AccountId, asset: u32, delta: Amount, kind: &'static str) -> Change<'static> {
	Change {
		part: 0,
		account: who.into(),
		asset,
		delta,
		held: Amount::ZERO,
		kind,
		counterparty: None,
		reason: None,
	}
}

/// The rows of an event of pallet-assets.
pub fn rows_of(event: assets::Event, place: &Place<'_>, found: &mut Found) {
	use assets::Event;
	let mut push = |change: Change<'_>| found.rows.push(change.row(place));
	match event {
		Event::Issued { asset_id, owner, amount } => {
			push(change(&owner, asset_id, amount.into(), "Issued"));
		}
		Event::Burned { asset_id, owner, balance } => {
			push(change(&owner, asset_id, Amount::minus(balance), "Burned"));
		}
		Event::Deposited { asset_id, who, amount } => {
			push(change(&who, asset_id, amount.into(), "Deposited"));
		}
		Event::Withdrawn { asset_id, who, amount } => {
			push(change(&who, asset_id, Amount::minus(amount), "Withdrawn"));
		}
		// A transfer out of an approval has its own event beside this one.
		Event::Transferred { asset_id, from, to, amount } => {
			push(Change {
				counterparty: Some((&to).into()),
				..change(&from, asset_id, Amount::minus(amount), "Transferred")
			});
			push(Change {
				part: 1,
				counterparty: Some((&from).into()),
				..change(&to, asset_id, amount.into(), "Transferred")
			});
		}
		// Credits and debts are in no account: what they become has an event of its own.
		Event::IssuedCredit { .. }
		| Event::BurnedCredit { .. }
		| Event::IssuedDebt { .. }
		| Event::BurnedDebt { .. }
		| Event::TransferredApproved { .. }
		| Event::Created { .. }
		| Event::TeamChanged { .. }
		| Event::OwnerChanged { .. }
		| Event::Frozen { .. }
		| Event::Thawed { .. }
		| Event::AssetFrozen { .. }
		| Event::AssetThawed { .. }
		| Event::AccountsDestroyed { .. }
		| Event::ApprovalsDestroyed { .. }
		| Event::DestructionStarted { .. }
		| Event::Destroyed { .. }
		| Event::ForceCreated { .. }
		| Event::MetadataSet { .. }
		| Event::MetadataCleared { .. }
		| Event::ApprovedTransfer { .. }
		| Event::ApprovalCancelled { .. }
		| Event::AssetStatusChanged { .. }
		| Event::AssetMinBalanceChanged { .. }
		| Event::Touched { .. }
		| Event::Blocked { .. }
		| Event::ReservesUpdated { .. }
		| Event::ReservesRemoved { .. } => {}
	}
}

/// The reason of a hold, as `Pallet.Reason`. None of an event without one.
pub(super) fn reason_of(place: &Place<'_>) -> Option<String> {
	let reason = place.fields.get("reason")?;
	let Some(pallet) = reason.get("type").and_then(Value::as_str) else {
		return reason.as_str().map(ToOwned::to_owned);
	};
	let inner = reason.get("value").and_then(Value::as_str);
	Some(inner.map_or(pallet.to_owned(), |inner| format!("{pallet}.{inner}")))
}

/// The rows of an event of a hold. A hold moves money within a balance.
pub fn held(event: assets_holder::Event, place: &Place<'_>, found: &mut Found) {
	use assets_holder::Event;
	let (who, asset, delta, held, kind) = match event {
		Event::Held { who, asset_id, amount, .. } => {
			(who, asset_id, Amount::ZERO, amount.into(), "Held")
		}
		Event::Released { who, asset_id, amount, .. } => {
			(who, asset_id, Amount::ZERO, Amount::minus(amount), "Released")
		}
		Event::Burned { who, asset_id, amount, .. } => {
			let size = Amount::minus(amount);
			(who, asset_id, size, size, "BurnedHeld")
		}
	};
	let reason = reason_of(place);
	let row = Change { held, reason, ..change(&who, asset, delta, kind) }.row(place);
	found.rows.push(row);
}
