//! Lending: what may be drawn, and what comes back.

use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Balanced, Get},
};
use infrafi_finance::{
	interest::Aggregate,
	shares::draw_limit,
	units::{Apr, Usdai},
};
use infrafi_protocol::{ClaimChange, Lent, Liquidity};

use crate::{Claims, Config, CreditOf, Error, Event, Ledgers, Pallet, Params};

impl<T: Config> Liquidity for Pallet<T> {
	type Credit = CreditOf<T>;

	fn draw_limit() -> Result<Usdai, DispatchError> {
		Self::limit_of_draws()
	}

	fn lend(principal: Usdai, apr: Apr) -> Result<CreditOf<T>, DispatchError> {
		ensure!(principal <= Self::limit_of_draws()?, Error::<T>::DrawLimitExceeded);
		Claims::<T>::put(Self::exact(Self::claims_now()?.lend(principal, apr))?);
		let credit = Self::release_idle(principal)?;
		Self::deposit_event(Event::Lent { principal: principal.0, apr: apr.0 });
		Ok(credit)
	}

	fn book(change: ClaimChange, received: CreditOf<T>) -> DispatchResult {
		let (claims, fee) = Self::claims_after(&change)?;
		let impairment = Self::impairment_after(&change, claims.principal)?;

		Claims::<T>::put(claims);
		Self::put_impairment(impairment);
		Self::book_payment(received, fee)?;
		if change.principal_lost > Usdai::ZERO {
			Self::deposit_event(Event::PrincipalLost { amount: change.principal_lost.0 });
		}
		Self::tell_stake()
	}

	fn lent() -> Lent {
		Lent {
			principal: Claims::<T>::get().principal,
			impairment: Ledgers::<T>::get().impairment,
		}
	}
}

impl<T: Config> Pallet<T> {
	/// What may be lent now. Nothing while a loss of the reserve is unpaid.
	pub(crate) fn limit_of_draws() -> Result<Usdai, DispatchError> {
		let standing = Self::standing()?;
		if standing.reserve.loss > Usdai::ZERO {
			return Ok(Usdai::ZERO);
		}
		let buffer = standing.nav.conservative.part_up(Params::<T>::get().buffer);
		Self::exact(draw_limit(
			standing.holdings.idle,
			standing.nav.owed,
			Self::need_up(standing.leave())?,
			Self::exact(buffer)?,
			standing.reserve.cash,
		))
	}

	/// The claims after a step of a loan, and the fee on the interest in it. Late interest was not counted before.
	fn claims_after(change: &ClaimChange) -> Result<(Aggregate, Usdai), DispatchError> {
		let counted = |result| Self::exact(result).map_err(|_| Error::<T>::ClaimExceeded);
		let claims = Self::claims_now()?;
		let principal = Self::exact(change.principal.ensure_add(change.principal_lost))?;
		let claims = counted(claims.slow(change.rate))?;
		let claims = counted(claims.release(principal, Apr::default()))?;
		let (claims, fee) = Self::exact(claims.discharge(change.interest))
			.map_err(|_| Error::<T>::ClaimExceeded)?;
		let claims = counted(claims.forgo(change.interest_lost))?;
		let of_late = Self::exact(change.late.part_down(Params::<T>::get().fee))?;
		Ok((claims, Self::exact(fee.ensure_add(of_late))?))
	}

	/// The impairment of all loans after it.
	fn impairment_after(change: &ClaimChange, principal: Usdai) -> Result<Usdai, DispatchError> {
		let others = Self::exact(Ledgers::<T>::get().impairment.ensure_sub(change.impaired));
		let others = others.map_err(|_| Error::<T>::ClaimExceeded)?;
		let impairment = Self::exact(others.ensure_add(change.impairment))?;
		ensure!(impairment <= principal, Error::<T>::ImpairmentAbovePrincipal);
		Ok(impairment)
	}

	fn put_impairment(impairment: Usdai) {
		let mut ledger = Ledgers::<T>::get();
		if impairment != ledger.impairment {
			ledger.impairment = impairment;
			Ledgers::<T>::put(ledger);
			Self::deposit_event(Event::ImpairmentChanged { impairment: impairment.0 });
		}
	}

	/// The fee goes to the treasury; should its account not take it, the vault keeps it. The rest pays the reserve's loss, and
	/// is idle.
	fn book_payment(mut received: CreditOf<T>, fee: Usdai) -> DispatchResult {
		let amount = received.peek();
		if amount == 0 {
			return Ok(());
		}
		let fee = received.extract(fee.0);
		let mut paid = fee.peek();
		if paid > 0 {
			if let Err(refused) = T::Assets::resolve(&T::Treasury::get(), fee) {
				paid = 0;
				// The same asset: it always merges.
				let _ = received.subsume(refused);
			}
		}
		let absorbed = Self::take_in(received)?;
		Self::deposit_event(Event::PaymentReceived { amount, fee: paid, absorbed: absorbed.0 });
		Ok(())
	}
}
