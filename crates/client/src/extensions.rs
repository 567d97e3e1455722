//! The transaction extensions of the chain: what a signature covers besides the call.
//!
//! The metadata has their order. Those that are missing here carry nothing: `AuthorizeCall`,
//! `CheckNonZeroSender`, `OperationalForMembers`, `CheckWeight` and `WeightReclaim`.

use codec::Encode;
use scale_info::PortableRegistry;
use subxt::{
	config::{
		transaction_extensions::{
			ChargeAssetTxPayment, CheckGenesis, CheckMetadataHashMode, CheckMortality, CheckNonce,
			CheckSpecVersion, CheckTxVersion, Params,
		},
		ClientState, TransactionExtension,
	},
	error::TransactionExtensionError,
	ext::frame_decode::extrinsics as encoding,
};

use crate::InfrafiConfig;

/// The extensions that carry something.
pub type All = (
	CheckSpecVersion,
	CheckTxVersion,
	CheckGenesis<InfrafiConfig>,
	CheckMortality<InfrafiConfig>,
	CheckNonce,
	ChargeAssetTxPayment<InfrafiConfig>,
	CheckMetadataHash,
);

/// Whether the signature covers the hash of the metadata by which the signer has read the call.
///
/// That of subxt never does.
pub struct CheckMetadataHash(Option<[u8; 32]>);

/// The hash, or `None` for a signature that does not cover one.
#[derive(Clone, Copy, Debug, Default)]
pub struct MetadataHash(pub Option<[u8; 32]>);

impl Params<InfrafiConfig> for MetadataHash {}

impl TransactionExtension<InfrafiConfig> for CheckMetadataHash {
	type Decoded = CheckMetadataHashMode;
	type Params = MetadataHash;

	fn new(
		_client: &ClientState<InfrafiConfig>,
		params: Self::Params,
	) -> Result<Self, TransactionExtensionError> {
		Ok(Self(params.0))
	}
}

impl encoding::TransactionExtension<PortableRegistry> for CheckMetadataHash {
	const NAME: &str = "CheckMetadataHash";

	fn encode_value_to(
		&self,
		_type_id: u32,
		_types: &PortableRegistry,
		bytes: &mut Vec<u8>,
	) -> Result<(), encoding::TransactionExtensionError> {
		u8::from(self.0.is_some()).encode_to(bytes);
		Ok(())
	}

	fn encode_implicit_to(
		&self,
		_type_id: u32,
		_types: &PortableRegistry,
		bytes: &mut Vec<u8>,
	) -> Result<(), encoding::TransactionExtensionError> {
		self.0.encode_to(bytes);
		Ok(())
	}
}
