//! A small book of leases, in place of the pallet.

use codec::{Decode, Encode};
use frame_support::{pallet_prelude::DispatchResult, storage_alias, Twox64Concat};
use infrafi_finance::{rent::Rent, units::Usdai};
use infrafi_protocol::{LeaseBook, LeaseFacts, LeaseId, LeaseReview, LoanId, RentSink, UnitId};

use super::*;

/// The leases, one a unit.
pub struct Leases;

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub struct Lease {
	pub id: LeaseId,
	pub lessee: AccountId,
	pub hourly: Balance,
	pub from: u64,
	pub until: u64,
	pub paid: Balance,
	pub recognised_for: Option<LoanId>,
}

#[storage_alias]
pub type LeaseRecords = StorageMap<Lending, Twox64Concat, UnitId, Lease>;

#[storage_alias]
pub type NextLease = StorageValue<Lending, LeaseId>;

/// How long a recognised lease binds a buyer.
pub const BINDS: u64 = 365 * DAY;

impl LeaseBook<AccountId> for Leases {
	fn active(unit: UnitId) -> Option<LeaseFacts<AccountId>> {
		let Lease { id, lessee, hourly, from, until, paid, recognised_for } =
			LeaseRecords::get(unit)?;
		Some(LeaseFacts { id, unit, lessee, hourly, from, until, paid, recognised_for })
	}

	fn set_recognised(unit: UnitId, loan: Option<LoanId>) {
		if let Some(lease) = LeaseRecords::get(unit).filter(|lease| lease.recognised_for != loan) {
			LeaseRecords::insert(unit, Lease { recognised_for: loan, ..lease });
		}
	}

	fn sold(unit: UnitId) -> DispatchResult {
		match LeaseRecords::get(unit) {
			Some(lease) if lease.recognised_for.is_some() && lease.from < now() + BINDS => {
				let until = lease.until.min(now() + BINDS);
				LeaseRecords::insert(unit, Lease { until, recognised_for: None, ..lease });
			}
			_ => LeaseRecords::remove(unit),
		}
		Ok(())
	}
}

/// The lease of a unit.
pub fn lease(unit: UnitId) -> Lease {
	LeaseRecords::get(unit).expect("the unit is leased")
}

/// A lease of a unit begins now. `hourly` is in USDai. No loan recognises it yet.
pub fn let_unit(unit: UnitId, lessee: AccountId, hourly: Balance, days: u64) -> LeaseId {
	Lending::before_change(unit).unwrap();
	let id = NextLease::get().unwrap_or_default();
	NextLease::put(id + 1);
	let (from, until) = (now(), now() + days * DAY);
	let hourly = hourly * ONE;
	let lease = Lease { id, lessee, hourly, from, until, paid: 0, recognised_for: None };
	LeaseRecords::insert(unit, lease);
	id
}

/// A lease ends now.
pub fn end_lease(unit: UnitId) {
	Lending::before_change(unit).unwrap();
	LeaseRecords::remove(unit);
}

/// The committee recognises the lease of a unit.
pub fn recognise(loan: LoanId, unit: UnitId) -> DispatchResult {
	let lease = Leases::active(unit).expect("the unit is leased");
	<Lending as LeaseReview<AccountId>>::recognise(loan, &lease)?;
	Leases::set_recognised(unit, Some(loan));
	Ok(())
}

/// Rent that has fallen due of a unit and is not paid.
pub fn rent_due(unit: UnitId) -> Balance {
	let Lease { hourly, from, until, paid, .. } = lease(unit);
	let rent = Rent { hourly: Usdai(hourly), from, until };
	rent.unpaid_up(Usdai(paid), now()).unwrap().0
}

/// An account pays rent, at most what is due and that of 31 days, as the pallet allows.
pub fn try_rent(unit: UnitId, from: &AccountId, amount: Balance) -> DispatchResult {
	let facts = Leases::active(unit).ok_or("the unit is not leased")?;
	if amount > rent_due(unit) + facts.hourly * 24 * 31 {
		return Err("too much rent".into());
	}
	frame_support::storage::with_storage_layer(|| {
		<Lending as RentSink<AccountId>>::pay(&facts, from, amount)?;
		LeaseRecords::mutate(unit, |lease| lease.as_mut().expect("it is active").paid += amount);
		Ok(())
	})
}

/// The lessee pays all rent that is due.
pub fn rent(unit: UnitId) {
	let (lessee, due) = (lease(unit).lessee, rent_due(unit));
	if due > 0 {
		try_rent(unit, &lessee, due).unwrap();
	}
}
