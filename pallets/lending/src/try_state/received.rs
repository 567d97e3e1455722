//! What lenders have received agrees with what they are owed: invariant 104.

use alloc::vec::Vec;

use frame_support::ensure;
use infrafi_finance::{units::Usdai, waterfall::TrancheClaim};
use sp_runtime::TryRuntimeError;

use super::live;
use crate::{seized::SeizedLoan, Config, Loans, ReceivedByTranche, Seizures, TermsOf};

pub(super) fn check<T: Config>() -> Result<(), TryRuntimeError> {
	for (id, record) in Loans::<T>::iter() {
		let live = live::<T>(id)?;
		let owed = live.math.terms().tranches.owed_up(record.debt.principal);
		let owed = owed.map_err(|_| "a split does not fit")?;
		check_principal::<T>(&live.terms, &record.received, &owed)?;
		let late: Vec<_> = record.received.iter().map(|received| received.late).collect();
		ensure!(
			Usdai::sum(&late) == Ok(record.debt.late_paid),
			"late interest is received wrongly"
		);
	}
	for (id, record) in Seizures::<T>::iter() {
		let terms = SeizedLoan::<T>::load(id)?.terms;
		let owed = record.claims.map(|claim| claim.principal);
		check_principal::<T>(&terms, &record.received, &owed)?;
	}
	Ok(())
}

/// Each tranche has received or is owed the principal that it lent.
fn check_principal<T: Config>(
	terms: &TermsOf<T>,
	received: &ReceivedByTranche,
	owed: &[Usdai],
) -> Result<(), TryRuntimeError> {
	ensure!(received.len() == terms.tranches.len(), "a tranche is not counted");
	for ((tranche, TrancheClaim { principal, .. }), owed) in
		terms.tranches.iter().zip(received).zip(owed)
	{
		ensure!(
			principal.ensure_add(*owed) == Ok(Usdai(tranche.amount)),
			"a tranche has received other principal than it is not owed any more"
		);
	}
	Ok(())
}
