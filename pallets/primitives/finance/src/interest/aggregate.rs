//! The interest of all of a lender's loans, in one number.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use primitive_types::{U256, U512};
use scale_info::TypeInfo;
use sp_arithmetic::Perbill;

use super::{Interest, Rate, DENOMINATOR};
use crate::{
	units::{Apr, Usdai, Seconds},
	wide::{product, quotient_down, quotient_up, BILLION},
	FinanceError,
};

/// What a lender of many loans is owed, at any second in one multiplication, whatever their number.
///
/// Interest is kept gross, and of it the fee at the rates in force while it accrued: a change of
/// the fee touches nothing that has accrued. What is received carries the average fee of what is
/// owed, so a receipt does not move [`Self::net_down`] plus the money received, but for rounding.
#[derive(
	Clone,
	Copy,
	Debug,
	Default,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
pub struct Aggregate {
	/// Sum of the principals owed.
	pub principal: Usdai,
	/// Sum of `principal * apr` over the loans that still accrue.
	pub rate: Rate,
	/// Sum of the interest accrued and unpaid, gross.
	pub accrued: Interest,
	/// The fee's part of `accrued`, in units of `10^-9 / DENOMINATOR`.
	pub fee: U256,
	/// Instant up to which interest is counted.
	pub at: u64,
}

/// An aggregate after a [`Aggregate::recover`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recovery {
	/// The new state.
	pub aggregate: Aggregate,
	/// What is left of the claim.
	pub left: Interest,
	/// The fee on what was paid, rounded down.
	pub fee: Usdai,
}

impl Aggregate {
	/// The aggregate at a later instant; the same if `now` is not later.
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

	/// A loan is drawn, now.
	pub fn lend(self, principal: Usdai, apr: Apr) -> Result<Self, FinanceError> {
		Ok(Self {
			principal: self.principal.ensure_add(principal)?,
			rate: self.rate.ensure_add(Rate::of(principal, apr))?,
			..self
		})
	}

	/// Interest of a loan stops, now; its principal and what has accrued stay.
	pub fn cease(self, principal: Usdai, apr: Apr) -> Result<Self, FinanceError> {
		self.slow(Rate::of(principal, apr))
	}

	/// So much interest per second stops, now: the same for a loan that names its rate.
	/// [`FinanceError::Underflow`] if less accrues.
	pub fn slow(self, rate: Rate) -> Result<Self, FinanceError> {
		Ok(Self { rate: self.rate.ensure_sub(rate)?, ..self })
	}

	/// Principal leaves, paid or lost, together with its rate. Of a loan that has ceased the rate
	/// is gone already: pass an `apr` of 0.
	pub fn release(self, principal: Usdai, apr: Apr) -> Result<Self, FinanceError> {
		let ceased = self.cease(principal, apr)?;
		Ok(Self { principal: self.principal.ensure_sub(principal)?, ..ceased })
	}

	/// Interest is paid, exactly as the loan counts it. Also returns the fee in it, in money, rounded
	/// down: the dust stays in the vault. [`FinanceError::Underflow`] if less is owed.
	pub fn discharge(self, interest: Interest) -> Result<(Self, Usdai), FinanceError> {
		let left = self.forgo(interest)?;
		let fee = self.fee.checked_sub(left.fee).ok_or(FinanceError::Underflow)?;
		let money = quotient_down(fee.into(), product(&[DENOMINATOR, BILLION])?)?;
		Ok((left, Usdai(money)))
	}

	/// Interest is lost: it leaves, and the fee in it, which nobody is paid.
	/// [`FinanceError::Underflow`] if less is owed.
	pub fn forgo(self, interest: Interest) -> Result<Self, FinanceError> {
		let accrued = self.accrued.ensure_sub(interest)?;
		// What is left of the fee rounds up, lest it is counted as the vault's.
		let fee = match accrued {
			Interest::ZERO => U256::zero(),
			_ => quotient_up(product(&[self.fee, accrued.0])?, self.accrued.0.into())?,
		};
		Ok(Self { accrued, fee, ..self })
	}

	/// Money comes in on the claim of a seized loan: `min(claim, paid)` of it is discharged, exactly.
	///
	/// A claim in money rounds up, so that the last payment may be a fraction of a unit more than the
	/// claim; the fraction is the vault's. [`FinanceError::Underflow`] if less than the claim is
	/// owed.
	pub fn recover(self, claim: Interest, paid: Usdai) -> Result<Recovery, FinanceError> {
		let left = claim.less_amount(paid);
		let (aggregate, fee) = self.discharge(claim.ensure_sub(left)?)?;
		Ok(Recovery { aggregate, left, fee })
	}

	/// The claim of a seized loan ends, whatever is paid at last: what is paid bears the fee, the
	/// rest is lost. What leaves is the claim, exactly. Also returns the fee.
	pub fn end_claim(self, claim: Interest, paid: Usdai) -> Result<(Self, Usdai), FinanceError> {
		let Recovery { aggregate, left, fee } = self.recover(claim, paid)?;
		Ok((aggregate.forgo(left)?, fee))
	}

	/// Interest accrued and unpaid, net of fee, in money, rounded down.
	pub fn net_down(&self) -> Result<Usdai, FinanceError> {
		let gross = product(&[self.accrued.0, BILLION.into()])?;
		let net = gross.checked_sub(U512::from(self.fee)).ok_or(FinanceError::Underflow)?;
		quotient_down(net, product(&[DENOMINATOR, BILLION])?).map(Usdai)
	}
}

#[cfg(test)]
mod tests;
