//! Transactions that offchain workers sign, and those that a node sends without a signature.

use codec::Encode;
use frame_system::offchain::{
	AppCrypto, CreateAuthorizedTransaction, CreateBare, CreateSignedTransaction, CreateTransaction,
	CreateTransactionBase, SigningTypes,
};
use pallet_appraisal::FEED_LIFETIME;
use sp_runtime::{
	generic::Era,
	traits::{SaturatedConversion, StaticLookup, Verify},
};

use super::system::BlockHashCount;
use crate::{
	operational::OperationalForMembers, AccountId, Balance, Runtime, RuntimeCall, Signature,
	SignedPayload, System, TxExtension, UncheckedExtrinsic,
};

const _: () =
	assert!(FEED_LIFETIME <= BlockHashCount::get() as u64, "the era's first block is known");

impl SigningTypes for Runtime {
	type Public = <Signature as Verify>::Signer;
	type Signature = Signature;
}

impl<Call> CreateTransactionBase<Call> for Runtime
where
	RuntimeCall: From<Call>,
{
	type Extrinsic = UncheckedExtrinsic;
	type RuntimeCall = RuntimeCall;
}

/// What a transaction of a node carries besides its call.
fn extension(
	era: Era,
	nonce: <Runtime as frame_system::Config>::Nonce,
	tip: Balance,
) -> TxExtension {
	(
		frame_system::AuthorizeCall::new(),
		frame_system::CheckNonZeroSender::new(),
		frame_system::CheckSpecVersion::new(),
		frame_system::CheckTxVersion::new(),
		frame_system::CheckGenesis::new(),
		frame_system::CheckEra::from(era),
		frame_system::CheckNonce::from(nonce),
		OperationalForMembers,
		frame_system::CheckWeight::new(),
		pallet_asset_tx_payment::ChargeAssetTxPayment::from(tip, None),
		frame_metadata_hash_extension::CheckMetadataHash::new(false),
		frame_system::WeightReclaim::new(),
	)
}

impl<Call> CreateSignedTransaction<Call> for Runtime
where
	RuntimeCall: From<Call>,
{
	fn create_signed_transaction<C: AppCrypto<Self::Public, Self::Signature>>(
		call: RuntimeCall,
		public: Self::Public,
		account: AccountId,
		nonce: <Runtime as frame_system::Config>::Nonce,
	) -> Option<UncheckedExtrinsic> {
		// The parent of the block that the worker runs for, because its hash is known.
		let current = System::block_number().saturated_into::<u64>().saturating_sub(1);
		let tip = pallet_appraisal::Params::<Runtime>::get().tip;
		let era = Era::mortal(FEED_LIFETIME, current);
		let payload = SignedPayload::new(call, extension(era, nonce, tip))
			.inspect_err(|error| log::error!(target: "appraisal", "nothing to sign: {error:?}"))
			.ok()?;
		let signature = payload.using_encoded(|bytes| C::sign(bytes, public))?;
		let address = <Runtime as frame_system::Config>::Lookup::unlookup(account);
		let (call, extension, _) = payload.deconstruct();
		Some(UncheckedExtrinsic::new_signed(call, address, signature, extension))
	}
}

/// GRANDPA reports equivocations by it.
impl<Call> CreateBare<Call> for Runtime
where
	RuntimeCall: From<Call>,
{
	fn create_bare(call: RuntimeCall) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_bare(call)
	}
}

impl<Call> CreateTransaction<Call> for Runtime
where
	RuntimeCall: From<Call>,
{
	type Extension = TxExtension;

	fn create_transaction(call: RuntimeCall, extension: TxExtension) -> UncheckedExtrinsic {
		UncheckedExtrinsic::new_transaction(call, extension)
	}
}

/// For calls that authorise themselves: they have no signer, and so neither nonce nor fee.
impl<Call> CreateAuthorizedTransaction<Call> for Runtime
where
	RuntimeCall: From<Call>,
{
	fn create_extension() -> TxExtension {
		extension(Era::Immortal, Default::default(), 0)
	}
}
