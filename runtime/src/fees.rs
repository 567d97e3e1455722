//! # Fees
//!
//! The price of a transaction in USDai: its fee in INFRA times a governed rate. Fees in INFRA and
//! in USDai go to the treasury.

use frame_support::traits::{
	fungibles::{Balanced, Credit},
	tokens::ConversionToAssetBalance,
};
use infrafi_protocol::assets::{Balance, USDAI};
use pallet_asset_tx_payment::HandleCredit;
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, FixedPointNumber, Rounding};

use crate::{configs::TreasuryAccount, AccountId, AssetId, Assets, Runtime};

pub use pallet::*;

/// Units of USDai for one unit of INFRA at a rate of 1: 10^18 over 10^12.
const USDAI_OVER_INFRA: Balance = 1_000_000;

/// Weights of the calls.
pub trait WeightInfo {
	/// Weight of `set_params`.
	fn set_params() -> frame_support::weights::Weight;
}

#[frame_support::pallet]
pub mod pallet {
	use super::WeightInfo;
	use crate::shared::RECORDS;
	use core::ops::RangeInclusive;
	use frame_support::{pallet_prelude::*, stored};
	use frame_system::pallet_prelude::*;
	use infrafi_protocol::NamedOrigin;
	use sp_runtime::FixedU128;

	/// The rates that governance may set, in USDai for one INFRA: 0.000001 to 1,000,000.
	const RATES: RangeInclusive<FixedU128> =
		FixedU128::from_inner(1_000_000_000_000)..=FixedU128::from_u32(1_000_000);

	/// The configuration of the pallet.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The origin that sets the rate. No change of it is stricter than another, so that each
		/// waits.
		type ParamsOrigin: EnsureOrigin<Self::RuntimeOrigin>;
		/// Weights of the calls.
		type WeightInfo: WeightInfo;
	}

	/// The pallet.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The governed values of the fees.
	#[stored]
	#[derive(serde::Serialize, serde::Deserialize)]
	#[scale_info(capture_docs = "always")]
	pub struct Parameters {
		/// USDai for one INFRA (18 decimals).
		pub usdai_per_infra: FixedU128,
	}

	impl Default for Parameters {
		/// One USDai for one INFRA.
		fn default() -> Self {
			Self { usdai_per_infra: FixedU128::from_u32(1) }
		}
	}

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// The governed values at genesis.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The governed values.
		pub params: Parameters,
		#[doc(hidden)]
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::do_set_params(self.params.clone())
				.expect("the genesis rate is within bounds");
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Counts the records that the transactions of the block share.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			T::DbWeight::get().reads_writes(RECORDS, RECORDS)
		}
	}

	/// The events of the pallet.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The governed values were replaced.
		ParamsSet {
			/// The values in force from now on.
			params: Parameters,
		},
	}

	/// The errors of the pallet.
	#[pallet::error]
	pub enum Error<T> {
		/// Only governance may do this: two thirds of the council, by a motion or by the timelock.
		NotGovernance,
		/// The rate is below 0.000001 or above 1,000,000 USDai for one INFRA.
		RateOutOfRange,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Replace the governed values of the fees.
		///
		/// Dispatch origin: governance after the delay of the timelock.
		///
		/// Parameters:
		/// - `params`: the new values, with the rate in USDai for one INFRA (18 decimals).
		///
		/// Emits `ParamsSet`.
		///
		/// Errors:
		/// - `NotGovernance`: the origin is not governance.
		/// - `RateOutOfRange`: the rate is below 0.000001 or above 1,000,000.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_params())]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::ParamsOrigin::ensure_or(origin, Error::<T>::NotGovernance)?;
			Self::do_set_params(params)
		}
	}

	impl<T: Config> Pallet<T> {
		fn do_set_params(params: Parameters) -> DispatchResult {
			ensure!(RATES.contains(&params.usdai_per_infra), Error::<T>::RateOutOfRange);
			Params::<T>::put(&params);
			Self::deposit_event(Event::ParamsSet { params });
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The governed values of the fees: the rate in USDai for one INFRA (18 decimals).
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}

/// Converts a fee in INFRA into USDai, rounded up: in favour of the treasury.
pub struct FeeInUsdai;

/// Why a fee cannot be paid in an asset.
#[derive(Debug, PartialEq, Eq)]
pub enum ConversionError {
	/// The asset is not USDai: fees are paid in INFRA or USDai.
	NotUsdai,
	/// The fee exceeds the largest amount.
	Overflow,
}

impl ConversionToAssetBalance<Balance, AssetId, Balance> for FeeInUsdai {
	type Error = ConversionError;

	fn to_asset_balance(fee: Balance, asset: AssetId) -> Result<Balance, ConversionError> {
		if asset != USDAI {
			return Err(ConversionError::NotUsdai);
		}
		let rate = Params::<Runtime>::get().usdai_per_infra;
		let scaled = fee.checked_mul(USDAI_OVER_INFRA).ok_or(ConversionError::Overflow)?;
		let one = sp_runtime::FixedU128::accuracy();
		multiply_by_rational_with_rounding(scaled, rate.into_inner(), one, Rounding::Up)
			.ok_or(ConversionError::Overflow)
	}
}

/// Pays fees in USDai to the treasury.
pub struct ToTreasury;

impl HandleCredit<AccountId, Assets> for ToTreasury {
	fn handle_credit(credit: Credit<AccountId, Assets>) {
		if let Err(credit) = Assets::resolve(&TreasuryAccount::get(), credit) {
			// The treasury cannot be blocked: the call filter refuses it. A credit that is dropped
			// is burned, and the dollars behind it stay in the reserve.
			frame_support::defensive!("the treasury cannot receive a fee");
			drop(credit);
		}
	}
}

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking {
	use super::*;
	use frame_benchmarking::v2::*;
	use frame_support::traits::EnsureOrigin;
	use sp_runtime::FixedU128;

	#[benchmarks]
	mod benchmarks {
		use super::*;

		#[benchmark]
		fn set_params() -> Result<(), BenchmarkError> {
			let origin = T::ParamsOrigin::try_successful_origin()
				.map_err(|()| BenchmarkError::Weightless)?;
			let params = Parameters { usdai_per_infra: FixedU128::from_u32(2) };

			#[extrinsic_call]
			_(origin as T::RuntimeOrigin, params.clone());

			assert_eq!(Params::<T>::get(), params);
			Ok(())
		}
	}
}
