//! Anyone has a loan seized whose grace, or whose time to cure a breach, is over.

use frame_support::pallet_prelude::*;
use infrafi_finance::{units::Usdai, waterfall};
use infrafi_protocol::{Custody, LoanId};

use crate::{
	live::Live,
	proceeds::{Failed, Takings},
	reasons::refusal,
	Breaches, Config, Error, Event, Loans, Pallet, Params, Seizure, UnitSet, VaultConsents,
};

impl<T: Config> Pallet<T> {
	/// The debt-service reserve pays first; if that is enough, nothing is seized.
	pub(crate) fn do_liquidate(who: T::AccountId, id: LoanId) -> DispatchResult {
		ensure!(T::IsEntryOpen::get(), Error::<T>::EntryClosed);
		let mut live = Self::live(id)?;
		Self::bring_up(&mut live)?;
		let is_paid = live.record.debt.principal == Usdai::ZERO;
		ensure!(!is_paid && Self::is_in_default(&live)?, Error::<T>::NotInDefault);
		Self::seize(who, live)
	}

	/// Whether a deadline is missed for longer than grace, or a breach not cured in time.
	fn is_in_default(live: &Live<T>) -> Result<bool, DispatchError> {
		let past_due = live.past_due(&live.record.debt)?;
		let grace = live.terms.grace.seconds;
		Ok(past_due.is_some_and(|time| time.0 > grace) || Self::is_breach_final(live))
	}

	/// Freezes the debt, takes the units, and opens the first auction. Interest stops.
	fn seize(who: T::AccountId, mut live: Live<T>) -> DispatchResult {
		for unit in &live.terms.units {
			T::Custody::seize(*unit)?;
		}
		let record = Self::frozen(who.clone(), &live)?;
		let rate = live.vault_rate(live.vault_principal(&live.record.debt)?);
		// While every unit is there: a receipt that is sold may be gone before the loan is.
		Self::unexpose(&Self::parties_of(&live), Usdai(live.terms.principal))?;
		if let Some(at) = live.record.due_at.take() {
			Self::forget_due(at, live.id);
		}
		Loans::<T>::remove(live.id);
		Breaches::<T>::remove(live.id);
		VaultConsents::<T>::remove(live.id);

		let debt = record.debt.0;
		Self::deposit_event(Event::Liquidated { loan: live.id, liquidator: who, debt });
		let failed = Failed { id: live.id, terms: live.terms, record };
		Self::proceed(failed, Takings { rate, ..Takings::none() })
	}

	/// The loan as it stands, with what each tranche would get of a full payment.
	fn frozen(
		liquidator: T::AccountId,
		live: &Live<T>,
	) -> Result<crate::SeizureOf<T>, DispatchError> {
		let debt = &live.record.debt;
		let rules = Params::<T>::get().sale;
		let receipts = live.curve.claims_up(*debt).map_err(refusal::<T>)?;
		let since = live.curve.past_due_since(debt).map_err(refusal::<T>)?;
		let [interest, ..] = debt.claims;
		let mut record = Seizure {
			since: since.unwrap_or(debt.at),
			liquidator,
			first_loss: live.record.first_loss,
			debt: Usdai::ZERO,
			claims: waterfall::claims(&receipts),
			interest: live.terms.vault().map_or_else(Default::default, |_| interest),
			exit_fee: receipts.exit_fee,
			costs: Usdai(rules.costs),
			fee_base: Usdai::ZERO,
			fee_bound: Usdai(rules.max_fee),
			reserve: live.record.reserve,
			impairment: live.record.impairment,
			rules,
			queued: UnitSet::first(live.terms.units.len()),
			auction: None,
			unsold: Default::default(),
			open_claims: 0,
			is_written_off: false,
			due_at: None,
		};
		record.debt = record.lacking().map_err(refusal::<T>)?;
		record.fee_base = record.debt;
		Ok(record)
	}
}
