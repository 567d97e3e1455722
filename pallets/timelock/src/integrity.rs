//! The integrity test: every call that can be scheduled can be stored and executed.

use frame_support::{dispatch::DispatchClass, traits::StorePreimage};
use sp_runtime::traits::{Get, Zero};

use crate::{Config, Pallet, WeightInfo, MAX_CALL_BYTES};

impl<T: Config> Pallet<T> {
	/// Panics if a call could be scheduled and never executed, or a brake would do nothing.
	pub(crate) fn ensure_calls_fit() {
		assert!(
			MAX_CALL_BYTES as usize <= T::Preimages::MAX_LENGTH,
			"the preimages have room for the longest call"
		);
		let heaviest =
			T::MaxCallWeight::get().saturating_add(T::WeightInfo::execute(MAX_CALL_BYTES));
		let limit = T::BlockWeights::get().get(DispatchClass::Normal).max_extrinsic;
		assert!(
			limit.is_none_or(|limit| heaviest.all_lte(limit)),
			"a block has room for the heaviest call"
		);
		assert!(!T::BrakeDuration::get().is_zero(), "a brake lasts for at least one block");
	}
}
