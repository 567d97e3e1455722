//! The keys of an appraiser.

use frame_system::offchain::AppCrypto;
use sp_core::crypto::KeyTypeId;
use sp_runtime::{MultiSignature, MultiSigner};

/// Type of the keys in the keystore of a node that an appraiser signs with.
pub const KEY_TYPE: KeyTypeId = KeyTypeId(*b"appr");

mod app {
	use sp_application_crypto::{app_crypto, sr25519};

	app_crypto!(sr25519, super::KEY_TYPE);
}

/// Signs the transactions of the worker with an sr25519 key of [`KEY_TYPE`].
pub struct AppraiserId;

impl AppCrypto<MultiSigner, MultiSignature> for AppraiserId {
	type RuntimeAppPublic = app::Public;
	type GenericPublic = sp_core::sr25519::Public;
	type GenericSignature = sp_core::sr25519::Signature;
}
