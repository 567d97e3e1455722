//! The hash of the metadata (RFC 78): a signature that covers it is of no use where the chain reads
//! the call in another way than the signer has.

use subxt::ext::frame_metadata::RuntimeMetadataPrefixed;

use crate::Error;

/// Symbol and decimals of the token for fees. `runtime/build.rs` has the same ones.
const TOKEN: (&str, u8) = ("INFRA", 12);

/// The version of the metadata that is hashed.
pub const VERSION: u32 = 15;

/// The hash of the metadata of version 15 of a runtime.
///
/// # Errors
///
/// [`Error::Decode`] if the bytes are no such metadata.
pub fn digest(
	metadata: &[u8],
	spec_name: &str,
	spec_version: u32,
	base58_prefix: u16,
) -> Result<[u8; 32], Error> {
	let decoded = <RuntimeMetadataPrefixed as codec::Decode>::decode(&mut &*metadata)
		.map_err(|reason| Error::decode("metadata", reason))?;
	let extra = merkleized_metadata::ExtraInfo {
		spec_version,
		spec_name: spec_name.to_owned(),
		base58_prefix,
		decimals: TOKEN.1,
		token_symbol: TOKEN.0.to_owned(),
	};
	merkleized_metadata::generate_metadata_digest(&decoded.1, extra)
		.map(|digest| digest.hash())
		.map_err(|reason| Error::decode("metadata", reason))
}
