//! A loan replaces another with the same units.
//!
//! Interest, late interest and the exit fee of the old loan are paid in cash, so that no arrears
//! become principal. Principal is settled by the difference: each lender, the vault too, pays in or
//! gets back the difference between the two loans, and so does the borrower. The money of a cash
//! account is not the borrower's until the loan is repaid.

use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Balanced, Contains},
};
use infrafi_finance::{
	cash::CashAccount,
	impairment::Impairment,
	payment::{Receipts, Step},
	split::PerTranche,
	units::{Apr, Usdai},
	waterfall,
};
use infrafi_protocol::{ClaimChange, Liquidity};
use sp_runtime::FixedU128;

use super::{begin::CarriedOver, cash::CashBook, delta::StepDelta, LiveLoan};
use crate::{
	books::{drop_empty, merge, take, CreditOf, Positions, Pot, Registry},
	offer::{
		checks::{check, check_expiry, Checked, Occasion, Replaced},
		Failures,
	},
	received,
	time::now,
	CashRecord, Config, CountedLease, Ending, Error, Event, Pallet, Parameters, TermsOf,
};

/// The principal that a lender gets back from the old loan and lends to the new one: USDai (18
/// decimals).
#[derive(Clone, Copy, Default)]
struct Rolled {
	back: Usdai,
	up: Usdai,
}

impl Rolled {
	/// What the lender pays in.
	fn paid_in(&self) -> Usdai {
		self.up.saturating_sub(self.back)
	}

	/// What the lender is paid.
	fn paid_out(&self) -> Usdai {
		self.back.saturating_sub(self.up)
	}
}

/// The lenders of both loans.
struct Lenders<T: Config> {
	vault: Rolled,
	accounts: BTreeMap<T::AccountId, Rolled>,
}

/// An old loan that is paid off, but for its principal.
struct PaidOff<T: Config> {
	receipts: Receipts,
	carried: CarriedOver,
	/// What its end, and the impairment of its successor, change in the vault's claim.
	change: ClaimChange,
	/// The vault's part of what was paid.
	for_vault: CreditOf<T>,
}

impl<T: Config> LiveLoan<T> {
	/// Ends the loan and begins its successor.
	pub(crate) fn refinance(mut self, who: T::AccountId, terms: TermsOf<T>) -> DispatchResult {
		ensure!(self.terms.borrower == who && terms.borrower == who, Error::<T>::NotBorrower);
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		// A loan that its reserve repays now has ended.
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		let (params, mut failures) = (Parameters::current::<T>(), Failures::default());
		check_expiry::<T>(&terms, &params, &mut failures);
		let replaced = Occasion::Refinance(self.replaced(&params)?);
		let checked = check::<T>(&terms, replaced, &mut failures);
		let mut checked = failures.outcome(checked)?;
		self.ensure_consent(&terms)?;
		self.hand_on_account(&terms, &mut checked)?;

		let PaidOff { receipts, carried, change, for_vault } = self.pay_off(&who, &terms)?;
		let lenders = self.lenders(&receipts, &terms)?;
		let mut money = Pot::<T>::withdraw(self.end(Ending::Refinanced)?)?;
		money = lenders.collect(money)?;
		let cash_in = lenders.cash_in(&checked, Usdai(money.peek()))?;
		money = merge::<T>(money, take::<T>(&who, cash_in)?)?;
		money = lenders.settle_vault(money, for_vault, change, &terms)?;
		self.refund(&mut money, &lenders)?;
		let rest = checked.deduct_fees(money)?;
		let cash_out = rest.peek();
		if cash_out > 0 {
			T::Assets::resolve(&who, rest).map_err(|_| Error::<T>::AccountFrozen)?;
		} else {
			drop_empty::<T>(rest)?;
		}

		let successor = Registry::<T>::next_id()?;
		Registry::<T>::insert_terms(successor, &terms);
		self.hand_on_leases(&carried.ahead, successor);
		let fee = checked.origination_fee;
		Self::begin(successor, terms, checked, carried)?.emit_drawn(cash_out, fee)?;
		let (loan, cash_in) = (self.id, cash_in.0);
		Pallet::<T>::deposit_event(Event::Refinanced { loan, successor, cash_in, cash_out });
		Ok(())
	}

