//! Leases in the model, from their events: their facts as they were before a step.

use std::collections::BTreeMap;

use infrafi_protocol::{LeaseId, LoanId};
use infrafi_runtime::*;
use pallet_leases::Event;

use super::{
	replay::Step,
	wide::{ceil, wide},
	LoanModel,
};

#[derive(Clone, Debug)]
pub struct Lease {
	pub unit: u64,
	hourly: u128,
	from: u64,
	until: u64,
	pub paid: u128,
	pub is_active: bool,
	/// The loan whose lenders count on it.
	pub loan: Option<LoanId>,
}

impl Lease {
	/// `ceil(hourly * seconds / 3600)`, of the seconds of the lease up to an instant.
	pub fn fallen_due(&self, at: u64) -> u128 {
		let seconds = at.min(self.until).saturating_sub(self.from);
		ceil(wide(self.hourly) * seconds, wide(3_600))
	}
}

impl LoanModel {
	/// The active lease of a unit.
	pub fn lease_of(&self, unit: u64) -> Option<LeaseId> {
		let active = |(_, lease): &(&LeaseId, &Lease)| lease.is_active && lease.unit == unit;
		self.leases.iter().find(active).map(|(id, _)| *id)
	}

	/// The loan whose cash account counts a lease: its lenders do, and the unit secures it.
	fn counts(&self, id: LeaseId) -> Option<LoanId> {
		let lease = self.leases.get(&id).filter(|lease| lease.is_active)?;
		let live = self.loans.get(&lease.loan?)?;
		let is_listed = live.debt.shape.units.contains(&lease.unit);
		(live.cash.is_some() && is_listed).then_some(lease.loan?)
	}

	pub fn replay_lease(&mut self, event: &Event<Runtime>, step: &mut Step) {
		match event {
			Event::Offered { lease, unit, hourly, from, until, .. } => {
				let (unit, hourly, from, until) = (*unit, *hourly, *from, *until);
				let (paid, is_active, loan) = (0, false, None);
				let offered = Lease { unit, hourly, from, until, paid, is_active, loan };
				self.leases.insert(*lease, offered);
			}
			Event::OfferWithdrawn { lease, .. } | Event::Declined { lease, .. } => {
				self.leases.remove(lease);
			}
			Event::Activated { lease, from, .. } => {
				let known = self.lease(*lease);
				(known.is_active, known.from) = (true, *from);
			}
			Event::Recognised { lease, loan, .. } => {
				self.touch(*loan, step);
				self.lease(*lease).loan = Some(*loan);
				self.begin_lease(*lease, step.now);
			}
			Event::RecognitionEnded { lease, loan, .. } => {
				// What a successor counts on goes over to it.
				if step.refinanced.is_none_or(|(old, _)| old != *loan) {
					self.end_lease(*lease, step);
				}
				self.lease(*lease).loan = None;
			}
			Event::Shortened { lease, until, .. } => self.lease(*lease).until = *until,
			Event::RentPaid { lease, unit, payer, amount, .. } => {
				self.replay_rent(*unit, payer, *amount, step);
				self.lease(*lease).paid += amount;
			}
			Event::Ended { lease, fallen_due, paid, .. } => {
				self.end_lease(*lease, step);
				let known = self.leases.remove(lease).expect("the lease was offered");
				let expected = (known.fallen_due(step.now), known.paid);
				assert_eq!(expected, (*fallen_due, *paid), "what a lease brought");
			}
			Event::Accepted { .. } | Event::EndConsented { .. } | Event::ParamsSet { .. } => {}
			_ => unreachable!("no other event"),
		}
	}

	fn lease(&mut self, id: LeaseId) -> &mut Lease {
		self.leases.get_mut(&id).expect("the lease was offered")
	}

	/// A recognised lease counts from now on, if its unit secures the loan.
	pub fn begin_lease(&mut self, id: LeaseId, now: u64) {
		let Some(loan) = self.counts(id) else { return };
		let lease = self.leases[&id].clone();
		let cash = self.live(loan).cash.as_mut().expect("the loan has an account");
		cash.begin(id, &lease, now);
	}

	fn end_lease(&mut self, id: LeaseId, step: &mut Step) {
		let Some(loan) = self.counts(id) else { return };
		self.touch(loan, step);
		let lease = self.leases[&id].clone();
		let cash = self.live(loan).cash.as_mut().expect("the loan has an account");
		cash.end(id, &lease, step.now);
	}

	/// The leases of the chain are those of the model, and recognition ends with the loan.
	pub fn check_leases(&self) {
		let mut count = 0;
		for (id, record) in pallet_leases::Leases::<Runtime>::iter() {
			count += 1;
			let lease = &self.leases[&id];
			let facts = (record.lease.from, record.lease.until, record.paid);
			assert_eq!((lease.from, lease.until, lease.paid), facts, "lease {id}");
			assert_eq!(lease.loan, record.recognised_for, "the recognition of lease {id}");
			let is_there = |loan: LoanId| {
				pallet_lending::Offers::<Runtime>::contains_key(loan)
					|| self.loans.contains_key(&loan)
					|| self.seized.contains_key(&loan)
			};
			assert!(lease.loan.is_none_or(is_there), "a lease is recognised for an ended loan");
		}
		assert_eq!(count, self.leases.len(), "the leases");
	}
}

/// The books of leases.
pub type Leases = BTreeMap<LeaseId, Lease>;
