//! The checks of a loan: at approval, and again at the second of the draw. All of them are made,
//! whether one fails or not, so that a reader learns at once what is in the way. A check whose
//! input is missing is not made.

use alloc::collections::BTreeSet;
use frame_support::pallet_prelude::*;
use infrafi_finance::{
	cash::{coverage_down, CashTerms},
	curve::Amortisation,
	obligation::LoanMath,
	schedule::Deadlines,
	units::{Apr, Seconds, Usdai},
	valuation::CountedValues,
	FinanceError,
};
use infrafi_protocol::{
	unit::{Condition, State},
	Liquidity, LoanId, Role, RoleInspect, UnitId,
};
use sp_runtime::FixedU128;

use super::{
	failures::Failures,
	unit_checks::{
		check_conflicts_of_units, check_leases, check_models, check_units, check_value,
		is_independent,
	},
};
use crate::{
	books::{parties, CreditOf, ExposureBook, Parties, Pot},
	coverage::{is_recognisable, leased_units, projected_income, LeasedUnit},
	live::LeaseOf,
	time::now,
	Config, Error, Lender, Parameters, Schedule, TermsOf, TrancheSet, LOOKBACKS, MAX_BULLET_WINDOW,
	MAX_MIN_COVERAGE, MAX_OPEX, MAX_PRINCIPAL,
};

/// A loan that passes the checks, as it would be drawn now.
pub(crate) struct Checked<T: Config> {
	pub(crate) math: LoanMath,
	pub(crate) deadlines: Deadlines,
	pub(crate) first_loss: TrancheSet,
	pub(crate) parties: Parties<T>,
	/// The treasury's part of the draw.
	pub(crate) origination_fee: Usdai,
	/// The debt-service reserve's part of the draw.
	pub(crate) reserve: Usdai,
	/// What the units count for by the values that were checked.
	pub(crate) counted: CountedValues,
}

/// Terms that are sound by themselves, as they would be drawn now.
pub(crate) struct Form {
	math: LoanMath,
	deadlines: Deadlines,
	maturity: u64,
}

/// What the checks are for.
pub(crate) enum Occasion<'a, T: Config> {
	/// An offer of this id is approved. Its leases are recognised with it.
	Approval(LoanId),
	/// An offer of this id is drawn.
	Draw(LoanId),
	/// A live loan is replaced.
	Refinance(Replaced<'a, T>),
}

/// The live loan that the terms would replace.
pub(crate) struct Replaced<'a, T: Config> {
	/// Its id.
	pub(crate) id: LoanId,
	/// The projected coverage of its rest.
	pub(crate) coverage: FixedU128,
	/// Its units, which are pledged to it.
	pub(crate) units: &'a [UnitId],
	/// Its parties.
	pub(crate) parties: Parties<T>,
	/// Its principal as drawn, by which the exposures to its parties fall.
	pub(crate) principal: Usdai,
}

impl<T: Config> Checked<T> {
	/// Pays the origination fee and fills the reserve. The rest is the borrower's.
	pub(crate) fn deduct_fees(&self, mut money: CreditOf<T>) -> Result<CreditOf<T>, DispatchError> {
		Pot::<T>::pay_out(&T::Treasury::get(), money.extract(self.origination_fee.0))?;
		Pot::<T>::deposit(money.extract(self.reserve.0))?;
		Ok(money)
	}
}

