//! What a unit is worth: the cost approach.

use alloc::vec::Vec;
use frame_support::{ensure, traits::Time};
use infrafi_finance::depreciation;
use infrafi_protocol::{
	Appraisal, Appraise, AppraiseError, OracleKey, Subject, UnitId, UnitInspect,
};
use sp_runtime::SaturatedConversion;

use crate::{Config, FeedInfo, Feeds, ModelParams, Models, Pallet, Params, Quote, Sources};

impl<T: Config> Appraise for Pallet<T> {
	fn appraise(unit: UnitId) -> Result<Appraisal, AppraiseError> {
		Self::do_appraise(unit)
	}
}

impl<T: Config> Pallet<T> {
	pub(crate) fn do_appraise(unit: UnitId) -> Result<Appraisal, AppraiseError> {
		let subject = T::Units::subject(unit).ok_or(AppraiseError::UnknownUnit)?;
		let params = Models::<T>::get(&subject.model).ok_or(AppraiseError::UnknownModel)?;
		let now = <T as pallet_oracle::Config>::Time::now();
		let price = Self::fresh_quote(&OracleKey::Price(subject.model.clone()), now)?;
		let value = cost_value(&subject, &params, price, now)?;
		Ok(Appraisal { value, as_of: price.as_of })
	}

	fn fresh_quote(feed: &OracleKey, now: u64) -> Result<Quote, AppraiseError> {
		let quote = Feeds::<T>::get(feed).and_then(|f| f.accepted).ok_or(AppraiseError::NoData)?;
		ensure!(!Self::is_stale(&quote, now), AppraiseError::Stale);
		Ok(quote)
	}

	fn is_stale(quote: &Quote, now: u64) -> bool {
		now.saturating_sub(quote.as_of) > Params::<T>::get().max_age
	}

	pub(crate) fn list_feeds(from: u32, limit: u32) -> Vec<FeedInfo> {
		let now = <T as pallet_oracle::Config>::Time::now();
		// Their number is bounded by what one feeding can carry.
		let mut feeds: Vec<_> = Feeds::<T>::iter().collect();
		feeds.sort_by(|(a, _), (b, _)| a.cmp(b));
		let page = feeds.into_iter().skip(from as usize).take(limit as usize);
		page.map(|(key, feed)| FeedInfo {
			stale: feed.accepted.is_none_or(|quote| Self::is_stale(&quote, now)),
			accepted: feed.accepted,
			sources: Sources::<T>::decode_len(&key).unwrap_or(0).saturated_into(),
			key,
		})
		.collect()
	}
}

/// Price of a new unit, times quantity, times what age and grade leave of it, rounded down: against the borrower.
fn cost_value(
	subject: &Subject,
	params: &ModelParams,
	price: Quote,
	now: u64,
) -> Result<u128, AppraiseError> {
	let age = now.saturating_sub(subject.in_service_at);
	let left = depreciation::declining_balance_down(age, params.depreciation, params.floor);
	let grade = params.grades.factor(subject.grade);
	depreciation::cost_value_down(price.value, subject.quantity, left, grade)
		.map_err(|_| AppraiseError::Overflow)
}
