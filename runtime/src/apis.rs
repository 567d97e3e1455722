//! The runtime APIs of nodes and clients.

use alloc::vec::Vec;
use codec::Encode;
use frame_support::genesis_builder_helper::{build_state, get_preset};
use frame_support::weights::Weight;
use infrafi_protocol::{
	assets::{Shares, Usdai},
	time::UnixSeconds,
	AppraiseError, LeaseId, ListingId, LoanId, RequestId, Role, UnitId,
};
use pallet_grandpa::AuthorityId as GrandpaId;
use sp_api::impl_runtime_apis;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;
use sp_core::{crypto::KeyTypeId, OpaqueMetadata};
use sp_runtime::traits::{Block as BlockT, NumberFor};
use sp_runtime::transaction_validity::{TransactionSource, TransactionValidity};
use sp_runtime::{ApplyExtrinsicResult, DispatchError};
use sp_session::OpaqueGeneratedSessionKeys;
use sp_version::RuntimeVersion;

use crate::{
	AccountId, Appraisal, Aura, AuthorityDiscovery, Balance, Block, Collateral, Executive, Grandpa,
	InherentDataExt, Leases, Lending, Market, Nonce, Reserve, Runtime, RuntimeCall,
	RuntimeGenesisConfig, SessionKeys, System, TransactionPayment, Validators, Vault, VERSION,
};