/// All checks at this second, except the vault's liquidity. The result counts only if none of them
/// has failed: see [`Failures::outcome`].
pub(crate) fn check<T: Config>(
	terms: &TermsOf<T>,
	occasion: Occasion<T>,
	failures: &mut Failures,
) -> Option<Checked<T>> {
	let params = Parameters::current::<T>();
	failures.require(now::<T>() < terms.expires_at, Error::<T>::OfferExpired);
	let is_admitted = T::Roles::is_admitted(Role::Borrower, &terms.borrower);
	failures.require(is_admitted, Error::<T>::BorrowerNotAdmitted);
	let form = check_form::<T>(terms, &params, failures);
	check_rates::<T>(terms, &params, failures);
	let fees = form.as_ref().and_then(|form| check_fees::<T>(terms, &form.math, failures));

	let replaced = match &occasion {
		Occasion::Refinance(replaced) => Some(replaced),
		Occasion::Approval(_) | Occasion::Draw(_) => None,
	};
	match replaced {
		None => check_size::<T>(terms, &params, failures),
		Some(replaced) => {
			let new = terms.units.iter().collect::<BTreeSet<_>>();
			failures.require(new == replaced.units.iter().collect(), Error::<T>::UnitsDiffer);
		}
	}
	let state = if replaced.is_some() { State::Pledged } else { State::Issued };
	let maturity = form.as_ref().map(|form| form.maturity);
	let units = check_units::<T>(&terms.borrower, &terms.units, state, maturity, &params, failures);
	check_models::<T>(units.iter().map(|(_, condition)| condition), failures);
	let principal = Usdai(terms.principal);
	let counted = check_value::<T>(principal, terms.units.len(), &units, &params, failures);
	let first_loss =
		form.as_ref().and_then(|form| check_first_loss::<T>(terms, &form.math, &params, failures));
	if is_admitted {
		check_conflicts::<T>(terms, &units, first_loss.unwrap_or_default(), failures);
	}
	let conditions = units.into_iter().map(|(_, condition)| condition);
	let parties = parties::<T>(terms, first_loss.unwrap_or_default(), conditions);
	check_concentration::<T>(terms, &parties, replaced, &params, failures);
	if replaced.is_none() {
		check_leases::<T>(&terms.units, |lease| occasion.counts(terms, lease), failures);
	}
	if let (Some(form), Some(_)) = (&form, &counted) {
		check_coverage::<T>(terms, form, &occasion, &params, failures);
	}

	let (Form { math, deadlines, .. }, (origination_fee, reserve)) = (form?, fees?);
	let (first_loss, counted) = (first_loss?, counted?);
	Some(Checked { math, deadlines, first_loss, parties, origination_fee, reserve, counted })
}

/// The offer has not expired, and does not stand for too long: an old agreement binds no party.
pub(crate) fn check_expiry<T: Config>(
	terms: &TermsOf<T>,
	params: &Parameters,
	failures: &mut Failures,
) {
	let now = now::<T>();
	failures.require(now < terms.expires_at, Error::<T>::OfferExpired);
	let is_soon = terms.expires_at <= now.saturating_add(params.max_offer);
	failures.require(is_soon, Error::<T>::OfferTooLong);
}

/// The checks of the terms by themselves, as if they were drawn now.
pub(crate) fn check_form<T: Config>(
	terms: &TermsOf<T>,
	params: &Parameters,
	failures: &mut Failures,
) -> Option<Form> {
	failures.require(!terms.units.is_empty(), Error::<T>::NoUnits);
	let distinct: BTreeSet<_> = terms.units.iter().collect();
	failures.require(distinct.len() == terms.units.len(), Error::<T>::DuplicateUnit);
	let mut juniors = terms.tranches.iter().skip(1);
	let is_senior = juniors.all(|tranche| tranche.lender != Lender::Vault);
	failures.require(is_senior, Error::<T>::VaultNotSenior);
	failures.require(terms.principal <= MAX_PRINCIPAL, Error::<T>::PrincipalTooLarge);
	let total = failures.take(terms.split().map_err(term_error::<T>))?.total();
	failures.require(total == Usdai(terms.principal), Error::<T>::TranchesDoNotAddUp);

	// The windows of a monthly loan are shorter than a quarter.
	if let Schedule::Every { seconds, .. } = terms.schedule {
		failures.require(seconds >= params.min_window, Error::<T>::WindowTooShort);
		let is_bullet = terms.amortisation == Amortisation::Bullet;
		let is_too_long = is_bullet && seconds > MAX_BULLET_WINDOW;
		failures.require(!is_too_long, Error::<T>::BulletWindowTooLong);
	}
	if let Some(cash) = &terms.cash {
		check_cash::<T>(terms, cash, failures);
	}
	let now = now::<T>();
	let deadlines = terms.deadlines(now, Seconds(params.min_stub)).map_err(term_error::<T>);
	let deadlines = failures.take(deadlines)?;
	let maturity = failures.take(deadlines.maturity().map_err(term_error::<T>))?;
	let term = Seconds::between(now, maturity);
	failures.require(term.0 <= params.max_term, Error::<T>::TermTooLong);
	if let Some(CashTerms { lookback, .. }) = terms.cash {
		let least = params.min_lookback.div_ceil(lookback.max(1).into());
		let is_long = failures.take(deadlines.no_window_below(Seconds(least)))?;
		failures.require(is_long, Error::<T>::LookbackTooShort);
	}
	let math = failures.take(terms.loan(deadlines).map_err(term_error::<T>))?;
	Some(Form { math, deadlines, maturity })
}

