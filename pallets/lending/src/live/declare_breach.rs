//! A breach of a loan's terms is declared, or cured.

use frame_support::pallet_prelude::*;

use super::{
	breach::{Breach, BreachReason, Declared},
	LiveLoan,
};
use crate::{time::now, Config, Error, Event, Pallet, Parameters};

impl<T: Config> LiveLoan<T> {
	/// Declares a breach. The chain verifies every kind but a covenant, which the committee
	/// declares.
	pub(crate) fn declare_breach(mut self, reason: BreachReason) -> DispatchResult {
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		let principal = self.record.debt.principal;
		let is_breached = self.is_breached(&self.conditions(), reason, principal);
		ensure!(is_breached, Error::<T>::NotInBreach);
		let mut breaches = Declared::<T>::of(self.id);
		let is_known = breaches.iter().any(|breach| breach.reason == reason);
		ensure!(!is_known, Error::<T>::BreachDeclared);

		let declared_at = now::<T>();
		let cure_until = declared_at.saturating_add(Parameters::current::<T>().cure_period);
		breaches
			.try_push(Breach { reason, declared_at, cure_until })
			.map_err(|_| Error::<T>::BreachDeclared)?;
		self.set_breaches(breaches);
		self.save()?;
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::BreachDeclared { loan, reason, cure_until });
		Ok(())
	}

	/// Clears every breach that is remedied, and those of covenants where the committee calls. Open
	/// until the loan is liquidated.
	pub(crate) fn cure(mut self, by_committee: bool) -> DispatchResult {
		ensure!(self.sync_and_clear(by_committee)?, Error::<T>::NothingCured);
		Ok(())
	}
}
