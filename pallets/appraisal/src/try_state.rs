//! What holds of the pallet's state at every block.

use frame_support::{
	ensure,
	traits::{Get, Time},
};
use infrafi_protocol::OracleKey;
use sp_runtime::TryRuntimeError;

use crate::{Config, Feeds, Models, Pallet, Params, Sources};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_try_state() -> Result<(), TryRuntimeError> {
		Self::params_within_bounds()?;
		Self::models_have_a_price_feed()?;
		Self::feeds_belong_to_a_model()?;
		Self::sources_belong_to_a_feed()
	}

	fn params_within_bounds() -> Result<(), TryRuntimeError> {
		Self::check_params(&Params::<T>::get()).map_err(|_| "a parameter is out of bounds".into())
	}

	fn models_have_a_price_feed() -> Result<(), TryRuntimeError> {
		for (model, params) in Models::<T>::iter() {
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
			if let Some(quote) = feed.accepted {
				ensure!(quote.as_of > feed.registered_at, "a value is older than its feed");
				ensure!(quote.value.into_inner() > 0, "a value of zero was accepted");
			}
			if let Some(held) = feed.held {
				ensure!(feed.accepted.is_some(), "a value is held though none was accepted");
				ensure!(held.as_of > feed.registered_at, "a held value is older than its feed");
				ensure!(held.value.into_inner() > 0, "a value of zero is held");
				ensure!(held.rounds > 0, "a value is held without a round that came to it");
				ensure!(held.as_of <= now, "a held value is of a time yet to come");
			}
		}
		for key in pallet_oracle::Values::<T>::iter_keys() {
			ensure!(Feeds::<T>::contains_key(key), "a value has no feed");
		}
		Ok(())
	}

	fn sources_belong_to_a_feed() -> Result<(), TryRuntimeError> {
		for (key, sources) in Sources::<T>::iter() {
			ensure!(Feeds::<T>::contains_key(key), "sources without a feed");
			ensure!(!sources.is_empty(), "an empty list of sources is stored");
			Self::check_sources(&sources).map_err(|_| "a source is malformed")?;
		}
		Ok(())
	}
}