/// The terms of the cash account by themselves.
fn check_cash<T: Config>(terms: &TermsOf<T>, cash: &CashTerms, failures: &mut Failures) {
	let is_bullet = terms.amortisation == Amortisation::Bullet;
	failures.require(!is_bullet, Error::<T>::CashWithBullet);
	failures.require(terms.reserve_instalments > 0, Error::<T>::CashWithoutReserve);
	failures.require(cash.opex <= MAX_OPEX, Error::<T>::OpexTooHigh);
	let most = FixedU128::from_u32(MAX_MIN_COVERAGE);
	let CashTerms { floor, sweep, lock_up, lookback, .. } = *cash;
	let in_order = floor <= sweep && sweep <= lock_up && lock_up <= most;
	failures.require(in_order, Error::<T>::CashLevelsOutOfOrder);
	failures.require(LOOKBACKS.contains(&lookback), Error::<T>::LookbackOutOfRange);
}

/// The principal is not too small. A loan that replaces another one can be smaller: otherwise a
/// loan that is nearly repaid could not be rolled.
pub(crate) fn check_size<T: Config>(
	terms: &TermsOf<T>,
	params: &Parameters,
	failures: &mut Failures,
) {
	failures.require(terms.principal >= params.min_principal, Error::<T>::PrincipalTooSmall);
}

/// Rates within the governed bounds.
pub(crate) fn check_rates<T: Config>(
	terms: &TermsOf<T>,
	params: &Parameters,
	failures: &mut Failures,
) {
	let bounds = params.aprs();
	let within = terms.tranches.iter().all(|tranche| bounds.contains(&Apr(tranche.apr)))
		&& terms.grace.apr <= params.max_apr;
	failures.require(within, Error::<T>::AprOutOfBounds);
	let too_low = terms.vault().is_some_and(|senior| senior.apr < params.min_vault_apr);
	failures.require(!too_low, Error::<T>::VaultAprTooLow);
}

/// Origination fee and debt-service reserve. They leave something to draw.
fn check_fees<T: Config>(
	terms: &TermsOf<T>,
	math: &LoanMath,
	failures: &mut Failures,
) -> Option<(Usdai, Usdai)> {
	let principal = Usdai(terms.principal);
	let fee = failures.take(principal.fee_up(terms.fees.origination))?;
	let reserve = math.reserve_up(terms.reserve_instalments).map_err(term_error::<T>);
	let reserve = failures.take(reserve)?;
	let taken = failures.take(fee.ensure_add(reserve))?;
	failures.require(taken < principal, Error::<T>::NothingToDraw);
	Some((fee, reserve))
}

/// The junior tranches that curators other than the borrower lend. They have to reach the minimum.
fn check_first_loss<T: Config>(
	terms: &TermsOf<T>,
	math: &LoanMath,
	params: &Parameters,
	failures: &mut Failures,
) -> Option<TrancheSet> {
	let counted = terms
		.accounts()
		.filter(|(tranche, lender, _)| {
			*tranche > 0
				&& **lender != terms.borrower
				&& T::Roles::is_admitted(Role::Curator, lender)
		})
		.fold(TrancheSet::default(), |set, (tranche, _, _)| set.with(tranche));
	let share = failures.take(math.terms().tranches.first_loss_down(&counted.flags()))?;
	failures.require(share >= params.min_first_loss, Error::<T>::FirstLossTooSmall);
	Some(counted)
}

/// The borrower, which is admitted, controls no party on which the lenders rely: the custodian and
/// the insurer of each unit and the curators of the first loss belong to other groups. An account
/// that is not admitted has no group, so its independence cannot be shown.
fn check_conflicts<T: Config>(
	terms: &TermsOf<T>,
	units: &[(UnitId, Condition<T::AccountId>)],
	first_loss: TrancheSet,
	failures: &mut Failures,
) {
	check_conflicts_of_units::<T>(&terms.borrower, units, failures);
	let mut curators = terms.accounts().filter(|(tranche, ..)| first_loss.contains(*tranche));
	let are_independent =
		curators.all(|(_, lender, _)| is_independent::<T>(&terms.borrower, Role::Curator, lender));
	failures.require(are_independent, Error::<T>::ConflictOfInterest);
}

