//! `set_sources`: the sources from which appraisers fetch a feed.

use frame_support::{ensure, pallet_prelude::DispatchResult};
use infrafi_protocol::{feed::Source, OracleKey};
use sp_runtime::traits::Zero;

use crate::{worker::json, Config, Error, Event, Models, Pallet, Params, Sources, SourcesOf};

impl<T: Config> Pallet<T> {
	/// Replaces the sources. A feed of hourly rates exists only as long as it has sources.
	pub(crate) fn do_set_sources(feed: OracleKey, sources: SourcesOf<T>) -> DispatchResult {
		ensure!(Models::<T>::contains_key(feed.model()), Error::<T>::UnknownModel);
		Self::check_count(sources.len(), Params::<T>::get().min_sources)?;
		Self::check_sources(&sources)?;
		let count = u32::try_from(sources.len()).unwrap_or(u32::MAX);
		let is_hourly = matches!(feed, OracleKey::HourlyRate(_));
		if sources.is_empty() {
			if is_hourly {
				Self::retire_feed(&feed);
			} else {
				Sources::<T>::remove(&feed);
			}
		} else {
			if is_hourly {
				Self::register_feed(feed.clone())?;
			}
			Sources::<T>::insert(&feed, sources);
		}
		Self::deposit_event(Event::SourcesSet { feed, count });
		Ok(())
	}

	/// Fails if there are sources, but too few to agree: no appraiser would ever feed the feed.
	pub(crate) fn check_count(count: usize, min_sources: u32) -> Result<(), Error<T>> {
		ensure!(count == 0 || count as u64 >= min_sources.into(), Error::<T>::TooFewSources);
		Ok(())
	}

	/// Checks the form of each source, and that no two of them are the same.
	pub(crate) fn check_sources(sources: &[Source]) -> Result<(), Error<T>> {
		for (position, source) in sources.iter().enumerate() {
			let address = source.url.strip_prefix(b"http://".as_slice());
			let address = address.or(source.url.strip_prefix(b"https://".as_slice()));
			ensure!(
				address.is_some_and(|a| !a.is_empty() && a.iter().all(u8::is_ascii_graphic)),
				Error::<T>::SourceUrlMalformed
			);
			ensure!(json::is_pointer(&source.pointer), Error::<T>::SourcePointerMalformed);
			ensure!(!source.scale.is_zero(), Error::<T>::SourceScaleZero);
			let same = |other: &Source| other.url == source.url && other.pointer == source.pointer;
			ensure!(!sources.iter().take(position).any(same), Error::<T>::DuplicateSource);
		}
		Ok(())
	}
}
