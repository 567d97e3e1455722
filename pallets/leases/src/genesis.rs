//! The genesis state.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod genesis {
	/// Genesis of the pallet.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The governed values.
		pub params: Parameters,
		#[serde(skip)]
		#[doc(hidden)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::do_set_params(self.params.clone())
				.expect("the genesis parameters are within bounds");
		}
	}
}
