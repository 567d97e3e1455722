//! Leases of units, and their rent.

use infrafi_client::runtime::leases::Event;

use crate::{
	ingest::found::{account, amount, Found, Place},
	schema::{big, rows},
};

/// A row of a lease without figures.
fn lease_row(place: &Place<'_>, lease: u64, unit: u64, kind: &str) -> rows::Lease {
	rows::Lease {
		block: place.block,
		index: place.index,
		lease: big(lease),
		unit: big(unit),
		at: place.at,
		kind: kind.to_owned(),
		..Default::default()
	}
}

/// The rows of an event.
pub fn rows_of(event: Event, place: &Place<'_>, found: &mut Found) {
	if let Some(lease) = place.fields.get("lease").and_then(|id| id.as_str()?.parse().ok()) {
		found.touched.leases.insert(lease);
	}
	// The coverage of a loan depends on the leases that count for it.
	if let Some(loan) = place.fields.get("loan").and_then(|id| id.as_str()?.parse().ok()) {
		found.touched.loans.insert(loan);
	}
	let row = |lease, unit, kind| lease_row(place, lease, unit, kind);
	let row = match event {
		Event::Offered { lease, unit, owner, lessee, hourly, from, until } => rows::Lease {
			account: account(&owner),
			lessee: account(&lessee),
			hourly: amount(hourly),
			starts_at: Some(big(from)),
			ends_at: Some(big(until)),
			..row(lease, unit, "Offered")
		},
		Event::OfferWithdrawn { lease, unit } => row(lease, unit, "OfferWithdrawn"),
		Event::Declined { lease, unit } => row(lease, unit, "Declined"),
		Event::Accepted { lease, unit } => row(lease, unit, "Accepted"),
		Event::Activated { lease, unit, lessee, from, until } => rows::Lease {
			lessee: account(&lessee),
			starts_at: Some(big(from)),
			ends_at: Some(big(until)),
			..row(lease, unit, "Activated")
		},
		Event::Recognised { lease, unit, loan } => {
			rows::Lease { loan: Some(big(loan)), ..row(lease, unit, "Recognised") }
		}
		Event::RecognitionEnded { lease, unit, loan } => {
			rows::Lease { loan: Some(big(loan)), ..row(lease, unit, "RecognitionEnded") }
		}
		Event::EndConsented { lease, unit, by } => {
			rows::Lease { account: by.as_ref().map(Into::into), ..row(lease, unit, "EndConsented") }
		}
		Event::Shortened { lease, unit, until } => {
			rows::Lease { ends_at: Some(big(until)), ..row(lease, unit, "Shortened") }
		}
		Event::Ended { lease, unit, ended_at, fallen_due, paid } => rows::Lease {
			ends_at: Some(big(ended_at)),
			fallen_due: amount(fallen_due),
			paid: amount(paid),
			..row(lease, unit, "Ended")
		},
		Event::RentPaid { lease, unit, payer, to, amount, paid, fallen_due } => {
			found.rows.push(rows::Rent {
				block: place.block,
				index: place.index,
				lease: big(lease),
				unit: big(unit),
				at: place.at,
				payer: (&payer).into(),
				recipient: to.as_ref().map(Into::into),
				amount: amount.into(),
				paid: paid.into(),
				fallen_due: fallen_due.into(),
			});
			return;
		}
		Event::ParamsSet { .. } => return super::params(place, found, "Leases"),
	};
	found.rows.push(row);
}
