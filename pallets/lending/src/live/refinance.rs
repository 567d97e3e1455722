//! A loan replaces another with the same units.
//!
//! Interest, late interest and the exit fee of the old loan are paid in cash, so that no arrears
//! become principal. Principal is settled by the difference: each lender pays in or gets back the
//! difference between the two loans, and so does the borrower. Only the vault is repaid in full and
//! lends anew: it counts its loans one by one, and lends within its limit.

use alloc::{collections::BTreeMap, vec::Vec};
use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Balanced, Contains},
};
use infrafi_finance::{
	payment::Receipts,
	split::PerTranche,
	units::{Apr, Usdai},
};
use infrafi_protocol::{assets::USDAI, ClaimChange, Liquidity};

use super::{begin::CarriedOver, delta::StepDelta, LiveLoan};
use crate::{
	books::{drop_empty, merge, take, CreditOf, Positions, Pot, Registry},
	offer::checks::{check, check_expiry, Checked, Replaced},
	Config, Error, Event, Pallet, Parameters, TermsOf,
};

/// What each account gets back from the old loan, and what it lends to the new one.
type Accounts<T> = BTreeMap<<T as frame_system::Config>::AccountId, (Usdai, Usdai)>;

impl<T: Config> LiveLoan<T> {
	/// Ends the loan and begins its successor.
	pub(crate) fn refinance(mut self, who: T::AccountId, terms: TermsOf<T>) -> DispatchResult {
		ensure!(self.terms.borrower == who && terms.borrower == who, Error::<T>::NotBorrower);
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		// A loan that its reserve repays now has ended.
		self.sync()?;
		ensure!(!self.is_repaid(), Error::<T>::UnknownLoan);
		check_expiry::<T>(&terms, &Parameters::current::<T>())?;
		let checked = check::<T>(&terms, Some(self.replaced()))?;
		self.ensure_consent(&terms)?;

		let (receipts, carried) = self.pay_off(&who, &terms)?;
		let accounts = self.accounts(&receipts, &terms)?;
		let mut money = Pot::<T>::withdraw(self.end()?)?;
		money = Self::collect_from_lenders(money, &accounts, &terms)?;
		let cash_in = shortfall::<T>(&receipts, &checked, money.peek(), &accounts)?;
		money = merge::<T>(money, take::<T>(&who, cash_in)?)?;
		// The bridge is given back: the amount that was issued is burned.
		drop(money.extract(self.vault_part(&receipts).0));
		self.refund_lenders(&mut money, &accounts)?;
		let rest = checked.deduct_fees(money)?;
		let cash_out = rest.peek();
		if cash_out > 0 {
			T::Assets::resolve(&who, rest).map_err(|_| Error::<T>::AccountFrozen)?;
		} else {
			drop_empty::<T>(rest)?;
		}

		Self::carry_over(&carried)?;
		let successor = Registry::<T>::next_id()?;
		Registry::<T>::insert_terms(successor, &terms);
		let fee = checked.origination_fee;
		Self::begin(successor, terms, checked, carried)?.emit_drawn(cash_out, fee)?;
		let (loan, cash_in) = (self.id, cash_in.0);
		Pallet::<T>::deposit_event(Event::Refinanced { loan, successor, cash_in, cash_out });
		Ok(())
	}