impl_runtime_apis! {
	impl sp_api::Core<Block> for Runtime {
		fn version() -> RuntimeVersion {
			VERSION
		}

		fn execute_block(block: <Block as BlockT>::LazyBlock) {
			Executive::execute_block(block);
		}

		fn initialize_block(header: &<Block as BlockT>::Header) -> sp_runtime::ExtrinsicInclusionMode {
			Executive::initialize_block(header)
		}
	}

	impl crate::infrafi_api::InfrafiApi<Block> for Runtime {
		fn appraise(unit: UnitId) -> Result<infrafi_protocol::Appraisal, AppraiseError> {
			Appraisal::appraise(unit)
		}

		fn position() -> Result<pallet_reserve::Position, DispatchError> {
			Reserve::position()
		}

		fn share_price() -> Result<pallet_vault::SharePrice, DispatchError> {
			Vault::share_price()
		}

		fn preview_deposit(assets: Usdai) -> Result<pallet_vault::DepositPreview, DispatchError> {
			Vault::preview_deposit(assets)
		}

		fn preview_mint(shares: Shares) -> Result<Usdai, DispatchError> {
			Vault::preview_mint(shares)
		}

		fn preview_redeem(
			shares: Shares,
			bid: u8,
		) -> Result<pallet_vault::RedeemPreview, DispatchError> {
			Vault::preview_redeem(shares, bid)
		}

		fn queue_position(request: RequestId) -> Option<pallet_vault::QueuePosition> {
			Vault::queue_position(request)
		}

		fn apr() -> Result<pallet_vault::AprInfo, DispatchError> {
			Vault::apr()
		}

		fn unit(unit: UnitId) -> Option<pallet_collateral::UnitInfo<AccountId>> {
			Collateral::unit(unit)
		}

		fn insurer(who: AccountId) -> Option<pallet_collateral::InsurerInfo> {
			Collateral::insurer(who)
		}

		fn loan(loan: LoanId) -> Option<pallet_lending::LoanInfo<AccountId>> {
			Lending::loan(loan)
		}

		fn loans(from: LoanId, limit: u32) -> pallet_lending::LoanList<AccountId> {
			Lending::loans(from, limit)
		}

		fn outcome(loan: LoanId) -> Option<pallet_lending::LoanOutcome> {
			Lending::outcome(loan)
		}

		fn record(role: Role, who: AccountId) -> pallet_lending::PartyRecord {
			Lending::record(role, who)
		}

		fn check(loan: LoanId) -> Vec<pallet_lending::FailedCheck> {
			Lending::check(loan)
		}

		fn quote(loan: LoanId, at: UnixSeconds) -> Option<infrafi_finance::obligation::LoanQuote> {
			Lending::quote(loan, at)
		}

		fn schedule(loan: LoanId) -> Vec<infrafi_finance::obligation::Instalment> {
			Lending::schedule(loan)
		}

		fn cash_flows(
			from_loan: LoanId,
			limit: u32,
			until: UnixSeconds,
		) -> pallet_lending::CashFlowPage {
			Lending::cash_flows(from_loan, limit, until)
		}

		fn health(loan: LoanId) -> Option<pallet_lending::Health> {
			Lending::health(loan)
		}

		fn margin(loan: LoanId) -> Option<pallet_lending::Margin> {
			Lending::margin(loan)
		}

		fn valuation() -> pallet_lending::Valuation {
			Lending::valuation()
		}

		fn auction(loan: LoanId) -> Option<pallet_lending::AuctionInfo<AccountId>> {
			Lending::auction(loan)
		}

		fn recovery(loan: LoanId) -> Option<pallet_lending::RecoveryInfo<AccountId>> {
			Lending::recovery(loan)
		}

		fn coverage(loan: LoanId) -> Option<pallet_lending::CoverageInfo> {
			Lending::coverage(loan)
		}

		fn lease(lease: LeaseId) -> Option<pallet_leases::LeaseInfo<AccountId>> {
			Leases::lease(lease)
		}

		fn lease_of(unit: UnitId) -> Option<pallet_leases::LeaseInfo<AccountId>> {
			Leases::lease_of(unit)
		}

		fn arrears(lease: LeaseId, at: UnixSeconds) -> Option<pallet_leases::Arrears> {
			Leases::arrears(lease, at)
		}

		fn listing(listing: ListingId) -> Option<pallet_market::ListingInfo<AccountId>> {
			Market::listing(listing)
		}

		fn listings(from: ListingId, limit: u32) -> pallet_market::ListingPage<AccountId> {
			Market::listings(from, limit)
		}

		fn listings_of(who: AccountId) -> Vec<pallet_market::ListingInfo<AccountId>> {
			Market::listings_of(who)
		}

		fn validator(who: AccountId) -> pallet_validators::ValidatorInfo<AccountId> {
			Validators::validator(who)
		}
	}

	impl sp_api::Metadata<Block> for Runtime {
		fn metadata() -> OpaqueMetadata {
			OpaqueMetadata::new(Runtime::metadata().into())
		}

		fn metadata_at_version(version: u32) -> Option<OpaqueMetadata> {
			Runtime::metadata_at_version(version)
		}

		fn metadata_versions() -> Vec<u32> {
			Runtime::metadata_versions()
		}
	}

	impl frame_support::view_functions::runtime_api::RuntimeViewFunction<Block> for Runtime {
		fn execute_view_function(
			id: frame_support::view_functions::ViewFunctionId,
			input: Vec<u8>,
		) -> Result<Vec<u8>, frame_support::view_functions::ViewFunctionDispatchError> {
			Runtime::execute_view_function(id, input)
		}
	}

	impl sp_block_builder::BlockBuilder<Block> for Runtime {
		fn apply_extrinsic(extrinsic: <Block as BlockT>::Extrinsic) -> ApplyExtrinsicResult {
			Executive::apply_extrinsic(extrinsic)
		}

		fn finalize_block() -> <Block as BlockT>::Header {
			Executive::finalize_block()
		}

		fn inherent_extrinsics(data: sp_inherents::InherentData) -> Vec<<Block as BlockT>::Extrinsic> {
			data.create_extrinsics()
		}

		fn check_inherents(
			block: <Block as BlockT>::LazyBlock,
			data: sp_inherents::InherentData,
		) -> sp_inherents::CheckInherentsResult {
			data.check_extrinsics(&block)
		}
	}

	impl sp_transaction_pool::runtime_api::TaggedTransactionQueue<Block> for Runtime {
		fn validate_transaction(
			source: TransactionSource,
			tx: <Block as BlockT>::Extrinsic,
			block_hash: <Block as BlockT>::Hash,
		) -> TransactionValidity {
			Executive::validate_transaction(source, tx, block_hash)
		}
	}

	impl sp_offchain::OffchainWorkerApi<Block> for Runtime {
		fn offchain_worker(header: &<Block as BlockT>::Header) {
			Executive::offchain_worker(header)
		}
	}

	impl sp_consensus_aura::AuraApi<Block, AuraId> for Runtime {
		fn slot_duration() -> sp_consensus_aura::SlotDuration {
			sp_consensus_aura::SlotDuration::from_millis(Aura::slot_duration())
		}

		fn authorities() -> Vec<AuraId> {
			pallet_aura::Authorities::<Runtime>::get().into_inner()
		}
	}

	impl sp_session::SessionKeys<Block> for Runtime {
		fn generate_session_keys(owner: Vec<u8>, seed: Option<Vec<u8>>) -> OpaqueGeneratedSessionKeys {
			SessionKeys::generate(&owner, seed).into()
		}

		fn decode_session_keys(encoded: Vec<u8>) -> Option<Vec<(Vec<u8>, KeyTypeId)>> {
			SessionKeys::decode_into_raw_public_keys(&encoded)
		}
	}

	impl sp_consensus_grandpa::GrandpaApi<Block> for Runtime {
		fn grandpa_authorities() -> sp_consensus_grandpa::AuthorityList {
			Grandpa::grandpa_authorities()
		}

		fn current_set_id() -> sp_consensus_grandpa::SetId {
			pallet_grandpa::CurrentSetId::<Runtime>::get()
		}

		fn submit_report_equivocation_unsigned_extrinsic(
			proof: sp_consensus_grandpa::EquivocationProof<<Block as BlockT>::Hash, NumberFor<Block>>,
			owner: sp_consensus_grandpa::OpaqueKeyOwnershipProof,
		) -> Option<()> {
			Grandpa::submit_unsigned_equivocation_report(proof, owner.decode()?)
		}

		fn generate_key_ownership_proof(
			set: sp_consensus_grandpa::SetId,
			authority: GrandpaId,
		) -> Option<sp_consensus_grandpa::OpaqueKeyOwnershipProof> {
			let proof = Validators::prove_vote(set, authority)?;
			Some(sp_consensus_grandpa::OpaqueKeyOwnershipProof::new(proof.encode()))
		}
	}

	impl crate::validators_api::EquivocationApi<Block> for Runtime {
		fn submit_double_block(
			first: <Block as BlockT>::Header,
			second: <Block as BlockT>::Header,
		) -> pallet_validators::ReportOutcome {
			Validators::submit_double_block(first, second)
		}
	}

	impl sp_authority_discovery::AuthorityDiscoveryApi<Block> for Runtime {
		fn authorities() -> Vec<sp_authority_discovery::AuthorityId> {
			AuthorityDiscovery::authorities()
		}
	}

	impl frame_system_rpc_runtime_api::AccountNonceApi<Block, AccountId, Nonce> for Runtime {
		fn account_nonce(account: AccountId) -> Nonce {
			*System::account_nonce(account)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentApi<Block, Balance> for Runtime {
		fn query_info(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> pallet_transaction_payment_rpc_runtime_api::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_info(uxt, len)
		}

		fn query_fee_details(
			uxt: <Block as BlockT>::Extrinsic,
			len: u32,
		) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_fee_details(uxt, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	impl pallet_transaction_payment_rpc_runtime_api::TransactionPaymentCallApi<Block, Balance, RuntimeCall>
		for Runtime
	{
		fn query_call_info(
			call: RuntimeCall,
			len: u32,
		) -> pallet_transaction_payment::RuntimeDispatchInfo<Balance> {
			TransactionPayment::query_call_info(call, len)
		}

		fn query_call_fee_details(
			call: RuntimeCall,
			len: u32,
		) -> pallet_transaction_payment::FeeDetails<Balance> {
			TransactionPayment::query_call_fee_details(call, len)
		}

		fn query_weight_to_fee(weight: Weight) -> Balance {
			TransactionPayment::weight_to_fee(weight)
		}

		fn query_length_to_fee(length: u32) -> Balance {
			TransactionPayment::length_to_fee(length)
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	impl frame_benchmarking::Benchmark<Block> for Runtime {
		fn benchmark_metadata(extra: bool) -> (
			Vec<frame_benchmarking::BenchmarkList>,
			Vec<frame_support::traits::StorageInfo>,
		) {
			crate::benchmarks::metadata(extra)
		}

		fn dispatch_benchmark(
			config: frame_benchmarking::BenchmarkConfig,
		) -> Result<Vec<frame_benchmarking::BenchmarkBatch>, alloc::string::String> {
			crate::benchmarks::dispatch(config)
		}
	}

	#[cfg(feature = "try-runtime")]
	impl frame_try_runtime::TryRuntime<Block> for Runtime {
		fn on_runtime_upgrade(checks: frame_try_runtime::UpgradeCheckSelect) -> (Weight, Weight) {
			// A failed check has to stop the trial here, with its backtrace.
			let weight = Executive::try_runtime_upgrade(checks).expect("the upgrade's checks hold");
			(weight, crate::configs::BlockWeights::get().max_block)
		}

		fn execute_block(
			block: <Block as BlockT>::LazyBlock,
			state_root_check: bool,
			signature_check: bool,
			select: frame_try_runtime::TryStateSelect,
		) -> Weight {
			let weight = Executive::try_execute_block(block, state_root_check, signature_check, select);
			weight.expect("the block's checks hold")
		}
	}

	impl sp_genesis_builder::GenesisBuilder<Block> for Runtime {
		fn build_state(config: Vec<u8>) -> sp_genesis_builder::Result {
			build_state::<RuntimeGenesisConfig>(config)
		}

		fn get_preset(id: &Option<sp_genesis_builder::PresetId>) -> Option<Vec<u8>> {
			get_preset::<RuntimeGenesisConfig>(id, crate::presets::get_preset)
		}

		fn preset_names() -> Vec<sp_genesis_builder::PresetId> {
			crate::presets::preset_names()
		}
	}
}
