//! What must hold of cash accounts between any two calls.

use alloc::collections::BTreeSet;

use frame_support::ensure;
use infrafi_finance::{cash::MAX_LOOKBACK, units::Usdai};
use infrafi_protocol::LoanId;
use sp_runtime::TryRuntimeError;

use crate::{
	any_loan::AnyLoan, live::LiveLoan, CashRecord, CashWindows, Config, Failing, Loans, MAX_UNITS,
};

/// All checks: invariants 75, 76 and 77.
pub(super) fn check<T: Config>() -> Result<(), TryRuntimeError> {
	for id in Loans::<T>::iter_keys() {
		let live = AnyLoan::<T>::live(id)?;
		let has_record = CashWindows::<T>::contains_key(id);
		ensure!(
			has_record == live.terms.cash.is_some(),
			"a loan has a cash account by its terms or by its record alone"
		);
		check_ahead(&live)?;
	}
	for (id, record) in CashWindows::<T>::iter() {
		ensure!(Loans::<T>::contains_key(id), "a cash account belongs to no live loan");
		let live = AnyLoan::<T>::live(id)?;
		check_flows(&live, &record)?;
		check_windows(&record)?;
		check_leases::<T>(id, &live, &record)?;
	}
	Ok(())
}

/// Units that may be added are not the loan's, and have room beside its own: invariant 75.
fn check_ahead<T: Config>(live: &LiveLoan<T>) -> Result<(), TryRuntimeError> {
	let ahead = &live.record.ahead;
	let units: BTreeSet<_> = live.terms.units.iter().chain(ahead).collect();
	let all = live.terms.units.len().saturating_add(ahead.len());
	ensure!(units.len() == all, "a unit may be added twice");
	ensure!(all <= MAX_UNITS as usize, "more units may be added than a loan has room for");
	Ok(())
}

/// What came in is what went out and the balance: invariant 76.
fn check_flows<T: Config>(live: &LiveLoan<T>, record: &CashRecord) -> Result<(), TryRuntimeError> {
	let balance = record.flows.balance();
	ensure!(balance == Some(live.record.reserve), "the flows of a cash account do not add up");
	let topped_up = record.account.topped_up;
	ensure!(topped_up <= live.record.reserve, "more is topped up than an account contains");
	Ok(())
}

/// Closed windows have debt service, and there are at most twelve: invariant 77.
fn check_windows(record: &CashRecord) -> Result<(), TryRuntimeError> {
	let windows = record.account.coverage.windows();
	ensure!(windows.len() <= MAX_LOOKBACK.into(), "too many windows are kept");
	let have_service = windows.iter().all(|window| window.due > Usdai::ZERO);
	ensure!(have_service, "a window without debt service counts");
	Ok(())
}

/// Each recognised lease is counted, once: invariant 75.
fn check_leases<T: Config>(
	id: LoanId,
	live: &LiveLoan<T>,
	record: &CashRecord,
) -> Result<(), TryRuntimeError> {
	let counted: BTreeSet<_> = record.leases.iter().map(|known| known.lease).collect();
	ensure!(counted.len() == record.leases.len(), "a lease is counted twice");
	let all = live.recognised().iter().all(|lease| counted.contains(&lease.id));
	ensure!(all || Failing::<T>::contains_key(id), "a recognised lease is not counted");
	Ok(())
}
