//! Claims on insurers, as lending reports them.

use frame_support::pallet_prelude::DispatchError;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::Balance, unit::PolicyRef, PolicyBook, UnitId};

use super::bond::CreditOf;
use crate::{Bonds, Config, Event, Pallet, Policies, PolicyRecordOf};

impl<T: Config> Pallet<T> {
	/// The record of a policy, unless it has ended.
	fn bound(policy: &PolicyRef<T::AccountId>) -> Option<PolicyRecordOf<T>> {
		Policies::<T>::get(policy.unit).filter(|record| record.cover.id == policy.id)
	}

	/// Takes an amount off what is left unpaid of the open claims of an insurer.
	fn lower_claimed(insurer: &T::AccountId, amount: Balance) {
		let _ = Self::change_bond(insurer, |bond| {
			bond.claimed = bond.claimed.saturating_sub(Usdai(amount));
			Ok(())
		});
	}
}

impl<T: Config> PolicyBook<T::AccountId> for Pallet<T> {
	type Credit = CreditOf<T>;

	fn claim_opened(unit: UnitId) {
		let Some(record) = Policies::<T>::get(unit) else { return };
		let cover = &record.cover;
		let _ = Self::change_bond(&cover.insurer, |bond| {
			// Both are parts of the exposure, which fits.
			bond.claimed = bond.claimed.ensure_add(Usdai(cover.policy.coverage))?;
			Ok(())
		});
		Policies::<T>::insert(unit, PolicyRecordOf::<T> { has_claim: true, ..record });
	}

	fn claim_paid(policy: &PolicyRef<T::AccountId>, amount: Balance, is_open: bool) {
		let bound = Self::bound(policy);
		if is_open {
			Self::lower_claimed(&policy.insurer, amount);
		}
		// A closed claim on a policy that has ended counts nowhere.
		if is_open || bound.is_some() {
			Self::lower_exposure(&policy.insurer, amount);
		}
		let Some(mut record) = bound else { return };
		let (unit, insurer) = (policy.unit, policy.insurer.clone());
		let coverage = record.cover.policy.coverage.saturating_sub(amount);
		record.cover.policy.coverage = coverage;
		Policies::<T>::insert(unit, record);
		if coverage == 0 {
			return Self::end_policy(unit);
		}
		Self::deposit_event(Event::CoverageReduced { unit, insurer, amount, coverage });
	}

	fn claim_closed(policy: &PolicyRef<T::AccountId>, left: Balance) {
		Self::lower_claimed(&policy.insurer, left);
		match Self::bound(policy) {
			Some(record) => {
				let record = PolicyRecordOf::<T> { has_claim: false, ..record };
				Policies::<T>::insert(policy.unit, record);
				Self::relist(policy.unit);
			}
			None => Self::lower_exposure(&policy.insurer, left),
		}
	}

	fn take_bond(
		insurer: &T::AccountId,
		left: Balance,
		max: Balance,
	) -> Result<Self::Credit, DispatchError> {
		let share = Bonds::<T>::get(insurer).share_down(Usdai(left))?;
		Self::take_from_bond(insurer, share.min(Usdai(max)))
	}
}
