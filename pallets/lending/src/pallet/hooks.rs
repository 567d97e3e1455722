//! The work of each block.

use frame_support::pallet_macros::pallet_section;

#[pallet_section]
mod hooks {
	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		/// Begins the valuation round that is due. Counts the keys that all steps of loans in a
		/// block share, and no call's weight contains.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			Standstill::<T>::note_previous();
			if !T::StorageReady::get() {
				return T::DbWeight::get().reads_writes(1, 1);
			}
			// The clock is set after this hook, so the work then is announced here.
			Rounds::<T>::begin_if_due()
				.saturating_add(AuctionClock::<T>::tick_in_block())
				.saturating_add(T::WeightInfo::resume())
				.saturating_add(T::DbWeight::get().reads_writes(2, 1))
		}

		fn on_idle(_: BlockNumberFor<T>, remaining: Weight) -> Weight {
			if !T::StorageReady::get() {
				return Weight::zero();
			}
			let fifth = T::BlockWeights::get().max_block.saturating_div(5);
			let mut meter = WeightMeter::with_limit(remaining.min(fifth));
			due_work::work_due::<T>(&mut meter, T::MaxPerBlock::get());
			Rounds::<T>::work(&mut meter, u32::MAX);
			meter.consumed()
		}

		fn integrity_test() {
			assert!(T::MaxPerBlock::get() > 0, "an idle block works through something");
			let one = <Self as LoanBook>::classify_weight();
			let fifth = T::BlockWeights::get().max_block.saturating_div(5);
			assert!(one.all_lte(fifth), "a fifth of a block takes a due loan");
			let reads = T::DbWeight::get().reads(3);
			let one = post_info::value_weight::<T>().saturating_add(reads);
			assert!(one.all_lte(fifth), "a fifth of a block takes a loan of a round");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			try_state::check::<T>()
		}
	}
}
