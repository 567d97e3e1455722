//! The invariants of the pallet's storage between any two calls.

mod cash;
mod received;
mod records;
mod seized;
mod valuation;

use alloc::collections::BTreeMap;
use frame_support::{
	ensure,
	pallet_prelude::DispatchError,
	traits::fungibles::{Inspect, InspectHold},
};
use infrafi_finance::{
	interest::Rate,
	units::{Apr, Usdai},
};
use infrafi_protocol::{
	assets::USDAI, unit::State, BeU64, Custody, Lent, LentInspect, LoanId, UnitId,
};
use sp_runtime::TryRuntimeError;

use crate::{
	any_loan::AnyLoan,
	books::{Positions, Pot},
	live::LiveLoan,
	seized::SeizedLoan,
	time::now,
	Config, Due, Exposures, Failing, FailingCounts, FailingTotals, HoldReason, LoanTotals, Loans,
	LoansOf, NextLoanId, Offers, Params, Party, Pledges, Seizures, Stage, Terms, Totals,
	TrancheSet, Unclaimed, VaultConsents,
};

/// All checks.
pub(crate) fn check<T: Config>() -> Result<(), TryRuntimeError> {
	ensure!(Pot::<T>::is_account_kept(), "the pot's account ends with its last unit");
	check_cover::<T>()?;
	check_records::<T>()?;
	check_loans::<T>()?;
	check_due::<T>()?;
	check_pledges::<T>()?;
	check_exposures::<T>()?;
	seized::check::<T>()?;
	valuation::check::<T>()?;
	cash::check::<T>()?;
	received::check::<T>()?;
	records::check::<T>()?;
	check_totals::<T>()?;
	check_holds::<T>()?;
	check_failing::<T>()?;
	ensure!(Params::<T>::get().check::<T>().is_ok(), "the governed values are out of bounds");
	Ok(())
}

/// In constant time: the pot has the money that it owes, and the vault counts no more than was
/// drawn. Invariants 23 and 36.
pub(crate) fn check_cover<T: Config>() -> Result<(), TryRuntimeError> {
	let totals = Totals::<T>::get();
	let owed = totals.reserves.0.saturating_add(totals.unclaimed.0);
	let owed = owed.saturating_add(totals.bid_deposits.0);
	ensure!(
		T::Assets::balance(USDAI, &Pot::<T>::account()) >= owed,
		"the pot has less than reserves, deferred payments and deposits"
	);
	let Lent { principal, impairment } = T::Liquidity::lent();
	ensure!(principal <= totals.drawn, "the vault is owed more than all loans were drawn");
	ensure!(impairment <= principal, "the impairment is more than the vault's principal");
	Ok(())
}

/// Terms exist exactly for offers, live and seized loans, and lead to their borrower: invariant 26.
fn check_records<T: Config>() -> Result<(), TryRuntimeError> {
	let next = NextLoanId::<T>::get();
	let mut count = 0usize;
	for (id, terms) in Terms::<T>::iter() {
		ensure!(id < next, "a loan has an id that is not assigned yet");
		let records = [
			Offers::<T>::contains_key(id),
			Loans::<T>::contains_key(id),
			Seizures::<T>::contains_key(id),
		];
		ensure!(
			records.into_iter().filter(|is_there| *is_there).count() == 1,
			"terms belong to not exactly one record"
		);
		ensure!(
			LoansOf::<T>::contains_key(&terms.borrower, BeU64::from(id)),
			"a loan is not listed under its borrower"
		);
		count = count.saturating_add(1);
	}
	let records = Offers::<T>::iter_keys()
		.chain(Loans::<T>::iter_keys())
		.chain(Seizures::<T>::iter_keys())
		.count();
	ensure!(records == count, "a record has no terms");
	ensure!(
		LoansOf::<T>::iter_keys().count() == count,
		"a borrower is listed with a loan that does not exist"
	);
	ensure!(
		VaultConsents::<T>::iter_keys().all(Loans::<T>::contains_key),
		"the vault's consent belongs to no loan"
	);
	for (id, offer) in Offers::<T>::iter() {
		let terms = Terms::<T>::get(id).ok_or("an offer has no terms")?;
		let lent = terms
			.accounts()
			.fold(0u8, |set, (tranche, _, _)| set | TrancheSet::default().with(tranche).0);
		ensure!(offer.committed.0 & !lent == 0, "a commitment belongs to no lender");
		let is_approved = offer.stage == Stage::Approved;
		ensure!(is_approved || !offer.is_awaited, "an offer is awaited that is not approved");
	}
	Ok(())
}

