//! A strike: the prices of all feeds at one instant. Lending keeps them, and values the units of
//! all loans by them until the next strike.

use alloc::vec::Vec;

use frame_support::{
	stored,
	traits::{ConstU32, Time},
	BoundedVec,
};
use infrafi_protocol::{
	Model, OracleKey, StrikePrices, StruckPrices, StruckValue, UnitId, UnitInspect,
};

use crate::{
	appraise::lower_value, limits::MAX_STRUCK_MODELS, Config, DatedValue, Feed, Feeds, ModelParams,
	Models, Pallet, Params,
};

/// The prices of a model at a strike, and its parameters then. A change of the parameters counts
/// from the next strike on.
#[stored]
#[scale_info(capture_docs = "always")]
pub struct ModelPrices {
	/// The model.
	pub model: Model,
	/// Its parameters.
	pub params: ModelParams,
	/// USD per new piece: the lower of accepted and held value.
	pub price: DatedValue,
	/// USD per hour of a piece: the lower of accepted and held value. None if the model has no
	/// hourly rate.
	pub hourly: Option<DatedValue>,
	/// Whether none of its feeds was held or stale.
	pub is_firm: bool,
}

/// The prices of all models that have a price, in the order of their names.
pub type PriceList = BoundedVec<ModelPrices, ConstU32<MAX_STRUCK_MODELS>>;

impl<T: Config> StrikePrices for Pallet<T> {
	type Prices = PriceList;

	fn strike() -> StruckPrices<PriceList> {
		let now = <T as pallet_oracle::Config>::Time::now();
		let max_age = Params::<T>::get().max_age;
		let models = Models::<T>::iter();
		let mut prices: Vec<_> = models
			.filter_map(|(model, params)| Self::prices_of(model, params, now, max_age))
			.collect();
		prices.sort_by(|one, other| one.model.cmp(&other.model));
		let are_firm = prices.iter().all(|model| model.is_firm);
		// Each model has a feed, and there are at most as many feeds as places.
		StruckPrices { prices: BoundedVec::truncate_from(prices), are_firm }
	}

	fn struck_value(unit: UnitId, prices: &PriceList, at: u64) -> Option<StruckValue> {
		let subject = T::Units::subject(unit)?;
		let place = prices.binary_search_by(|entry| entry.model.cmp(&subject.model)).ok()?;
		let ModelPrices { params, price, hourly, is_firm, .. } = prices.get(place)?;
		let appraisal = lower_value(&subject, params, *price, *hourly, at).ok()?;
		Some(StruckValue { value: appraisal.value, as_of: appraisal.as_of, is_firm: *is_firm })
	}
}

impl<T: Config> Pallet<T> {
	/// The prices of a model now. `None` if no price of it was ever accepted.
	fn prices_of(model: Model, params: ModelParams, now: u64, max_age: u64) -> Option<ModelPrices> {
		let price = Feeds::<T>::get(OracleKey::Price(model.clone()))?;
		let hourly = Feeds::<T>::get(OracleKey::HourlyRate(model.clone()));
		let is_firm = |feed: &Feed| {
			let is_stale = |accepted: DatedValue| accepted.is_stale(now, max_age);
			feed.held.is_none() && !feed.accepted.is_some_and(is_stale)
		};
		Some(ModelPrices {
			is_firm: is_firm(&price) && hourly.as_ref().is_none_or(is_firm),
			model,
			params,
			price: price.lowest()?,
			hourly: hourly.and_then(|feed| feed.lowest()),
		})
	}
}
