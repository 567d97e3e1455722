//! `set_model`: registers a model and its price feed, or retires a model with all that was fed for it.

use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{Get, SortedMembers, Time},
};
use infrafi_finance::income::MAX_LIFE;
use infrafi_protocol::{feed::is_model_name, Model, OracleKey};
use sp_runtime::{traits::AccountIdConversion, FixedU128};

use crate::{Config, Error, Event, Feed, Feeds, Income, ModelParams, Models, Pallet, Sources};

/// A discount beyond 1000 % a year is a mistake.
const MAX_DISCOUNT_RATE: FixedU128 = FixedU128::from_u32(10);

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_model(model: Model, params: Option<ModelParams>) -> DispatchResult {
		match params {
			Some(params) => Self::put_model(model, params),
			None => Self::retire_model(model),
		}
	}

	fn put_model(model: Model, params: ModelParams) -> DispatchResult {
		ensure!(is_model_name(&model), Error::<T>::ModelNameMalformed);
		Self::check_model(&params)?;
		Self::register_feed(OracleKey::Price(model.clone()))?;
		Models::<T>::insert(&model, &params);
		Self::deposit_event(Event::ModelSet { model, params });
		Ok(())
	}

	pub(crate) fn check_model(params: &ModelParams) -> Result<(), Error<T>> {
		ensure!(!params.depreciation.is_one(), Error::<T>::DepreciationTooHigh);
		let grades = &params.grades;
		ensure!(
			grades.a >= grades.b && grades.b >= grades.c && !grades.c.is_zero(),
			Error::<T>::GradesNotDescending
		);
		ensure!(!params.floor.is_one(), Error::<T>::FloorTooHigh);
		Self::check_income(&params.income)
	}

	fn check_income(income: &Income) -> Result<(), Error<T>> {
		ensure!((1..=MAX_LIFE).contains(&income.economic_life), Error::<T>::EconomicLifeOutOfRange);
		ensure!(!income.utilisation.is_zero(), Error::<T>::UtilisationZero);
		ensure!(!income.margin.is_zero(), Error::<T>::MarginZero);
		ensure!(income.discount_rate <= MAX_DISCOUNT_RATE, Error::<T>::DiscountRateTooHigh);
		Ok(())
	}

	fn retire_model(model: Model) -> DispatchResult {
		ensure!(Models::<T>::contains_key(&model), Error::<T>::UnknownModel);
		Self::retire_feed(&OracleKey::Price(model.clone()));
		Self::retire_feed(&OracleKey::HourlyRate(model.clone()));
		Models::<T>::remove(&model);
		Self::deposit_event(Event::ModelRetired { model });
		Ok(())
	}

	/// Registers a feed where it is not: a registered one keeps its value.
	pub(crate) fn register_feed(feed: OracleKey) -> DispatchResult {
		if Feeds::<T>::contains_key(&feed) {
			return Ok(());
		}
		ensure!(
			Feeds::<T>::count() < <T as pallet_oracle::Config>::MaxFeedValues::get(),
			Error::<T>::TooManyFeeds
		);
		let registered_at = <T as pallet_oracle::Config>::Time::now();
		Feeds::<T>::insert(feed, Feed::new(registered_at));
		Ok(())
	}

	/// Removes a feed and every value fed for it, so that a feed registered again starts without data.
	pub(crate) fn retire_feed(feed: &OracleKey) {
		if Feeds::<T>::take(feed).is_none() {
			return;
		}
		Sources::<T>::remove(feed);
		pallet_oracle::Values::<T>::remove(feed);
		let root = <T as pallet_oracle::Config>::PalletId::get().into_account_truncating();
		let members = <T as pallet_oracle::Config>::Members::sorted_members();
		for feeder in members.into_iter().chain([root]) {
			pallet_oracle::RawValues::<T>::remove(feeder, feed);
		}
	}
}
