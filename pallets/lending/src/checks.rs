//! What a loan has to pass: at approval, and again at the second of the draw.

use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_finance::{
	obligation,
	schedule::Deadlines,
	units::{Apr, Usdai, Seconds},
};
use infrafi_protocol::{
	unit::{Condition, State},
	Appraise, AppraiseError, Custody, Liquidity, UnitId,
};

use crate::{
	exposures::Parties, live::Live, reasons::refusal, Config, Error, Lender, Pallet, Parameters,
	Params, Schedule, TermsOf, TrancheSet, MAX_PRINCIPAL,
};

/// A loan that has passed, as it would be drawn now.
pub(crate) struct Checked<T: Config> {
	pub(crate) curve: obligation::LoanMath,
	pub(crate) deadlines: Deadlines,
	pub(crate) first_loss: TrancheSet,
	pub(crate) parties: Parties<T>,
	/// What the treasury takes of the draw.
	pub(crate) origination_fee: Usdai,
	/// What the debt-service reserve takes of it.
	pub(crate) reserve: Usdai,
}

impl<T: Config> Pallet<T> {
	/// Every check there is, at this second. `instead` is the live loan that the terms would take the place of: its units are
	/// pledged to it, and what is lent against its parties is lent no more. The vault's liquidity is checked by itself.
	pub(crate) fn check(
		terms: &TermsOf<T>,
		instead: Option<&Live<T>>,
	) -> Result<Checked<T>, DispatchError> {
		let params = Params::<T>::get();
		ensure!(Self::now() < terms.expires_at, Error::<T>::OfferExpired);
		ensure!(T::Borrowers::contains(&terms.borrower), Error::<T>::BorrowerNotAdmitted);
		let (curve, deadlines) = Self::check_form(terms, &params)?;
		Self::check_rates(terms, &params)?;
		let (origination_fee, reserve) = Self::check_draw(terms, &curve)?;

		let pledged = instead.map(|live| &live.terms.units);
		if let Some(pledged) = pledged {
			let same = pledged.iter().collect::<BTreeSet<_>>() == terms.units.iter().collect();
			ensure!(same, Error::<T>::UnitsDiffer);
		}
		let state = if pledged.is_some() { State::Pledged } else { State::Issued };
		let maturity = deadlines.maturity().map_err(refusal::<T>)?;
		let units = Self::check_units(terms, state, maturity, &params)?;
		Self::check_value(terms, &units, &params)?;
		let first_loss = Self::check_first_loss(terms, &curve, &params)?;
		let parties = Self::parties(terms, first_loss, &units);
		let old = instead.map(|live| (Self::parties_of(live), Usdai(live.terms.principal)));
		let old = old.as_ref().map(|(parties, principal)| (parties, *principal));
		Self::ensure_spread(&parties, Usdai(terms.principal), old, &params)?;
		Ok(Checked { curve, deadlines, first_loss, parties, origination_fee, reserve })
	}

	/// Terms stand, and not for longer than they may: nobody is bound by what he agreed to long ago.
	pub(crate) fn check_expiry(terms: &TermsOf<T>, params: &Parameters) -> Result<(), Error<T>> {
		let now = Self::now();
		ensure!(now < terms.expires_at, Error::<T>::OfferExpired);
		ensure!(terms.expires_at <= now.saturating_add(params.max_offer), Error::<T>::OfferTooLong);
		Ok(())
	}

	/// What can be said of terms by themselves, drawn now.
	pub(crate) fn check_form(
		terms: &TermsOf<T>,
		params: &Parameters,
	) -> Result<(obligation::LoanMath, Deadlines), DispatchError> {
		ensure!(!terms.units.is_empty(), Error::<T>::NoUnits);
		let distinct: BTreeSet<_> = terms.units.iter().collect();
		ensure!(distinct.len() == terms.units.len(), Error::<T>::DuplicateUnit);
		let juniors = terms.tranches.iter().skip(1);
		ensure!(
			juniors.into_iter().all(|tranche| tranche.lender != Lender::Vault),
			Error::<T>::VaultNotSenior
		);
		ensure!(terms.principal <= MAX_PRINCIPAL, Error::<T>::PrincipalTooLarge);
		let total = terms.split().map_err(refusal::<T>)?.total();
		ensure!(total == Usdai(terms.principal), Error::<T>::TranchesDoNotAddUp);

		if let Schedule::Every { seconds, .. } = terms.schedule {
			ensure!(seconds >= params.min_window, Error::<T>::WindowTooShort);
		}
		let now = Self::now();
		let deadlines = terms.deadlines(now, Seconds(params.min_stub)).map_err(refusal::<T>)?;
		let term = Seconds::between(now, deadlines.maturity().map_err(refusal::<T>)?);
		ensure!(term.0 <= params.max_term, Error::<T>::TermTooLong);
		let curve = terms.loan(deadlines).map_err(refusal::<T>)?;
		Ok((curve, deadlines))
	}

