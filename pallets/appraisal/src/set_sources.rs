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
			Self::check_url(&source.url)?;
			ensure!(json::is_pointer(&source.pointer), Error::<T>::SourcePointerMalformed);
			ensure!(!source.scale.is_zero(), Error::<T>::SourceScaleZero);
			let same = |other: &Source| other.url == source.url && other.pointer == source.pointer;
			ensure!(!sources.iter().take(position).any(same), Error::<T>::DuplicateSource);
		}
		Ok(())
	}

	/// Any machine on the way of an answer without encryption can change the price in it.
	fn check_url(url: &[u8]) -> Result<(), Error<T>> {
		let secure = url.strip_prefix(b"https://".as_slice());
		let plain = url.strip_prefix(b"http://".as_slice());
		let address = secure.or(plain).ok_or(Error::<T>::SourceUrlMalformed)?;
		ensure!(
			!address.is_empty() && address.iter().all(u8::is_ascii_graphic),
			Error::<T>::SourceUrlMalformed
		);
		ensure!(secure.is_some() || is_loopback(address), Error::<T>::SourceNotEncrypted);
		Ok(())
	}
}

/// Whether an address without its scheme is of the appraiser's own machine.
fn is_loopback(address: &[u8]) -> bool {
	let authority = address.split(|c| matches!(c, b'/' | b'?' | b'#')).next().unwrap_or_default();
	[b"127.0.0.1".as_slice(), b"localhost", b"[::1]"].iter().any(|host| {
		let port = authority.strip_prefix(*host);
		port.is_some_and(|port| {
			port.is_empty()
				|| (port.starts_with(b":") && port.iter().skip(1).all(u8::is_ascii_digit))
		})
	})
}
