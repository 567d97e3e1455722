//! The outcomes and records agree with each other and with what is stored of loans.

use frame_support::ensure;
use infrafi_finance::units::Usdai;
use infrafi_protocol::Role;
use sp_runtime::TryRuntimeError;

use crate::{
	seized::SeizedLoan, Config, Loans, NextLoanId, Offers, Outcomes, PartyRecord, Records, Seizures,
};

/// A loan has an outcome exactly if it has ended or is written off. What was drawn is repaid or
/// lost: invariants 120 and 121.
pub(super) fn check<T: Config>() -> Result<(), TryRuntimeError> {
	let next = NextLoanId::<T>::get();
	let mut all = PartyRecord::default();
	for (id, outcome) in Outcomes::<T>::iter() {
		ensure!(id < next, "an outcome has an id that is not assigned yet");
		let is_alive = Offers::<T>::contains_key(id) || Loans::<T>::contains_key(id);
		ensure!(!is_alive, "an offer or a live loan has an outcome");
		let both = outcome.repaid.ensure_add(outcome.lost);
		ensure!(both == Ok(outcome.drawn), "what was drawn is neither repaid nor lost");
		let is_open = Seizures::<T>::contains_key(id);
		ensure!(is_open || outcome.lost == Usdai::ZERO, "a loan has ended with a loss");
		add(&mut all, 1, outcome.drawn, outcome.lost);
	}
	for (id, record) in Seizures::<T>::iter() {
		let outcome = Outcomes::<T>::get(id);
		ensure!(
			outcome.is_some() == record.is_written_off,
			"a seized loan has an outcome too early"
		);
		let Some(outcome) = outcome else { continue };
		let seized = SeizedLoan::<T>::load(id)?;
		let counted = seized.ended().outcome(outcome.how, outcome.ended_at);
		ensure!(counted == Ok(outcome), "the outcome of a written-off loan is not up to date");
	}
	let mut borrowers = PartyRecord::default();
	for ((role, _), record) in Records::<T>::iter() {
		let PartyRecord { loans, repaid, seized, lost, .. } = record;
		let parts = repaid.checked_add(seized);
		ensure!(parts.is_some_and(|parts| parts <= loans), "more loans are told apart than ended");
		ensure!(lost <= seized, "a loan is lost that was not seized");
		ensure!(record.principal_lost <= record.principal, "more is lost than was drawn");
		if role == Role::Borrower {
			add(&mut borrowers, loans, record.principal, record.principal_lost);
		}
	}
	ensure!(all == borrowers, "the records of borrowers are not the sums of the outcomes");
	Ok(())
}

fn add(sums: &mut PartyRecord, loans: u32, principal: Usdai, lost: Usdai) {
	let PartyRecord { principal: all, principal_lost: all_lost, .. } = *sums;
	sums.loans = sums.loans.saturating_add(loans);
	sums.principal = Usdai(all.0.saturating_add(principal.0));
	sums.principal_lost = Usdai(all_lost.0.saturating_add(lost.0));
}
