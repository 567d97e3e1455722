//! Lends idle money, and books the steps of loans.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	interest::Aggregate,
	shares,
	units::{Apr, Usdai},
	FinanceError,
};
use infrafi_protocol::{
	assets::Balance, ClaimChange, Lent, LentInspect, Liquidity, ReserveInspect,
};

use crate::{errors::books_error, ledger::Ledger, Config, CreditOf, Error, Event, Pallet, Params};

/// The money of a step: all of it, the vault's fee in it, and what the reserve's loss took.
struct StepMoney {
	amount: Balance,
	fee: Usdai,
	absorbed: Usdai,
}

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
		let payment = ledger.book(&change, received)?;
		ledger.conclude(before, payment, &change)?;
		ledger.store_and_notify_stake()
	}

	fn roll(
		old: ClaimChange,
		received: CreditOf<T>,
		new: Usdai,
		apr: Apr,
	) -> Result<CreditOf<T>, DispatchError> {
		let mut ledger = Ledger::<T>::load_accrued()?;
		let increase = new.saturating_sub(old.principal);
		// Without an increase the limit is not asked: it can be zero.
		if increase > Usdai::ZERO {
			ensure!(increase <= ledger.draw_limit()?, Error::<T>::DrawLimitExceeded);
		}
		let before = ledger.own_optimistic()?;
		// Before the old loan leaves: at no time is the impairment above the principal.
		let loans = &mut ledger.record.receivables.loans;
		*loans = loans.lend(new, apr).map_err(books_error::<T>)?;
		let payment = ledger.book(&old, received)?;
		let credit = ledger.release_idle(increase)?;
		ledger.conclude(before, payment, &old)?;
		ledger.store_and_notify_stake()?;
		let replaced = old.principal.0;
		Self::deposit_event(Event::Rolled { replaced, principal: new.0, apr: apr.0 });
		Ok(credit)
	}
}

impl<T: Config> LentInspect for Pallet<T> {
	fn lent() -> Lent {
		let receivables = Ledger::<T>::load().record.receivables;
		Lent { principal: receivables.loans.principal, impairment: receivables.impairment }
	}
}

impl<T: Config> Ledger<T> {
	/// The most that may be lent now. Zero while a loss of the reserve is unpaid, or the reserve is
	/// short.
	pub(crate) fn draw_limit(&self) -> Result<Usdai, DispatchError> {
		let state = self.state()?;
		if state.reserve.loss > Usdai::ZERO || T::Reserve::is_short()? {
			return Ok(Usdai::ZERO);
		}
		let buffer = state.nav.conservative.part_up(Params::<T>::get().buffer);
		let buffer = buffer.map_err(books_error::<T>)?;
		let need = Pallet::<T>::need_up(state.redemption_price())?;
		let (idle, owed) = (state.holdings.idle, state.nav.owed);
		shares::draw_limit(idle, owed, need, buffer, state.reserve.cash).map_err(books_error::<T>)
	}

	/// Books a step of a loan, and takes in its money. Returns the parts of the money, if there is
	/// any.
	fn book(
		&mut self,
		change: &ClaimChange,
		received: CreditOf<T>,
	) -> Result<Option<StepMoney>, DispatchError> {
		let fee = self.apply_step(change)?;
		let amount = received.peek();
		if amount == 0 {
			return Ok(None);
		}
		let (fee, absorbed) = self.take_in(received, fee)?;
		Ok(Some(StepMoney { amount, fee, absorbed }))
	}

	/// Locks what a step has added to the optimistic NAV, which was `before`, and emits its events.
	fn conclude(
		&mut self,
		before: Usdai,
		payment: Option<StepMoney>,
		change: &ClaimChange,
	) -> DispatchResult {
		if let Some(StepMoney { amount, fee, absorbed }) = payment {
			let locked = self.lock_gain(before)?.0;
			let (fee, absorbed) = (fee.0, absorbed.0);
			Pallet::<T>::deposit_event(Event::PaymentReceived { amount, fee, absorbed, locked });
		}
		if change.principal_lost > Usdai::ZERO {
			Pallet::<T>::deposit_event(Event::PrincipalLost { amount: change.principal_lost.0 });
		}
		Ok(())
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