/// A loan owes at least a unit and at most what was drawn. Its positions exist. Invariants 25
/// and 30.
fn check_loans<T: Config>() -> Result<(), TryRuntimeError> {
	for (id, record) in Loans::<T>::iter() {
		let live = live::<T>(id).map_err(|_| "a live loan cannot be read")?;
		let principal = record.debt.principal;
		ensure!(principal > Usdai::ZERO, "a live loan owes nothing");
		ensure!(principal.0 <= live.terms.principal, "a loan owes more than was drawn");
		ensure!(record.debt.base.0 <= live.terms.principal, "a curve starts above the principal");
		ensure!(record.debt.at <= now::<T>(), "a loan is ahead of time");
		let split = live.math.terms().tranches.owed_up(principal);
		let sum = split.and_then(|parts| Usdai::sum(&parts));
		ensure!(sum == Ok(principal), "a split does not add up");
		let senior = live.vault_principal(&record.debt)?;
		ensure!(
			record.impairment.total() <= senior,
			"the impairment of a loan is more than the vault's principal"
		);
		ensure!(
			record.floor.is_none_or(|floor| floor.without <= record.impairment.stage),
			"the floor lowers the impairment of a loan"
		);
		for (tranche, _, _) in live.terms.accounts() {
			ensure!(Positions::<T>::owner(id, tranche).is_some(), "a position is missing");
		}
	}
	Ok(())
}

/// A live loan is in the index at the time of its record, not later than its next deadline or the
/// end of its grace. An offer is there at its expiry or, after it, not at all. Invariant 28.
fn check_due<T: Config>() -> Result<(), TryRuntimeError> {
	let index: BTreeMap<LoanId, u64> =
		Due::<T>::iter_keys().map(|(at, loan)| (loan, at.into())).collect();
	ensure!(index.len() == Due::<T>::iter_keys().count(), "a loan is due twice");
	for (id, at) in &index {
		let known = Loans::<T>::contains_key(id)
			|| Offers::<T>::contains_key(id)
			|| Seizures::<T>::contains_key(id);
		ensure!(known, "the index has an entry of no loan");
		ensure!(*at > 0, "a loan is due at second zero");
	}
	for (id, record) in Loans::<T>::iter() {
		ensure!(
			index.get(&id).copied() == record.due_at,
			"the index differs from the record of a loan"
		);
		let live = live::<T>(id)?;
		// Without the stages: changed ones hold from the loan's next event on.
		if let Some(event) = live.next_event_by(|| [])? {
			ensure!(record.due_at.is_some_and(|at| at <= event), "the index is late");
		}
	}
	for id in Offers::<T>::iter_keys() {
		let expires_at = Terms::<T>::get(id).map(|terms| terms.expires_at);
		match index.get(&id) {
			Some(at) => ensure!(Some(*at) == expires_at, "an offer is due at another time"),
			None => ensure!(
				expires_at.is_some_and(|at| at <= now::<T>()),
				"an offer that has not expired is not in the index"
			),
		}
	}
	Ok(())
}

/// A unit secures at most one loan, and its state is pledged if that loan is live. The loan of a
/// unit is recorded exactly where it secures one. Invariants 27 and 32.
fn check_pledges<T: Config>() -> Result<(), TryRuntimeError> {
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
		let seized = SeizedLoan::<T>::load(id)?;
		for unit in seized.record.units().of(&seized.terms.units) {
			ensure!(secured.insert(unit, id).is_none(), "a unit secures two loans");
		}
	}
	let known: BTreeMap<_, _> = Pledges::<T>::iter().collect();
	ensure!(known == secured, "the loan of a unit is recorded wrongly");
	Ok(())
}

