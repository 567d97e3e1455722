//! The borrower draws an approved loan.

use frame_support::{
	pallet_prelude::*,
	traits::{fungibles::Balanced, Contains},
};
use infrafi_finance::units::{Apr, Usdai};
use infrafi_protocol::{Custody, Liquidity};

use super::{
	checks::{check, check_liquidity, Checked, Occasion},
	Failures, LoanOffer,
};
use crate::{
	books::{merge, CreditOf, Pot},
	live::{CarriedOver, LiveLoan},
	post_info::Size,
	Config, Error, Stage,
};

impl<T: Config> LoanOffer<T> {
	/// Makes every check again, pledges the units, and pays the borrower.
	pub(crate) fn draw(mut self, who: T::AccountId) -> Result<Size, DispatchError> {
		ensure!(self.terms.borrower == who, Error::<T>::NotBorrower);
		let checked = self.check_draw()?;

		for unit in &self.terms.units {
			T::Custody::pledge(*unit, &who)?;
		}
		let rest = checked.deduct_fees(self.collect_from_lenders()?)?;
		let paid = rest.peek();
		T::Assets::resolve(&who, rest).map_err(|_| Error::<T>::AccountFrozen)?;

		self.set_awaited(false)?;
		self.remove();
		let origination_fee = checked.origination_fee;
		let live = LiveLoan::begin(self.id, self.terms, checked, CarriedOver::default())?;
		live.emit_drawn(paid, origination_fee)?;
		Ok(Size::of::<T>(&live.terms, 0))
	}

	/// The checks of a draw by the borrower.
	pub(super) fn check_draw(&self) -> Result<Checked<T>, Failures> {
		let mut failures = Failures::default();
		failures.require(self.record.stage == Stage::Approved, Error::<T>::NotApproved);
		failures.require(!T::Frozen::contains(&self.terms.borrower), Error::<T>::AccountFrozen);
		let checked = check::<T>(&self.terms, Occasion::Draw(self.id), &mut failures);
		check_liquidity::<T>(&self.terms, &mut failures);
		let is_committed = |tranche| self.record.committed.contains(tranche);
		let all = self.terms.accounts().all(|(tranche, _, _)| is_committed(tranche));
		failures.require(all, Error::<T>::NotCommitted);
		let any = self.terms.accounts().any(|(_, lender, _)| T::Frozen::contains(lender));
		failures.require(!any, Error::<T>::AccountFrozen);
		failures.outcome(checked)
	}

	/// The principal, from the commitments and from the vault.
	fn collect_from_lenders(&self) -> Result<CreditOf<T>, DispatchError> {
		self.collect_commitments()?;
		let Some(senior) = self.terms.vault() else {
			return Pot::<T>::withdraw(Usdai(self.terms.principal));
		};
		let from_vault = Usdai(senior.amount);
		let held = Usdai(self.terms.principal).ensure_sub(from_vault)?;
		let money = Pot::<T>::withdraw(held)?;
		merge::<T>(money, T::Liquidity::lend(from_vault, Apr(senior.apr))?)
	}
}
