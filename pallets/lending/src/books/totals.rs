//! The sums over all loans. A payment in time changes none of them.

use core::marker::PhantomData;
use frame_support::pallet_prelude::*;
use infrafi_finance::{interest::Rate, units::Usdai};
use infrafi_protocol::{Lent, LentInspect};

use crate::{Config, LoanTotals, Portfolio, Totals};

/// The sums.
pub(crate) struct TotalsBook<T>(PhantomData<T>);

impl<T: Config> TotalsBook<T> {
	/// The sums as they are stored.
	pub(crate) fn get() -> LoanTotals {
		Totals::<T>::get()
	}

	/// The sums with what the vault counts of its loans.
	pub(crate) fn portfolio() -> Portfolio {
		let LoanTotals { loans, drawn, reserves, unclaimed, bid_deposits, .. } = Self::get();
		let Lent { principal, impairment } = T::Liquidity::lent();
		Portfolio {
			loans,
			drawn,
			vault_principal: principal,
			impairment,
			reserves,
			unclaimed,
			bid_deposits,
		}
	}

	/// A loan is drawn.
	pub(crate) fn add_loan(principal: Usdai, reserve: Usdai) -> DispatchResult {
		Self::change(|totals| {
			totals.loans = totals.loans.saturating_add(1);
			totals.drawn = totals.drawn.ensure_add(principal)?;
			totals.reserves = totals.reserves.ensure_add(reserve)?;
			Ok(())
		})
	}

	/// A loan ends, or what it owes is written off.
	pub(crate) fn remove_loan(principal: Usdai, reserve: Usdai) -> DispatchResult {
		Self::change(|totals| {
			totals.loans = totals.loans.saturating_sub(1);
			totals.drawn = totals.drawn.ensure_sub(principal)?;
			totals.reserves = totals.reserves.ensure_sub(reserve)?;
			Ok(())
		})
	}

	/// An offer is approved to which the vault would lend a tranche.
	pub(crate) fn add_approved(principal: Usdai, rate: Rate) -> DispatchResult {
		Self::change(|totals| {
			let approved = &mut totals.approved;
			approved.principal = approved.principal.ensure_add(principal)?;
			approved.rate = approved.rate.ensure_add(rate)?;
			Ok(())
		})
	}

	/// An approved offer is drawn, rejected or has expired.
	pub(crate) fn remove_approved(principal: Usdai, rate: Rate) -> DispatchResult {
		Self::change(|totals| {
			let approved = &mut totals.approved;
			approved.principal = approved.principal.ensure_sub(principal)?;
			approved.rate = approved.rate.ensure_sub(rate)?;
			Ok(())
		})
	}

	/// A debt-service reserve changes.
	pub(crate) fn change_reserve(before: Usdai, after: Usdai) -> DispatchResult {
		if before == after {
			return Ok(());
		}
		Self::change(|totals| {
			totals.reserves = totals.reserves.ensure_add(after)?.ensure_sub(before)?;
			Ok(())
		})
	}

	/// A payment is deferred.
	pub(super) fn add_unclaimed(amount: Usdai) -> DispatchResult {
		Self::change(|totals| {
			totals.unclaimed = totals.unclaimed.ensure_add(amount)?;
			Ok(())
		})
	}

	/// A deferred payment is made.
	pub(super) fn remove_unclaimed(amount: Usdai) -> DispatchResult {
		Self::change(|totals| {
			totals.unclaimed = totals.unclaimed.ensure_sub(amount)?;
			Ok(())
		})
	}

	/// The deposit of a bid goes into the pot.
	pub(super) fn add_bid_deposit(amount: Usdai) -> DispatchResult {
		Self::change(|totals| {
			totals.bid_deposits = totals.bid_deposits.ensure_add(amount)?;
			Ok(())
		})
	}

	/// The deposit of a bid leaves the pot.
	pub(super) fn remove_bid_deposit(amount: Usdai) -> DispatchResult {
		Self::change(|totals| {
			totals.bid_deposits = totals.bid_deposits.ensure_sub(amount)?;
			Ok(())
		})
	}

	fn change(change: impl FnOnce(&mut LoanTotals) -> DispatchResult) -> DispatchResult {
		Totals::<T>::try_mutate(change)
	}
}
