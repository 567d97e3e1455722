//! The checks of a loan: at approval, and again at the second of the draw.

use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::{pallet_prelude::*, traits::Contains};
use infrafi_finance::{
	cover::{insured_value, InsuredUnit},
	curve::Amortisation,
	obligation::LoanMath,
	schedule::Deadlines,
	units::{Apr, Seconds, Usdai},
	FinanceError,
};
use infrafi_protocol::{
	unit::{Condition, State},
	Custody, Liquidity, UnitId,
};

use crate::{
	books::{parties, CreditOf, ExposureBook, Parties, Pot},
	time::now,
	valuation::entry_value,
	Config, Error, Lender, Parameters, Schedule, TermsOf, TrancheSet, MAX_BULLET_WINDOW,
	MAX_PRINCIPAL,
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
}

/// The live loan that the terms would replace.
pub(crate) struct Replaced<'a, T: Config> {
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

/// All checks at this second, except the vault's liquidity.
pub(crate) fn check<T: Config>(
	terms: &TermsOf<T>,
	replaced: Option<Replaced<T>>,
) -> Result<Checked<T>, DispatchError> {
	let params = Parameters::current::<T>();
	ensure!(now::<T>() < terms.expires_at, Error::<T>::OfferExpired);
	ensure!(T::Borrowers::contains(&terms.borrower), Error::<T>::BorrowerNotAdmitted);
	let (math, deadlines) = check_form::<T>(terms, &params)?;
	check_rates::<T>(terms, &params)?;
	let (origination_fee, reserve) = check_draw::<T>(terms, &math)?;

	if replaced.is_none() {
		check_size::<T>(terms, &params)?;
	}
	if let Some(replaced) = &replaced {
		let same = replaced.units.iter().collect::<BTreeSet<_>>() == terms.units.iter().collect();
		ensure!(same, Error::<T>::UnitsDiffer);
	}
	let state = if replaced.is_some() { State::Pledged } else { State::Issued };
	let units = check_units::<T>(terms, state, deadlines.maturity()?, &params)?;
	check_value::<T>(terms, &units, &params)?;
	let first_loss = check_first_loss::<T>(terms, &math, &params)?;
	let parties = parties::<T>(terms, first_loss, &units);
	let old = replaced.as_ref().map(|replaced| (&replaced.parties, replaced.principal));
	ExposureBook::<T>::ensure_concentration(&parties, Usdai(terms.principal), old, &params)?;
	Ok(Checked { math, deadlines, first_loss, parties, origination_fee, reserve })
}

/// The offer has not expired, and does not stand for too long: an old agreement binds no party.
pub(crate) fn check_expiry<T: Config>(
	terms: &TermsOf<T>,
	params: &Parameters,
) -> Result<(), Error<T>> {
	let now = now::<T>();
	ensure!(now < terms.expires_at, Error::<T>::OfferExpired);
	ensure!(terms.expires_at <= now.saturating_add(params.max_offer), Error::<T>::OfferTooLong);
	Ok(())
}

/// The checks of the terms by themselves, as if they were drawn now.
pub(crate) fn check_form<T: Config>(
	terms: &TermsOf<T>,
	params: &Parameters,
) -> Result<(LoanMath, Deadlines), DispatchError> {
	ensure!(!terms.units.is_empty(), Error::<T>::NoUnits);
	let distinct: BTreeSet<_> = terms.units.iter().collect();
	ensure!(distinct.len() == terms.units.len(), Error::<T>::DuplicateUnit);
	let juniors = terms.tranches.iter().skip(1);
	ensure!(
		juniors.into_iter().all(|tranche| tranche.lender != Lender::Vault),
		Error::<T>::VaultNotSenior
	);
	ensure!(terms.principal <= MAX_PRINCIPAL, Error::<T>::PrincipalTooLarge);
	let total = terms.split().map_err(term_error::<T>)?.total();
	ensure!(total == Usdai(terms.principal), Error::<T>::TranchesDoNotAddUp);

	// The windows of a monthly loan are shorter than a quarter.
	if let Schedule::Every { seconds, .. } = terms.schedule {
		ensure!(seconds >= params.min_window, Error::<T>::WindowTooShort);
		let is_too_long = terms.amortisation == Amortisation::Bullet && seconds > MAX_BULLET_WINDOW;
		ensure!(!is_too_long, Error::<T>::BulletWindowTooLong);
	}
	let now = now::<T>();
	let min_stub = Seconds(params.min_stub);
	let deadlines = terms.deadlines(now, min_stub).map_err(term_error::<T>)?;
	let term = Seconds::between(now, deadlines.maturity().map_err(term_error::<T>)?);
	ensure!(term.0 <= params.max_term, Error::<T>::TermTooLong);
	let math = terms.loan(deadlines).map_err(term_error::<T>)?;
	Ok((math, deadlines))
}

