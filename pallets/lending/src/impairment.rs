//! What the vault counts as lost of a loan.

use alloc::vec::Vec;
use frame_support::pallet_prelude::*;
use infrafi_finance::{
	impairment::{impairment_after_payment_up, share_lost, impairment_after_refinance_up, Collateral, Exposure},
	obligation::Debt,
	units::{Usdai, Seconds},
};
use infrafi_protocol::{Appraise, Custody, UnitId};
use sp_runtime::Perbill;

use crate::{
	live::Live, reasons::refusal, step::Moved, Config, Event, Loan, Pallet, Parameters, Params,
	TermsOf,
};

/// Whether a step looks at what the units are worth. A payment does not: it needs no price.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Values {
	Read,
	Ignored,
}

impl<T: Config> Pallet<T> {
	/// Impairment of a loan that is brought up to now, and just paid. It rises at once; it falls by the principal that the
	/// vault received, until enough deadlines in a row were met.
	pub(crate) fn impairment(
		live: &Live<T>,
		moved: &Moved,
		values: Values,
	) -> Result<Usdai, DispatchError> {
		let debt = &live.record.debt;
		let past_due = live.past_due(debt)?;
		// What the reserve paid lowers what was counted before, not the stage that was reached after it.
		let counted = live.record.impairment.saturating_sub(moved.drawn);
		let before = counted.max(Self::reached(live, &moved.found)?);
		// Of what is repaid nothing can be lost: no unit is looked at beside those that it sets free.
		if live.terms.vault().is_none()
			|| debt.principal == Usdai::ZERO
			|| (past_due.is_none() && live.record.cure_until.is_none() && before == Usdai::ZERO)
		{
			return Ok(Usdai::ZERO);
		}
		let exposure = Exposure { principal: debt.principal, senior: live.vault_principal(debt)? };
		let fresh = Self::fresh(live, exposure, values)?;
		let [received, ..] = moved.receipts.principal;
		let received = received.saturating_sub(moved.drawn);
		// A payment looks at no unit. So it writes nothing back while one may be what is wrong.
		let is_known = values == Values::Read || live.record.cure_until.is_none();
		let cured = is_known && debt.streak >= Params::<T>::get().cure_instalments;
		Ok(impairment_after_payment_up(before, fresh, received, cured))
	}

	/// The stage that a loan has reached before it is paid, whether anybody looked or not: a payment does not undo it.
	fn reached(live: &Live<T>, found: &Debt) -> Result<Usdai, DispatchError> {
		let Some(past_due) = live.past_due(found)? else { return Ok(Usdai::ZERO) };
		let lost = share_lost(&Params::<T>::get().stages(), past_due);
		let senior = live.vault_principal(found)?;
		let exposure = Exposure { principal: found.principal, senior };
		exposure.impairment_up(lost, None).map_err(refusal::<T>)
	}

	/// What counts as lost of the loan that takes the place of this one, which is brought up to now: what time and values say
	/// of it holds for what is lent from now on, and so does what is not cured yet. Tranches that leave stand before the
	/// vault no more.
	pub(crate) fn succeeded(live: &Live<T>, terms: &TermsOf<T>) -> Result<Usdai, DispatchError> {
		let debt = &live.record.debt;
		let before = Exposure { principal: debt.principal, senior: live.vault_principal(debt)? };
		let senior = terms.vault().map_or(Usdai::ZERO, |senior| Usdai(senior.amount));
		let after = Exposure { principal: Usdai(terms.principal), senior };
		let uncured =
			impairment_after_refinance_up(live.record.impairment, &before, &after).map_err(refusal::<T>)?;
		Ok(Self::fresh(live, after, Values::Read)?.max(uncured))
	}

	/// What time and values say of a loan, of so much lent.
	fn fresh(live: &Live<T>, exposure: Exposure, values: Values) -> Result<Usdai, DispatchError> {
		let past_due = live.past_due(&live.record.debt)?;
		let params = Params::<T>::get();
		let lost = past_due.map_or(Perbill::zero(), |time| share_lost(&params.stages(), time));
		let is_late = past_due.is_some_and(|time| time.0 > live.terms.grace.seconds);
		let counts = values == Values::Read && (is_late || Self::is_breach_final(live));
		let units = live.terms.units.iter().copied();
		let collateral = counts.then(|| Self::counted_value(units, &params)).transpose()?;
		// The haircuts are taken unit by unit: what is left counts in full.
		let collateral =
			collateral.map(|appraisal| Collateral { appraisal, counted: Perbill::one() });
		exposure.impairment_up(lost, collateral).map_err(refusal::<T>)
	}

	/// What counts of the units' last good appraisals, by their age. A unit with a reported loss counts nothing, nor does one
	/// that was never appraised: this does not fail for want of data.
	pub(crate) fn counted_value(
		units: impl Iterator<Item = UnitId>,
		params: &Parameters,
	) -> Result<Usdai, DispatchError> {
		let now = Self::now();
		let parts = units.filter_map(|unit| {
			let is_whole =
				T::Custody::condition(unit).is_some_and(|condition| condition.loss.is_none());
			let appraisal = T::Appraisal::last_good(unit).ok().filter(|_| is_whole)?;
			let counted = params.counted(Seconds::between(appraisal.as_of, now));
			Some((Usdai(appraisal.value), counted))
		});
		Usdai::sum_of_parts_down(&parts.collect::<Vec<_>>()).map_err(refusal::<T>)
	}

	/// Tells a change.
	pub(crate) fn tell_impairment(live: &Live<T>, before: &Loan) -> DispatchResult {
		let impairment = live.record.impairment;
		if impairment != before.impairment {
			let past_due_since =
				live.curve.past_due_since(&live.record.debt).map_err(refusal::<T>)?;
			let impairment = impairment.0;
			Self::deposit_event(Event::Classified { loan: live.id, past_due_since, impairment });
		}
		Ok(())
	}
}
