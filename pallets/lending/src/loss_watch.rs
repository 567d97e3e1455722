//! A loss of a unit is reported, or a report withdrawn.

use frame_support::{pallet_prelude::*, storage::with_storage_layer};
use infrafi_protocol::{LossWatch, UnitId};

use crate::{
	any_loan::AnyLoan, books::PledgeBook, due_work::fail_now, post_info::recount_weight, Config,
	Pallet, WeightInfo,
};

impl<T: Config> LossWatch for Pallet<T> {
	/// The vault's impairment of the loan is counted again at once, and a bid for the unit is void.
	/// If that fails, the report stands nevertheless, and the loan counts as failing: nothing is
	/// filled at a value that does not know of the report.
	fn loss_changed(unit: UnitId) {
		let Some(loan) = PledgeBook::<T>::loan_of(unit) else { return };
		if let Err(error) = with_storage_layer(|| AnyLoan::<T>::loss_changed(loan, unit)) {
			fail_now::<T>(loan, error);
		}
	}

	fn loss_weight() -> Weight {
		// The chain files a claim, or the claim that is filed follows the report.
		let seized = T::WeightInfo::reopen().saturating_add(T::WeightInfo::file_claim());
		let most = recount_weight::<T>().max(seized);
		let look = T::DbWeight::get().reads(1);
		look.saturating_add(most).saturating_add(T::WeightInfo::reject(0))
	}
}
