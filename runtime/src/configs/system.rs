//! Blocks, time, migrations.

use frame_support::{
	derive_impl,
	migrations::MultiStepMigrator,
	parameter_types,
	traits::{ConstU32, ConstU64, Get, OnKilledAccount, Time},
	weights::{constants::ParityDbWeight, Weight},
};
use frame_system::{limits::BlockLength as Length, EnsureRoot};
use sp_runtime::{type_with_default::TypeWithDefault, Perbill};
use sp_version::RuntimeVersion;

use super::filters::BaseCallFilter;
use crate::{
	failed_migration, AccountId, Aura, Balance, Block, BlockNumber, FailedMigration, Hash, Lending,
	MultiBlockMigrations, Nonce, PalletInfo, Reserve, Runtime, RuntimeCall, RuntimeEvent,
	RuntimeOrigin, RuntimeTask, SafeMode, System, Timestamp, HOURS, MAX_BLOCK_REF_TIME,
	SLOT_DURATION, VERSION,
};

/// The share of a block for normal transactions. The rest is for operational calls and inherents.
const NORMAL_DISPATCH_RATIO: Perbill = Perbill::from_percent(75);

/// The largest size of a block, in bytes.
const MAX_BLOCK_LENGTH: u32 = 5 * 1024 * 1024;

/// The prefix that no chain owns.
const GENERIC_PREFIX: u16 = 42;

/// Prefixes have 14 bits, and two of them are reserved.
const MAX_PREFIX: u16 = (1 << 14) - 1;
const RESERVED_PREFIXES: [u16; 2] = [46, 47];

/// The prefix of the addresses of a live chain is its own, so that an address of another chain is
/// not taken for one of this. Its operators build the runtime with `INFRAFI_SS58_PREFIX`.
const fn prefix(own: Option<&str>) -> u16 {
	let Some(own) = own else { return GENERIC_PREFIX };
	let Ok(prefix) = u16::from_str_radix(own, 10) else {
		panic!("INFRAFI_SS58_PREFIX is no number");
	};
	let [first, second] = RESERVED_PREFIXES;
	assert!(
		prefix <= MAX_PREFIX && prefix != first && prefix != second,
		"INFRAFI_SS58_PREFIX is 16383 at most, and neither 46 nor 47"
	);
	prefix
}

parameter_types! {
	/// Blocks whose hashes can be looked up, and the longest life of a mortal transaction.
	pub const BlockHashCount: BlockNumber = 4 * HOURS;
	/// The version of this runtime.
	pub const Version: RuntimeVersion = VERSION;
	/// The weight of a block.
	pub BlockWeights: frame_system::limits::BlockWeights =
		frame_system::limits::BlockWeights::with_sensible_defaults(
			Weight::from_parts(MAX_BLOCK_REF_TIME, u64::MAX),
			NORMAL_DISPATCH_RATIO,
		);
	/// The length of a block.
	pub BlockLength: Length = Length::builder()
		.max_length(MAX_BLOCK_LENGTH)
		.modify_max_length_for_class(frame_support::dispatch::DispatchClass::Normal, |max| {
			*max = NORMAL_DISPATCH_RATIO * MAX_BLOCK_LENGTH;
		})
		.build();
	/// The prefix of addresses.
	pub const SS58Prefix: u16 = prefix(option_env!("INFRAFI_SS58_PREFIX"));
	/// The weight that migrations may take of a block.
	pub MaxServiceWeight: Weight = Perbill::from_percent(80) * BlockWeights::get().max_block;
}

parameter_types! {
	/// The highest nonce of all accounts that have ended.
	pub storage NonceFloor: Nonce = 0;
}

/// The nonce of a new account. An account that holds USDai alone and spends the last of it is
/// removed with its nonce. When it exists again, a transaction that it signed before must not be
/// valid a second time, so it starts from the highest nonce that any ended account had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BirthNonce;

impl Get<Nonce> for BirthNonce {
	fn get() -> Nonce {
		NonceFloor::get()
	}
}

/// Raises the floor of nonces as an account ends. Its record is there until the hook returns.
pub struct RaiseNonceFloor;

impl OnKilledAccount<AccountId> for RaiseNonceFloor {
	fn on_killed_account(who: &AccountId) {
		let nonce = *System::account_nonce(who);
		if nonce > NonceFloor::get() {
			NonceFloor::set(&nonce);
		}
	}
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
	type BaseCallFilter = BaseCallFilter;
	type Block = Block;
	type BlockWeights = BlockWeights;
	type BlockLength = BlockLength;
	type AccountId = AccountId;
	type Nonce = TypeWithDefault<Nonce, BirthNonce>;
	type Hash = Hash;
	type BlockHashCount = BlockHashCount;
	type DbWeight = ParityDbWeight;
	type OnKilledAccount = RaiseNonceFloor;
	type Version = Version;
	type AccountData = pallet_balances::AccountData<Balance>;
	type SystemWeightInfo = crate::weights::frame_system::WeightInfo<Runtime>;
	type ExtensionsWeightInfo = crate::weights::frame_system_extensions::WeightInfo<Runtime>;
	type SS58Prefix = SS58Prefix;
	type MaxConsumers = ConstU32<64>;
	type SingleBlockMigrations = crate::migrations::SingleBlock;
	type MultiBlockMigrator = MultiBlockMigrations;
}

impl pallet_timestamp::Config for Runtime {
	type Moment = u64;
	// Aura checks the slot of the author; then the reserve counts the bills that have matured, so
	// that every call and every read of the block finds them counted, and lending finds out whether
	// the chain stood still.
	type OnTimestampSet = (Aura, Reserve, Lending);
	type MinimumPeriod = ConstU64<{ SLOT_DURATION / 2 }>;
	type WeightInfo = crate::weights::pallet_timestamp::WeightInfo<Runtime>;
}

/// The clock of the protocol: whole seconds since 1970.
pub struct ProtocolClock;

impl Time for ProtocolClock {
	type Moment = u64;

	fn now() -> u64 {
		Timestamp::get() / 1_000
	}
}

/// Whether the storage has the layout of this code: no migration runs, and none has failed.
pub struct StorageReady;

impl Get<bool> for StorageReady {
	fn get() -> bool {
		!MultiBlockMigrations::ongoing() && !FailedMigration::stands()
	}
}

impl failed_migration::Config for Runtime {
	type ClearOrigin = EnsureRoot<AccountId>;
	type SafeMode = SafeMode;
	type WeightInfo = crate::weights::failed_migration::WeightInfo<Runtime>;
}

impl pallet_migrations::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	#[cfg(not(feature = "runtime-benchmarks"))]
	type Migrations = crate::migrations::MultiBlock;
	#[cfg(feature = "runtime-benchmarks")]
	type Migrations = pallet_migrations::mock_helpers::MockedMigrations;
	type CursorMaxLen = ConstU32<65_536>;
	type IdentifierMaxLen = ConstU32<256>;
	type MigrationStatusHandler = ();
	// The SDK's handlers keep the chain stuck, which refuses the repair as well, or open all calls
	// on a state that is half migrated.
	type FailedMigrationHandler = FailedMigration;
	type MaxServiceWeight = MaxServiceWeight;
	type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn a_chain_has_the_prefix_that_it_was_built_with() {
		assert_eq!(prefix(None), 42);
		assert_eq!(prefix(Some("0")), 0);
		assert_eq!(prefix(Some("16383")), 16_383);
		for bad in ["", "46", "47", "16384", "65536", "-1", "1a", " 1"] {
			assert!(std::panic::catch_unwind(|| prefix(Some(bad))).is_err(), "{bad}");
		}
	}
}
