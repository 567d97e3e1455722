//! Any account has a loan seized whose grace period or cure period has ended.

use frame_support::pallet_prelude::*;
use infrafi_finance::{units::Usdai, waterfall};
use infrafi_protocol::Custody;

use super::{proceeds::Proceeds, SeizedLoan, Seizure, SeizureOf, UnitSet};
use crate::{live::LiveLoan, time::now, Config, Error, Event, Pallet, Parameters, MAX_COSTS_SHARE};

/// Seizes a loan. The debt-service reserve pays first; if that suffices, nothing is seized.
pub(crate) fn liquidate<T: Config>(who: T::AccountId, mut live: LiveLoan<T>) -> DispatchResult {
	// Every breach is judged anew: one that is remedied seizes nothing.
	live.sync_and_clear(false)?;
	ensure!(!live.is_repaid() && is_in_default(&live)?, Error::<T>::NotInDefault);
	seize(who, live)
}

/// Whether a deadline is missed for longer than grace, or a breach was not cured in time.
fn is_in_default<T: Config>(live: &LiveLoan<T>) -> Result<bool, DispatchError> {
	let past_due = live.past_due(&live.record.debt)?;
	let grace = live.terms.grace.seconds;
	Ok(past_due.is_some_and(|time| time.0 > grace) || live.is_breach_final())
}

/// Fixes the debt, takes the units, files claims for reported losses, and opens the first auction.
/// Interest stops.
fn seize<T: Config>(who: T::AccountId, mut live: LiveLoan<T>) -> DispatchResult {
	for unit in &live.terms.units {
		T::Custody::seize(*unit)?;
	}
	let record = fixed(who.clone(), &live)?;
	let rate = live.vault_rate(live.vault_principal(&live.record.debt)?);
	live.retire()?;

	let debt = record.debt.0;
	Pallet::<T>::deposit_event(Event::Liquidated { loan: live.id, liquidator: who, debt });
	let mut seized = SeizedLoan::<T> { id: live.id, terms: live.terms, record };
	seized.list();
	seized.claim_reported();
	seized.apply_proceeds(Proceeds { rate, ..Proceeds::none() })
}

/// The record of a loan that is seized now. The claim of each tranche is what a full payment would
/// bring it.
fn fixed<T: Config>(
	liquidator: T::AccountId,
	live: &LiveLoan<T>,
) -> Result<SeizureOf<T>, DispatchError> {
	let debt = &live.record.debt;
	let rules = Parameters::current::<T>().sale;
	let receipts = live.math.claims_up(live.settled(now::<T>())?.debt)?;
	let since = live.math.past_due_since(debt)?;
	let [interest, ..] = debt.claims;
	let mut record = Seizure {
		since: since.unwrap_or(debt.at),
		liquidator,
		first_loss: live.record.first_loss,
		debt: Usdai::ZERO,
		claims: waterfall::claims(&receipts),
		received: live.record.received.clone(),
		conduct: live.record.conduct,
		rent: live.rent_received(),
		interest: live.terms.vault().map_or_else(Default::default, |_| interest),
		exit_fee: receipts.exit_fee,
		costs: Usdai::ZERO,
		fee_base: Usdai::ZERO,
		fee_bound: Usdai(rules.max_fee),
		reserve: live.record.reserve,
		impairment: live.record.impairment,
		counted: live.record.counted,
		floor: live.record.floor,
		rules,
		lots: 0,
		queued: UnitSet::first(live.terms.units.len()),
		auction: None,
		unsold: Default::default(),
		open_claims: 0,
		claims_due: None,
		is_written_off: false,
		due_at: None,
	};
	record.debt = record.outstanding()?;
	record.fee_base = record.debt;
	// A flat amount would take most of a small debt, and reward a borrower that has its own loan
	// seized.
	record.costs = Usdai(rules.costs).min(record.debt.part_down(MAX_COSTS_SHARE)?);
	Ok(record)
}
