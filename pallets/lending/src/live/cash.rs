//! The cash account of a live loan, beside its balance: its windows, and the leases that count.

use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::pallet_prelude::*;
use infrafi_finance::{
	cash::{CashTerms, CountedRent},
	payment::Step,
	units::Usdai,
	FinanceError,
};
use infrafi_protocol::{LeaseBook, LeaseFacts, LeaseId, LoanId, UnitId};

use super::{begin::CarriedOver, LiveLoan};
use crate::{time::now, CashRecord, CashWindows, Config, CountedLease, Error};

/// A lease as the runtime has it.
pub(crate) type LeaseOf<T> = LeaseFacts<<T as frame_system::Config>::AccountId>;

/// The rent of a lease that counts from an instant on: neither what had fallen due then, paid or
/// not, nor what was paid ahead, which another account received.
fn counted_since<AccountId>(
	lease: &LeaseFacts<AccountId>,
	since: u64,
) -> Result<CountedRent, FinanceError> {
	let (rent, paid) = (lease.rent(), Usdai(lease.paid));
	Ok(CountedRent { rent, paid, counted: rent.fallen_due_up(since)?.max(paid) })
}

/// The records of cash accounts.
pub(crate) struct CashBook<T>(PhantomData<T>);

impl<T: Config> CashBook<T> {
	/// The record of a loan.
	pub(crate) fn get(loan: LoanId) -> CashRecord {
		CashWindows::<T>::get(loan).unwrap_or_default()
	}

	pub(super) fn put(loan: LoanId, record: CashRecord) {
		CashWindows::<T>::insert(loan, record);
	}

	pub(super) fn remove(loan: LoanId) {
		CashWindows::<T>::remove(loan);
	}
}

impl CashRecord {
	/// The rent of leases, with what of each has counted. A lease without an entry counts from
	/// `since` on.
	pub(super) fn rents<AccountId>(
		&self,
		leases: &[LeaseFacts<AccountId>],
		since: u64,
	) -> Result<Vec<CountedRent>, DispatchError> {
		let rent = |lease: &LeaseFacts<AccountId>| {
			let rent = counted_since(lease, since)?;
			let known = self.leases.iter().find(|known| known.lease == lease.id);
			let counted = known.map_or(rent.counted, |known| known.counted);
			Ok(CountedRent { counted, ..rent })
		};
		leases.iter().map(rent).collect()
	}

	/// Takes over what has counted of leases. Others are dropped: they have ended.
	pub(super) fn set_rents<AccountId>(
		&mut self,
		leases: &[LeaseFacts<AccountId>],
		rents: &[CountedRent],
	) {
		let entries = leases.iter().zip(rents);
		let entries =
			entries.map(|(lease, rent)| CountedLease { lease: lease.id, counted: rent.counted });
		self.leases = BoundedVec::truncate_from(entries.collect());
	}

	/// Counts a lease from now on.
	fn add_lease<AccountId>(&mut self, lease: &LeaseFacts<AccountId>, now: u64) -> DispatchResult {
		let counted = counted_since(lease, now)?.counted;
		self.leases.retain(|known| known.lease != lease.id);
		self.keep(CountedLease { lease: lease.id, counted })
	}

	fn keep(&mut self, entry: CountedLease) -> DispatchResult {
		// A unit has one active lease.
		self.leases.try_push(entry).map_err(|_| DispatchError::Other("more leases than units"))
	}

	/// Counts a lease up to now: it may change. What it brought in the open window stays counted.
	fn count_lease<AccountId>(
		&mut self,
		lease: &LeaseFacts<AccountId>,
		now: u64,
	) -> DispatchResult {
		let Some(known) = self.leases.iter_mut().find(|known| known.lease == lease.id) else {
			return Ok(());
		};
		let mut rent = CountedRent { counted: known.counted, ..counted_since(lease, now)? };
		let new = rent.count(now)?;
		known.counted = rent.counted;
		self.account.received = self.account.received.ensure_add(new)?;
		Ok(())
	}

	fn drop_lease(&mut self, lease: LeaseId) {
		self.leases.retain(|known| known.lease != lease);
	}
}

impl<T: Config> LiveLoan<T> {
	/// The terms of the cash account with its target, if the loan has one.
	pub(crate) fn cash_terms(&self) -> Result<Option<(CashTerms, Usdai)>, DispatchError> {
		let Some(terms) = self.terms.cash else { return Ok(None) };
		Ok(Some((terms, self.math.reserve_up(self.terms.reserve_instalments)?)))
	}

	/// The active leases of the units that are recognised for the loan.
	pub(crate) fn recognised(&self) -> Vec<LeaseOf<T>> {
		let leases = self.terms.units.iter().filter_map(|unit| T::Leases::active(*unit));
		leases.filter(|lease| self.counts(lease)).collect()
	}

