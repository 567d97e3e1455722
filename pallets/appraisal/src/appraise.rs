//! What a unit is worth: the lower of what it costs to replace and of what it will earn.

use frame_support::{ensure, traits::Time};
use infrafi_finance::{depreciation, income, units::Seconds};
use infrafi_protocol::{
	Appraisal, Appraise, AppraiseError, OracleKey, Subject, UnitId, UnitInspect,
};
use sp_runtime::FixedU128;

use crate::{Config, Feed, Feeds, ModelParams, Models, Pallet, Params, Quote};

impl<T: Config> Appraise for Pallet<T> {
	fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError> {
		Self::value_by(unit, Basis::Accepted)
	}

	fn entry_value(unit: UnitId) -> Result<Appraisal, AppraiseError> {
		Self::value_by(unit, Basis::Entry)
	}

	fn last_good(unit: UnitId) -> Result<Appraisal, AppraiseError> {
		Self::value_by(unit, Basis::LastGood)
	}
}

/// What a value is wanted for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
	/// To be told: accepted values, none of them stale.
	Accepted,
	/// To lend against: as accepted, and where a jump is held the lower of both.
	Entry,
	/// To estimate a loss: accepted values of any age.
	LastGood,
}

impl Basis {
	/// The number of a feed.
	fn quote(self, feed: &Feed, now: u64, max_age: u64) -> Result<Quote, AppraiseError> {
		let accepted = feed.accepted.ok_or(AppraiseError::NoData)?;
		let quote = match (self, feed.held) {
			(Self::Entry, Some(held)) => accepted.lower(held.quote()),
			_ => accepted,
		};
		ensure!(self == Self::LastGood || !quote.is_stale(now, max_age), AppraiseError::Stale);
		Ok(quote)
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn value_by(unit: UnitId, basis: Basis) -> Result<Appraisal, AppraiseError> {
		let subject = T::Units::subject(unit).ok_or(AppraiseError::UnknownUnit)?;
		let params = Models::<T>::get(&subject.model).ok_or(AppraiseError::UnknownModel)?;
		let now = <T as pallet_oracle::Config>::Time::now();
		let age = now.saturating_sub(subject.in_service_at);

		let quote = |feed| basis.quote(&feed, now, Params::<T>::get().max_age);
		let price = Feeds::<T>::get(OracleKey::Price(subject.model.clone()));
		let price = quote(price.ok_or(AppraiseError::NoData)?)?;
		let cost = cost_value(&subject, &params, price.value, age)?;

		let Some(hourly) = Feeds::<T>::get(OracleKey::HourlyRate(subject.model.clone())) else {
			return Ok(Appraisal { value: cost, as_of: price.as_of });
		};
		// What never had a rate was appraised by its cost: a loss is estimated by what is known.
		if basis == Basis::LastGood && hourly.accepted.is_none() {
			return Ok(Appraisal { value: cost, as_of: price.as_of });
		}
		let hourly = quote(hourly)?;
		let income = income_value(&subject, &params, hourly.value, age)?;
		Ok(Appraisal { value: cost.min(income), as_of: price.as_of.min(hourly.as_of) })
	}
}

/// Price of a new unit, times quantity, times what age and grade leave of it, rounded down: against the borrower.
fn cost_value(
	subject: &Subject,
	params: &ModelParams,
	price: FixedU128,
	age: u64,
) -> Result<u128, AppraiseError> {
	let left = depreciation::declining_balance_down(age, params.depreciation, params.floor);
	let grade = params.grades.factor(subject.grade);
	depreciation::cost_value_down(price, subject.quantity, left, grade)
		.map_err(|_| AppraiseError::Overflow)
}

/// Present value of the rent over the rest of the economic life, rounded down: against the borrower. Nothing once that is over.
fn income_value(
	subject: &Subject,
	params: &ModelParams,
	hourly: FixedU128,
	age: u64,
) -> Result<u128, AppraiseError> {
	let income = &params.income;
	let rental = income::Rental {
		hourly,
		quantity: subject.quantity,
		utilisation: income.utilisation,
		margin: income.margin,
	};
	let Seconds(remaining) = Seconds::between(age, income.economic_life);
	income::present_value_down(rental, remaining, income.discount_rate)
		.map_err(|_| AppraiseError::Overflow)
}
