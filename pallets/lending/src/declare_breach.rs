//! Somebody says that a loan's terms are breached.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Assets;
use infrafi_protocol::LoanId;

use crate::{
	live::Live, Breach, BreachReason, Breaches, Config, Error, Event, Loans, Pallet, Params,
};

impl<T: Config> Pallet<T> {
	/// Whatever is not the committee's word the chain sees for itself.
	pub(crate) fn do_declare_breach(id: LoanId, reason: BreachReason) -> DispatchResult {
		let mut live = Self::live(id)?;
		Self::bring_up(&mut live)?;
		ensure!(live.record.debt.principal > Assets::ZERO, Error::<T>::UnknownLoan);
		ensure!(Self::is_breached(&live.terms, reason), Error::<T>::NotInBreach);
		let mut breaches = Breaches::<T>::get(id);
		let is_known = breaches.iter().any(|breach| breach.reason == reason);
		ensure!(!is_known, Error::<T>::BreachDeclared);

		let declared_at = Self::now();
		let cure_until = declared_at.saturating_add(Params::<T>::get().cure_period);
		breaches
			.try_push(Breach { reason, declared_at, cure_until })
			.map_err(|_| Error::<T>::BreachDeclared)?;
		Self::keep_breaches(live, breaches)?;
		Self::deposit_event(Event::BreachDeclared { loan: id, reason, cure_until });
		Ok(())
	}

	/// Writes the breaches, and the first end of their time in the loan itself: a payment need not look for it.
	pub(crate) fn keep_breaches(mut live: Live<T>, breaches: crate::BreachList) -> DispatchResult {
		live.record.cure_until = breaches.iter().map(|breach| breach.cure_until).min();
		match breaches.is_empty() {
			true => Breaches::<T>::remove(live.id),
			false => Breaches::<T>::insert(live.id, breaches),
		}
		Self::keep_due(&mut live)?;
		Loans::<T>::insert(live.id, &live.record);
		Ok(())
	}
}
