//! Lends idle money, and books the steps of loans.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	interest::Aggregate,
	shares,
	units::{Apr, Usdai},
	FinanceError,
};
use infrafi_protocol::{ClaimChange, Lent, Liquidity};

use crate::{errors::books_error, ledger::Ledger, Config, CreditOf, Error, Event, Pallet, Params};

impl<T: Config> Liquidity for Pallet<T> {
	type Credit = CreditOf<T>;

	fn draw_limit() -> Result<Usdai, DispatchError> {
		Ledger::<T>::load_accrued()?.draw_limit()
	}

	fn lend(principal: Usdai, apr: Apr) -> Result<CreditOf<T>, DispatchError> {
		let mut ledger = Ledger::<T>::load_accrued()?;
		ensure!(principal <= ledger.draw_limit()?, Error::<T>::DrawLimitExceeded);
		let loans = &mut ledger.record.receivables.loans;
		*loans = loans.lend(principal, apr).map_err(books_error::<T>)?;
		let credit = ledger.release_idle(principal)?;
		ledger.store();
		Self::deposit_event(Event::Lent { principal: principal.0, apr: apr.0 });
		Ok(credit)
	}

	fn book(change: ClaimChange, received: CreditOf<T>) -> DispatchResult {
		let mut ledger = Ledger::<T>::load_accrued()?;
		let before = ledger.own_optimistic()?;
		let fee = ledger.apply_step(&change)?;
		let amount = received.peek();
		if amount > 0 {
			let (fee, absorbed) = ledger.take_in(received, fee)?;
			let locked = ledger.lock_gain(before)?;
			Self::deposit_event(Event::PaymentReceived {
				amount,
				fee: fee.0,
				absorbed: absorbed.0,
				locked: locked.0,
			});
		}
		if change.principal_lost > Usdai::ZERO {
			Self::deposit_event(Event::PrincipalLost { amount: change.principal_lost.0 });
		}
		ledger.store_and_notify_stake()
	}

	fn lent() -> Lent {
		let receivables = Ledger::<T>::load().record.receivables;
		Lent { principal: receivables.loans.principal, impairment: receivables.impairment }
	}
}

impl<T: Config> Ledger<T> {
	/// The most that may be lent now. Zero while a loss of the reserve is unpaid.
	pub(crate) fn draw_limit(&self) -> Result<Usdai, DispatchError> {
		let state = self.state()?;
		if state.reserve.loss > Usdai::ZERO {
			return Ok(Usdai::ZERO);
		}
		let buffer = state.nav.conservative.part_up(Params::<T>::get().buffer);
		let buffer = buffer.map_err(books_error::<T>)?;
		let need = Pallet::<T>::need_up(state.redemption_price())?;
		let (idle, owed) = (state.holdings.idle, state.nav.owed);
		shares::draw_limit(idle, owed, need, buffer, state.reserve.cash).map_err(books_error::<T>)
	}

	/// Applies a step of a loan to the receivables. Returns the fee on its interest.
	fn apply_step(&mut self, change: &ClaimChange) -> Result<Usdai, DispatchError> {
		let receivables = &mut self.record.receivables;
		let principal = change.principal.ensure_add(change.principal_lost)?;
		let (loans, fee) = apply_to_loans(receivables.loans, change, principal)
			.map_err(|_| Error::<T>::ClaimExceeded)?;
		// Late interest was not counted before it was received.
		let of_late = change.late.part_down(Params::<T>::get().fee)?;
		let fee = fee.ensure_add(of_late)?;

		let others = receivables
			.impairment
			.ensure_sub(change.impaired)
			.map_err(|_| Error::<T>::ClaimExceeded)?;
		let impairment = others.ensure_add(change.impairment)?;
		ensure!(impairment <= loans.principal, Error::<T>::ImpairmentAbovePrincipal);

		receivables.loans = loans;
		if impairment != receivables.impairment {
			receivables.impairment = impairment;
			let impairment = impairment.0;
			Pallet::<T>::deposit_event(Event::ImpairmentChanged { impairment });
		}
		Ok(fee)
	}
}

/// The aggregate of the loans after a step, and the fee on the interest that the step paid.
fn apply_to_loans(
	loans: Aggregate,
	change: &ClaimChange,
	principal: Usdai,
) -> Result<(Aggregate, Usdai), FinanceError> {
	let slowed = loans.slow(change.rate)?.release(principal, Apr::default())?;
	let (paid, fee) = slowed.discharge(change.interest)?;
	Ok((paid.forgo(change.interest_lost)?, fee))
}