/// What is lent against each party is the sum over its live loans: invariant 29.
fn check_exposures<T: Config>() -> Result<(), TryRuntimeError> {
	let mut sums = BTreeMap::<Party<T::AccountId>, Usdai>::new();
	for id in Loans::<T>::iter_keys() {
		let live = live::<T>(id)?;
		for party in live.parties() {
			let sum = sums.entry(party).or_default();
			*sum = Usdai(sum.0.saturating_add(live.terms.principal));
		}
	}
	let stored: BTreeMap<_, _> = Exposures::<T>::iter().collect();
	ensure!(stored == sums, "an exposure is not the sum of its loans");
	Ok(())
}

/// The totals are the sums, and the vault counts what the loans count: invariants 24 and 29.
fn check_totals<T: Config>() -> Result<(), TryRuntimeError> {
	let (mut sums, mut lent) = (LoanTotals::default(), Lent::default());
	let add = |sum: &mut Usdai, part: Usdai| sum.0 = sum.0.saturating_add(part.0);
	for (id, record) in Loans::<T>::iter() {
		let live = live::<T>(id)?;
		sums.loans = sums.loans.saturating_add(1);
		add(&mut sums.drawn, Usdai(live.terms.principal));
		add(&mut sums.reserves, record.reserve);
		add(&mut lent.principal, live.vault_principal(&record.debt)?);
		add(&mut lent.impairment, record.impairment.total());
	}
	for (id, record) in Seizures::<T>::iter() {
		if record.is_written_off {
			continue;
		}
		let terms = SeizedLoan::<T>::load(id)?.terms;
		sums.loans = sums.loans.saturating_add(1);
		add(&mut sums.drawn, Usdai(terms.principal));
		add(&mut sums.reserves, record.reserve);
		if terms.vault().is_some() {
			add(&mut lent.principal, record.senior().principal);
		}
		add(&mut lent.impairment, record.impairment.total());
	}
	for failing in Failing::<T>::iter_values() {
		add(&mut lent.impairment, failing.lost.unwrap_or_default());
	}
	for (id, _) in Offers::<T>::iter().filter(|(_, offer)| offer.is_awaited) {
		let terms = Terms::<T>::get(id).ok_or("an offer has no terms")?;
		let Some(senior) = terms.vault() else { continue };
		let (principal, approved) = (Usdai(senior.amount), &mut sums.approved);
		add(&mut approved.principal, principal);
		approved.rate = approved.rate.ensure_add(Rate::of(principal, Apr(senior.apr)))?;
	}
	for amount in Unclaimed::<T>::iter_values() {
		add(&mut sums.unclaimed, amount);
	}
	for bid in Seizures::<T>::iter_values().filter_map(|record| record.bid().cloned()) {
		add(&mut sums.bid_deposits, bid.deposit);
	}
	ensure!(Totals::<T>::get() == sums, "the totals are not the sums");
	ensure!(T::Liquidity::lent() == lent, "the vault counts other loans than there are");
	Ok(())
}

/// Failing loans are loans, and counted. One counts as lost only after its time.
fn check_failing<T: Config>() -> Result<(), TryRuntimeError> {
	let mut counts = FailingTotals::default();
	for (id, failing) in Failing::<T>::iter() {
		ensure!(
			Loans::<T>::contains_key(id) || Seizures::<T>::contains_key(id),
			"a loan fails that does not exist"
		);
		ensure!(failing.since <= now::<T>(), "a loan has failed in the future");
		counts = counts.with(None, Some(failing));
	}
	ensure!(FailingCounts::<T>::get() == counts, "failing loans are counted wrongly");
	Ok(())
}

/// The live loan of this id.
fn live<T: Config>(id: LoanId) -> Result<LiveLoan<T>, DispatchError> {
	AnyLoan::<T>::live(id)
}

/// Each lender has on hold what it committed to offers that exist: invariant 30.
fn check_holds<T: Config>() -> Result<(), TryRuntimeError> {
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
			"a lender's commitments differ from the hold"
		);
	}
	Ok(())
}
