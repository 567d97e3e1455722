//! `set_model`: registers a model with its price feed, or removes a model with all its data.

use frame_support::{
	ensure,
	pallet_prelude::DispatchResult,
	traits::{Get, SortedMembers, Time},
};
use infrafi_finance::income::MAX_LIFE;
use infrafi_protocol::{feed::is_model_name, Model, OracleKey, UnitInspect};
use sp_runtime::traits::AccountIdConversion;

use crate::{
	limits::MAX_DISCOUNT_RATE, Config, Error, Event, Feed, Feeds, IncomeParams, ModelParams,
	Models, Pallet, Sources,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_model(model: Model, params: Option<ModelParams>) -> DispatchResult {
		match params {
			Some(params) => Self::put_model(model, params),
			None => Self::retire_model(model),
		}
	}

	/// Registers the model, or replaces its parameters.
	fn put_model(model: Model, params: ModelParams) -> DispatchResult {
		ensure!(is_model_name(&model), Error::<T>::ModelNameMalformed);
		Self::check_model(&params)?;
		Self::register_feed(OracleKey::Price(model.clone()))?;
		Models::<T>::insert(&model, &params);
		Self::deposit_event(Event::ModelSet { model, params });
		Ok(())
	}

	/// Checks the bounds of the parameters of a model.
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

	fn check_income(income: &IncomeParams) -> Result<(), Error<T>> {
		ensure!((1..=MAX_LIFE).contains(&income.economic_life), Error::<T>::EconomicLifeOutOfRange);
		ensure!(!income.utilisation.is_zero(), Error::<T>::UtilisationZero);
		ensure!(!income.margin.is_zero(), Error::<T>::MarginZero);
		ensure!(income.discount_rate <= MAX_DISCOUNT_RATE, Error::<T>::DiscountRateTooHigh);
		Ok(())
	}

	/// Removes the model and its feeds.
	fn retire_model(model: Model) -> DispatchResult {
		ensure!(Models::<T>::contains_key(&model), Error::<T>::UnknownModel);
		ensure!(!T::Units::is_security(&model), Error::<T>::ModelSecuresLoans);
		Self::retire_feed(&OracleKey::Price(model.clone()));
		Self::retire_feed(&OracleKey::HourlyRate(model.clone()));
		Models::<T>::remove(&model);
		Self::deposit_event(Event::ModelRetired { model });
		Ok(())
	}

	/// Registers a feed unless it is registered already.
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

	/// Removes a feed and every value that was fed for it, so that a feed that is registered again
	/// starts without data.
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
