//! # The InfraFi runtime
//!
//! The state transition function of a chain on which owners of GPUs borrow dollars against them.
//!
//! It consists of pallets of polkadot-sdk and of the pallets of the credit protocol. `configs`
//! connects them by concern, `presets` is the genesis of development chains, and `apis` holds the
//! runtime APIs of nodes and clients.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "512"]
// The macros that put a runtime together make items without docs.
#![allow(missing_docs)]

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

extern crate alloc;
// Generated weights name the pallets of this crate as other crates do.
extern crate self as infrafi_runtime;

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmarks;
#[cfg(any(feature = "std", feature = "runtime-benchmarks"))]
pub mod clock;
pub mod compliance;
pub mod configs;
pub mod failed_migration;
pub mod fees;
pub mod frozen;
pub mod infrafi_api;
pub mod migrations;
pub mod operational;
pub mod presets;
pub mod shared;
pub mod validators_api;
mod weights;

use alloc::vec::Vec;
use frame_support::weights::constants::WEIGHT_REF_TIME_PER_SECOND;
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

pub use infrafi_protocol::assets::{AssetId, Balance};
pub use pallet_appraisal::crypto::KEY_TYPE as APPRAISER_KEY_TYPE;

/// The macro takes literals only.
macro_rules! version {
	($spec_version:tt) => {
		/// The version of this runtime. `spec_version` rises with every change of behaviour,
		/// `transaction_version` with every change of the signed payload.
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: alloc::borrow::Cow::Borrowed("infrafi"),
			impl_name: alloc::borrow::Cow::Borrowed("infrafi"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: 1,
			apis: apis::RUNTIME_API_VERSIONS,
			transaction_version: 1,
			system_version: 1,
		};
	};
}

#[cfg(not(any(feature = "failed-rehearsal", feature = "upgrade-rehearsal")))]
version!(1);
#[cfg(all(feature = "failed-rehearsal", not(feature = "upgrade-rehearsal")))]
version!(2);
#[cfg(feature = "upgrade-rehearsal")]
version!(3);

/// Milliseconds from one block to the next. A running chain cannot change it.
pub const SLOT_DURATION: u64 = 6_000;

/// Blocks in a minute.
pub const MINUTES: BlockNumber = 10;
/// Blocks in an hour.
pub const HOURS: BlockNumber = 60 * MINUTES;
/// Blocks in a day.
pub const DAYS: BlockNumber = 24 * HOURS;

/// Computation that a block may take: a third of the time between two blocks.
pub const MAX_BLOCK_REF_TIME: u64 = 2 * WEIGHT_REF_TIME_PER_SECOND;

/// One INFRA: 12 decimals.
pub const INFRA: Balance = 1_000_000_000_000;
/// A thousandth of an INFRA.
pub const MILLI_INFRA: Balance = INFRA / 1_000;
/// The smallest balance of an account. It is less than the fee of any transaction, so that the
/// treasury can receive every fee.
pub const EXISTENTIAL_DEPOSIT: Balance = INFRA / 100_000;

