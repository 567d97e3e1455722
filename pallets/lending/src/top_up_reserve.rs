//! Anyone puts money into a loan's debt-service reserve.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Usdai;
use infrafi_protocol::LoanId;

use crate::{
	impairment::Values, reasons::refusal, step::Moved, weighed::Outcome, Config, Error, Event,
	Pallet,
};

impl<T: Config> Pallet<T> {
	/// Adds to the reserve, which pays at once what is past due.
	pub(crate) fn do_top_up_reserve(
		who: T::AccountId,
		id: LoanId,
		amount: Usdai,
	) -> Result<Outcome, DispatchError> {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		let mut live = Self::live(id)?;
		Self::put_into_pot(Self::take(&who, amount)?)?;
		Self::deposit_event(Event::ReserveToppedUp { loan: id, payer: who, amount: amount.0 });

		let now = Self::now();
		let size = live.size(now)?;
		// Settled once, as for a payment: it weighs as one.
		let settled = live.settled(now)?;
		let step = live.curve.top_up(settled, amount).map_err(refusal::<T>)?;
		let money = Self::draw_reserve(&live, &step)?;
		let Moved { found, drawn, .. } = settled.into();
		let moved = Moved { found, drawn, ..step.into() };
		Self::book(&mut live, moved, money, Values::Ignored)?;
		Ok(live.outcome(size))
	}
}
