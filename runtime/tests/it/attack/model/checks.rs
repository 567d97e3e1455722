//! The checks of terms and collateral at proposal, approval, draw and refinance.

use std::collections::BTreeSet;

use infrafi_finance::curve::Amortisation;
use infrafi_protocol::{unit::State, AppraiseError};
use infrafi_runtime::*;
use pallet_lending::{Lender, Parameters, Schedule, TermsOf};

use super::{
	forecast::Forecast,
	offers::Offer,
	shape::Shape,
	units,
	wide::{part_down, wide},
	LoanModel,
};
use crate::attack::{people::Role, world::now};

const ONE: u128 = 1_000_000_000_000_000_000;

/// The largest principal: 10^12 USDai.
const MAX_PRINCIPAL: u128 = 1_000_000_000_000 * ONE;

/// The longest window of a bullet loan.
const MAX_BULLET_WINDOW: u64 = 92 * 86_400;

/// Instants from the year 2106 on are out of range, where exactly the rules do not say.
const END_OF_CALENDAR: u64 = 4_290_000_000;

/// A proposal.
pub fn of_terms(terms: &TermsOf<Runtime>, forecast: &mut Forecast) {
	let params = Lending::params();
	forecast.refuse(!Role::Borrower.has(&terms.borrower), "BorrowerNotAdmitted");
	forecast.refuse(terms.principal < params.min_principal, "PrincipalTooSmall");
	of_terms_alone(terms, &params, forecast);
	of_rates(terms, &params, forecast);
}

/// The terms of a loan that replaces another one, which may be small.
pub fn of_terms_of_successor(terms: &TermsOf<Runtime>, forecast: &mut Forecast) {
	let params = Lending::params();
	forecast.refuse(!Role::Borrower.has(&terms.borrower), "BorrowerNotAdmitted");
	of_terms_alone(terms, &params, forecast);
	of_rates(terms, &params, forecast);
	if let Some(shape) = Shape::new(terms, now(), params.min_stub) {
		of_money(&shape, forecast);
		of_units(terms, &shape, true, forecast);
		of_first_loss(terms, &params, forecast);
	}
}

fn of_terms_alone(terms: &TermsOf<Runtime>, params: &Parameters, forecast: &mut Forecast) {
	forecast.refuse(terms.expires_at <= now(), "OfferExpired");
	forecast.refuse(terms.expires_at > now() + params.max_offer, "OfferTooLong");
	forecast.refuse(terms.units.is_empty(), "NoUnits");
	let distinct: BTreeSet<_> = terms.units.iter().collect();
	forecast.refuse(distinct.len() < terms.units.len(), "DuplicateUnit");
	forecast.refuse(terms.tranches.is_empty(), "NoTranche");
	let tranches = &terms.tranches;
	forecast.refuse(tranches.iter().any(|tranche| tranche.amount == 0), "EmptyTranche");
	let sum: u128 = tranches.iter().map(|tranche| tranche.amount).sum();
	forecast.refuse(sum != terms.principal, "TranchesDoNotAddUp");
	let behind = tranches.iter().skip(1).any(|tranche| tranche.lender == Lender::Vault);
	forecast.refuse(behind, "VaultNotSenior");
	forecast.refuse(terms.principal > MAX_PRINCIPAL, "PrincipalTooLarge");
	if tranches.is_empty() || tranches.iter().any(|tranche| tranche.amount == 0) {
		return;
	}
	of_schedule(terms, params, forecast);
}

fn of_schedule(terms: &TermsOf<Runtime>, params: &Parameters, forecast: &mut Forecast) {
	let is_bullet = terms.amortisation == Amortisation::Bullet;
	match terms.schedule {
		Schedule::Every { seconds, count } => {
			forecast.refuse(seconds < params.min_window, "WindowTooShort");
			forecast.refuse(count == 0, "NoDeadline");
			forecast.refuse(count > 120, "TooManyDeadlines");
			forecast.refuse(is_bullet && seconds > MAX_BULLET_WINDOW, "BulletWindowTooLong");
			forecast.refuse(terms.grace.seconds > seconds, "GraceTooLong");
		}
		Schedule::Monthly { day, utc_offset, .. } => {
			forecast.refuse(!(1..=31).contains(&day), "AnchorDayOutOfRange");
			forecast.refuse(utc_offset.abs() > 14 * 3_600, "UtcOffsetOutOfRange");
			// The rules do not state whether the stub counts as a window.
			forecast.is_sure &= terms.grace.seconds <= params.min_stub;
		}
	}
	match Shape::new(terms, now(), params.min_stub) {
		// No deadline, a payment below the interest, or a reserve without a bound.
		None => {
			forecast.refusals.extend(["NoDeadline", "NotAmortising", "NothingToDraw"]);
		}
		Some(shape) => {
			let end = shape.maturity();
			forecast.refuse(end > now() + params.max_term, "TermTooLong");
			forecast.is_sure &= end < END_OF_CALENDAR;
			forecast.refuse(shape.deadlines.len() > 121, "TooManyDeadlines");
		}
	}
}

fn of_rates(terms: &TermsOf<Runtime>, params: &Parameters, forecast: &mut Forecast) {
	let is_out = terms
		.tranches
		.iter()
		.any(|tranche| tranche.apr < params.min_apr || tranche.apr > params.max_apr);
	forecast.refuse(is_out || terms.grace.apr > params.max_apr, "AprOutOfBounds");
	let senior = terms.tranches.first().filter(|senior| senior.lender == Lender::Vault);
	let is_low = senior.is_some_and(|senior| senior.apr < params.min_vault_apr);
	forecast.refuse(is_low, "VaultAprTooLow");
}