/// The principal is not too small. A loan that replaces another one can be smaller: otherwise a
/// loan that is nearly repaid could not be rolled.
pub(crate) fn check_size<T: Config>(
	terms: &TermsOf<T>,
	params: &Parameters,
) -> Result<(), Error<T>> {
	ensure!(terms.principal >= params.min_principal, Error::<T>::PrincipalTooSmall);
	Ok(())
}

/// Rates within the governed bounds.
pub(crate) fn check_rates<T: Config>(
	terms: &TermsOf<T>,
	params: &Parameters,
) -> Result<(), Error<T>> {
	let bounds = params.aprs();
	let within = terms.tranches.iter().all(|tranche| bounds.contains(&Apr(tranche.apr)));
	ensure!(within, Error::<T>::AprOutOfBounds);
	ensure!(terms.grace.apr <= params.max_apr, Error::<T>::AprOutOfBounds);
	let too_low = terms.vault().is_some_and(|senior| senior.apr < params.min_vault_apr);
	ensure!(!too_low, Error::<T>::VaultAprTooLow);
	Ok(())
}

/// Origination fee and debt-service reserve. They leave something to draw.
fn check_draw<T: Config>(
	terms: &TermsOf<T>,
	math: &LoanMath,
) -> Result<(Usdai, Usdai), DispatchError> {
	let principal = Usdai(terms.principal);
	let fee = principal.fee_up(terms.fees.origination)?;
	let reserve = math.reserve_up(terms.reserve_instalments).map_err(term_error::<T>)?;
	let taken = fee.ensure_add(reserve)?;
	ensure!(taken < principal, Error::<T>::NothingToDraw);
	Ok((fee, reserve))
}

/// Each unit exists, belongs to the borrower, has no reported loss, and is insured.
fn check_units<T: Config>(
	terms: &TermsOf<T>,
	state: State,
	maturity: u64,
	params: &Parameters,
) -> Result<Vec<Condition<T::AccountId>>, DispatchError> {
	// A policy that outlasts the loan need not be renewed. Any other has to run for the renewal
	// period.
	let renewal = params.policy_renewal.map(|time| now::<T>().saturating_add(time));
	let covered_until = renewal.map_or(maturity, |until| until.min(maturity));
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
		units.push(condition);
	}
	Ok(units)
}

/// The principal is at most the sum over the units of entry value times the cap of the model. For
/// one model that is `principal / value <= cap`. And it is covered: a policy counts up to the entry
/// value of its own unit.
fn check_value<T: Config>(
	terms: &TermsOf<T>,
	units: &[Condition<T::AccountId>],
	params: &Parameters,
) -> DispatchResult {
	let mut parts = Vec::with_capacity(units.len());
	let mut insured = Vec::with_capacity(units.len());
	for (unit, condition) in terms.units.iter().zip(units) {
		let cap = params.ltv_cap(&condition.model).ok_or(Error::<T>::ModelNotAccepted)?;
		let value = entry_value::<T>(*unit)?;
		parts.push((value, cap));
		insured.push(InsuredUnit { remaining: coverage_left(condition), value });
	}
	let (principal, max) = (Usdai(terms.principal), Usdai::sum_of_parts_down(&parts)?);
	ensure!(principal <= max, Error::<T>::LtvExceeded);
	ensure!(principal <= insured_value(&insured), Error::<T>::CoverTooSmall);
	Ok(())
}

/// The coverage that the policy of a unit has left, if its insurer is still admitted.
pub(crate) fn coverage_left<AccountId>(condition: &Condition<AccountId>) -> Usdai {
	Usdai(condition.counted_policy().map_or(0, |policy| policy.coverage))
}

/// The junior tranches that curators other than the borrower lend. They have to reach the minimum.
fn check_first_loss<T: Config>(
	terms: &TermsOf<T>,
	math: &LoanMath,
	params: &Parameters,
) -> Result<TrancheSet, DispatchError> {
	let counted = terms
		.accounts()
		.filter(|(tranche, lender, _)| {
			*tranche > 0 && **lender != terms.borrower && T::Curators::contains(lender)
		})
		.fold(TrancheSet::default(), |set, (tranche, _, _)| set.with(tranche));
	let share = math.terms().tranches.first_loss_down(&counted.flags());
	ensure!(share? >= params.min_first_loss, Error::<T>::FirstLossTooSmall);
	Ok(counted)
}

/// The vault can lend its tranche now.
pub(crate) fn check_liquidity<T: Config>(terms: &TermsOf<T>) -> DispatchResult {
	if let Some(senior) = terms.vault() {
		let limit = T::Liquidity::draw_limit()?;
		ensure!(Usdai(senior.amount) <= limit, Error::<T>::VaultIlliquid);
	}
	Ok(())
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
