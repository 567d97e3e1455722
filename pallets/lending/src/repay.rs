//! Anyone pays a loan. No price, no oracle, no role; nothing closes it.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	payment::{Receipts, Step},
	units::Usdai,
};
use infrafi_protocol::LoanId;

use crate::{
	impairment::Values, live::Live, reasons::refusal, step::Moved, weighed::Outcome, Config, Error,
	Event, Pallet,
};

impl<T: Config> Pallet<T> {
	/// Pays so much, at most what is owed.
	pub(crate) fn do_repay(
		who: T::AccountId,
		id: LoanId,
		amount: Usdai,
	) -> Result<Outcome, DispatchError> {
		ensure!(amount > Usdai::ZERO, Error::<T>::AmountIsZero);
		let live = match Self::live(id) {
			Err(error) if error == Error::<T>::LoanSeized.into() => {
				return Self::do_repay_failed(who, id, amount).map(|()| Outcome::Failed);
			}
			live => live?,
		};
		let settled = live.settled(Self::now())?;
		Self::pay(who, live, settled, amount)
	}

	/// Pays exactly what is due, the next instalment included, if it is no more than `max`.
	pub(crate) fn do_repay_due(
		who: T::AccountId,
		id: LoanId,
		max: Usdai,
	) -> Result<Outcome, DispatchError> {
		let live = Self::live(id)?;
		let settled = live.settled(Self::now())?;
		let due = live.curve.quote(&settled.debt).map_err(refusal::<T>)?.due;
		ensure!(due > Usdai::ZERO, Error::<T>::NothingDue);
		ensure!(due <= max, Error::<T>::DueAboveMax);
		Self::pay(who, live, settled, due)
	}

	fn pay(
		who: T::AccountId,
		mut live: Live<T>,
		settled: Step,
		amount: Usdai,
	) -> Result<Outcome, DispatchError> {
		let size = live.size(settled.debt.at)?;
		let payment = live.curve.pay(settled.debt, amount).map_err(refusal::<T>)?;
		let taken = payment.receipts.total().map_err(refusal::<T>)?;
		let money = Self::join(Self::draw_reserve(&live, &settled)?, Self::take(&who, taken)?)?;
		Self::tell_payment(live.id, &who, &payment.receipts)?;
		let moved = Moved::from(settled).then::<T>(payment)?;
		Self::book(&mut live, moved, money, Values::Ignored)?;
		Ok(live.outcome(size))
	}

	/// Tells what a payment was for.
	pub(crate) fn tell_payment(
		loan: LoanId,
		payer: &T::AccountId,
		receipts: &Receipts,
	) -> DispatchResult {
		let sum = |parts: &[Usdai]| Usdai::sum(parts).map_err(refusal::<T>);
		Self::deposit_event(Event::Repaid {
			loan,
			payer: payer.clone(),
			amount: receipts.total().map_err(refusal::<T>)?.0,
			late: sum(&receipts.late)?.0,
			interest: sum(&receipts.interest)?.0,
			principal: sum(&receipts.principal)?.0,
			exit_fee: receipts.exit_fee.0,
		});
		Ok(())
	}
}
