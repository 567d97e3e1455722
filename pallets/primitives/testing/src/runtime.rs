//! The part of a runtime that is the same in every mock.

/// Declares the runtime `Test` of a mock, with `AccountId`, `Balance` and `Block`, and configures
/// System, Timestamp and Balances. The pallets of the mock follow, from index 3 on.
///
/// What stands in braces is added to the configuration of System or Timestamp:
///
/// ```text
/// infrafi_testing::base_runtime! {
///     System { type BaseCallFilter = NftsClosed; }
///     Timestamp { type OnTimestampSet = Reserve; }
///     3 => Assets: pallet_assets,
///     4 => Reserve: pallet_reserve,
/// }
/// ```
///
/// The crate needs `frame-support`, `frame-system`, `pallet-balances`, `pallet-timestamp`, `codec`
/// and `scale-info`.
#[macro_export]
macro_rules! base_runtime {
	(
		$(System { $($system:tt)* })?
		$(Timestamp { $($timestamp:tt)* })?
		$($index:literal => $name:ident: $pallet:ident),+ $(,)?
	) => {
		/// An account of the tests.
		pub type AccountId = $crate::AccountId;
		/// An amount of any asset.
		pub type Balance = u128;
		type Block = frame_system::mocking::MockBlock<Test>;

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
			pub struct Test;

			#[runtime::pallet_index(0)]
			pub type System = frame_system;
			#[runtime::pallet_index(1)]
			pub type Timestamp = pallet_timestamp;
			#[runtime::pallet_index(2)]
			pub type Balances = pallet_balances;
			$(
				#[runtime::pallet_index($index)]
				pub type $name = $pallet;
			)+
		}

		#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
		impl frame_system::Config for Test {
			type AccountId = AccountId;
			type AccountData = pallet_balances::AccountData<Balance>;
			type Block = Block;
			type Lookup = sp_runtime::traits::IdentityLookup<AccountId>;
			$($($system)*)?
		}

		#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
		impl pallet_timestamp::Config for Test {
			$($($timestamp)*)?
		}

		#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
		impl pallet_balances::Config for Test {
			type AccountStore = System;
			type Balance = Balance;
			type ExistentialDeposit = frame_support::traits::ConstU128<1>;
		}

		/// A signed origin.
		pub fn signed(who: AccountId) -> RuntimeOrigin {
			RuntimeOrigin::signed(who)
		}

		/// The newest event.
		pub fn last_event() -> RuntimeEvent {
			System::events().pop().expect("an event was emitted").event
		}
	};
}

/// Declares the clock of a mock in seconds: `now`, and `advance`.
#[macro_export]
macro_rules! clock {
	() => {
		/// Seconds since 1970.
		pub fn now() -> u64 {
			Timestamp::get() / 1_000
		}

		/// Advances the clock.
		pub fn advance(seconds: u64) {
			Timestamp::set_timestamp((now() + seconds) * 1_000);
		}
	};
}

/// Configures pallet-assets as on the chain: no account creates assets, only Root forces. What
/// stands in braces is added.
#[macro_export]
macro_rules! assets_config {
	($($more:tt)*) => {
		#[derive_impl(pallet_assets::config_preludes::TestDefaultConfig)]
		impl pallet_assets::Config for Test {
			type Balance = Balance;
			type Currency = Balances;
			type CreateOrigin = frame_support::traits::AsEnsureOriginWithArg<
				frame_system::EnsureNever<AccountId>,
			>;
			type ForceOrigin = frame_system::EnsureRoot<AccountId>;
			$($more)*
		}
	};
}

/// Configures pallet-nfts as on the chain: no account creates or forces, and trading, attributes,
/// approvals and swaps are disabled. The locker is the pallet under test; the rest is the mock's.
#[macro_export]
macro_rules! nfts_config {
	(
		Locker = $locker:ty,
		ItemDeposit = $deposit:ty,
		StringLimit = $string:ty,
		KeyLimit = $key:ty,
		ValueLimit = $value:ty $(,)?
	) => {
		frame_support::parameter_types! {
			/// The features of NFTs that are enabled: none.
			pub NoFeatures: pallet_nfts::PalletFeatures = pallet_nfts::PalletFeatures::from_disabled(
				pallet_nfts::PalletFeature::Trading
					| pallet_nfts::PalletFeature::Attributes
					| pallet_nfts::PalletFeature::Approvals
					| pallet_nfts::PalletFeature::Swaps
			);
		}

		impl pallet_nfts::Config for Test {
			type RuntimeEvent = RuntimeEvent;
			type CollectionId = u32;
			type ItemId = u64;
			type Currency = Balances;
			type ForceOrigin = frame_system::EnsureNever<AccountId>;
			type CreateOrigin =
				frame_support::traits::AsEnsureOriginWithArg<frame_system::EnsureNever<AccountId>>;
			type Locker = $locker;
			type CollectionDeposit = frame_support::traits::ConstU128<0>;
			type ItemDeposit = $deposit;
			type MetadataDepositBase = frame_support::traits::ConstU128<0>;
			type AttributeDepositBase = frame_support::traits::ConstU128<0>;
			type DepositPerByte = frame_support::traits::ConstU128<0>;
			type StringLimit = $string;
			type KeyLimit = $key;
			type ValueLimit = $value;
			type ApprovalsLimit = frame_support::traits::ConstU32<1>;
			type ItemAttributesApprovalsLimit = frame_support::traits::ConstU32<1>;
			type MaxTips = frame_support::traits::ConstU32<1>;
			type MaxDeadlineDuration = frame_support::traits::ConstU64<100>;
			type MaxAttributesPerCall = frame_support::traits::ConstU32<1>;
			type Features = NoFeatures;
			type OffchainSignature = sp_runtime::MultiSignature;
			type OffchainPublic =
				<sp_runtime::MultiSignature as sp_runtime::traits::Verify>::Signer;
			#[cfg(feature = "runtime-benchmarks")]
			type Helper = ();
			type WeightInfo = ();
			type BlockNumberProvider = System;
		}
	};
}

/// Declares `Ext`: storage in which a test runs, with a check after it that the test cannot leave
/// out.
#[macro_export]
macro_rules! checked_externalities {
	($check:expr) => {
		/// Storage in which a test runs. Everything that must always hold is checked after it.
		pub struct Ext(sp_io::TestExternalities);

		impl Ext {
			/// Runs a test.
			pub fn execute_with<R>(&mut self, test: impl FnOnce() -> R) -> R {
				self.0.execute_with(|| {
					let result = test();
					$check();
					result
				})
			}
		}
	};
}