fn of_money(shape: &Shape, forecast: &mut Forecast) {
	let withheld = shape.origination_fee.saturating_add(shape.reserve);
	forecast.refuse(withheld >= shape.principal, "NothingToDraw");
}

/// What counts as first loss: juniors that admitted curators other than the borrower lend.
pub fn first_loss(terms: &TermsOf<Runtime>) -> Vec<(u8, AccountId)> {
	let juniors = (0u8..).zip(&terms.tranches).skip(1);
	juniors
		.filter_map(|(place, tranche)| match &tranche.lender {
			Lender::Account(who) if *who != terms.borrower && Role::Curator.has(who) => {
				Some((place, who.clone()))
			}
			_ => None,
		})
		.collect()
}

fn of_first_loss(terms: &TermsOf<Runtime>, params: &Parameters, forecast: &mut Forecast) {
	let counted = first_loss(terms).into_iter();
	let sum: u128 = counted.map(|(place, _)| terms.tranches[usize::from(place)].amount).sum();
	let least = wide(terms.principal) * params.min_first_loss.deconstruct();
	forecast.refuse(wide(sum) * 1_000_000_000u32 < least, "FirstLossTooSmall");
}

fn of_units(terms: &TermsOf<Runtime>, shape: &Shape, is_pledged: bool, forecast: &mut Forecast) {
	let params = Lending::params();
	let (mut covered, mut lendable) = (0u128, 0u128);
	for unit in &terms.units {
		let Some(is) = units::condition(*unit) else {
			return forecast.refuse(true, "UnknownUnit");
		};
		if !is_pledged {
			forecast.refuse(is.owner != terms.borrower, "NotUnitOwner");
			forecast.refuse(is.state == State::Pledged, "UnitPledged");
			let is_other = !matches!(is.state, State::Pledged | State::Issued);
			forecast.refuse(is_other, "UnitNotIssued");
		}
		forecast.refuse(is.loss.is_some(), "LossReported");
		forecast.refuse(!is.is_custody_fresh, "CustodyStale");
		let policy = is.counted_policy().filter(|policy| policy.coverage > 0);
		forecast.refuse(policy.is_none(), "NotInsured");
		let ends = policy.map_or(0, |policy| policy.expires_at);
		let renews = params.policy_renewal.is_some_and(|renewal| ends >= now() + renewal);
		forecast.refuse(ends <= shape.maturity() && !renews, "PolicyEndsEarly");
		let cap = params.ltv_caps.iter().find(|entry| entry.model == is.model);
		forecast.refuse(cap.is_none(), "ModelNotAccepted");
		let entry = Appraisal::entry_value(*unit);
		forecast.refuse(entry == Err(AppraiseError::Stale), "AppraisalStale");
		let is_unknown = entry.as_ref().is_err_and(|error| *error != AppraiseError::Stale);
		forecast.refuse(is_unknown, "NotAppraised");
		let value = entry.map_or(0, |entry| entry.value);
		covered += value.min(policy.map_or(0, |policy| policy.coverage));
		lendable += cap.map_or(0, |entry| part_down(value, entry.cap.deconstruct()));
	}
	forecast.refuse(covered < terms.principal, "CoverTooSmall");
	forecast.refuse(lendable < terms.principal, "LtvExceeded");
}

impl LoanModel {
	/// An approval or a draw.
	pub fn of_offer(&self, offer: &Offer, forecast: &mut Forecast) {
		let (terms, params) = (&offer.terms, Lending::params());
		of_terms(terms, forecast);
		let Some(shape) = offer.shape(now()) else { return };
		of_money(&shape, forecast);
		of_units(terms, &shape, false, forecast);
		of_first_loss(terms, &params, forecast);
		self.of_concentration(terms, &params, forecast);
		let vaults = if shape.is_vaults { shape.amounts[0] } else { 0 };
		let most = Vault::available().unwrap_or_default();
		forecast.refuse(vaults > most, "VaultIlliquid");
	}

	/// Principal as drawn of all live loans of a party, this one included.
	fn of_concentration(
		&self,
		terms: &TermsOf<Runtime>,
		params: &Parameters,
		forecast: &mut Forecast,
	) {
		let drawn = |counts: &dyn Fn(&super::live::Live) -> bool| {
			let live = self.loans.values().filter(|live| counts(live));
			live.map(|live| live.debt.shape.principal).sum::<u128>() + terms.principal
		};
		let all = drawn(&|live| live.terms.borrower == terms.borrower);
		forecast.refuse(all > params.max_per_borrower, "BorrowerConcentration");
		for (_, who) in first_loss(terms) {
			let all = drawn(&|live| live.first_loss.iter().any(|(_, other)| *other == who));
			forecast.refuse(all > params.max_per_curator, "CuratorConcentration");
		}
		for unit in terms.units.iter().filter_map(|unit| units::condition(*unit)) {
			let shares = |live: &super::live::Live, of: &dyn Fn(u64) -> bool| {
				live.debt.shape.units.iter().any(|other| of(*other))
			};
			let model = |other| units::condition(other).is_some_and(|is| is.model == unit.model);
			let place =
				|other| units::condition(other).is_some_and(|is| is.facility == unit.facility);
			let all = drawn(&|live| shares(live, &model));
			forecast.refuse(all > params.max_per_model, "ModelConcentration");
			let all = drawn(&|live| shares(live, &place));
			forecast.refuse(all > params.max_per_facility, "FacilityConcentration");
		}
	}
}
