//! Rent of a unit comes in while its loan is live.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	cash::{opex_down, CashTerms},
	payment::Step,
	units::Usdai,
};

use super::{
	cash::{Added, LeaseOf},
	delta::StepDelta,
	LiveLoan,
};
use crate::{
	books::{take, CreditOf, Pot},
	time::now,
	Config, Event, Pallet,
};

impl<T: Config> LiveLoan<T> {
	/// Takes rent into the cash account, which pays at once what is past due. Of a loan without one
	/// it is the borrower's, which is returned then.
	pub(crate) fn receive_rent(
		mut self,
		lease: &LeaseOf<T>,
		from: &T::AccountId,
		amount: Usdai,
	) -> Result<Option<T::AccountId>, DispatchError> {
		let Some(terms) = self.terms.cash else {
			return self.give_rent(take::<T>(from, amount)?);
		};
		let settled = self.settled(now::<T>())?;
		let settled = self.book_reserve(settled)?;
		let mut money = take::<T>(from, amount)?;
		if self.is_repaid() {
			return self.give_rent(money);
		}
		let is_counted = self.counts(lease);
		let opex = if is_counted { self.opex(&terms, &settled, amount)? } else { Usdai::ZERO };
		Pot::<T>::pay_out(&self.terms.borrower, money.extract(opex.0))?;
		Pot::<T>::deposit(money)?;
		let retained = amount.ensure_sub(opex)?;
		let (loan, lease) = (self.id, lease.id);
		let event = Event::RentReceived { loan, lease, opex: opex.0, retained: retained.0 };
		Pallet::<T>::deposit_event(event);
		let added = Added { rent: amount, opex, is_counted, ..Default::default() };
		self.add_money(settled, retained, &added)?;
		Ok(None)
	}

	/// Rent is the borrower's, which is returned.
	fn give_rent(self, money: CreditOf<T>) -> Result<Option<T::AccountId>, DispatchError> {
		Pot::<T>::pay_out(&self.terms.borrower, money)?;
		Ok(Some(self.terms.borrower))
	}

	/// The part of rent for operating expenses. None while a deadline is past due beyond grace, or
	/// the cure time of a breach is over: then all of it is for the lenders.
	fn opex(&self, terms: &CashTerms, settled: &Step, rent: Usdai) -> Result<Usdai, DispatchError> {
		let past_due = self.past_due(&settled.debt)?;
		let is_late = past_due.is_some_and(|time| time.0 > self.terms.grace.seconds);
		if is_late || self.is_breach_final() {
			return Ok(Usdai::ZERO);
		}
		Ok(opex_down(rent, terms.opex)?)
	}

	/// Adds an amount, which is in the pot, to the reserve. It pays at once what is past due.
	pub(super) fn add_money(
		&mut self,
		settled: Step,
		amount: Usdai,
		added: &Added,
	) -> DispatchResult {
		let step = self.math.top_up(settled, amount)?;
		self.note_added(added, settled.reserve, &step)?;
		let money = self.draw_reserve(&step, Usdai::ZERO)?;
		let StepDelta { found, drawn, .. } = settled.into();
		let delta = StepDelta { found, drawn, ..step.into() };
		self.apply_step(delta, money).map(drop)
	}
}
