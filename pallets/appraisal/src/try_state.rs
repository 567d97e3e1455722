//! Invariants of the storage, which hold between any two calls.

use frame_support::{
	ensure,
	traits::{Get, Time},
};
use infrafi_protocol::{feed::is_model_name, OracleKey};
use sp_runtime::{traits::Zero, TryRuntimeError};

use crate::{Config, DatedValue, Feed, Feeds, Held, Models, Pallet, Params, Sources};

impl<T: Config> Pallet<T> {
	/// Checks all invariants.
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::params_within_bounds()?;
		Self::models_have_a_price_feed()?;
		Self::feeds_belong_to_a_model()?;
		Self::feeds_follow_the_oracle()?;
		Self::sources_belong_to_a_feed()
	}

	/// Invariant 7.
	fn params_within_bounds() -> Result<(), TryRuntimeError> {
		Self::check_params(&Params::<T>::get())
			.map_err(|_| "the governed values are out of bounds".into())
	}

	/// Invariants 7 and 8.
	fn models_have_a_price_feed() -> Result<(), TryRuntimeError> {
		for (model, params) in Models::<T>::iter() {
			ensure!(is_model_name(&model), "the name of a model is malformed");
			Self::check_model(&params)
				.map_err(|_| "the parameters of a model are out of bounds")?;
			ensure!(Feeds::<T>::contains_key(OracleKey::Price(model)), "a model has no price feed");
		}
		Ok(())
	}

	/// Invariants 8 and 9.
	fn feeds_belong_to_a_model() -> Result<(), TryRuntimeError> {
		let feeds = Feeds::<T>::iter().count();
		ensure!(feeds == Feeds::<T>::count() as usize, "the counter of feeds is wrong");
		ensure!(
			feeds <= <T as pallet_oracle::Config>::MaxFeedValues::get() as usize,
			"there are more feeds than `feed_values` can carry"
		);
		let now = <T as pallet_oracle::Config>::Time::now();
		for (key, feed) in Feeds::<T>::iter() {
			ensure!(Models::<T>::contains_key(key.model()), "a feed has no model");
			ensure!(feed.registered_at <= now, "the registration of a feed is in the future");
			feed.check(now)?;
		}
		Ok(())
	}

	/// The latest median of the oracle is the held value, or the accepted one if none is held:
	/// invariants 8 and 10.
	fn feeds_follow_the_oracle() -> Result<(), TryRuntimeError> {
		for (key, feed) in Feeds::<T>::iter() {
			let latest = feed.held.map(|held| held.median()).or(feed.accepted);
			let median = pallet_oracle::Values::<T>::get(key);
			let median =
				median.map(|found| DatedValue { value: found.value, as_of: found.timestamp });
			ensure!(
				latest == median,
				"the latest median of the oracle is neither held nor accepted"
			);
		}
		for key in pallet_oracle::Values::<T>::iter_keys() {
			ensure!(
				Feeds::<T>::contains_key(key),
				"the oracle has a value of an unregistered feed"
			);
		}
		Ok(())
	}

	/// Invariants 7 and 8.
	fn sources_belong_to_a_feed() -> Result<(), TryRuntimeError> {
		let min_sources = Params::<T>::get().min_sources;
		for (key, sources) in Sources::<T>::iter() {
			ensure!(Feeds::<T>::contains_key(key), "an unregistered feed has sources");
			ensure!(!sources.is_empty(), "a stored list of sources is empty");
			Self::check_count(sources.len(), min_sources)
				.map_err(|_| "a feed has too few sources")?;
			Self::check_sources(&sources).map_err(|_| "a source is malformed")?;
		}
		Ok(())
	}
}

impl Feed {
	/// Checks the values and times of a feed: invariant 10.
	fn check(&self, now: u64) -> Result<(), TryRuntimeError> {
		let check_value = |dated: DatedValue| {
			ensure!(!dated.value.is_zero(), "a value is zero");
			ensure!(dated.as_of > self.registered_at, "a value is older than its feed");
			ensure!(dated.as_of <= now, "the time of a value is in the future");
			Ok::<_, TryRuntimeError>(())
		};
		if let Some(accepted) = self.accepted {
			check_value(accepted)?;
		} else {
			ensure!(self.held.is_none(), "a feed has a held value without an accepted one");
			ensure!(self.anchor.is_none(), "a feed has an anchor without an accepted value");
		}
		if let Some(anchor) = self.anchor {
			check_value(DatedValue { value: anchor.value, as_of: anchor.since })?;
		}
		if let Some(held) = self.held {
			check_value(held.median())?;
			let Held { first, counted_at, rounds, .. } = held;
			check_value(DatedValue { value: first, as_of: counted_at })?;
			ensure!(rounds > 0, "a held value has no round");
		}
		Ok(())
	}
}
