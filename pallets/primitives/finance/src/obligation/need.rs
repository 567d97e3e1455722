//! What a loan owes beyond its own money, at the instant by which its units are valued.

use super::{Debt, LoanMath};
use crate::{
	interest::Interest,
	payment::Step,
	split::sum,
	units::{Seconds, Usdai},
	FinanceError,
};

impl LoanMath {
	/// The debt at an instant less the balance of the loan's account: USDai (18 decimals), rounded
	/// up. The exit fee is not included.
	///
	/// A debt that is brought up to a later instant already counts without the interest since, so
	/// that the result does not depend on who looked at the loan in between. What was paid since
	/// counts as paid.
	pub fn need_up(&self, debt: Debt, account: Usdai, instant: u64) -> Result<Usdai, FinanceError> {
		let (debt, account) = if debt.at < instant {
			let Step { debt, reserve, .. } = self.settle(debt, account, instant)?;
			(Debt::from(debt), reserve)
		} else {
			(debt, account)
		};
		let rate = self.terms.tranches.rate(debt.principal)?;
		let since = Interest::accrued(rate, Seconds::between(instant, debt.at))?;
		let interest = Interest(sum(&debt.claims)?.0.saturating_sub(since.0)).up()?;
		let owed = Usdai::sum(&[debt.principal, interest, debt.late.up()?])?;
		Ok(owed.saturating_sub(account))
	}
}

#[cfg(test)]
mod tests;
