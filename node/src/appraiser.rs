//! The appraiser's key on development chains.
//!
//! The runtime's offchain worker fetches prices and signs them with the keys of type `appr` in the
//! node's keystore. The operator of an appraiser on a live chain inserts the key with `key insert`.
//! The node of a development account gets a key derived from that account, so that a development
//! chain has prices at once.

use crate::chain_spec::takes_dev_accounts;
use infrafi_runtime::APPRAISER_KEY_TYPE;
use sc_service::ChainType;
use sp_core::sr25519;
use sp_keystore::{Error, Keystore};

/// Give `keystore` the appraiser's key of the account with the seed `dev_account` (`//Alice`: the
/// key is `//Alice//appraiser`), and return the public key. Nothing happens without such an
/// account, or on a chain of another type than Development and Local.
///
/// The key stays in memory, as the session keys of the account do: nothing is written to disk.
pub fn insert_dev_key(
	keystore: &dyn Keystore,
	chain_type: &ChainType,
	dev_account: Option<&str>,
) -> Result<Option<sr25519::Public>, Error> {
	dev_account
		.filter(|_| takes_dev_accounts(chain_type))
		.map(|seed| {
			keystore.sr25519_generate_new(APPRAISER_KEY_TYPE, Some(&format!("{seed}//appraiser")))
		})
		.transpose()
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::Pair;
	use sp_keystore::testing::MemoryKeystore;

	fn keys_after(chain_type: ChainType, dev_account: Option<&str>) -> Vec<sr25519::Public> {
		let keystore = MemoryKeystore::new();
		insert_dev_key(&keystore, &chain_type, dev_account).unwrap();
		keystore.sr25519_public_keys(APPRAISER_KEY_TYPE)
	}

	#[test]
	fn a_dev_account_appraises() {
		for (seed, uri) in [("//Alice", "//Alice//appraiser"), ("//Bob", "//Bob//appraiser")] {
			let key = sr25519::Pair::from_string(uri, None).unwrap().public();
			assert_eq!(keys_after(ChainType::Development, Some(seed)), [key]);
			assert_eq!(keys_after(ChainType::Local, Some(seed)), [key]);
		}
	}

	#[test]
	fn no_other_node_does() {
		assert_eq!(keys_after(ChainType::Development, None), []);
		assert_eq!(keys_after(ChainType::Live, Some("//Alice")), []);
		assert_eq!(keys_after(ChainType::Custom("staging".into()), Some("//Alice")), []);
	}
}
