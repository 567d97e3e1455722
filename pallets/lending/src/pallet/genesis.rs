//! The genesis state.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod genesis {
	/// Sets the governed values, creates the collection of lender positions, and keeps the account
	/// of the pallet alive for good.
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
			books::Pot::<T>::keep_account();
			books::Positions::<T>::create_collection()
				.expect("the collection of positions is not taken");
			let params = self.params.clone();
			params.set::<T>().expect("the genesis parameters are within bounds");
		}
	}
}
