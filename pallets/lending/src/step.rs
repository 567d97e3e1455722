//! One step of a live loan: money divided, the vault told, the record written.

use frame_support::pallet_prelude::*;
use infrafi_finance::{
	interest::Interest,
	obligation::Debt,
	payment::{Payment, Receipts, Step},
	units::Usdai,
};
use infrafi_protocol::{ClaimChange, Liquidity};

use crate::{
	impairment::Values, live::Live, money::CreditOf, reasons::refusal, Config, Event, Loan, Loans,
	Pallet, Portfolio, Totals,
};

/// What a step leaves, and what it moved.
pub(crate) struct Moved {
	/// The debt at this instant, before anybody paid.
	pub(crate) found: Debt,
	/// What of the receipts the reserve had paid of tranche 0's principal by then, at deadlines that were missed.
	pub(crate) drawn: Usdai,
	pub(crate) debt: Debt,
	pub(crate) reserve: Usdai,
	pub(crate) receipts: Receipts,
	/// What tranche 0 is owed less in interest, exactly.
	pub(crate) discharged: Interest,
}

impl From<Step> for Moved {
	fn from(step: Step) -> Self {
		let Step { debt, receipts, discharged, reserve } = step;
		let [drawn, ..] = receipts.principal;
		Self { found: debt, drawn, debt, reserve, receipts, discharged }
	}
}

impl Moved {
	/// Followed by a payment.
	pub(crate) fn then<T: Config>(self, payment: Payment) -> Result<Self, DispatchError> {
		Ok(Self {
			debt: payment.debt,
			reserve: self.reserve,
			receipts: self.receipts.ensure_add(&payment.receipts).map_err(refusal::<T>)?,
			discharged: self.discharged.ensure_add(payment.discharged).map_err(refusal::<T>)?,
			..self
		})
	}
}

impl<T: Config> Pallet<T> {
	/// Brings a loan up to now: breaches that are no more are struck, its reserve pays what was missed, and the vault counts as
	/// lost what time and values say.
	pub(crate) fn bring_up(live: &mut Live<T>) -> DispatchResult {
		Self::strike_cured(live, false);
		let settled = live.settled(Self::now())?;
		let money = Self::draw_reserve(live, &settled)?;
		Self::book(live, settled.into(), money, Values::Read)
	}

	/// Takes out of the pot what a settlement paid.
	pub(crate) fn draw_reserve(
		live: &Live<T>,
		settled: &Step,
	) -> Result<CreditOf<T>, DispatchError> {
		let amount = settled.receipts.total().map_err(refusal::<T>)?;
		if amount > Usdai::ZERO {
			let left = settled.reserve.0;
			Self::deposit_event(Event::ReserveDrawn { loan: live.id, amount: amount.0, left });
		}
		Self::take_from_pot(amount)
	}

	/// Writes a step: `money` is divided as the receipts say, and is exactly that much.
	pub(crate) fn book(
		live: &mut Live<T>,
		moved: Moved,
		money: CreditOf<T>,
		values: Values,
	) -> DispatchResult {
		let before = live.record.clone();
		live.record.debt = moved.debt;
		live.record.reserve = moved.reserve;
		live.record.impairment = Self::impairment(live, &moved, values)?;
		Self::tell_impairment(live, &before)?;

		let money = Self::divide(live, &moved.receipts, money)?;
		let change = Self::claim_change(live, &before, &moved)?;
		if change != ClaimChange::default() {
			T::Liquidity::book(change, money)?;
		} else {
			Self::spent(money)?;
		}
		Self::count(live, Some(&before))?;
		if live.record.debt.principal == Usdai::ZERO {
			return Self::close(live);
		}
		Self::keep_due(live)?;
		Loans::<T>::insert(live.id, &live.record);
		Ok(())
	}

	/// Pays the treasury and the accounts, and hands back what is the vault's.
	pub(crate) fn divide(
		live: &Live<T>,
		receipts: &Receipts,
		mut money: CreditOf<T>,
	) -> Result<CreditOf<T>, DispatchError> {
		if receipts.exit_fee > Usdai::ZERO {
			Self::pay_out(&T::Treasury::get(), money.extract(receipts.exit_fee.0))?;
		}
		for (tranche, lender, _) in live.terms.accounts() {
			let amount = receipts.of(tranche.into()).map_err(refusal::<T>)?.0;
			if amount == 0 {
				continue;
			}
			let to = Self::position_owner(live.id, tranche).unwrap_or_else(|| lender.clone());
			Self::pay_out(&to, money.extract(amount))?;
			Self::deposit_event(Event::LenderPaid { loan: live.id, tranche, to, amount });
		}
		Ok(money)
	}

	/// What a step changes in the vault's claim.
	pub(crate) fn claim_change(
		live: &Live<T>,
		before: &Loan,
		moved: &Moved,
	) -> Result<ClaimChange, DispatchError> {
		if live.terms.vault().is_none() {
			return Ok(ClaimChange::default());
		}
		let Receipts {
			late: [late, ..], interest: [money, ..], principal: [principal, ..], ..
		} = moved.receipts;
		// What the vault counted and was not paid never arose: the reserve paid it earlier than the vault knew.
		let interest = moved.discharged.min(Interest::of_amount(money));
		let interest_lost = moved.discharged.ensure_sub(interest).map_err(refusal::<T>)?;
		let impaired = before.impairment;
		let impairment = live.record.impairment;
		let (impaired, impairment) = match impaired == impairment {
			true => Default::default(),
			false => (impaired, impairment),
		};
		Ok(ClaimChange {
			rate: live.vault_rate(principal),
			principal,
			interest,
			interest_lost,
			late,
			impaired,
			impairment,
			..Default::default()
		})
	}

	/// Keeps the totals.
	pub(crate) fn count(live: &Live<T>, before: Option<&Loan>) -> DispatchResult {
		let old = before.map_or(Ok(Portfolio::default()), |record| Self::part(live, record))?;
		Self::count_parts(old, Self::part(live, &live.record)?)
	}

	/// Keeps the totals, of one loan's part.
	pub(crate) fn count_parts(old: Portfolio, new: Portfolio) -> DispatchResult {
		let add = |total: &mut Usdai, old: Usdai, new: Usdai| -> DispatchResult {
			*total = total.ensure_add(new).and_then(|sum| sum.ensure_sub(old)).map_err(refusal::<T>)?;
			Ok(())
		};
		Totals::<T>::try_mutate(|totals| {
			add(&mut totals.principal, old.principal, new.principal)?;
			add(&mut totals.vault_principal, old.vault_principal, new.vault_principal)?;
			add(&mut totals.impairment, old.impairment, new.impairment)?;
			add(&mut totals.reserves, old.reserves, new.reserves)
		})
	}

	/// A loan's part of the totals.
	pub(crate) fn part(live: &Live<T>, record: &Loan) -> Result<Portfolio, DispatchError> {
		Ok(Portfolio {
			loans: 1,
			principal: record.debt.principal,
			vault_principal: live.vault_principal(&record.debt)?,
			impairment: record.impairment,
			reserves: record.reserve,
			..Default::default()
		})
	}
}
