//! Any account adds money to a loan's debt-service reserve.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;

use super::{cash::Added, LiveLoan};
use crate::{
	books::{take, Pot},
	post_info::Outcome,
	time::now,
	Config, Event, Pallet,
};

impl<T: Config> LiveLoan<T> {
	/// Adds to the reserve, which pays at once what is past due.
	pub(crate) fn top_up_reserve(
		mut self,
		who: T::AccountId,
		amount: Usdai,
	) -> Result<Outcome, DispatchError> {
		let now = now::<T>();
		let size = self.size(now)?;
		// Settled once, as for a payment: it weighs as one.
		let settled = self.settled(now)?;
		let settled = self.book_reserve(settled)?;
		if self.is_repaid() {
			return Ok(Outcome::Closed(size));
		}
		Pot::<T>::deposit(take::<T>(&who, amount)?)?;
		let loan = self.id;
		Pallet::<T>::deposit_event(Event::ReserveToppedUp { loan, payer: who, amount: amount.0 });
		let added = Added { funded: amount, ..Default::default() };
		self.add_money(settled, amount, &added)?;
		Ok(self.outcome(size))
	}
}
