//! A loan takes the place of another, with the same units.
//!
//! Interest, late interest and the exit fee of the old loan are paid in cash, so that no arrears become principal. Principal
//! is settled by the difference: each lender puts up or gets back what the new loan asks of it beyond the old one, and
//! so does the borrower. The vault alone is repaid in full and lends anew: it counts its loans one by one, and lends within
//! its limit.

use alloc::collections::BTreeMap;
use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Balanced, Contains},
};
use infrafi_finance::{
	payment::Receipts,
	split::PerTranche,
	units::{Apr, Usdai},
};
use infrafi_protocol::{assets::USDAI, ClaimChange, Liquidity, LoanId};

use crate::{
	checks::Checked, draw::Carried, live::Live, money::CreditOf, reasons::refusal, step::Moved,
	Config, Consents, Error, Event, Pallet, Params, TermsOf,
};

/// What an account gets back from the old loan, and what it puts up for the new one.
type Accounts<T> = BTreeMap<<T as frame_system::Config>::AccountId, (Usdai, Usdai)>;

impl<T: Config> Pallet<T> {
	/// Ends the loan and begins its successor.
	pub(crate) fn do_refinance(who: T::AccountId, id: LoanId, terms: TermsOf<T>) -> DispatchResult {
		let mut live = Self::live(id)?;
		ensure!(live.terms.borrower == who && terms.borrower == who, Error::<T>::NotBorrower);
		ensure!(!T::Frozen::contains(&who), Error::<T>::AccountFrozen);
		// What time has brought is booked by itself. A loan that its reserve repays is there no more.
		Self::bring_up(&mut live)?;
		ensure!(live.record.debt.principal > Usdai::ZERO, Error::<T>::UnknownLoan);
		Self::check_expiry(&terms, &Params::<T>::get())?;
		let checked = Self::check(&terms, Some(&live))?;
		Self::ensure_consent(&live, &terms)?;

		let (receipts, carried) = Self::pay_off(&who, &mut live, &terms)?;
		let accounts = Self::accounts(&live, &receipts, &terms)?;
		let mut money = Self::take_from_pot(Self::end(&mut live)?)?;
		money = Self::gather(money, &accounts, &terms)?;
		let cash_in = Self::shortfall(&receipts, &checked, money.peek(), &accounts)?;
		money = Self::join(money, Self::take(&who, cash_in)?)?;
		// The bridge is given back: as much is burned as was issued.
		drop(money.extract(Self::vault_part(&live, &receipts).0));
		Self::give_back(id, &mut money, &accounts)?;
		let rest = Self::charge(money, checked.origination_fee, checked.reserve)?;
		let cash_out = rest.peek();
		if cash_out > 0 {
			T::Assets::resolve(&who, rest).map_err(|_| Error::<T>::AccountFrozen)?;
		} else {
			Self::spent(rest)?;
		}

		Self::carry_doubts(&carried)?;
		let successor = Self::next_id()?;
		Self::remember(successor, &terms);
		let fee = checked.origination_fee;
		let drawn = Self::begin(successor, terms, checked, carried)?;
		Self::tell_drawn(&drawn, cash_out, fee)?;
		let cash_in = cash_in.0;
		Self::deposit_event(Event::Refinanced { loan: id, successor, cash_in, cash_out });
		Ok(())
	}

	/// Pays interest and fee of the old loan in cash, and takes the loan off the vault's books: its principal by a bridge,
	/// USDai issued here and burned before the call ends.
	fn pay_off(
		who: &T::AccountId,
		live: &mut Live<T>,
		terms: &TermsOf<T>,
	) -> Result<(Receipts, Carried), DispatchError> {
		let before = live.record.clone();
		let carried = Self::succeeded(live, terms)?;
		let payment = live.curve.pay(before.debt, Usdai(u128::MAX)).map_err(refusal::<T>)?;
		let receipts = payment.receipts;
		let in_cash = Receipts { principal: PerTranche::default(), ..receipts };
		let cash = Self::take(who, in_cash.total().map_err(refusal::<T>)?)?;
		let for_vault = Self::divide(live, &in_cash, cash)?;

		Self::tell_payment(live.id, who, &in_cash)?;
		live.record.debt = payment.debt;
		live.record.impairment = Usdai::ZERO;
		let moved = Moved {
			found: before.debt,
			drawn: Usdai::ZERO,
			debt: payment.debt,
			reserve: before.reserve,
			receipts,
			discharged: payment.discharged,
		};
		let change = Self::claim_change(live, &before, &moved)?;
		if live.terms.vault().is_some() {
			let bridge = T::Assets::issue(USDAI, Self::vault_part(live, &receipts).0);
			T::Liquidity::book(change, Self::join(for_vault, bridge)?)?;
		} else {
			Self::spent(for_vault)?;
		}
		Self::count(live, Some(&before))?;
		Ok((receipts, Carried { impairment: carried, streak: before.debt.streak }))
	}