	/// The loan as the checks of its successor see it.
	fn replaced(&self, params: &Parameters) -> Result<Replaced<'_, T>, DispatchError> {
		let (parties, principal) = (self.parties(), Usdai(self.terms.principal));
		let coverage = if params.min_coverage == FixedU128::default() {
			FixedU128::default()
		} else {
			self.rest_coverage(params)?
		};
		Ok(Replaced { id: self.id, coverage, units: &self.terms.units, parties, principal })
	}

	/// The money of the cash account goes over to an account of the new loan, and what exceeds its
	/// target stays there. Where the new loan has no account, it pays the old one first. Otherwise
	/// a refinance would free what is trapped.
	fn hand_on_account(&mut self, terms: &TermsOf<T>, checked: &mut Checked<T>) -> DispatchResult {
		match (self.terms.cash, terms.cash) {
			(Some(_), Some(_)) => {
				checked.reserve = checked.reserve.max(self.record.reserve);
				Ok(())
			}
			(Some(_), None) => {
				self.pay_from_account()?;
				let left = self.record.debt.principal;
				ensure!(Usdai(terms.principal) <= left, Error::<T>::PrincipalAboveRest);
				Ok(())
			}
			(None, _) => Ok(()),
		}
	}

	/// The cash account pays what it contains. It cannot repay the whole loan: then there is
	/// nothing to replace.
	fn pay_from_account(&mut self) -> DispatchResult {
		let settled = self.settled(now::<T>())?;
		let before = self.record.reserve;
		let payment = self.math.pay(settled.debt, before)?;
		let amount = payment.receipts.total()?;
		let reserve = before.ensure_sub(amount)?;
		let mut record = CashBook::<T>::get(self.id);
		record.flows.swept = record.flows.swept.ensure_add(amount)?;
		CashBook::<T>::put(self.id, record);
		let money = Pot::<T>::withdraw(amount)?;
		let (loan, at, amount) = (self.id, now::<T>(), amount.0);
		Pallet::<T>::deposit_event(Event::CashSwept { loan, at, dscr: None, amount });
		let delta = StepDelta::from(Step { reserve, ..*settled }).then(payment)?;
		self.apply_step(delta, money)?;
		ensure!(!self.is_repaid(), Error::<T>::AccountRepaysLoan);
		Ok(())
	}

	/// What the account of the new loan begins with: the windows, and what of the leases has
	/// counted.
	fn carried_account(&self, terms: &TermsOf<T>) -> (CashAccount, Vec<CountedLease>) {
		if self.terms.cash.is_none() || terms.cash.is_none() {
			return Default::default();
		}
		let CashRecord { account, leases, .. } = CashBook::<T>::get(self.id);
		let CashAccount { coverage, topped_up, .. } = account;
		(CashAccount { coverage, topped_up, ..Default::default() }, leases.into_inner())
	}

	/// Pays interest and fee of the old loan in cash.
	fn pay_off(
		&mut self,
		who: &T::AccountId,
		terms: &TermsOf<T>,
	) -> Result<PaidOff<T>, DispatchError> {
		let before = self.record.clone();
		let (stage, floor) = self.stage_after_refinance(terms)?;
		// The loan is up to now already.
		let settled = self.settled(now::<T>())?;
		let payment = self.math.pay(settled.debt, Usdai(u128::MAX))?;
		let receipts = payment.receipts;
		let in_cash = Receipts { principal: PerTranche::default(), ..receipts };
		let cash = take::<T>(who, in_cash.total()?)?;
		let (for_vault, _) = self.distribute(&in_cash, cash)?;

		self.emit_repaid(who, &in_cash)?;
		received::add(&mut self.record.received, &waterfall::claims(&receipts))?;
		self.record.impairment = Impairment { stage, value: Usdai::ZERO };
		let delta = StepDelta {
			found: before.debt,
			drawn: Usdai::ZERO,
			debt: payment.debt.into(),
			reserve: before.reserve,
			receipts,
			discharged: payment.discharged,
		};
		let mut change = self.claim_change(&before, &delta)?;
		if self.terms.vault().is_none() {
			change.impairment = stage;
		}
		let (account, leases) = self.carried_account(terms);
		let streak = before.debt.streak;
		let ahead = core::mem::take(&mut self.record.ahead);
		let carried = CarriedOver { stage, floor, streak, account, leases, ahead };
		Ok(PaidOff { receipts, carried, change, for_vault })
	}

	/// What each lender gets back and lends.
	fn lenders(
		&self,
		receipts: &Receipts,
		terms: &TermsOf<T>,
	) -> Result<Lenders<T>, DispatchError> {
		let [senior, ..] = receipts.principal;
		let vault = Rolled {
			back: self.terms.vault().map_or(Usdai::ZERO, |_| senior),
			up: terms.vault().map_or(Usdai::ZERO, |senior| Usdai(senior.amount)),
		};
		let mut accounts = BTreeMap::<T::AccountId, Rolled>::new();
		for (tranche, lender, _) in self.terms.accounts() {
			let owner = Positions::<T>::payee(self.id, tranche, lender);
			let owed = receipts.principal.get(usize::from(tranche)).copied().unwrap_or_default();
			let rolled = accounts.entry(owner).or_default();
			rolled.back = rolled.back.ensure_add(owed)?;
		}
		for (_, lender, tranche) in terms.accounts() {
			let rolled = accounts.entry(lender.clone()).or_default();
			rolled.up = rolled.up.ensure_add(Usdai(tranche.amount))?;
		}
		Ok(Lenders { vault, accounts })
	}

	/// Pays lenders what they get back beyond what they lend.
	fn refund(&self, money: &mut CreditOf<T>, lenders: &Lenders<T>) -> DispatchResult {
		for (lender, rolled) in &lenders.accounts {
			let (paid_in, paid_out) = (rolled.paid_in().0, rolled.paid_out().0);
			Pot::<T>::pay_out(lender, money.extract(paid_out))?;
			let (loan, lender) = (self.id, lender.clone());
			let event = Event::LenderRefinanced { loan, lender, paid_in, paid_out };
			Pallet::<T>::deposit_event(event);
		}
		Ok(())
	}
}

