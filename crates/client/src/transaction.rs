//! A transaction from its call to its bytes, without a node: what a machine without a network
//! signs.

use serde::{Deserialize, Serialize};
use subxt::{
	client::{OfflineClient, OfflineClientAtBlockImpl},
	config::transaction_extensions::{
		ChargeAssetTxPaymentParams, CheckMortalityParams, CheckNonceParams,
	},
	transactions::{DynamicPayload, Payload, SignableTransaction, TransactionsClient},
	utils::MultiSignature,
};

use crate::{extensions::MetadataHash, AccountId, Error, Hash, InfrafiConfig, Runtime};

/// How long a transaction can enter a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifetime {
	/// The number of blocks after the first one: a power of two.
	pub blocks: u64,
	/// The number of the first block.
	pub from: u64,
	/// The hash of the first block.
	pub hash: Hash,
}

/// What a signature covers besides the call and the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
	/// The number of transactions that the account has sent before.
	pub nonce: u64,
	/// When it can enter a block; `None` for ever.
	pub lifetime: Option<Lifetime>,
	/// What the author of the block is paid beyond the fee: INFRA (12 decimals), which is converted
	/// where another asset pays the fee.
	pub tip: u128,
	/// The asset that pays the fee; `None` for INFRA.
	pub fee_asset: Option<u32>,
	/// The hash of the metadata, if the signature is to cover it.
	pub metadata_hash: Option<[u8; 32]>,
}

type Client = OfflineClientAtBlockImpl<InfrafiConfig>;
type Dynamic = DynamicPayload<subxt::ext::scale_value::Composite<()>>;

fn failed(reason: impl std::fmt::Display) -> Error {
	Error::Transaction(reason.to_string())
}

impl Runtime {
	/// The bytes of a call, checked against this runtime: it has to take the same arguments as the
	/// runtime of the committed metadata.
	///
	/// # Errors
	///
	/// [`Error::Transaction`] if it does not.
	pub fn call_bytes<Call: Payload>(&self, call: &Call) -> Result<Vec<u8>, Error> {
		let client = self.transactions(Hash::default())?;
		client.validate(call).map_err(failed)?;
		client.call_data(call).map_err(failed)
	}

	/// The call in these bytes as JSON: its pallet, name and arguments.
	///
	/// # Errors
	///
	/// [`Error::Decode`] if they are no call of this runtime.
	pub fn describe(&self, call: &[u8]) -> Result<(String, String, serde_json::Value), Error> {
		let short = || Error::decode("a call", "it is too short");
		let [pallet, index, args @ ..] = call else { return Err(short()) };
		let of = self.metadata().pallet_by_call_index(*pallet).ok_or_else(short)?;
		let variant = of.call_variant_by_index(*index).ok_or_else(short)?;
		let value = self.call_args(of.name(), &variant.name, args)?;
		Ok((of.name().to_owned(), variant.name.clone(), value))
	}

	/// What has to be signed for a call.
	///
	/// # Errors
	///
	/// [`Error::Transaction`] if the call or the terms do not fit this runtime.
	pub fn payload(&self, genesis: Hash, call: &[u8], terms: &Terms) -> Result<Vec<u8>, Error> {
		self.signable(genesis, call, terms, |signable| signable.signer_payload().map_err(failed))
	}

	/// A signed transaction.
	///
	/// # Errors
	///
	/// [`Error::Transaction`] if the call or the terms do not fit this runtime.
	pub fn signed(
		&self,
		genesis: Hash,
		call: &[u8],
		terms: &Terms,
		account: &AccountId,
		signature: [u8; 64],
	) -> Result<Vec<u8>, Error> {
		let signature = MultiSignature::Sr25519(signature);
		self.signable(genesis, call, terms, |mut signable| {
			let signed = signable.sign_with_account_and_signature(account, &signature);
			signed.map(|signed| signed.into_encoded()).map_err(failed)
		})
	}

	fn transactions(
		&self,
		genesis: Hash,
	) -> Result<TransactionsClient<InfrafiConfig, Client>, Error> {
		let client = OfflineClient::new_with_config(self.config(genesis)).at_block(0u64);
		client.map(|client| client.transactions()).map_err(failed)
	}

	fn signable<Output>(
		&self,
		genesis: Hash,
		call: &[u8],
		terms: &Terms,
		use_it: impl FnOnce(
			SignableTransaction<'_, InfrafiConfig, Client, Dynamic>,
		) -> Result<Output, Error>,
	) -> Result<Output, Error> {
		let client = self.transactions(genesis)?;
		let payload = client.from_call_data_bytes(call).map_err(failed)?;
		// Bytes that are signed are the ones that were shown.
		if client.call_data(&payload).map_err(failed)? != call {
			return Err(failed("the call is not encoded as it was"));
		}
		let signable = client.create_v4_signable_offline(&payload, params(terms));
		use_it(signable.map_err(failed)?)
	}
}

fn params(terms: &Terms) -> subxt::config::ParamsFor<InfrafiConfig> {
	let mortality = match terms.lifetime {
		None => CheckMortalityParams::immortal(),
		Some(Lifetime { blocks, from, hash }) => {
			CheckMortalityParams::mortal_from_unchecked(blocks, from, hash)
		}
	};
	let payment = match terms.fee_asset {
		None => ChargeAssetTxPaymentParams::tip(terms.tip),
		Some(asset) => ChargeAssetTxPaymentParams::tip_of(terms.tip, asset),
	};
	let nonce = CheckNonceParams::with_nonce(terms.nonce);
	((), (), (), mortality, nonce, payment, MetadataHash(terms.metadata_hash))
}
