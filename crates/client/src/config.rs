//! The chain as subxt is to see it.

use subxt::{
	config::{
		substrate::{BlakeTwo256, MultiAddress, SubstrateHeader},
		Config,
	},
	ArcMetadata,
};

use crate::{extensions, AccountId, Hash};

/// The chain's accounts, addresses and extensions, with the metadata of one runtime.
///
/// Fees can be paid in an asset of pallet-assets, whose ids are `u32`.
#[derive(Clone, Debug)]
pub struct InfrafiConfig {
	/// Hash of the first block of the chain, which every signature covers. `None` where nothing is
	/// signed.
	pub genesis: Option<Hash>,
	/// Version of the runtime.
	pub spec_version: u32,
	/// Version of its transactions.
	pub transaction_version: u32,
	/// Its metadata.
	pub metadata: ArcMetadata,
}

impl Config for InfrafiConfig {
	type AccountId = AccountId;
	type Address = MultiAddress<AccountId, ()>;
	type Signature = subxt::utils::MultiSignature;
	type Hasher = BlakeTwo256;
	type Header = SubstrateHeader<Hash>;
	type TransactionExtensions = extensions::All;
	type AssetId = u32;

	fn genesis_hash(&self) -> Option<Hash> {
		self.genesis
	}

	fn spec_and_transaction_version_for_block_number(&self, _: u64) -> Option<(u32, u32)> {
		Some((self.spec_version, self.transaction_version))
	}

	fn metadata_for_spec_version(&self, spec_version: u32) -> Option<ArcMetadata> {
		(spec_version == self.spec_version).then(|| self.metadata.clone())
	}
}