impl<T: Config> Lenders<T> {
	/// Takes what accounts lend beyond what they get back. Their consents are used.
	fn collect(&self, mut money: CreditOf<T>) -> Result<CreditOf<T>, DispatchError> {
		for (who, rolled) in &self.accounts {
			money = merge::<T>(money, take::<T>(who, rolled.paid_in())?)?;
			LiveLoan::<T>::remove_consent(who);
		}
		Ok(money)
	}

	/// What the borrower has to add to what was collected.
	fn cash_in(&self, checked: &Checked<T>, collected: Usdai) -> Result<Usdai, DispatchError> {
		let mut needs: Vec<_> = self.accounts.values().map(Rolled::paid_out).collect();
		needs.extend([self.vault.paid_out(), checked.origination_fee, checked.reserve]);
		let available = collected.ensure_add(self.vault.paid_in())?;
		Ok(Usdai::sum(&needs)?.saturating_sub(available))
	}

	/// Books both loans at the vault. `for_vault` is interest of the old one. The principal that
	/// the vault gets back beyond what it lends is taken from `money`, and what it lends beyond is
	/// added.
	fn settle_vault(
		&self,
		mut money: CreditOf<T>,
		for_vault: CreditOf<T>,
		change: ClaimChange,
		terms: &TermsOf<T>,
	) -> Result<CreditOf<T>, DispatchError> {
		let for_vault = merge::<T>(for_vault, money.extract(self.vault.paid_out().0))?;
		match terms.vault() {
			Some(senior) => {
				let up = self.vault.up;
				let lent = T::Liquidity::roll(change, for_vault, up, Apr(senior.apr))?;
				money = merge::<T>(money, lent)?;
			}
			None if change == ClaimChange::default() => drop_empty::<T>(for_vault)?,
			None => T::Liquidity::book(change, for_vault)?,
		}
		Ok(money)
	}
}
