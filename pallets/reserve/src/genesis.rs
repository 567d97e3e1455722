//! Genesis of the pallet.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod genesis {
	/// Sets the governed values.
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
			Pallet::<T>::check_params(&self.params).expect("genesis values are within bounds");
			Params::<T>::put(&self.params);
		}
	}
}
