//! # Fees
//!
//! What a transaction costs in USDai: the fee in INFRA times a governed rate. Both kinds of fee go to the treasury.

use frame_support::traits::{
	fungibles::{Balanced, Credit},
	tokens::ConversionToAssetBalance,
};
use infrafi_protocol::assets::{Balance, USDAI};
use pallet_asset_tx_payment::HandleCredit;
use sp_runtime::{helpers_128bit::multiply_by_rational_with_rounding, FixedPointNumber, Rounding};

use crate::{configs::TreasuryAccount, AccountId, AssetId, Assets, Runtime};

pub use pallet::*;

/// Units of USDai for one of INFRA at a rate of 1: 10^18 over 10^12.
const USDAI_OVER_INFRA: Balance = 1_000_000;

#[frame_support::pallet]
pub mod pallet {
	use core::ops::RangeInclusive;
	use frame_support::pallet_prelude::*;
	use frame_system::pallet_prelude::*;
	use sp_runtime::FixedU128;

	/// USDai for one INFRA that governance may set: 0.000001 to 1,000,000.
	const RATES: RangeInclusive<FixedU128> =
		FixedU128::from_inner(1_000_000_000_000)..=FixedU128::from_u32(1_000_000);

	/// What the pallet needs of the runtime.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Who sets the rate.
		type Governance: EnsureOrigin<Self::RuntimeOrigin>;
	}

	/// The pallet.
	#[pallet::pallet]
	pub struct Pallet<T>(_);

	/// The governed values of the fees.
	#[derive(
		Clone,
		Debug,
		PartialEq,
		Eq,
		Encode,
		Decode,
		DecodeWithMemTracking,
		MaxEncodedLen,
		TypeInfo,
		serde::Serialize,
		serde::Deserialize,
	)]
	pub struct Parameters {
		/// USDai for one INFRA.
		pub usdai_per_infra: FixedU128,
	}

	impl Default for Parameters {
		/// A dollar for an INFRA.
		fn default() -> Self {
			Self { usdai_per_infra: FixedU128::from_u32(1) }
		}
	}

	/// The governed values.
	#[pallet::storage]
	pub type Params<T: Config> = StorageValue<_, Parameters, ValueQuery>;

	/// The governed values from the first block on.
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

	/// What happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The governed values were replaced.
		ParamsSet {
			/// The values in force from now on.
			params: Parameters,
		},
	}

	/// What was wrong.
	#[pallet::error]
	pub enum Error<T> {
		/// The rate has to be between a millionth of a dollar and a million dollars: fees must be neither free nor impossible.
		RateOutOfRange,
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Replace the governed values: USDai for one INFRA, with 18 decimals.
		///
		/// ## Dispatch Origin
		///
		/// Governance.
		///
		/// ## Errors
		///
		/// [`Error::RateOutOfRange`].
		///
		/// ## Events
		///
		/// [`Event::ParamsSet`].
		#[pallet::call_index(0)]
		#[pallet::weight(Weight::from_parts(20_000_000, 0).saturating_add(T::DbWeight::get().writes(1)))]
		pub fn set_params(origin: OriginFor<T>, params: Parameters) -> DispatchResult {
			T::Governance::ensure_origin(origin)?;
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
		/// The governed values.
		pub fn params() -> Parameters {
			Params::<T>::get()
		}
	}
}

/// Turns a fee in INFRA into one in USDai, rounded up: in favour of the treasury.
pub struct FeeInUsdai;

/// Why a fee cannot be paid in an asset.
#[derive(Debug, PartialEq, Eq)]
pub enum ConversionError {
	/// Fees are paid in INFRA or USDai, nothing else.
	NotUsdai,
	/// The fee exceeds what an amount can hold.
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
			// Only where compliance has blocked the treasury. What is dropped is burned: the reserve keeps its dollars.
			frame_support::defensive!("the treasury cannot receive a fee");
			drop(credit);
		}
	}
}
