//! The checks of a loan: at approval, and again at the second of the draw. All of them are made,
//! whether one fails or not, so that a reader learns at once what is in the way. A check whose
//! input is missing is not made.

use alloc::{collections::BTreeSet, vec::Vec};
use frame_support::pallet_prelude::*;
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
	Custody, Liquidity, Role, RoleInspect, UnitId,
};

use super::failures::Failures;
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

/// Terms that are sound by themselves, as they would be drawn now.
pub(crate) struct Form {
	math: LoanMath,
	deadlines: Deadlines,
	maturity: u64,
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

/// All checks at this second, except the vault's liquidity. The result counts only if none of them
/// has failed: see [`Failures::outcome`].
pub(crate) fn check<T: Config>(
	terms: &TermsOf<T>,
	replaced: Option<Replaced<T>>,
	failures: &mut Failures,
) -> Option<Checked<T>> {
	let params = Parameters::current::<T>();
	failures.require(now::<T>() < terms.expires_at, Error::<T>::OfferExpired);
	let is_admitted = T::Roles::is_admitted(Role::Borrower, &terms.borrower);
	failures.require(is_admitted, Error::<T>::BorrowerNotAdmitted);
	let form = check_form::<T>(terms, &params, failures);
	check_rates::<T>(terms, &params, failures);
	let fees = form.as_ref().and_then(|form| check_fees::<T>(terms, &form.math, failures));

	match &replaced {
		None => check_size::<T>(terms, &params, failures),
		Some(replaced) => {
			let new = terms.units.iter().collect::<BTreeSet<_>>();
			failures.require(new == replaced.units.iter().collect(), Error::<T>::UnitsDiffer);
		}
	}
	let state = if replaced.is_some() { State::Pledged } else { State::Issued };
	let maturity = form.as_ref().map(|form| form.maturity);
	let units = check_units::<T>(terms, state, maturity, &params, failures);
	check_value::<T>(terms, &units, &params, failures);
	let first_loss =
		form.as_ref().and_then(|form| check_first_loss::<T>(terms, &form.math, &params, failures));
	if is_admitted {
		check_conflicts::<T>(terms, &units, first_loss.unwrap_or_default(), failures);
	}
	let conditions = units.into_iter().map(|(_, condition)| condition);
	let parties = parties::<T>(terms, first_loss.unwrap_or_default(), conditions);
	check_concentration::<T>(terms, &parties, replaced, &params, failures);

	let (Form { math, deadlines, .. }, (origination_fee, reserve)) = (form?, fees?);
	Some(Checked { math, deadlines, first_loss: first_loss?, parties, origination_fee, reserve })
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
	let now = now::<T>();
	let deadlines = terms.deadlines(now, Seconds(params.min_stub)).map_err(term_error::<T>);
	let deadlines = failures.take(deadlines)?;
	let maturity = failures.take(deadlines.maturity().map_err(term_error::<T>))?;
	let term = Seconds::between(now, maturity);
	failures.require(term.0 <= params.max_term, Error::<T>::TermTooLong);
	let math = failures.take(terms.loan(deadlines).map_err(term_error::<T>))?;
	Some(Form { math, deadlines, maturity })
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

/// The checks of each unit but for its value. Returns the units that exist.
fn check_units<T: Config>(
	terms: &TermsOf<T>,
	state: State,
	maturity: Option<u64>,
	params: &Parameters,
	failures: &mut Failures,
) -> Vec<(UnitId, Condition<T::AccountId>)> {
	// A policy that outlasts the loan need not be renewed. Any other has to run for the renewal
	// period.
	let renewal = params.policy_renewal.map(|time| now::<T>().saturating_add(time));
	let insured_until = maturity.map(|end| renewal.map_or(end, |until| until.min(end)));
	let mut units = Vec::with_capacity(terms.units.len());
	for unit in &terms.units {
		let mut of_unit = Failures::default();
		let condition = check_unit::<T>(terms, *unit, state, insured_until, &mut of_unit);
		units.extend(condition.map(|condition| (*unit, condition)));
		failures.add_of_unit(*unit, of_unit);
	}
	units
}

/// A unit exists, belongs to the borrower, has no reported loss, and is insured.
fn check_unit<T: Config>(
	terms: &TermsOf<T>,
	unit: UnitId,
	state: State,
	insured_until: Option<u64>,
	failures: &mut Failures,
) -> Option<Condition<T::AccountId>> {
	let condition = failures.take(T::Custody::condition(unit).ok_or(Error::<T>::UnknownUnit))?;
	failures.require(condition.owner == terms.borrower, Error::<T>::NotUnitOwner);
	let other_state = match condition.state {
		State::Pledged => Error::<T>::UnitPledged,
		_ => Error::<T>::UnitNotIssued,
	};
	failures.require(condition.state == state, other_state);
	failures.require(condition.loss.is_none(), Error::<T>::LossReported);
	failures.require(condition.is_custody_fresh, Error::<T>::CustodyStale);
	let policy = failures.take(condition.counted_policy().ok_or(Error::<T>::NotInsured));
	if let (Some(policy), Some(until)) = (policy, insured_until) {
		failures.require(policy.expires_at > until, Error::<T>::PolicyEndsEarly);
	}
	Some(condition)
}

/// The principal is at most the sum over the units of entry value times the cap of the model. For
/// one model that is `principal / value <= cap`. And it is covered: a policy counts up to the entry
/// value of its own unit. Both sums are known only where each unit has a value and a cap.
fn check_value<T: Config>(
	terms: &TermsOf<T>,
	units: &[(UnitId, Condition<T::AccountId>)],
	params: &Parameters,
	failures: &mut Failures,
) {
	let mut parts = Vec::with_capacity(units.len());
	let mut insured = Vec::with_capacity(units.len());
	for (unit, condition) in units {
		let mut of_unit = Failures::default();
		let cap = params.ltv_cap(&condition.model).ok_or(Error::<T>::ModelNotAccepted);
		let (cap, value) = (of_unit.take(cap), of_unit.take(entry_value::<T>(*unit)));
		parts.extend(value.zip(cap));
		let remaining = coverage_left(condition);
		insured.extend(value.map(|value| InsuredUnit { remaining, value }));
		failures.add_of_unit(*unit, of_unit);
	}
	let principal = Usdai(terms.principal);
	if parts.len() == terms.units.len() {
		let max = failures.take(Usdai::sum_of_parts_down(&parts));
		let is_within = max.is_none_or(|max| principal <= max);
		failures.require(is_within, Error::<T>::LtvExceeded);
	}
	if insured.len() == terms.units.len() {
		failures.require(principal <= insured_value(&insured), Error::<T>::CoverTooSmall);
	}
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
	let is_independent = |role, who: &T::AccountId| {
		T::Roles::are_independent((Role::Borrower, &terms.borrower), (role, who))
	};
	for (unit, condition) in units {
		let mut of_unit = Failures::default();
		let has_insurer = condition
			.counted_cover()
			.is_none_or(|cover| is_independent(Role::Insurer, &cover.insurer));
		let has_custodian = is_independent(Role::HardwareCustodian, &condition.custodian);
		of_unit.require(has_insurer && has_custodian, Error::<T>::ConflictOfInterest);
		failures.add_of_unit(*unit, of_unit);
	}
	let mut curators = terms.accounts().filter(|(tranche, ..)| first_loss.contains(*tranche));
	let are_independent = curators.all(|(_, lender, _)| is_independent(Role::Curator, lender));
	failures.require(are_independent, Error::<T>::ConflictOfInterest);
}

/// No party would stand behind more principal than its limit. What a replaced loan frees counts.
fn check_concentration<T: Config>(
	terms: &TermsOf<T>,
	parties: &Parties<T>,
	replaced: Option<Replaced<T>>,
	params: &Parameters,
	failures: &mut Failures,
) {
	for party in parties {
		let old = replaced.as_ref().filter(|replaced| replaced.parties.contains(party));
		let freed = old.map(|replaced| replaced.principal).unwrap_or_default();
		let principal = Usdai(terms.principal);
		let within = ExposureBook::<T>::ensure_concentration(party, principal, freed, params);
		failures.take(within);
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
