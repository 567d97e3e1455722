//! Somebody says that a loan's terms are breached.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::LoanId;

use crate::{Breach, BreachReason, Breaches, Config, Error, Event, Loans, Pallet, Params};

impl<T: Config> Pallet<T> {
	/// Whatever is not the committee's word the chain sees for itself.
	pub(crate) fn do_declare_breach(id: LoanId, reason: BreachReason) -> DispatchResult {
		let mut live = Self::live(id)?;
		Self::bring_up(&mut live)?;
		ensure!(live.record.debt.principal > Usdai::ZERO, Error::<T>::UnknownLoan);
		ensure!(Self::is_breached(&Self::conditions(&live.terms), reason), Error::<T>::NotInBreach);
		let mut breaches = Breaches::<T>::get(id);
		let is_known = breaches.iter().any(|breach| breach.reason == reason);
		ensure!(!is_known, Error::<T>::BreachDeclared);

		let declared_at = Self::now();
		let cure_until = declared_at.saturating_add(Params::<T>::get().cure_period);
		breaches
			.try_push(Breach { reason, declared_at, cure_until })
			.map_err(|_| Error::<T>::BreachDeclared)?;
		Self::keep_breaches(&mut live, breaches);
		Self::keep_due(&mut live)?;
		Loans::<T>::insert(id, &live.record);
		Self::deposit_event(Event::BreachDeclared { loan: id, reason, cure_until });
		Ok(())
	}
}