/// A signature of a transaction.
pub type Signature = MultiSignature;
/// An account, by the public key of its signature or by its pallet.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;
/// The number of transactions that an account has sent.
pub type Nonce = u32;
/// Hash of a block or a call.
pub type Hash = sp_core::H256;
/// Number of a block.
pub type BlockNumber = u32;
/// An account as a transaction names it.
pub type Address = MultiAddress<AccountId, ()>;
/// The header of a block.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// What every signed transaction carries besides its call. The order is part of the signature and
/// final.
///
/// [`OperationalForMembers`](operational::OperationalForMembers) stands before `CheckWeight`, so
/// that a refused call takes no weight of the operational class, and before the fee is charged;
/// after `CheckNonce`, which is cheaper.
pub type TxExtension = (
	frame_system::AuthorizeCall<Runtime>,
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	operational::OperationalForMembers,
	frame_system::CheckWeight<Runtime>,
	pallet_asset_tx_payment::ChargeAssetTxPayment<Runtime>,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// A transaction or inherent.
pub type UncheckedExtrinsic =
	generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// The signed payload of a transaction.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Runs blocks.
pub type Executive = frame_executive::Executive<
	Runtime,
	Block,
	frame_system::ChainContext<Runtime>,
	Runtime,
	AllPalletsWithSystem,
>;

/// The block as a node sees it: transactions are bytes.
pub mod opaque {
	use super::{generic, BlakeTwo256, BlockNumber};
	pub use sp_runtime::OpaqueExtrinsic as UncheckedExtrinsic;

	/// The header of a block.
	pub type Header = generic::Header<BlockNumber, BlakeTwo256>;
	/// A block.
	pub type Block = generic::Block<Header, UncheckedExtrinsic>;
}

impl_opaque_keys! {
	/// The keys with which a validator produces and finalises blocks, and is found by its peers.
	pub struct SessionKeys {
		pub aura: Aura,
		pub grandpa: Grandpa,
		pub authority_discovery: AuthorityDiscovery,
	}
}

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	// The index of a pallet is final: it is in every encoded call, event, error and origin, and its
	// order is the order of hooks and of genesis. Groups have gaps. Names in brackets are places
	// that are reserved.

	// System.
	#[runtime::pallet_index(0)]
	pub type System = frame_system;
	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;
	#[runtime::pallet_index(2)]
	pub type MultiBlockMigrations = pallet_migrations;
	#[runtime::pallet_index(3)]
	pub type FailedMigration = crate::failed_migration;

	// Consensus.
	//
	// Aura and Authorship run before Session. In the block of a rotation Session replaces the
	// authorities and the list of disabled ones. An Aura that ran after it would look up the author
	// of the slot in the new list, and panic for an innocent one. Authorship would credit another
	// validator. In genesis Session asks Validators for the first set, and fills the authorities
	// of Aura, GRANDPA and AuthorityDiscovery, which are empty before: so their order is free.
	#[runtime::pallet_index(5)]
	pub type Balances = pallet_balances;
	#[runtime::pallet_index(6)]
	pub type Aura = pallet_aura;
	#[runtime::pallet_index(7)]
	pub type Authorship = pallet_authorship;
	#[runtime::pallet_index(8)]
	pub type Validators = pallet_validators;
	#[runtime::pallet_index(9)]
	pub type Session = pallet_session;
	#[runtime::pallet_index(10)]
	pub type Grandpa = pallet_grandpa;
	#[runtime::pallet_index(11)]
	pub type AuthorityDiscovery = pallet_authority_discovery;

	// Money and fees: 26 [PoolAssets], 27 [AssetConversion].
	#[runtime::pallet_index(20)]
	pub type Assets = pallet_assets;
	#[runtime::pallet_index(21)]
	pub type AssetsHolder = pallet_assets_holder;
	#[runtime::pallet_index(22)]
	pub type TransactionPayment = pallet_transaction_payment;
	#[runtime::pallet_index(23)]
	pub type AssetTxPayment = pallet_asset_tx_payment;
	#[runtime::pallet_index(24)]
	pub type Fees = crate::fees;
	#[runtime::pallet_index(25)]
	pub type Compliance = crate::compliance;

	// Governance. In genesis the memberships of the two collectives fill them.
	#[runtime::pallet_index(30)]
	pub type Sudo = pallet_sudo;
	#[runtime::pallet_index(31)]
	pub type Council = pallet_collective<Instance1>;
	#[runtime::pallet_index(32)]
	pub type CouncilMembers = pallet_membership<Instance1>;
	#[runtime::pallet_index(33)]
	pub type Preimage = pallet_preimage;
	#[runtime::pallet_index(34)]
	pub type Scheduler = pallet_scheduler;
	#[runtime::pallet_index(36)]
	pub type Timelock = pallet_timelock;
	#[runtime::pallet_index(37)]
	pub type CreditCommittee = pallet_collective<Instance2>;
	#[runtime::pallet_index(38)]
	pub type CreditCommitteeMembers = pallet_membership<Instance2>;
	#[runtime::pallet_index(39)]
	pub type Guardians = pallet_membership<Instance4>;
	#[runtime::pallet_index(40)]
	pub type Registrars = pallet_membership<Instance5>;
	#[runtime::pallet_index(41)]
	pub type SafeMode = pallet_safe_mode;
	#[runtime::pallet_index(42)]
	pub type TxPause = pallet_tx_pause;

	// Accounts.
	#[runtime::pallet_index(50)]
	pub type Utility = pallet_utility;
	#[runtime::pallet_index(51)]
	pub type Multisig = pallet_multisig;
	#[runtime::pallet_index(52)]
	pub type Proxy = pallet_proxy;

	// Roles.
	#[runtime::pallet_index(60)]
	pub type Roles = pallet_roles;
	#[runtime::pallet_index(63)]
	pub type Appraisers = pallet_membership<Instance3>;

	// Credit.
	#[runtime::pallet_index(80)]
	pub type Nfts = pallet_nfts;
	#[runtime::pallet_index(81)]
	pub type Oracle = pallet_oracle;
	#[runtime::pallet_index(82)]
	pub type Collateral = pallet_collateral;
	#[runtime::pallet_index(83)]
	pub type Appraisal = pallet_appraisal;
	#[runtime::pallet_index(84)]
	pub type Reserve = pallet_reserve;
	#[runtime::pallet_index(85)]
	pub type Vault = pallet_vault;
	#[runtime::pallet_index(86)]
	pub type Lending = pallet_lending;
	#[runtime::pallet_index(87)]
	pub type Leases = pallet_leases;
	#[runtime::pallet_index(88)]
	pub type Market = pallet_market;
}
