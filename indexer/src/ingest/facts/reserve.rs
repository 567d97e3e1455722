//! The reserve: its cash, its bills, the reports on them.

use infrafi_client::runtime::reserve::Event;

use crate::{
	ingest::found::{account, amount, Found, Place},
	schema::{big, rows, text, Amount},
};

fn flow(place: &Place<'_>, kind: &str) -> rows::ReserveFlow {
	rows::ReserveFlow {
		block: place.block,
		index: place.index,
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

fn lot_row(place: &Place<'_>, found: &mut Found, lot: u64, kind: &str) -> rows::Lot {
	found.touched.lots.insert(lot);
	rows::Lot {
		block: place.block,
		index: place.index,
		lot: big(lot),
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

fn report(
	place: &Place<'_>,
	found: &mut Found,
	custodian: &infrafi_client::AccountId,
	kind: &str,
) -> rows::Attestation {
	found.touched.custodians.insert(custodian.0);
	rows::Attestation {
		block: place.block,
		index: place.index,
		at: place.at,
		kind: kind.to_owned(),
		custodian: custodian.into(),
		..Default::default()
	}
}

/// The rows of an event.
pub fn rows_of(event: Event, place: &Place<'_>, found: &mut Found) {
	match event {
		Event::Minted { who, usdc, usdai } => found.rows.push(rows::ReserveFlow {
			account: account(&who),
			cash: usdc.into(),
			issued: usdai.into(),
			..flow(place, "Minted")
		}),
		Event::Redeemed { who, usdai, usdc } => found.rows.push(rows::ReserveFlow {
			account: account(&who),
			cash: Amount::minus(usdc),
			issued: Amount::minus(usdai),
			..flow(place, "Redeemed")
		}),
		Event::BillBought { lot, cusip, face, cost, matures_at, custodian } => {
			let row = rows::Lot {
				cusip: Some(text(&cusip)),
				custodian: account(&custodian),
				face: amount(face),
				cost: amount(cost),
				matures_at: Some(big(matures_at)),
				..lot_row(place, found, lot, "Bought")
			};
			found.rows.push(row);
			found.rows.push(rows::ReserveFlow {
				account: account(&custodian),
				lot: Some(big(lot)),
				cash: Amount::minus(cost),
				..flow(place, "BillBought")
			});
		}
		Event::BillSettled { lot, custodian, face, gain } => {
			let row = rows::Lot {
				custodian: account(&custodian),
				proceeds: amount(face),
				gain: amount(gain),
				..lot_row(place, found, lot, "Settled")
			};
			found.rows.push(row);
			found.rows.push(rows::ReserveFlow {
				account: account(&custodian),
				lot: Some(big(lot)),
				cash: face.into(),
				..flow(place, "BillSettled")
			});
		}
		Event::SaleOrdered { lot, min_proceeds, is_unbounded } => {
			let row = rows::Lot {
				proceeds: amount(min_proceeds),
				is_unbounded: Some(is_unbounded),
				..lot_row(place, found, lot, "SaleOrdered")
			};
			found.rows.push(row);
		}
		Event::SaleAllowed { lot, min_proceeds } => {
			let row = rows::Lot {
				proceeds: amount(min_proceeds),
				..lot_row(place, found, lot, "SaleAllowed")
			};
			found.rows.push(row);
		}
		Event::BillSold { lot, custodian, proceeds, gain, loss } => {
			let row = rows::Lot {
				custodian: account(&custodian),
				proceeds: amount(proceeds),
				gain: amount(gain),
				loss: amount(loss),
				..lot_row(place, found, lot, "Sold")
			};
			found.rows.push(row);
			found.rows.push(rows::ReserveFlow {
				account: account(&custodian),
				lot: Some(big(lot)),
				cash: proceeds.into(),
				..flow(place, "BillSold")
			});
		}
		Event::Attested { custodian, attestor, as_of, face, hash } => {
			let row = rows::Attestation {
				attestor: account(&attestor),
				as_of: Some(big(as_of)),
				face: amount(face),
				hash: Some((&hash).into()),
				..report(place, found, &custodian, "Report")
			};
			found.rows.push(row);
		}
		Event::ReserveProven { custodian, as_of, face, ledger } => {
			let row = rows::Attestation {
				as_of: Some(big(as_of)),
				face: amount(face),
				ledger: amount(ledger),
				..report(place, found, &custodian, "Proof")
			};
			found.rows.push(row);
		}
		Event::ProofDropped { custodian, attestor } => {
			let row = rows::Attestation {
				attestor: account(&attestor),
				..report(place, found, &custodian, "Dropped")
			};
			found.rows.push(row);
		}
		Event::Harvested { vault, treasury, fee } => found.rows.push(rows::ReserveFlow {
			vault: amount(vault),
			treasury: amount(treasury),
			fee: amount(fee),
			issued: vault.saturating_add(treasury).saturating_add(fee).into(),
			..flow(place, "Harvested")
		}),
		Event::StakeCrossed { is_staked } => found
			.rows
			.push(rows::ReserveFlow { is_staked: Some(is_staked), ..flow(place, "StakeCrossed") }),
		Event::LossRealised { lot, amount: lost, left } => {
			let row =
				rows::Lot { loss: amount(lost), ..lot_row(place, found, lot, "LossRealised") };
			found.rows.push(row);
			found.rows.push(rows::ReserveFlow {
				lot: Some(big(lot)),
				loss_left: amount(left),
				..flow(place, "LossRealised")
			});
		}
		Event::LossAbsorbed { amount: paid, left } => {
			super::vault::loss_absorbed(place, found, paid);
			found.rows.push(rows::ReserveFlow {
				issued: Amount::minus(paid),
				loss_left: amount(left),
				..flow(place, "LossAbsorbed")
			});
		}
		Event::Reassigned { lot, from: _, to } => {
			let row =
				rows::Lot { custodian: account(&to), ..lot_row(place, found, lot, "Reassigned") };
			found.rows.push(row);
		}
		// A gift is on the account and was never cash of the reserve.
		Event::GiftSwept { .. } => found.rows.push(flow(place, "GiftSwept")),
		Event::MaturityNotCounted { lot } => {
			let row = lot_row(place, found, lot, "MaturityNotCounted");
			found.rows.push(row);
		}
		Event::ParamsSet { .. } => super::params(place, found, "Reserve"),
	}
}
