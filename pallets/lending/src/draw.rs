//! The borrower draws an approved loan.

use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Balanced, Contains},
};
use infrafi_finance::{
	obligation::Debt,
	units::{Apr, Usdai},
};
use infrafi_protocol::{assets::Balance, Custody, Liquidity, LoanId};

use crate::{
	checks::Checked, live::Live, money::CreditOf, reasons::refusal, weighed::Size, Config, Error,
	Event, Loan, Loans, Offers, Pallet, Pledges, Stage, TermsOf, Totals,
};

/// What a refinanced loan leaves to its successor: doubts do not end with a new schedule.
#[derive(Default)]
pub(crate) struct Carried {
	/// What the vault counts as lost.
	pub(crate) impairment: Usdai,
	/// Deadlines met in a row.
	pub(crate) streak: u32,
}

impl<T: Config> Pallet<T> {
	/// Checks everything again, pledges the units, and pays.
	pub(crate) fn do_draw(who: T::AccountId, id: LoanId) -> Result<Size, DispatchError> {
		let (offer, terms) = Self::offer(id)?;
		ensure!(terms.borrower == who, Error::<T>::NotBorrower);
		ensure!(offer.stage == Stage::Approved, Error::<T>::NotApproved);
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		let checked = Self::check(&terms, None)?;
		Self::check_liquidity(&terms)?;
		let all = terms.accounts().all(|(tranche, _, _)| offer.committed.contains(tranche));
		ensure!(all, Error::<T>::NotCommitted);

		for unit in &terms.units {
			T::Custody::pledge(*unit, &who)?;
		}
		let money = Self::collect(&terms)?;
		let Checked { origination_fee, reserve, .. } = checked;
		let rest = Self::charge(money, origination_fee, reserve)?;
		let paid = rest.peek();
		T::Assets::resolve(&who, rest).map_err(|_| Error::<T>::AccountFrozen)?;

		Offers::<T>::remove(id);
		Self::forget_due(terms.expires_at, id);
		let live = Self::begin(id, terms, checked, Carried::default())?;
		Self::tell_drawn(&live, paid, origination_fee)?;
		Ok(Size::of::<T>(&live.terms, 0))
	}

	/// Tells of a loan that begins.
	pub(crate) fn tell_drawn(
		live: &Live<T>,
		paid: Balance,
		origination_fee: Usdai,
	) -> DispatchResult {
		Self::deposit_event(Event::Drawn {
			loan: live.id,
			borrower: live.terms.borrower.clone(),
			principal: live.terms.principal,
			paid,
			origination_fee: origination_fee.0,
			reserve: live.record.reserve.0,
			maturity: live.record.deadlines.maturity().map_err(refusal::<T>)?,
		});
		Ok(())
	}

	/// Gathers the principal from the vault and from what is held.
	fn collect(terms: &TermsOf<T>) -> Result<CreditOf<T>, DispatchError> {
		Self::collect_commitments(terms)?;
		let from_vault = terms.vault().map_or(Usdai::ZERO, |senior| Usdai(senior.amount));
		let held = Usdai(terms.principal).ensure_sub(from_vault).map_err(refusal::<T>)?;
		let money = Self::take_from_pot(held)?;
		match terms.vault() {
			Some(senior) => Self::join(money, T::Liquidity::lend(from_vault, Apr(senior.apr))?),
			None => Ok(money),
		}
	}

	/// Pays the origination fee and fills the reserve; what is left is the borrower's.
	pub(crate) fn charge(
		mut money: CreditOf<T>,
		origination_fee: Usdai,
		reserve: Usdai,
	) -> Result<CreditOf<T>, DispatchError> {
		Self::pay_out(&T::Treasury::get(), money.extract(origination_fee.0))?;
		Self::put_into_pot(money.extract(reserve.0))?;
		Ok(money)
	}

	/// Writes a loan that is drawn now.
	pub(crate) fn begin(
		id: LoanId,
		terms: TermsOf<T>,
		checked: Checked<T>,
		carried: Carried,
	) -> Result<Live<T>, DispatchError> {
		let Checked { curve, deadlines, first_loss, parties, reserve, .. } = checked;
		let Carried { impairment, streak } = carried;
		let debt = Debt { streak, ..curve.draw() };
		let record = Loan {
			deadlines,
			debt,
			reserve,
			impairment,
			first_loss,
			due_at: None,
			cure_until: None,
		};
		let mut live = Live { id, terms, record, curve };
		for unit in &live.terms.units {
			Pledges::<T>::insert(unit, id);
		}
		Self::mint_positions(id, &live.terms)?;
		Self::expose(&parties, Usdai(live.terms.principal))?;
		Self::count(&live, None)?;
		Totals::<T>::mutate(|totals| totals.loans = totals.loans.saturating_add(1));
		Self::keep_due(&mut live)?;
		Loans::<T>::insert(id, &live.record);
		Ok(live)
	}
}
