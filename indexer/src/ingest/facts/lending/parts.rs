//! What the rows of loans have in common.

use infrafi_client::{runtime::runtime_types::pallet_lending, AccountId};

use crate::{
	assets::USDAI,
	ingest::found::{ids, Found, Place},
	schema::{big, rows, Amount, Bytes},
};

/// A row of the ledger of a loan without figures.
pub(super) fn entry(place: &Place<'_>, loan: u64, kind: &str) -> rows::Ledger {
	rows::Ledger {
		block: place.block,
		index: place.index,
		loan: big(loan),
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

pub(super) fn status(place: &Place<'_>, loan: u64, status: &str) -> rows::LoanStatus {
	rows::LoanStatus {
		block: place.block,
		index: place.index,
		loan: big(loan),
		at: place.at,
		status: status.to_owned(),
		..Default::default()
	}
}

pub(super) fn stage(place: &Place<'_>, loan: u64, kind: &str) -> rows::Stage {
	rows::Stage {
		block: place.block,
		index: place.index,
		loan: big(loan),
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

pub(super) fn claim(place: &Place<'_>, loan: u64, unit: u64, kind: &str) -> rows::Claim {
	rows::Claim {
		block: place.block,
		index: place.index,
		loan: big(loan),
		unit: big(unit),
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

pub(super) fn auction(
	place: &Place<'_>,
	loan: u64,
	lot: u32,
	units: &[u64],
	kind: &str,
) -> rows::Auction {
	rows::Auction {
		block: place.block,
		index: place.index,
		loan: big(loan),
		lot: lot.into(),
		at: place.at,
		kind: kind.to_owned(),
		units: ids(units),
		..Default::default()
	}
}

pub(super) fn bid(place: &Place<'_>, loan: u64, lot: u32, kind: &str) -> rows::Bid {
	rows::Bid {
		block: place.block,
		index: place.index,
		loan: big(loan),
		lot: lot.into(),
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

pub(super) fn units_changed(
	found: &mut Found,
	place: &Place<'_>,
	loan: u64,
	units: &[u64],
	is_added: bool,
) {
	for (part, unit) in (0..).zip(units) {
		found.touched.units.insert(*unit);
		found.rows.push(rows::LoanUnit {
			block: place.block,
			index: place.index,
			part,
			loan: big(loan),
			unit: big(*unit),
			is_added,
		});
	}
}

pub(super) fn lender_of(lender: &pallet_lending::types::Lender) -> Option<Bytes> {
	match lender {
		pallet_lending::types::Lender::Vault => None,
		pallet_lending::types::Lender::Account(who) => Some(who.into()),
	}
}

/// The last change of an account's USDai before an event, in the same extrinsic.
pub(super) fn last_of<'a>(
	found: &'a Found,
	place: &Place<'_>,
	who: &AccountId,
	kind: &str,
) -> Option<&'a rows::Movement> {
	found.rows.movement.iter().rev().find(|row| {
		row.asset == i64::from(USDAI)
			&& row.kind == kind
			&& row.extrinsic == place.extrinsic
			&& row.account == Bytes::from(who)
	})
}

/// What the release of a commitment released: its event came just before.
pub(super) fn released_commitment(
	found: &Found,
	place: &Place<'_>,
	lender: &AccountId,
) -> Option<Amount> {
	let released = last_of(found, place, lender, "Released");
	let released = released.filter(|row| row.reason.as_deref() == Some("Lending.Commitment"));
	released.map(|row| Amount::plus(row.held.size()))
}

#[cfg(test)]
mod tests {
	use serde_json::Value;

	use super::*;
	use crate::schema::Rows;

	#[test]
	fn a_withdrawn_commitment_is_what_was_released_before_it() {
		let [lender, other] = [AccountId::from([1; 32]), AccountId::from([2; 32])];
		let movement = |index, who: &AccountId, size, reason: &str| rows::Movement {
			index,
			account: who.into(),
			asset: USDAI.into(),
			held: Amount::minus(size),
			kind: "Released".to_owned(),
			reason: Some(reason.to_owned()),
			extrinsic: Some(1),
			..Default::default()
		};
		let movement = vec![
			movement(0, &lender, 50, "Lending.Commitment"),
			movement(1, &lender, 70, "Lending.Commitment"),
			movement(2, &other, 90, "Lending.Bid"),
		];
		let found = Found { rows: Rows { movement, ..Rows::default() }, ..Found::default() };
		let fields = Value::Null;
		let place = |extrinsic| Place {
			block: 1,
			at: 6,
			index: 3,
			extrinsic: Some(extrinsic),
			call: None,
			fields: &fields,
		};
		let released = |extrinsic, who| released_commitment(&found, &place(extrinsic), who);
		assert_eq!(released(1, &lender), Some(Amount::plus(70)));
		assert_eq!(released(1, &other), None, "a bid is no commitment");
		assert_eq!(released(2, &lender), None, "it was another extrinsic");
	}
}