/// No party would stand behind more principal than its limit. What a replaced loan frees counts.
fn check_concentration<T: Config>(
	terms: &TermsOf<T>,
	parties: &Parties<T>,
	replaced: Option<&Replaced<T>>,
	params: &Parameters,
	failures: &mut Failures,
) {
	for party in parties {
		let old = replaced.filter(|replaced| replaced.parties.contains(party));
		let freed = old.map(|replaced| replaced.principal).unwrap_or_default();
		let principal = Usdai(terms.principal);
		let within = ExposureBook::<T>::ensure_concentration(party, principal, freed, params);
		failures.take(within);
	}
}

impl<T: Config> Occasion<'_, T> {
	/// Whether lenders may count on a lease. What became active after the approval is recognised by
	/// the committee before the draw: it alone sees a lessee of straw.
	fn counts(&self, terms: &TermsOf<T>, lease: &LeaseOf<T>) -> bool {
		match self {
			Self::Approval(id) => {
				lease.recognised_for == Some(*id) || is_recognisable::<T>(&terms.borrower, lease)
			}
			Self::Draw(id) => lease.recognised_for == Some(*id),
			Self::Refinance(replaced) => lease.recognised_for == Some(replaced.id),
		}
	}
}

/// The units earn enough for the instalments of a loan of the vault. One that replaces another may
/// be covered as little as the other one's rest: otherwise no work-out could be agreed.
fn check_coverage<T: Config>(
	terms: &TermsOf<T>,
	form: &Form,
	occasion: &Occasion<T>,
	params: &Parameters,
	failures: &mut Failures,
) {
	if terms.vault().is_none() || params.min_coverage == FixedU128::default() {
		return;
	}
	let least = match occasion {
		Occasion::Refinance(replaced) => params.min_coverage.min(replaced.coverage),
		Occasion::Approval(_) | Occasion::Draw(_) => params.min_coverage,
	};
	let units = leased_units::<T>(&terms.units, |lease| occasion.counts(terms, lease));
	let covered = failures.take(form.coverage::<T>(terms, &units, params));
	let is_enough = covered.is_none_or(|covered| covered >= least);
	failures.require(is_enough, Error::<T>::CoverageTooLow);
}

impl Form {
	/// What units will earn over the schedule, against all instalments.
	pub(crate) fn coverage<T: Config>(
		&self,
		terms: &TermsOf<T>,
		units: &[LeasedUnit<T>],
		params: &Parameters,
	) -> Result<FixedU128, DispatchError> {
		let income = projected_income::<T>(units, self.maturity, terms.cash.as_ref(), params)?;
		let service = self.math.service_up(Usdai(terms.principal), self.deadlines.first())?;
		Ok(coverage_down(income, service))
	}
}

/// The vault can lend its tranche now.
pub(crate) fn check_liquidity<T: Config>(terms: &TermsOf<T>, failures: &mut Failures) {
	let Some(senior) = terms.vault() else { return };
	let limit = failures.take(T::Liquidity::draw_limit());
	let is_within = limit.is_none_or(|limit| Usdai(senior.amount) <= limit);
	failures.require(is_within, Error::<T>::VaultIlliquid);
}

/// Gives an error of the arithmetic the name that it has among the errors of terms.
fn term_error<T: Config>(error: FinanceError) -> DispatchError {
	let named = match error {
		FinanceError::NoTranche => Error::<T>::NoTranche,
		FinanceError::EmptyTranche => Error::<T>::EmptyTranche,
		FinanceError::NoDeadline => Error::<T>::NoDeadline,
		FinanceError::TooManyDeadlines => Error::<T>::TooManyDeadlines,
		FinanceError::EmptyWindow => Error::<T>::WindowTooShort,
		FinanceError::InstantOutOfRange => Error::<T>::TermTooLong,
		FinanceError::AnchorDayOutOfRange => Error::<T>::AnchorDayOutOfRange,
		FinanceError::UtcOffsetOutOfRange => Error::<T>::UtcOffsetOutOfRange,
		FinanceError::GraceTooLong => Error::<T>::GraceTooLong,
		FinanceError::NotAmortising => Error::<T>::NotAmortising,
		error => return error.into(),
	};
	named.into()
}
