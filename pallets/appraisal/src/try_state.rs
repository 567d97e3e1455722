//! What holds of the pallet's state at every block.

use frame_support::{
	ensure,
	traits::{Get, Time},
};
use infrafi_protocol::{feed::is_model_name, OracleKey};
use sp_runtime::{traits::Zero, TryRuntimeError};

use crate::{Config, Feed, Feeds, Held, Models, Pallet, Params, Quote, Sources};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::params_within_bounds()?;
		Self::models_have_a_price_feed()?;
		Self::feeds_belong_to_a_model()?;
		Self::feeds_follow_the_oracle()?;
		Self::sources_belong_to_a_feed()
	}

	fn params_within_bounds() -> Result<(), TryRuntimeError> {
		Self::check_params(&Params::<T>::get()).map_err(|_| "a parameter is out of bounds".into())
	}

	fn models_have_a_price_feed() -> Result<(), TryRuntimeError> {
		for (model, params) in Models::<T>::iter() {
			ensure!(is_model_name(&model), "the name of a model is malformed");
			Self::check_model(&params).map_err(|_| "a model is out of bounds")?;
			ensure!(Feeds::<T>::contains_key(OracleKey::Price(model)), "a model has no price feed");
		}
		Ok(())
	}

	fn feeds_belong_to_a_model() -> Result<(), TryRuntimeError> {
		let feeds = Feeds::<T>::iter().count();
		ensure!(feeds == Feeds::<T>::count() as usize, "the count of feeds is wrong");
		ensure!(
			feeds <= <T as pallet_oracle::Config>::MaxFeedValues::get() as usize,
			"there are more feeds than can be fed"
		);
		let now = <T as pallet_oracle::Config>::Time::now();
		for (key, feed) in Feeds::<T>::iter() {
			ensure!(Models::<T>::contains_key(key.model()), "a feed has no model");
			ensure!(feed.registered_at <= now, "a feed is registered at a time yet to come");
			feed.is_in_order(now)?;
		}
		Ok(())
	}

	/// What the oracle came to last is accepted or held, and nothing else is.
	fn feeds_follow_the_oracle() -> Result<(), TryRuntimeError> {
		for (key, feed) in Feeds::<T>::iter() {
			let followed = feed.held.map(|held| held.quote()).or(feed.accepted);
			let median = pallet_oracle::Values::<T>::get(key);
			let median = median.map(|found| Quote { value: found.value, as_of: found.timestamp });
			ensure!(followed == median, "a feed does not follow the oracle");
		}
		for key in pallet_oracle::Values::<T>::iter_keys() {
			ensure!(Feeds::<T>::contains_key(key), "a value has no feed");
		}
		Ok(())
	}

	fn sources_belong_to_a_feed() -> Result<(), TryRuntimeError> {
		let min_sources = Params::<T>::get().min_sources;
		for (key, sources) in Sources::<T>::iter() {
			ensure!(Feeds::<T>::contains_key(key), "sources without a feed");
			ensure!(!sources.is_empty(), "an empty list of sources is stored");
			Self::check_count(sources.len(), min_sources).map_err(|_| "sources are too few")?;
			Self::check_sources(&sources).map_err(|_| "a source is malformed")?;
		}
		Ok(())
	}
}

impl Feed {
	fn is_in_order(&self, now: u64) -> Result<(), TryRuntimeError> {
		let within = |quote: Quote| {
			ensure!(!quote.value.is_zero(), "a value is zero");
			ensure!(quote.as_of > self.registered_at, "a value is older than its feed");
			ensure!(quote.as_of <= now, "a value is of a time yet to come");
			Ok::<_, TryRuntimeError>(())
		};
		if let Some(accepted) = self.accepted {
			within(accepted)?;
		} else {
			ensure!(self.held.is_none(), "a value is held though none was accepted");
			ensure!(self.anchor.is_none(), "steps are measured though none was accepted");
		}
		if let Some(anchor) = self.anchor {
			within(Quote { value: anchor.value, as_of: anchor.since })?;
		}
		if let Some(held) = self.held {
			within(held.quote())?;
			let Held { first, counted_at, rounds, .. } = held;
			within(Quote { value: first, as_of: counted_at })?;
			ensure!(rounds > 0, "a value is held without a round that came to it");
		}
		Ok(())
	}
}
