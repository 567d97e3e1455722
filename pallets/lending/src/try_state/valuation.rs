//! What must hold of the figures that units count for, between any two calls.

use alloc::collections::BTreeSet;

use frame_support::ensure;
use infrafi_finance::{
	impairment::Impairment,
	units::Usdai,
	valuation::{uncovered, CountedValues},
};
use infrafi_protocol::LoanId;
use sp_runtime::TryRuntimeError;

use crate::{
	any_loan::AnyLoan,
	live::Declared,
	rounds::{Cursor, Rounds},
	seized::SeizedLoan,
	valuation::struck_units,
	BreachReason, Breaches, Config, Failing, Loans, MarginCalls, Recoverable, Seizures, StrikeOf,
};

/// All checks: invariants 70, 71 and 72.
pub(super) fn check<T: Config>() -> Result<(), TryRuntimeError> {
	check_calls::<T>()?;
	for (id, record) in Seizures::<T>::iter() {
		let is_listed = Recoverable::<T>::contains_key(id);
		ensure!(is_listed != record.is_written_off, "a seized loan is valued wrongly by rounds");
	}
	let is_seized = Recoverable::<T>::iter_keys().all(Seizures::<T>::contains_key);
	ensure!(is_seized, "a round values a seized loan that there is not");
	for (id, record) in Loans::<T>::iter() {
		let live = AnyLoan::<T>::live(id)?;
		let senior = live.vault_principal(&record.debt)?;
		let either = [true, false].map(|is_cautious| figure(record.counted, senior, is_cautious));
		check_value(record.impairment, senior, record.reserve, &either)?;
	}
	for record in Seizures::<T>::iter_values().filter(|record| !record.is_written_off) {
		let senior = record.senior().principal;
		let cautious = figure(record.counted, senior, true);
		check_value(record.impairment, senior, record.reserve, &[cautious])?;
	}
	match Rounds::<T>::strike() {
		Some(strike) => check_figures::<T>(&strike),
		None => {
			ensure!(Rounds::<T>::status().is_none(), "a round has no strike");
			Ok(())
		}
	}
}

fn figure(figures: Option<CountedValues>, senior: Usdai, is_cautious: bool) -> Usdai {
	figures.map_or(senior, |figures| figures.counted(is_cautious))
}

/// The value part is what one of the figures leaves uncovered. Which one decides the time of the
/// last step, which is not known here.
fn check_value(
	impairment: Impairment,
	senior: Usdai,
	account: Usdai,
	figures: &[Usdai],
) -> Result<(), TryRuntimeError> {
	let mut values = figures.iter().map(|counted| uncovered(senior, *counted, account));
	ensure!(
		values.any(|value| value == impairment.value),
		"the value part of an impairment is not that of the figures"
	);
	Ok(())
}

/// Margin calls are listed, and no other loan is.
fn check_calls<T: Config>() -> Result<(), TryRuntimeError> {
	let is_short = |id: &LoanId| {
		let breaches = Declared::<T>::of(*id).list();
		breaches.iter().any(|breach| breach.reason == BreachReason::ValueShort)
	};
	let short: BTreeSet<LoanId> = Breaches::<T>::iter_keys().filter(is_short).collect();
	let listed: BTreeSet<LoanId> = MarginCalls::<T>::iter_keys().map(LoanId::from).collect();
	ensure!(short == listed, "the margin calls are listed wrongly");
	Ok(())
}

/// The stored figures are those of the strike and the units, of each loan that the running round
/// has passed, or of all loans if none runs. What fails has none, and what was drawn since has its
/// own.
fn check_figures<T: Config>(strike: &StrikeOf<T>) -> Result<(), TryRuntimeError> {
	let progress = Rounds::<T>::progress();
	ensure!(
		(progress.round, progress.at) == (strike.round, strike.at),
		"the round is that of another strike"
	);
	let is_passed = |id: &LoanId| {
		let key = Loans::<T>::hashed_key_for(id);
		match progress.next {
			Some(Cursor::Live(last)) => {
				last.is_some_and(|last| key <= Loans::<T>::hashed_key_for(last))
			}
			_ => true,
		}
	};
	for id in Loans::<T>::iter_keys().filter(is_passed) {
		let live = AnyLoan::<T>::live(id)?;
		if live.record.deadlines.draw() >= strike.at || Failing::<T>::contains_key(id) {
			continue;
		}
		let (list, conditions) = (&live.terms.units, live.conditions());
		let units = struck_units::<T>(list, &conditions, strike);
		let fresh = live.counted_by(&units, strike)?;
		let stored = live.record.counted;
		// What covered the vault's principal then covers what is left of it now.
		ensure!(
			stored == fresh || (fresh.is_none() && is_as_large(stored, &live)?),
			"the units of a loan count for something else than by the last strike"
		);
	}
	// The seized loans that a running round has not come to are not known here.
	if progress.next.is_none() {
		for id in Seizures::<T>::iter_keys().filter(|id| !Failing::<T>::contains_key(id)) {
			let seized = SeizedLoan::<T>::load(id)?;
			let fresh = seized.counted_by(strike)?;
			ensure!(
				seized.record.is_written_off || seized.record.counted == fresh,
				"the units of a seized loan count for something else than by the last strike"
			);
		}
	}
	Ok(())
}

/// Figures that were stored while they did not cover the vault's principal stay until the next
/// round.
fn is_as_large<T: Config>(
	stored: Option<CountedValues>,
	live: &crate::live::LiveLoan<T>,
) -> Result<bool, TryRuntimeError> {
	let senior = live.vault_principal(&live.record.debt)?;
	Ok(stored.is_some_and(|figures| figures.cautious >= senior))
}
