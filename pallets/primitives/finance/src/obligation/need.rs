//! What a loan owes beyond its own money, at the instant by which its units are valued.

use super::{LoanMath, RepaymentTerms, Settled};
use crate::{
	interest::Interest,
	late::late_interest,
	split::sum,
	units::{Seconds, Usdai},
	FinanceError,
};

impl LoanMath {
	/// The debt at an instant that is not after the debt's own, less the balance of the loan's
	/// account: USDai (18 decimals), rounded up. The exit fee is not included.
	///
	/// The debt counts without the interest and the late interest since. What was paid since counts
	/// as paid; of a payment by the account, so does the interest between the instant and the
	/// payment, by which the account has fallen. A settled debt does not depend on earlier looks at
	/// the loan, and neither does the result.
	pub fn need_up(
		&self,
		debt: &Settled,
		account: Usdai,
		instant: u64,
	) -> Result<Usdai, FinanceError> {
		let RepaymentTerms { deadlines, grace, tranches, .. } = &self.terms;
		let since = Seconds::between(instant, debt.at);
		let interest = Interest::accrued(tranches.rate(debt.principal)?, since)?;
		let interest = Interest(sum(&debt.claims)?.0.saturating_sub(interest.0)).up()?;
		let late = late_interest(deadlines, debt.next, *grace, debt.principal, instant, debt.at)?;
		let late = Interest(debt.late.0.saturating_sub(late.0)).up()?;
		let owed = Usdai::sum(&[debt.principal, interest, late])?;
		Ok(owed.saturating_sub(account))
	}
}

#[cfg(test)]
mod tests;