	/// Has the vault count as lost of the successor what it counted of the loan. Apart from the steps before: between them it
	/// has lent nothing that could be lost.
	fn carry_doubts(carried: &Carried) -> DispatchResult {
		if carried.impairment == Usdai::ZERO {
			return Ok(());
		}
		let change = ClaimChange { impairment: carried.impairment, ..Default::default() };
		T::Liquidity::book(change, CreditOf::<T>::zero(USDAI))
	}

	/// Principal that the vault gets back.
	fn vault_part(live: &Live<T>, receipts: &Receipts) -> Usdai {
		let [senior, ..] = receipts.principal;
		live.terms.vault().map_or(Usdai::ZERO, |_| senior)
	}

	/// What each account gets back and puts up.
	fn accounts(
		live: &Live<T>,
		receipts: &Receipts,
		terms: &TermsOf<T>,
	) -> Result<Accounts<T>, DispatchError> {
		let mut accounts = Accounts::<T>::new();
		for (tranche, lender, _) in live.terms.accounts() {
			let owner = Self::position_owner(live.id, tranche).unwrap_or_else(|| lender.clone());
			let owed = receipts.principal.get(usize::from(tranche)).copied().unwrap_or_default();
			let (back, _) = accounts.entry(owner).or_default();
			*back = back.ensure_add(owed).map_err(refusal::<T>)?;
		}
		for (_, lender, tranche) in terms.accounts() {
			let (_, up) = accounts.entry(lender.clone()).or_default();
			*up = up.ensure_add(Usdai(tranche.amount)).map_err(refusal::<T>)?;
		}
		Ok(accounts)
	}

	/// Takes what lenders put up beyond what they get back.
	fn gather(
		mut money: CreditOf<T>,
		accounts: &Accounts<T>,
		terms: &TermsOf<T>,
	) -> Result<CreditOf<T>, DispatchError> {
		for (who, (back, up)) in accounts {
			money = Self::join(money, Self::take(who, up.saturating_sub(*back))?)?;
			Consents::<T>::remove(who);
		}
		if let Some(senior) = terms.vault() {
			let lent = T::Liquidity::lend(Usdai(senior.amount), Apr(senior.apr))?;
			money = Self::join(money, lent)?;
		}
		Ok(money)
	}

	/// What the borrower has to add to what was gathered.
	fn shortfall(
		receipts: &Receipts,
		checked: &Checked<T>,
		gathered: u128,
		accounts: &Accounts<T>,
	) -> Result<Usdai, DispatchError> {
		let rolled = accounts.values().map(|(back, up)| *back.min(up));
		let rolled = rolled.collect::<alloc::vec::Vec<_>>();
		let owed = Usdai::sum(&receipts.principal)
			.and_then(|owed| owed.ensure_sub(Usdai::sum(&rolled)?))
			.and_then(|owed| Usdai::sum(&[owed, checked.origination_fee, checked.reserve]))
			.map_err(refusal::<T>)?;
		Ok(owed.saturating_sub(Usdai(gathered)))
	}

	/// Pays lenders what they get back beyond what they put up.
	fn give_back(loan: LoanId, money: &mut CreditOf<T>, accounts: &Accounts<T>) -> DispatchResult {
		for (lender, (back, up)) in accounts {
			let (paid_in, paid_out) = (up.saturating_sub(*back).0, back.saturating_sub(*up).0);
			Self::pay_out(lender, money.extract(paid_out))?;
			let lender = lender.clone();
			Self::deposit_event(Event::LenderRefinanced { loan, lender, paid_in, paid_out });
		}
		Ok(())
	}
}
