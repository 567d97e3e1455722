//! The interest of all loans of a lender, in one number.

use primitive_types::{U256, U512};
use sp_arithmetic::Perbill;

use super::{Interest, Rate, DENOMINATOR};
use crate::{
	units::{Apr, Seconds, Usdai},
	wide::{product, quotient_down, quotient_up, BILLION},
	FinanceError,
};

value! {
	/// What a lender of many loans is owed. Its value at any second takes one multiplication,
	/// whatever the number of loans.
	///
	/// Interest is stored gross, beside the fee on it at the rates in force while it accrued. So a
	/// change of the fee does not change the fee on interest that has accrued. A receipt carries
	/// the average fee of what is owed, so it does not change [`Self::net_down`] plus the money
	/// received, except for rounding.
	#[derive(Default)]
	pub struct Aggregate {
		/// Sum of the principals outstanding: USDai (18 decimals).
		pub principal: Usdai,
		/// Sum of `principal * apr` over the loans that still accrue.
		pub rate: Rate,
		/// Sum of the interest accrued and unpaid, gross.
		pub accrued: Interest,
		/// The fee on `accrued`, in units of `10^-9 / DENOMINATOR`.
		pub fee: U256,
		/// Instant up to which interest is counted, in seconds since 1970.
		pub at: u64,
	}
}

impl Aggregate {
	/// The aggregate at a later instant. It does not change if `now` is not later.
	pub fn accrue(self, now: u64, fee: Perbill) -> Result<Self, FinanceError> {
		let interest = Interest::accrued(self.rate, Seconds::between(self.at, now))?;
		let fee = interest.0.checked_mul(fee.deconstruct().into());
		Ok(Self {
			accrued: self.accrued.ensure_add(interest)?,
			fee: fee.and_then(|fee| self.fee.checked_add(fee)).ok_or(FinanceError::Overflow)?,
			at: self.at.max(now),
			..self
		})
	}

	/// Adds a loan that is drawn at [`Self::at`].
	pub fn lend(self, principal: Usdai, apr: Apr) -> Result<Self, FinanceError> {
		Ok(Self {
			principal: self.principal.ensure_add(principal)?,
			rate: self.rate.ensure_add(Rate::of(principal, apr))?,
			..self
		})
	}

	/// Subtracts a loan's interest per second, which stops at [`Self::at`]. Its principal and the
	/// interest accrued so far remain. [`FinanceError::Underflow`] if `rate` exceeds the sum.
	pub fn slow(self, rate: Rate) -> Result<Self, FinanceError> {
		Ok(Self { rate: self.rate.ensure_sub(rate)?, ..self })
	}

	/// Subtracts principal that is paid or lost, and its interest per second. Pass an `apr` of 0
	/// for a loan whose interest has stopped. [`FinanceError::Underflow`] if either exceeds its
	/// sum.
	pub fn release(self, principal: Usdai, apr: Apr) -> Result<Self, FinanceError> {
		let slowed = self.slow(Rate::of(principal, apr))?;
		Ok(Self { principal: self.principal.ensure_sub(principal)?, ..slowed })
	}

	/// Subtracts interest that is paid, exactly as the loan counts it. Also returns the fee on it,
	/// USDai (18 decimals), rounded down, so that the rest stays in the vault.
	/// [`FinanceError::Underflow`] if the interest exceeds what is owed.
	pub fn discharge(self, interest: Interest) -> Result<(Self, Usdai), FinanceError> {
		let left = self.forgo(interest)?;
		let fee = self.fee.checked_sub(left.fee).ok_or(FinanceError::Underflow)?;
		let money = quotient_down(fee.into(), product(&[DENOMINATOR, BILLION])?)?;
		Ok((left, Usdai(money)))
	}

	/// Subtracts interest that is lost, and the fee on it, which is paid to no account.
	/// [`FinanceError::Underflow`] if the interest exceeds what is owed.
	pub fn forgo(self, interest: Interest) -> Result<Self, FinanceError> {
		let accrued = self.accrued.ensure_sub(interest)?;
		// The rest of the fee rounds up, so that the vault does not count it as its own.
		let fee = match accrued {
			Interest::ZERO => U256::zero(),
			_ => quotient_up(product(&[self.fee, accrued.0])?, self.accrued.0.into())?,
		};
		Ok(Self { accrued, fee, ..self })
	}

	/// Interest accrued and unpaid, net of the fee: USDai (18 decimals), rounded down.
	pub fn net_down(&self) -> Result<Usdai, FinanceError> {
		let gross = product(&[self.accrued.0, BILLION.into()])?;
		let net = gross.checked_sub(U512::from(self.fee)).ok_or(FinanceError::Underflow)?;
		quotient_down(net, product(&[DENOMINATOR, BILLION])?).map(Usdai)
	}
}

#[cfg(test)]
mod tests;
