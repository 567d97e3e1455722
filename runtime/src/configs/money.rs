//! Balances, assets, fees.

use frame_support::{
	parameter_types,
	traits::{
		tokens::imbalance::ResolveTo, AsEnsureOriginWithArg, ConstU128, ConstU32, ConstU8,
		VariantCountOf,
	},
	weights::{ConstantMultiplier, IdentityFee},
	PalletId,
};
use frame_system::{EnsureNever, EnsureRoot};
use pallet_asset_tx_payment::FungiblesAdapter;
use pallet_transaction_payment::{FungibleAdapter, Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
	traits::{AccountIdConversion, One},
	FixedPointNumber, Perquintill,
};

use super::{DepositBase, DepositPerByte, Timelocked};
use crate::{
	fees::{FeeInUsdai, ToTreasury},
	AccountId, AssetId, Assets, AssetsHolder, Balance, Balances, Runtime, RuntimeEvent,
	RuntimeFreezeReason, RuntimeHoldReason, System, EXISTENTIAL_DEPOSIT,
};

parameter_types! {
	/// The treasury, which receives fees. It has no key. Apps names this id "Treasury" by itself.
	pub TreasuryAccount: AccountId = PalletId(*b"py/trsry").into_account_truncating();
	/// The reserve, which owns and issues USDai. It has no key.
	pub ReserveAccount: AccountId = PalletId(*b"infr/rsv").into_account_truncating();
	/// The vault, which owns and issues sUSDai. It has no key.
	pub VaultAccount: AccountId = PalletId(*b"infr/vlt").into_account_truncating();
	/// The gateway, which owns and issues USDC on this chain. It has no key.
	pub GatewayAccount: AccountId = PalletId(*b"infr/gtw").into_account_truncating();
	/// The share of the room for normal transactions above which fees rise, and below which they
	/// fall.
	pub const TargetBlockFullness: Perquintill = Perquintill::from_percent(25);
	/// How quickly fees follow the load: by at most 0.3 % a block.
	pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(4, 1_000);
	/// The part of a fee for weight is never less than this multiple of the fee of an idle chain.
	pub MinFeeMultiplier: Multiplier = Multiplier::one();
	/// It is never more than this multiple, so that exits stay affordable under spam.
	pub MaxFeeMultiplier: Multiplier = Multiplier::saturating_from_integer(100);
	/// The fee for one byte of a transaction, in units of INFRA (12 decimals).
	pub const FeePerByte: Balance = 1_000_000;
}

impl pallet_balances::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeFreezeReason = RuntimeFreezeReason;
	type WeightInfo = crate::weights::pallet_balances::WeightInfo<Runtime>;
	type Balance = Balance;
	type DustRemoval = ResolveTo<TreasuryAccount, Balances>;
	type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
	type AccountStore = System;
	type ReserveIdentifier = [u8; 8];
	type FreezeIdentifier = RuntimeFreezeReason;
	type MaxLocks = ConstU32<50>;
	type MaxReserves = ConstU32<50>;
	type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
	type DoneSlashHandler = ();
}

/// The assets are those of the genesis. No account can create others.
impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type RemoveItemsLimit = ConstU32<1_000>;
	type AssetId = AssetId;
	type AssetIdParameter = codec::Compact<AssetId>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureNever<AccountId>>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = DepositBase;
	type AssetAccountDeposit = DepositBase;
	type MetadataDepositBase = DepositBase;
	type MetadataDepositPerByte = DepositPerByte;
	type ApprovalDeposit = DepositBase;
	type StringLimit = ConstU32<50>;
	type Freezer = ();
	type Holder = AssetsHolder;
	type Extra = ();
	type CallbackHandle = ();
	type AssetIdAllocator = ();
	type WeightInfo = crate::weights::pallet_assets::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeHoldReason = RuntimeHoldReason;
	type RuntimeEvent = RuntimeEvent;
}

impl pallet_transaction_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type OnChargeTransaction = FungibleAdapter<Balances, ResolveTo<TreasuryAccount, Balances>>;
	type OperationalFeeMultiplier = ConstU8<5>;
	type WeightToFee = IdentityFee<Balance>;
	type LengthToFee = ConstantMultiplier<Balance, FeePerByte>;
	type FeeMultiplierUpdate = TargetedFeeAdjustment<
		Self,
		TargetBlockFullness,
		AdjustmentVariable,
		MinFeeMultiplier,
		MaxFeeMultiplier,
	>;
	type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
}

impl pallet_asset_tx_payment::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Fungibles = Assets;
	type OnChargeAssetTransaction = FungiblesAdapter<FeeInUsdai, ToTreasury>;
	type WeightInfo = crate::weights::pallet_asset_tx_payment::WeightInfo<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = crate::benchmarks::AssetTxPaymentHelper;
}

impl crate::fees::Config for Runtime {
	type ParamsOrigin = Timelocked;
	type WeightInfo = crate::weights::fees::WeightInfo<Runtime>;
}

impl crate::compliance::Config for Runtime {}
