//! What must hold of the pallet's storage between any two calls.

use alloc::collections::BTreeMap;

use frame_support::{
	ensure,
	traits::fungibles::{Inspect, InspectHold},
};
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::USDAI, unit::State, BeU64, Custody, LoanId, UnitId};
use sp_runtime::TryRuntimeError;

use crate::{
	Config, Due, Exposures, HoldReason, Kept, Loans, LoansOf, NextLoanId, Offers, Pallet, Params,
	Party, Pledges, Portfolio, Seizures, Terms, Totals, VaultConsents,
};

impl<T: Config> Pallet<T> {
	/// All checks.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::check_totals_cover()?;
		Self::check_records()?;
		Self::check_loans()?;
		Self::check_due()?;
		Self::check_pledges()?;
		Self::check_exposures()?;
		Self::check_failed()?;
		Self::check_totals()?;
		Self::check_holds()?;
		ensure!(Params::<T>::get().check::<T>().is_ok(), "the governed values are out of bounds");
		Ok(())
	}

	/// In constant time: the pot holds what it owes.
	pub(crate) fn check_totals_cover() -> Result<(), TryRuntimeError> {
		let totals = Totals::<T>::get();
		let owed = totals.reserves.0.saturating_add(totals.kept.0);
		let owed = owed.saturating_add(totals.bid_deposits.0);
		ensure!(
			T::Assets::balance(USDAI, &Self::pot()) >= owed,
			"the pot holds less than reserves and what is kept"
		);
		ensure!(totals.vault_principal <= totals.principal, "the vault is owed more than all are");
		ensure!(totals.impairment <= totals.vault_principal, "more is lost than was lent");
		Ok(())
	}

	/// Terms are kept of offers, live and failed loans and of nothing else, and lead to their borrower.
	fn check_records() -> Result<(), TryRuntimeError> {
		let next = NextLoanId::<T>::get();
		let mut count = 0usize;
		for (id, terms) in Terms::<T>::iter() {
			ensure!(id < next, "a loan has an id not given yet");
			let records = [
				Offers::<T>::contains_key(id),
				Loans::<T>::contains_key(id),
				Seizures::<T>::contains_key(id),
			];
			ensure!(
				records.into_iter().filter(|is_there| *is_there).count() == 1,
				"terms are of an offer or a live loan, not of both or none"
			);
			ensure!(
				LoansOf::<T>::contains_key(&terms.borrower, BeU64::from(id)),
				"a loan is not its borrower's"
			);
			count = count.saturating_add(1);
		}
		let records = Offers::<T>::iter_keys()
			.chain(Loans::<T>::iter_keys())
			.chain(Seizures::<T>::iter_keys())
			.count();
		ensure!(records == count, "a record has no terms");
		ensure!(LoansOf::<T>::iter_keys().count() == count, "a borrower has a loan that is none");
		ensure!(
			VaultConsents::<T>::iter_keys().all(Loans::<T>::contains_key),
			"the vault has consented to new terms of no loan"
		);
		for (id, offer) in Offers::<T>::iter() {
			let terms = Terms::<T>::get(id).ok_or("an offer has no terms")?;
			let lent = terms.accounts().fold(0u8, |set, (tranche, _, _)| {
				set | crate::TrancheSet::default().with(tranche).0
			});
			ensure!(offer.committed.0 & !lent == 0, "a commitment is of no lender");
		}
		Ok(())
	}

	/// A loan owes something, and not more than was drawn; its first-loss positions exist.
	fn check_loans() -> Result<(), TryRuntimeError> {
		for (id, record) in Loans::<T>::iter() {
			let live = Self::live(id).map_err(|_| "a live loan cannot be read")?;
			let principal = record.debt.principal;
			ensure!(principal > Usdai::ZERO, "a loan that owes nothing is live");
			ensure!(principal.0 <= live.terms.principal, "a loan owes more than was drawn");
			ensure!(
				record.debt.base.0 <= live.terms.principal,
				"a curve begins above the principal"
			);
			ensure!(record.debt.at <= Self::now(), "a loan is ahead of time");
			let split = live.curve.terms().tranches.owed_up(principal);
			let sum = split.and_then(|parts| Usdai::sum(&parts));
			ensure!(sum == Ok(principal), "a split does not add up");
			let senior = live.vault_principal(&record.debt)?;
			ensure!(record.impairment <= senior, "more of a loan is lost than the vault lent");
			for (tranche, _, _) in live.terms.accounts() {
				ensure!(Self::position_owner(id, tranche).is_some(), "a position is missing");
			}
		}
		Ok(())
	}

	/// A live loan is in the index at what its record says, not later than its next deadline or the end of its grace; an offer at its expiry or, past it, nowhere.
	fn check_due() -> Result<(), TryRuntimeError> {
		let index: BTreeMap<LoanId, u64> =
			Due::<T>::iter_keys().map(|(at, loan)| (loan, at.into())).collect();
		ensure!(index.len() == Due::<T>::iter_keys().count(), "a loan is due twice");
		for (id, at) in &index {
			let known = Loans::<T>::contains_key(id)
				|| Offers::<T>::contains_key(id)
				|| Seizures::<T>::contains_key(id);
			ensure!(known, "what is due is no loan");
			ensure!(*at > 0, "a loan is due before time began");
		}
		for (id, record) in Loans::<T>::iter() {
			ensure!(index.get(&id).copied() == record.due_at, "the index says otherwise");
			let live = Self::live(id)?;
			// Stages apart: those that governance changed hold from the entry on.
			if let Some(event) = live.next_event_by(&[])? {
				ensure!(record.due_at.is_some_and(|at| at <= event), "the index is late");
			}
		}
		for id in Offers::<T>::iter_keys() {
			let expires_at = Terms::<T>::get(id).map(|terms| terms.expires_at);
			match index.get(&id) {
				Some(at) => ensure!(Some(*at) == expires_at, "an offer is due at another time"),
				None => ensure!(
					expires_at.is_some_and(|at| at <= Self::now()),
					"an offer that stands is not in the index"
				),
			}
		}
		Ok(())
	}

	/// A unit is pledged by one live loan at most, and is pledged then. Each is known to secure what it secures, a failed loan
	/// included, and no other.
	fn check_pledges() -> Result<(), TryRuntimeError> {
		let mut secured = BTreeMap::<UnitId, LoanId>::new();
		for id in Loans::<T>::iter_keys() {
			let terms = Terms::<T>::get(id).ok_or("a live loan has no terms")?;
			for unit in &terms.units {
				ensure!(secured.insert(*unit, id).is_none(), "a unit secures two loans");
				let state = T::Custody::condition(*unit).map(|condition| condition.state);
				ensure!(state == Some(State::Pledged), "a unit of a live loan is not pledged");
			}
		}
		for id in Seizures::<T>::iter_keys() {
			let failed = Self::failed(id)?;
			for unit in failed.record.units().of(&failed.terms.units) {
				ensure!(secured.insert(unit, id).is_none(), "a unit secures two loans");
			}
		}
		let known: BTreeMap<_, _> = Pledges::<T>::iter().collect();
		ensure!(known == secured, "a unit is known to secure what it does not");
		Ok(())
	}

	/// What is lent against each party is the sum over its live loans.
	fn check_exposures() -> Result<(), TryRuntimeError> {
		let mut sums = BTreeMap::<Party<T::AccountId>, Usdai>::new();
		for id in Loans::<T>::iter_keys() {
			let live = Self::live(id)?;
			for party in Self::parties_of(&live) {
				let sum = sums.entry(party).or_default();
				*sum = Usdai(sum.0.saturating_add(live.terms.principal));
			}
		}
		let kept: BTreeMap<_, _> = Exposures::<T>::iter().collect();
		ensure!(kept == sums, "an exposure is not the sum of its loans");
		Ok(())
	}

	/// The totals are the sums.
	fn check_totals() -> Result<(), TryRuntimeError> {
		let mut sums = Portfolio::default();
		let add = |sum: &mut Usdai, part: Usdai| sum.0 = sum.0.saturating_add(part.0);
		let live = Loans::<T>::iter().map(|(id, record)| Self::part(&Self::live(id)?, &record));
		let failed = Seizures::<T>::iter_keys().map(|id| Self::failed(id)?.part());
		for part in live.chain(failed) {
			let part = part?;
			if part.loans == 0 {
				continue;
			}
			sums.loans = sums.loans.saturating_add(1);
			add(&mut sums.principal, part.principal);
			add(&mut sums.vault_principal, part.vault_principal);
			add(&mut sums.impairment, part.impairment);
			add(&mut sums.reserves, part.reserves);
		}
		for kept in Kept::<T>::iter_values() {
			add(&mut sums.kept, kept);
		}
		for bid in Seizures::<T>::iter_values().filter_map(|record| record.bid().cloned()) {
			add(&mut sums.bid_deposits, bid.deposit);
		}
		ensure!(Totals::<T>::get() == sums, "the totals are not the sums");
		Ok(())
	}

	/// Each lender has on hold what it committed to offers that are there.
	fn check_holds() -> Result<(), TryRuntimeError> {
		let mut committed = BTreeMap::<T::AccountId, Usdai>::new();
		for (id, offer) in Offers::<T>::iter() {
			let terms = Terms::<T>::get(id).ok_or("an offer has no terms")?;
			for (number, lender, tranche) in terms.accounts() {
				let sum = committed.entry(lender.clone()).or_default();
				let is_held = offer.committed.contains(number);
				sum.0 = sum.0.saturating_add(if is_held { tranche.amount } else { 0 });
			}
		}
		let reason = HoldReason::Commitment.into();
		for (lender, sum) in committed {
			ensure!(
				T::Holds::balance_on_hold(USDAI, &reason, &lender) == sum.0,
				"what is held of a lender is not what it committed"
			);
		}
		Ok(())
	}
}
