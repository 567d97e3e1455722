//! The genesis state.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod genesis {
	/// The parameters from the first block on.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The parameters. The first windows end at multiples of their length since 1970.
		pub params: Parameters,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::set_first_params(self.params.clone())
				.expect("the genesis parameters are within bounds");
		}
	}
}
