//! What must hold of seized loans between any two calls.

use alloc::{collections::BTreeSet, vec::Vec};

use frame_support::ensure;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{unit::State, Custody, LoanId};
use sp_runtime::TryRuntimeError;

use crate::{
	books::Positions, seized::SeizedLoan, Breaches, Config, Due, InsuranceClaims, LastStandstill,
	Loans, Market, SeizureOf, Seizures, UnitSet, MAX_COSTS_SHARE, MAX_GAP,
};

/// All checks of seized loans: invariants 30, 33, 34 and 35, and those of the functions below.
pub(super) fn check<T: Config>() -> Result<(), TryRuntimeError> {
	let mut auctions = 0u32;
	for (id, record) in Seizures::<T>::iter() {
		let seized = SeizedLoan::<T>::load(id)?;
		auctions = auctions.saturating_add(record.auction.is_some().into());
		check_debt::<T>(&seized)?;
		check_lots::<T>(&seized)?;
		for (tranche, ..) in seized.terms.accounts() {
			ensure!(Positions::<T>::owner(id, tranche).is_some(), "a position is missing");
		}
		check_claims::<T>(id, &record)?;
		let mut entries = Due::<T>::iter_keys().filter(|(_, loan)| *loan == id);
		let at = entries.next().map(|(at, _)| u64::from(at));
		ensure!(at == record.due_at, "the index differs from the record of a seized loan");
	}
	ensure!(Market::<T>::get().auctions == auctions, "an auction is not counted");
	let mut claimed = BTreeSet::new();
	for (id, unit) in InsuranceClaims::<T>::iter_keys() {
		ensure!(Seizures::<T>::contains_key(id), "a claim belongs to no seized loan");
		let claim = InsuranceClaims::<T>::get(id, unit).ok_or("a claim is missing")?;
		ensure!(claim.paid <= claim.coverage, "an insurer paid more than its coverage");
		ensure!(
			claim.is_closed || claim.left() > Usdai::ZERO,
			"a claim that is paid in full is open"
		);
		let is_first = claim.is_closed || claimed.insert(claim.policy);
		ensure!(is_first, "two open claims are on one policy");
	}
	for (id, breaches) in Breaches::<T>::iter() {
		let record = Loans::<T>::get(id).ok_or("a breach belongs to no live loan")?;
		let standing = breaches.iter().filter(|breach| !breach.is_cured);
		let until = standing.map(|breach| breach.breach.cure_until).min();
		ensure!(record.cure_until == until, "the record of a loan misses its breach");
		let doubt = breaches.iter().map(|breach| breach.doubtful_after).min();
		ensure!(
			doubt.is_some() && record.doubtful_after == doubt,
			"a breach is final, and its units do not count so"
		);
	}
	if let Some(last) = LastStandstill::<T>::get() {
		let notice = last.notice_until.saturating_sub(last.resumed_at);
		ensure!(last.stood > MAX_GAP && notice <= last.stood, "a notice without a standstill");
	}
	for (id, record) in Loans::<T>::iter() {
		let is_declared = Breaches::<T>::contains_key(id);
		let has_breach = record.doubtful_after.is_some();
		ensure!(has_breach == is_declared, "a loan's cure period has no breach");
	}
	Ok(())
}

/// The open claims on insurers are counted, and the next instant at which one of them changes is
/// known: invariant 114.
fn check_claims<T: Config>(id: LoanId, record: &SeizureOf<T>) -> Result<(), TryRuntimeError> {
	let open = InsuranceClaims::<T>::iter_prefix_values(id).filter(|claim| claim.is_open());
	let open: Vec<_> = open.collect();
	ensure!(u32::try_from(open.len()) == Ok(record.open_claims), "an open claim is not counted");
	ensure!(open.is_empty() || !record.is_covered(), "a claim is open though all lenders are paid");
	// One that is due is met at its old instant.
	let next = open.iter().filter_map(|claim| claim.changes_at::<T>()).min();
	let is_known = next.is_none_or(|next| record.claims_due.is_some_and(|due_at| due_at <= next));
	ensure!(is_known, "a claim changes and is not due");
	Ok(())
}

/// A claim is outstanding, unless there is a bid. The vault's outstanding interest is what it
/// counts to the fraction. Invariant 31.
fn check_debt<T: Config>(seized: &SeizedLoan<T>) -> Result<(), TryRuntimeError> {
	let record = &seized.record;
	ensure!(!record.is_covered() || record.bid().is_some(), "all claims of a seized loan are paid");
	ensure!(
		record.impairment.total() <= record.senior().principal,
		"the impairment is more than the outstanding principal"
	);
	ensure!(
		!record.is_covered() || (record.queued.is_empty() && record.unsold.is_empty()),
		"units wait though all claims are paid"
	);
	ensure!(
		!record.is_written_off || record.reserve == Usdai::ZERO,
		"a written-off loan has a reserve"
	);
	let most = record.debt.part_down(MAX_COSTS_SHARE).map_err(|_| "the debt does not fit")?;
	ensure!(record.costs <= most, "the costs are more than their share of the debt");
	let counted = record.interest.up().map_err(|_| "interest does not fit")?;
	let is_counted = seized.terms.vault().is_some() && !record.is_written_off;
	let outstanding = if is_counted { record.senior().interest } else { Default::default() };
	ensure!(counted == outstanding, "the vault counts other interest than is outstanding");
	Ok(())
}

/// No unit is in two lots, and each unsold unit is seized: invariant 33.
fn check_lots<T: Config>(seized: &SeizedLoan<T>) -> Result<(), TryRuntimeError> {
	let record: &SeizureOf<T> = &seized.record;
	let on_sale = record.auction.iter().map(|auction| auction.units);
	let unsold = record.unsold.iter().map(|lot| lot.units);
	let lots = on_sale.chain(unsold).chain([record.queued]);
	let mut seen = BTreeSet::new();
	for lot in lots {
		for unit in lot.of(&seized.terms.units) {
			ensure!(seen.insert(unit), "a unit is in two lots");
			let state = T::Custody::condition(unit).map(|condition| condition.state);
			ensure!(state == Some(State::Seized), "a unit on sale is not seized");
		}
	}
	for lot in record.auction.iter().map(|auction| auction.lot) {
		ensure!(lot.checked_add(1) == Some(record.lots), "the lot on sale is not the last one");
	}
	let is_counted = record.unsold.iter().all(|unsold| unsold.lot < record.lots);
	ensure!(is_counted, "an unsold lot was never opened");
	let all = UnitSet::first(seized.terms.units.len());
	ensure!(record.units().without(all).is_empty(), "a lot has a unit of no loan");
	ensure!(
		record.auction.is_some() || record.queued.is_empty(),
		"units wait, and nothing is on sale"
	);
	Ok(())
}