	/// Rates within the governed bounds.
	fn check_rates(terms: &TermsOf<T>, params: &Parameters) -> Result<(), Error<T>> {
		let bounds = params.aprs();
		let within = terms.tranches.iter().all(|tranche| bounds.contains(&Apr(tranche.apr)));
		ensure!(within, Error::<T>::AprOutOfBounds);
		ensure!(terms.grace.apr <= params.max_apr, Error::<T>::AprOutOfBounds);
		let too_low = terms.vault().is_some_and(|senior| senior.apr < params.min_vault_apr);
		ensure!(!too_low, Error::<T>::VaultAprTooLow);
		Ok(())
	}

	/// Fee and reserve, which leave something to draw.
	fn check_draw(
		terms: &TermsOf<T>,
		curve: &obligation::LoanMath,
	) -> Result<(Usdai, Usdai), DispatchError> {
		let principal = Usdai(terms.principal);
		let fee = principal.fee_up(terms.fees.origination).map_err(refusal::<T>)?;
		let reserve = curve.reserve_up(terms.reserve_instalments).map_err(refusal::<T>)?;
		let taken = fee.ensure_add(reserve).map_err(refusal::<T>)?;
		ensure!(taken < principal, Error::<T>::NothingToDraw);
		Ok((fee, reserve))
	}

	/// Each unit is there, the borrower's, whole and insured.
	fn check_units(
		terms: &TermsOf<T>,
		state: State,
		maturity: u64,
		params: &Parameters,
	) -> Result<Vec<Condition<T::AccountId>>, DispatchError> {
		// A policy that has to be renewed has to run for a while; one that ends later than the loan need not be.
		let renewal = params.policy_renewal.map(|time| Self::now().saturating_add(time));
		let covered_until = renewal.map_or(maturity, |until| until.min(maturity));
		let mut covered = Usdai::ZERO;
		let mut units = Vec::with_capacity(terms.units.len());
		for unit in &terms.units {
			let condition = T::Custody::condition(*unit).ok_or(Error::<T>::UnknownUnit)?;
			ensure!(condition.owner == terms.borrower, Error::<T>::NotUnitOwner);
			if condition.state != state {
				return Err(match condition.state {
					State::Pledged => Error::<T>::UnitPledged,
					_ => Error::<T>::UnitNotIssued,
				}
				.into());
			}
			ensure!(condition.loss.is_none(), Error::<T>::LossReported);
			ensure!(condition.is_custody_fresh, Error::<T>::CustodyStale);
			let policy = condition.counted_policy().ok_or(Error::<T>::NotInsured)?;
			ensure!(policy.expires_at > covered_until, Error::<T>::PolicyEndsEarly);
			covered = Usdai(covered.0.saturating_add(policy.coverage));
			units.push(condition);
		}
		ensure!(covered >= Usdai(terms.principal), Error::<T>::CoverTooSmall);
		Ok(units)
	}

	/// No more than may be lent against what the units are worth: of each its value, the lower one while a jump is held, times
	/// the cap of its model. For one model that is `principal / value <= cap`.
	fn check_value(
		terms: &TermsOf<T>,
		units: &[Condition<T::AccountId>],
		params: &Parameters,
	) -> DispatchResult {
		let mut parts = Vec::with_capacity(units.len());
		for (unit, condition) in terms.units.iter().zip(units) {
			let cap = params.ltv_cap(&condition.model).ok_or(Error::<T>::ModelNotAccepted)?;
			parts.push((Self::entry_value(*unit)?, cap));
		}
		let most = Usdai::sum_of_parts_down(&parts).map_err(refusal::<T>)?;
		ensure!(Usdai(terms.principal) <= most, Error::<T>::LtvExceeded);
		Ok(())
	}

	fn entry_value(unit: UnitId) -> Result<Usdai, Error<T>> {
		match T::Appraisal::entry_value(unit) {
			Ok(appraisal) => Ok(Usdai(appraisal.value)),
			Err(AppraiseError::Stale) => Err(Error::<T>::AppraisalStale),
			Err(AppraiseError::UnknownUnit) => Err(Error::<T>::UnknownUnit),
			Err(_) => Err(Error::<T>::NotAppraised),
		}
	}

	/// The tranches behind the senior one that curators lend, others than the borrower: enough of them.
	fn check_first_loss(
		terms: &TermsOf<T>,
		curve: &obligation::LoanMath,
		params: &Parameters,
	) -> Result<TrancheSet, DispatchError> {
		let counted = terms
			.accounts()
			.filter(|(tranche, lender, _)| {
				*tranche > 0 && **lender != terms.borrower && T::Curators::contains(lender)
			})
			.fold(TrancheSet::default(), |set, (tranche, _, _)| set.with(tranche));
		let share = curve.terms().tranches.first_loss_down(&counted.flags());
		ensure!(
			share.map_err(refusal::<T>)? >= params.min_first_loss,
			Error::<T>::FirstLossTooSmall
		);
		Ok(counted)
	}

	/// The vault can lend its tranche now.
	pub(crate) fn check_liquidity(terms: &TermsOf<T>) -> DispatchResult {
		if let Some(senior) = terms.vault() {
			let limit = T::Liquidity::draw_limit()?;
			ensure!(Usdai(senior.amount) <= limit, Error::<T>::VaultIlliquid);
		}
		Ok(())
	}
}
