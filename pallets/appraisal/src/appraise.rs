//! The value of a unit: the lower of its value by cost and its value by income.

use frame_support::{
	ensure,
	traits::{Contains, Time},
};
use infrafi_finance::{depreciation, income, units::Seconds};
use infrafi_protocol::{
	Appraisal, Appraise, AppraiseError, Model, OracleKey, Subject, UnitId, UnitInspect, UnitRental,
};
use sp_runtime::FixedU128;

use crate::{Config, DatedValue, Feed, Feeds, IncomeParams, ModelParams, Models, Pallet, Params};

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

	fn rental(unit: UnitId) -> Result<UnitRental, AppraiseError> {
		let subject = T::Units::subject(unit).ok_or(AppraiseError::UnknownUnit)?;
		let IncomeParams { economic_life, utilisation, margin, .. } =
			Models::<T>::get(&subject.model).ok_or(AppraiseError::UnknownModel)?.income;
		let now = <T as pallet_oracle::Config>::Time::now();
		let max_age = Params::<T>::get().max_age;
		let feed = Feeds::<T>::get(OracleKey::HourlyRate(subject.model));
		let rate = feed.map(|feed| Basis::Entry.value_of(&feed, now, max_age)).transpose()?;
		Ok(UnitRental {
			hourly: rate.map(|rate| rate.value),
			quantity: subject.quantity,
			utilisation,
			margin,
			earns_until: subject.in_service_at.saturating_add(economic_life),
		})
	}
}

/// The models that can be appraised.
impl<T: Config> Contains<Model> for Pallet<T> {
	fn contains(model: &Model) -> bool {
		Models::<T>::contains_key(model)
	}
}

/// The purpose of an appraisal, which decides the values that it uses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
	/// For information: accepted values that are not stale.
	Accepted,
	/// For a new loan: as `Accepted`, but the lower of accepted and held value.
	Entry,
	/// To estimate a loss: accepted values of any age.
	LastGood,
}

impl Basis {
	/// The value of a feed for this purpose.
	fn value_of(self, feed: &Feed, now: u64, max_age: u64) -> Result<DatedValue, AppraiseError> {
		let value = match self {
			Self::Entry => feed.lowest(),
			Self::Accepted | Self::LastGood => feed.accepted,
		};
		let value = value.ok_or(AppraiseError::NoData)?;
		ensure!(self == Self::LastGood || !value.is_stale(now, max_age), AppraiseError::Stale);
		Ok(value)
	}
}

impl<T: Config> Pallet<T> {
	fn value_by(unit: UnitId, basis: Basis) -> Result<Appraisal, AppraiseError> {
		let subject = T::Units::subject(unit).ok_or(AppraiseError::UnknownUnit)?;
		let params = Models::<T>::get(&subject.model).ok_or(AppraiseError::UnknownModel)?;
		let now = <T as pallet_oracle::Config>::Time::now();

		let value_of = |feed| basis.value_of(&feed, now, Params::<T>::get().max_age);
		let price = Feeds::<T>::get(OracleKey::Price(subject.model.clone()));
		let price = value_of(price.ok_or(AppraiseError::NoData)?)?;
		let hourly = Feeds::<T>::get(OracleKey::HourlyRate(subject.model.clone()));
		// Without any hourly rate yet, a loss is estimated by the cost alone.
		let hourly = hourly.filter(|feed| basis != Basis::LastGood || feed.accepted.is_some());
		let hourly = hourly.map(value_of).transpose()?;
		lower_value(&subject, &params, price, hourly, now)
	}
}

/// The value by prices of a feed each: by the price alone if there is no hourly rate.
pub(crate) fn lower_value(
	subject: &Subject,
	params: &ModelParams,
	price: DatedValue,
	hourly: Option<DatedValue>,
	now: u64,
) -> Result<Appraisal, AppraiseError> {
	let age = now.saturating_sub(subject.in_service_at);
	let cost = cost_value(subject, params, price.value, age)?;
	let Some(hourly) = hourly else {
		return Ok(Appraisal { value: cost, as_of: price.as_of });
	};
	let income = income_value(subject, params, hourly.value, age)?;
	Ok(Appraisal { value: cost.min(income), as_of: price.as_of.min(hourly.as_of) })
}

/// Price of a new piece * quantity * depreciation * factor of the grade, rounded down, which is
/// against the borrower.
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

/// Present value of the rent over the rest of the economic life, rounded down, which is against the
/// borrower. Zero after the economic life.
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
