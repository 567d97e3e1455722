//! Rent of a unit comes in while its loan is seized.

use frame_support::pallet_prelude::*;
use infrafi_finance::{cash::opex_down, units::Usdai};
use infrafi_protocol::Custody;

use super::{proceeds::Proceeds, SeizedLoan};
use crate::{
	books::{take, Pot},
	live::LeaseOf,
	Config, Error, Event, Pallet,
};

impl<T: Config> SeizedLoan<T> {
	/// Rent is proceeds. The operating expenses of a recognised lease go to the custodian, which
	/// keeps the machine running.
	pub(crate) fn receive_rent(
		mut self,
		lease: &LeaseOf<T>,
		from: &T::AccountId,
		amount: Usdai,
	) -> DispatchResult {
		let condition = T::Custody::condition(lease.unit).ok_or(Error::<T>::UnknownUnit)?;
		let is_counted = lease.recognised_for == Some(self.id);
		let opex = match self.terms.cash.filter(|_| is_counted) {
			Some(terms) => opex_down(amount, terms.opex)?,
			None => Usdai::ZERO,
		};
		self.record.rent = self.record.rent.ensure_add(amount)?;
		let mut money = take::<T>(from, amount)?;
		Pot::<T>::pay_out(&condition.custodian, money.extract(opex.0))?;
		let (loan, lease, retained) = (self.id, lease.id, money.peek());
		Pallet::<T>::deposit_event(Event::RentReceived { loan, lease, opex: opex.0, retained });
		self.apply_proceeds(Proceeds::of(money))
	}
}
