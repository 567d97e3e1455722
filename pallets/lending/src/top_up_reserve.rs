//! Anyone puts money into a loan's debt-service reserve.

use frame_support::pallet_prelude::*;
use infrafi_finance::units::Assets;
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
		amount: Assets,
	) -> Result<Outcome, DispatchError> {
		ensure!(amount > Assets::ZERO, Error::<T>::AmountIsZero);
		let mut live = Self::live(id)?;
		Self::put_into_pot(Self::take(&who, amount)?)?;
		Self::deposit_event(Event::ReserveToppedUp { loan: id, payer: who, amount: amount.0 });

		let now = Self::now();
		let size = live.size(now)?;
		let step = live.curve.top_up(live.record.debt, live.record.reserve, amount, now);
		let step = step.map_err(refusal::<T>)?;
		let found = live.settled(now)?.debt;
		let money = Self::draw_reserve(&live, &step)?;
		Self::book(&mut live, Moved { found, ..step.into() }, money, Values::Ignored)?;
		Ok(live.outcome(size))
	}
}
