//! What the policies of an insurer may cost at most. A policy counts until the latest of its expiry
//! and the period of claims after it, the end of the claim on it, and the withdrawal of a reported
//! loss.
//!
//! Nothing happens at that instant. Policies whose time is over are taken off later, a few in each
//! call of their insurer that needs the figure. So the exposure errs on the high side alone.

use alloc::vec::Vec;
use infrafi_finance::units::Usdai;
use infrafi_protocol::{assets::Balance, unit::Cover, BeU64, ClaimTerms, UnitId};

use crate::{Config, Event, Expiries, Pallet, Policies, PolicyRecordOf, Units, MAX_EXPIRED};

impl<T: Config> Pallet<T> {
	/// Ends policies of an insurer whose time is over, at most [`MAX_EXPIRED`], the earliest expiry
	/// first. Returns how many were looked at.
	pub(crate) fn end_expired(insurer: &T::AccountId) -> u32 {
		let (period, now) = (T::ClaimTerms::claim_period(), Self::now());
		let is_over = |(expires_at, _): &(BeU64, UnitId)| {
			u64::from(*expires_at).saturating_add(period) <= now
		};
		let expiries = Expiries::<T>::iter_key_prefix((insurer.clone(),));
		let over: Vec<_> = expiries.take(MAX_EXPIRED as usize).take_while(is_over).collect();
		for (_, unit) in &over {
			if Self::is_kept(*unit) {
				Self::unlist(*unit);
			} else {
				Self::end_policy(*unit);
			}
		}
		crate::types::count(over.len())
	}

	/// Whether no claim can be filed any more on a policy with this expiry.
	pub(crate) fn is_over(expires_at: u64) -> bool {
		expires_at.saturating_add(T::ClaimTerms::claim_period()) <= Self::now()
	}

	/// Ends the policy of a unit, if there is one.
	pub(crate) fn end_policy(unit: UnitId) {
		if let Some(record) = Self::unbind(unit) {
			Self::deposit_event(Event::PolicyEnded { unit, insurer: record.cover.insurer });
		}
	}

	/// Removes the policy of a unit. It leaves the exposure, unless a claim on it is open: that
	/// carries what the policy has left.
	pub(crate) fn unbind(unit: UnitId) -> Option<PolicyRecordOf<T>> {
		let record = Policies::<T>::take(unit)?;
		let cover = &record.cover;
		if record.is_listed {
			Expiries::<T>::remove(Self::expiry(cover, unit));
		}
		if !record.has_claim {
			Self::lower_exposure(&cover.insurer, cover.policy.coverage);
		}
		Some(record)
	}

	/// Takes an amount off the exposure. It contains each amount that is taken off.
	pub(crate) fn lower_exposure(insurer: &T::AccountId, amount: Balance) {
		let _ = Self::change_bond(insurer, |bond| {
			bond.exposure = bond.exposure.saturating_sub(Usdai(amount));
			Ok(())
		});
	}

	/// Enters a policy that nothing keeps any longer in the index of expiries again.
	pub(crate) fn relist(unit: UnitId) {
		let Some(record) = Policies::<T>::get(unit) else { return };
		if !record.is_listed {
			let cover = &record.cover;
			Expiries::<T>::insert(Self::expiry(cover, unit), ());
			Policies::<T>::insert(unit, PolicyRecordOf::<T> { is_listed: true, ..record });
		}
	}

	/// The entry of a policy in the index of expiries.
	pub(crate) fn expiry(
		cover: &Cover<T::AccountId>,
		unit: UnitId,
	) -> (T::AccountId, BeU64, UnitId) {
		(cover.insurer.clone(), cover.policy.expires_at.into(), unit)
	}

	/// Removes a policy from the index of expiries.
	fn unlist(unit: UnitId) {
		let Some(record) = Policies::<T>::get(unit) else { return };
		let cover = &record.cover;
		Expiries::<T>::remove(Self::expiry(cover, unit));
		Policies::<T>::insert(unit, PolicyRecordOf::<T> { is_listed: false, ..record });
	}

	/// Whether an open claim or a reported loss keeps the policy of a unit beyond its time.
	fn is_kept(unit: UnitId) -> bool {
		Self::has_claim(unit) || Units::<T>::get(unit).is_some_and(|record| record.loss.is_some())
	}
}
