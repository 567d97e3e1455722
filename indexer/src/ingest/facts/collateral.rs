//! Units of hardware, their custody and their policies.

use infrafi_client::{runtime::collateral::Event, AccountId};

use crate::{
	ingest::found::{amount, name_of, Found, Place},
	schema::{big, rows, text},
};

struct Writer<'a, 'b> {
	place: &'a Place<'b>,
	found: &'a mut Found,
}

impl Writer<'_, '_> {
	fn state(
		&mut self,
		unit: u64,
		kind: &str,
		owner: Option<&AccountId>,
		custodian: Option<&AccountId>,
	) {
		self.found.touched.units.insert(unit);
		self.found.rows.push(rows::UnitState {
			block: self.place.block,
			index: self.place.index,
			unit: big(unit),
			at: self.place.at,
			kind: kind.to_owned(),
			owner: owner.map(Into::into),
			custodian: custodian.map(Into::into),
		});
	}

	fn custody(
		&mut self,
		part: i32,
		unit: u64,
		kind: &str,
		custodian: &AccountId,
		loss: Option<String>,
	) {
		self.found.touched.units.insert(unit);
		self.found.rows.push(rows::Custody {
			block: self.place.block,
			index: self.place.index,
			part,
			unit: big(unit),
			at: self.place.at,
			kind: kind.to_owned(),
			custodian: custodian.into(),
			loss,
		});
	}

	fn policy(&mut self, unit: u64, kind: &str, insurer: &AccountId) -> rows::Policy {
		self.found.touched.units.insert(unit);
		self.found.touched.insurers.insert(insurer.0);
		rows::Policy {
			block: self.place.block,
			index: self.place.index,
			unit: big(unit),
			at: self.place.at,
			kind: kind.to_owned(),
			insurer: insurer.into(),
			..Default::default()
		}
	}

	/// Money of a bond, with what the bond is from then on.
	fn bond(&mut self, insurer: &AccountId, kind: &str, amount: u128, bond: u128) {
		self.found.touched.insurers.insert(insurer.0);
		self.found.rows.push(rows::Bond {
			block: self.place.block,
			index: self.place.index,
			at: self.place.at,
			insurer: insurer.into(),
			kind: kind.to_owned(),
			amount: amount.into(),
			bond: bond.into(),
		});
	}
}

/// The rows of an event.
pub fn rows_of(event: Event, place: &Place<'_>, found: &mut Found) {
	let mut to = Writer { place, found };
	match event {
		// The unit itself is written from its view.
		Event::Applied { unit, owner, custodian } => {
			to.found.touched.new_units.push((unit, place.index));
			to.state(unit, "Applied", Some(&owner), Some(&custodian));
		}
		Event::ApplicationWithdrawn { unit } => to.state(unit, "ApplicationWithdrawn", None, None),
		Event::ApplicationDeclined { unit } => to.state(unit, "ApplicationDeclined", None, None),
		Event::ReceiptIssued { unit, owner, custodian } => {
			to.state(unit, "ReceiptIssued", Some(&owner), Some(&custodian));
			to.custody(0, unit, "Issued", &custodian, None);
		}
		Event::CustodyConfirmed { custodian, units } => {
			for (part, unit) in (0..).zip(units.0) {
				to.custody(part, unit, "Confirmed", &custodian, None);
			}
		}
		Event::PolicyOffered { unit, insurer, policy, premium } => {
			let row = rows::Policy {
				number: Some(text(&policy.number.0)),
				coverage: amount(policy.coverage),
				expires_at: Some(big(policy.expires_at)),
				amount: amount(premium),
				..to.policy(unit, "Offered", &insurer)
			};
			to.found.rows.push(row);
		}
		Event::OfferWithdrawn { unit, insurer } => {
			let row = to.policy(unit, "OfferWithdrawn", &insurer);
			to.found.rows.push(row);
		}
		Event::Insured { unit, id, insurer, policy, premium, payer: _ } => {
			let row = rows::Policy {
				policy: Some(big(id)),
				amount: amount(premium),
				number: Some(text(&policy.number.0)),
				coverage: amount(policy.coverage),
				expires_at: Some(big(policy.expires_at)),
				..to.policy(unit, "Insured", &insurer)
			};
			to.found.rows.push(row);
		}
		Event::PolicyCancelled { unit, insurer } => {
			let row = to.policy(unit, "Cancelled", &insurer);
			to.found.rows.push(row);
		}
		Event::CoverageReduced { unit, insurer, amount: paid, coverage } => {
			let row = rows::Policy {
				amount: amount(paid),
				coverage: amount(coverage),
				..to.policy(unit, "Reduced", &insurer)
			};
			to.found.rows.push(row);
		}
		Event::PolicyEnded { unit, insurer } => {
			let row = to.policy(unit, "Ended", &insurer);
			to.found.rows.push(row);
		}
		Event::LossReported { unit, custodian, kind } => {
			to.custody(0, unit, "LossReported", &custodian, Some(name_of(&kind)));
		}
		Event::LossWithdrawn { unit, custodian } => {
			to.custody(0, unit, "LossWithdrawn", &custodian, None);
		}
		Event::RedemptionRequested { unit, owner } => {
			to.state(unit, "RedemptionRequested", Some(&owner), None);
		}
		Event::RedemptionCancelled { unit, owner } => {
			to.state(unit, "RedemptionCancelled", Some(&owner), None);
		}
		Event::HardwareReleased { unit, owner, custodian } => {
			to.state(unit, "HardwareReleased", Some(&owner), Some(&custodian));
		}
		Event::Reassigned { unit, from: _, to: new } => {
			to.custody(0, unit, "Reassigned", &new, None);
		}
		Event::Pledged { unit, owner } => to.state(unit, "Pledged", Some(&owner), None),
		Event::Seized { unit, owner } => to.state(unit, "Seized", Some(&owner), None),
		Event::Released { unit, owner } => to.state(unit, "Released", Some(&owner), None),
		Event::BondPosted { insurer, amount, bond } => to.bond(&insurer, "Posted", amount, bond),
		Event::BondWithdrawn { insurer, amount, bond } => {
			to.bond(&insurer, "Withdrawn", amount, bond);
		}
		Event::BondTaken { insurer, amount, bond } => to.bond(&insurer, "Taken", amount, bond),
		Event::ParamsSet { .. } => {
			super::params(place, to.found, "Collateral");
		}
	}
}