	/// The loan as the checks of its successor see it.
	fn replaced(&self) -> Replaced<'_, T> {
		let (parties, principal) = (self.parties(), Usdai(self.terms.principal));
		Replaced { units: &self.terms.units, parties, principal }
	}

	/// Pays interest and fee of the old loan in cash, and removes the loan from the vault's books:
	/// its principal by a bridge, USDai that is issued here and burned before the call ends.
	fn pay_off(
		&mut self,
		who: &T::AccountId,
		terms: &TermsOf<T>,
	) -> Result<(Receipts, CarriedOver), DispatchError> {
		let before = self.record.clone();
		let impairment = self.impairment_after_refinance(terms)?;
		let payment = self.math.pay(before.debt, Usdai(u128::MAX))?;
		let receipts = payment.receipts;
		let in_cash = Receipts { principal: PerTranche::default(), ..receipts };
		let cash = take::<T>(who, in_cash.total()?)?;
		let (for_vault, _) = self.distribute(&in_cash, cash)?;

		self.emit_repaid(who, &in_cash)?;
		self.record.debt = payment.debt;
		self.record.impairment = Usdai::ZERO;
		let delta = StepDelta {
			found: before.debt,
			drawn: Usdai::ZERO,
			debt: payment.debt,
			reserve: before.reserve,
			receipts,
			discharged: payment.discharged,
		};
		let change = self.claim_change(&before, &delta)?;
		if self.terms.vault().is_some() {
			let bridge = T::Assets::issue(USDAI, self.vault_part(&receipts).0);
			T::Liquidity::book(change, merge::<T>(for_vault, bridge)?)?;
		} else {
			drop_empty::<T>(for_vault)?;
		}
		Ok((receipts, CarriedOver { impairment, streak: before.debt.streak }))
	}

	/// Has the vault impair the successor as it impaired the loan. This is booked last: between the
	/// two loans the vault has no principal that could be impaired.
	fn carry_over(carried: &CarriedOver) -> DispatchResult {
		if carried.impairment == Usdai::ZERO {
			return Ok(());
		}
		let change = ClaimChange { impairment: carried.impairment, ..Default::default() };
		T::Liquidity::book(change, CreditOf::<T>::zero(USDAI))
	}

	/// The principal that the vault gets back.
	fn vault_part(&self, receipts: &Receipts) -> Usdai {
		let [senior, ..] = receipts.principal;
		self.terms.vault().map_or(Usdai::ZERO, |_| senior)
	}

	/// What each account gets back and lends.
	fn accounts(
		&self,
		receipts: &Receipts,
		terms: &TermsOf<T>,
	) -> Result<Accounts<T>, DispatchError> {
		let mut accounts = Accounts::<T>::new();
		for (tranche, lender, _) in self.terms.accounts() {
			let owner = Positions::<T>::payee(self.id, tranche, lender);
			let owed = receipts.principal.get(usize::from(tranche)).copied().unwrap_or_default();
			let (back, _) = accounts.entry(owner).or_default();
			*back = back.ensure_add(owed)?;
		}
		for (_, lender, tranche) in terms.accounts() {
			let (_, up) = accounts.entry(lender.clone()).or_default();
			*up = up.ensure_add(Usdai(tranche.amount))?;
		}
		Ok(accounts)
	}

	/// Takes what lenders lend beyond what they get back.
	fn collect_from_lenders(
		mut money: CreditOf<T>,
		accounts: &Accounts<T>,
		terms: &TermsOf<T>,
	) -> Result<CreditOf<T>, DispatchError> {
		for (who, (back, up)) in accounts {
			money = merge::<T>(money, take::<T>(who, up.saturating_sub(*back))?)?;
			Self::remove_consent(who);
		}
		if let Some(senior) = terms.vault() {
			let lent = T::Liquidity::lend(Usdai(senior.amount), Apr(senior.apr))?;
			money = merge::<T>(money, lent)?;
		}
		Ok(money)
	}

	/// Pays lenders what they get back beyond what they lend.
	fn refund_lenders(&self, money: &mut CreditOf<T>, accounts: &Accounts<T>) -> DispatchResult {
		for (lender, (back, up)) in accounts {
			let (paid_in, paid_out) = (up.saturating_sub(*back).0, back.saturating_sub(*up).0);
			Pot::<T>::pay_out(lender, money.extract(paid_out))?;
			let (loan, lender) = (self.id, lender.clone());
			let event = Event::LenderRefinanced { loan, lender, paid_in, paid_out };
			Pallet::<T>::deposit_event(event);
		}
		Ok(())
	}
}

/// What the borrower has to add to what was collected.
fn shortfall<T: Config>(
	receipts: &Receipts,
	checked: &Checked<T>,
	collected: u128,
	accounts: &Accounts<T>,
) -> Result<Usdai, DispatchError> {
	let rolled: Vec<_> = accounts.values().map(|(back, up)| *back.min(up)).collect();
	let owed = Usdai::sum(&receipts.principal)?.ensure_sub(Usdai::sum(&rolled)?)?;
	let owed = Usdai::sum(&[owed, checked.origination_fee, checked.reserve])?;
	Ok(owed.saturating_sub(Usdai(collected)))
}
