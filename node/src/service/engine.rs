//! Which engine made the blocks of a database.
//!
//! A sealed block has no author's seal and no justification. The nodes of a network would refuse
//! it, and GRANDPA's records do not contain it. So a database belongs to one engine for good.

use super::FullClient;
use sc_client_api::{backend::AuxStore, HeaderBackend};
use sc_service::error::Error;

/// The key under which the database names its engine.
const KEY: &[u8] = b"infrafi:engine";

/// What makes a chain's blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EngineKind {
	/// Aura and GRANDPA.
	Consensus,
	/// This node alone, on demand.
	Sealing,
}

impl EngineKind {
	fn mark(self) -> &'static [u8] {
		match self {
			Self::Consensus => b"consensus",
			Self::Sealing => b"sealing",
		}
	}

	/// The engine of the database. None if the database has no block yet.
	fn of(client: &FullClient) -> Result<Option<Self>, Error> {
		match client.get_aux(KEY)? {
			Some(mark) if mark == Self::Sealing.mark() => Ok(Some(Self::Sealing)),
			Some(_) => Ok(Some(Self::Consensus)),
			None if client.info().best_number == 0 => Ok(None),
			// Made before databases were marked, or by a sync.
			None => Ok(Some(Self::Consensus)),
		}
	}

	/// The engine of the database. A database without an engine gets `wanted`, and Aura and GRANDPA
	/// if `wanted` is None. Refuses a database of another engine than `wanted`.
	pub fn claim(client: &FullClient, wanted: Option<Self>) -> Result<Self, Error> {
		let engine = Self::choose(Self::of(client)?, wanted)?;
		if wanted.is_some() {
			client.insert_aux(&[(KEY, engine.mark())], &[])?;
		}
		Ok(engine)
	}

	fn choose(found: Option<Self>, wanted: Option<Self>) -> Result<Self, String> {
		match (found, wanted) {
			(Some(Self::Sealing), Some(Self::Consensus)) => Err(
				"the blocks of this base path were sealed: start with --sealing, or with another \
				 --base-path"
					.into(),
			),
			(Some(Self::Consensus), Some(Self::Sealing)) => Err(
				"the blocks of this base path were made by consensus: start without --sealing, or \
				 with another --base-path"
					.into(),
			),
			(Some(engine), _) | (None, Some(engine)) => Ok(engine),
			(None, None) => Ok(Self::Consensus),
		}
	}
}

#[cfg(test)]
mod tests {
	use super::{EngineKind::*, *};

	#[test]
	fn a_new_database_takes_the_engine_that_is_wanted() {
		for engine in [Consensus, Sealing] {
			assert_eq!(EngineKind::choose(None, Some(engine)), Ok(engine));
			assert_eq!(EngineKind::choose(Some(engine), Some(engine)), Ok(engine));
			assert_eq!(EngineKind::choose(Some(engine), None), Ok(engine));
		}
		assert_eq!(EngineKind::choose(None, None), Ok(Consensus));
	}

	#[test]
	fn a_database_of_the_other_engine_is_refused() {
		let error = EngineKind::choose(Some(Sealing), Some(Consensus)).unwrap_err();
		assert!(error.contains("--sealing"));
		let error = EngineKind::choose(Some(Consensus), Some(Sealing)).unwrap_err();
		assert!(error.contains("without --sealing"));
	}
}