	/// Whether the coverage of a loan that is up to now is too low.
	pub(super) fn is_coverage_low(&self, step: &Step) -> Result<bool, DispatchError> {
		let Some((terms, target)) = self.cash_terms()? else { return Ok(false) };
		let account = CashBook::<T>::get(self.id).account;
		Ok(self.math.is_coverage_low(step, &account, &terms, target)?)
	}

	/// A loan with a cash account begins.
	pub(super) fn open_account(&self, carried: &CarriedOver) -> DispatchResult {
		if self.terms.cash.is_none() {
			return Ok(());
		}
		let mut record = CashRecord { account: carried.account, ..Default::default() };
		record.flows.funded = self.record.reserve;
		for lease in self.recognised() {
			match carried.leases.iter().find(|known| known.lease == lease.id) {
				Some(known) => record.keep(*known)?,
				None => record.add_lease(&lease, now::<T>())?,
			}
		}
		CashBook::<T>::put(self.id, record);
		Ok(())
	}

	/// Changes the record of the account, if the loan has one.
	fn change_account(
		&self,
		change: impl FnOnce(&mut CashRecord) -> DispatchResult,
	) -> DispatchResult {
		if self.terms.cash.is_none() {
			return Ok(());
		}
		let mut record = CashBook::<T>::get(self.id);
		change(&mut record)?;
		CashBook::<T>::put(self.id, record);
		Ok(())
	}

	/// Records what was added to the balance, and what of the whole it paid at once.
	pub(super) fn note_added(&self, added: &Added, before: Usdai, after: &Step) -> DispatchResult {
		self.change_account(|record| {
			let CashRecord { account, flows, .. } = record;
			let (funded, rent, opex) = (added.funded, added.rent, added.opex);
			flows.funded = flows.funded.ensure_add(funded)?;
			flows.rent = flows.rent.ensure_add(rent)?;
			flows.opex = flows.opex.ensure_add(opex)?;
			let retained = funded.ensure_add(rent)?.ensure_sub(opex)?;
			let paid = before.ensure_add(retained)?.ensure_sub(after.reserve)?;
			flows.paid = flows.paid.ensure_add(paid)?;
			if !added.is_counted {
				let topped_up = account.topped_up.ensure_add(retained)?;
				account.topped_up = topped_up.min(after.reserve);
			}
			Ok(())
		})
	}

	/// Brings the loan up to now, and counts the lease of a unit that may change. Of a loan without
	/// a cash account no rent counts.
	pub(crate) fn count_lease(mut self, unit: UnitId) -> DispatchResult {
		if self.terms.cash.is_none() {
			return Ok(());
		}
		self.sync()?;
		if self.is_repaid() {
			return Ok(());
		}
		let lease = T::Leases::active(unit);
		let Some(lease) = lease.filter(|lease| self.counts(lease)) else {
			return Ok(());
		};
		self.change_account(|record| record.count_lease(&lease, now::<T>()))
	}

	/// The lease of a unit counts from now on. Entries of leases that have ended make room.
	pub(super) fn start_lease(&self, lease: &LeaseOf<T>) -> DispatchResult {
		self.change_account(|record| {
			let active = self.recognised();
			record.leases.retain(|known| active.iter().any(|lease| lease.id == known.lease));
			record.add_lease(lease, now::<T>())
		})
	}

	/// The lease of a unit that is released counts no longer.
	pub(super) fn stop_lease(&self, unit: UnitId) -> DispatchResult {
		let lease = T::Leases::active(unit);
		let Some(lease) = lease.filter(|lease| self.counts(lease)) else {
			return Ok(());
		};
		self.change_account(|record| {
			record.count_lease(&lease, now::<T>())?;
			record.drop_lease(lease.id);
			Ok(())
		})
	}

	/// The committee recognises a lease. The unit secures the loan, or is the borrower's and will
	/// be added.
	pub(crate) fn recognise(mut self, lease: &LeaseOf<T>) -> DispatchResult {
		let is_listed = self.terms.units.contains(&lease.unit);
		ensure!(is_listed || self.may_add(lease.unit), Error::<T>::NotSecured);
		crate::coverage::ensure_independent::<T>(&self.terms.borrower, lease)?;
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		if !is_listed {
			return self.recognise_ahead(lease.unit);
		}
		if !self.counts(lease) {
			self.start_lease(lease)?;
		}
		Ok(())
	}
}

/// Money that enters a cash account.
#[derive(Default)]
pub(super) struct Added {
	/// What was topped up.
	pub(super) funded: Usdai,
	/// Rent, operating expenses included.
	pub(super) rent: Usdai,
	/// The part of the rent for operating expenses.
	pub(super) opex: Usdai,
	/// Whether it is rent of a recognised lease. Other money is not swept in its window.
	pub(super) is_counted: bool,
}
